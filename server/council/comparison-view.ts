/** CHANGES → FIRST PAGE: what changed since an earlier moment, in the reader's words. */
import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type {
  ComparisonKind,
  ComparisonView,
  FlipView,
  NamedView,
  Standing,
  VerdictFlip,
  VerdictQuestionName,
} from '../contract/reports.ts';
import type { StandingPart } from '../explore/standing.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { turnOf } from './turn-of.ts';
import { yearChanges } from './year-changes.ts';

export interface ComparisonContext {
  language: Language;
  parts: readonly StandingPart[];
  /** An indicator's name with its place in the report. */
  named(indicator: string): NamedView;
  /** The name of a series; empty where one stands for all. */
  groupOf(indicator: string, series: string): string;
  day(iso: string): string;
}

export interface Earlier {
  kind: ComparisonKind;
  /** "Since the report of 2024". */
  label: string;
  isFixed: boolean;
  standing: Standing;
}

const ORDER = ['worse', 'better', 'sideways', 'first', 'lost'] as const;

export function comparisonView(
  { kind, label, isFixed, standing }: Earlier,
  now: Standing,
  context: ComparisonContext,
): ComparisonView {
  const { language, parts, named, groupOf, day } = context;
  const changes = yearChanges(standing, now);
  const words = REPORT_WORDS[language];
  const flips = changes.flips
    .map((one) => flipView(one, context))
    .sort((a, b) => ORDER.indexOf(a.turn) - ORDER.indexOf(b.turn));
  const count = (...turns: string[]): number => flips.filter((one) => turns.includes(one.turn)).length;
  const partOf = new Map(parts.map((one) => [one.definition.id, one]));
  const written = (indicator: string, value: number | null): string => {
    const definition = partOf.get(indicator)?.definition;
    if (value === null || !definition) return '–';
    return formatValue(value, { unit: definition.unit, decimals: definition.decimals, language });
  };
  return {
    kind,
    label,
    isFixed,
    lead: words.lead({
      since: label,
      worse: count('worse'),
      better: count('better'),
      other: count('sideways', 'first', 'lost'),
    }),
    flips,
    definitions: changes.definitions.map(named),
    fresh: changes.fresh.map(named),
    revised: changes.revised.map(({ indicator, series, period, from, to, release }) => ({
      ...named(indicator),
      group: groupOf(indicator, series),
      period: labelPeriod(period, language),
      from: written(indicator, from),
      to: to === null ? null : written(indicator, to),
      release,
    })),
    late: changes.late.map(({ indicator, since }) => ({ ...named(indicator), since: day(since) })),
    missing: changes.missing.map((indicator) => ({
      ...named(indicator),
      sentence: partOf.get(indicator)?.card.empty?.sentence ?? '',
    })),
  };
}

function flipView(flip: VerdictFlip, { language, named, groupOf }: ComparisonContext): FlipView {
  const { indicator, series, question, from, to } = flip;
  const said = (word: string | null): { word: string | null; text: string } => ({
    word,
    text: wordText(question, word, language),
  });
  return {
    ...named(indicator),
    turn: turnOf(flip),
    group: groupOf(indicator, series),
    question: VERDICT_WORDS[language].receipt[question],
    from: said(from),
    to: said(to),
  };
}

/** A verdict's word as pages write it. */
export function wordText(question: VerdictQuestionName, word: string | null, language: Language): string {
  const words = VERDICT_WORDS[language];
  const of: Readonly<Record<string, string>> = words[question];
  return word === null ? words.none : (of[word] ?? word);
}
