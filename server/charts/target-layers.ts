/** The target in a trend chart, and where its words stand. */
import type { TrendView } from '../contract/views.ts';
import { AT, FROM_TO, layer, type Layer } from './layer.ts';
import type { Plot } from './plot.ts';
import { textWidth } from './text-width.ts';
import { middleOf } from './time-axis.ts';

/** Whether a line of the plot runs through a box: its stretches are looked at every few pixels. */
function isCrossed(plot: Plot, [x1, x2]: readonly [number, number], [y1, y2]: readonly [number, number]): boolean {
  return plot.series.some(({ points }) => {
    const at = points.flatMap((one) =>
      one.value === null ? [] : [{ x: plot.x(middleOf(one)), y: plot.y(one.value) }],
    );
    return at.some((from, index) => {
      const to = at[index + 1] ?? from;
      const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4) || 1;
      return Array.from({ length: parts + 1 }, (_, part) => part / parts).some((share) => {
        const x = from.x + share * (to.x - from.x);
        const y = from.y + share * (to.y - from.y);
        return x >= x1 && x <= x2 && y >= y1 && y <= y2;
      });
    });
  });
}

/** Where the target's words stand free of all lines: over or under the tick, from the left to the right; else over it. */
function targetWords(plot: Plot, y: number, label: string): { x: number; y: number } {
  const width = textWidth(label, plot.axisSize);
  const room = Math.max(0, plot.width - width - 8);
  const over = y - 4;
  const under = y + 5 + plot.axisSize;
  const places = [0, 1 / 3, 2 / 3, 1].flatMap((share) =>
    [over, under, over - plot.axisSize - 4].map((foot) => ({ x: plot.left + 4 + share * room, y: foot })),
  );
  const free = places.find(
    ({ x, y: foot }) =>
      foot - plot.axisSize >= plot.top - 20 &&
      foot <= plot.bottom - 2 &&
      !isCrossed(plot, [x - 4, x + width + 4], [foot - plot.axisSize - 2, foot + 4]),
  );
  return free ?? { x: plot.left + 4, y: over };
}

/** The target: a tick at its height across the plot, with its year and text where no line runs through them. */
export function targetLayers(plot: Plot, target: TrendView['target'], isNamed = true): Layer[] {
  if (!target) return [];
  const y = plot.y(target.value);
  const { accent } = plot.palette;
  return [
    ...layer({ type: 'rule', color: accent, strokeWidth: 1.5, strokeDash: [5, 3] }, FROM_TO, [
      { x: plot.left, x2: plot.right, y, y2: y },
    ]),
    ...layer(
      { type: 'text', align: 'left', baseline: 'bottom', fontSize: plot.axisSize, color: accent },
      { ...AT, text: { field: 'label' } },
      isNamed ? [{ ...targetWords(plot, y, target.label), label: target.label }] : [],
    ),
  ];
}
