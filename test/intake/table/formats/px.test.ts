import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../read-case.ts';
import { readTable, type ReadTable } from '../read-table.ts';

/** A small table of two variables; further keywords stand before the data. */
const file = (data: string, more = ''): string =>
  `CHARSET="ANSI";
AXIS-VERSION="2013";
LANGUAGE="en";
LANGUAGES="en","da";
TITLE="Employed by sex"
" and year";
CONTENTS="Employed";
UNITS="per cent";
STUB="sex";
STUB[da]="køn";
HEADING="year";
VALUES("sex")="men","wo"
"men";
VALUES[da]("køn")="mænd","kvinder";
VALUES("year")="2019","2020","2021";
CODES("sex")="M","F";
TIMEVAL("year")=TLIST(A1, "2019"-"2021");
NOTE="Persons of 20 to 64 years.#From a survey; of ""households"".";
${more}DATA=
${data};`;

const matrix = file('1.0 2 3 \n4 5 6');
const values = ({ rows, table }: ReadTable): unknown[] => {
  const at = rows[0]?.indexOf(table?.known.columns?.['value'] ?? '') ?? -1;
  return rows.slice(1).map((row) => row[at]);
};
const column = ({ rows }: ReadTable, name: string): unknown[] => {
  const at = rows[0]?.indexOf(name) ?? -1;
  return at < 0 ? [] : rows.slice(1).map((row) => row[at]);
};
const damage = (text: string): unknown[] =>
  readTable(text)
    .list.list()
    .map(({ code, facts }) => [code, facts['what']]);

