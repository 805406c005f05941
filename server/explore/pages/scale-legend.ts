import type { SiteWords } from '../../words/site-words.ts';
import { html, type Markup } from './html.ts';

/** What the hands and the long tick mean, said once with the marks themselves; who hears the page meets none of them. */
export function scaleLegend(
  words: SiteWords,
  { hands, reference }: { hands: boolean; reference: boolean } = { hands: true, reference: true },
): Markup | null {
  if (!hands && !reference) return null;
  return html`<ul class="scale-legend" aria-hidden="true">
    ${
      hands
        ? html`<li>
              <svg width="14" height="28" aria-hidden="true">
                <path class="scale-hand" d="M7 27L3.5 8L7 2L10.5 8Z" />
              </svg>
              ${words.scale.now}
            </li>
            <li>
              <svg width="14" height="28" aria-hidden="true">
                <g class="scale-set">
                  <line x1="7" x2="7" y1="8" y2="27" />
                  <circle cx="7" cy="5" r="3.5" />
                </g>
              </svg>
              ${words.scale.began}
            </li>`
        : null
    }
    ${
      reference
        ? html`<li>
            <svg width="14" height="28" aria-hidden="true">
              <line class="scale-reference" x1="7" x2="7" y1="12" y2="27" />
            </svg>
            ${words.scale.reference}
          </li>`
        : null
    }
  </ul>`;
}
