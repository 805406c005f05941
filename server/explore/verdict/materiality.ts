import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { DEFAULT_MATERIALITY } from '../../../indicators/statistics/trend.ts';
import { cleaned } from '../../../indicators/verdict/movement.ts';
import type { Figure } from '../../../indicators/verdict/verdict.ts';

/** Units counted in points: a fifth of a point a year (methods note 2.5). */
const IN_POINTS: ReadonlySet<string> = new Set(['PC', 'PP', 'P1000', 'PC_CHG']);
/** Of a ratio around one, half a hundredth. */
const OF_RATIO = 0.005;
/** Of counts, amounts and means, half a per cent of the first figure. */
const SHARE_OF_LEVEL = 0.005;

/** The change a year below which nothing is news, where nobody has set one. In the unit of the indicator. */
export function defaultMateriality(
  { unit, measureType }: Pick<IndicatorDefinition, 'unit' | 'measureType'>,
  figures: readonly Figure[],
): number {
  if (IN_POINTS.has(unit) || measureType === 'index') return DEFAULT_MATERIALITY;
  if (unit === 'RT' || measureType === 'ratio') return OF_RATIO;
  const first = figures.find((one) => one.value !== null && one.value !== 0);
  return first?.value ? cleaned(Math.abs(first.value) * SHARE_OF_LEVEL) : DEFAULT_MATERIALITY;
}
