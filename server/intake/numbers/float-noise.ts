/** Texts with fewer digits are as somebody wrote them. */
const FEWEST_DIGITS = 14;
/** What a number in single precision is sure of. */
const SINGLE_DIGITS = 7;

/**
 * The decimals a figure had before a program stored it in binary and wrote all of that out: 1 for 8.800000190734863
 * (single precision), 3 for 0.7090000000000001. As many as were written where it is no such case. The value itself
 * stays as it was sent.
 */
export function decimalsWithoutNoise(value: number, written: number): number {
  const whole = Math.abs(Math.trunc(value));
  const wholeDigits = whole === 0 ? 0 : String(whole).length;
  if (written + wholeDigits < FEWEST_DIGITS || !Number.isFinite(value)) return written;
  const close = Math.abs(value) * 4 * Number.EPSILON;
  for (let decimals = 0; decimals < Math.min(written - 2, 12); decimals += 1) {
    const shorter = Number(value.toFixed(decimals));
    if (Math.abs(shorter - value) <= close) return decimals;
    if (decimals + wholeDigits <= SINGLE_DIGITS && shorter !== 0 && Math.fround(shorter) === Math.fround(value)) {
      // Only a value that is itself of single precision was stored that way.
      if (Math.abs(Math.fround(value) - value) <= close) return decimals;
    }
  }
  return written;
}
