import type { Language } from '../../../indicators/text.ts';
import type { ComparisonView } from '../../contract/reports.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { NEWS_WORDS } from '../../words/news.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import type { NewsView } from '../news-reader.ts';
import { changesSection } from './changes-section.ts';
import { subscribeForm, type SubscribeFormView } from './subscription-pages.ts';

export interface ChangesPageView {
  /** ISO day. */
  since: string;
  sinceText: string;
  committee: string;
  committees: { key: string; name: string }[];
  comparison: ComparisonView;
  news: (NewsView & { date: string })[];
  years: number[];
  feed: string;
  form: SubscribeFormView;
}

/** What reads otherwise, and what was published, since a day the reader names. */
export function changesPage(view: ChangesPageView, language: Language): Markup {
  const words = NEWS_WORDS[language];
  return html`<article class="report">
    <header class="report-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form class="filters" method="get" action="/${language}/changes">
        <p>
          <label for="since">${words.since}</label
          ><input id="since" type="date" name="since" value="${view.since}" required />
        </p>
        <p>
          <label for="committee">${words.committee}</label>
          <select id="committee" name="committee">
            <option value="">${words.everything}</option>
            ${view.committees.map((one) => html`<option value="${one.key}" ${one.key === view.committee ? raw('selected') : null}>${one.name}</option>`)}
          </select>
        </p>
        <p><button>${words.show}</button></p>
      </form>
      <p class="report-acts">
        <span class="quiet">${words.byYear}:</span>
        ${view.years.map((year) => html`<a href="/${language}/reports/${year}">${year}</a> `)}
        <a href="${view.feed}">${words.atom}</a> <a href="#subscribe">${words.subscribe}</a>
      </p>
      <p class="answer report-lead">${view.comparison.lead}</p>
    </header>
    ${changesSection(view.comparison, language)}
    <section aria-labelledby="news">
      <h2 id="news">${words.news}</h2>
      ${
        view.news.length === 0
          ? html`<p class="quiet">${words.nothing}</p>`
          : html`<ul class="plain">
              ${view.news.map((one) => html`<li><span class="quiet">${one.date}</span> <a href="${one.path}">${one.title}</a> ${one.summary ? html`<span class="quiet">${one.summary}</span>` : null}</li>`)}
            </ul>`
      }
    </section>
    ${subscribeForm(view.form, language)}
    <p><a href="/${language}/reports">${REPORT_WORDS[language].reports}</a></p>
  </article>`;
}
