import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../../../server/intake/problems.ts';
import { tableBatches } from '../../../../server/intake/table/table-batches.ts';
import { sharedFile } from '../../read-case.ts';
import { makeXlsx, styled, workbookParts, zipped, type MadeCell, type MadeWorkbook } from '../make-xlsx.ts';
import { readTable } from '../read-table.ts';

const one = (rows: MadeCell[][], more: Partial<MadeWorkbook> = {}): Uint8Array =>
  makeXlsx({ sheets: [{ name: 'Sheet1', rows }], ...more });

/** Values under formats, in a column below a header. */
const formatted = (formats: string[], cells: MadeCell[], more: Partial<MadeWorkbook> = {}): string[] =>
  readTable(one([['Year'], ...cells.map((cell) => [cell])], { formats, ...more }))
    .rows.slice(1)
    .map(([cell]) => cell ?? '');

describe('numbers', () => {
  it('are given as stored, without the noise of binary fractions', () => {
    const raw = [
      '3.3000000000000003',
      '0.1',
      '8.800000190734863',
      '1E-3',
      '-2.2E-2',
      '1.5E+3',
      '100',
      '0',
      '-0',
      '123456789012345678',
    ];
    expect(
      formatted(
        [],
        raw.map((value) => styled(value, 0)),
      ),
    ).toEqual(['3.3', '0.1', '8.80000019073486', '0.001', '-0.022', '1500', '100', '0', '0', '123456789012346000']);
  });

  it('under a format of percent carry their sign, so that 0.123 is not taken for 0.123 per cent', () => {
    expect(
      formatted(
        ['0.0%', '0.0"%"', '0.0\\%'],
        [styled(0.123, 1), styled(1, 1), styled(0.07, 1), styled(12.3, 2), styled(12.3, 3)],
      ),
    ).toEqual(['12.3%', '100%', '7%', '12.3', '12.3']);
  });

  it('keep the flag their format glues on, and no unit', () => {
    const formats = ['0.0"p"', '0.0\\ "b"', '0" kg"', '#,##0" €"', '\\(0.0\\)', '0.0;(0.0)', '[Red]-0.0', '0.0"1)"'];
    expect(
      formatted(
        formats,
        formats.map((_, at) => styled(12.34, at + 1)),
      ),
    ).toEqual(['12.34p', '12.34b', '12.34', '12.34', '(12.34)', '12.34', '12.34', '12.34']);
    expect(formatted(['0.0;(0.0)'], [styled(-5, 1)])).toEqual(['-5']);
  });

  it('keep a word of their format without which they are another figure, where they are not stored in full', () => {
    const formats = ['#,##0.0 "Mio."', '0.0"‰"', '0.0\\ "Tsd. €"', '#,##0.0,, "Mio."', '#,##0," Tsd."', '#,##0.0 "kg"'];
    expect(
      formatted(
        formats,
        formats.map((_, at) => styled(1234.5, at + 1)),
      ),
    ).toEqual(['1234.5 Mio.', '1234.5 ‰', '1234.5 Tsd. €', '1234.5', '1234.5', '1234.5']);
  });

  it('that a format shows as a sign are that sign: a dash for nothing, a star for few', () => {
    const formats = ['#,##0;-#,##0;"–"', '[<5]"*";0', '0;0;;@', '[=0]"x";[<1]"(0)";0.0'];
    const read = readTable(
      one(
        [
          ['n'],
          ...[
            styled(0, 1),
            styled(7, 1),
            styled(3, 2),
            styled(5, 2),
            styled(0, 4),
            styled(0.4, 4),
            styled(2, 4),
            styled(0, 3),
          ].map((cell) => [cell]),
        ],
        { formats },
      ),
    );
    expect(read.rows.slice(1).flat()).toEqual(['–', '7', '*', '5', 'x', '(0)', '2', '0']);
    expect(read.problems).toEqual([{ code: 'figure-hidden', line: 9, column: 'A', value: '0' }]);
  });
});

