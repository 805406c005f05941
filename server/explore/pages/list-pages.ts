import type { KeyFactor } from '../../../indicators/definition.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import { resolveText, type Language } from '../../../indicators/text.ts';
import type { IndicatorListView, KeyFactorPageView, PageFrame } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { FINDING_WORDS } from '../../words/finding.ts';
import { OPINION_WORDS } from '../../words/opinions.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { elsewhereTable } from './elsewhere-table.ts';
import { langOf, someForeign } from './foreign-text.ts';
import { html, raw, type Markup } from './html.ts';
import { indicatorRow } from './indicator-row.ts';
import { notUsedList } from './not-used-list.ts';
import { ruleNotice, ruleSwitch, underRule } from './rule-notice.ts';

const select = (
  name: string,
  label: string,
  all: string,
  options: readonly { id: string; label: string }[],
  chosen: string,
): Markup =>
  html`<label
    >${label}<select name="${name}">
      <option value="">${all}</option>
      ${options.map((one) => html`<option value="${one.id}" ${one.id === chosen ? raw(' selected') : null}>${one.label}</option>`)}
    </select></label
  >`;

/** Those that have something to show first; each half in the catalogue's order. */
const figuresFirst = (cards: IndicatorListView['cards']): IndicatorListView['cards'] => [
  ...cards.filter((card) => card.headline),
  ...cards.filter((card) => !card.headline),
];

/** A row with a box to tick where there is something to take along; `why` says what it was found by. */
function pickable(card: IndicatorListView['cards'][number], why: string | null, language: Language): Markup {
  const { selection } = TAKE_ALONG_WORDS[language];
  const said = why === null ? null : html`<span class="row-why">${why}</span>`;
  const box = card.headline
    ? html`<label class="row-pick"
        ><input type="checkbox" name="indicator" value="${card.id}" form="selection" />${selection.pick}<span
          class="visually-hidden"
          >: ${card.name}</span
        ></label
      >`
    : null;
  return indicatorRow(card, language, html`${said}${box}`);
}

/** What is done with the ticked rows: one file of all of them, or side by side. Without a tick the server says so. */
function selectionForm(language: Language): Markup {
  const { selection } = TAKE_ALONG_WORDS[language];
  return html`<form id="selection" class="selection" method="get" action="/api/v1/observations">
    <p class="quiet">${selection.lead}</p>
    <input type="hidden" name="lang" value="${language}" />
    ${['xlsx', 'csv', 'json'].map((format) => html`<button name="format" value="${format}">${selection.file(format.toUpperCase())}</button>`)}
    <button formaction="/${language}/compare">${selection.compare}</button>
  </form>`;
}

