import { nameOf, type Person } from '../accounts/person.ts';
import { may, type Role } from '../accounts/person.ts';
import { cityStyleAddress } from '../explore/city-style.ts';
import { barometerMark } from '../explore/pages/barometer-mark.ts';
import { html, raw, type Markup } from '../explore/pages/html.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { StudioWords } from '../words/studio.ts';
import { languageSwitch } from './signed-out-language.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';

type Part = keyof StudioWords['nav'];

/** The parts of the studio, and who sees them. */
const PARTS: readonly { part: Part; path: string; roles: readonly Role[] }[] = [
  { part: 'uploads', path: '/studio/uploads', roles: ['statistician'] },
  { part: 'releases', path: '/studio/releases', roles: ['statistician'] },
  { part: 'sources', path: '/studio/sources', roles: ['statistician'] },
  { part: 'profiles', path: '/studio/profiles', roles: ['statistician'] },
  { part: 'indicators', path: '/studio/indicators', roles: ['editor'] },
  { part: 'catalogue', path: '/studio/catalogue', roles: ['editor'] },
  { part: 'said', path: '/studio/said', roles: ['editor', 'contributor'] },
  { part: 'reports', path: '/studio/reports', roles: ['editor'] },
  { part: 'areas', path: '/studio/areas', roles: ['statistician'] },
  { part: 'bodies', path: '/studio/bodies', roles: ['editor'] },
  { part: 'city', path: '/studio/city', roles: ['admin'] },
  { part: 'people', path: '/studio/people', roles: ['admin'] },
  { part: 'log', path: '/studio/log', roles: ['admin'] },
  { part: 'keeping', path: '/studio/keeping', roles: ['admin'] },
];

/** More parts than fit two lines of a phone are folded there under the name of the one that is open. */
const FEW = 7;

function navigation(person: Person, current: string | undefined, words: StudioWords): Markup {
  const parts = [{ part: 'home' as Part, path: '/studio' }, ...PARTS.filter((one) => may(person, one.roles))];
  const here = parts.find((one) => one.part === current);
  const links = html`<ul class="nav">
    ${parts.map(
      ({ part, path }) =>
        html`<li>
          <a href="${path}" ${current === part ? raw(' aria-current="page"') : null}>${words.nav[part]}</a>
        </li>`,
    )}
  </ul>`;
  return html`<nav class="studio-nav" aria-label="${words.studio}">
    ${
      parts.length <= FEW
        ? links
        : html`<details class="studio-menu">
            <summary>${words.menu}${here ? html`<span>${words.nav[here.part]}</span>` : null}</summary>
            ${links}
          </details>`
    }
  </nav>`;
}

function account(person: Person, words: StudioWords): Markup {
  return html`<div class="studio-account">
    <a href="/studio/me">${nameOf(person)}</a>
    <form method="post" action="/studio/sign-out"><button class="link">${words.signOut}</button></form>
  </div>`;
}

/** What was just done, and what is shown this once. */
function said({ notice, words }: Visit): Markup | null {
  if (!notice) return null;
  return html`${notice.done ? html`<p class="said" role="status">${notice.done}</p>` : null}
  ${
    notice.secret
      ? html`<div class="secret">
          <p>${words.secretOnce}</p>
          <barometer-copy data-copy="${words.copy}" data-copied="${words.copied}"
            ><input readonly value="${notice.secret}" aria-label="${words.secret}"
          /></barometer-copy>
        </div>`
      : null
  }`;
}

/** Why a form was refused: the first thing on the page, where a reader of the page arrives. */
const refused = ({ problem, words }: Visit): Markup | null =>
  problem === null
    ? null
    : html`<div class="refused" role="alert" tabindex="-1" autofocus>
        <strong>${words.notDone}</strong> ${problem}
      </div>`;

/** The document around a page of the studio. */
export function studioLayout(page: StudioPage, visit: Visit, deps: StudioDeps): string {
  const { language, words, person } = visit;
  const { identity } = cityOf(deps);
  const { assets } = deps;
  const accent = cityStyleAddress(identity);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title} · ${words.studio}, ${identity.name[language]}</title>
        ${assets.fonts.map((font) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}" />`)}
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="stylesheet" href="${assets.studioStyle}" />
        ${accent === null ? null : html`<link rel="stylesheet" href="${accent}" />`}
        <link rel="icon" type="image/svg+xml" href="/assets/mark.svg" />
        <script type="module" src="${assets.script}"></script>
        <script type="module" src="${assets.studioScript}"></script>
      </head>
      <body class="studio">
        <a class="skip" href="#main">${SITE_WORDS[language].skip}</a>
        <header class="site-header">
          <a class="brand" href="/studio"
            >${barometerMark}<span class="brand-name">${words.studio}</span>
            <span class="brand-city">${identity.name[language]}</span></a
          >
          <a class="to-site" href="/${identity.languages.includes(language) ? language : identity.defaultLanguage}/"
            >${words.publicSite}</a
          >
          ${person ? [account(person, words), navigation(person, page.current, words)] : languageSwitch(visit)}
        </header>
        <main id="main" tabindex="-1">${refused(visit)}${said(visit)}${page.body}</main>
      </body>
    </html>`.text;
}
