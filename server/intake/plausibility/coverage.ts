/**
 * COVERAGE: what the last delivery of this source had and this one has not. Areas and groups that are gone as a whole
 * are named; of the rest it is said how many series are missing.
 */
import { parseBreakdownKey } from '../../../indicators/observation.ts';
import { inTime, type FigurePeriod, type SeriesFigures } from './figures.ts';

/** What is current from one source, of one indicator and one kind of period. */
export interface LastTime {
  periods: FigurePeriod[];
  /** Series that have a figure in `newest`, as `area|breakdown`. */
  series: ReadonlySet<string>;
  newest: FigurePeriod;
}

export interface CoverageLoss {
  areas: string[];
  /** As `dimension=code`. */
  groups: string[];
  /** Series that are missing and belong to no area or group above; of so many. */
  series: number;
  of: number;
  /** Periods at the end of what is current that the file, which has those before, leaves out. */
  periods: FigurePeriod[];
  period: FigurePeriod;
  line: number;
}

/** A few single series come and go. */
const FEWER = 0.1;
/** A file that repeats so much of what is current is meant as a whole, not as a correction. */
const AS_A_WHOLE = 0.5;
const OVERLAP = 3;
/** Fewer series than these are corrected by hand. */
const MANY = 10;

export const seriesId = (area: string, breakdownKey: string): string => `${area}|${breakdownKey}`;

interface Sent {
  period: FigurePeriod;
  line: number;
  /** Kept of the periods from the newest current one on: of others nobody asks. */
  series: Set<string>;
}

/** Gathers what the file holds of one indicator. */
export class CoverageWatch {
  readonly #last: ReadonlyMap<string, LastTime>;
  readonly #sent = new Map<number, Sent>();

  /** @param last one for each kind of period that is current from the source */
  constructor(last: readonly LastTime[]) {
    this.#last = new Map(last.map((one) => [one.newest.kind, one]));
  }

  add({ area, key, points }: SeriesFigures): void {
    if (this.#last.size === 0) return;
    const series = seriesId(area, key);
    for (const { period, line } of points) {
      if (line === null) continue;
      let sent = this.#sent.get(period.id);
      if (!sent) {
        sent = { period, line, series: new Set() };
        this.#sent.set(period.id, sent);
      }
      const last = this.#last.get(period.kind);
      if (last && inTime(period, last.newest) >= 0) sent.series.add(series);
    }
  }

  /** Undefined where nothing is lost, or nothing came before. */
  loss(): CoverageLoss | undefined {
    const inOrder = [...this.#sent.values()].toSorted((a, b) => inTime(a.period, b.period));
    const newest = inOrder.at(-1);
    const last = newest && this.#last.get(newest.period.kind);
    if (!newest || !last) return undefined;
    const nothing = { areas: [], groups: [], series: 0, of: 0, periods: [], line: newest.line, period: newest.period };
    if (inTime(newest.period, last.newest) < 0) {
      const known = last.periods.filter((period) => this.#sent.has(period.id)).length;
      const isWhole = known >= OVERLAP && known >= AS_A_WHOLE * last.periods.length;
      const left = last.periods.filter((period) => inTime(period, newest.period) > 0);
      return isWhole ? { ...nothing, periods: left.toSorted(inTime) } : undefined;
    }
    const isNewPeriod = inTime(newest.period, last.newest) > 0;
    const later = inOrder.filter(({ period }) => period.kind === newest.period.kind && inTime(period, last.newest) > 0);
    const sent = isNewPeriod ? new Set(later.flatMap(({ series }) => [...series])) : newest.series;
    const missing = [...last.series].filter((one) => !sent.has(one));
    // Of a period that is known already some figures may be corrected alone.
    const isCorrection = last.series.size < MANY || missing.length > AS_A_WHOLE * last.series.size;
    if (!isNewPeriod && isCorrection) return undefined;
    const { areas, groups, rest } = goneAsAWhole(missing, sent);
    const series = rest > FEWER * last.series.size ? rest : 0;
    if (areas.length + groups.length + series === 0) return undefined;
    return { ...nothing, areas, groups, series, of: last.series.size };
  }
}

/** Areas and groups none of whose series is sent; `rest` are the other missing series. */
function goneAsAWhole(
  missing: readonly string[],
  sent: ReadonlySet<string>,
): { areas: string[]; groups: string[]; rest: number } {
  const marksOf = (series: string): string[] => {
    const [area = '', key = ''] = series.split('|');
    return [area, ...Object.entries(parseBreakdownKey(key)).map(([dimension, code]) => `${dimension}=${code}`)];
  };
  const there = new Set([...sent].flatMap(marksOf));
  const areas = new Set<string>();
  const groups = new Set<string>();
  let rest = 0;
  for (const series of missing) {
    const [area = '', ...own] = marksOf(series);
    const gone = own.filter((mark) => !there.has(mark));
    if (!there.has(area)) areas.add(area);
    else for (const mark of gone) groups.add(mark);
    if (there.has(area) && gone.length === 0) rest += 1;
  }
  return { areas: [...areas].sort(), groups: [...groups].sort(), rest };
}
