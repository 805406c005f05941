import { expect, test } from 'vitest';
import { joinHeader } from '../../../server/intake/table/outline/join-header.ts';

test('a name of a group reaches over the columns that are named below it', () => {
  expect(
    joinHeader([
      ['Area', 'Women', '', 'Men', '', ''],
      ['', '2019', '2020', '2019', '2020', ''],
    ]),
  ).toEqual(['Area', 'Women · 2019', 'Women · 2020', 'Men · 2019', 'Men · 2020', '']);
});

test('a group ends where one above it begins', () => {
  expect(
    joinHeader([
      ['Area', 'Staff', '', '', '', 'All', ''],
      ['', 'Full time', '', 'Part time', '', '', ''],
      ['', 'heads', 'posts', 'heads', 'posts', 'heads', 'posts'],
    ]),
  ).toEqual([
    'Area',
    'Staff · Full time · heads',
    'Staff · Full time · posts',
    'Staff · Part time · heads',
    'Staff · Part time · posts',
    'All · heads',
    'All · posts',
  ]);
});
