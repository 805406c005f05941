/**
 * PARTS OF A BREAKDOWN: women and men against all, citizens and foreigners against everybody, in each area and period.
 *
 *     counts, and the counts a share is made of ──► the parts add up to the whole
 *     shares, rates, means ──► the whole lies between the smallest and the largest part
 *     shares of one whole (`composition` of the indicator, or where they did so far) ──► the parts add up to it, or to 100
 *
 * Which codes are parts of what stands in the code lists (`wholes`): codes that overlap are never added.
 */
import type { CodeWhole, IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey, TOTAL, type Breakdown } from '../../../indicators/observation.ts';
import { isNews, type AreaFigures, type FigurePeriod, type SeriesFigures } from './figures.ts';
import { PartsTotal, type Disagreement, type HowParts, type PartFigure } from './parts-total.ts';
import { RoundingWatch } from './rounding-watch.ts';
import { isComparable, sideBySide, type SideBySide } from './side-by-side.ts';

/** What is compared, over all periods. */
export interface ComparedWhole {
  field: 'value' | 'numerator' | 'denominator';
  dimension: string;
  /** Codes of the parts, and of the whole; `100` where the whole is not sent. */
  parts: readonly string[];
  of: string;
  area: string;
  breakdown: Breakdown;
  /** The same in every area and breakdown. */
  cause: string;
}

export interface WholeProblem extends Disagreement {
  about: ComparedWhole;
  period: FigurePeriod;
  whole: number;
  line: number;
}

/** What shares of one whole come to where the whole itself is not sent. */
const HUNDRED: PartFigure = { value: 100, decimals: null };
/** Shares that added up to their whole so often are shares of one whole. */
const HABIT = 3;
const MOSTLY = 0.75;

const MEASURED_BETWEEN: ReadonlySet<string> = new Set(['share', 'rate', 'mean']);

interface Family {
  breakdown: Breakdown;
  /** Series by code of the dimension. */
  byCode: Map<string, SeriesFigures>;
}

/** Tells each by itself: of many, none is kept here. */
export function brokenWholes(
  figures: AreaFigures,
  indicator: IndicatorDefinition,
  wholesOf: (dimension: string) => readonly CodeWhole[],
  tell: (problem: WholeProblem) => void,
): void {
  const roundedTo = roundingOf(figures.series, indicator);
  for (const dimension of indicator.dimensions) {
    const declared = wholesOf(dimension);
    const question = { dimension, indicator, area: figures.area, roundedTo };
    for (const family of familiesOf(figures.series, dimension))
      for (const whole of [...declared, ...undeclared(family, declared)]) lookAtWhole(family, whole, question, tell);
  }
}

/** What counts of this area were rounded to: of a count the figures, of a share what it is made of. */
function roundingOf(series: readonly SeriesFigures[], { measureType }: IndicatorDefinition): number {
  const rounding = new RoundingWatch();
  for (const { points } of series)
    for (const point of points) {
      if (measureType === 'count') rounding.add(point.value);
      if (point.numerator !== null) rounding.add(point.numerator);
      if (point.denominator !== null) rounding.add(point.denominator);
    }
  return rounding.unit;
}

/** Series that differ in one dimension only. */
function familiesOf(series: readonly SeriesFigures[], dimension: string): Family[] {
  const families = new Map<string, Family>();
  for (const one of series) {
    const { [dimension]: code = TOTAL, ...breakdown } = one.breakdown;
    const key = breakdownKey(breakdown);
    const family = families.get(key) ?? { breakdown, byCode: new Map<string, SeriesFigures>() };
    families.set(key, family);
    family.byCode.set(code, one);
  }
  return [...families.values()].filter(({ byCode }) => byCode.size > 1);
}

/** All codes there are as parts of the total, where the list says nothing: only a habit can show that they are. */
function undeclared({ byCode }: Family, declared: readonly CodeWhole[]): (CodeWhole & { isGuess: true })[] {
  if (declared.some(({ of }) => of === TOTAL)) return [];
  const parts = [...byCode.keys()].filter((code) => code !== TOTAL);
  return parts.length > 1 ? [{ of: TOTAL, parts, isGuess: true }] : [];
}

/** What the rule is asked about. */
interface Question {
  dimension: string;
  indicator: IndicatorDefinition;
  area: string;
  roundedTo: number;
}

