import type { SeriesView } from '../contract/views.ts';
import type { Palette } from './palette.ts';

export interface SeriesStyle {
  colour: string;
  dash: readonly number[];
  width: number;
  shape: string;
  /** Target, reference and total: named first, drawn last, so that nothing lies over them. */
  strong: boolean;
}

const SOLID: readonly number[] = [1, 0];
const DASHES: readonly (readonly number[])[] = [SOLID, [7, 3], [2, 3], [9, 3, 2, 3]];
/** Beside colour and dash, so that lines stay apart in greyscale and forced colours. */
const SHAPES = ['circle', 'square', 'diamond', 'triangle-up', 'triangle-down', 'cross'] as const;

/** How each series is drawn: the target group strong, the reference group in ink, others receding. */
export function seriesStyles(series: readonly SeriesView[], palette: Palette): Map<string, SeriesStyle> {
  const anyStrong = series.some((one) => one.role !== 'other');
  let other = 0;
  return new Map(
    series.map((one): [string, SeriesStyle] => {
      if (one.role === 'target')
        return [one.id, { colour: palette.target, dash: SOLID, width: 3, shape: 'circle', strong: true }];
      if (one.role === 'reference')
        return [one.id, { colour: palette.reference, dash: SOLID, width: 2.2, shape: 'square', strong: true }];
      if (one.role === 'total')
        return [one.id, { colour: palette.ink, dash: [6, 3], width: 2.2, shape: 'diamond', strong: true }];
      const round = Math.floor(other / palette.others.length);
      const style: SeriesStyle = {
        colour: palette.others[other % palette.others.length] ?? palette.ink,
        // Dashes change with every line and again with every round of colours, so that no two lines share both.
        dash: DASHES[(other + round) % DASHES.length] ?? SOLID,
        width: anyStrong ? 1.5 : 2,
        shape: SHAPES[(other + round) % SHAPES.length] ?? 'circle',
        strong: false,
      };
      other += 1;
      return [one.id, style];
    }),
  );
}
