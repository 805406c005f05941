/** RECORD → WORDS. Every number in a sentence is one of the record's, written in the reader's language and unit. */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { formatDifference, formatNumber, formatValue, type NumberForm } from '../../../indicators/format.ts';
import { labelPeriod } from '../../../indicators/period.ts';
import type { Language } from '../../../indicators/text.ts';
import type { OtherVerdict } from '../../../indicators/verdict/other-rules.ts';
import type { Flips } from '../../../indicators/verdict/verdict.ts';
import type {
  CourseRecord,
  GapRecord,
  MovementRecord,
  ReceiptView,
  UsedObservation,
  VerdictRecord,
  VerdictView,
} from '../../contract/verdicts.ts';
import type { SiteWords } from '../../words/site-words.ts';
import type { CourseFacts, MovementFacts, VerdictWords } from '../../words/verdict-words.ts';

export interface VerdictViewContext {
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals' | 'measureType'>;
  language: Language;
  words: VerdictWords;
  site: SiteWords;
  /** Names of the group judged and of those it is compared with. */
  group: string;
  reference: string;
  /** An ISO day as the reader writes it. */
  day(iso: string): string;
}

/** Writes the numbers of one indicator. */
interface Pen {
  value(value: number): string;
  /** With its sign, in points where the unit is a percentage. */
  difference(value: number): string;
  /** A size, without sign. */
  size(value: number): string;
  /** A slope has a decimal more than the figures: 0.2 points a year would often be written 0. */
  slope(value: number): string;
  percent(share: number): string;
  /** A change in whole units. */
  whole(value: number): string;
  period(canonical: string): string;
}

function penOf({ definition, language }: VerdictViewContext): Pen {
  const form: NumberForm = { unit: definition.unit, decimals: definition.decimals, language };
  const finer = { ...form, decimals: form.decimals + 1 };
  const distance = (one: NumberForm): NumberForm => ({ ...one, unit: one.unit === 'PC' ? 'PP' : one.unit });
  return {
    value: (value) => formatValue(value, form),
    difference: (value) => formatDifference(value, form),
    size: (value) => formatValue(Math.abs(value), distance(form)),
    slope: (value) => formatDifference(value, finer),
    percent: (share) => formatValue(share * 100, { unit: 'PC', decimals: Math.abs(share) < 0.1 ? 1 : 0, language }),
    period: (canonical) => (canonical === '' ? '' : labelPeriod(canonical, language)),
    whole: (value) => formatDifference(value, { ...form, decimals: 0 }),
  };
}

export function verdictView(record: VerdictRecord, context: VerdictViewContext): VerdictView {
  const { words } = context;
  const pen = penOf(context);
  const { movement, course, gap } = record;
  return {
    record,
    movement: {
      word: movement.value,
      text: movement.value === null ? words.none : words.movement[movement.value],
      why: words.movementWhy[movement.why](movementFacts(movement, pen)),
      flips: flipSentences(movement.flips, lastPeriod(movement), (word) => words.movement[word], pen, words),
    },
    course: {
      word: course.value,
      text: course.value === null ? words.none : words.course[course.value],
      why: courseWhy(course, pen, words),
      flips: flipSentences(course.flips, course.inputs.latest?.period, (word) => words.course[word], pen, words),
    },
    gap: gap && gapView(gap, context, pen),
    overdue: record.overdueSince === null ? null : words.overdue({ since: context.day(record.overdueSince) }),
    receipt: receiptView(record, context, pen),
  };
}

const lastPeriod = ({ inputs }: MovementRecord): string | undefined => inputs.observations.at(-1)?.period;

function movementFacts(
  { inputs, test, uncertainty }: Pick<MovementRecord, 'inputs' | 'test' | 'uncertainty'>,
  pen: Pen,
): MovementFacts {
  const { observations } = inputs;
  return {
    n: observations.length,
    from: pen.period(observations[0]?.period ?? ''),
    to: pen.period(observations.at(-1)?.period ?? ''),
    slope: pen.slope(test?.slopePerYear ?? 0),
    chance: chanceOf(test?.p ?? 1, pen),
    materiality: pen.slope(inputs.materialityPerYear).replace(/^[+±]/, ''),
    change: pen.difference(uncertainty?.difference ?? 0),
    lower: pen.difference(uncertainty?.lower ?? 0),
    upper: pen.difference(uncertainty?.upper ?? 0),
    minimum: inputs.minimumPoints,
    cut: pen.period(observations.slice(1).findLast((one) => one.status.includes('B'))?.period ?? ''),
  };
}

