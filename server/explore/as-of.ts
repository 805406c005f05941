import { AppError } from '../errors.ts';

const DAY = 86_400_000;

/** What the clock in the zone shows at an instant, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * `asOf` as a UTC instant: a bare date means the end of that day in the city's time zone, anything else must be an
 * instant with its offset (`2024-05-01T12:00:00Z`). @throws AppError `invalid-input`
 */
export function asOfInstant(text: string, timeZone: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  const day = match ? Date.parse(`${match[1]}T00:00:00Z`) : Number.NaN;
  const instant = match?.[2] ? Date.parse(text) : day;
  // Date.parse takes 31 February for 2 March.
  if (Number.isNaN(instant) || new Date(day).toISOString().slice(0, 10) !== match?.[1])
    throw new AppError('invalid-input', { where: 'query', field: 'asOf', problem: text });
  if (match[2]) return new Date(instant).toISOString();
  const midnight = day + DAY;
  // Twice: the offset at midnight in UTC need not be the one at midnight there.
  let end = midnight - (wallClock(midnight, timeZone) - midnight);
  end = midnight - (wallClock(end, timeZone) - end);
  return new Date(end - 1).toISOString();
}

/** An instant in an address that is printed and read aloud: a colon may stand in a query as it is. */
export const asOfQuery = (instant: string): string => `&asOf=${encodeURIComponent(instant).replaceAll('%3A', ':')}`;
