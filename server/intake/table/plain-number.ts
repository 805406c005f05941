/** Spreadsheets calculate with 15 significant digits and show no more; what stands behind them is noise of binary fractions. */
const DIGITS = 15;
/** What is plain already: nothing before or after that could be left out. */
const PLAIN = /^(?:-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9]|0)$/;
/** Numbers further from 1 than this are given as they stand. */
const FAR = 40;

/**
 * A stored number as a person reads it in the sheet: 3.3000000000000003 is 3.3, 1E-3 is 0.001. With `shift` the decimal
 * point moves so many places to the right, exactly. Undefined where it is no number.
 */
export function plainNumber(raw: string, shift = 0): string | undefined {
  if (shift === 0 && raw.length <= DIGITS && PLAIN.test(raw)) return raw;
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[Ee]([+-]?\d{1,4}))?\s*$/.exec(raw);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match ?? [];
  if (!match || whole + fraction === '') return undefined;
  let digits = (whole + fraction).replace(/^0+/, '');
  let point = whole.length + Number(power) + shift - (whole.length + fraction.length - digits.length);
  if (digits === '') return '0';
  if (digits.length > DIGITS) {
    const [mantissa = '', exponent = '0'] = Number(`0.${digits}`)
      .toExponential(DIGITS - 1)
      .split('e');
    digits = mantissa.replace('.', '');
    point += Number(exponent) + 1;
  }
  if (Math.abs(point) > FAR) return raw.trim();
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const right = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}
