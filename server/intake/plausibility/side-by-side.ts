/** A whole and its parts, period beside period: row by row the same position is the same period. */
import { TOTAL } from '../../../indicators/observation.ts';
import type { CodeWhole } from '../../../indicators/definition.ts';
import type { Point, SeriesFigures } from './figures.ts';

type Row = readonly (Point | undefined)[];

export interface SideBySide {
  /** Whose periods are gone through: the whole's, or those of the first part where the whole is not sent. */
  lead: readonly Point[];
  whole: Row | undefined;
  needed: readonly Row[];
  /** What counts where it is sent. */
  also: readonly Row[];
}

/** Undefined where too little of the whole is there to say anything. */
export function sideBySide(
  byCode: ReadonlyMap<string, SeriesFigures>,
  { of, parts, rest = [] }: CodeWhole,
): SideBySide | undefined {
  const [whole, first] = [byCode.get(of), byCode.get(parts[0] ?? '')];
  const lead = whole ?? first;
  if (!lead || (!whole && of !== TOTAL)) return undefined;
  if (parts.filter((code) => byCode.has(code)).length < Math.min(2, parts.length)) return undefined;
  const alongside = (code: string): Row => rowBeside(lead.points, byCode.get(code)?.points ?? []);
  return {
    lead: lead.points,
    whole: whole?.points,
    needed: parts.map(alongside),
    also: rest.filter((code) => byCode.has(code)).map(alongside),
  };
}

/** Series of one area mostly have the same periods: then nothing needs to be laid out. */
function rowBeside(lead: readonly Point[], points: readonly Point[]): Row {
  if (points.length === lead.length && points.every((point, at) => point.period === lead[at]?.period)) return points;
  const byPeriod = new Map(points.map((point) => [point.period.id, point]));
  return lead.map(({ period }) => byPeriod.get(period.id));
}

/** Without the whole, every part is needed. */
export function isComparable({ whole, needed }: SideBySide, at: number): boolean {
  return whole !== undefined || needed.every((row) => (row[at]?.value ?? null) !== null);
}