describe('dates', () => {
  it('are ISO text, as fine as their format shows them', () => {
    const formats = [
      'dd.mm.yyyy',
      'yyyy',
      'mmm yyyy',
      '[$-407]d. mmmm yyyy;@',
      'yyyy-mm-dd hh:mm',
      'h:mm',
      'd-mmm',
      'General',
      'mm:ss',
    ];
    const cells = [1, 2, 3, 4].map((style) => styled(43466, style));
    expect(
      formatted(formats, [...cells, styled(43466.5, 5), styled(0.75, 6), styled(43594, 7), styled(43466, 8)]),
    ).toEqual(['2019-01-01', '2019', '2019-01', '2019-01-01', '2019-01-01T12:00', '18:00:00', '-05-09', '43466']);
  });

  it('are counted from 1904 where the workbook says so', () => {
    expect(formatted(['yyyy-mm-dd'], [styled(43466 - 1462, 1)], { date1904: true })).toEqual(['2019-01-01']);
  });

  it('that are none are numbers, and that is said', () => {
    const read = readTable(
      one(
        [
          ['Year', 'n'],
          [styled(2019, 1), styled(12.5, 1)],
          [styled(2020, 1), styled(60, 1)],
        ],
        { formats: ['dd.mm.yyyy'] },
      ),
    );
    expect(read.rows.slice(1)).toEqual([
      ['2019', '12.5'],
      ['2020', '60'],
    ]);
    expect(read.problems).toEqual([
      { code: 'date-doubtful', line: 2, column: 'A', value: '2019', count: 2 },
      { code: 'date-doubtful', line: 2, column: 'B', value: '12.5', count: 2 },
    ]);
  });
});

describe('texts', () => {
  it('come from the cell, from the shared ones, from runs, from formulas', () => {
    const strings = [
      '<t>Zürich &amp; Bern</t>',
      '<r><t xml:space="preserve">Ausländer </t></r><r><rPr><b/></rPr><t>innen</t></r><rPh><t>never</t></rPh>',
      '<r><t>12.3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r>',
      '<t>a_x000D_\nb</t>',
    ];
    const cells = [0, 1, 2, 3].map((at): MadeCell => ({ xml: `t="s"><v>${at}</v>` }));
    const others: MadeCell[] = [
      { xml: 't="str"><f>A1&amp;"x"</f><v>done</v>' },
      { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' },
      { xml: 't="b"><v>1</v>' },
      { xml: '><f>SUM(A1:A2)</f><v>7</v>' },
      'in the cell',
    ];
    expect(readTable(one([[...cells, ...others]], { strings })).rows).toEqual([
      ['Zürich & Bern', 'Ausländer innen', '12.3¹⁾', 'a\nb', 'done', '#DIV/0!', 'TRUE', '7', 'in the cell'],
    ]);
  });

  it('of formulas nobody calculated are missing, which is an error', () => {
    const read = readTable(one([['n'], [{ xml: '><f>SUM(A1:A2)</f><v></v>' }], [1]]));
    expect(read.problems).toEqual([{ code: 'formula-uncalculated', line: 2, column: 'A' }]);
  });
});

describe('rows', () => {
  it('are counted as the sheet counts them, empty ones too, all of one width', () => {
    const { rows } = readTable(one([[], [null, 'a', 'b'], [], [null, null, 1], [null, 2]]));
    expect(rows).toEqual([
      ['', '', ''],
      ['', 'a', 'b'],
      ['', '', ''],
      ['', '', '1'],
      ['', '2', ''],
    ]);
  });

  it('need no places written to them', () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [] }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readTable(zipped(parts)).rows).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('and columns that are hidden are read, and said', () => {
    const bytes = makeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['a', 'b', 'c'],
            [1, 2, 3],
            [4, 5, 6],
          ],
          hiddenRows: [3],
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
        },
        { name: 'Draft', rows: [], state: 'hidden' },
      ],
    });
    const read = readTable(bytes);
    expect(read.rows[2]).toEqual(['4', '5', '6']);
    expect(read.list.list().map(({ code, facts }) => [code, facts])).toEqual([
      ['cells-hidden', { rows: 1, columns: ['B–C'] }],
      ['sheets-hidden', { sheets: ['Draft'] }],
    ]);
  });
});

