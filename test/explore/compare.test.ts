import type { PointView, SeriesRole, SeriesView } from '../../server/contract/views.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchmarksOf } from '../../server/explore/compare/benchmarks.ts';
import { comparedRows, type RowFigure } from '../../server/explore/compare/compared-rows.ts';
import { figureDifference } from '../../server/explore/compare/figure-difference.ts';
import { placeComparability } from '../../server/explore/compare/place-comparability.ts';
import { together, type IndicatorLines } from '../../server/explore/compare/together.ts';
import { COMPARE_WORDS } from '../../server/words/compare.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

const share = (numerator: number, denominator: number) => ({
  value: (100 * numerator) / denominator,
  lower: null,
  upper: null,
  numerator,
  denominator,
});
const bare = (value: number, lower: number | null = null, upper: number | null = null) => ({
  value,
  lower,
  upper,
  numerator: null,
  denominator: null,
});

describe('two figures', () => {
  test.each([
    // Newcombe 1998b, method 10: 56/70 against 48/80 is 0.2 (0.0524 to 0.3339).
    [share(56, 70), share(48, 80), 'above', 'counts'],
    [share(48, 80), share(56, 70), 'below', 'counts'],
    // A third more, but of ten people.
    [share(4, 10), share(3, 10), 'unclear', 'counts'],
    [bare(10, 8, 12), bare(15, 14, 16), 'below', 'limits'],
    [bare(10, 8, 12), bare(12, 11, 13), 'unclear', 'limits'],
    [bare(10), bare(12), 'lower', 'none'],
    [bare(12, 11, 13), bare(10), 'higher', 'none'],
    [bare(12), bare(12), 'equal', 'none'],
  ] as const)('%o and %o: %s, by %s', (first, second, word, method) => {
    expect(figureDifference(first, second)).toMatchObject({ word, method });
  });

  test('the interval is Newcombe’s', () => {
    const { limits } = figureDifference(share(56, 70), share(48, 80));
    expect(limits?.lower).toBeCloseTo(5.24, 2);
    expect(limits?.upper).toBeCloseTo(33.39, 2);
  });

  test('a part is set against the rest, not against a whole it is in itself', () => {
    const [part, whole] = [share(60, 100), share(100, 200)];
    expect(figureDifference(part, whole).word).toBe('unclear');
    expect(figureDifference(part, whole, { isPart: true }).word).toBe('above');
  });

  test('counts that do not give the figure are not used for it', () => {
    const wrong = { ...bare(50), numerator: 1, denominator: 100 };
    expect(figureDifference(wrong, share(10, 100)).method).toBe('none');
  });

  test('nobody at all is no base', () => {
    expect(figureDifference({ ...bare(0), numerator: 0, denominator: 0 }, share(10, 100)).method).toBe('none');
  });
});

describe('rows', () => {
  const row = (label: string, figure: ReturnType<typeof bare>): RowFigure => ({
    ...figure,
    label,
    href: null,
    text: `${figure.value}%`,
    n: null,
  });
  const whole = row('City', { ...share(500, 1000) } as never) as RowFigure & { value: number };

  test('keep their order, say small bases, and name what has no figure', () => {
    const view = comparedRows(
      [
        row('A', share(10, 20) as never),
        row('B', share(300, 400) as never),
        { ...row('C', bare(0)), value: null, text: 'withheld' },
        row('D', share(90, 300) as never),
      ],
      whole,
      {
        kind: 'districts',
        period: '2024',
        areParts: true,
        definition: { unit: 'PC', decimals: 1 },
        language: 'en',
        words: COMPARE_WORDS.en,
      },
    );
    expect(view.rows.map((one) => [one.label, one.word, one.isSmall])).toEqual([
      ['A', 'unclear', true],
      ['B', 'above', false],
      ['D', 'below', false],
    ]);
    expect(view.rows[1]?.said).toBe('above, by 25.0\u00A0percentage points');
    expect(view.absent).toEqual([{ label: 'C', text: 'withheld' }]);
    expect(view.sentence).toBe('1 above, 1 below, 1 without a clear difference.');
  });
});

