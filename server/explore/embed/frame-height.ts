/**
 * How high a frame must be so that nothing in it scrolls: a plain frame cannot tell the page around it. The lines of text
 * are estimated for the widths a frame has on a phone and beside an article, and the greatest height is taken.
 */
import type { Language } from '../../../indicators/text.ts';
import type { ChartService } from '../../charts/chart-service.ts';
import { wrapText } from '../../charts/text-width.ts';
import type { ChartView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { NARROW_CHART_WIDTH, type ChartSizes } from '../figure-parts.ts';

/** A chart in a foreign page is as high on a wide place whatever it shows, and as high as it needs on a phone. */
export const EMBED_SIZES: ChartSizes = { wide: { width: 640, fit: 380 }, narrow: { width: NARROW_CHART_WIDTH } };

/** As in `embed.css`: where the wide chart begins, and what either grows to. */
export const WIDE_FROM = 500;
const WIDEST_CHART = 720;
const NARROW_WIDTHS = [288, 328, 358, 398, 499];
const WIDE_WIDTHS = [WIDE_FROM, 640, WIDEST_CHART + 40, 1000];
const PADDING = 17;
/** Margins between the parts and the line that opens the table. */
const BETWEEN = 120;
/** The script's own letters run wider than the estimate, and a word more on a line is a line less. */
const CAUTION = 0.9;

export interface FrameHeights {
  narrow: number;
  wide: number;
}

interface FrameTexts {
  sentence: string;
  notes: readonly string[];
}

function heightAt(
  width: number,
  { sentence, notes }: FrameTexts,
  chart: { width: number; height: number; most: number },
): number {
  const room = width - 2 * PADDING;
  const lines = (text: string, size: number): number => wrapText(text, size, room * CAUTION).length;
  const [size, line] = width < WIDE_FROM ? [20, 25] : [23, 29];
  return (
    (Math.min(room, chart.most) / chart.width) * chart.height +
    lines(sentence, size) * line +
    notes.reduce((sum, note) => sum + lines(note, 16) * 24, 0) +
    BETWEEN
  );
}

const toTen = (height: number): number => Math.ceil(height / 10) * 10;

/** `heights`: of the two charts as they are drawn. */
export function frameHeights(texts: FrameTexts, heights: FrameHeights): FrameHeights {
  const { wide, narrow } = EMBED_SIZES;
  const greatest = (widths: readonly number[], chart: Parameters<typeof heightAt>[2]): number =>
    toTen(Math.max(...widths.map((width) => heightAt(width, texts, chart))));
  return {
    narrow: greatest(NARROW_WIDTHS, { width: narrow.width, height: heights.narrow, most: narrow.width }),
    wide: greatest(WIDE_WIDTHS, { width: wide.width, height: heights.wide, most: WIDEST_CHART }),
  };
}

/** Of the frame that shows a view; where there is nothing to draw, of the sentence that says so. */
export function heightsOf(
  view: ChartView | null,
  { charts, language, name, hidden }: { charts: ChartService; language: Language; name: string; hidden: string[] },
): FrameHeights {
  const { toPage, nothing } = TAKE_ALONG_WORDS[language];
  const last = `${toPage}: ${SITE_WORDS[language].site}`;
  if (!view) return frameHeights({ sentence: name, notes: [nothing, last] }, { narrow: 0, wide: 0 });
  const events = 'kind' in view ? [] : view.events.map((one) => `${one.number} ${one.label}`);
  return frameHeights(
    {
      sentence: view.title,
      notes: [view.subtitle, view.sources.map((one) => one.text).join(' · '), ...events, last],
    },
    {
      narrow: charts.height(view, { ...EMBED_SIZES.narrow, hidden }),
      wide: charts.height(view, { ...EMBED_SIZES.wide, hidden }),
    },
  );
}

/** How a frame is told its height without a script: by the window's width, on which a phone's column depends. */
export function frameStyle({ narrow, wide }: FrameHeights): string {
  return narrow > wide ? `border:0;height:clamp(${wide}px,(600px - 100vw)*99,${narrow}px)` : 'border:0';
}
