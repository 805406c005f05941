import type { Outline, RowBatch } from '../table.ts';
import { columnKinds, filledCount, type ColumnKind, type LinedRow } from './column-kinds.ts';
import { findHeader, isFullNames, isNames } from './find-header.ts';
import { RowJudge, type RowRole } from './judge-row.ts';
import { keyOf, PageBreak, textOfRow } from './page-break.ts';

/** How much of a file its header and the kinds of its columns are found from. */
const HEAD_ROWS = 1000;
const HEAD_CELLS = 100_000;
/** How many texts above and below are kept. */
const MOST_TEXTS = 60;

export interface FoundOutline {
  outline: Outline;
  /** Lines where other tables begin: they are not part of the one that is read. */
  others: number[];
}

/** What a mapping says about it. */
export interface GivenOutline {
  headerRow?: number | undefined;
  headerRows?: number | undefined;
  repairs?: Readonly<Record<string, string>> | undefined;
}

/**
 * ROWS → OUTLINE: which rows are titles, header, data and notes, and where another table begins. Goes through all rows
 * once, and keeps only the first ones. Of several tables it takes the first that is not much smaller than another.
 */
export function findOutline(batches: Iterable<RowBatch>, given: GivenOutline = {}): FoundOutline {
  const stream = linedRows(batches);
  const head: LinedRow[] = [];
  let cells = 0;
  for (let next = stream.next(); !next.done; next = stream.next()) {
    head.push(next.value);
    cells += next.value.cells.length;
    if (head.length >= HEAD_ROWS || cells >= HEAD_CELLS) break;
  }
  const start = given.headerRow === undefined ? 0 : head.findIndex(({ line }) => line >= (given.headerRow ?? 1));
  return start < 0 ? nothing() : outlineFrom(head, start, stream, given);
}

function* linedRows(batches: Iterable<RowBatch>): Generator<LinedRow, undefined> {
  for (const { rows, line } of batches) for (const [at, cells] of rows.entries()) yield { line: line + at, cells };
  return undefined;
}

const nothing = (): FoundOutline => ({
  outline: { headerRow: null, headerRows: 1, lastRow: null, above: [], below: [] },
  others: [],
});

function outlineFrom(
  head: readonly LinedRow[],
  start: number,
  rest: Generator<LinedRow, undefined>,
  given: GivenOutline,
): FoundOutline {
  const asked = given.headerRow !== undefined;
  const rows = head.slice(start);
  const kinds = columnKinds(asked ? rows.slice(given.headerRows ?? 1) : rows);
  const judge = new RowJudge(kinds);
  const place = asked ? givenHeader(rows, given.headerRows ?? 1) : proposedHeader(rows, kinds, judge);
  if (!place) return nothing();
  const header = place.header ? rows.slice(place.header.from, place.header.to) : [];
  const isOnPages = given.repairs?.['repeated-header'] !== 'refuse';
  const titles = texts(head.slice(0, (place.header?.from ?? 0) + start));
  const breaks = new PageBreak(
    isOnPages ? cellsOf(header) : [],
    titles.map(({ text }) => text),
  );
  const end = new TableEnd(judge, kinds, header, breaks);
  const begin = rows.slice(place.data).find(({ cells }) => filledCount(cells) > 0);
  if (begin) breaks.begin(begin.cells);
  for (const row of rows.slice(place.data)) end.take(row);
  for (const row of rest) end.take(row);
  const first = place.header ? rows[place.header.from] : undefined;
  const above = (place.header ? place.header.from : place.data) + start;
  return {
    outline: {
      headerRow: first?.line ?? null,
      headerRows: place.header ? place.header.to - place.header.from : 1,
      lastRow: end.lastRow,
      above: texts(head.slice(0, above)),
      below: texts(end.below),
    },
    others: [...place.others, ...end.others],
  };
}

interface TablePlace {
  header: { from: number; to: number } | undefined;
  data: number;
  others: number[];
}

function givenHeader(rows: readonly LinedRow[], count: number): TablePlace | undefined {
  const from = rows.findIndex(({ cells }) => filledCount(cells) > 0);
  return from < 0 ? undefined : { header: { from, to: from + count }, data: from + count, others: [] };
}

