/**
 * Numbers as files write them. Which mark is the decimal one is decided for a whole column from all its values, never
 * for one cell; `1.234` alone tells nothing and is asked about.
 */

export type DecimalMark = '.' | ',';

export interface ReadNumber {
  value: number;
  /** Digits after the decimal mark as sent, after scaling. */
  decimals: number;
}

const MINUS = '\u2212';

/** Takes off what does not belong to the digits: outer spaces, `%`, a leading plus, a typographic minus. */
function strip(cell: string): string {
  return cell
    .trim()
    .replace(/[\s\u00A0\u202F]*%$/, '')
    .replace(/^\u2212/, '-')
    .replace(/^\+(?=[\d.,])/, '');
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

/** Reads the numbers of one column under an assumed mark, and notes what all of them say about it. */
export class NumberColumn {
  readonly decimal: DecimalMark;
  readonly scale: number;
  /** The only mark between thousands that is allowed; undefined allows any. */
  readonly #thousands: string | undefined;
  /** Values that can only be read with a point, or only with a comma, as decimal mark. */
  point = false;
  comma = false;
  /** The first value that could be read two ways, such as 1.234. */
  unclear: { text: string; line: number } | undefined;
  /** The first value with a per cent sign, and whether others have none. */
  percent: { text: string; line: number } | undefined;
  plain = false;
  /** The first value with a typographic minus. */
  minus: { text: string; line: number } | undefined;

  constructor(decimal: DecimalMark, scale: number, thousands?: string) {
    this.decimal = decimal;
    this.scale = scale;
    this.#thousands = thousands;
  }

  /**
   * The number in a cell, or undefined when it is none. Refused: exponents, hexadecimal, underscores, signs of
   * infinity, digits of other scripts, groups of other than three digits, two kinds of group marks.
   */
  read(cell: string, line: number): ReadNumber | undefined {
    const simple = this.#readSimple(cell, line);
    if (simple !== undefined) return simple;
    if (cell.includes('%')) this.percent ??= { text: cell, line };
    if (cell.includes(MINUS)) this.minus ??= { text: cell, line };
    const text = strip(cell);
    this.#look(text, cell, line);
    const plain = toPlain(text, this.decimal, this.#thousands);
    return plain === undefined ? undefined : this.#finish(plain);
  }

  /** Digits with at most one mark, the common case, in one pass. Undefined for anything else. */
  #readSimple(cell: string, line: number): ReadNumber | undefined {
    const { length } = cell;
    let at = cell.charCodeAt(0) === 45 ? 1 : 0;
    const first = at;
    let mark = -1;
    for (; at < length; at += 1) {
      const code = cell.charCodeAt(at);
      if (code >= 48 && code <= 57) continue;
      if (mark >= 0 || (code !== 46 && code !== 44)) return undefined;
      mark = at;
    }
    if (length === first || length > 300 || mark === first || mark === length - 1) return undefined;
    this.plain = true;
    if (mark < 0) return this.#finish(cell);
    const isPoint = cell.charCodeAt(mark) === 46;
    const after = length - mark - 1;
    if (after === 3 && mark - first <= 3 && cell.charCodeAt(first) !== 48) {
      this.unclear ??= { text: cell, line };
      if (isPoint !== (this.decimal === '.')) {
        if (this.#thousands !== undefined && this.#thousands !== cell[mark]) return undefined;
        return this.#finish(cell.slice(0, mark) + cell.slice(mark + 1));
      }
    } else {
      if (isPoint) this.point = true;
      else this.comma = true;
      if (isPoint !== (this.decimal === '.')) return undefined;
    }
    return this.#finish(isPoint ? cell : `${cell.slice(0, mark)}.${cell.slice(mark + 1)}`, after);
  }

  /** What a value with several marks, spaces or signs says about the decimal mark. */
  #look(stripped: string, cell: string, line: number): void {
    if (!cell.includes('%') && /\d/.test(cell)) this.plain = true;
    const asPoint = toPlain(stripped, '.', undefined);
    const asComma = toPlain(stripped, ',', undefined);
    if (asPoint === asComma) return;
    if (asPoint !== undefined && asComma !== undefined) this.unclear ??= { text: cell.trim(), line };
    else if (asPoint !== undefined) this.point = true;
    else this.comma = true;
  }

  #finish(plain: string, decimals?: number): ReadNumber | undefined {
    if (this.scale !== 1) return scaleExactly(plain, this.scale);
    const value = Number(plain);
    if (!Number.isFinite(value)) return undefined;
    const mark = decimals === undefined ? plain.indexOf('.') : 0;
    return {
      value: value === 0 ? 0 : value,
      decimals: decimals ?? (mark < 0 ? 0 : plain.length - mark - 1),
    };
  }

  /** The mark all values agree on; `mixed` when they contradict each other, `unclear` when none of them tells. */
  verdict(): DecimalMark | 'mixed' | 'unclear' | 'none' {
    if (this.point && this.comma) return 'mixed';
    if (this.point) return '.';
    if (this.comma) return ',';
    return this.unclear ? 'unclear' : 'none';
  }
}

/** `-1'234,5` with a decimal comma → `-1234.5`; undefined for what is no number under this mark. */
function toPlain(text: string, decimal: DecimalMark, thousands: string | undefined): string | undefined {
  const at = text.lastIndexOf(decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? undefined : text.slice(at + 1);
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  if (text.length > 300) return undefined;
  const suffix = fraction === undefined ? '' : `.${fraction}`;
  if (/^-?\d+$/.test(whole)) return whole + suffix;
  if (fraction !== undefined && (whole === '' || whole === '-')) return `${whole}0${suffix}`;
  const group = /^-?[1-9]\d{0,2}([\u0020\u00A0\u202F\u2009'’.,])\d{3}(?:\1\d{3})*$/.exec(whole)?.[1];
  if (group === undefined || group === decimal) return undefined;
  // A space in a mapping stands for every kind of space.
  if (thousands !== undefined && thousands !== group && !(thousands === ' ' && group.trim() === '')) return undefined;
  return whole.replaceAll(group, '') + suffix;
}
