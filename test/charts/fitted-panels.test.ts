/** In a given height panels are set so that they fill it; where they would be too small, all lines lie in one plot. */
import { expect, test } from 'vitest';
import { drawChart } from '../../server/charts/draw-chart.ts';
import { renderSvg } from '../../server/charts/render-svg.ts';
import { trendView } from '../../server/explore/trend-view.ts';
import { contextIn, definitionOf, observed } from '../explore/observations.ts';

const YEARS = ['2020', '2021', '2022', '2023', '2024'];

/** Lines that change places every year; the first is the one to compare with. */
const tangled = (count: number): ReturnType<typeof trendView> =>
  trendView(
    definitionOf({}),
    Array.from({ length: count }, (_, group) =>
      YEARS.map((year, at) =>
        observed(year, 10 + ((group * 7 + at * 3) % count), {
          breakdown: { origin: group === 0 ? 'NAT_CIT' : `G${group}` },
        }),
      ),
    ).flat(),
    contextIn(),
  );

const size = { theme: 'page', width: 840, fit: 290 } as const;

test.each([
  [5, 5],
  [11, 11],
  [21, 1],
])('%i lines: the first year stands under %i plots, and the picture is as high as asked for', async (lines, plots) => {
  const { spec, height } = drawChart(tangled(lines), size);
  expect(height).toBeLessThanOrEqual(size.fit);
  expect(height).toBeGreaterThan(size.fit * 0.9);
  const svg = await renderSvg(spec);
  const years = svg.match(/>2020</g)?.length ?? 0;
  // The line to compare with has no panel of its own.
  expect(years).toBe(plots === 1 ? 1 : plots - 1);
});

test('without a height they are as high as they need to be', () => {
  expect(drawChart(tangled(11), { theme: 'page', width: 840 }).height).toBeGreaterThan(size.fit);
});

const on = (width: number, view: ReturnType<typeof trendView>): Promise<string> =>
  renderSvg(drawChart(view, { theme: 'page', width }).spec);

test('a line without a single figure has no panel', async () => {
  const view = tangled(6);
  const [first, second, ...rest] = view.series;
  const points = second?.points.map((one) => ({ ...one, value: null, text: 'withheld' })) ?? [];
  const series = first && second ? [first, { ...second, points }, ...rest] : [];
  const svg = await on(840, { ...view, series });
  expect(svg.match(/>2020</g)).toHaveLength(4);
});

test('the newest figure stands at a line’s end only where there is room for all of it', async () => {
  const view = tangled(6);
  const inMoney = view.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, text: '72.684 CHF' })),
  }));
  expect((await on(840, { ...view, series: inMoney })).match(/>72\.684 CHF</g)?.length).toBeUndefined();
  expect((await on(1400, { ...view, series: inMoney })).match(/>72\.684 CHF</g)).toHaveLength(5);
});
