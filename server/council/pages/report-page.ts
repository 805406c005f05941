import type { Language } from '../../../indicators/text.ts';
import type { ComparisonKind, DrawnWidth, ReportView, RevisedNote } from '../../contract/reports.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { linkAbout } from '../../explore/pages/link-about.ts';
import { objectiveVerdictLine } from '../../explore/pages/verdict-section.ts';
import { actionList } from '../../explore/pages/said-sections.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { changesSection } from './changes-section.ts';
import { indicatorReport, spoken, type IndicatorReportParts } from './indicator-report.ts';
import { worseSection } from './worse-section.ts';

export interface ReportPageFacts {
  report: ReportView;
  drawings: Readonly<Record<string, string>>;
  /** Null: not published; else when, as a date, and the content's hash. */
  fixed: { date: string; hash: string; revised: readonly RevisedNote[] } | null;
  compare: ComparisonKind;
  /** Of each chart one drawing: a small one that reads well on every screen, the large one on paper. */
  drawn: DrawnWidth;
  /** A report of other places than the city is only shown, not taken along. */
  query: string;
}

/** The yearly report: the first page says what changed; then everything by committee and objective. */
export function reportPage({ report, drawings, fixed, compare, drawn, query }: ReportPageFacts): Markup {
  const { language, year } = report;
  const words = REPORT_WORDS[language];
  const shown = report.comparisons.find((one) => one.kind === compare) ?? report.comparisons[0];
  const base = `/${language}/reports/${year}`;
  return html`<article class="report">
    <header class="report-head">
      <p class="eyebrow"><a href="/${language}/reports">${words.reports}</a></p>
      <h1>${report.title}</h1>
      ${shown ? html`<p class="answer report-lead">${shown.lead}</p>` : null}
      ${comparisonChoice(report, shown?.kind ?? 'year', base)}
      <p class="report-acts">
        ${linkAbout(`${base}.pdf${query}`, words.pdf, report.title)}
        ${linkAbout(`${base}/meeting${query}`, words.meeting, report.title)}
        ${linkAbout(`/api/v1/reports/${year}?lang=${language}${query.replace('?', '&')}`, words.data, report.title)}
      </p>
      <p class="quiet">${report.area.name}. ${report.standsAt}</p>
      ${
        fixed
          ? html`<p class="quiet">
                ${words.published({ date: fixed.date })} ${words.revisedSince({ count: fixed.revised.length })}
              </p>
              <p class="quiet hash">${words.hash}: <code>${fixed.hash}</code></p>`
          : html`<p class="quiet">${words.provisional}</p>`
      }
    </header>
    ${worseSection(report)} ${shown ? changesSection(shown, language) : null} ${contents(report)}
    ${report.committees.map((committee, at) => committeeSection(report, at, committee, { drawings, drawn, revised: fixed?.revised ?? [] }))}
    ${waysBack(language)}
  </article>`;
}

function comparisonChoice({ comparisons, language }: ReportView, chosen: ComparisonKind, base: string): Markup | null {
  if (comparisons.length < 2) return null;
  const words = REPORT_WORDS[language];
  return html`<nav class="report-compare" aria-label="${words.compareWith}">
    <span class="quiet">${words.compareWith}:</span>
    ${comparisons.map(
      (one) =>
        html`<a
          href="${base}${one.kind === 'year' ? '' : `?compare=${one.kind}`}"
          ${one.kind === chosen ? raw(' aria-current="true"') : null}
          >${words.choice[one.kind]}</a
        > `,
    )}
  </nav>`;
}

function contents({ committees, language }: ReportView): Markup {
  return html`<nav class="report-contents" aria-labelledby="contents">
    <h2 id="contents">${REPORT_WORDS[language].headings.contents}</h2>
    <ol class="plain">
      ${committees.map(
        (committee, at) =>
          html`<li>
            <a href="#committee-${at + 1}">${committee.name}</a>
            <ul>
              ${committee.objectives.map((one) => html`<li><a href="#objective-${one.id}">${one.label}</a></li>`)}
            </ul>
          </li>`,
      )}
    </ol>
  </nav>`;
}

/** Stays at the screen's edge: a report is fifty screens of a phone, and every link in it leads down. */
function waysBack(language: Language): Markup {
  const { headings, ways, worseShort } = REPORT_WORDS[language];
  return html`<nav class="report-ways" aria-label="${ways}">
    <a href="#worse-now">${worseShort}</a>
    <a href="#contents">${headings.contents}</a>
  </nav>`;
}

function committeeSection(
  { language }: { language: Language },
  at: number,
  committee: ReportView['committees'][number],
  { drawings, drawn, revised }: Omit<IndicatorReportParts, 'language'>,
): Markup {
  return html`<section class="report-committee" id="committee-${at + 1}" aria-labelledby="committee-name-${at + 1}">
    <h2 id="committee-name-${at + 1}">
      ${committee.href ? html`<a href="${committee.href}">${committee.name}</a>` : committee.name}
    </h2>
    ${committee.objectives.map(
      (objective) =>
        html`<section class="report-objective" id="objective-${objective.id}" aria-labelledby="label-${objective.id}">
          <h3 id="label-${objective.id}">${objective.label}</h3>
          ${objectiveVerdictLine(objective.verdict, language)}
          ${
            objective.actions?.length
              ? html`<h4>${SAID_WORDS[language].headings.actions}</h4>
                  ${actionList(objective.actions, language)}`
              : null
          }
          ${objective.said ? spoken(objective.said, language) : null}
          ${objective.indicators.map((one) =>
            indicatorReport(one, {
              language,
              drawings,
              drawn,
              revised: revised.filter((note) => note.indicator === one.id),
            }),
          )}
        </section>`,
    )}
  </section>`;
}
