import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import {
  checkAllDerived,
  checkDerived,
  written,
  type DerivedFigure,
} from '../../../server/intake/propose/check-derived.ts';
import { derivedAs } from '../../../server/intake/propose/derived-words.ts';
import { readBytes } from '../read-case.ts';

test('what was made of other figures says so in its name', () => {
  const of = (kind: string | undefined, ...texts: string[]): void =>
    expect(texts.map((text) => [text, derivedAs(text)])).toEqual(texts.map((text) => [text, kind]));
  of(
    'change',
    'Change from last year',
    'Change',
    'Annual change',
    'Veränderung zum Vorjahr',
    'Differenz zu 2019'.replace('zu', 'zum'),
    'Veränderung',
  );
  of(
    'change',
    'Variation par rapport à 2019',
    'Évolution annuelle',
    'Ændring fra året før',
    'Zu-/Abnahme',
    'Veränderung zum Vorjahr in Prozentpunkten',
    'Change in percentage points',
    'Difference from previous year',
  );
  of(
    'percent',
    'Change in %',
    'Percentage change from 2015',
    'Veränderung zum Vorjahr in Prozent',
    'Variation en %',
    'Ændring i procent',
  );
  of('index', 'Index (2015 = 100)', 'Indeks, 2010=100', 'Messziffer 2000 = 100', '2015=100');
  of(
    undefined,
    'Employment rate',
    'Index of dissimilarity',
    'Climate change office',
    'Exchange students',
    'Anteil',
    'Value',
    '2019',
    'Unterschied',
    'Change of residence',
  );
});

describe('a check of what was made of other figures', () => {
  const series = (kind: DerivedFigure['kind'], rows: [string, string, string][]): DerivedFigure[] =>
    rows.map(([period, base, derived]) => ({ key: '', period, kind, base: written(base), derived: written(derived) }));

  test('allows for rounding, and names the first that does not agree', () => {
    const change = series('change', [
      ['2019', '71.24', ''],
      ['2020', '71.94', '0.7'],
      ['2021', '70.0', '-1.9'],
      ['2022', '72.0', '1.0'],
    ]);
    expect(checkDerived(change)).toEqual({
      compared: 3,
      agreed: 2,
      example: { period: '2022', found: '1', expected: '2' },
    });
  });

  test('knows per cent and index', () => {
    expect(
      checkDerived(
        series('percent', [
          ['2019', '80', ''],
          ['2020', '84', '5,0'],
          ['2021', '42', '-50,0'],
        ]),
      ),
    ).toMatchObject({ compared: 2, agreed: 2 });
    expect(
      checkDerived(
        series('index', [
          ['2019', '80', '100'],
          ['2020', '84', '105'],
          ['2021', '60', '80'],
        ]),
      ),
    ).toEqual({
      compared: 2,
      agreed: 1,
      example: { period: '2021', found: '80', expected: '75' },
    });
  });

  test('goes through a large file for some series at a time, and misses none', () => {
    const rows = Array.from({ length: 30 }, (_none, at) => String(at));
    const figures = rows.flatMap((key) =>
      series('change', [
        ['2019', '10', ''],
        ['2020', '11', key === '29' ? '7' : '1'],
      ]).map((one) => ({ ...one, key })),
    );
    const check = checkAllDerived(60, (isWanted) => figures.filter(({ key }) => isWanted(key)), 7);
    expect(check).toEqual({ compared: 30, agreed: 29, example: { period: '2020', found: '7', expected: '1' } });
  });

  test('says nothing of what it cannot be sure of', () => {
    expect(
      checkDerived(
        series('change', [
          ['2019', '1.234', ''],
          ['2020', '1.300', '66'],
          ['x', '3', '1'],
        ]),
      ),
    ).toEqual({
      compared: 0,
      agreed: 0,
      example: undefined,
    });
  });
});

