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
import { isNews, type AreaFigures, type FigurePeriod, type Point, type SeriesFigures } from './figures.ts';
import { PartsTotal, type Disagreement, type HowParts, type PartFigure } from './parts-total.ts';
import { RoundingWatch } from './rounding-watch.ts';

export interface WholeProblem extends Disagreement {
  field: 'value' | 'numerator' | 'denominator';
  dimension: string;
  /** Codes of the parts, and of the whole; `100` where the whole is not sent. */
  parts: string[];
  of: string;
  area: string;
  breakdown: Breakdown;
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

export function brokenWholes(
  figures: AreaFigures,
  indicator: IndicatorDefinition,
  wholesOf: (dimension: string) => readonly CodeWhole[],
): WholeProblem[] {
  const roundedTo = roundingOf(figures.series, indicator);
  return indicator.dimensions.flatMap((dimension) => {
    const declared = wholesOf(dimension);
    const families = familiesOf(figures.series, dimension);
    return families.flatMap((family) => {
      const wholes = [...declared, ...undeclared(family, declared)];
      return wholes.flatMap((whole) =>
        problemsOf(family, whole, { dimension, indicator, area: figures.area, roundedTo }),
      );
    });
  });
}

/** What counts of this area were rounded to: of a count the figures, of a share what it is made of. */
function roundingOf(series: readonly SeriesFigures[], { measureType }: IndicatorDefinition): number {
  const rounding = new RoundingWatch();
  for (const { points } of series)
    for (const point of points) {
      if (measureType === 'count') rounding.add(point.value);
      rounding.add(point.numerator);
      rounding.add(point.denominator);
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

interface Compared {
  whole: Point | undefined;
  parts: (Point | undefined)[];
  period: FigurePeriod;
}

function problemsOf(family: Family, whole: CodeWhole & { isGuess?: true }, question: Question): WholeProblem[] {
  const all = comparedPeriods(family, whole);
  if (all.length === 0) return [];
  const { dimension, area, roundedTo } = question;
  const how = howOf(all, whole, question);
  const parts = whole.parts.filter((code) => family.byCode.has(code));
  const about = { dimension, parts, area, breakdown: family.breakdown };
  const counts = whole.isGuess ? [] : (['numerator', 'denominator'] as const);
  return all.flatMap(({ whole: own, parts: points, period }) => {
    const news = [own, ...points].find((point) => point !== undefined && isNews(point));
    if (!news) return [];
    const line = (own && isNews(own) ? own.line : news.line) ?? 0;
    const of = own ? whole.of : '100';
    const problem = how && disagreement(own ?? HUNDRED, points, how, roundedTo);
    const found: WholeProblem[] = problem
      ? [{ ...problem, field: 'value', of, ...about, period, whole: own?.value ?? 100, line }]
      : [];
    for (const field of counts) {
      const count = own?.[field] ?? null;
      if (count === null || points.some((point) => (point?.[field] ?? null) === null)) continue;
      const total = new PartsTotal();
      for (const point of points) total.add({ value: point?.[field] ?? null, decimals: 0 });
      const off = total.disagreement({ value: count, decimals: 0 }, 'sum', roundedTo);
      if (off) found.push({ ...off, field, of, ...about, period, whole: count, line });
    }
    return found;
  });
}

/** Periods in which the whole (or, without one anywhere, each part) is there; codes of `rest` count where they are sent. */
function comparedPeriods({ byCode }: Family, { of, parts, rest = [] }: CodeWhole): Compared[] {
  const [whole, first] = [byCode.get(of), byCode.get(parts[0] ?? '')];
  if (parts.filter((code) => byCode.has(code)).length < Math.min(2, parts.length)) return [];
  if (!whole && (of !== TOTAL || !first)) return [];
  const byPeriod = (code: string): Map<number, Point> =>
    new Map(byCode.get(code)?.points.map((point) => [point.period.id, point]));
  const [needed, others] = [parts.map(byPeriod), rest.filter((code) => byCode.has(code)).map(byPeriod)];
  return ((whole ?? first)?.points ?? []).flatMap((point) => {
    const { period } = point;
    const found = needed.map((one) => one.get(period.id));
    if (!whole && found.some((part) => (part?.value ?? null) === null)) return [];
    const also = others.flatMap((one) => one.get(period.id) ?? []);
    return [{ whole: whole ? point : undefined, parts: [...found, ...also], period }];
  });
}

/** How whole and parts stand to each other; undefined where nothing shows it. */
function howOf(
  all: readonly Compared[],
  whole: CodeWhole & { isGuess?: true },
  { dimension, indicator, roundedTo }: Question,
): HowParts | undefined {
  if (indicator.measureType === 'count') {
    if (all.every((one) => one.whole === undefined)) return undefined;
    return !whole.isGuess || addsUp(all, roundedTo) === 'mostly' ? 'sum' : undefined;
  }
  if (indicator.measureType === 'share' && indicator.composition?.includes(dimension)) return 'sum';
  if (!MEASURED_BETWEEN.has(indicator.measureType)) return undefined;
  const habit = addsUp(all, roundedTo);
  if (indicator.measureType === 'share' && indicator.unit === 'PC' && habit === 'mostly') return 'sum';
  return habit === 'always' || whole.isGuess || all[0]?.whole === undefined ? undefined : 'between';
}

/** Whether the parts add up: `always` may be chance where there are few. */
function addsUp(all: readonly Compared[], roundedTo: number): 'mostly' | 'always' | 'no' {
  let compared = 0;
  let agreed = 0;
  for (const { whole, parts } of all) {
    if (whole?.value === null || parts.some((point) => (point?.value ?? null) === null)) continue;
    compared += 1;
    if (!disagreement(whole ?? HUNDRED, parts, 'sum', roundedTo)) agreed += 1;
  }
  if (agreed >= HABIT && agreed >= MOSTLY * compared) return 'mostly';
  return compared > 0 && agreed === compared ? 'always' : 'no';
}

function disagreement(
  whole: PartFigure,
  parts: readonly (Point | undefined)[],
  how: HowParts,
  roundedTo: number,
): Disagreement | undefined {
  const total = new PartsTotal();
  for (const point of parts)
    if (point) total.add(point);
    else total.addAbsent();
  return total.disagreement(whole, how, roundedTo);
}
