/** How unevenly a group lives across areas. Not for small groups: both figures rise by chance there. Source: methods note 3.4. */

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Part of the group that would have to move for an even spread, 0 to 1; null where one of the two has nobody. */
export function dissimilarity(group: readonly number[], reference: readonly number[]): number | null {
  if (group.length !== reference.length) throw new RangeError('The same areas are needed for both');
  const [all, allReference] = [sum(group), sum(reference)];
  if (all === 0 || allReference === 0) return null;
  return 0.5 * sum(group.map((count, area) => Math.abs(count / all - (reference[area] ?? 0) / allReference)));
}

/** Share in the area over share in the city; null where either has no people. */
export function locationQuotient(
  groupInArea: number,
  allInArea: number,
  groupInCity: number,
  allInCity: number,
): number | null {
  if (allInArea === 0 || allInCity === 0 || groupInCity === 0) return null;
  return groupInArea / allInArea / (groupInCity / allInCity);
}