describe('merged cells', () => {
  const read = (rows: MadeCell[][], merges: string[]) =>
    readTable(makeXlsx({ sheets: [{ name: 'S', rows, merges }] }), { headerRow: 1 });

  it('of a header repeat their text to the right', () => {
    expect(
      read(
        [
          ['Area', 2019, null, 2020, null],
          [null, 'm', 'f', 'm', 'f'],
          ['T', 1, 2, 3, 4],
        ],
        ['A1:A2', 'B1:C1', 'D1:E1'],
      ).rows[0],
    ).toEqual(['Area', '2019', '2019', '2020', '2020']);
  });

  it('that reach downwards make their rows one header, empty ones among them', () => {
    const rows: MadeCell[][] = [
      ['Unemployed', null, null],
      [],
      ['Age', 'Share', null],
      [],
      [null, 2019, 2020],
      [null, 'Per cent', 'Per cent'],
      ['15 – 25', 3.2, 3.1],
      ['25 – 35', 3.5, 3.6],
      ['35 – 45', 2.4, 2.5],
    ];
    const bytes = makeXlsx({ sheets: [{ name: 'S', rows, merges: ['A3:A6', 'B3:C3'] }] });
    const { table } = readTable(bytes);
    expect(table?.outline).toMatchObject({
      headerRow: 3,
      headerRows: 4,
      lastRow: null,
      above: [{ line: 1, text: 'Unemployed' }],
    });
    const header = table && [...tableBatches(table, new ProblemList())][0]?.header;
    expect(header?.cells).toEqual(['Age', 'Share · 2019 · Per cent', 'Share · 2020 · Per cent']);
  });

  it('of a title alone in its row do not', () => {
    expect(
      read(
        [
          ['Title', null, null],
          ['a', 'b', 'c'],
          [1, 2, 3],
        ],
        ['A1:C1'],
      ).rows[0],
    ).toEqual(['Title', '', '']);
  });

  it('of the body repeat texts and years downwards, figures never', () => {
    const { rows, problems } = read(
      [
        ['Area', 'Year', 'Sex', 'n'],
        ['T', 2019, 'm', 40],
        [null, null, 'f', null],
        ['U', 2020, 'm', 3],
      ],
      ['A2:A3', 'B2:B3', 'D2:D3'],
    );
    expect(rows.slice(1)).toEqual([
      ['T', '2019', 'm', '40'],
      ['T', '2019', 'f', ''],
      ['U', '2020', 'm', '3'],
    ]);
    expect(problems).toEqual([{ code: 'figure-merged', line: 3, column: 'D' }]);
  });
});

describe('sheets', () => {
  const rows: MadeCell[][] = [
    ['Year', 'n'],
    [2019, 1],
    [2020, 2],
  ];

  it('with a table is read, others are not', () => {
    const { table, codes } = readTable(
      makeXlsx({
        sheets: [
          { name: 'Notes', rows: [['Read me']] },
          { name: 'Data', rows },
        ],
      }),
    );
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Data', sheets: ['Notes', 'Data'] });
    expect(codes).toEqual([]);
  });

  it('are asked about where several hold a table; a mapping answers', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '2019', rows },
        { name: '2020', rows },
        { name: 'old', rows, state: 'hidden' },
      ],
    });
    expect(readTable(bytes).list.list()[0]).toMatchObject({
      code: 'sheet-unclear',
      severity: 'question',
      value: '2019',
      facts: { sheets: ['2019', '2020'] },
      question: {
        id: 'sheet',
        options: [{ patch: { sheet: '2019' }, isProposed: true }, { patch: { sheet: '2020' } }],
      },
    });
    expect(readTable(bytes, { sheet: '2020' })).toMatchObject({ table: { sheet: '2020' }, codes: ['sheets-hidden'] });
    expect(readTable(bytes, { sheet: 'old' }).table?.sheet).toBe('old');
    expect(readTable(bytes, { sheet: '2021' })).toMatchObject({
      table: undefined,
      problems: [{ code: 'sheet-missing', value: '2021' }],
    });
  });
});