/** Runs of rows of data with what stands between them; the table is the first that is at least half as long as the longest. */
function proposedHeader(
  rows: readonly LinedRow[],
  kinds: readonly ColumnKind[],
  judge: RowJudge,
): TablePlace | undefined {
  if (!judge.hasFigures) return textTable(rows, kinds);
  const runs: { from: number; length: number }[] = [];
  let isOpen = false;
  let hasGap = false;
  let page: { breaks: PageBreak; last: number } | undefined;
  for (const [at, { cells }] of rows.entries()) {
    if (page && isNextPage(rows, at, page)) continue;
    const role = judge.role(cells);
    // Periods above a row of names are the upper row of a header.
    const isUpper = role === 'data' && isNames(cells, kinds) && judge.role(rows[at + 1]?.cells ?? []) === 'foreign';
    const isForeign = role === 'foreign' || isUpper;
    // A flawed row among others ends no table: names of columns do, or a gap and texts.
    if (isForeign && (hasGap || isFullNames(cells, kinds))) isOpen = false;
    hasGap = role === 'empty' || (hasGap && role !== 'data');
    if (role !== 'data' || isUpper) continue;
    if (isOpen) (runs.at(-1) ?? { length: 0 }).length += 1;
    else {
      runs.push({ from: at, length: 1 });
      page = { breaks: pageBreak(rows, findHeader(rows, at, kinds)), last: at };
      page.breaks.begin(cells);
    }
    if (page) page.last = at;
    isOpen = true;
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const chosen = runs.find(({ length }) => length * 2 >= longest);
  if (!chosen) return textTable(rows, kinds);
  const header = findHeader(rows, chosen.from, kinds);
  const before = runs.filter(({ from, length }) => from < (header?.from ?? chosen.from) && length > 1);
  const others = before.map(({ from }) => rows[findHeader(rows, from, kinds)?.from ?? from]?.line ?? 0);
  return { header, data: header ? header.to : chosen.from, others };
}

const cellsOf = (rows: readonly LinedRow[]): (readonly string[])[] => rows.map(({ cells }) => cells);

/** How the pages of the table under a header are told from other tables. */
function pageBreak(rows: readonly LinedRow[], header: { from: number; to: number } | undefined): PageBreak {
  const own = header ? rows.slice(header.from, header.to) : [];
  return new PageBreak(cellsOf(own), cellsOf(rows.slice(0, header?.from ?? 0)).map(textOfRow));
}

/** Whether a row stands between the last row of data of a page and the first one of the next, under the same header. */
function isNextPage(
  rows: readonly LinedRow[],
  at: number,
  { breaks, last }: { breaks: PageBreak; last: number },
): boolean {
  if (breaks.depth === 0) return false;
  let header = last + 1;
  while (header < rows.length && header - last < MOST_TEXTS && breaks.isFiller(rows[header]?.cells ?? [])) header += 1;
  for (let depth = 0; depth < breaks.depth; depth += 1)
    if (!breaks.isHeader(rows[header + depth]?.cells ?? [], depth)) return false;
  const next = rows.slice(header + breaks.depth).find(({ cells }) => filledCount(cells) > 0);
  if (!next || breaks.startsOver(next.cells)) return false;
  return at < header + breaks.depth;
}

/** A table of texts alone: its first full row names the columns. */
function textTable(rows: readonly LinedRow[], kinds: readonly ColumnKind[]): TablePlace | undefined {
  const fullest = Math.max(0, ...rows.map(({ cells }) => filledCount(cells)));
  const from = rows.findIndex(({ cells }) => filledCount(cells) > 0 && filledCount(cells) >= fullest / 2);
  const row = rows[from];
  if (!row) return undefined;
  const header = isNames(row.cells, kinds) ? { from, to: from + 1 } : undefined;
  return { header, data: header ? header.to : from, others: [] };
}

/** Follows the rows of a table to its end, and sees where others begin. */
class TableEnd {
  readonly #judge: RowJudge;
  readonly #kinds: readonly ColumnKind[];
  readonly #header: ReadonlySet<string>;
  readonly #firstName: string | undefined;
  /** Rows since the last one of data. */
  #since: LinedRow[] = [];
  #lastData: number | undefined;
  #isOver = false;
  #before: RowRole = 'empty';
  #runOfOther = 0;
  #otherFrom: number | undefined;
  readonly #breaks: PageBreak;
  /** Rows of the header that have come again on the next page. */
  #depth = 0;
  #pageLine = 0;
  readonly others: number[] = [];

  constructor(judge: RowJudge, kinds: readonly ColumnKind[], header: readonly LinedRow[], breaks: PageBreak) {
    this.#breaks = breaks;
    this.#judge = judge;
    this.#kinds = kinds;
    this.#header = new Set(header.map(({ cells }) => keyOf(cells)));
    this.#firstName = header.at(-1)?.cells[0];
  }

  take(row: LinedRow): void {
    if (this.#isNextPage(row)) return;
    const isHeader = row.cells[0] === this.#firstName && this.#header.has(keyOf(row.cells));
    const role = isHeader ? 'foreign' : this.#judge.quickRole(row.cells);
    if (this.#isOver) this.#takeOther(row, role);
    else if (role === 'data' || (role === 'bare' && this.#goesOn(row))) {
      this.#since = [];
      this.#lastData = row.line;
    } else if (role === 'foreign' && this.#endsTable(row)) {
      this.#isOver = true;
      this.#since.push(row);
      this.#otherFrom = row.line;
    } else if (role === 'foreign' && row.cells.length > this.#kinds.length / 3) {
      // A single text among figures is a slip in the data, which its reader will name.
      this.#since = [];
      this.#lastData = row.line;
    } else if (this.#since.length < MOST_TEXTS) this.#since.push(row);
    // What follows a row that stands apart stands apart too.
    if (role !== 'bare' || this.#lastData === row.line) this.#before = role;
  }

  /** Whether a row without any figure belongs to the table: not behind a gap, and a short one only behind rows that do. */
  #goesOn({ cells }: LinedRow): boolean {
    if (cells.length < this.#kinds.length) return this.#before === 'data' || this.#before === 'bare';
    return this.#before !== 'empty';
  }

  /** The header on the next page neither ends the table nor belongs to it, unless the table begins anew below it. */
  #isNextPage(row: LinedRow): boolean {
    const { cells } = row;
    const depth = this.#breaks.depth;
    if (this.#depth === depth && depth > 0) {
      if (filledCount(cells) === 0) return true;
      this.#depth = 0;
      if (!this.#breaks.startsOver(cells)) return false;
      this.#isOver = true;
      this.#otherFrom = this.#pageLine;
      return false;
    }
    const isHeader = !this.#isOver && this.#breaks.isHeader(cells, this.#depth);
    if (!isHeader || (this.#depth === 0 && !this.#since.every((one) => this.#breaks.isFiller(one.cells)))) {
      this.#depth = 0;
      return false;
    }
    if (this.#depth === 0) this.#pageLine = row.line;
    this.#depth += 1;
    this.#since.push(row);
    this.#before = 'title';
    return true;
  }

  /** Texts in place of figures end a table where the header comes again, a gap is before them, or they are several. */
  #endsTable({ cells }: LinedRow): boolean {
    if (this.#header.has(keyOf(cells))) return true;
    if (this.#before !== 'data' && this.#before !== 'bare') return true;
    return filledCount(cells) > 2 && isFullNames(cells, this.#kinds) && this.#judge.textsInFigures(cells) > 1;
  }

  #takeOther(row: LinedRow, role: RowRole): void {
    if (this.#since.length < MOST_TEXTS) this.#since.push(row);
    if (role === 'foreign') {
      this.#otherFrom = row.line;
      this.#runOfOther = 0;
    } else if (role === 'data') {
      this.#runOfOther += 1;
      if (this.#runOfOther === 1) this.others.push(this.#otherFrom ?? row.line);
    }
  }

  /** Null where nothing stands below the table. */
  get lastRow(): number | null {
    return this.#since.some(({ cells }) => filledCount(cells) > 0) ? (this.#lastData ?? null) : null;
  }

  get below(): readonly LinedRow[] {
    return this.#since;
  }
}

const texts = (rows: readonly LinedRow[]): Outline['above'] =>
  rows
    .filter(({ cells }) => filledCount(cells) > 0 && !/^"?sep=.?"?$/i.test(cells[0] ?? ''))
    .slice(0, MOST_TEXTS)
    .map(({ line, cells }) => ({ line, text: textOfRow(cells) }));
