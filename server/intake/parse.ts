import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter the first lines agree on best: the one that gives most lines the same number (above 1) of cells. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, 65_536);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: 50 }).data.filter((row) => row.length > 1);
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, lines]) => lines * Math.min(width, 20)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * TEXT → ROWS, one at a time. `line` is the row as a spreadsheet shows it: the first is 1, empty rows count, and a line
 * break inside quotes stays inside its row. Return false from `onRow` to stop.
 */
export function parseRows(
  text: string,
  delimiter: string,
  onRow: (cells: string[], line: number) => boolean | void,
  onProgress?: (share: number) => void,
): void {
  let line = 0;
  const config: Papa.ParseConfig<string[]> & {
    chunkSize: number;
    chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser): void;
  } = {
    delimiter,
    skipEmptyLines: false,
    // One piece after another, so that the rows of a large file never stand in memory together.
    chunkSize: 1 << 20,
    chunk: ({ data, meta }, parser) => {
      onProgress?.(Math.min(1, meta.cursor / text.length));
      for (const cells of data) {
        line += 1;
        if (onRow(cells, line) === false) {
          parser.abort();
          return;
        }
      }
    },
  };
  // The types know pieces of files only; a string is cut into pieces the same way.
  Papa.parse(text, config as unknown as Papa.ParseConfig<string[]>);
}

export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
