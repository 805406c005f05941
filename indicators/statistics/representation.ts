/**
 * Is a group as present in the workforce as among the people of working age? Population share: same area, same date,
 * same group definition, taken as known. Source: methods note 3.3.
 */
import { notComputable, type NotComputable } from './not-computable.ts';
import { noShare, wilson, type Interval, type NoShare } from './proportion-interval.ts';

export interface Representation extends Interval {
  ok: true;
  /** 0 to 1. */
  workforceShare: number;
  /** 1 is parity; `lower` and `upper` are its limits. */
  ratio: number;
  /** Percentage points that are missing; negative above parity. */
  pointGap: number;
  statement: 'below_parity' | 'above_parity' | 'not_distinguishable_from_parity';
}

/** The population's share is 0, 1 or no share: nothing can be represented. */
type NoPopulation = NotComputable<'no_population_share'>;
const isInside = (share: number): boolean => share > 0 && share < 1;

/** @param populationShare between 0 and 1, both excluded */
export function representation(
  groupStaff: number,
  allStaff: number,
  populationShare: number,
  confidence = 0.95,
): Representation | NoShare | NoPopulation {
  if (!isInside(populationShare)) return notComputable('no_population_share');
  const limits = wilson(groupStaff, allStaff, confidence);
  if (!limits.ok) return limits;
  const [lower, upper] = [limits.lower / populationShare, limits.upper / populationShare];
  const workforceShare = groupStaff / allStaff;
  return {
    ok: true,
    workforceShare,
    ratio: workforceShare / populationShare,
    lower,
    upper,
    pointGap: 100 * (populationShare - workforceShare),
    statement: upper < 1 ? 'below_parity' : lower > 1 ? 'above_parity' : 'not_distinguishable_from_parity',
  };
}

/** The ratio if everybody of unknown origin were outside the group, and if everybody were inside: never drop them silently. */
export function representationBounds(
  groupStaff: number,
  unknownStaff: number,
  allStaff: number,
  populationShare: number,
): ({ ok: true; unknownShare: number } & Interval) | NoShare | NoPopulation {
  if (!isInside(populationShare)) return notComputable('no_population_share');
  const none = noShare(groupStaff + unknownStaff, allStaff);
  if (none) return none;
  return {
    ok: true,
    lower: groupStaff / allStaff / populationShare,
    upper: (groupStaff + unknownStaff) / allStaff / populationShare,
    unknownShare: unknownStaff / allStaff,
  };
}