/** A probability never reads as nothing. */
const chanceOf = (p: number, pen: Pen): string => (p < 0.0005 ? `<\u00A0${pen.percent(0.001)}` : pen.percent(p));

function courseWhy({ why, value, ...course }: CourseRecord, pen: Pen, words: VerdictWords): string {
  const { base, latest, target } = course.inputs;
  const valueOf = (one: UsedObservation | null): string =>
    one?.value === null || one?.value === undefined ? '' : pen.value(one.value);
  const facts: CourseFacts = {
    target: target ? pen.value(target.value) : '',
    targetPeriod: target ? pen.period(target.period) : '',
    latest: valueOf(latest),
    latestPeriod: latest ? pen.period(latest.period) : '',
    base: valueOf(base),
    basePeriod: base ? pen.period(base.period) : '',
    pace: pen.percent(course.ratio ?? 0),
    expected: course.expectedNow === null ? '' : pen.value(course.expectedNow),
    required: course.requiredPerYear === null ? '' : pen.slope(course.requiredPerYear),
  };
  const { onCourse, offCourse, away, ...others } = words.courseWhy;
  const behind = (course.ratio ?? 0) < 0 ? away : offCourse;
  const said = why === 'pace' ? (value === 'on-course' ? onCourse : behind)(facts) : others[why](facts);
  return course.movingAway ? `${said} ${words.movingAway}` : said;
}

function gapView(gap: GapRecord, context: VerdictViewContext, pen: Pen): NonNullable<VerdictView['gap']> {
  const { words, group, reference } = context;
  const { levels, groupImproved, referenceImproved } = gap;
  const at = (side: 'from' | 'to'): { period: string; group: string; reference: string; gap: string } => {
    const level = levels?.[side];
    if (!level) return { period: '', group: '', reference: '', gap: '' };
    const { period, group: own, reference: other, gap: distance } = level;
    return { period: pen.period(period), group: pen.value(own), reference: pen.value(other), gap: pen.size(distance) };
  };
  const [from, to] = [at('from'), at('to')];
  const moved =
    groupImproved === null || referenceImproved === null
      ? null
      : words.gapMoved({ group, reference, groupImproved, referenceImproved });
  const observations = gap.inputs.observations.map(({ period, gap: value }) => ({ ...EMPTY, period, value }));
  const inputs = {
    observations,
    baseline: null,
    direction: 'parity',
    materialityPerYear: gap.materialityPerYear,
    materialitySetBy: null,
    minimumPoints: 5,
    alpha: 0.05,
  };
  const why = words.movementWhy[gap.why](movementFacts({ inputs, test: gap.test, uncertainty: gap.uncertainty }, pen));
  return {
    word: gap.value,
    text: gap.value === null ? words.none : words.gap[gap.value],
    levels: levels
      ? words.gapLevels({
          group,
          reference,
          from: from.period,
          fromGroup: from.group,
          fromReference: from.reference,
          fromGap: from.gap,
          to: to.period,
          toGroup: to.group,
          toReference: to.reference,
          toGap: to.gap,
        })
      : null,
    why: moved ? `${moved} ${why}` : why,
    flips: flipSentences(gap.flips, gap.inputs.observations.at(-1)?.period, (word) => words.gap[word], pen, words),
  };
}

const EMPTY = { value: null, reason: null, status: [], lower: null, upper: null, release: '' } as const satisfies Omit<
  UsedObservation,
  'period'
>;