describe('a PX file', () => {
  it('gives a row for each cell, the last variable of the heading changing fastest', () => {
    const { rows, table, codes } = readTable(matrix);
    expect(rows).toEqual([
      ['sex', 'year', 'sex (code)', 'year (period)', 'value'],
      ['men', '2019', 'M', '2019', '1.0'],
      ['men', '2020', 'M', '2020', '2'],
      ['men', '2021', 'M', '2021', '3'],
      ['women', '2019', 'F', '2019', '4'],
      ['women', '2020', 'F', '2020', '5'],
      ['women', '2021', 'F', '2021', '6'],
    ]);
    expect(codes).toEqual([]);
    expect(table).toMatchObject({
      format: 'px',
      known: {
        shape: 'long',
        columns: { period: 'year (period)', value: 'value' },
        twins: { year: 'year (period)' },
        missing: { '-': 'zero' },
      },
      outline: {
        headerRow: 1,
        headerRows: 1,
        above: [{ text: 'Employed by sex and year' }, { text: 'Employed' }, { text: 'per cent' }],
        below: [{ text: 'Persons of 20 to 64 years. From a survey; of "households".' }],
      },
    });
  });

  it('may part its cells by spaces, tabs, commas, semicolons and lines, and end with or without one', () => {
    expect(values(readTable(file('1\t2,3;4\r\n5   6')))).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(values(readTable(file('1 2 3 4 5 6').replace(/;$/, '')))).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('writes dashes and dots as they are shown; a dash is nothing', () => {
    const symbols = 'DATASYMBOL2="confidential";\nDATASYMBOLNIL="nil";\n';
    expect(values(readTable(file('1 "." ".." "..." "-" ..')))).toEqual(['1', '.', '..', '...', '-', '..']);
    const read = readTable(file('1 "." ".." "..." "-" ..', symbols));
    expect(values(read)).toEqual(['1', '.', 'confidential', '...', 'nil', 'confidential']);
    expect(read.table?.known.missing).toEqual({ nil: 'zero' });
  });

  it('may leave out rows of nothing but zeros, and name the others', () => {
    const read = readTable(file('"F",4 5 6', 'KEYS("sex")=CODES;\n'));
    expect(read.rows.slice(1).map((row) => [row[0], row[1], row[4]])).toEqual([
      ['women', '2019', '4'],
      ['women', '2020', '5'],
      ['women', '2021', '6'],
    ]);
    expect(read.list.list()).toMatchObject([{ code: 'cells-left-out', severity: 'notice', facts: { cells: 3 } }]);
    expect(values(readTable(file('"women",4 5 6\n"men",1 2 3', 'KEYS("sex")=VALUES;\n')))).toEqual([
      '4',
      '5',
      '6',
      '1',
      '2',
      '3',
    ]);
    expect(damage(file('"X",4 5 6', 'KEYS("sex")=CODES;\n'))).toEqual([['file-damaged', 'DATA: KEYS "X"']]);
    expect(damage(file('"F",4 5', 'KEYS("sex")=CODES;\n'))).toEqual([['file-damaged', 'DATA: 2 < 6']]);
  });

  it('keeps notes beside the figures they belong to', () => {
    const notes = `VALUENOTEX("sex","women")="With those on leave.";
CELLNOTE("men","2020")="Break.";
CELLNOTE("*","2020")="Pandemic.";
DATANOTECELL("women","2021")="*";
`;
    const read = readTable(file('1 2 3 4 5 6', notes));
    expect(column(read, 'note')).toEqual([
      '',
      'Break. Pandemic.',
      '',
      'With those on leave.',
      'With those on leave. Pandemic.',
      'With those on leave.',
    ]);
    expect(column(read, 'datanote')).toEqual(['', '', '', '', '', '*']);
    expect(read.table?.known.columns?.['note']).toBe('note');
  });

  it('gives units of their own to the contents of a table', () => {
    const contents = 'CONTVARIABLE="sex";\nUNITS("men")="number";\nUNITS("women")="per cent";\n';
    expect(column(readTable(file('1 2 3 4 5 6', contents)), 'unit')).toEqual([
      'number',
      'number',
      'number',
      'per cent',
      'per cent',
      'per cent',
    ]);
  });

  it.each([
    ['TLIST(H1),"20191","20192","20201"', ['2019-S1', '2019-S2', '2020-S1']],
    ['TLIST(Q1, "20194"-"20202")', ['2019-Q4', '2020-Q1', '2020-Q2']],
    ['TLIST(M1, "201911"-"202001")', ['2019-11', '2019-12', '2020-01']],
    ['TLIST(W1),"201951","201952","202001"', ['2019-W51', '2019-W52', '2020-W01']],
    ['TLIST(A1),"2019","2020","20x1"', []],
    ['TLIST(A1),"2019","2020"', []],
  ])('reads times written as %s', (timeval, periods) => {
    const read = readTable(matrix.replace('TLIST(A1, "2019"-"2021")', timeval));
    expect(column(read, 'year (period)').slice(0, 3)).toEqual(periods);
  });

  it('has its code page in itself; old ones are of DOS', () => {
    const text = matrix.replace('"men","wo"', '"mænd","kvi"');
    expect(readTable(Buffer.from(text, 'latin1')).rows[1]?.[0]).toBe('mænd');
    expect(readTable(text)).toMatchObject({ table: { encoding: 'utf-8' }, codes: [] });
    const dos = Buffer.from(
      text
        .replace('CHARSET="ANSI";\n', '')
        .replace('STUB[da]="køn";\n', '')
        .replace('("køn")="mænd"', '("x")="m"')
        .replace('æ', '\u0091'),
      'latin1',
    );
    expect(readTable(dos).rows[1]?.[0]).toBe('mænd');
    expect(readTable(Buffer.from(`CODEPAGE="windows-1257";\n${text}`, 'latin1')).codes).toEqual(['undecodable']);
  });

  it('that breaks its own rules is refused, with the keyword', () => {
    expect(damage(file('1 2 3 4 5'))).toEqual([['file-damaged', 'DATA: 5 < 6']]);
    expect(damage(file('1 2 3 4 5 6 7'))).toEqual([['file-damaged', 'DATA: > 6']]);
    expect(damage(matrix.replace('CODES("sex")="M","F"', 'CODES("sex")="M"'))).toEqual([
      ['file-damaged', 'CODES("sex"): 1 ≠ 2'],
    ]);
    expect(damage(matrix.replace('VALUES("year")', 'VALUES("yaer")'))).toEqual([['file-damaged', 'VALUES("year")']]);
    expect(damage(matrix.replace('HEADING="year"', 'HEADING="year","sex"'))).toEqual([
      ['file-damaged', 'STUB, HEADING'],
    ]);
    expect(damage(file('1 2 3 4 5 "6'))).toEqual([['file-damaged', 'DATA: "']]);
    const huge = Array.from({ length: 2000 }, (_, at) => `"${at}"`).join(',');
    expect(damage(matrix.replace('"2019","2020","2021"', huge))).toEqual([['file-damaged', 'DATA: 6 < 4000']]);
  });
});

describe('real PX files, as read by eye', () => {
  const real = (path: string): ReadTable | undefined => {
    const bytes = sharedFile(path);
    return bytes && readTable(bytes);
  };

  it('Greenland: three languages, UTF-8', ({ skip }) => {
    const read = real('px-greenland/SOXATI4.px') ?? skip();
    expect(read).toMatchObject({ table: { encoding: 'utf-8' }, codes: [] });
    expect(read.rows).toHaveLength(1 + 12 * 6 * 2 * 6);
    expect(read.rows.at(-1)?.slice(-2)).toEqual(['2021', '221']);
  });

  it('Sweden: one line of data, cell notes, months', ({ skip }) => {
    const population = real('px-scb/BE0101N1.px') ?? skip();
    expect(population.rows[5]).toEqual([
      '03 Uppsala county',
      '2007',
      'men',
      '03',
      '2007',
      '1',
      '160281',
      expect.stringMatching(/^Since 1 January 2007, Uppsala county has been expanded to include Heby/),
    ]);
    const prices = real('px-scb/PR0101B3.px') ?? skip();
    expect(prices.rows).toHaveLength(1 + 12 * 27);
    expect(prices.rows[4]).toEqual(['01 Food and non-alcoholic beverages', '2007M01', '01', '2007-01', '242.00']);
    expect(real('px-scb/BE0101A1det.px')?.rows.at(-1)?.slice(-2)).toEqual(['24', '']);
  });
});
