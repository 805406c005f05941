import { expect, test } from 'vitest';
import { likelyHeader } from '../../server/studio/workbench-view.ts';

const rows = (...texts: string[]): { line: number; cells: string[] }[] =>
  texts.map((text, at) => ({ line: at + 1, cells: text.split(';') }));

test.each([
  ['a plain table', ['period;value', '2019;1', '2020;2'], 1],
  ['a title and an empty row above', ['Employment in the city', '', 'Year;Women;Men', '2019;1;2', '2020;3;4'], 3],
  ['notes of two cells above', ['Region;Town', 'As of;May', 'Year;Women;Men', '2019;1;2', '2020;3;4', '2021;3;4'], 3],
  ['a line of the same width above', ['Region;Town;Key', 'As of;May', '', 'Year;Women;Men', '2019;1;2', '2020;3;4'], 4],
  ['years across', ['Group;2019;2020', 'A;1;2', 'B;3;4'], 1],
  ['years across, below a title', ['Rates', 'Group;2019;2020', 'A;1,5;2', 'B;3;4'], 2],
  ['notes below', ['Year;Value', '2019;1', '2020;2', 'Source: Office'], 1],
  ['one column only', ['a', 'b'], 1],
  ['nothing', [], 1],
])('the header of %s', (_what, texts, line) => {
  expect(likelyHeader(rows(...texts))).toBe(line);
});