/** One sentence for each side that has such a value, one that there is none, or nothing where nobody asked. */
function flipSentences<Word extends string>(
  flips: Flips<Word> | null,
  canonical: string | undefined,
  wordOf: (word: Word) => string,
  pen: Pen,
  words: VerdictWords,
): string[] {
  if (!flips || canonical === undefined) return [];
  const period = pen.period(canonical);
  const { below, above } = flips;
  const facts = (flip: { value: number; word: Word | null }): { value: string; period: string; word: string } => ({
    value: pen.value(flip.value),
    period,
    word: flip.word === null ? words.none : wordOf(flip.word),
  });
  const said = [...(above ? [words.flipAbove(facts(above))] : []), ...(below ? [words.flipBelow(facts(below))] : [])];
  return said.length > 0 ? said : [words.flipNone({ period })];
}

function receiptView(record: VerdictRecord, context: VerdictViewContext, pen: Pen): ReceiptView {
  const { words, site, language } = context;
  const { movement, course, gap } = record;
  const { inputs, test, uncertainty } = movement;
  const { receipt } = words;
  const target = course.inputs.target;
  const facts: (readonly [string, string | null])[] = [
    [receipt.baseline, inputs.baseline === null ? receipt.noBaseline : pen.period(inputs.baseline)],
    [
      receipt.target,
      target &&
        [`${pen.value(target.value)} (${pen.period(target.period)})`, target.decision].filter(Boolean).join('; '),
    ],
    [
      receipt.materiality,
      `${pen.slope(inputs.materialityPerYear).replace(/^[+±]/, '')} ${receipt.perYear} (${inputs.materialitySetBy ?? receipt.standard})`,
    ],
    [
      receipt.test,
      test &&
        `Mann–Kendall: n = ${test.n}, S = ${formatNumber(test.s, 0, language)}, p ${test.p < 0.00005 ? '<' : '='} ${formatNumber(Math.max(test.p, 0.0001), 4, language)} (${receipt.significance})`,
    ],
    [receipt.slope, test && `Theil–Sen: ${pen.slope(test.slopePerYear)} ${receipt.perYear}`],
    [
      receipt.change,
      uncertainty &&
        [
          pen.difference(uncertainty.difference),
          uncertainty.lower === null || uncertainty.upper === null
            ? ''
            : `(${receipt.interval}: ${pen.difference(uncertainty.lower)} … ${pen.difference(uncertainty.upper)})`,
        ]
          .filter(Boolean)
          .join(' '),
    ],
    [
      receipt.method,
      [movement.method, course.method, ...(gap ? [gap.method] : [])]
        .map(({ id, version }) => `${id} ${version}`)
        .join(', '),
    ],
  ];
  return {
    facts: facts.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
    observations: inputs.observations.map((one) => ({
      period: pen.period(one.period),
      value: one.value === null ? '' : pen.value(one.value),
      marks: marksOf(one, site, pen),
      release: one.release,
    })),
    others: record.otherRules.map((other) => otherView(other, words, pen)),
  };
}

function marksOf({ status, lower, upper }: UsedObservation, site: SiteWords, pen: Pen): string {
  return [
    ...(status.includes('P') ? [site.provisional] : []),
    ...(status.includes('U') ? [site.lowReliability] : []),
    ...(lower === null || upper === null ? [] : [`${pen.value(lower)}–${pen.value(upper)}`]),
  ].join('; ');
}

function otherView(other: OtherVerdict, words: VerdictWords, pen: Pen): ReceiptView['others'][number] {
  const { name, says } = words.rules[other.rule];
  const { word, why, decides, lower, upper } = other;
  const text =
    word === null
      ? words.none
      : word === 'met' || word === 'on-course' || word === 'off-course'
        ? words.course[word]
        : words.movement[word];
  const ends = { from: pen.period(other.from?.period ?? ''), to: pen.period(other.to?.period ?? '') };
  const change = decides === null ? '' : pen.difference(decides);
  const reason =
    why !== null
      ? words.otherWhy[why]
      : other.rule === 'denmark'
        ? words.otherDecides.denmark({ ...ends, change: pen.whole(decides ?? 0) })
        : other.rule === 'copenhagen'
          ? words.otherDecides.copenhagen({
              ...ends,
              change,
              lower: pen.difference(lower ?? 0),
              upper: pen.difference(upper ?? 0),
            })
          : words.otherDecides.growth({ ...ends, pace: pen.percent(decides ?? 0) });
  return { rule: other.rule, name, says, text, why: reason };
}
