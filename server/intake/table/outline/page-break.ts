import { cellKind, isPeriodLike } from '../cell-kind.ts';
import { filledCount } from './column-kinds.ts';

/** `Seite 2`, `Page 2 of 5`, `- 2 -`: what layout programs put at the end of each page, in our languages. */
const PAGE_NUMBER =
  /^(?:(?:seite|page|side|blatt|p\.|s\.)\s*\d{1,5}(?:\s*(?:von|of|sur|de|af|\/)\s*\d{1,5})?|[-–—]\s*\d{1,5}\s*[-–—]|\d{1,5}\s*\/\s*\d{1,5})$/iu;

/** Of a header with fewer names than these a row of data may be the same by chance. */
const LEAST_NAMES = 2;

export const keyOf = (cells: readonly string[]): string => cells.map((cell) => cell.trim()).join('\u0001');

/** The filled cells of a row as one text, as it stands among the titles of a table. */
export const textOfRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 1000);

/** What a row of data is about: its texts and periods; all of a row of figures alone. */
function subjectOf(cells: readonly string[]): string {
  const texts = cells.filter((cell) => cellKind(cell) !== 'number' || isPeriodLike(cell));
  return keyOf(filledCount(texts) > 0 ? texts : cells);
}

/**
 * A TABLE ON SEVERAL PAGES: its header stands again on each, and before it nothing but empty rows, the number of the page
 * and the table's own titles. Where another text stands before the header it may say what is counted from there on, and
 * where the first row of the table comes again below it, all begins anew: those are other tables.
 */
export class PageBreak {
  readonly #header: readonly string[];
  readonly #firstCells: readonly (string | undefined)[];
  readonly #titles: ReadonlySet<string>;
  #subject: string | undefined;

  constructor(header: readonly (readonly string[])[], titles: Iterable<string>) {
    const isNamed = header.some((cells) => filledCount(cells) >= LEAST_NAMES);
    this.#header = isNamed ? header.map(keyOf) : [];
    this.#firstCells = header.map((cells) => cells[0]);
    this.#titles = new Set(titles);
  }

  /** Rows the header takes; none where it is not told from a row of data. */
  get depth(): number {
    return this.#header.length;
  }

  /** Whether a row is the one of the header at that depth, from 0 on. */
  isHeader(cells: readonly string[], depth: number): boolean {
    return cells[0] === this.#firstCells[depth] && this.#header[depth] === keyOf(cells);
  }

  /** The first row of data; told once. */
  begin(cells: readonly string[]): void {
    this.#subject ??= subjectOf(cells);
  }

  /** Whether the table begins anew with a row below a header that came again. */
  startsOver(cells: readonly string[]): boolean {
    return subjectOf(cells) === this.#subject;
  }

  /** Whether a row says nothing but where a page ends and the next one begins. */
  isFiller(cells: readonly string[]): boolean {
    const filled = filledCount(cells);
    if (filled === 0) return true;
    const text = textOfRow(cells);
    return (filled === 1 && PAGE_NUMBER.test(text)) || this.#titles.has(text);
  }
}
