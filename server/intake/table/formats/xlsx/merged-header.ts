import type { Outline } from '../../table.ts';
import type { Merge } from './sheet-reader.ts';

/** A header of more rows than this is none. */
const MOST_ROWS = 15;

/**
 * Cells that are merged downwards tell how many rows a header takes, empty ones among them: where one of its rows is
 * covered by such a cell, so are the others.
 */
export function withMergedHeader(outline: Outline, merges: readonly Merge[]): Outline {
  const { headerRow } = outline;
  if (headerRow === null) return outline;
  let top = headerRow;
  let bottom = headerRow + outline.headerRows - 1;
  for (const merge of merges) {
    const isTall = merge.bottom > merge.top && merge.bottom - merge.top < MOST_ROWS;
    if (!isTall || merge.bottom < top || merge.top > bottom) continue;
    top = Math.min(top, merge.top);
    bottom = Math.max(bottom, merge.bottom);
  }
  if (bottom - top >= MOST_ROWS) return outline;
  const above = outline.above.filter(({ line }) => line < top);
  return { ...outline, headerRow: top, headerRows: bottom - top + 1, above };
}