describe('what is set against what', () => {
  test.each([
    [['origin=FOR', 'origin=NAT'], [{ benchmark: 'origin=NAT', others: ['origin=FOR'], areParts: false }]],
    [
      ['origin=FOR,sex=F', 'origin=NAT,sex=F', 'origin=FOR,sex=M', 'origin=NAT,sex=M'],
      [
        { benchmark: 'origin=NAT,sex=F', others: ['origin=FOR,sex=F'], areParts: false },
        { benchmark: 'origin=NAT,sex=M', others: ['origin=FOR,sex=M'], areParts: false },
      ],
    ],
    [['_T', 'grade=A', 'grade=B'], [{ benchmark: '_T', others: ['grade=A', 'grade=B'], areParts: true }]],
    [['grade=A', 'grade=B'], []],
    [['_T'], []],
  ])('%j', (ids, found) => expect(benchmarksOf({ referenceGroup: 'NAT' }, ids)).toEqual(found));
});

describe('two indicators by period', () => {
  const point = (period: string, text: string) =>
    ({ period, label: `in ${period}`, end: `${period}-12-31`, value: 1, text }) as PointView;
  const line = (id: string, role: SeriesRole, text: string): SeriesView => ({
    id,
    label: `Group ${id}`,
    shortLabel: id,
    role,
    points: [point('2023', `${text} then`), point('2024', text)],
  });
  const indicator = (name: string, ...series: SeriesView[]): IndicatorLines => ({ name, series });

  test('one group stands in both columns, though each alone would be summed up by another', () => {
    const first = indicator('Turnout', line('FOR', 'target', '30%'), line('_T', 'total', '50%'));
    const second = indicator('Income', line('NAT', 'reference', '70'), line('_T', 'total', '60'));
    expect(together([first, second])).toEqual({
      group: 'Group _T',
      groups: [{ id: '_T', label: 'Group _T', isShown: true }],
      heads: ['Turnout', 'Income'],
      rows: [
        { period: 'in 2024', cells: ['50%', '60'] },
        { period: 'in 2023', cells: ['50% then', '60 then'] },
      ],
    });
  });

  test('of several groups both have, it is the one they are about', () => {
    const lines = [line('NAT', 'reference', '1'), line('_T', 'total', '2'), line('FOR', 'target', '3')];
    expect(together([indicator('A', ...lines), indicator('B', ...lines)]).group).toBe('Group FOR');
  });

  test('every group both have can be chosen; one they do not share is none of them', () => {
    const lines = [line('NAT', 'reference', '1'), line('_T', 'total', '2'), line('FOR', 'target', '3')];
    const both = [indicator('A', ...lines), indicator('B', ...lines.slice(0, 2))];
    expect(together(both, 'NAT').groups).toEqual([
      { id: '_T', label: 'Group _T', isShown: false },
      { id: 'NAT', label: 'Group NAT', isShown: true },
    ]);
    expect(together(both, 'NAT').rows[0]?.cells).toEqual(['1', '1']);
    expect(together(both, 'FOR').group).toBe('Group _T');
  });

  test('where they share none, each column names its own', () => {
    const first = indicator('Turnout', line('_T', 'total', '50%'));
    const second = indicator('Income', line('NAT', 'reference', '70'), line('FOR', 'target', '40'));
    const { group, heads, rows } = together([first, second]);
    expect(group).toBeNull();
    expect(heads).toEqual(['Turnout: Group _T', 'Income: Group FOR']);
    expect(rows[0]?.cells).toEqual(['50%', '40']);
  });

  test('one id under two names is two groups', () => {
    const renamed = { ...line('FOR', 'target', '1'), label: 'Born abroad' };
    expect(together([indicator('A', line('FOR', 'target', '1')), indicator('B', renamed)]).group).toBeNull();
  });
});

