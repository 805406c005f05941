import { cellKind } from '../cell-kind.ts';
import type { Dialect } from '../table.ts';
import { alignRow, type Aligned, type Flaw } from './align-row.ts';
import type { ColumnShape } from './column-shape.ts';
import { splitCell } from './split-cell.ts';

/** Wider tables and longer lines are not mended: nobody could follow it. */
const WIDEST = 200;
const LONGEST = 20_000;
/** After so many rows that could not be mended, none is tried any more: the table is not what it seemed. */
const MOST_FAILED = 2000;

/** What may be wrong with a row at most, and how much more the next reading must have against it. */
const MOST_COST = 3.9;
const CLEAR = 0.25;

const OTHERS = [';', '\t', '|', ',', ' '] as const;

export interface Mended {
  cells: string[];
  flaw: Flaw;
}

/**
 * Puts right rows that do not fit their table: a delimiter too few or too many, another delimiter, a quotation mark
 * that belongs to the text. Only where one reading is clearly better than every other; else the row stays as it is.
 */
export class RowMender {
  readonly #dialect: Dialect;
  readonly #columns: readonly ColumnShape[];
  #failed = 0;

  constructor(dialect: Dialect, columns: readonly ColumnShape[]) {
    this.#dialect = dialect;
    this.#columns = columns;
  }

  get width(): number {
    return this.#columns.length;
  }

  /**
   * `cells`: how the line reads as it stands; undefined where its quotation marks are odd. `isLoose`: some stand in the
   * middle of a text.
   */
  mend(line: string, cells: readonly string[] | undefined, isLoose = false): Mended | undefined {
    if (this.width < 2 || this.width > WIDEST || line.length > LONGEST || this.#failed > MOST_FAILED) return undefined;
    if (line.trim() === '') return undefined;
    const mended = this.#tried(line, cells, isLoose);
    if (!mended) this.#failed += 1;
    return mended;
  }

  #tried(line: string, cells: readonly string[] | undefined, isLoose: boolean): Mended | undefined {
    const { delimiter, quote = '' } = this.#dialect;
    const columns = this.#columns;
    const mark = quote === '' ? '\u0000' : quote;
    const isSound = cells !== undefined && !isLoose;
    const split = (): Aligned | undefined => (cells ? clear(splitCell(cells, columns, mark)) : undefined);
    const aligned = (): Aligned | undefined => {
      const read = clear(alignRow(line, delimiter, mark, columns, false));
      // Marks that stand well are not taken for strays.
      return isSound && read?.flaws.has('quotes') ? undefined : read;
    };
    const read = isSound ? (split() ?? aligned()) : (aligned() ?? split());
    if (read) return withFlaw(read);
    const parts = line.split(delimiter);
    const other = OTHERS.find(
      (one) => one !== delimiter && line.split(one).length >= this.width && parts.length <= this.width,
    );
    const otherwise = other === undefined ? undefined : clear(alignRow(line, other, mark, columns, false));
    if (otherwise) return { cells: otherwise.cells, flaw: 'separator-other' };
    return this.#header(line, cells, other, mark);
  }

  /** Names of columns look like none of the figures below them: they are read by their delimiters and marks alone. */
  #header(
    line: string,
    cells: readonly string[] | undefined,
    other: string | undefined,
    mark: string,
  ): Mended | undefined {
    const aligned = clear(alignRow(line, this.#dialect.delimiter, mark, this.#columns, true));
    if (aligned && areNames(aligned.cells)) return withFlaw(aligned);
    const halves = (cells ?? []).map((cell) => cell.split(mark));
    const inTwo = halves.filter(({ length }) => length === 2).length;
    if (
      inTwo === 1 &&
      halves.length === this.width - 1 &&
      halves.flat().length === this.width &&
      areNames(halves.flat())
    )
      return { cells: halves.flat(), flaw: 'separator-missing' };
    // Any title has words; only marks round single names tell a header from it.
    if (other === undefined || (other === ' ' && !line.includes(`${mark} ${mark}`))) return undefined;
    const read = clear(alignRow(line, other, mark, this.#columns, true));
    return read && areNames(read.cells) ? { cells: read.cells, flaw: 'separator-other' } : undefined;
  }
}

const areNames = (cells: readonly string[]): boolean =>
  cells.every((cell) => ['text', 'empty'].includes(cellKind(cell)));

const clear = (read: Aligned | undefined): Aligned | undefined =>
  read && read.cost <= MOST_COST && read.margin >= CLEAR ? read : undefined;

const FLAWS: readonly Flaw[] = [
  'separator-missing',
  'separator-extra',
  'quotes',
  'text-unquoted',
  'cell-missing',
  'separator-other',
];

const withFlaw = ({ cells, flaws }: Aligned): Mended => ({
  cells,
  flaw: FLAWS.find((flaw) => flaws.has(flaw)) ?? 'quotes',
});