function lookAtWhole(
  family: Family,
  whole: CodeWhole & { isGuess?: true },
  question: Question,
  tell: (problem: WholeProblem) => void,
): void {
  const rows = sideBySide(family.byCode, whole);
  if (!rows) return;
  const total = new PartsTotal();
  const { how, agreed } = howOf(rows, whole, question, total);
  const { roundedTo } = question;
  const about = {
    hundred: comparedWhole(family, { ...whole, of: '100' }, question, 'value'),
    value: comparedWhole(family, whole, question, 'value'),
    numerator: comparedWhole(family, whole, question, 'numerator'),
    denominator: comparedWhole(family, whole, question, 'denominator'),
  };
  const add = (off: Disagreement, what: keyof typeof about, at: number, line: number, sent: number): void => {
    const { kind, sum, least, most } = off;
    const period = rows.lead[at]?.period as FigurePeriod;
    tell({ kind, sum, least, most, about: about[what], period, whole: sent, line });
  };
  for (let at = 0; at < rows.lead.length; at += 1) {
    const line = isComparable(rows, at) ? lineOfNews(rows, at) : null;
    if (line === null) continue;
    const own = rows.whole?.[at];
    // Where the parts add up was found out when a habit was looked for.
    if (how && !(how === 'sum' && agreed?.[at])) {
      addParts(total, rows, at);
      const off = total.disagreement(own ?? HUNDRED, how, roundedTo);
      if (off) add(off, own ? 'value' : 'hundred', at, line, own?.value ?? 100);
    }
    if (whole.isGuess || !own) continue;
    for (const field of COUNTS) {
      const count = own[field];
      if (count === null || !addCounts(total, rows, at, field)) continue;
      const off = total.disagreement({ value: count, decimals: 0 }, 'sum', roundedTo);
      if (off) add(off, field, at, line, count);
    }
  }
}

function comparedWhole(
  { byCode, breakdown }: Family,
  { of, parts }: CodeWhole,
  { dimension, indicator, area }: Question,
  field: ComparedWhole['field'],
): ComparedWhole {
  const cause = [indicator.id, dimension, of, field].join('|');
  return { field, dimension, parts: parts.filter((code) => byCode.has(code)), of, area, breakdown, cause };
}

const COUNTS = ['numerator', 'denominator'] as const;

/** The line to name: of the whole where it is news, else of the first part that is; null where nothing is. */
function lineOfNews({ whole, needed, also }: SideBySide, at: number): number | null {
  const own = whole?.[at];
  if (own && isNews(own)) return own.line;
  for (const rows of [needed, also])
    for (const row of rows) {
      const point = row[at];
      if (point && isNews(point)) return point.line;
    }
  return null;
}

function addParts(total: PartsTotal, { needed, also }: SideBySide, at: number): void {
  total.clear();
  for (const row of needed) {
    const point = row[at];
    if (point) total.add(point);
    else total.addAbsent();
  }
  for (const row of also) {
    const point = row[at];
    if (point) total.add(point);
  }
}

/** Whether every part has the count. */
function addCounts(
  total: PartsTotal,
  { needed, also }: SideBySide,
  at: number,
  field: 'numerator' | 'denominator',
): boolean {
  total.clear();
  for (const row of needed) {
    const value = row[at]?.[field] ?? null;
    if (value === null) return false;
    total.add({ value, decimals: 0 });
  }
  for (const row of also) {
    const point = row[at];
    if (!point) continue;
    if (point[field] === null) return false;
    total.add({ value: point[field], decimals: 0 });
  }
  return true;
}

interface How {
  /** Undefined where nothing shows it. */
  how: HowParts | undefined;
  /** By position, where the parts were found to add up. */
  agreed?: Uint8Array;
}

/** How whole and parts stand to each other. */
function howOf(
  rows: SideBySide,
  whole: CodeWhole & { isGuess?: true },
  { dimension, indicator, roundedTo }: Question,
  total: PartsTotal,
): How {
  const { measureType, unit, composition } = indicator;
  if (measureType === 'count') {
    if (!rows.whole) return { how: undefined };
    if (!whole.isGuess) return { how: 'sum' };
    const { habit, agreed } = habitOf(rows, roundedTo, total);
    return { how: habit === 'mostly' ? 'sum' : undefined, agreed };
  }
  if (measureType === 'share' && composition?.includes(dimension)) return { how: 'sum' };
  if (!MEASURED_BETWEEN.has(measureType)) return { how: undefined };
  const { habit, agreed } = habitOf(rows, roundedTo, total);
  if (measureType === 'share' && unit === 'PC' && habit === 'mostly') return { how: 'sum', agreed };
  return { how: habit === 'always' || whole.isGuess || !rows.whole ? undefined : 'between' };
}

/** Whether the parts add up: `always` may be chance where there are few. */
function habitOf(
  rows: SideBySide,
  roundedTo: number,
  total: PartsTotal,
): { habit: 'mostly' | 'always' | 'no'; agreed: Uint8Array } {
  const { length } = rows.lead;
  const agreed = new Uint8Array(length);
  let [there, agreeing] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const own = rows.whole?.[at];
    if (own?.value === null || !isComparable(rows, at)) continue;
    addParts(total, rows, at);
    if (!total.isComplete) continue;
    there += 1;
    if (total.agrees(own ?? HUNDRED, roundedTo)) {
      agreeing += 1;
      agreed[at] = 1;
    } else if (there - agreeing > (1 - MOSTLY) * length) return { habit: 'no', agreed };
  }
  if (agreeing >= HABIT && agreeing >= MOSTLY * there) return { habit: 'mostly', agreed };
  return { habit: there > 0 && agreeing === there ? 'always' : 'no', agreed };
}
