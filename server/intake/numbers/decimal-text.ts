/** Decimal texts: digits, perhaps with a minus before and a point inside, exact where a double would not be. */

export type DecimalMark = '.' | ',';

export interface ReadNumber {
  value: number;
  /** Digits after the decimal mark as sent, after scaling. */
  decimals: number;
}

/** A number freed of the marks of its source. */
export interface PlainNumber {
  /** `-1234.5` */
  text: string;
  /** The mark between thousands; empty where none stood. */
  group: string;
}

/** Longer texts are no figures. */
export const LONGEST_NUMBER = 300;

const GROUPED = /^-?[1-9]\d{0,2}([\u0020\u00A0\u202F\u2007\u2009'’‘ʼ´`′.,])\d{3}(?:\1\d{3})*$/;

/** The one mark that stands for its kind: every space is a space, every apostrophe an apostrophe. */
export const groupKind = (mark: string): string =>
  mark === '.' || mark === ',' ? mark : mark.trim() === '' ? ' ' : "'";

/**
 * `-1'234,5` with a decimal comma → `-1234.5`; undefined for what is no number under this mark. `thousands` is the only
 * mark allowed between thousands (one kind of space or apostrophe stands for all), undefined allows any.
 */
export function toPlain(text: string, decimal: DecimalMark, thousands: string | undefined): PlainNumber | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const at = text.lastIndexOf(decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? undefined : text.slice(at + 1);
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  const suffix = fraction === undefined ? '' : `.${fraction}`;
  if (/^-?\d+$/.test(whole)) return { text: whole + suffix, group: '' };
  if (fraction !== undefined && (whole === '' || whole === '-')) return { text: `${whole}0${suffix}`, group: '' };
  const group = GROUPED.exec(whole)?.[1];
  if (group === undefined || group === decimal) return undefined;
  if (thousands !== undefined && (thousands === '' || groupKind(thousands) !== groupKind(group))) return undefined;
  return { text: whole.replaceAll(group, '') + suffix, group: groupKind(group) };
}

/** 10 ** n as text of an exact decimal: digits, and how many of them stand after the mark. */
function exactDecimal(value: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** Exact multiplication of decimal texts: 0.033 × 100 is 3.3, with one decimal, and not 3.3000000000000003. */
export function scaleExactly(text: string, scale: number): ReadNumber {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const factor = exactDecimal(scale);
  let digits = BigInt(whole + fraction) * factor.digits;
  let places = fraction.length + factor.places;
  // What a factor of 100 moves over the mark are no decimals any more; zeros the source wrote stay.
  let movable = /0*$/.exec(String(factor.digits))?.[0].length ?? 0;
  while (movable > 0 && places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
    movable -= 1;
  }
  const shown = String(digits).padStart(places + 1, '0');
  const at = shown.length - places;
  const value = Number(`${negative ? '-' : ''}${shown.slice(0, at)}${places > 0 ? `.${shown.slice(at)}` : ''}`);
  return { value: value === 0 ? 0 : value, decimals: places };
}

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/;

/** Significant digits from which on a power of ten is how a program writes all it knows, not how a sheet shows a cell. */
const FULL_PRECISION = 8;

/** `1.2E+05` → `120000`, and whether digits may have been lost before (a sheet shows few, a program writes all). */
export function unfoldExponent(plain: string): { text: string; isWhole: boolean } | undefined {
  const match = EXPONENT.exec(plain);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = ''] = match;
  const shift = Number(power);
  if (Math.abs(shift) > LONGEST_NUMBER) return undefined;
  const digits = whole + fraction;
  const at = whole.length + shift;
  const padded = at <= 0 ? digits.padStart(digits.length - at + 1, '0') : digits.padEnd(at, '0');
  const point = Math.max(at, 1);
  const after = padded.slice(point);
  const text = `${sign}${padded.slice(0, point).replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`;
  const significant = digits.replace(/^0+/, '').length;
  return { text, isWhole: significant >= FULL_PRECISION && fraction.length >= shift };
}
