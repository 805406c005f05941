/** The councillors' year as data: what stood at a moment, what changed between two, and the report made of both. */
import type { AbsenceReason } from '../../indicators/observation.ts';
import type { Language } from '../../indicators/text.ts';
import type { Course, Movement } from '../../indicators/verdict/verdict.ts';
import type { ObjectiveView } from './page-views.ts';
import type { ActionView, CommentaryView, EventView, SaidText, TargetView } from './said.ts';
import type { VerdictRecord } from './verdicts.ts';
import type { IndicatorCard } from './views.ts';

/** One figure as it stood, by the key of its series (`_T`: the total). */
export interface StandingFigure {
  series: string;
  period: string;
  value: number | null;
  reason: AbsenceReason | null;
  /** The way of counting changed before this period. */
  opensBreak: boolean;
  release: string;
}

/** An indicator as it stood: every figure of its area, and a receipt for each series that is judged on pages. */
export interface IndicatorStanding {
  indicator: string;
  /** Fingerprint of what is measured and how; another one means another definition. */
  definition: string;
  receipts: VerdictRecord[];
  figures: StandingFigure[];
}

/** Everything that stood at a moment. */
export interface Standing {
  /** Last day a figure may be about, and the day verdicts are given at. */
  until: string;
  /** UTC instant of what was known. */
  known: string;
  area: string;
  indicators: IndicatorStanding[];
}

export type VerdictQuestionName = 'movement' | 'course' | 'gap';

/** A verdict that reads otherwise than before; null: none was given. */
export interface VerdictFlip {
  indicator: string;
  series: string;
  question: VerdictQuestionName;
  from: string | null;
  to: string | null;
}

export interface RevisedFigure {
  indicator: string;
  series: string;
  period: string;
  from: number | null;
  to: number | null;
  /** The release it stands in now; null where it is not published any more. */
  release: string | null;
}

/** What changed from one moment to a later one. Lists are in the order of the later moment's indicators. */
export interface YearChanges {
  flips: VerdictFlip[];
  /** Measured in another way than before: another definition, or a break among the newer figures. */
  definitions: string[];
  /** With figures for the first time. */
  fresh: string[];
  /** Figures that both moments have, and that are not the same. */
  revised: RevisedFigure[];
  /** Whose newest figure should have been followed by another one since that day. */
  late: { indicator: string; since: string }[];
  /** Without any figure. */
  missing: string[];
}

/** What was changed from: last year's report, or the start of the council's term or of the policy. */
export type ComparisonKind = 'year' | 'term' | 'policy';

/** Which way a verdict turned; `first` where none was given before, `lost` where none is given now. */
export type Turn = 'worse' | 'better' | 'sideways' | 'first' | 'lost';

/** An indicator by its name, with its place in the report. */
export interface NamedView {
  id: string;
  name: string;
  /** Anchor in the report. */
  href: string;
  owner: { name: string; href: string } | null;
}

export interface FlipView extends NamedView {
  turn: Turn;
  /** Empty where one series stands for all. */
  group: string;
  question: string;
  from: { word: string | null; text: string };
  to: { word: string | null; text: string };
}

export interface RevisedView extends NamedView {
  group: string;
  period: string;
  from: string;
  /** Null: not published any more. */
  to: string | null;
  release: string | null;
}

/** The first page: what changed since an earlier moment, in the reader's language. */
export interface ComparisonView {
  kind: ComparisonKind;
  label: string;
  /** Whether the earlier moment is a published report, whose figures are fixed. */
  isFixed: boolean;
  lead: string;
  flips: FlipView[];
  definitions: NamedView[];
  fresh: NamedView[];
  revised: RevisedView[];
  late: (NamedView & { since: string })[];
  missing: (NamedView & { sentence: string })[];
}

export interface FigureCell {
  series: string;
  period: string;
  value: number | null;
  text: string;
}

export interface IndicatorReport extends NamedView {
  card: IndicatorCard;
  /** The answer in a sentence; null without figures. */
  answer: string | null;
  movement: { word: Movement | null; text: string; why: string } | null;
  course: { word: Course | 'no-target' | null; text: string; why: string } | null;
  gap: { word: string | null; text: string; levels: string | null; why: string } | null;
  overdue: string | null;
  figures: { periods: string[]; rows: { label: string; cells: (FigureCell | null)[] }[] } | null;
  /** Where no series stands for all: groups that clearly moved, and how many others there are. Not in reports of before. */
  groups?: { moved: { group: string; word: Movement; text: string; why: string }[]; others: number };
  /** `wide` and `narrow` are hashes (SHA-256) of the drawings, which lie beside the report. */
  chart: { wide: string; narrow: string; description: string; subtitle: string; sources: string } | null;
  targets: TargetView[];
  /** Of the plan. Not in reports of before. */
  actions?: ActionView[];
  events: EventView[];
  said: SpokenView;
}

/** In which width a chart is drawn: for a wide column and paper, or for a phone. */
export type DrawnWidth = 'wide' | 'narrow';

/** What those responsible and others say of one thing in a year, and what they ask for. */
export interface SpokenView {
  accounts: CommentaryView[];
  opinions: CommentaryView[];
  asks: { by: string; text: SaidText }[];
  /** Whose account is missing; null where there is one. */
  owed: string | null;
}

export interface ObjectiveReport {
  id: string;
  label: string;
  verdict: ObjectiveView['verdict'];
  indicators: IndicatorReport[];
  /** Of the plan. Not in reports of before. */
  actions?: ActionView[];
  said: SpokenView | null;
}

export interface CommitteeReport {
  /** Null: what no committee answers for. */
  key: string | null;
  name: string;
  href: string | null;
  objectives: ObjectiveReport[];
}

export interface LevelView {
  text: string;
  period: string;
}

/** What a councillor asks next about something that gets worse: what is said of it, and what was promised. */
export interface WorseAnswers {
  /** Why it reads so. */
  why: string;
  /** The verdict in a word, and the first and last figure it rests on; like `objective` not kept before reports had it. */
  moved?: { text: string; from: LevelView; to: LevelView };
  objective?: { label: string; href: string };
  /** Texts of the year with their place in the report; `about` names what they speak of where it is not this figure. */
  said: { form: CommentaryView['form']; about: string | null; href: string }[];
  /** Whose account is missing; null where there is one. */
  owed: string | null;
  promised: string[];
  /** Actions of the plan, with how far each is. */
  actions: string[];
}

/** An indicator, or a group of it, that reads `worse`. Reports published before answers were kept have none. */
export interface WorseView extends NamedView {
  group: string;
  answers?: WorseAnswers;
}

/** The yearly report in one language. */
export interface ReportView {
  year: number;
  language: Language;
  city: string;
  area: { code: string; name: string };
  title: string;
  standsAt: string;
  comparisons: ComparisonView[];
  /** Indicators that read `worse` at the moment, whether or not that is new. */
  worse: WorseView[];
  committees: CommitteeReport[];
}

/** A figure of a fixed report that reads otherwise today, written. */
export interface RevisedNote extends RevisedFigure {
  group: string;
  periodLabel: string;
  /** As it was, and as it is; null: not published any more. */
  was: string;
  now: string | null;
}

/** A report as it is hashed: what it says in one language, and the figures and receipts it says it of. */
export interface ReportContent {
  report: ReportView;
  standing: Standing;
}

export type ReportState = 'draft' | 'in-review' | 'published';
