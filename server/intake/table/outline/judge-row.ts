import { cellKind, isPeriodLike } from '../cell-kind.ts';
import { filledCount, type ColumnKind } from './column-kinds.ts';

/**
 * What a row is, seen beside the kinds of its columns: `data`; `empty`; `title`, a text alone that may head a group of
 * rows or stand below the table; `bare`, a row of texts and signs without any figure; `foreign`, texts where the table has figures.
 */
export type RowRole = 'data' | 'empty' | 'title' | 'bare' | 'foreign';

/** How notes below tables begin, in the languages offices write in. */
const NOTE =
  /^["'(\s]*(?:(?:quellen?|sources?|kilder?|fuentes?|fonte|notes?|nota|noter|anm|anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|stand|legende?|zeichenerklärung|erläuterung(?:en)?|explanation|remarks?|footnotes?|fußnoten?|fodnoter?|copyright|exportdatum|datenstand|erstellt|last updated?|updated|letzte|dernière|mise à jour|senest|opdateret|oppdatert|release|internet release)(?=[\s:.,;)]|$)|©|https?:|www\.|\*{1,3}\s|[¹²³⁴⁵]|\d{1,2}\)\s)/iu;

export const looksLikeNote = (text: string): boolean => NOTE.test(text);

/** The first letters of figures, and of what stands in their place: enough to see that a row is nothing else. */
const FIGURE_BEGINS = new Set('0123456789+-−–—.:/*<>(£$€');

/** `Source: Statistics office, 2020` cut at its commas: a short row in which a space stands before each figure. */
const isCutNote = (cells: readonly string[], width: number): boolean =>
  cells.length < width && cells[0]?.trim() !== '' && cells.slice(1).every((cell) => !/^\d/.test(cell));

export class RowJudge {
  readonly #columns: readonly { at: number; kind: ColumnKind }[];
  readonly #width: number;

  constructor(kinds: readonly ColumnKind[]) {
    this.#columns = kinds.flatMap((kind, at) => (kind === 'text' ? [] : [{ at, kind }]));
    this.#width = kinds.length;
  }

  get hasFigures(): boolean {
    return this.#columns.length > 0;
  }

  /** As `role`, and quick for the rows that nearly all are. */
  quickRole(cells: readonly string[]): RowRole {
    if (looksLikeNote(cells[0] ?? '')) return this.role(cells);
    for (const { at } of this.#columns) {
      const cell = cells[at];
      if (cell !== undefined && cell !== '') {
        if (cell.length > 24 || !FIGURE_BEGINS.has(cell[0] ?? '')) break;
        return cells.length < this.#width / 2 ? this.role(cells) : 'data';
      }
    }
    return this.role(cells);
  }

  /** How many columns of figures hold a text. */
  textsInFigures(cells: readonly string[]): number {
    return this.#columns.filter(({ at }) => cellKind(cells[at] ?? '') === 'text').length;
  }

  role(cells: readonly string[]): RowRole {
    const filled = filledCount(cells);
    if (filled === 0) return 'empty';
    let [fits, texts, figures, signs] = [0, 0, 0, 0];
    let isLedByFit: boolean | undefined;
    for (const { at, kind } of this.#columns) {
      const found = cellKind(cells[at] ?? '');
      if (found === 'empty') continue;
      const isFit = found === kind || found === 'sign' || (kind === 'date' && found === 'number');
      isLedByFit ??= isFit;
      if (found === 'sign') signs += 1;
      if (isFit) fits += 1;
      else texts += 1;
    }
    for (const cell of cells) if (cellKind(cell) === 'number' && !isPeriodLike(cell)) figures += 1;
    const first = cells.find((cell) => cell.trim() !== '') ?? '';
    if (filled <= Math.max(3, this.#width / 4) && looksLikeNote(first))
      if (fits === 0 || isCutNote(cells, this.#width)) return 'title';
    if (this.#width > 1 && filled === 1 && fits === 0) return 'title';
    // One figure that is no year is not a name; without one, the column that leads decides where the others are even.
    const isForeign =
      figures > 0 ? texts > fits * 2 && filled < this.#width / 2 : texts > fits || (texts === fits && !isLedByFit);
    if (texts > 0 && isForeign) return 'foreign';
    return fits > signs || !this.hasFigures ? 'data' : 'bare';
  }
}
