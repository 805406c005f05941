/** One value that a step of the log changed; undefined where it was not there, or is not there any more. */
export interface ChangedValue {
  /** Empty where the value is not part of a record. */
  name: string;
  before: string | undefined;
  after: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Lists of words and small records are written out; what lies deeper stays as it was written. */
function said(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(isPlain)) return value.join(', ');
  if (isRecord(value) && Object.values(value).every(isPlain))
    return Object.entries(value)
      .map(([name, own]) => `${name} ${String(own)}`)
      .join(', ');
  return JSON.stringify(value);
}

/**
 * What a line of the log says, value by value: from which to which. Values that stayed are left out.
 * @returns null where the line was cut, so that it is no JSON any more
 */
export function changedValues(before: string | null, after: string | null): ChangedValue[] | null {
  let from: unknown;
  let to: unknown;
  try {
    from = before === null ? undefined : JSON.parse(before);
    to = after === null ? undefined : JSON.parse(after);
  } catch {
    return null;
  }
  const isWhole = (value: unknown): boolean => value !== undefined && value !== null && !isRecord(value);
  if (isWhole(from) || isWhole(to)) return [{ name: '', before: said(from), after: said(to) }];
  const [old, now] = [isRecord(from) ? from : {}, isRecord(to) ? to : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => ({ name, before: said(old[name]), after: said(now[name]) }))
    .filter((one) => one.before !== one.after);
}
