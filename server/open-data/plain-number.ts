import { decimal, toText } from '../../indicators/statistics/decimal.ts';

/**
 * A number in plain digits, never `1e-7`; empty for none. As sent: `3.0` stays `3.0`; a computed figure with more digits
 * than were sent keeps them all.
 */
export function plainNumber(value: number | null, decimals = 0): string {
  if (value === null) return '';
  const exact = decimal(value);
  return toText(exact, Math.max(exact.scale, decimals));
}
