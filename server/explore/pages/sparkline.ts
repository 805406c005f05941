import type { IndicatorCard } from '../../contract/views.ts';
import { html, type Markup } from './html.ts';

const WIDTH = 120;
const HEIGHT = 36;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A small trend: gaps and breaks are gaps, a figure between two gaps is a dot. Nothing below three figures. */
export function sparkline(card: IndicatorCard): Markup | null {
  const points = card.headline?.groups.length === 0 ? card.headline.spark : [];
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (values.length < 3) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number): number => round(4 + (at / (points.length - 1)) * (WIDTH - 8));
  const y = (value: number): number =>
    round(HEIGHT - 5 - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 10));
  let path = '';
  let run: number | null = null;
  points.forEach(({ value, segment }, at) => {
    if (value !== null) {
      // A run of one point is drawn as a dot by its round cap.
      path += run === segment ? `L${x(at)} ${y(value)}` : `M${x(at)} ${y(value)}h0`;
    }
    run = value === null ? null : segment;
  });
  const last = points.findLastIndex((point) => point.value !== null);
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <path d="${path}" />
    <circle cx="${x(last)}" cy="${y(points[last]?.value ?? low)}" r="3" />
  </svg>`;
}
