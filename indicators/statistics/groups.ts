/**
 * Whether figures of two group definitions may stand beside each other. Series of different definitions are never put
 * in one line or one ranking; the relation comes from the catalogue's matrix, and what is not in it is not comparable.
 * Source: methods note 11.3.
 */

export type MatrixRelation = 'close' | 'subset' | 'not-comparable' | 'break';

/** One row of the matrix: codes on either side are taken together. */
export interface GroupRelation {
  a: readonly string[];
  b: readonly string[];
  relation: MatrixRelation;
}

export interface Comparability {
  relation: 'same' | 'superset' | MatrixRelation;
  /** Always, except for one and the same definition. */
  warningRequired: boolean;
}

const key = (codes: readonly string[]): string => [...new Set(codes)].sort().join('+');

export function compareGroups(
  a: readonly string[],
  b: readonly string[],
  matrix: readonly GroupRelation[],
): Comparability {
  const [first, second] = [key(a), key(b)];
  if (first === second) return { relation: 'same', warningRequired: false };
  const straight = matrix.find((row) => key(row.a) === first && key(row.b) === second);
  if (straight) return { relation: straight.relation, warningRequired: true };
  const turned = matrix.find((row) => key(row.a) === second && key(row.b) === first);
  const relation = turned?.relation === 'subset' ? 'superset' : (turned?.relation ?? 'not-comparable');
  return { relation, warningRequired: true };
}

/** Parts that should add up to a published total, in the unit and with the decimals both are published with. */
export function partsAgainstTotal(
  parts: readonly number[],
  published: number,
  decimals: number,
): { sum: number; difference: number; withinRounding: boolean } {
  const scale = 10 ** decimals;
  const units = (value: number): number => Math.round(value * scale);
  const sum = parts.reduce((total, part) => total + units(part), 0);
  const difference = units(published) - sum;
  // Each part, and the total, is off by up to half a unit.
  return {
    sum: sum / scale,
    difference: difference / scale,
    withinRounding: Math.abs(difference) <= (parts.length + 1) / 2,
  };
}
