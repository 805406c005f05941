import type { IndicatorCard } from '../../contract/views.ts';
import { html, type Markup } from './html.ts';

const WIDTH = 240;
const LINE = 22;

const at = (value: number, low: number, high: number): number =>
  Math.round((10 + ((value - low) / (high - low || 1)) * (WIDTH - 20)) * 10) / 10;

/**
 * The barometer's figure: a scale with two hands. The strong hand stands at the newest figure, the brass one where the
 * comparable figures began; a short tick marks the reference group. Without figures the scale stays empty.
 */
export function twoHandedScale(card: IndicatorCard): Markup {
  const { headline } = card;
  const ticks = [...Array(11).keys()].map(
    (step) =>
      html`<line
        class="scale-tick"
        x1="${10 + step * 22}"
        x2="${10 + step * 22}"
        y1="${LINE - (step % 5 === 0 ? 7 : 4)}"
        y2="${LINE}"
      />`,
  );
  if (!headline || headline.latest.value === null) {
    return html`<svg class="scale scale-empty" viewBox="0 0 ${WIDTH} 34" aria-hidden="true">
      <line class="scale-line" x1="10" x2="${WIDTH - 10}" y1="${LINE}" y2="${LINE}" />
      ${ticks}
    </svg>`;
  }
  const now = headline.latest.value;
  const then = headline.change?.from.value;
  const reference = headline.reference?.latest.value ?? undefined;
  const values = [now, then, reference, ...headline.spark.map((point) => point.value ?? undefined)].filter(
    (value) => value !== undefined,
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  const place = (value: number): number => at(value, low - room, high + room);
  const { lower, upper } = headline.latest;
  return html`<svg class="scale" viewBox="0 0 ${WIDTH} 34" aria-hidden="true">
    <line class="scale-line" x1="10" x2="${WIDTH - 10}" y1="${LINE}" y2="${LINE}" />
    ${ticks}
    ${then === undefined ? null : html`<line class="scale-span" x1="${place(then)}" x2="${place(now)}" y1="${LINE}" y2="${LINE}" />`}
    ${reference === undefined ? null : html`<line class="scale-reference" x1="${place(reference)}" x2="${place(reference)}" y1="${LINE}" y2="${LINE + 9}" />`}
    ${then === undefined ? null : html`<g class="scale-set"><line x1="${place(then)}" x2="${place(then)}" y1="6" y2="${LINE + 4}" /><circle cx="${place(then)}" cy="6" r="3.2" /></g>`}
    ${lower === null || upper === null ? null : html`<rect class="scale-soft" x="${place(Math.max(lower, low - room))}" width="${Math.max(2, place(Math.min(upper, high + room)) - place(Math.max(lower, low - room)))}" y="8" height="${LINE - 6}" />`}
    <path class="scale-hand" d="M${place(now)} ${LINE + 6}l-3.6-9 3.6-15 3.600 15z" />
  </svg>`;
}

/** The mark: a dial with its two hands, the brass one set, the strong one moved on. */
export const barometerMark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
  <circle class="mark-dial" cx="20" cy="20" r="17.500" />
  <path
    class="mark-ticks"
    d="M7.600 27.100l3-1.700M5.700 20h3.500M7.600 12.900l3 1.700M12.900 7.600l1.700 3M20 5.700v3.500M27.100 7.600l-1.700 3M32.400 12.900l-3 1.700M34.300 20h-3.500M32.400 27.100l-3-1.700"
  />
  <path class="mark-set" d="M20 20L11.200 14.600" />
  <path class="mark-hand" d="M20 20L28.500 10.200" />
  <circle class="mark-hub" cx="20" cy="20" r="2.200" />
</svg>`;

/** A small trend: gaps are gaps. */
export function sparkline(card: IndicatorCard): Markup | null {
  const points = card.headline?.spark ?? [];
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (values.length < 3) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (place: number): number => Math.round((2 + (place / (points.length - 1)) * 96) * 10) / 10;
  const y = (value: number): number => Math.round((22 - ((value - low) / (high - low || 1)) * 18) * 10) / 10;
  let path = '';
  let run: number | null = null;
  points.forEach(({ value, segment }, place) => {
    if (value === null) {
      run = null;
      return;
    }
    path += `${run === segment ? 'L' : 'M'}${x(place)} ${y(value)}`;
    run = segment;
  });
  const last = points.findLastIndex((point) => point.value !== null);
  return html`<svg class="spark" viewBox="0 0 104 26" aria-hidden="true">
    <path d="${path}" />
    <circle cx="${x(last)}" cy="${y(points[last]?.value ?? low)}" r="2.400" />
  </svg>`;
}
