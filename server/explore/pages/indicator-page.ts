import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { IndicatorPageView, PageFrame } from '../../contract/page-views.ts';
import type { Language } from '../../../indicators/text.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { chartFigure, chartSections, type ChartPart, type Figures } from './chart-section.ts';
import { trendTable } from './figure-table.ts';
import { elsewhereTable } from './elsewhere-table.ts';
import { explainedTerms, explainedText } from './explained-text.ts';
import { langOf, someForeign } from './foreign-text.ts';
import { html, type Markup } from './html.ts';
import { movement } from './indicator-row.ts';
import { ruleNotice, ruleSwitch } from './rule-notice.ts';
import { saidSections } from './said-sections.ts';
import { scaleLegend } from './scale-legend.ts';
import { countGroups, tallyOf } from './tally.ts';
import { twoHandedScale } from './two-handed-scale.ts';
import { groupVerdictSection, verdictSection } from './verdict-section.ts';

export function indicatorPage(
  view: IndicatorPageView,
  frame: PageFrame,
  figures: Figures,
  elsewhereChart: ChartPart | null,
  /** What has come since an older view, what can be taken along, and the address of the receipt as a file. */
  around: {
    notice: Markup | null;
    takeAlong: Markup | null;
    receipt: string | null;
    /** Address of this very page under a rule; left out where there is only ours. */
    under?: (rule: OtherRule | null) => string;
  } = {
    notice: null,
    takeAlong: null,
    receipt: null,
  },
): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const foreign = someForeign([...view.facts, ...view.pitfalls, ...view.keyFactors.map((one) => one.reason)], language);
  const change = view.card.headline?.change ?? null;
  const grouped = (view.card.headline?.groups.length ?? 0) > 0;
  const [definition, ...facts] = view.facts;
  const elsewhere = view.elsewhere.filter((one) => one.place !== view.elsewhereTrend?.area.name);
  const { rule } = view;
  return html`${around.under ? ruleNotice(rule, language, around.under(null), false) : null}
    <article class="indicator">
      <header class="indicator-head">
        <p class="eyebrow">
          <a href="/${language}/indicators?domain=${view.card.domain}">${view.card.domainLabel}</a
          >${view.place ? html` · ${view.place.href ? html`<a href="${view.place.href}">${view.place.name}</a>` : view.place.name}` : null}
        </p>
        <h1>${view.name}</h1>
        ${around.notice}
        ${view.notUsed ? html`<p class="loud-line"><strong class="loud">${words.notUsedHere}</strong> ${view.notUsed.reason ? html`<span${langOf(view.notUsed.reason, language)}>${view.notUsed.reason.text}</span>` : null} ${view.notUsed.replacedBy ? html`${words.replacedBy} <a href="${view.notUsed.replacedBy.href}">${view.notUsed.replacedBy.name}</a>.` : null}</p>` : null}
        ${
          view.trend
            ? html`<p class="answer">${view.trend.title}</p>
                <div class="answer-scale">${twoHandedScale(view.card, language, 'large')}</div>
                <p class="answer-said">
                  ${movement(view.card, language)} ${change && !grouped ? html`<span>${change.text}</span>` : null}
                  ${tallyOf(view.card) === 'groups' ? words.groupTally(countGroups([view.card])) : null}
                </p>
                ${scaleLegend(words, { hands: !grouped && change !== null, reference: grouped || view.card.headline?.reference !== null })}`
            : view.notUsed
              ? null
              : html`<p class="answer answer-empty">${view.card.empty?.sentence}</p>
                  ${twoHandedScale(view.card, language, 'large')}`
        }
        ${foreign ? html`<p class="quiet">${words.englishOnly}</p>` : null} ${waysOn(view, language)}
      </header>
      ${view.trend ? chartSections(figures, language, { gap: view.gap, takeAlong: around.takeAlong !== null }) : null}
      ${
        view.verdict
          ? verdictSection(view.verdict, rule, VERDICT_WORDS[language], words, around.receipt)
          : groupVerdictSection(view.groupVerdicts, rule, VERDICT_WORDS[language], around.receipt)
      }
      ${around.takeAlong}
      ${
        view.elsewhereTrend && elsewhereChart
          ? html`<section class="elsewhere-chart" aria-labelledby="other-place">
              <h2 id="other-place">${view.elsewhereTrend.area.name}</h2>
              <p class="quiet">${words.elsewhereNote}</p>
              ${chartFigure(view.elsewhereTrend, elsewhereChart, words)}${trendTable(view.elsewhereTrend, words, { id: 'other-table' })}
            </section>`
          : null
      }
      ${saidSections(view.said, view.card.id, language)}
      <section aria-labelledby="definition">
        <h2 id="definition">${words.headings.definition}</h2>
        ${definition ? html`<p class="definition" ${langOf(definition, language)}>${explainedText(definition, view.terms)}</p>` : null}
        <dl class="facts">
          ${facts.map((fact) => html`<div><dt>${fact.term}</dt><dd${langOf(fact, language)}>${explainedText(fact, view.terms)}</dd></div>`)}
        </dl>
      </section>
      ${
        view.pitfalls.length > 0
          ? html`<section aria-labelledby="pitfalls">
              <h2 id="pitfalls">${words.headings.pitfalls}</h2>
              <ul class="plain">
                ${view.pitfalls.map((one) => html`<li${langOf(one, language)}>${explainedText(one, view.terms)}</li>`)}
              </ul>
            </section>`
          : null
      }
      ${explainedTerms(view.terms, language)}
      <section aria-labelledby="factors">
        <h2 id="factors">${words.headings.keyFactors}</h2>
        <ul class="plain">
          ${view.keyFactors.map((one) => html`<li><a href="${one.href}">${one.number} ${one.label}</a> <span${langOf(one.reason, language)}>${one.reason.text}</span></li>`)}
        </ul>
      </section>
      ${elsewhereTable(elsewhere, words, false)} ${origins(view, frame)}
      ${
        view.related.length > 0
          ? html`<nav class="screen-only" aria-labelledby="related">
              <h2 id="related">${words.headings.related}</h2>
              <ul class="plain">
                ${view.related.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
              </ul>
            </nav>`
          : null
      }
      ${around.under && (view.verdict || view.groupVerdicts.length > 0) ? ruleSwitch(rule, language, around.under) : null}
    </article>`;
}

