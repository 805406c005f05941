import { describe, expect, test } from 'vitest';
import { ProblemList } from '../../../server/intake/problems.ts';
import { plainRows } from '../../../server/intake/table/plain-rows.ts';
import { pollutedFiles, type SourceTable } from './pollution.ts';
import { score } from './score.ts';
import { bookings, residents } from './source-tables.ts';

/** The mean score of the files of each kind, and of all, out of 10. */
function scores(table: SourceTable): Record<string, number> {
  const byKind: Record<string, number[]> = {};
  const rows = Array.from({ length: table.rows.length + 1 }, (_none, at) => at);
  for (const { kind, bytes, expected } of pollutedFiles(table, rows)) {
    const one = score(expected, [...plainRows(bytes, new ProblemList())]);
    for (const name of [kind, 'all']) (byKind[name] ??= []).push(one);
  }
  return Object.fromEntries(
    Object.entries(byKind).map(([kind, all]) => [kind, all.reduce((sum, one) => sum + one, 0) / all.length]),
  );
}

describe('polluted copies of a table are read as by eye', () => {
  // The best published score of the benchmark these pollutions are taken from is 9.96.
  test('bookings: texts with separators and marks, dates, codes, money', () => {
    const found = scores(bookings(30));
    expect(found).toMatchObject({ file: 10, 'separator more': 10, 'mark more': 10, 'separator other': 10 });
    expect(found['style']).toBeGreaterThan(9.9);
    expect(found['all']).toBeGreaterThan(9.99);
  });

  test('statistics: figures beside figures, where glued ones are left alone', () => {
    const found = scores(residents(20));
    expect(found).toMatchObject({ file: 10, style: 10, 'separator more': 10, 'mark more': 10 });
    expect(found['all']).toBeGreaterThan(9.97);
  });
});

describe('what is put right is said, and what cannot be is kept', () => {
  const header = 'Year,Quarter,Residents,Share';
  const rows = [
    '2019,Altstadt,1200,4.5',
    '2019,Gundeli,9100,12.0',
    '2020,Altstadt,1210,4.6',
    '2020,Gundeli,9050,12.4',
    '2021,Altstadt,1190,4.1',
    '2021,Gundeli,9120,12.9',
  ];
  const read = (...lines: string[]) => {
    const problems = new ProblemList();
    const found = [...plainRows(Buffer.from([header, ...rows, ...lines].join('\n')), problems)].slice(rows.length + 1);
    return { found, problems: problems.list().map(({ code, line, facts }) => [code, line, facts['flaw'] ?? null]) };
  };

  test.each([
    ['2022,,Altstadt,1180,4.3', ['2022', 'Altstadt', '1180', '4.3'], 'separator-extra'],
    ['2022Altstadt,1180,4.3', ['2022', 'Altstadt', '1180', '4.3'], 'separator-missing'],
    ['2022;Altstadt;1180;4.3', ['2022', 'Altstadt', '1180', '4.3'], 'separator-other'],
    ['2022,"Altstadt,1180,4.3', ['2022', '"Altstadt', '1180', '4.3'], 'quotes'],
  ])('%s', (line, cells, flaw) => {
    expect(read(line)).toEqual({ found: [cells], problems: [['row-repaired', 8, flaw]] });
  });

  test.each([
    // Where one figure ends and the other begins, nobody can say.
    ['2022,Altstadt,11804.3', ['2022', 'Altstadt', '11804.3']],
    // A column may be missing at either place.
    ['2022,Altstadt,1180', ['2022', 'Altstadt', '1180']],
    ['2022,Altstadt,1180,4.3,7', ['2022', 'Altstadt', '1180', '4.3', '7']],
    ['2022,Altstadt,1,180,4.3', ['2022', 'Altstadt', '1', '180', '4.3']],
  ])('%s stays as it is', (line, cells) => {
    expect(read(line)).toEqual({ found: [cells], problems: [['cells-differ', 8, null]] });
  });
});

describe('what stands round a table, and how it is cut', () => {
  const rows = ['Altstadt,1200,4.5', 'Gundeli,9100,12.0', 'Riehen,1210,4.6', 'Bettingen,9050,12.4', 'Klybeck,800,4.1'];
  const cells = [['Quarter', 'Residents', 'Share'], ...rows.map((row) => row.split(','))];
  const lines = cells.map((row) => row.join(','));
  const joined = (delimiter: string, quote = ''): string =>
    cells.map((row) => row.map((cell) => quote + cell + quote).join(delimiter)).join('\n');
  const wrapped = lines.map((line) => `"${line}"`);

  test.each<[string, string]>([
    ['every line in quotes', wrapped.join('\n')],
    ['every line but the header', [lines[0], ...wrapped.slice(1)].join('\n')],
    ['a delimiter between spaces', joined(' | ')],
    ['a doubled delimiter', joined('||')],
    ['another sign round every cell', joined(',', '~')],
    ['tabs before quoted cells', joined(';\t', '"')],
    ['a delimiter too many behind the rows', [lines[0], ...rows.map((row) => `${row},,`)].join('\n')],
    ['a line drawn below the header', [lines[0], '-------,-----,----', ...rows].join('\n')],
    ['a note with a comma and a year', [...lines, 'Source: Statistics office, 2020'].join('\n')],
    ['a legend behind a gap', [...lines, '', 'x,not published', '-,nil'].join('\n')],
    ['another table under a title', [...lines, '', 'Table 2', 'Other,Figure', 'a,b'].join('\n')],
  ])('%s', (_name, text) => {
    expect([...plainRows(Buffer.from(text), new ProblemList())]).toEqual(cells);
  });

  test('names of groups with gaps stand above texts too', () => {
    const text = ['Kommun,Alder,M,K', 'Malmo,0-4 ar,12,13', 'Umea,5-9 ar,14,15'].join('\n');
    const [header] = plainRows(Buffer.from(`,Group A,,Group B\n${text}`), new ProblemList());
    expect(header).toEqual(['Kommun', 'Group A Alder', 'Group A M', 'Group B K']);
  });
});
