import type { Language } from '../../../indicators/text.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { linkAbout } from '../../explore/pages/link-about.ts';
import { REPORT_WORDS } from '../../words/reports.ts';

/** Every yearly report there is. */
export function reportsPage(
  years: readonly { year: number; publishedAt: string | null }[],
  language: Language,
  date: (instant: string) => string,
): Markup {
  const words = REPORT_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.reports}</h1>
      <p class="lead">${words.reportsLead}</p>
    </header>
    <ul class="plain report-years">
      ${years.map(
        ({ year, publishedAt }) =>
          html`<li>
            <a class="report-year" href="/${language}/reports/${year}">${words.title({ year })}</a>
            <span class="quiet"
              >${publishedAt === null ? words.state.provisional : `${words.state.published}, ${date(publishedAt)}`}</span
            >
            ${linkAbout(`/${language}/reports/${year}.pdf`, words.pdf, words.title({ year }))}
            ${linkAbout(`/${language}/reports/${year}/meeting`, words.meeting, words.title({ year }))}
          </li>`,
      )}
    </ul>`;
}
