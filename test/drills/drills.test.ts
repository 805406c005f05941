import { expect, test } from 'vitest';
import { DRILLS, runDrills } from '../../scripts/drill.ts';

test.each(Object.keys(DRILLS))('the drill %s, small, meets every target', { timeout: 180_000 }, async (name) => {
  const figures = await runDrills([name], 'small', () => undefined);
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter(({ ok }) => !ok)).toEqual([]);
});