describe('what is refused', () => {
  const kindOf = (bytes: Uint8Array): unknown => readTable(bytes).list.list()[0]?.facts['kind'];
  const compound = (name: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${name}\0`, 'utf16le')]);

  it('macros, older forms, other programs, passwords are each named', () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [['a'], [1]] }] });
    expect(kindOf(zipped({ ...parts, 'xl/vbaProject.bin': 'x' }))).toBe('xlsm');
    expect(kindOf(zipped({ 'xl/workbook.bin': 'x' }))).toBe('xlsb');
    expect(kindOf(zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }))).toBe(
      'ods',
    );
    expect(kindOf(zipped({ 'word/document.xml': '<x/>' }))).toBe('word');
    expect(kindOf(compound('Workbook'))).toBe('xls');
    expect(kindOf(compound('EncryptedPackage'))).toBe('protected');
    expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('pdf');
    expect(readTable(zipped({ 'a.csv': 'a,b', 'b.csv': 'a,b' })).codes).toEqual(['archive-several']);
  });

  const damaged = (parts: Record<string, string>): unknown[] =>
    readTable(zipped(parts))
      .list.list()
      .map(({ code, facts }) => [code, facts['what']]);

  it('broken XML, entities and texts that are not there', () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [['a'], [1]] }] });
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(damaged({ ...parts, [sheet]: '<!DOCTYPE x [<!ENTITY a "aaa">]><worksheet/>' })).toEqual([
      ['file-damaged', 'XML: <!DOCTYPE>'],
    ]);
    expect(damaged({ ...parts, [sheet]: '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v>' })).toEqual([
      ['file-damaged', 'XML: &a'],
    ]);
    expect(damaged({ ...parts, [sheet]: '<worksheet><sheetData>' })).toEqual([['file-damaged', 'XML']]);
    expect(damaged({ ...parts, [sheet]: '<worksheet><row r="2"/><row r="1"/></worksheet>' })).toEqual([
      ['file-damaged', '<row r="1">'],
    ]);
    expect(damaged({ ...parts, [sheet]: '<worksheet><row r="1"><c r="ZZZZ1"><v>1</v></c></row></worksheet>' })).toEqual(
      [['file-damaged', '<c r="ZZZZ1">']],
    );
    expect(
      damaged({ ...parts, [sheet]: '<worksheet><row r="1"><c r="A1" t="s"><v>5</v></c></row></worksheet>' }),
    ).toEqual([['file-damaged', 'sharedStrings 5']]);
  });

  it('archives cut off, damaged, or blown up', () => {
    const bytes = one([['a'], [1]]);
    expect(readTable(bytes.subarray(0, bytes.length - 40)).codes).toEqual(['file-damaged']);
    const flipped = Uint8Array.from(bytes);
    const at = Buffer.from(flipped).indexOf('xl/worksheets/sheet1.xml') + 40;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(readTable(flipped).codes).toEqual(['file-damaged']);
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [['a'], [1]] }] });
    parts['xl/worksheets/sheet1.xml'] = `<worksheet>${' '.repeat(40_000_000)}</worksheet>`;
    expect(readTable(zipped(parts)).codes).toEqual(['archive-ratio']);
  });

  it('cells merged over one another, and comments without end', () => {
    const parts = workbookParts({
      sheets: [
        {
          name: 'S',
          rows: [
            ['a', 'b'],
            ['x', 1],
            ['y', 2],
          ],
          merges: ['A1:A3', 'A1:A3', 'A1:A3', 'B1:B3'],
        },
      ],
    });
    expect(damaged(parts)).toEqual([['file-damaged', 'mergeCells']]);
    expect(damaged({ ...parts, 'xl/styles.xml': `<!--${'x'.repeat(3_000_000)}` })).toEqual([['file-damaged', 'XML']]);
  });

  it('a stray cell at the far end of the sheet makes too many cells', () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [] }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(readTable(zipped(parts)).codes).toEqual(['too-many-cells']);
  });
});

describe('real workbooks, as read by eye', () => {
  const real = (path: string, sheet?: string) => {
    const bytes = sharedFile(path);
    return bytes && readTable(bytes, sheet === undefined ? {} : { sheet });
  };

  it('Telemark: employment over time, a second table below and beside', ({ skip }) => {
    const read = real('telemark-county/sysselsetting_innvandrere_over_tid.xlsx') ?? skip();
    expect(read.rows[0]?.slice(0, 3)).toEqual(['År', 'Innvandrere', 'Befolkningen ekskl. innvandrere']);
    expect(read.rows[7]?.slice(0, 5)).toEqual(['2021', '62.5', '65', '70.1', '56.2']);
    expect(read.rows[12]?.slice(2, 6)).toEqual(['2015', '67.8', '62.4', '65.1']);
  });

  it('Lower Saxony: merged headers, raised footnote marks, dashes', ({ skip }) => {
    const read = real('niedersachsen-im-excel/2020_4-1-1.xlsx', '2019_B8_Zeitreihe') ?? skip();
    expect(read.rows[4]?.slice(3, 6)).toEqual(['Insgesamt', 'davon aus der Schulart', 'davon aus der Schulart']);
    expect(read.rows[8]?.slice(0, 5)).toEqual([
      'Allgemeine Hochschulreife²⁾',
      'Deutsche',
      '2020',
      '5.12948433035512',
      '-',
    ]);
    expect(read.table?.sheets).toHaveLength(9);
  });

  it('United States: values of twelve digits with cents', ({ skip }) => {
    const read = real('us-federal-contracting/Biden_Admin.xlsx') ?? skip();
    expect(read.rows[1]?.slice(0, 4)).toEqual(['DEPARTMENT OF DEFENSE', '9700', '119096536', '821990254534.56']);
    expect(read.rows).toHaveLength(75);
  });
});
