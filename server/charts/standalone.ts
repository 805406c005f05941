import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { ChartView } from '../contract/views.ts';
import { PALETTES, type ChartTheme } from './palette.ts';
import { renderSvg } from './render-svg.ts';
import { drawChart } from './draw-chart.ts';
import { xmlText } from './xml-text.ts';

/** Breaks a text into lines of about `most` characters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What the numbered marks in the picture stand for: on a page a list says it, a picture alone has to say it itself. */
export function marksSaid(view: ChartView): string[] {
  if ('kind' in view) return [];
  const [from, to] = [view.periods[0]?.start ?? '', view.periods.at(-1)?.end ?? ''];
  return view.events
    .filter(({ date }) => date >= from && date <= to)
    .map(({ number, label }) => `(${number}) ${label}`);
}

/** The chart as a picture that stands alone: title, what is measured, chart, its marks, source. */
export async function standaloneSvg(
  view: ChartView,
  options: { theme: ChartTheme; width: number; fit?: number; hidden?: readonly string[] },
): Promise<string> {
  const theme = options.theme === 'page' ? 'light' : options.theme;
  const palette = PALETTES[theme];
  const chart = await renderSvg(drawChart(view, { ...options, theme }).spec);
  const [, chartWidth = '0', chartHeight = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(chart) ?? [];
  const width = Math.max(options.width, Number(chartWidth));
  const title = wrap(view.title, width / 11);
  const subtitle = wrap(view.subtitle, width / 7.5);
  const marks = marksSaid(view).flatMap((one) => wrap(one, width / 7));
  const source = wrap(view.sources.map((one) => one.text).join(' · '), width / 7);
  let y = 16;
  const lines = (texts: readonly string[], size: number, leading: number, colour: string, extra = ''): string =>
    texts
      .map((text) => {
        y += leading;
        return `<text x="20" y="${y}" font-size="${size}" fill="${colour}" ${extra}>${xmlText(text)}</text>`;
      })
      .join('');
  const head =
    lines(title, 20, 26, palette.ink, 'font-family="Source Serif 4, Georgia, serif" font-weight="600"') +
    lines(subtitle, 14, 20, palette.quiet, 'font-family="Source Sans 3, sans-serif"');
  const at = y + 14;
  y = at + Number(chartHeight) + 4;
  const foot = lines([...marks, ...source], 12, 17, palette.quiet, 'font-family="Source Sans 3, sans-serif"');
  const inner = chart
    .replace('<svg ', `<svg x="10" y="${at}" `)
    .replace(' aria-hidden="true" focusable="false"', '')
    .replace(/ xmlns(:xlink)?="[^"]*"/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width + 20}" height="${y + 20}" viewBox="0 0 ${width + 20} ${y + 20}" role="img" aria-labelledby="t d"><title id="t">${xmlText(view.title)}</title><desc id="d">${xmlText(view.description)}</desc><rect width="100%" height="100%" fill="${palette.paper}"/>${head}${inner}${foot}</svg>`;
}

const require = createRequire(import.meta.url);
/** The web-font packages hold no TrueType files, which the PNG renderer needs; this package does. */
const FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** SVG → PNG, by default at twice its size. */
export function renderPng(svg: string, zoom = 2): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles: FONTS.map((name) => require.resolve(name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  });
  return Buffer.from(picture.render().asPng());
}
