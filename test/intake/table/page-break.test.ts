import { describe, expect, test } from 'vitest';
import { ProblemList } from '../../../server/intake/problems.ts';
import { openTable } from '../../../server/intake/table/open-table.ts';
import { plainRows } from '../../../server/intake/table/plain-rows.ts';
import type { OpenTable } from '../../../server/intake/table/table.ts';
import { withoutPageBreaks } from '../../../server/intake/table/without-page-breaks.ts';
import { readBytes } from '../read-case.ts';

const bytes = (lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);
const PAGES = [
  'Table 4: Employment',
  'period,sex,value',
  '2019,F,70.1',
  '2019,M,72.4',
  'Page 1 of 2',
  '',
  'Table 4: Employment',
  'period,sex,value',
  '2020,F,71.0',
  '2020,M,73.3',
];

function read(lines: readonly string[]) {
  const problems = new ProblemList();
  const rows = [...plainRows(bytes(lines), problems)].map((cells) => cells.join(','));
  return { rows, problems: problems.list().map(({ code, line }) => `${code} ${line}`) };
}

describe('a header that stands again on each page', () => {
  test('is left out with the number of the page and the title before it', () => {
    const rows = ['period,sex,value', '2019,F,70.1', '2019,M,72.4', '2020,F,71.0', '2020,M,73.3'];
    expect(read(PAGES)).toEqual({ rows, problems: [] });
  });

  test('is a header of several rows as well', () => {
    const page = (year: string): string[] => [
      'area,Women,,Men,',
      ',rate,share,rate,share',
      ...['a', 'b', 'c', 'd'].map((area) => `${year}${area},71.5,22.1,73.5,24.2`),
    ];
    const { rows, problems } = read([...page('2019'), ...page('2020')]);
    expect(rows.map((row) => row.split(',')[0])).toEqual([
      'area',
      ...['2019', '2020'].flatMap((year) => ['a', 'b', 'c', 'd'].map((area) => year + area)),
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['another title stands before it', 'Table 5: Employment of men'],
    ['a text stands before it that may name a group', 'Men'],
  ])('begins another table where %s', (_name, title) => {
    const { rows, problems } = read(PAGES.with(6, title));
    expect(rows).toEqual(['period,sex,value', '2019,F,70.1', '2019,M,72.4']);
    expect(problems).toEqual(['tables-several 8']);
  });

  test('begins another table where the first row comes again below it', () => {
    const { rows, problems } = read(['year,value', '2019,70.1', '2020,71.2', 'year,value', '2019,72.3', '2020,73.4']);
    expect(rows).toEqual(['year,value', '2019,70.1', '2020,71.2']);
    expect(problems).toEqual(['tables-several 4']);
  });

  test('is told among the repairs, and read as it stands where that is refused', async () => {
    const { result, staged } = await readBytes(bytes(PAGES), { indicator: 'emp-rate-20-64', mapping: {} });
    expect([result.state, staged.length]).toEqual(['staged', 4]);
    expect(result.recognised.repairs).toMatchObject([
      { id: 'repeated-header', count: 1, lines: [8], example: { before: 'period sex value' }, isAccepted: true },
    ]);
    const mapping = { repairs: { 'repeated-header': 'refuse' as const } };
    const refused = await readBytes(bytes(PAGES), { indicator: 'emp-rate-20-64', mapping });
    expect(refused.result.problems.map(({ code }) => code)).toContain('tables-several');
    expect(refused.staged).toHaveLength(2);
  });

  test('is met wherever the text was cut, and every other row keeps its line', () => {
    const whole = openTable(bytes(PAGES), { repairs: { 'repeated-header': 'refuse' } }, new ProblemList());
    const rows = [...(whole?.rows(new ProblemList()) ?? [])].flatMap((batch) => batch.rows);
    for (let size = 1; size <= rows.length; size += 1) {
      const cut = { ...whole, rows: () => batchesOf(rows, size) } as OpenTable;
      const found = withoutPageBreaks(cut);
      const lines = [...found.rows(new ProblemList())].flatMap((batch) =>
        batch.rows.map((cells, at) => `${batch.line + at}: ${cells.join(',')}`),
      );
      const plain = PAGES.map((line, at) => `${at + 1}: ${at >= 4 && at <= 7 ? '' : line}`);
      expect(lines, `batches of ${size}`).toEqual(plain);
      expect(found.repeated?.()).toMatchObject({ count: 1, lines: [8] });
    }
  });
});

function* batchesOf(rows: string[][], size: number) {
  for (let at = 0; at < rows.length; at += size)
    yield { rows: rows.slice(at, at + size), line: at + 1, share: Math.min(1, (at + size) / rows.length) };
}
