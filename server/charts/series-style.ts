import type { SeriesView } from '../contract/views.ts';
import type { Palette } from './palette.ts';

export interface SeriesStyle {
  colour: string;
  dash: readonly number[];
  width: number;
  shape: string;
  /** Target, reference and total: named first, drawn last, so that nothing lies over them. */
  strong: boolean;
  /** Whether each figure has a mark; lines that only lie behind have none. */
  marked: boolean;
}

const SOLID: readonly number[] = [1, 0];
const DASHES: readonly (readonly number[])[] = [SOLID, [7, 3], [2, 3], [9, 3, 2, 3]];
/** Beside colour and dash, so that lines stay apart in greyscale and forced colours. */
const SHAPES = ['circle', 'square', 'diamond', 'triangle-up', 'triangle-down', 'cross'] as const;

/** With more others than this no reader keeps colours and dashes apart: all are drawn alike and told apart by name. */
const MOST_KINDS = 24;

/** How each series is drawn: the target group strong, the reference group in ink, others receding. */
export function seriesStyles(series: readonly SeriesView[], palette: Palette): Map<string, SeriesStyle> {
  const anyStrong = series.some((one) => one.role !== 'other');
  const countless = series.filter((one) => one.role === 'other').length > MOST_KINDS;
  let other = 0;
  return new Map(
    series.map((one): [string, SeriesStyle] => {
      if (one.role === 'target')
        return [one.id, { colour: palette.target, dash: SOLID, width: 3, shape: 'circle', strong: true, marked: true }];
      if (one.role === 'reference')
        return [
          one.id,
          { colour: palette.reference, dash: SOLID, width: 2.2, shape: 'square', strong: true, marked: true },
        ];
      if (one.role === 'total')
        return [
          one.id,
          { colour: palette.ink, dash: [6, 3], width: 2.2, shape: 'diamond', strong: true, marked: true },
        ];
      if (countless)
        return [
          one.id,
          { colour: palette.quiet, dash: SOLID, width: 0.7, shape: 'circle', strong: false, marked: false },
        ];
      const round = Math.floor(other / palette.others.length);
      const style: SeriesStyle = {
        colour: palette.others[other % palette.others.length] ?? palette.ink,
        // Dashes change with every line and again with every round of colours, so that no two lines share both.
        dash: DASHES[(other + round) % DASHES.length] ?? SOLID,
        width: anyStrong ? 1.5 : 2,
        shape: SHAPES[(other + round) % SHAPES.length] ?? 'circle',
        strong: false,
        marked: true,
      };
      other += 1;
      return [one.id, style];
    }),
  );
}
