/**
 * TABLE → TABLE with its texts as they were meant: letters that were broken on the way, stray spaces. It changes no
 * figure, so it is done unless a person refuses it, and told. What a mapping says of the file's words is mended alike,
 * so that both stay the same words.
 */
import type { Mapping, RepairCode } from '../../contract/upload.ts';
import { seeCell, type SeenCells } from '../numbers/seen-cells.ts';
import { ProblemList } from '../problems.ts';
import type { OpenTable, RowBatch } from '../table/table.ts';
import { withoutStraySpaces } from './inner-spaces.ts';
import { withoutMojibake } from './mojibake.ts';
import { repairId, type RepairList } from './repair-list.ts';

/** In this order: a space may come out of broken letters. */
const MENDERS: readonly (readonly [RepairCode, (text: string) => string])[] = [
  ['mojibake', withoutMojibake],
  ['inner-spaces', withoutStraySpaces],
];

/** So many rows show whether anything needs mending; a file whose first ones are sound is left alone. */
const LOOKED_AT = 5000;
const MOST_REMEMBERED = 20_000;
/** Beyond plain ASCII without double spaces nothing can be wrong. */
const SUSPECT = /[^ -~]| {2}/u;

export interface MendedTable {
  table: OpenTable;
  /** The mapping in mended words. */
  mapping(mapping: Mapping): Mapping;
  /** After the last row: what was mended, or would have been. */
  tell(repairs: RepairList): void;
}

/** Undefined where nothing needs it. */
export function mendTexts(table: OpenTable, decisions: Mapping['repairs'] = {}): MendedTable | undefined {
  const all = new Mending({});
  if (!needsMending(table, all)) return undefined;
  const mending = new Mending(decisions);
  return {
    table: {
      ...table,
      outline: {
        ...table.outline,
        above: table.outline.above.map((one) => ({ ...one, text: mending.text(one.text) })),
        below: table.outline.below.map((one) => ({ ...one, text: mending.text(one.text) })),
      },
      rows: (problems) => mending.rows(table.rows(problems)),
    },
    mapping: (mapping) => mending.within(mapping) as Mapping,
    tell: (repairs) => mending.tell(repairs),
  };
}

function needsMending(table: OpenTable, mending: Mending): boolean {
  let rows = 0;
  for (const batch of table.rows(new ProblemList())) {
    for (const cells of batch.rows) if (cells.some((cell) => mending.text(cell) !== cell)) return true;
    rows += batch.rows.length;
    if (rows >= LOOKED_AT) return false;
  }
  return false;
}

class Mending {
  readonly #decisions: Readonly<Record<string, 'accept' | 'refuse'>>;
  readonly #known = new Map<string, string>();
  #seen = new Map<RepairCode, SeenCells & { after: string; last: number }>();

  constructor(decisions: Readonly<Record<string, 'accept' | 'refuse'>>) {
    this.#decisions = decisions;
  }

  /** Rows are counted anew each time the file is gone through. */
  *rows(batches: Iterable<RowBatch>): Generator<RowBatch> {
    this.#seen = new Map();
    for (const batch of batches)
      yield { ...batch, rows: batch.rows.map((cells, at) => this.#row(cells, batch.line + at)) };
  }

  #row(cells: string[], line: number): string[] {
    let row = cells;
    for (const [at, cell] of cells.entries()) {
      if (!SUSPECT.test(cell)) continue;
      const mended = this.text(cell, line);
      if (mended === cell) continue;
      if (row === cells) row = [...cells];
      row[at] = mended;
    }
    return row;
  }

  /** With a line, what is mended is counted. */
  text(text: string, line?: number): string {
    const known = line === undefined ? this.#known.get(text) : undefined;
    if (known !== undefined) return known;
    let mended = text;
    for (const [code, mend] of MENDERS) {
      const next = mend(mended);
      if (next === mended) continue;
      if (line !== undefined) this.#count(code, mended, next, line);
      if (this.#decisions[repairId(code, '')] !== 'refuse') mended = next;
    }
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(text, mended);
    return mended;
  }

  /** Of a row with several cells the row counts once. */
  #count(code: RepairCode, before: string, after: string, line: number): void {
    const seen = this.#seen.get(code);
    if (seen?.last === line) return;
    this.#seen.set(code, { after, ...seen, ...seeCell(seen, before, line), last: line });
  }

  within(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((one) => this.within(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [this.text(name), this.within(own)]));
  }

  tell(repairs: RepairList): void {
    for (const [code, { count, lines, text, after }] of this.#seen)
      repairs.made(code, '', { count, lines, before: text, after });
  }
}
