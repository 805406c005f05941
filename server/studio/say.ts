/** Dates and figures as the studio writes them. */
import { formatNumber } from '../../indicators/format.ts';
import { mediumDate, mediumTime } from '../../indicators/long-date.ts';
import type { Language } from '../../indicators/text.ts';

export const sayDay = mediumDate;
export const sayTime = mediumTime;

export const sayCount = (count: number, language: Language): string => formatNumber(count, 0, language);

export function saySize(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    // Short, a byte stays one however many there are.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A figure as it was sent: with the decimals it came with. */
export function sayFigure(value: number | null, decimals: number | null, language: Language): string {
  if (value === null) return '';
  const shown = decimals ?? Math.min(6, String(value).split('.')[1]?.length ?? 0);
  return formatNumber(value, shown, language);
}
