import { BrokenFile } from '../../broken-file.ts';
import type { Merge, SheetRow } from './sheet-reader.ts';

/** Which kind of row is filled: the header repeats to the right, the body downwards too, but not its figures. */
export type RowKind = 'header' | 'body';

/** A number that may name a year: then it is a label, even where cells of figures are merged. */
const YEAR = /^(?:1[89]|20)\d\d$/;

interface Held extends Merge {
  text: string;
  isNumber: boolean;
}

/**
 * Writes the text of merged cells into each cell they cover. A title that stands alone in its row is not repeated. A
 * figure is given once, whatever it covers: the other cells are told of.
 */
export class MergedCells {
  readonly #byTop = new Map<number, Merge[]>();
  #held: Held[] = [];

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      const same = this.#byTop.get(merge.top);
      if (same) same.push(merge);
      else this.#byTop.set(merge.top, [merge]);
    }
  }

  /** Fills the texts of a row in place; gives the columns of figures that cover other cells too. */
  fill(row: SheetRow, texts: string[], kind: RowKind): number[] {
    const figures: number[] = [];
    if (this.#held.length > 0) this.#held = this.#held.filter(({ bottom }) => bottom >= row.line);
    const alone = row.cells.length === 1 && this.#held.length === 0;
    // Merged cells do not overlap: there are no more of them in a row than it has columns.
    if (this.#held.length > texts.length) throw new BrokenFile('mergeCells');
    for (const held of this.#held) {
      if (kind === 'header') continue;
      if (held.isNumber && !YEAR.test(held.text)) figures.push(held.left);
      else fillEmpty(texts, held.left, held.isNumber ? held.left : held.right, held.text);
    }
    for (const merge of this.#byTop.get(row.line) ?? []) {
      const cell = row.cells.find(({ at }) => at === merge.left);
      if (!cell) continue;
      if (merge.bottom > merge.top) this.#held.push({ ...merge, text: cell.text, isNumber: cell.isNumber });
      if (merge.right === merge.left || alone) continue;
      if (kind === 'body' && cell.isNumber) figures.push(merge.left);
      else fillEmpty(texts, merge.left, merge.right, cell.text);
    }
    return figures;
  }
}

function fillEmpty(texts: string[], from: number, to: number, text: string): void {
  for (let at = from; at <= Math.min(to, texts.length - 1); at += 1) if (texts[at] === '') texts[at] = text;
}
