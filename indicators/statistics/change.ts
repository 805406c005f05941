/**
 * Change since a baseline as the Danish national integration barometer tells it: both figures rounded as they are shown, then
 * subtracted, so that the change agrees with what stands beside it. No test of significance. Source:
 * integrationsbarometer.dk, barometerbevægelser; methods note 2.6.
 */
import { decimal, roundDecimal, subtract, toNumber } from './decimal.ts';
import type { GoodDirection } from './trend.ts';

export type ChangeLabel = 'positive' | 'negative' | 'unchanged' | 'increased' | 'decreased';

export function changeSinceBaseline(
  baseline: number,
  latest: number,
  decimals: number,
  good: GoodDirection,
): { change: number; label: ChangeLabel } {
  const change = toNumber(subtract(roundDecimal(decimal(latest), decimals), roundDecimal(decimal(baseline), decimals)));
  if (change === 0) return { change, label: 'unchanged' };
  if (good === 'none') return { change, label: change > 0 ? 'increased' : 'decreased' };
  return { change, label: change > 0 === (good === 'up') ? 'positive' : 'negative' };
}

/** The label more than half of a goal's indicators share; `undecided` where there is none. */
export function goalLabel(labels: readonly ChangeLabel[]): ChangeLabel | 'undecided' {
  return labels.find((label) => labels.filter((other) => other === label).length * 2 > labels.length) ?? 'undecided';
}
