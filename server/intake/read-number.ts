/** Numbers as files write them. The decimal mark is decided for a whole column from all its values, never for one cell. */

export interface NumberMarks {
  decimal: '.' | ',';
  /** Marks between thousands that are allowed besides spaces and apostrophes. */
  thousands: string;
}

export interface ReadNumber {
  value: number;
  /** Digits after the decimal mark as sent, after scaling. */
  decimals: number;
}

const SPACES = /[\u0020\u00A0\u202F\u2009'’]/g;

/** Takes off what does not belong to the digits: spaces, `%`, a leading plus, a typographic minus. */
function strip(cell: string): string {
  return cell
    .trim()
    .replace(/\s?%$/, '')
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '');
}

/** Looks at all values of a column and says which decimal mark they agree on. */
export class MarkEvidence {
  point = false;
  comma = false;
  /** A value that could be read two ways, such as 1.234. */
  unclear: { text: string; line: number; mark: '.' | ',' } | undefined;

  look(cell: string, line: number): void {
    const text = strip(cell).replace(SPACES, '');
    const marks = text.match(/[.,]/g);
    if (!marks || !/^-?[\d.,]+$/.test(text)) return;
    const last = text.search(/[.,][^.,]*$/);
    const mark = text[last] === ',' ? ',' : '.';
    const after = text.length - last - 1;
    const before = text.slice(0, last).replace('-', '');
    if (marks.length > 1) {
      const same = marks.every((one) => one === marks[0]);
      this.#vote(same ? (mark === '.' ? ',' : '.') : mark);
    } else if (after !== 3 || before === '0' || before === '' || before.length > 3) {
      this.#vote(mark);
    } else {
      this.unclear ??= { text: cell.trim(), line, mark };
    }
  }

  #vote(mark: '.' | ','): void {
    if (mark === '.') this.point = true;
    else this.comma = true;
  }
}

/** Exact decimal shift: 0.033 × 100 is 3.3, not 3.3000000000000003. Only powers of ten are exact; others are multiplied. */
function scaled(text: string, scale: number): { text: string } {
  const exponent = Math.log10(scale);
  if (!Number.isInteger(exponent) || exponent === 0)
    return { text: scale === 1 ? text : String(Number((Number(text) * scale).toPrecision(15))) };
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const left = point <= 0 ? '0' : digits.padEnd(point, '0').slice(0, point);
  const right = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return { text: `${negative ? '-' : ''}${left.replace(/^0+(?=\d)/, '')}${right === '' ? '' : `.${right}`}` };
}

/**
 * A number in the marks of its column, or undefined when it is none. Refused: exponents, hexadecimal, underscores, signs
 * of infinity, digits of other scripts, groups of other than three digits.
 */
export function readNumber(cell: string, marks: NumberMarks, scale = 1): ReadNumber | undefined {
  let text = strip(cell);
  if (/^-?\d+$/.test(text) && scale === 1) {
    const value = Number(text);
    return Number.isFinite(value) && text.length < 310 ? { value: value === 0 ? 0 : value, decimals: 0 } : undefined;
  }
  const group = marks.decimal === '.' ? ',' : '.';
  const at = text.indexOf(marks.decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? undefined : text.slice(at + 1);
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  const plain = whole.replace(SPACES, group);
  if (!/^-?\d+$/.test(plain)) {
    const pattern = group === '.' ? /^-?\d{1,3}(\.\d{3})+$/ : /^-?\d{1,3}(,\d{3})+$/;
    if (!pattern.test(plain)) return undefined;
  }
  text = plain.replaceAll(group, '') + (fraction === undefined ? '' : `.${fraction}`);
  const shifted = scaled(text, scale).text;
  const value = Number(shifted);
  if (!Number.isFinite(value)) return undefined;
  return { value: value === 0 ? 0 : value, decimals: shifted.split('.')[1]?.length ?? 0 };
}
