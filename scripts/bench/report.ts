export interface Measurement {
  bench: string;
  metric: string;
  value: number;
  unit: string;
  /** What it is held against; null where there was none. */
  peer: string | null;
  ratio: number | null;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Prints one line; `ratio` is ours to the peer's. */
export function report({ value, ratio, ...rest }: Measurement): void {
  const { bench, metric, unit, peer } = rest;
  console.log(
    JSON.stringify({ bench, metric, value: rounded(value), unit, peer, ratio: ratio === null ? null : rounded(ratio) }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
