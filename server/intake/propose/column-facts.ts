/** What the first rows say of a column: pure, and of a bounded sample only. */
import { withoutMarks } from './fold-text.ts';
import { isPeriod } from './read-label.ts';

export interface ColumnFacts {
  name: string;
  at: number;
  /** Different texts, outer spaces off, with how often each occurs; empty cells are left out. */
  texts: ReadonlyMap<string, number>;
  filled: number;
  rows: number;
  /** Share of the filled cells that are figures, or signs in the place of figures. */
  numeric: number;
  /** Share of the different texts that are periods. */
  periods: number;
}

/** Figures, and what stands in their place; years alone are no figures. */
const FIGURE =
  /^[<>≤≥~]?\s*[-+\u2212(]?\s*(?:[€£$]|CHF|kr\.?)?\s*\d[\d\s.,'’\u00A0\u202F]*(?:e[-+]?\d+)?\s*(?:%|‰)?\s*\)?\s*[a-z*¹²³]{0,2}\)?$/iu;
const SIGN = /^(?:[-–—.…:*/x]+|n\.?\s?a\.?|k\.\s?A\.|\([a-z]\))$/iu;
const YEAR = /^(?:19|20)\d{2}$/;

const isFigure = (text: string): boolean => FIGURE.test(text) && !YEAR.test(text);

export function columnFacts(name: string, at: number, rows: readonly (readonly string[])[]): ColumnFacts {
  const texts = new Map<string, number>();
  let filled = 0;
  for (const cells of rows) {
    const text = (cells[at] ?? '').trim();
    if (text === '') continue;
    filled += 1;
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  const share = (is: (text: string) => boolean, of: 'cells' | 'texts'): number => {
    let hits = 0;
    for (const [text, count] of texts) if (is(text)) hits += of === 'cells' ? count : 1;
    return filled === 0 ? 0 : hits / (of === 'cells' ? filled : texts.size);
  };
  const figures = share(isFigure, 'cells');
  return {
    name,
    at,
    texts,
    filled,
    rows: rows.length,
    // Signs alone make no column of figures.
    numeric: figures === 0 ? 0 : figures + share((text) => SIGN.test(text), 'cells'),
    periods: share((text) => isPeriod(withoutMarks(text)), 'texts'),
  };
}

/** The one text a column holds in every row; undefined where it holds several, or gaps. */
export const constantOf = ({ texts, filled, rows }: ColumnFacts): string | undefined =>
  texts.size === 1 && filled === rows ? [...texts.keys()][0] : undefined;

/** Whether two columns say the same in other words: each text of one goes with one text of the other. */
export function areTwins(a: number, b: number, rows: readonly (readonly string[])[]): boolean {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  for (const cells of rows) {
    const [one, other] = [(cells[a] ?? '').trim(), (cells[b] ?? '').trim()];
    if ((there.get(one) ?? other) !== other || (back.get(other) ?? one) !== one) return false;
    there.set(one, other);
    back.set(other, one);
  }
  return there.size > 1;
}
