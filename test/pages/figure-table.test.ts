/** A table of many columns has its unit over it, so that it fits a sheet of paper; one of few says it in each cell. */
import { expect, test } from 'vitest';
import { trendTable } from '../../server/explore/pages/figure-table.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { point, trend } from './views.ts';

const table = (series: number, unit: string): string =>
  trendTable(
    {
      ...trend('en'),
      unit,
      series: Array.from({ length: series }, (_, at) => ({
        id: `origin=${at}`,
        label: `Group ${at}`,
        shortLabel: `${at}`,
        role: 'other' as const,
        points: [
          point('2020', 12.5, { text: `12.5 ${unit}` }),
          point('2021', null),
          point('2022', 7, { text: `7.0 ${unit}` }),
        ],
      })),
    },
    SITE_WORDS.en,
    { id: 'table' },
  ).text;

test('a unit of several words stands over the columns of six groups, and the reason for none stays', () => {
  const wide = table(6, 'per 1,000');
  expect(wide.match(/per 1,000/g)).toHaveLength(1);
  expect(wide).toMatch(/The same figures as a table \(per 1,000\)/);
  expect(wide).toMatch(/<td class="number">\s*12\.5\s*</);
  expect(wide.match(/withheld/g)).toHaveLength(6);
});

test('of few groups each figure has its unit, and a percentage has its sign everywhere', () => {
  expect(table(3, 'per 1,000')).toMatch(/<td class="number">\s*12\.5 per 1,000\s*</);
  expect(table(6, '%')).toMatch(/<td class="number">\s*12\.5 %\s*</);
});
