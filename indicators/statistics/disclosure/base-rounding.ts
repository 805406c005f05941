/**
 * Rounding of counts to a base. It hides little by itself: what was rounded apart does not add up and can be unpicked.
 * Source: Handbook on Statistical Disclosure Control 5.5; methods note 5.4.
 */

export type RoundedInterval = [number, number];

/** Conventional: to the nearest multiple, halves up. */
export function roundToBase(value: number, base: number): number {
  return base * Math.floor((2 * value + base) / (2 * base));
}

/**
 * Counts that may stand behind a rounded one. `conventional`: to the nearest multiple. `zero_restricted`: multiples
 * stay, everything else goes to one of its two neighbours.
 */
export function behindRounded(
  rounded: number,
  base: number,
  kind: 'conventional' | 'zero_restricted',
): RoundedInterval {
  if (kind === 'zero_restricted') return [Math.max(0, rounded - base + 1), rounded + base - 1];
  return [Math.max(0, Math.ceil(rounded - base / 2)), Math.ceil(rounded + base / 2) - 1];
}

/**
 * What parts and total, each rounded conventionally on its own, tell about the parts. An interval whose end lies
 * before its start says that no counts fit: the row contradicts itself.
 */
export function unpickRounded(row: readonly number[], total: number, base: number): RoundedInterval[] {
  const parts = row.map((rounded) => behindRounded(rounded, base, 'conventional'));
  const [least, most] = behindRounded(total, base, 'conventional');
  const lows = parts.reduce((sum, [low]) => sum + low, 0);
  const highs = parts.reduce((sum, [, high]) => sum + high, 0);
  return parts.map(([low, high]) => [Math.max(low, least - (highs - high)), Math.min(high, most - (lows - low))]);
}
