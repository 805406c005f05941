import { expect, test } from 'vitest';
import { fileExcerpt } from '../../../server/intake/table/file-excerpt.ts';

const rows = (count: number): string => Array.from({ length: count }, (_none, at) => `${at + 1};x`).join('\n');

test('the first rows, and the lines asked for further down', () => {
  const found = fileExcerpt(Buffer.from(rows(5000)), {}, [4321, 40, 40]);
  expect(found.slice(0, 2)).toEqual([
    { line: 1, cells: ['1', 'x'] },
    { line: 2, cells: ['2', 'x'] },
  ]);
  expect(found.map((row) => row.line).slice(29)).toEqual([30, 40, 4321]);
});

test('a line is a row as a spreadsheet shows it', () => {
  expect(fileExcerpt(Buffer.from('a,b\n"1\n2",c\n\n3,d\n'), {}, [])).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2', 'c'] },
    { line: 4, cells: ['3', 'd'] },
  ]);
});

test('long cells and wide rows are cut; what is no text has no rows', () => {
  const [row] = fileExcerpt(
    Buffer.from(`${'y'.repeat(1000)},${Array.from({ length: 100 }, () => 'z').join(',')}\n`),
    {},
    [],
  );
  expect(row?.cells.length).toBe(60);
  expect(row?.cells[0]?.length).toBe(300);
  expect(fileExcerpt(Buffer.from([0, 1, 2, 0, 255]), {}, [])).toEqual([]);
});
