/**
 * Is a group as present in the workforce as among the people of working age? Population share: same area, same date,
 * same group definition, taken as known. Source: methods note 3.3.
 */
import { wilson, type Interval } from './proportion-interval.ts';

export interface Representation extends Interval {
  /** 0 to 1. */
  workforceShare: number;
  /** 1 is parity; `lower` and `upper` are its limits. */
  ratio: number;
  /** Percentage points that are missing; negative above parity. */
  pointGap: number;
  statement: 'below_parity' | 'above_parity' | 'not_distinguishable_from_parity';
}

/** @param populationShare between 0 and 1, both excluded */
export function representation(
  groupStaff: number,
  allStaff: number,
  populationShare: number,
  confidence = 0.95,
): Representation {
  if (!(populationShare > 0 && populationShare < 1))
    throw new RangeError(`No share of a population: ${populationShare}`);
  const limits = wilson(groupStaff, allStaff, confidence);
  const [lower, upper] = [limits.lower / populationShare, limits.upper / populationShare];
  const workforceShare = groupStaff / allStaff;
  return {
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
): Interval & { unknownShare: number } {
  return {
    lower: groupStaff / allStaff / populationShare,
    upper: (groupStaff + unknownStaff) / allStaff / populationShare,
    unknownShare: unknownStaff / allStaff,
  };
}
