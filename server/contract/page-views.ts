/** What the public pages show, in the reader's language. */
import type { GlossaryTerm } from '../../indicators/definition.ts';
import type { Language, ResolvedText } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { Course, Movement } from '../../indicators/verdict/verdict.ts';
import type { CityIdentity } from './city.ts';
import type { SaidView } from './said.ts';
import type { GroupVerdict, VerdictView } from './verdicts.ts';
import type { IndicatorCard, PointView, TrendView } from './views.ts';

export interface PageFrame {
  language: Language;
  city: CityIdentity;
  cityName: string;
}

export interface ObjectiveView {
  id: string;
  label: string;
  provenance: string;
  provenanceBasis: string;
  cards: IndicatorCard[];
  /** What the majority of its judged indicators says. */
  verdict: { word: Movement | Course | null; text: string };
  /** Bodies that answer for it. */
  responsible: { name: string; href: string }[];
}

export interface PlaceLink {
  name: string;
  href: string;
}

export interface OverviewView {
  /** The published rule everything is judged by; null: the city's own. */
  rule: OtherRule | null;
  overall: { label: string; value: PointView | null; href: string };
  themes: { id: string; label: string; objectives: ObjectiveView[] }[];
  context: IndicatorCard[];
  withFigures: number;
  all: number;
  newest: { id: string; date: string } | null;
  /** The newest year that is over: its report goes before the council. */
  reportYear: number;
  /** Where the districts are listed; null where the city has none. */
  districtsHref: string | null;
}

export interface IndicatorListView {
  /** The published rule everything is judged by; null: the city's own. */
  rule: OtherRule | null;
  query: { q: string; domain: string; theme: string; factor: string; verdict: string; since: string };
  /** Kinds of verdict, and years of newest figures, there are to filter by. */
  verdicts: { id: string; label: string }[];
  since: { id: string; label: string }[];
  /** Why each indicator was found, by id; null without a search. */
  why: Record<string, string> | null;
  /** What must be said of the search: misspelt words, words nothing holds. */
  remarks: string[];
  /** Opinions, analyses and decisions that hold the words of the search. */
  papers: { title: string; href: string; why: string }[];
  /** Districts the search names. */
  districts: PlaceLink[];
  /** Words of the field that were asked for, explained. */
  terms: { term: string; definition: ResolvedText; caution: ResolvedText | null }[];
  domains: { id: string; label: string }[];
  themes: { id: string; label: string }[];
  factors: { id: string; label: string }[];
  domain: { label: string; description: ResolvedText } | null;
  cards: IndicatorCard[];
  notUsed: { id: string; name: string; href: string; reason: ResolvedText | null }[];
  elsewhere: ElsewhereView[];
}

/** A figure of another place: never in one series with the city's own. */
export interface ElsewhereView {
  indicator: string;
  name: string;
  place: string;
  period: string;
  group: string;
  text: string;
  source: string;
  url: string | null;
  note: string | null;
}

/** A word of the glossary, where it is explained. */
export interface ExplainedTerm {
  entry: GlossaryTerm;
  term: string;
  definition: ResolvedText;
  caution: ResolvedText | null;
}

export interface IndicatorPageView {
  /** The published rule everything is judged by; null: the city's own. */
  rule: OtherRule | null;
  card: IndicatorCard;
  name: string;
  /** Where the page is about, with that district's own barometer; null: the city. */
  place: { name: string; href: string | null } | null;
  trend: TrendView | null;
  /** Null where no one series stands for all. */
  verdict: VerdictView | null;
  /** Of each group, where groups stand side by side. */
  groupVerdicts: GroupVerdict[];
  said: SaidView;
  /** Its place in the newest yearly report; null where it is in none. */
  report: { title: string; href: string } | null;
  gap: string | null;
  /** Each text says in which language it is: not every one has been written in the reader's. */
  facts: ({ term: string } & ResolvedText)[];
  pitfalls: ResolvedText[];
  /** Words of the glossary that stand in the texts above. */
  terms: ExplainedTerm[];
  keyFactors: { href: string; label: string; number: number; reason: ResolvedText }[];
  sources: { text: string; url: string | null; licence: string | null }[];
  releases: {
    id: string;
    date: string;
    counts: { added: number; changed: number; removed: number };
    note: string | null;
    withdrawn: boolean;
    /** Why it was withdrawn, as it was written for readers. */
    withdrawnReason: string | null;
  }[];
  elsewhere: ElsewhereView[];
  elsewhereTrend: TrendView | null;
  notUsed: { reason: ResolvedText | null; replacedBy: { href: string; name: string } | null } | null;
  related: { href: string; name: string }[];
  hidden: string[];
}

export interface KeyFactorPageView {
  id: string;
  number: number;
  label: string;
  statement: ResolvedText;
  why: ResolvedText;
  questions: { id: string; text: ResolvedText }[];
  examples: { id: string; city: string; year: string | null; text: ResolvedText; provenance: string }[];
  evidence: { card: IndicatorCard; reason: ResolvedText; primary: boolean }[];
}
