import { LANGUAGES, isLanguage, type Language } from '../../indicators/text.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { Visit } from './studio-route.ts';

/** Pages that somebody who is not signed in may ask for by name; any other shows the form to sign in in its place. */
const OPEN = /^\/studio\/(?:sign-in|forgotten|link\/[^/]+)$/;

/** A path of the pages before signing in, in the language that was chosen on them. */
export function inChosenLanguage({ query }: Pick<Visit, 'query'>, path: string): string {
  const { lang } = query;
  return isLanguage(lang) ? `${path}${path.includes('?') ? '&' : '?'}lang=${lang}` : path;
}

/** The same page in another language; what it leads to after signing in stays. */
export function addressIn(language: Language, originalUrl: string, method: string, next: string | undefined): string {
  const [path = '', asked = ''] = originalUrl.split('?');
  const query = new URLSearchParams(asked);
  const isHere = method === 'GET' || OPEN.test(path);
  if (next !== undefined) query.set('next', next);
  query.set('lang', language);
  return isHere ? `${path}?${query.toString()}` : `/studio/sign-in?lang=${language}`;
}

/** The choice of language, as the public pages have it. Who is signed in chose one for good. */
export function languageSwitch({ language: current, typed, raw }: Visit): Markup {
  const next = typeof typed['next'] === 'string' ? typed['next'] : undefined;
  return html`<nav aria-label="${SITE_WORDS[current].nav.languages}">
    <ul class="languages">
      ${LANGUAGES.map((language) =>
        language === current
          ? html`<li><span aria-current="true">${SITE_WORDS[language].languageName}</span></li>`
          : html`<li>
              <a
                href="${addressIn(language, raw.originalUrl, raw.method, next)}"
                hreflang="${language}"
                lang="${language}"
                >${SITE_WORDS[language].languageName}</a
              >
            </li>`,
      )}
    </ul>
  </nav>`;
}
