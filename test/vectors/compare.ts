import type { Answer } from './given.ts';

/** Tolerance by field: absolute, or a sentence such as "result may use at most 1.5 times this number". */
export type Tolerance = Readonly<Record<string, number | string>>;

/** Lists whose order carries no meaning: statuses are sets, bounds belong to their cell. */
const UNORDERED: ReadonlySet<string> = new Set(['obs_status', 'derived', 'bounds', 'primary']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sortKey(value: unknown): string {
  return JSON.stringify(isObject(value) ? (value['cell'] ?? value) : value);
}

/** Every way in which an answer differs from what was expected; empty when it agrees. */
export function differences(expected: Answer, actual: Answer, tolerance: Tolerance): string[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    if (!Object.hasOwn(actual, field) || actual[field] === undefined) return [`${field}: missing from the answer`];
    return compareValue(field, value, actual[field], tolerance[field] ?? 0, UNORDERED.has(field));
  });
}

function compareValue(
  path: string,
  expected: unknown,
  actual: unknown,
  tolerance: number | string,
  unordered: boolean,
): string[] {
  const differs = [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (typeof tolerance === 'number') return Math.abs(expected - actual) <= tolerance ? [] : differs;
    const factor = /at most ([\d.]+) times/.exec(tolerance)?.[1];
    if (factor === undefined) return [`${path}: the tolerance "${tolerance}" is not understood`];
    return actual <= Number(factor) * expected ? [] : differs;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return differs;
    const [want, have]: [unknown[], unknown[]] = unordered
      ? [
          expected.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b))),
          actual.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b))),
        ]
      : [expected, actual];
    return want.flatMap((value, at) => compareValue(`${path}[${at}]`, value, have[at], tolerance, false));
  }
  if (isObject(expected) && isObject(actual)) {
    const extra = Object.keys(actual).filter((key) => !Object.hasOwn(expected, key));
    return [
      ...extra.map((key) => `${path}.${key}: not expected`),
      ...Object.entries(expected).flatMap(([key, value]) =>
        compareValue(`${path}.${key}`, value, actual[key], tolerance, false),
      ),
    ];
  }
  return expected === actual ? [] : differs;
}
