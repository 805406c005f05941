/** Two hundred lines in one plot: quick to draw, and it is said which of them are named. */
import { expect, test } from 'vitest';
import { drawChart } from '../../server/charts/draw-chart.ts';
import { compileSpec, renderSvg } from '../../server/charts/render-svg.ts';
import { trendView } from '../../server/explore/trend-view.ts';
import { contextIn, definitionOf, observed } from '../explore/observations.ts';

const YEARS = Array.from({ length: 11 }, (_, at) => String(2014 + at));

/** A year is missing in every group, so that each line is two strokes. */
const many = Array.from({ length: 201 }, (_, group) =>
  YEARS.map((year, at) =>
    observed(year, at === 5 ? null : 10 + (group % 41) + at / 10, {
      breakdown: { origin: group === 0 ? 'FOR_CIT' : group === 1 ? 'NAT_CIT' : `G${group}` },
    }),
  ),
).flat();
const view = trendView(definitionOf({}), many, contextIn());

test('the strong lines and the outermost are named, and the drawing says which', () => {
  const { named, walk } = drawChart(view, { theme: 'page', width: 920 });
  expect(named?.drawn).toBe(201);
  expect(named?.names.length).toBeGreaterThan(2);
  expect(named?.names.length).toBeLessThan(6);
  expect(walk.filter((line) => line.kind === 'series')).toHaveLength(201);
  const few = drawChart({ ...view, series: view.series.slice(0, 3) }, { theme: 'page', width: 920 });
  expect(few.named).toBeNull();
});

test('the others are a few strokes, lifted between lines and at gaps', async () => {
  const { spec } = drawChart(view, { theme: 'page', width: 920 });
  const svg = await renderSvg(spec);
  const strokes = [...svg.matchAll(/ d="(M[^"]+)"/g)].map(([, path = '']) => path);
  const together = strokes.filter((path) => (path.match(/M/g)?.length ?? 0) > 2);
  // Strong lines are drawn by themselves; of each other one two strokes of five points.
  const others = view.series.filter((one) => one.role === 'other').length;
  expect(together.length).toBeLessThan(30);
  expect(together.join('').match(/M/g)).toHaveLength(2 * others);
  expect(together.join('').match(/L/g)).toHaveLength(2 * 4 * others);
  expect(JSON.stringify(compileSpec(spec)).length).toBeLessThan(500_000);
});
