/** A picture that was taken along says itself what its numbered marks are: no list stands below it any more. */
import { expect, test } from 'vitest';
import { marksSaid, standaloneSvg } from '../../server/charts/standalone.ts';
import { trendView } from '../../server/explore/trend-view.ts';
import { contextIn, definitionOf, observed } from '../explore/observations.ts';

const EVENTS = [
  { number: 1, date: '2019-05-01', label: '1 May 2019: Before the first figure' },
  { number: 2, date: '2021-03-16', label: '16 March 2021: A law & its order' },
];
const view = trendView(
  definitionOf({}),
  ['2020', '2021', '2022'].map((year, at) => observed(year, 10 + at)),
  { ...contextIn(), events: EVENTS },
);

test('only marks that lie within the years drawn are named', () => {
  expect(marksSaid(view)).toEqual(['(2) 16 March 2021: A law & its order']);
});

test('they stand under the chart, before the source', async () => {
  const svg = await standaloneSvg(view, { theme: 'light', width: 860 });
  const [said, source] = [svg.indexOf('(2) 16 March 2021: A law &amp; its order'), svg.lastIndexOf('<text')];
  expect(said).toBeGreaterThan(svg.indexOf('</svg>'));
  expect(source).toBeGreaterThanOrEqual(said - 200);
});
