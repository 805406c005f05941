import type { Language } from '../../../indicators/text.ts';
import { ACCESSIBILITY_WORDS } from '../../words/accessibility.ts';
import { html, type Markup } from './html.ts';

/** The statement on accessibility. It says what was tried, and what was not. */
export function accessibilityPage(language: Language): Markup {
  const words = ACCESSIBILITY_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    ${words.sections.map(
      (one, at) =>
        html`<section aria-labelledby="statement-${at}">
          <h2 id="statement-${at}">${one.heading}</h2>
          <ul class="plain">
            ${one.points.map((point) => html`<li>${point}</li>`)}
          </ul>
        </section>`,
    )}`;
}
