import type { Language } from '../../../indicators/text.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { objectiveVerdictLine, verdictWord } from '../../explore/pages/verdict-section.ts';
import type { IndicatorReport, ObjectiveReport, ReportContent, ReportView } from '../../contract/reports.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { shapeOf } from './changes-section.ts';

interface Slide {
  id: string;
  body: Markup;
}

/**
 * The report on a beamer: a screen for what changed, one for each objective, one for each of its figures. Every screen
 * is an anchor with links to the one before and after, so it works without JavaScript; with it, arrow keys turn them.
 */
export function meetingPage(
  { report, standing }: ReportContent,
  drawings: Readonly<Record<string, string>>,
  query: string,
): Markup {
  const { language, year } = report;
  // The living chart shows what the report shows: the figures of then, not those of today.
  const moment = `&to=${standing.until}&asOf=${encodeURIComponent(standing.known)}`;
  const words = REPORT_WORDS[language];
  const objectives = report.committees.flatMap((committee) =>
    committee.objectives.map((objective) => ({ committee: committee.name, objective })),
  );
  const slides: Slide[] = [
    { id: 'start', body: startSlide(report) },
    ...objectives.flatMap(({ committee, objective }): Slide[] => [
      { id: `slide-${objective.id}`, body: objectiveSlide(committee, objective, language) },
      ...objective.indicators
        .filter((one) => one.chart !== null)
        .map((one) => ({ id: `slide-${one.id}`, body: figureSlide(one, objective, drawings, report, moment) })),
    ]),
  ];
  const turn = (at: number, label: string, rel: 'prev' | 'next'): Markup | null => {
    const slide = slides[at];
    return slide ? html`<a rel="${rel}" href="#${slide.id}">${label}</a>` : null;
  };
  return html`<barometer-meeting class="meeting">
    <h1 class="visually-hidden">${report.title}</h1>
    <p class="quiet meeting-top">
      <a href="/${language}/reports/${year}${query}">${words.toReport}</a>
      <span class="meeting-keys">${words.keys}</span>
    </p>
    ${slides.map(
      ({ id, body }, at) =>
        html`<section class="slide" id="${id}" tabindex="-1" aria-label="${at + 1} / ${slides.length}">
          ${body}
          <p class="slide-turn">
            ${turn(at - 1, words.previous, 'prev')} <span class="quiet">${at + 1} / ${slides.length}</span>
            ${turn(at + 1, words.next, 'next')}
          </p>
        </section>`,
    )}
  </barometer-meeting>`;
}

function startSlide({ title, city, comparisons, worse, language }: ReportView): Markup {
  const words = REPORT_WORDS[language];
  return html`<p class="eyebrow">${city}</p>
    <h2>${title}</h2>
    <p class="slide-answer">${comparisons[0]?.lead}</p>
    ${
      worse.length === 0
        ? html`<p>${words.worseNone}</p>`
        : html`<h3>${words.headings.worseNow}</h3>
            <ul class="plain">
              ${worse.slice(0, 8).map((one) => html`<li><a href="#slide-${one.id}">${one.name}</a>${one.group ? `, ${one.group}` : null}: ${one.owner?.name ?? words.nobody}</li>`)}
            </ul>`
    }`;
}

function objectiveSlide(committee: string, objective: ObjectiveReport, language: Language): Markup {
  return html`<p class="eyebrow">${committee}</p>
    <h2>${objective.label}</h2>
    ${objectiveVerdictLine(objective.verdict, language)}
    <ul class="plain slide-figures">
      ${objective.indicators.map(
        (one) =>
          html`<li>
            ${one.chart ? html`<a href="#slide-${one.id}">${one.name}</a>` : one.name}
            <strong class="slide-figure">${one.card.headline?.latest.text ?? '–'}</strong>
            <span class="slide-said">${one.answer ?? one.card.empty?.sentence}</span>
            ${one.movement ? verdictWord(shapeOf(one.movement.word), one.movement.text, one.overdue !== null) : null}
          </li>`,
      )}
    </ul>`;
}

function figureSlide(
  one: IndicatorReport,
  objective: ObjectiveReport,
  drawings: Readonly<Record<string, string>>,
  { language, area }: ReportView,
  moment: string,
): Markup {
  const live = `/api/v1/indicators/${one.id}/chart?lang=${language}&area=${area.code}${moment}&format=vega`;
  return html`<p class="eyebrow"><a href="#slide-${objective.id}">${objective.label}</a></p>
    <h2>${one.name}</h2>
    <p class="slide-answer">${one.answer}</p>
    <figure class="chart">
      <barometer-chart src="${live}"
        ><div class="chart-still">
          <div class="chart-wide" role="img" aria-label="${one.chart?.description}">
            ${raw(drawings[one.chart?.wide ?? ''] ?? '')}
          </div>
          <div class="chart-narrow" role="img" aria-label="${one.chart?.description}">
            ${raw(drawings[one.chart?.narrow ?? ''] ?? '')}
          </div>
        </div></barometer-chart
      >
    </figure>
    <p><a href="/${language}/indicators/${one.id}">${REPORT_WORDS[language].toIndicator}</a></p>`;
}