async function read(text: string, mapping: Mapping = {}) {
  const { result, staged } = await readBytes(new TextEncoder().encode(text), { indicator: 'emp-rate-20-64', mapping });
  const asked = result.problems.map(({ code, facts: { lines: _lines, ...facts }, question }) => ({
    code,
    facts,
    options: question?.options.map(({ id, patch, isProposed }) => ({ id, patch, isProposed })),
  }));
  return {
    state: result.state,
    staged: staged.map(({ key, value }) => [key, value]),
    asked,
    mapping: result.recognised.mapping,
  };
}

const ROWS = `Year,Measure,Figure
2019,Employment rate,70.0
2020,Employment rate,71.5
2021,Employment rate,71.0
2020,Change from last year,1.5
2021,Change from last year,-0.9
`;

describe('rows made of other rows', () => {
  test('are proposed to be left out, with whether they agree', async () => {
    const { state, staged, asked } = await read(ROWS);
    expect([state, staged]).toEqual(['needs-answers', []]);
    expect(asked).toEqual([
      {
        code: 'derived-rows',
        facts: {
          texts: ['Change from last year'],
          count: 1,
          compared: 2,
          agreed: 1,
          period: '2021',
          found: '-0.9',
          expected: '-0.5',
        },
        options: [
          { id: 'leave-rows', patch: { drop: { Measure: ['Change from last year'] } }, isProposed: true },
          { id: 'own-figures', patch: { drop: { Measure: [] } }, isProposed: false },
        ],
      },
    ]);
  });

  test('that were left out are held against the others each time', async () => {
    const drop = { Measure: ['Change from last year'] };
    const { state, staged, asked } = await read(ROWS, { drop });
    expect([state, staged]).toEqual([
      'staged',
      [
        ['emp-rate-20-64 T  2019', 70],
        ['emp-rate-20-64 T  2020', 71.5],
        ['emp-rate-20-64 T  2021', 71],
      ],
    ]);
    expect(asked.map(({ code, facts }) => [code, facts['wrong'], facts['compared']])).toEqual([
      ['derived-disagrees', 1, 2],
    ]);
    const right = await read(ROWS.replace('-0.9', '-0.5'), { drop });
    expect([right.state, right.asked]).toEqual(['staged', []]);
  });
});

test('what stands behind the rows that are kept for a look is checked too', async () => {
  const areas = Array.from({ length: 3000 }, (_none, at) => `Q${at}`);
  const rows = areas.flatMap((area) => [
    `${area},2019,Employment rate,70.0`,
    `${area},2020,Employment rate,71.5`,
    `${area},2020,Change from last year,${area === 'Q2999' ? '9.9' : '1.5'}`,
  ]);
  const { asked } = await read(`Area,Year,Measure,Figure\n${rows.join('\n')}\n`);
  expect(asked.find(({ code }) => code === 'derived-rows')?.facts).toMatchObject({ compared: 3000, agreed: 2999 });
});

describe('columns made of other columns', () => {
  const text = 'Year,Employment rate,Change from last year\n2019,70.0,\n2020,71.5,1.5\n2021,71.0,-0.5\n';

  test('are proposed to be left out, and are left out by the answer', async () => {
    const { state, asked } = await read(text);
    expect(state).toBe('needs-answers');
    expect(asked).toMatchObject([
      {
        code: 'derived-columns',
        facts: { texts: ['Change from last year'], compared: 2, agreed: 2 },
        options: [{ id: 'leave-columns', patch: { ignore: ['Change from last year'] }, isProposed: true }],
      },
    ]);
    const answered = await read(text, { ignore: ['Change from last year'] });
    expect(answered.state).toBe('staged');
    expect(answered.staged).toHaveLength(3);
    const wrong = await read(text.replace('-0.5', '0.5'), { ignore: ['Change from last year'] });
    expect(wrong.asked.map(({ code }) => code)).toEqual(['derived-disagrees']);
  });

  test('are the figures where there are no others', async () => {
    const { asked } = await read('Year,Change from last year\n2020,1.5\n2021,-0.5\n');
    expect(asked.map(({ code }) => code)).not.toContain('derived-columns');
  });
});
