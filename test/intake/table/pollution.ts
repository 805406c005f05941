/**
 * Polluted copies of one table, each with its right reading, after the kinds of pollution of the Pollock benchmark
 * (G. Vitagliano, M. Hameed, L. Jiang, L. Reisener, E. Wu, F. Naumann, Pollock: A Data Loading Benchmark, 2023). Tables
 * and code are our own.
 */

/** A table as it is written: which cells stand in quotes is part of it. */
export interface SourceTable {
  header: SourceCell[];
  rows: SourceCell[][];
}
export interface SourceCell {
  text: string;
  isQuoted: boolean;
}

export interface PollutedFile {
  name: string;
  kind: string;
  bytes: Uint8Array;
  /** The header first, where the file has one. */
  expected: string[][];
}

/** How a file is written. */
interface Style {
  delimiter: string;
  quote: string;
  /** What is written for a quotation mark inside quotes. */
  escaped: string;
  lineEnd: string;
}

const PLAIN: Style = { delimiter: ',', quote: '"', escaped: '""', lineEnd: '\r\n' };

const written = ({ text, isQuoted }: SourceCell, style: Style): string =>
  isQuoted ? style.quote + text.replaceAll('"', style.escaped) + style.quote : text;

const lineOf = (cells: readonly SourceCell[], style: Style): string =>
  cells.map((cell) => written(cell, style)).join(style.delimiter);

const texts = (cells: readonly SourceCell[]): string[] => cells.map(({ text }) => text);

/** Every pollution once, and those of single rows for each of the given rows (0 is the header) and each column. */
export function* pollutedFiles(table: SourceTable, rowsToPollute: readonly number[]): Generator<PollutedFile> {
  const all = [table.header, ...table.rows];
  const expected = all.map(texts);
  const file = (kind: string, name: string, text: string, reading: string[][] = expected): PollutedFile => ({
    kind,
    name,
    bytes: new TextEncoder().encode(text),
    expected: reading,
  });
  const whole = (style: Style): string => all.map((cells) => lineOf(cells, style) + style.lineEnd).join('');
  const source = whole(PLAIN);
  const [first = []] = all;

  yield file('file', 'source', source);
  yield file('file', 'no payload', '', []);
  yield file('file', 'no trailing newline', source.slice(0, -2));
  yield file('file', 'double trailing newline', `${source}\r\n`);
  yield file('file', 'no header', source.slice(source.indexOf('\r\n') + 2), expected.slice(1));
  for (const count of [2, 3]) {
    const header = texts(first).map((name) => Array.from({ length: count }, () => name).join(' '));
    const above = `${texts(first).join(',')}\r\n`.repeat(count - 1);
    yield file('file', `header of ${count} rows`, above + source, [header, ...expected.slice(1)]);
  }
  const gaps = ','.repeat(first.length - 1);
  yield file('file', 'preamble', `PREAMBLE${gaps}\r\n${gaps}\r\n${source}`);
  for (const [name, more] of [
    ['narrower', -1],
    ['as wide', 0],
    ['wider', 1],
  ] as const) {
    const second = all.slice(0, -1).map((cells, at) => {
      const last = cells.at(-1) ?? { text: '', isQuoted: false };
      const extra = at === 0 ? { text: 'col1', isQuoted: false } : last;
      return more < 0 ? cells.slice(0, -1) : more > 0 ? [...cells, extra] : cells;
    });
    yield file('file', `second table, ${name}`, source + second.map((cells) => `${lineOf(cells, PLAIN)}\r\n`).join(''));
  }
  yield file('file', 'header only', `${lineOf(first, PLAIN)}\r\n`, expected.slice(0, 1));
  yield file(
    'file',
    'one row of data',
    all
      .slice(0, 2)
      .map((cells) => `${lineOf(cells, PLAIN)}\r\n`)
      .join(''),
    expected.slice(0, 2),
  );

  for (const lineEnd of ['\n', '\r'])
    yield file('style', `lines end with ${JSON.stringify(lineEnd)}`, whole({ ...PLAIN, lineEnd }));
  for (const delimiter of [';', '\t', ', ', ' '])
    yield file('style', `delimiter ${JSON.stringify(delimiter)}`, whole({ ...PLAIN, delimiter }));
  yield file('style', 'single quotes', whole({ ...PLAIN, quote: "'", escaped: '"' }));
  yield file('style', 'backslash before marks', whole({ ...PLAIN, escaped: '\\"' }));
  yield file('style', 'marks as they are', whole({ ...PLAIN, escaped: '"' }));

  const withRow = (row: number, line: string): string =>
    all.map((cells, at) => `${at === row ? line : lineOf(cells, PLAIN)}\r\n`).join('');
  for (const row of rowsToPollute) {
    const cells = all[row] ?? [];
    const parts = cells.map((cell) => written(cell, PLAIN));
    for (let column = 0; column < cells.length; column += 1) {
      yield file(
        'separator more',
        `row ${row}, column ${column}`,
        withRow(row, parts.toSpliced(column, 0, '').join(',')),
      );
      if (column > 0) {
        const glued = [
          ...parts.slice(0, column - 1),
          `${parts[column - 1]}${parts[column]}`,
          ...parts.slice(column + 1),
        ];
        yield file('separator less', `row ${row}, column ${column}`, withRow(row, glued.join(',')));
      }
      const marked = cells.map((cell, at) => (at === column ? { ...cell, text: `"${cell.text}` } : cell));
      const line = cells
        .map((cell, at) => {
          const text = written(cell, PLAIN);
          return at !== column ? text : cell.isQuoted ? `"${text}` : `"${text}`;
        })
        .join(',');
      yield file('mark more', `row ${row}, column ${column}`, withRow(row, line), expected.with(row, texts(marked)));
    }
    yield file('separator other', `row ${row}`, withRow(row, parts.join(' ')));
  }
}
