import { describe, expect, test } from 'vitest';
import type { ProblemView } from '../../server/contract/upload.ts';
import { problemsCsv } from '../../server/intake/problem-rows.ts';
import { spreadsheetSafe } from '../../server/intake/spreadsheet-safe.ts';

const problem = (own: Partial<ProblemView>): ProblemView => ({
  id: 'u.0',
  severity: 'error',
  code: 'not-a-number',
  line: null,
  column: null,
  value: null,
  facts: {},
  count: 1,
  message: 'M',
  hint: 'H',
  ...own,
});

const ROWS = [
  { line: 1, share: 0.5, rows: [['Jahr', 'Wert'], ['2019', '-5,2'], []] },
  {
    line: 4,
    share: 1,
    rows: [
      ['2020', '=1+1'],
      ['2021', 'x', 'more'],
    ],
  },
];

describe('problems beside the rows of a file', () => {
  test('stand at every line they have, in the order of the file', () => {
    const text = [
      ...problemsCsv(ROWS, [
        problem({ severity: 'notice', code: 'encoding', message: 'Read as, "Windows"' }),
        problem({ line: 4, lines: '4-5', count: 2, column: 'Wert', value: '=1+1' }),
        problem({ line: 5, code: 'row-ragged', severity: 'warning', facts: { lines: ['5'] } }),
        problem({ line: 9, code: 'late' }),
      ]),
    ].join('');
    expect(text).toBe(
      [
        '\uFEFFline,severity,code,column,value,count,message,hint,A,B',
        ',notice,encoding,,,1,"Read as, ""Windows""",H',
        '1,,,,,,,,Jahr,Wert',
        '2,,,,,,,,2019,"-5,2"',
        '3,,,,,,,',
        "4,error,not-a-number,Wert,'=1+1,2,M,H,2020,'=1+1",
        "5,error,not-a-number,Wert,'=1+1,2,M,H,2021,x,more",
        '5,warning,row-ragged,,,1,M,H,2021,x,more',
        '9,error,late,,,1,M,H',
        '',
      ].join('\r\n'),
    );
  });

  test('of a file without rows stand alone', () => {
    expect([...problemsCsv([], [problem({ code: 'not-text' })])].join('')).toBe(
      '\uFEFFline,severity,code,column,value,count,message,hint\r\n,error,not-text,,,1,M,H\r\n',
    );
  });
});

test('no cell of a download is run as a formula, and numbers stay numbers', () => {
  const dangerous = [
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '  =1',
    '＝1',
    '-A1',
    '+41a',
    '-1.200,50 x',
  ];
  expect(dangerous.filter((text) => spreadsheetSafe(text) !== `'${text}`)).toEqual([]);
  const plain = ['-5', '-5,2', '+3.2 %', '-1 200,50', '-', '–', '', '2019', 'a=b', "'x", '-12 %', '.5'];
  expect(plain.filter((text) => spreadsheetSafe(text) !== text)).toEqual([]);
});
