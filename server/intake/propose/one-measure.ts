/**
 * Counts and shares side by side (`Deutsche - Anzahl`, `Deutsche - Anteil`, `Ausländer - Anzahl` …): of each pair only the
 * one in the indicator's unit belongs to it.
 */

const COUNT = 'anzahl|absolut|abs\\.?|zahl|n|personen|number|count|absolute|persons|nombre|effectifs?|antal|personer';
const SHARE =
  '%|in %|i %|en %|anteile?|quote|prozent|pct\\.?|share|rate|percent(?:age)?|part|taux|pourcentage|andel|procent';
const BETWEEN = '[\\s·:,|/–-]+';
const BEHIND = new RegExp(`^(.+?)(?:${BETWEEN})?[(\\[]?(?<=[\\s·:,|/–([-])(?:(${COUNT})|(${SHARE}))[)\\]]?$`, 'iu');
const BEFORE = new RegExp(`^(?:(${COUNT})|(${SHARE}))(?: (?:der|des|de|of|af))?${BETWEEN}(.+)$`, 'iu');

interface Measured {
  rest: string;
  isShare: boolean;
}

/** `Anteil Deutsche (%)` says it twice. */
function measureOf(header: string): Measured | undefined {
  const text = header.trim();
  const behind = BEHIND.exec(text);
  const before = behind ? null : BEFORE.exec(text);
  const found = behind
    ? { rest: behind[1]?.trim() ?? '', isShare: behind[3] !== undefined }
    : before && { rest: before[3]?.trim() ?? '', isShare: before[2] !== undefined };
  if (!found) return undefined;
  const again = measureOf(found.rest);
  return again?.isShare === found.isShare ? again : found;
}

const WORD = new RegExp(`^(?:(${COUNT})|(${SHARE}))$`, 'iu');

/** Of texts that are all measures (`Rate`, `Number`) the one in the indicator's unit; undefined where it is not one alone. */
export function measureAmong(texts: readonly string[], unit: string | undefined): string | undefined {
  const wantsShare = wantsShareIn(unit);
  const read = texts.map((text) => WORD.exec(text.trim()));
  if (wantsShare === undefined || texts.length < 2 || read.includes(null)) return undefined;
  const [only, ...others] = texts.filter((_text, at) => (read[at]?.[2] !== undefined) === wantsShare);
  return others.length === 0 ? only : undefined;
}

/** Undefined where the unit says neither. */
const wantsShareIn = (unit: string | undefined): boolean | undefined =>
  unit === 'PC' ? true : unit === 'NR' || unit === 'PS' ? false : undefined;

/**
 * For each header what it says beside the measure, or null where the column is of the other one; undefined where the
 * headers are no such pairs, or the unit does not say which of the two is wanted.
 */
export function ofOneMeasure(headers: readonly string[], unit: string | undefined): (string | null)[] | undefined {
  const wantsShare = wantsShareIn(unit);
  if (wantsShare === undefined || headers.length < 4) return undefined;
  const read = headers.map((header) => measureOf(header));
  const restsOf = (isShare: boolean): string[] =>
    read.flatMap((one) => (one?.isShare === isShare ? [one.rest] : [])).toSorted();
  const [shares, counts] = [restsOf(true), restsOf(false)];
  if (shares.length + counts.length < headers.length || shares.length !== counts.length) return undefined;
  if (new Set(shares).size < shares.length || shares.some((rest, at) => rest !== counts[at])) return undefined;
  return read.map((one) => (one?.isShare === wantsShare ? one.rest : null));
}
