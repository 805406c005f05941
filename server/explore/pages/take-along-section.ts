import type { Language } from '../../../indicators/text.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { html, type Markup } from './html.ts';

export interface TakeAlongView {
  files: { kind: 'csv' | 'xlsx' | 'json' | 'svg' | 'png'; href: string }[];
  citation: { text: string; formats: { label: string; href: string }[] } | null;
  links: { kind: 'fixed' | 'growing' | 'rolling'; href: string }[];
  /** Lines to put into a foreign page; none where there is nothing to draw. */
  embeds: { kind: 'script' | 'frame' | 'picture'; code: string }[];
  /** The same indicator beside groups, districts and other places. */
  compare: string;
}

/** A text to copy: a field one can select by hand, with a button where scripts run. */
const copyable = (id: string, text: string, words: { copy: string; copied: string }, rows: number): Markup =>
  html`<barometer-copy data-copy="${words.copy}" data-copied="${words.copied}">
    <textarea id="${id}" readonly rows="${rows}" spellcheck="false">${text}</textarea>
  </barometer-copy>`;

/** Files, citation, lasting links and lines for other people's pages: all of exactly what the page shows. */
export function takeAlongSection(view: TakeAlongView, language: Language): Markup {
  const words = TAKE_ALONG_WORDS[language];
  return html`<section class="take-along" aria-labelledby="take-along">
    <h2 id="take-along">${words.heading}</h2>
    <p class="quiet">${words.files}</p>
    <ul class="take-files">
      ${view.files.map((one) => html`<li><a href="${one.href}" download>${one.kind.toUpperCase()}</a> <span class="quiet">${words.about[one.kind]}</span></li>`)}
    </ul>
    ${
      view.citation
        ? html`<details class="cite">
            <summary><label for="cite-text">${words.cite}</label></summary>
            <p class="quiet">${words.citeLead}</p>
            ${copyable('cite-text', view.citation.text, words, 4)}
            <p>${view.citation.formats.map((one) => html`<a href="${one.href}" download>${one.label}</a> `)}</p>
          </details>`
        : null
    }
    <details>
      <summary>${words.link}</summary>
      <ul class="plain">
        ${view.links.map((one) => html`<li><a href="${one.href}">${words.links[one.kind].label}</a>: ${words.links[one.kind].lead}</li>`)}
      </ul>
    </details>
    ${
      view.embeds.length > 0
        ? html`<details>
            <summary>${words.embed}</summary>
            ${view.embeds.map(
              (one) =>
                html`<p>
                    <label for="embed-${one.kind}"
                      ><strong>${words.embeds[one.kind].label}</strong>: ${words.embeds[one.kind].lead}</label
                    >
                  </p>
                  ${copyable(`embed-${one.kind}`, one.code, words, 3)}`,
            )}
          </details>`
        : null
    }
    <p class="to-compare"><a href="${view.compare}">${words.compare}</a></p>
  </section>`;
}

/** Above an older view: what has come since, and the way there. */
export function newerNotice(view: { sentences: string[]; href: string } | null, language: Language): Markup | null {
  if (!view) return null;
  return html`<p class="newer-notice" role="note">
    ${view.sentences.join(' ')} <a href="${view.href}">${TAKE_ALONG_WORDS[language].toNewest}</a>
  </p>`;
}