/** The figures fill many screens of a phone: who answers for them, what they say and the question to them are a tap away. */
function waysOn({ said, report, card }: IndicatorPageView, language: Language): Markup {
  const { headings, ask } = SAID_WORDS[language];
  return html`${said.owner ? html`<p class="indicator-owner">${headings.owner}: ${said.ownerHref ? html`<a href="${said.ownerHref}">${said.owner}</a>` : said.owner}</p>` : null}
    <p class="ways">
      ${said.targets.length > 0 ? html`<a href="#promised">${headings.promised}</a>` : null}
      <a href="#said">${headings.said}</a>
      <a href="/${language}/indicators/${card.id}/question">${ask}</a>
      ${report ? html`<a href="${report.href}">${report.title}</a>` : null}
    </p>`;
}

/** Where the figures come from and when they came: on paper beside each other, at the end. */
function origins({ sources, releases }: IndicatorPageView, { language, city }: PageFrame): Markup | null {
  if (sources.length === 0 && releases.length === 0) return null;
  const words = SITE_WORDS[language];
  return html`<div class="origins">
    ${
      sources.length > 0
        ? html`<section aria-labelledby="sources">
            <h2 id="sources">${words.headings.sources}</h2>
            <ul class="plain">
              ${sources.map((one) => html`<li>${one.url ? html`<a href="${one.url}" rel="noreferrer">${one.text}</a>` : one.text}${one.licence ? html`. <span class="quiet">${one.licence}</span>` : null}</li>`)}
            </ul>
          </section>`
        : null
    }
    ${
      releases.length > 0
        ? html`<section aria-labelledby="releases">
            <h2 id="releases">${words.headings.releases}</h2>
            <ul class="plain">
              ${releases.map((one) => html`<li><a href="/api/v1/releases/${one.id}">${one.id}</a>, ${one.date}: ${words.releaseCounts(one.counts)}${one.withdrawn ? html`, <strong>${words.withdrawn}</strong>${one.withdrawnReason ? html`: <span ${langOf({ text: one.withdrawnReason, language: city.defaultLanguage }, language)}>${one.withdrawnReason}</span>` : null}` : null}${one.note ? html`. <span class="quiet" ${langOf({ text: one.note, language: city.defaultLanguage }, language)}>${one.note}</span>` : null}</li>`)}
            </ul>
          </section>`
        : null
    }
  </div>`;
}
