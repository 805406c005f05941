/** SENTENCE AND CHART → PICTURE that stands for a shared link: large letters, few of them, the lines below. */
import type { TrendView } from '../contract/views.ts';
import { LIGHT } from './palette.ts';
import { renderSvg } from './render-svg.ts';
import { wrapText } from './text-width.ts';
import { drawTrend } from './trend-drawing.ts';
import { xmlText } from './xml-text.ts';

export interface SocialFacts {
  /** Name of barometer and city. */
  site: string;
  name: string;
  sentence: string | null;
  trend: TrendView | null;
  /** The city's own colour in the place of brass. */
  accent: string | null;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
/** The chart is drawn smaller and enlarged, so that its letters can be read on a phone. */
const ENLARGED = 1.5;
const LEAST_CHART = 190;
/** How much wider the strong serif runs than the sans the widths are estimated for. */
const SERIF = 1.16;

const text = (x: number, y: number, size: number, colour: string, serif: boolean, content: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-family="${serif ? 'Source Serif 4' : 'Source Sans 3'}"${serif ? ' font-weight="600"' : ''}>${xmlText(content)}</text>`;

/** The dial with its two hands: small in the upper corner, large where there is no chart. */
const mark = (accent: string, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><circle cx="20" cy="20" r="18.5" fill="none" stroke="${LIGHT.ink}" stroke-width="${scale > 4 ? 0.8 : 2}"/><path d="M7.6 27.1l3-1.7M5.7 20h3.5M7.6 12.9l3 1.7M12.9 7.6l1.7 3M20 5.7v3.5M27.1 7.6l-1.7 3M32.4 12.9l-3 1.7M34.3 20h-3.5M32.4 27.1l-3-1.7" fill="none" stroke="${LIGHT.quiet}" stroke-width="${scale > 4 ? 0.7 : 1.4}"/><path d="M24 22.4L9.6 13.7" stroke="${accent}" stroke-width="2" stroke-linecap="round"/><path d="M18 18L31 7.5L22 22Z" fill="${LIGHT.ink}"/><circle cx="20" cy="20" r="2.4" fill="${LIGHT.ink}"/></g>`;

/** The headline in the largest letters with which it needs no more than three lines. */
function headline(content: string): { size: number; lines: string[] } {
  const room = WIDTH - 2 * MARGIN;
  for (const size of [58, 50, 42]) {
    const lines = wrapText(content, size * SERIF, room);
    if (lines.length <= 3) return { size, lines };
  }
  return { size: 38, lines: wrapText(content, 38 * SERIF, room, 4) };
}

export async function socialSvg({ site, name, sentence, trend, accent }: SocialFacts): Promise<string> {
  const brass = accent ?? LIGHT.accent;
  const parts = [mark(brass, MARGIN, 44, 1.25), text(MARGIN + 66, 78, 27, LIGHT.quiet, false, site)];
  const { size, lines } = headline(sentence ?? name);
  let y = 122;
  for (const line of lines) {
    y += Math.round(size * 1.17);
    parts.push(text(MARGIN, y, size, LIGHT.ink, true, line));
  }
  if (sentence !== null) {
    for (const line of wrapText(name, 28, WIDTH - 2 * MARGIN, 2)) {
      y += 44;
      parts.push(text(MARGIN, y, 28, LIGHT.quiet, false, line));
    }
  }
  const room = HEIGHT - y - 50;
  if (trend && room >= LEAST_CHART) {
    const width = Math.round((WIDTH - 2 * MARGIN) / ENLARGED);
    const chart = await renderSvg(
      drawTrend(trend, { theme: 'light', width, height: Math.round(room / ENLARGED) - 46 }).spec,
      's',
    );
    parts.push(
      `<g transform="translate(${MARGIN} ${y + 26}) scale(${ENLARGED})">${chart.replaceAll(/ xmlns(:xlink)?="[^"]*"/g, '')}</g>`,
    );
  }
  if (!trend) {
    const large = Math.min(320, room);
    parts.push(mark(brass, WIDTH - MARGIN - large, HEIGHT - 40 - large, large / 40));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="100%" height="100%" fill="${LIGHT.paper}"/><rect width="100%" height="12" fill="${brass}"/>${parts.join('')}</svg>`;
}