describe('a figure of another place', () => {
  const own = { definition: { unit: 'PC' }, group: 'FB', year: 2022 };
  const other = { unit: 'PC', status: 'A', kind: 'OBS' as const, group: 'FB', year: 2022 };
  const catalogue = {
    comparability: [
      { a: ['IMM'], b: ['FB'], relation: 'close' as const, text: { en: 'Close.' } },
      { a: ['FB'], b: ['MIG'], relation: 'not-comparable' as const, text: { en: 'Not.' } },
    ],
  };
  test.each([
    [{}, {}, 'comparable', []],
    [{}, { year: 2021 }, 'with-care', ['years-apart']],
    [{}, { year: 2015 }, 'refused', ['years-apart']],
    [{}, { group: 'IMM' }, 'with-care', ['group-text']],
    [{}, { group: 'MIG' }, 'refused', ['group-text']],
    [{}, { group: 'X' }, 'refused', ['other-group']],
    [{}, { unit: 'PP' }, 'refused', ['unit']],
    [{}, { kind: 'TARGET' as const }, 'refused', ['aim']],
    [{}, { status: 'D' }, 'refused', ['other-definition']],
    [{}, { status: 'U' }, 'with-care', ['unreliable']],
    [{}, { breakdown: { age: 'Y20' } }, 'refused', ['breakdown']],
    [{ year: null }, {}, 'refused', ['no-figure']],
    [{ definition: { unit: 'PC', difference: { en: 'Other ages.' } } }, {}, 'refused', ['definition']],
  ])('ours %o, theirs %o: %s', (mine, theirs, state, codes) => {
    const found = placeComparability({ ...own, ...mine }, { ...other, ...theirs }, catalogue);
    expect(found.state).toBe(state);
    expect(found.reasons.map((one) => one.code)).toEqual(codes);
  });
});

describe('pages', () => {
  let city: Demonstration;
  beforeAll(async () => {
    city = await demonstration();
  });
  afterAll(() => city.close());

  test('two indicators stand side by side, with one table by period', async () => {
    const page = await (await city.get('/en/compare?indicator=bs-turnout&indicator=bs-voteless')).text();
    expect(page).toContain('Both by period');
    expect(page.match(/<article class="compared"/g)).toHaveLength(2);
  });

  test('the groups two indicators share are a choice of links over the table', async () => {
    const address = '/en/compare?indicator=bs-unemployment&indicator=bs-social-assistance';
    const page = await (await city.get(address)).text();
    const links = [...page.matchAll(/href="\?([^"]*&amp;group=[^"]*)#together"/g)].map(([, found = '']) => found);
    expect(links.length).toBeGreaterThan(5);
    const chosen = await (await city.get(`/en/compare?${links[0]?.replaceAll('&amp;', '&')}`)).text();
    const group = /<nav class="views".*?<span aria-current="true">([^<]+)<\/span>/s.exec(chosen)?.[1];
    expect(chosen).toContain(`The group in each column: ${group}.`);
    expect(page).not.toContain(`The group in each column: ${group}.`);
  });

  test('many lines that would tangle stand in a panel each', async () => {
    const page = await (await city.get('/en/compare?indicator=bs-higher-education&indicator=bs-unemployment')).text();
    const narrow = page.match(/<div class="chart-narrow">.*?<\/svg>/gs) ?? [];
    expect(narrow).toHaveLength(2);
    // Each panel has the first year under it, one plot only once.
    expect(narrow[0]?.match(/>2004</g)?.length).toBeGreaterThan(5);
  });

  test('what is defined differently is refused, with the difference', async () => {
    const { items } = (await city.json('/api/v1/compare?indicator=bs-low-attainment&lang=en')) as {
      items: {
        places: { state: string; said: string | null; reasons: string[] }[];
        comparisons: { rows: unknown[] }[];
      }[];
    };
    const places = items[0]?.places ?? [];
    for (const one of places) expect(one).toMatchObject({ state: 'refused', said: null });
    for (const one of places) expect(one.reasons[0]).toContain('our figure is defined differently: By citizenship');
    expect(items[0]?.comparisons.length).toBeGreaterThan(0);
  });

  test.each([
    ['/fr/compare', 200],
    ['/da/compare?indicator=none', 404],
    ['/api/v1/compare', 400],
    ['/de/areas/CH-BS', 200],
    ['/de/areas/US-NYC', 404],
  ])('%s answers %i', async (path, status) => expect((await city.get(path)).status).toBe(status));
});
