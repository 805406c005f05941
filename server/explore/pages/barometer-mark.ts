import { html } from './html.ts';

const TICKS =
  'M7.6 27.1l3-1.7M5.7 20h3.5M7.6 12.9l3 1.7M12.9 7.6l1.7 3M20 5.7v3.5M27.1 7.6l-1.7 3M32.4 12.9l-3 1.7M34.3 20h-3.5M32.4 27.1l-3-1.7';

/** The mark: a dial with its two hands, the brass one set, the strong one moved on. */
export const barometerMark = html`<svg
  class="mark"
  viewBox="0 0 40 40"
  width="40"
  height="40"
  fill="none"
  stroke="currentColor"
  aria-hidden="true"
>
  <circle class="mark-dial" cx="20" cy="20" r="18" />
  <path class="mark-ticks" d="${TICKS}" />
  <path class="mark-set" d="M24 22.4L9.6 13.7" />
  <path class="mark-hand" d="M18.6 18.6L30 8.5L21.4 21.4Z" />
  <circle class="mark-hub" cx="20" cy="20" r="2" />
</svg>`;
