/** Which groups are set against which: the reference group where there is one, else the whole they are parts of. */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey, parseBreakdownKey } from '../../../indicators/observation.ts';

export interface Benchmark {
  /** Ids of series. */
  benchmark: string;
  others: string[];
  areParts: boolean;
}

const ORIGIN_DIMENSIONS = ['origin', 'citizenship'];
const WHOLE = '_T';

/** `ids` are those of series, `_T` the total. A reference group stands against the groups it shares all else with. */
export function benchmarksOf(
  { referenceGroup }: Pick<IndicatorDefinition, 'referenceGroup'>,
  ids: readonly string[],
): Benchmark[] {
  const found = ids.flatMap((id): Benchmark[] => {
    const own = id === WHOLE ? {} : parseBreakdownKey(id);
    const dimension = ORIGIN_DIMENSIONS.find((name) => referenceGroup !== null && own[name] === referenceGroup);
    if (dimension === undefined) return [];
    const others = ids.filter((other) => {
      if (other === id || other === WHOLE) return false;
      const breakdown = parseBreakdownKey(other);
      return (
        breakdown[dimension] !== undefined &&
        breakdownKey({ ...breakdown, [dimension]: referenceGroup ?? '' }) === breakdownKey(own)
      );
    });
    return others.length > 0 ? [{ benchmark: id, others, areParts: false }] : [];
  });
  if (found.length > 0) return found;
  const parts = ids.filter((id) => id !== WHOLE && Object.keys(parseBreakdownKey(id)).length === 1);
  return ids.includes(WHOLE) && parts.length > 0 ? [{ benchmark: WHOLE, others: parts, areParts: true }] : [];
}
