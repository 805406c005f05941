import type { SeriesView } from '../contract/views.ts';
import { shorten, textWidth, wrapText } from './text-width.ts';

export interface EndLabel {
  series: string;
  lines: string[];
  /** Where the line ends and where its name's middle stands, in pixels from the top of the plot. */
  endX: number;
  endY: number;
  y: number;
}

export interface LabelEnd {
  series: SeriesView;
  strong: boolean;
  x: number;
  y: number;
}

/** Spreads names of different heights so that none stands on another and all stay in the plot. Keeps their order. */
export function spreadLabels(wanted: readonly { y: number; height: number }[], plotHeight: number): number[] {
  const order = wanted
    .map((one, at) => ({ y: one.y, height: one.height, at }))
    .sort((a, b) => a.y - b.y || a.at - b.at);
  const between = (one: { height: number }, other: { height: number }): number => (one.height + other.height) / 2;
  // Neighbours that touch become one block around the mean of what they want, so that shifts stay small and fair.
  interface Block {
    members: typeof order;
    y: number;
    height: number;
  }
  const blocks: Block[] = [];
  for (const one of order) {
    let block: Block = { members: [one], y: one.y, height: one.height };
    for (
      let above = blocks.at(-1);
      above && above.y + above.height / 2 > block.y - block.height / 2;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      const y = (above.y * above.members.length + block.y * block.members.length) / members.length;
      block = { members, y, height: above.height + block.height };
    }
    blocks.push(block);
  }
  const placed = wanted.map(() => 0);
  for (const block of blocks) {
    let top = block.y - block.height / 2;
    for (const member of block.members) {
      member.y = top + member.height / 2;
      top += member.height;
    }
  }
  // Back into the plot: first from below, then from above.
  let limit = plotHeight;
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, limit - one.height / 2);
    limit = one.y - one.height / 2;
  }
  for (const [at, one] of order.entries()) {
    const above = order[at - 1];
    one.y = Math.max(one.y, above ? above.y + between(above, one) : one.height / 2);
    placed[one.at] = one.y;
  }
  return placed;
}

/** One line of a name of several parts ("Foreign citizens, women"): the first part gives way, the rest tells names apart. */
function oneLine(label: string, size: number, room: number): string {
  if (textWidth(label, size) <= room) return label;
  const comma = label.indexOf(', ');
  if (comma < 0) return shorten(label, size, room);
  const rest = label.slice(comma);
  const left = room - textWidth(rest, size);
  return left < size * 2 ? shorten(label, size, room) : `${shorten(label.slice(0, comma), size, left)}${rest}`;
}

/**
 * Names at the lines' ends instead of a legend. With more lines than there is height for, the strong ones and the
 * highest and lowest are named; the table and the live chart name all.
 */
export function endLabels(ends: readonly LabelEnd[], plotHeight: number, size: number, room: number): EndLabel[] {
  if (ends.length < 2) return [];
  const lineHeight = Math.round(size * 1.25);
  const fits = Math.floor(plotHeight / lineHeight);
  const byHeight = ends.toSorted((a, b) => a.y - b.y);
  const extremes = new Set([byHeight[0], byHeight.at(-1)]);
  const named = ends.length <= fits ? ends : ends.filter((end) => end.strong || extremes.has(end));
  for (const most of [3, 2, 1]) {
    const texts = named.map((end) =>
      most === 1 ? [oneLine(end.series.shortLabel, size, room)] : wrapText(end.series.shortLabel, size, room, most),
    );
    const heights = texts.map((lines) => lines.length * lineHeight + (lines.length > 1 ? 4 : 0));
    if (most > 1 && heights.reduce((sum, one) => sum + one, 0) > plotHeight) continue;
    const places = spreadLabels(
      named.map((end, at) => ({ y: end.y, height: heights[at] ?? lineHeight })),
      plotHeight,
    );
    return named.map((end, at) => ({
      series: end.series.id,
      lines: texts[at] ?? [],
      endX: end.x,
      endY: end.y,
      y: places[at] ?? end.y,
    }));
  }
  return [];
}
