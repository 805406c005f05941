/**
 * Exact arithmetic on numbers as they are written. 63.5 − 59.1 is 4.4 here, and 1.005 rounds to 1.01: the binary
 * double nearest to a decimal is not the decimal. A number is taken by its shortest written form.
 */

/** `coefficient / 10^scale`, with `scale >= 0`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** @throws for a text that is no number (`NaN`, `1,5`, the empty text): callers hold numbers, not raw cells */
export function decimal(value: number | string): Decimal {
  const text = String(value).trim();
  const match = WRITTEN.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole + fraction === '') throw new RangeError(`Not a decimal number: ${text}`);
  const coefficient = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { coefficient, scale } : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.coefficient * 10n ** BigInt(scale - a.scale), b.coefficient * 10n ** BigInt(scale - b.scale), scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [first, second, scale] = aligned(a, b);
  return { coefficient: first + second, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { coefficient: -b.coefficient, scale: b.scale });
}

/** Negative when `a` is less, positive when it is more, zero when both are the same number. */
export function compare(a: Decimal, b: Decimal): number {
  const [first, second] = aligned(a, b);
  return first < second ? -1 : first > second ? 1 : 0;
}

export type Halves = 'away' | 'even';

/**
 * To `decimals` digits after the mark; −1 means tens, −2 hundreds. Halves go away from zero (display) or to the even
 * neighbour (only where a source demands it).
 */
export function roundDecimal(value: Decimal, decimals: number, halves: Halves = 'away'): Decimal {
  const drop = value.scale - decimals;
  if (drop <= 0) return value;
  const unit = 10n ** BigInt(drop);
  const negative = value.coefficient < 0n;
  const size = negative ? -value.coefficient : value.coefficient;
  const [kept, rest] = [size / unit, (size % unit) * 2n];
  const up = rest > unit || (rest === unit && (halves === 'away' || kept % 2n === 1n));
  const rounded = (kept + (up ? 1n : 0n)) * (negative ? -1n : 1n);
  return decimals >= 0
    ? { coefficient: rounded, scale: decimals }
    : { coefficient: rounded * 10n ** BigInt(-decimals), scale: 0 };
}

/** With exactly `decimals` digits after the mark, filled up with zeros; zero has no sign. */
export function toText(value: Decimal, decimals: number = value.scale): string {
  const places = Math.max(decimals, 0);
  const shown = roundDecimal(value, decimals);
  const size = (shown.coefficient < 0n ? -shown.coefficient : shown.coefficient) * 10n ** BigInt(places - shown.scale);
  const digits = String(size).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return shown.coefficient < 0n ? `-${text}` : text;
}

export function toNumber(value: Decimal): number {
  return Number(toText(value));
}

/** The difference as the written numbers have it: `subtractNumbers(39.2, 31.1)` is 8.1, not 8.099999999999998. */
export function subtractNumbers(a: number, b: number): number {
  return toNumber(subtract(decimal(a), decimal(b)));
}
