import { parsePeriod, readPeriod } from '../../../indicators/period.ts';
import type { Draft } from './draft.ts';

/** A year by itself; in a range (`2019–2023`) or behind `since` it is no period of the figures. */
const YEAR =
  /(?<![\d.,/–-]|\b(?:seit|ab|vor|since|before|depuis|avant|siden|før)\s)(?:19|20)\d{2}(?![\d/–-]|[.,]\d)/giu;

const yearsIn = (text: string): string[] => text.match(YEAR) ?? [];

/**
 * `Quote 2021` for figures that were said to be of 2020: this year's file read with last year's answer. What a person says
 * of this very file is held against the name of the column only; what a profile says, against the titles too.
 */
export function doubtPeriod(draft: Draft): void {
  const { own, profile, titles } = draft.input;
  const said = own.constants?.['period'] ?? profile.constants?.['period'];
  if (said === undefined || draft.columnOf('period') || draft.periodColumns !== undefined) return;
  const read = parsePeriod(said, own.periods ?? profile.periods);
  if (!read.ok) return;
  const { start, end } = readPeriod(read.period.canonical);
  const value = draft.columnOf('value')?.header ?? '';
  const texts = own.constants?.['period'] === undefined ? [value, ...titles] : [value];
  const told = texts.find((text) => yearsIn(text).length > 0);
  if (told === undefined) return;
  const isWithin = (year: string): boolean => year >= start.slice(0, 4) && year <= end.slice(0, 4);
  if (!yearsIn(told).some(isWithin)) draft.doubts.push({ code: 'period-differs', facts: { text: told, period: said } });
}
