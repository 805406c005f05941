import { columnNames } from '../header-names.ts';
import { ProblemList } from '../problems.ts';
import { cellKind } from '../table/cell-kind.ts';
import { tableBatches } from '../table/table-batches.ts';
import type { OpenTable } from '../table/table.ts';
import { isPeriod } from './read-label.ts';

/** What a column holds, as far as the file was looked at. */
export interface ColumnLook {
  at: number;
  /** The name a mapping calls it by; `header` is what stands in the file. */
  name: string;
  header: string;
  filled: number;
  empty: number;
  /** Its different texts and how often each stands there. */
  texts: ReadonlyMap<string, number>;
  /** There are more different texts than were kept. */
  hasMore: boolean;
}

/** A table as a person sees it who scrolls through it: the header, what each column holds, some rows as they are. */
export interface TableLook {
  names: string[];
  columns: ColumnLook[];
  rows: string[][];
  /** Rows that were looked at; all of the file where `isWhole`. */
  count: number;
  isWhole: boolean;
  /** Rows of the whole file; where it was not gone through to its end, about so many. */
  total: number;
  /** Every row of the file, as often as asked: from memory where all were kept, else read anew. Texts belong to the row. */
  all(): Iterable<readonly string[]>;
}

/** So much of a file is looked at before it is read: enough for what is sorted by area or group to show its others. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 2_000_000;
/** Different texts of a column that are kept, and rows that are. */
const MOST_TEXTS = 400;
const KEPT_ROWS = 4000;
const KEPT_CELLS = 400_000;

/** Undefined where there is no header and no row. Faults of the form are told when the file is read. */
export function lookAtTable(table: OpenTable): TableLook | undefined {
  const all = (): Iterable<readonly string[]> => rowsOf(table);
  let look: Mutable | undefined;
  for (const { header, rows, share } of tableBatches(table, new ProblemList(), { orFirst: true })) {
    if (!look && header) look = new Mutable(header.cells);
    if (!look) continue;
    for (const cells of rows) {
      if (isBlank(cells)) continue;
      look.add(cells);
      if (look.isFull) return look.look(share, all);
    }
  }
  return look?.look(1, all);
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function* rowsOf(table: OpenTable): Generator<readonly string[]> {
  for (const { header, rows } of tableBatches(table, new ProblemList(), { orFirst: true }))
    if (header) for (const cells of rows) if (!isBlank(cells)) yield cells.map((cell) => cell.trim());
}

class Mutable {
  readonly #names: string[];
  readonly #columns: (Omit<ColumnLook, 'texts'> & { texts: Map<string, number> })[];
  readonly #rows: string[][] = [];
  #count = 0;

  constructor(header: readonly string[]) {
    this.#names = columnNames(header);
    this.#columns = this.#names.map((name, at) => ({
      at,
      name,
      header: (header[at] ?? '').trim(),
      filled: 0,
      empty: 0,
      texts: new Map(),
      hasMore: false,
    }));
  }

  get isFull(): boolean {
    return this.#count >= MOST_ROWS || this.#count * this.#columns.length >= MOST_CELLS;
  }

  add(cells: readonly string[]): void {
    this.#count += 1;
    if (this.#rows.length < KEPT_ROWS && this.#rows.length * this.#columns.length < KEPT_CELLS)
      this.#rows.push(cells.map((cell) => cell.trim()));
    for (const column of this.#columns) {
      const text = (cells[column.at] ?? '').trim();
      if (text === '') {
        column.empty += 1;
        continue;
      }
      column.filled += 1;
      const before = column.texts.get(text);
      if (before !== undefined) column.texts.set(text, before + 1);
      else if (column.texts.size < MOST_TEXTS) column.texts.set(Buffer.from(text).toString(), 1);
      else column.hasMore = true;
    }
  }

  /** `share`: how much of the file was gone through. */
  look(share: number, all: TableLook['all']): TableLook {
    const [rows, count] = [this.#rows, this.#count];
    return {
      names: this.#names,
      columns: this.#columns,
      rows,
      count,
      isWhole: !this.isFull,
      total: Math.ceil(count / share),
      all: () => (rows.length === count && !this.isFull ? rows : all()),
    };
  }
}

/** The share of the cells of a column, by what a test says of their texts; of an empty column nothing. */
export function shareOf({ texts }: ColumnLook, test: (text: string) => boolean): number {
  let [yes, all] = [0, 0];
  for (const [text, count] of texts) {
    all += count;
    if (test(text)) yes += count;
  }
  return all === 0 ? 0 : yes / all;
}

/** The share of its different texts. */
export function shareOfTexts({ texts }: ColumnLook, test: (text: string) => boolean): number {
  if (texts.size === 0) return 0;
  let yes = 0;
  for (const text of texts.keys()) if (test(text)) yes += 1;
  return yes / texts.size;
}

/** Whether it holds figures: numbers, and signs in place of some of them. */
export function holdsNumbers(column: ColumnLook): boolean {
  if (column.filled === 0) return false;
  const numbers = shareOf(column, (text) => cellKind(text) === 'number');
  const others = shareOf(column, (text) => cellKind(text) === 'text');
  return numbers > 0 && others <= 0.1 && numbers >= others;
}

/** Whether there is a number in it, whatever else there is. */
export const holdsSomeNumbers = (column: ColumnLook): boolean =>
  shareOf(column, (text) => cellKind(text) === 'number') > 0;

/** Whether most of it are numbers, be there ever so many slips among them: a word, a sign nobody knows. */
export const holdsMostlyNumbers = (column: ColumnLook): boolean =>
  shareOf(column, (text) => cellKind(text) === 'number') > 0.5;

/** Whether it holds nothing but signs for figures that are missing. */
export const holdsSigns = (column: ColumnLook): boolean =>
  column.filled > 0 && shareOf(column, (text) => cellKind(text) === 'sign') === 1;

/** Whether each text of one column comes with always the same text of the other. */
export function follows(look: TableLook, from: number, to: number): boolean {
  const seen = new Map<string, string>();
  for (const row of look.rows) {
    const [key, value] = [row[from] ?? '', row[to] ?? ''];
    const before = seen.get(key);
    if (before === undefined) seen.set(key, value);
    else if (before !== value) return false;
  }
  return seen.size > 0;
}

/** Headers of columns of numbers that are names: `CODGEO`, `BFS_NR`, `GEOID`, `AGS`. */
const CODE_HEADER =
  /cod(?:e|es|geo|igo|ice)?(?![a-z])|(?:^|[^a-z])(?:id|key|nr|num|nummer|ags|bfs|lau|nuts|fips|insee|geoid|iso)(?![a-z])/iu;

/** Whether a column of numbers is called a code, and a column of texts has another text for each of them. */
export const isCodeOf = (look: TableLook, column: ColumnLook): boolean =>
  CODE_HEADER.test(column.header) &&
  look.columns.some(
    (one) =>
      one.at !== column.at &&
      !holdsNumbers(one) &&
      follows(look, one.at, column.at) &&
      follows(look, column.at, one.at),
  );

/** Whether the first row is one of figures like those below it: no header, and nothing is guessed from it. */
export function isHeadedByData({ columns }: TableLook): boolean {
  return columns.some((column) => {
    if (!/^[-+]?\d[\d.,\s]*%?$/u.test(column.header)) return false;
    return isPeriod(column.header) ? shareOfTexts(column, isPeriod) >= 0.8 : holdsNumbers(column);
  });
}
