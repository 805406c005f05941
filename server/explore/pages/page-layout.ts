import { LANGUAGES, type Language } from '../../../indicators/text.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { PageFrame } from '../../contract/page-views.ts';
import { ACCESSIBILITY_WORDS } from '../../words/accessibility.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import type { Assets } from '../../http/assets.ts';
import { DATA_WORDS } from '../../words/data.ts';
import { METHODS_WORDS } from '../../words/methods.ts';
import { MISSING_WORDS } from '../../words/missing.ts';
import { NEWS_WORDS } from '../../words/news.ts';
import { OPINION_WORDS } from '../../words/opinions.ts';
import { PRIVACY_WORDS } from '../../words/privacy.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { cityStyleAddress } from '../city-style.ts';
import { SOCIAL_SIZE, socialAddress } from '../embed/social-address.ts';
import { frenchSpacing } from './french-spacing.ts';
import { html, raw, type Markup } from './html.ts';
import { underRule } from './rule-notice.ts';
import { barometerMark } from './barometer-mark.ts';

export interface PageOptions {
  frame: PageFrame;
  title: string;
  description: string;
  /** The page's path without the language: `indicators/bs-turnout`; null for an error, which has no address of its own. */
  path: string | null;
  /** Judged by a rule that others publish: no answer of the city, so not for search engines nor for sharing as such. */
  rule?: OtherRule | null;
  /** `?q=…` kept when the language changes. */
  search?: string;
  current?: 'overview' | 'indicators' | 'keyFactors' | 'about';
  publicUrl: string;
  assets: Pick<Assets, 'style' | 'script' | 'scriptParts'>;
  /** Id of the indicator the page is about. */
  indicator?: string;
  body: Markup;
}

/** What a shared link is shown with, and where programs find what they can take along. */
function sharing({ frame, title, description, publicUrl, indicator }: PageOptions, address: string): Markup {
  const { language } = frame;
  const site = `${SITE_WORDS[language].site}, ${frame.cityName}`;
  return html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="${site}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:image" content="${publicUrl}${socialAddress(language, indicator)}" />
    <meta property="og:image:width" content="${SOCIAL_SIZE.width}" />
    <meta property="og:image:height" content="${SOCIAL_SIZE.height}" />
    <meta name="twitter:card" content="summary_large_image" />
    <link
      rel="alternate"
      type="application/atom+xml"
      title="${TAKE_ALONG_WORDS[language].feed.title(frame.cityName)}"
      href="/feed.atom?lang=${language}"
    />
    ${
      indicator === undefined
        ? null
        : html`<link
            rel="alternate"
            type="application/json+oembed"
            title="${title}"
            href="${publicUrl}/oembed?url=${encodeURIComponent(address)}"
          />`
    }`;
}

/** The document around every page. */
export function pageLayout(options: PageOptions): string {
  const { frame, path, search = '', assets } = options;
  const words = SITE_WORDS[frame.language];
  const accent = cityStyleAddress(frame.city);
  const to = (language: Language): string => `/${language}/${path ?? ''}${path === null ? '' : search}`;
  const link = (key: 'overview' | 'indicators' | 'keyFactors' | 'about', target: string): Markup =>
    html`<li>
      <a
        href="/${frame.language}/${target}${key === 'overview' || key === 'indicators' ? underRule(options.rule ?? null) : ''}"
        ${options.current === key ? raw(' aria-current="page"') : null}
        >${words.nav[key]}</a
      >
    </li>`;
  const page = html`<!doctype html>
    <html lang="${frame.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} · ${words.site}, ${frame.cityName}</title>
        <meta name="description" content="${options.description}" />
        ${
          path === null || options.rule
            ? html`<meta name="robots" content="noindex" />`
            : html`<link rel="canonical" href="${options.publicUrl}${to(frame.language)}" />
                ${sharing(options, `${options.publicUrl}${to(frame.language)}`)}
                ${frame.city.languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${options.publicUrl}${to(language)}" />`)}`
        }
        <link rel="stylesheet" href="${assets.style}" />
        ${accent === null ? null : html`<link rel="stylesheet" href="${accent}" />`}
        <link rel="icon" type="image/svg+xml" href="/assets/mark.svg" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f1" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0c1219" />
        ${assets.scriptParts.map((part) => html`<link rel="modulepreload" fetchpriority="low" href="${part}" />`)}
        <script type="module" fetchpriority="low" src="${assets.script}"></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="site-header">
          <a class="brand" href="/${frame.language}/"
            >${barometerMark}<span class="brand-name">${words.site}</span>
            <span class="brand-city"
              >${frame.city.arms ? html`<svg class="arms" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${frame.city.arms}" /></svg>` : null}${frame.cityName}</span
            ></a
          >
          <nav aria-label="${words.nav.label}">
            <ul class="nav">
              ${link('overview', '')}${link('indicators', 'indicators')}${link('keyFactors', 'key-factors')}${link('about', 'about')}
            </ul>
          </nav>
          <nav aria-label="${words.nav.languages}">
            <ul class="languages">
              ${LANGUAGES.filter((language) => frame.city.languages.includes(language)).map((language) =>
                language === frame.language
                  ? html`<li><span aria-current="true">${SITE_WORDS[language].languageName}</span></li>`
                  : html`<li>
                      <a href="${to(language)}" hreflang="${language}" lang="${language}"
                        >${SITE_WORDS[language].languageName}</a
                      >
                    </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">${options.body}</main>
        <footer class="site-footer">
          <div>
            <p class="footer-name">${barometerMark}${words.site}, ${frame.cityName}</p>
            <p>${frame.city.publisher[frame.language]}.</p>
            <p>${words.colophon}</p>
            ${path === null ? null : html`<p class="print-only">${options.publicUrl}${to(frame.language)}</p>`}
          </div>
          <ul class="footer-links">
            <li><a href="/${frame.language}/compare">${COMPARE_WORDS[frame.language].heading}</a></li>
            <li><a href="/${frame.language}/reports">${REPORT_WORDS[frame.language].reports}</a></li>
            <li><a href="/${frame.language}/opinions">${OPINION_WORDS[frame.language].title}</a></li>
            <li><a href="/${frame.language}/changes">${NEWS_WORDS[frame.language].title}</a></li>
            <li><a href="/${frame.language}/context">${SAID_WORDS[frame.language].headings.context}</a></li>
            <li><a href="/${frame.language}/methods">${METHODS_WORDS[frame.language].toMethods}</a></li>
            <li><a href="/${frame.language}/criteria">${METHODS_WORDS[frame.language].toCriteria}</a></li>
            <li><a href="/${frame.language}/about">${words.nav.about}</a></li>
            <li><a href="/${frame.language}/data">${DATA_WORDS[frame.language].title}</a></li>
            <li><a href="/${frame.language}/missing">${MISSING_WORDS[frame.language].title}</a></li>
            <li><a href="/${frame.language}/accessibility">${ACCESSIBILITY_WORDS[frame.language].title}</a></li>
            <li><a href="/${frame.language}/privacy">${PRIVACY_WORDS[frame.language].title}</a></li>
            <li><a href="/studio" rel="nofollow">${words.toStudio}</a></li>
          </ul>
        </footer>
      </body>
    </html>`;
  return frame.language === 'fr' ? frenchSpacing(page.text) : page.text;
}
