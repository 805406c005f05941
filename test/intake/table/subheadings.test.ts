import { expect, test } from 'vitest';
import { ProblemList } from '../../../server/intake/problems.ts';
import { openTable } from '../../../server/intake/table/open-table.ts';
import { findSubheadings, withSubheadings } from '../../../server/intake/table/subheadings.ts';

const linesOf = (text: string) =>
  text.split('\n').map((line, at) => ({ cells: line === '' ? [] : line.split(';'), line: at + 2 }));

test.each([
  ['rows below are called the same', 'All;1;2\nBasel;;\nMen;1;2\nRiehen;;\nMen;1;2', ['Basel', 'Riehen'], 3],
  ['the table begins with one', 'Basel;;\nMen;1;2\nWomen;1;2', ['Basel'], 2],
  ['an empty row stands between', 'Basel;;\n\nMen;1;2', ['Basel'], 2],
  ['years', '2022;;\nMen;1;2\n2023;;\nMen;1;2', ['2022', '2023'], 2],
  ['a row called like rows with figures is none', 'A;;\nMen;1;2\nB;;\nMen;;\nMen;3;4', ['A', 'B'], 2],
])('subheadings are met: %s', (_name, text, texts, line) => {
  expect(findSubheadings(linesOf(text))).toMatchObject({ texts, line });
});

test.each([
  ['a row whose figures are missing', 'Basel;1;2\nRiehen;;\nBettingen;3;4'],
  ['one under the other', 'Basel;;\nMen;;\n15-24;1;2\nWomen;;\n15-24;1;2'],
  ['merged cells', 'Basel;;\n;Men;2\n;Women;2\nRiehen;;\n;Men;1'],
  ['notes', 'Men;1;2\nSource: Statistics Office;;\nMen;1;3'],
  ['figures alone', 'Men;1;2\n17,3;;\nMen;1;3'],
])('no subheadings: %s', (_name, text) => {
  expect(findSubheadings(linesOf(text))).toBeUndefined();
});

const FILE = 'Sex;2022;2023\nBasel;;\nMen;1,5;2,5\nMen;1,5\nRiehen;;\nMen;3,5;4,5;\n';

function rowsOf(said: string | undefined) {
  const table = openTable(Buffer.from(FILE), {}, new ProblemList());
  const read = table && withSubheadings(table, said);
  const batches = [...(read?.rows(new ProblemList()) ?? [])];
  return { rows: batches.flatMap(({ rows }) => rows.map((cells) => cells.join(';'))), found: read?.subheadings };
}

test('they become a column beside the rows below them, and every row keeps its line and its faults', () => {
  expect(rowsOf('area').rows.slice(0, 3)).toEqual(['Sex;2022;2023;¶', '', 'Men;1,5;2,5;Basel']);
  expect(rowsOf('area').rows.slice(4)).toEqual(['', 'Men;3,5;4,5;Riehen;']);
  expect(rowsOf('left').rows.slice(0, 3)).toEqual(['Sex;2022;2023', '', 'Men;1,5;2,5']);
  expect(rowsOf('rows').rows[1]).toBe('Basel;;');
});

test('while nobody has said what they name the table stays as it is, and what was found is told', () => {
  expect(rowsOf(undefined).rows[1]).toBe('Basel;;');
  expect(rowsOf(undefined).found).toMatchObject({ texts: ['Basel', 'Riehen'], line: 2, count: 2 });
});