/** All indicators, or those of one field: search and filters are a plain form. */
export function indicatorListPage(view: IndicatorListView, frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const { headings } = words;
  const finding = FINDING_WORDS[language];
  const { q: _query, ...chosen } = view.query;
  const isFiltered = Object.values(chosen).some((one) => one !== '');
  const isNarrowed = isFiltered || view.query.q !== '';
  const empty = view.cards.length > 0 && view.cards.every((card) => card.headline === null);
  const { rule } = view;
  /** This very list under a rule. */
  const under = (to: OtherRule | null): string => {
    const kept = Object.entries(view.query).filter(
      ([key, value]) => value !== '' && (key !== 'verdict' || to === rule),
    );
    const search = new URLSearchParams(Object.fromEntries([...kept, ...(to ? [['rule', to]] : [])])).toString();
    return `/${language}/indicators${search && `?${search}`}`;
  };
  return html`${ruleNotice(rule, language, under(null))}
    <header class="list-head">
      <h1>${view.domain?.label ?? words.nav.indicators}</h1>
      ${view.domain ? html`<p class="lead" ${langOf(view.domain.description, language)}>${view.domain.description.text}</p>` : null}
    </header>
    <form class="search" method="get" action="/${language}/indicators" role="search" aria-label="${headings.filter}">
      ${rule ? html`<input type="hidden" name="rule" value="${rule}" />` : null}
      <div class="search-line">
        <label>${headings.search}<input type="search" name="q" value="${view.query.q}" /></label>
        <button>${headings.apply}</button>
      </div>
      <details ${isFiltered ? raw(' open') : null}>
        <summary>${headings.filter}</summary>
        <div class="filters">
          ${select('domain', headings.domain, headings.all, view.domains, view.query.domain)}
          ${select('theme', headings.theme, headings.all, view.themes, view.query.theme)}
          ${select('factor', headings.factor, headings.all, view.factors, view.query.factor)}
          ${select('verdict', finding.verdict, headings.all, view.verdicts, view.query.verdict)}
          ${select('since', finding.since, finding.sinceAny, view.since, view.query.since)}
        </div>
      </details>
    </form>
    ${
      view.why
        ? null
        : html`<nav aria-label="${headings.domain}">
            <ul class="domains">
              ${view.domains.map((one) => html`<li><a href="/${language}/indicators?domain=${one.id}${underRule(rule, false)}" ${one.id === view.query.domain ? raw(' aria-current="page"') : null}>${one.label}</a></li>`)}
            </ul>
          </nav>`
    }
    ${view.remarks.length > 0 ? html`<p class="search-remark" role="status">${view.remarks.join(' ')}</p>` : null}
    ${
      view.terms.length > 0
        ? html`<section class="search-terms" aria-labelledby="search-terms">
            <h2 id="search-terms">${finding.terms}</h2>
            <dl>
              ${view.terms.map(
                (one) =>
                  html`<div>
                    <dt>${one.term}</dt>
                    <dd>
                      <span ${langOf(one.definition, language)}>${one.definition.text}</span>
                      ${one.caution ? html`<em ${langOf(one.caution, language)}>${one.caution.text}</em>` : null}
                    </dd>
                  </div>`,
              )}
            </dl>
          </section>`
        : null
    }
    ${
      view.districts.length > 0
        ? html`<section class="search-papers" aria-labelledby="search-districts">
            <h2 id="search-districts">${COMPARE_WORDS[language].districtList}</h2>
            <ul class="plain">
              ${view.districts.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
            </ul>
          </section>`
        : null
    }
    <p class="hits">
      ${words.hits(view.cards.length)}
      ${isNarrowed ? html` · <a href="/${language}/indicators${underRule(rule)}">${finding.clear}</a>` : null}
    </p>
    ${empty ? html`<p class="loud-line big"><strong class="loud">${[...new Set(view.cards.map((card) => card.empty?.sentence))].join(' ')}</strong></p>` : null}
    ${
      view.cards.length > 0
        ? html`<ul class="rows rows-to-pick">
              ${(view.why ? view.cards : figuresFirst(view.cards)).map((card) => pickable(card, view.why?.[card.id] ?? null, language))}
            </ul>
            ${selectionForm(language)}`
        : view.notUsed.length === 0 && view.districts.length === 0
          ? html`<p class="lead">${headings.noHits}</p>`
          : null
    }
    ${
      view.notUsed.length > 0
        ? html`<section aria-labelledby="not-used">
            <h2 id="not-used">${headings.notUsed}</h2>
            ${notUsedList(view.notUsed, language)}
          </section>`
        : null
    }
    ${
      view.papers.length > 0
        ? html`<section class="search-papers" aria-labelledby="search-papers">
            <h2 id="search-papers">${OPINION_WORDS[language].title}</h2>
            <ul class="plain">
              ${view.papers.map((one) => html`<li><a href="${one.href}">${one.title}</a> <span class="row-why">${one.why}</span></li>`)}
            </ul>
          </section>`
        : null
    }
    ${elsewhereTable(view.elsewhere, words, true)} ${ruleSwitch(rule, language, under)}`;
}

export function keyFactorListPage(factors: readonly KeyFactor[], frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const statements = factors.map((one) => resolveText(one.statement, language, frame.city.defaultLanguage));
  return html`<header class="list-head">
      <h1>${words.nav.keyFactors}</h1>
      ${someForeign(statements, language) ? html`<p class="quiet">${words.englishOnly}</p>` : null}
    </header>
    <ol class="factors">
      ${factors.map(
        (one, at) =>
          html`<li>
            <h2>
              <span class="factor-number">${one.number}</span>
              <a href="/${language}/key-factors/${one.id}">${one.label[language]}</a>
            </h2>
            ${statements.slice(at, at + 1).map((text) => html`<p${langOf(text, language)}>${text.text}</p>`)}
          </li>`,
      )}
    </ol>`;
}

export function keyFactorPage(view: KeyFactorPageView, frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const foreign = someForeign(
    [view.statement, view.why, ...view.questions.map((one) => one.text), ...view.examples.map((one) => one.text)],
    language,
  );
  return html`<article><header class="indicator-head"><p class="eyebrow"><a href="/${language}/key-factors">${words.nav.keyFactors}</a></p><h1><span class="factor-number">${view.number}</span> ${view.label}</h1><p class="answer"${langOf(view.statement, language)}>${view.statement.text}</p>${foreign ? html`<p class="quiet">${words.englishOnly}</p>` : null}</header>
<section aria-labelledby="why"><h2 id="why">${words.headings.why}</h2><p${langOf(view.why, language)}>${view.why.text}</p></section>
<section aria-labelledby="evidence"><h2 id="evidence">${words.headings.evidence}</h2>${
    view.evidence.length === 0
      ? html`<p class="loud-line"><strong class="loud">${words.noEvidence}</strong></p>`
      : html`<ul class="rows">
          ${view.evidence.map((one) => indicatorRow(one.card, language, html`<span class="row-note" ${langOf(one.reason, language)}>${one.reason.text}</span>`))}
        </ul>`
  }</section>
<section aria-labelledby="questions"><h2 id="questions">${words.headings.questions}</h2><ul class="plain">${view.questions.map((one) => html`<li${langOf(one.text, language)}>${one.text.text}</li>`)}</ul></section>
${
  view.examples.length === 0
    ? null
    : html`<section aria-labelledby="examples">
        <h2 id="examples">${words.headings.examples}</h2>
        <ul class="plain">
          ${view.examples.map((one) => html`<li><strong>${one.city}</strong>${one.year ? html` (${one.year.replace(/(?<=\d)-(?=\d{4})/u, '–')})` : null}: <span${langOf(one.text, language)}>${one.text.text}</span> <span class="quiet">(${one.provenance})</span></li>`)}
        </ul>
      </section>`
}</article>`;
}

export function aboutPage(frame: PageFrame): Markup {
  const words = SITE_WORDS[frame.language];
  return html`<header class="list-head">
      <h1>${words.nav.about}</h1>
      <p class="lead">${words.tagline}</p>
    </header>
    ${words.about.map(
      (part, at) =>
        html`<section aria-labelledby="about-${at}">
          <h2 id="about-${at}">${part.heading}</h2>
          <p>${part.text}</p>
        </section>`,
    )}`;
}

export function errorPage(title: string, detail: string, frame: PageFrame): Markup {
  return html`<header class="list-head">
    <h1>${title}</h1>
    <p class="lead">${detail}</p>
    <p><a href="/${frame.language}/">${SITE_WORDS[frame.language].backToOverview}</a></p>
  </header>`;
}
