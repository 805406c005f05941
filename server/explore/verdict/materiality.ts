import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { DEFAULT_MATERIALITY } from '../../../indicators/statistics/trend.ts';
import { cleaned } from '../../../indicators/verdict/movement.ts';
import type { Figure } from '../../../indicators/verdict/verdict.ts';

/** Units counted in points: a fifth of a point a year (methods note 2.5). */
const IN_POINTS: ReadonlySet<string> = new Set(['PC', 'PP', 'P1000', 'PC_CHG']);
/** Of a ratio around one, half a hundredth. */
const OF_RATIO = 0.005;
/** Of counts, amounts and means, half a per cent of the first figure. */
export const SHARE_OF_LEVEL = 0.005;

type Measured = Pick<IndicatorDefinition, 'unit' | 'measureType'>;

/** The same for every series of the indicator; null where it is a share of each series' first figure. */
export function fixedMateriality({ unit, measureType }: Measured): number | null {
  if (IN_POINTS.has(unit) || measureType === 'index') return DEFAULT_MATERIALITY;
  return unit === 'RT' || measureType === 'ratio' ? OF_RATIO : null;
}

/** The change a year below which nothing is news, where nobody has set one. In the unit of the indicator. */
export function defaultMateriality(measured: Measured, figures: readonly Figure[]): number {
  const fixed = fixedMateriality(measured);
  if (fixed !== null) return fixed;
  const first = figures.find((one) => one.value !== null && one.value !== 0);
  return first?.value ? cleaned(Math.abs(first.value) * SHARE_OF_LEVEL) : DEFAULT_MATERIALITY;
}
