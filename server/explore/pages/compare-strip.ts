import type { ComparedRow } from '../../contract/compare-views.ts';
import { html, type Markup } from './html.ts';

/** The span all strips of one table share: from the least to the greatest value or limit, with a little room. */
export function stripRange(
  rows: readonly Pick<ComparedRow, 'value' | 'lower' | 'upper'>[],
  benchmark: number,
): [number, number] {
  const values = rows.flatMap((one) => [one.value, one.lower ?? one.value, one.upper ?? one.value]);
  const [low, high] = [Math.min(benchmark, ...values), Math.max(benchmark, ...values)];
  const room = (high - low) * 0.06 || 1;
  return [low - room, high + room];
}

/** One figure with its interval on the shared span, beside the line of what it is set against. For the eye only. */
export function compareStrip(
  row: Pick<ComparedRow, 'value' | 'lower' | 'upper'>,
  benchmark: number,
  [low, high]: [number, number],
): Markup {
  const at = (value: number): string => `${(((value - low) / (high - low)) * 100).toFixed(2)}%`;
  return html`<svg class="strip" aria-hidden="true" focusable="false">
    <line class="strip-axis" x1="0" x2="100%" y1="12" y2="12" />
    <line class="strip-against" x1="${at(benchmark)}" x2="${at(benchmark)}" y1="1" y2="23" />
    ${row.lower === null || row.upper === null ? null : html`<line class="strip-limits" x1="${at(row.lower)}" x2="${at(row.upper)}" y1="12" y2="12" />`}
    <circle class="strip-value" cx="${at(row.value)}" cy="12" r="5" />
  </svg>`;
}
