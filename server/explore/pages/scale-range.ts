export interface ScaleRange {
  low: number;
  high: number;
  step: number;
  /** Digits after the decimal mark that the step needs. */
  decimals: number;
}

/** Steps of 1, 2 or 5 that enclose the values in three to six divisions; a single value stands between two steps. */
export function scaleRange(values: readonly number[]): ScaleRange {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) * 0.2 || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = ([1, 2, 5, 10].find((one) => (one * power) / (span / 4) >= 0.999) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // Multiples are counted in whole steps, so that 0.1 + 0.2 does not become a tick of its own.
  const alone = least === most && least !== 0;
  const from = Math.floor(least / step + 1e-9) - (alone ? 1 : 0);
  const to = Math.max(Math.ceil(most / step - 1e-9) + (alone ? 1 : 0), from + 1);
  return { low: Number((from * step).toFixed(decimals)), high: Number((to * step).toFixed(decimals)), step, decimals };
}

/** Ticks of the range, from low to high. */
export function scaleTicks({ low, high, step, decimals }: ScaleRange): number[] {
  const count = Math.round((high - low) / step);
  return [...Array(count + 1).keys()].map((at) => Number((low + at * step).toFixed(decimals)));
}
