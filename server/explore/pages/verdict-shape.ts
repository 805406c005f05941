import type { Tally } from '../../words/site-words.ts';
import { html, raw, type Markup } from './html.ts';

/**
 * Each verdict has a shape of its own, so that colour is never the only sign. None of them points anywhere: better may
 * be a figure that fell. Drawn, since letters of this kind are in few fonts.
 */
const RING = '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const bar = (d: string): string => `<path d="${d}" fill="none" stroke="currentColor" stroke-width="1.9"/>`;
const DIAMOND = 'M8 1.2L14.8 8L8 14.8L1.2 8Z';
const SHAPES: Record<Tally | 'no-target', string> = {
  better: `<circle cx="8" cy="8" r="7.3" fill="currentColor"/><path d="M4.2 8H11.8M8 4.2V11.8" stroke="var(--paper)" stroke-width="2.1"/>`,
  worse: `${RING}${bar('M4.6 8H11.4')}`,
  'no-clear-change': `${RING}${bar('M4.8 6.3H11.2M4.8 9.7H11.2')}`,
  'too-early': `<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.2 2.2"/>`,
  groups: `${RING}<path d="M8 1.5A6.5 6.5 0 0 1 8 14.5Z" fill="currentColor"/>`,
  undirected: '<circle cx="8" cy="8" r="2.6" fill="currentColor"/>',
  empty: bar('M3 8H13'),
  met: `<path d="${DIAMOND}" fill="currentColor"/>`,
  'on-course': `<path d="${DIAMOND}" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="8" cy="8" r="2.4" fill="currentColor"/>`,
  'off-course': `<path d="${DIAMOND}" fill="none" stroke="currentColor" stroke-width="1.6"/>${bar('M3.5 12.5L12.5 3.5')}`,
  'no-target': bar('M3 8H13'),
};

/** Silent: the word stands beside it. */
export const verdictShape = (kind: keyof typeof SHAPES): Markup =>
  html`<svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${raw(SHAPES[kind])}
  </svg>`;
