/**
 * Figures quoted in a text are bound to observations: `[[emp-rate-20-64 2024 origin=FOR_CIT]]` stands for the figure of
 * that indicator, period, group and place (`area=…`, else the city). What it was when the text was written is kept with
 * the text, so that a later revision can be said beside it.
 */
import { breakdownKey, type Breakdown } from '../../indicators/observation.ts';

export interface FigureQuote {
  /** As it stands between the brackets. */
  source: string;
  indicator: string;
  period: string;
  /** Null: the city. */
  area: string | null;
  breakdown: Breakdown;
}

/** A quoted figure as it was when its text was written. */
export interface QuotedFigure {
  source: string;
  value: number | null;
  release: string;
}

export const QUOTE = /\[\[([a-z0-9-]+(?: [^[\]\s]+){1,8})\]\]/g;

/** Every quote of a text, each once. */
export function quotesIn(text: string): FigureQuote[] {
  const found = new Map<string, FigureQuote>();
  for (const [, source = ''] of text.matchAll(QUOTE)) {
    const [indicator = '', period = '', ...parts] = source.split(' ');
    const pairs = parts.map((part) => part.split('='));
    if (pairs.some((pair) => pair.length !== 2)) continue;
    const { area = null, ...breakdown } = Object.fromEntries(pairs) as Record<string, string>;
    found.set(source, { source, indicator, period, area, breakdown });
  }
  return [...found.values()];
}

/** The series a quote is about, as one key. */
export const seriesOfQuote = ({ indicator, area, breakdown }: FigureQuote, cityArea: string): string =>
  `${indicator} ${area ?? cityArea} ${breakdownKey(breakdown)}`;
