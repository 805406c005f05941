import { formatNumber } from '../../../indicators/format.ts';
import type { IndicatorPageView, PageFrame } from '../../contract/page-views.ts';
import type { TrendView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import type { SiteWords } from '../../words/site-words.ts';
import { elsewhereTable } from './elsewhere-table.ts';
import { langOf, someForeign } from './foreign-text.ts';
import { html, raw, type Markup } from './html.ts';
import { movement } from './indicator-row.ts';
import { saidSections } from './said-sections.ts';
import { scaleLegend } from './scale-legend.ts';
import { countGroups, tallyOf } from './tally.ts';
import { twoHandedScale } from './two-handed-scale.ts';
import { verdictSection } from './verdict-section.ts';

/** The table with exactly the chart's figures: periods down, series across. */
export function trendTable(trend: TrendView, words: SiteWords, id: string): Markup {
  return html`<div class="table-wrap" tabindex="0" role="region" aria-labelledby="${id}">
    <table class="trend-table">
      <caption id="${id}" class="table-title">
        ${words.headings.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.headings.period}</th>
          ${trend.series.map((one) => html`<th scope="col" class="number">${one.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${trend.periods.toReversed().map(
          (period) =>
            html`<tr>
              <th scope="row">${period.label}</th>
              ${trend.series.map((one) => {
                const point = one.points.find((candidate) => candidate.period === period.period);
                if (!point) return html`<td class="number"></td>`;
                const marks = [
                  point.provisional ? words.provisional : '',
                  point.lowReliability && point.value !== null ? words.lowReliability : '',
                  point.breakBefore ? words.breakBefore : '',
                  point.lower === null || point.upper === null
                    ? ''
                    : `${formatNumber(point.lower, trend.decimals, trend.language)}–${formatNumber(point.upper, trend.decimals, trend.language)}`,
                ].filter(Boolean);
                return html`<td class="number${point.value === null ? ' absent' : ''}">
                  ${point.text}${marks.length > 0 ? html` <small>${marks.join('; ')}</small>` : null}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export interface ChartPart {
  svg: string;
  /** The same chart drawn for a phone; the style sheet shows one of the two. */
  narrowSvg: string;
  /** Address of the living chart; null where there is only the picture. */
  src: string | null;
  downloads: { label: string; href: string }[];
}

/** The chart with what is measured and its source. */
export function chartFigure(trend: TrendView, chart: ChartPart, words: SiteWords): Markup {
  const still = html`<div class="chart-still" role="img" aria-label="${trend.title} ${trend.description}">
    <div class="chart-wide">${raw(chart.svg)}</div>
    <div class="chart-narrow">${raw(chart.narrowSvg)}</div>
  </div>`;
  return html`<figure class="chart">
      ${chart.src === null ? still : html`<barometer-chart src="${chart.src}">${still}</barometer-chart>`}
      <figcaption>
        <span class="chart-subtitle">${trend.subtitle}</span>
        <span class="quiet">${trend.sources.map((one) => one.text).join(' · ')}</span>
      </figcaption>
    </figure>
    ${
      chart.downloads.length === 0
        ? null
        : html`<p class="downloads">
            <span class="eyebrow">${words.headings.downloads}</span>
            ${chart.downloads.map((one) => html`<a href="${one.href}" download>${one.label}</a> `)}
          </p>`
    }`;
}

export function indicatorPage(
  view: IndicatorPageView,
  frame: PageFrame,
  chart: ChartPart | null,
  elsewhereChart: ChartPart | null,
  /** What has come since an older view, and what can be taken along. */
  around: { notice: Markup | null; takeAlong: Markup | null } = { notice: null, takeAlong: null },
): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  const foreign = someForeign([...view.facts, ...view.pitfalls, ...view.keyFactors.map((one) => one.reason)], language);
  const change = view.card.headline?.change ?? null;
  const grouped = (view.card.headline?.groups.length ?? 0) > 0;
  const [definition, ...facts] = view.facts;
  const elsewhere = view.elsewhere.filter((one) => one.place !== view.elsewhereTrend?.area.name);
  return html` <article class="indicator">
    <header class="indicator-head">
      <p class="eyebrow"><a href="/${language}/indicators?domain=${view.card.domain}">${view.card.domainLabel}</a></p>
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
      ${foreign ? html`<p class="quiet">${words.englishOnly}</p>` : null}
    </header>
    ${
      view.trend && chart
        ? html`<section aria-labelledby="over-time">
            <h2 id="over-time">${words.headings.figures}</h2>
            ${chartFigure(view.trend, chart, words)}
            ${
              view.gap
                ? html`<h2>${words.headings.gap}</h2>
                    <p class="gap">${view.gap}</p>`
                : null
            }
            ${trendTable(view.trend, words, 'table')}
            ${
              view.trend.notes.length > 0
                ? html`<details class="notes">
                    <summary>${words.headings.notes} (${view.trend.notes.length})</summary>
                    <ul>
                      ${view.trend.notes.map((note) => html`<li>${note}</li>`)}
                    </ul>
                  </details>`
                : null
            }
          </section>`
        : null
    }
    ${view.verdict ? verdictSection(view.verdict, VERDICT_WORDS[language], words) : null} ${around.takeAlong}
    ${
      view.elsewhereTrend && elsewhereChart
        ? html`<section class="elsewhere-chart" aria-labelledby="other-place">
            <h2 id="other-place">${view.elsewhereTrend.area.name}</h2>
            <p class="quiet">${words.elsewhereNote}</p>
            ${chartFigure(view.elsewhereTrend, elsewhereChart, words)}${trendTable(view.elsewhereTrend, words, 'other-table')}
          </section>`
        : null
    }
    ${saidSections(view.said, view.card.id, language)}
    <section aria-labelledby="definition">
      <h2 id="definition">${words.headings.definition}</h2>
      ${definition ? html`<p class="definition" ${langOf(definition, language)}>${definition.text}</p>` : null}
      <dl class="facts">
        ${facts.map((fact) => html`<div><dt>${fact.term}</dt><dd${langOf(fact, language)}>${fact.text}</dd></div>`)}
      </dl>
    </section>
    ${
      view.pitfalls.length > 0
        ? html`<section aria-labelledby="pitfalls">
            <h2 id="pitfalls">${words.headings.pitfalls}</h2>
            <ul class="plain">
              ${view.pitfalls.map((one) => html`<li${langOf(one, language)}>${one.text}</li>`)}
            </ul>
          </section>`
        : null
    }
    <section aria-labelledby="factors">
      <h2 id="factors">${words.headings.keyFactors}</h2>
      <ul class="plain">
        ${view.keyFactors.map((one) => html`<li><a href="${one.href}">${one.number} ${one.label}</a> <span${langOf(one.reason, language)}>${one.reason.text}</span></li>`)}
      </ul>
    </section>
    ${elsewhereTable(elsewhere, words, false)}
    ${
      view.sources.length > 0
        ? html`<section aria-labelledby="sources">
            <h2 id="sources">${words.headings.sources}</h2>
            <ul class="plain">
              ${view.sources.map((one) => html`<li>${one.url ? html`<a href="${one.url}" rel="noreferrer">${one.text}</a>` : one.text}${one.licence ? html`. <span class="quiet">${one.licence}</span>` : null}</li>`)}
            </ul>
          </section>`
        : null
    }
    ${
      view.releases.length > 0
        ? html`<section aria-labelledby="releases">
            <h2 id="releases">${words.headings.releases}</h2>
            <ul class="plain">
              ${view.releases.map((one) => html`<li><a href="/api/v1/releases/${one.id}">${one.id}</a>, ${one.date}: ${words.releaseCounts(one.counts)}${one.withdrawn ? html`, <strong>${words.withdrawn}</strong>` : null}${one.note ? html`. <span class="quiet">${one.note}</span>` : null}</li>`)}
            </ul>
          </section>`
        : null
    }
    ${
      view.related.length > 0
        ? html`<nav aria-labelledby="related">
            <h2 id="related">${words.headings.related}</h2>
            <ul class="plain">
              ${view.related.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
            </ul>
          </nav>`
        : null
    }
  </article>`;
}
