import { ProblemList } from '../problems.ts';
import { cellKind, isPeriodLike } from './cell-kind.ts';
import { filledCount } from './outline/column-kinds.ts';
import { looksLikeNote } from './outline/judge-row.ts';
import { tableBatches } from './table-batches.ts';
import type { OpenTable, RowBatch } from './table.ts';

/** The column their texts are read as, once it is known what they name. */
export const SUBHEADING_COLUMN = '¶';

/** What a mapping says of them beside what they name: rows whose figures are missing, or lines that name nothing. */
export const NO_SUBHEADINGS = 'rows';
export const IDLE_SUBHEADINGS = 'left';

/** So many rows show whether there are any; labels of rows that are kept. */
const LOOKED_AT = 20_000;
const MOST_LABELS = 5000;

export interface Subheadings {
  /** The first of them, each once. */
  texts: string[];
  line: number;
  count: number;
  /** What stands in the first column of rows with figures: a row called so is never one. */
  labels: ReadonlySet<string>;
}

/** A text alone in the first column: no figure, no period, nothing else. */
function aloneText(cells: readonly string[]): string | undefined {
  const text = (cells[0] ?? '').trim();
  if (text === '' || filledCount(cells) !== 1 || looksLikeNote(text)) return undefined;
  return cellKind(text) === 'text' || isPeriodLike(text) ? text : undefined;
}

/**
 * SUBHEADINGS inside a table: rows with one text and nothing else, which name the area or group of the rows below. They
 * are met where the rows below them are called the same again and again, or where the table begins with one; a single row
 * whose figures are missing is not. Undefined too where they stand one under the other: nobody could say what each names.
 */
export function findSubheadings(rows: Iterable<{ cells: readonly string[]; line: number }>): Subheadings | undefined {
  const alone = new Map<string, number>();
  const lines: { text: string; line: number }[] = [];
  const sections = new Map<string, number>();
  let [count, section, isBegun, isMet, waits] = [0, 0, false, false, false];
  for (const { cells, line } of rows) {
    if (filledCount(cells) === 0) continue;
    const text = aloneText(cells);
    if (text !== undefined && !sections.has(text)) {
      if (waits) return undefined;
      isMet ||= !isBegun;
      waits = true;
      section += 1;
      alone.set(text, (alone.get(text) ?? 0) + 1);
      lines.push({ text, line });
    } else {
      const label = (cells[0] ?? '').trim();
      // Of merged cells the first row has figures as well, or the rows below begin with nothing.
      if (waits && label === '') return undefined;
      waits = false;
      const before = sections.get(label);
      isMet ||= before !== undefined && before !== section;
      if (before !== undefined || sections.size < MOST_LABELS) sections.set(label, section);
    }
    isBegun = true;
    count += 1;
    if (count >= LOOKED_AT) break;
  }
  const own = lines.filter(({ text }) => !sections.has(text));
  const [first] = own;
  if (!isMet || !first) return undefined;
  const texts = [...new Set(own.map(({ text }) => text))];
  return { texts: texts.slice(0, 8), line: first.line, count: own.length, labels: new Set(sections.keys()) };
}

function* linesOf(table: OpenTable): Generator<{ cells: readonly string[]; line: number }> {
  for (const { rows, line } of tableBatches(table, new ProblemList()))
    for (const [at, cells] of rows.entries()) yield { cells, line: line + at };
}

/**
 * The table with its subheadings in a column of their own, beside each row below them, as `said` has it. Where nothing is
 * said, as it is, with what was found to be asked about. A table without any gets no such column, whatever was said.
 */
export function withSubheadings(table: OpenTable, said: string | undefined): OpenTable {
  if (table.outline.headerRow === null || (table.format !== 'delimited' && table.format !== 'xlsx')) return table;
  if (said === NO_SUBHEADINGS) return table;
  const found = findSubheadings(linesOf(table));
  if (!found) return table;
  if (said === undefined) return { ...table, subheadings: found };
  return { ...table, rows: (problems) => inColumn(table, found, said !== IDLE_SUBHEADINGS, problems) };
}

function* inColumn(
  table: OpenTable,
  { labels }: Subheadings,
  isKept: boolean,
  problems: ProblemList,
): Generator<RowBatch> {
  const { headerRow, headerRows } = table.outline;
  const first = headerRow ?? 1;
  const last = first + headerRows - 1;
  let width = 0;
  // Rows above the first one belong to none: what they are about is asked, and never taken for the total.
  let current = SUBHEADING_COLUMN;
  const inserted = (cells: readonly string[], text: string): string[] => [
    ...Array.from({ length: width }, (_none, at) => cells[at] ?? ''),
    text,
    ...cells.slice(width),
  ];
  for (const batch of table.rows(problems)) {
    const rows = batch.rows.map((cells, at) => {
      const line = batch.line + at;
      if (line >= first && line <= last) {
        width = Math.max(width, cells.length);
        return line === last && isKept ? inserted(cells, SUBHEADING_COLUMN) : cells;
      }
      if (line < first || filledCount(cells) === 0) return cells;
      const text = aloneText(cells);
      if (text !== undefined && !labels.has(text)) {
        current = text;
        return [];
      }
      // A row with too few cells stays one, to be refused.
      return isKept && cells.length >= width ? inserted(cells, current) : cells;
    });
    yield { ...batch, rows };
  }
}
