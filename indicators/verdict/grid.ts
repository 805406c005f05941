/** Values in the precision in which they are shown: step `k` is k ÷ 10 to the number of decimals. */

export const valueAt = (step: number, decimals: number): number => Number(`${step}e${-decimals}`);

/** A value in steps, binary noise taken off: whole for a value of that precision. */
export const scaled = (value: number, decimals: number): number =>
  Number.isFinite(value) ? Number(Number(`${value}e${decimals}`).toPrecision(14)) : value;
