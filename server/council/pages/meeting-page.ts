import type { Language } from '../../../indicators/text.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { linkAbout } from '../../explore/pages/link-about.ts';
import { objectiveVerdictLine, verdictWord } from '../../explore/pages/verdict-section.ts';
import type { IndicatorReport, NamedView, ObjectiveReport, ReportContent, ReportView } from '../../contract/reports.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { shapeOf } from './changes-section.ts';
import {
  BEAMER_HEIGHT,
  LEAD_LETTERS,
  SMALL_LETTERS,
  SMALL_LINE,
  TEXT_LETTERS,
  linesOf,
  screensOf,
} from './screens-of.ts';

interface Slide {
  id: string;
  body: Markup;
  /** Beside the links that turn the screens. */
  further?: Markup;
}

interface ListSlide<T> extends Slide {
  items: readonly T[];
}

/**
 * The report on a beamer: a screen for what changed, one or more for each objective, one for each of its figures. Every screen
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
    ...startSlides(report),
    ...objectives.flatMap(({ committee, objective }): Slide[] => {
      const own = objectiveSlides(committee, objective, language);
      return [
        ...own,
        ...objective.indicators
          .filter((one) => one.chart !== null)
          .map((one) => ({
            id: `slide-${one.id}`,
            body: figureSlide(one, objective, { from: screenWith(one, own), drawings, report, moment }),
            further: linkAbout(`/${language}/indicators/${one.id}`, words.toIndicator, one.name),
          })),
      ];
    }),
  ];
  const turn = (at: number, label: string, rel: 'prev' | 'next'): Markup | null => {
    const slide = slides[at];
    return slide
      ? html`<a rel="${rel}" href="#${slide.id}"
          >${label}<span class="visually-hidden">: ${at + 1} / ${slides.length}</span></a
        >`
      : null;
  };
  return html`<barometer-meeting class="meeting">
    <h1 class="visually-hidden">${report.title}</h1>
    <p class="quiet meeting-top">
      <a href="/${language}/reports/${year}${query}">${words.toReport}</a>
      <span class="meeting-keys">${words.keys}</span>
    </p>
    ${slides.map(
      ({ id, body, further }, at) =>
        html`<section class="slide" id="${id}" tabindex="-1" aria-label="${at + 1} / ${slides.length}">
          ${body}
          <p class="slide-turn">
            ${turn(at - 1, words.previous, 'prev')} <span class="quiet">${at + 1} / ${slides.length}</span>
            ${turn(at + 1, words.next, 'next')} ${further}
          </p>
        </section>`,
    )}
  </barometer-meeting>`;
}

/** The screens of a list: the first under the plain anchor, each further one with its number. */
function listSlides<T>(
  anchor: string,
  screens: readonly (readonly T[])[],
  body: (items: readonly T[], place: string) => Markup,
): ListSlide<T>[] {
  return screens.map((items, at) => ({
    id: at === 0 ? anchor : `${anchor}-${at + 1}`,
    items,
    body: body(items, screens.length === 1 ? '' : ` (${at + 1}\u202F/\u202F${screens.length})`),
  }));
}

/** A name and its figure stand on a line of their own, with room around. */
const ITEM_LINES = 1.6;

function startSlides({ title, city, comparisons, worse, language }: ReportView): Slide[] {
  const words = REPORT_WORDS[language];
  const lead = comparisons[0]?.lead ?? '';
  const text = (one: NamedView & { group: string }): string =>
    `${one.name}, ${one.group}: ${one.owner?.name ?? words.nobody}`;
  const screens = screensOf({
    title,
    items: worse,
    above: 2 * linesOf(lead, LEAD_LETTERS) + 2,
    lines: (one) => ITEM_LINES + linesOf(text(one), TEXT_LETTERS) - 1,
  });
  return listSlides(
    'start',
    screens,
    (items, place) =>
      html`<p class="eyebrow">${city}</p>
        <h2>${title}</h2>
        <p class="slide-answer">${lead}</p>
        ${
          items.length === 0
            ? html`<p>${words.worseNone}</p>`
            : html`<h3>${words.headings.worseNow}${place}</h3>
                <ul class="plain slide-figures">
                  ${items.map(
                    (one) =>
                      html`<li class="slide-line">
                        <span
                          ><a href="#slide-${one.id}">${one.name}</a>${one.group ? `, ${one.group}` : null}:
                          ${one.owner?.name ?? words.nobody}</span
                        >
                      </li>`,
                  )}
                </ul>`
        }`,
  );
}

function objectiveSlides(
  committee: string,
  objective: ObjectiveReport,
  language: Language,
): ListSlide<IndicatorReport>[] {
  const screens = screensOf({
    title: objective.label,
    items: objective.indicators,
    lines: (one) => {
      // The figure, in larger type, and the verdict stand beside the name and leave it so much less of the line.
      const beside = 1.4 * figureOf(one).length + (one.movement ? one.movement.text.length + 4 : 0);
      return (
        ITEM_LINES +
        linesOf(one.name, Math.max(20, TEXT_LETTERS - beside)) -
        1 +
        linesOf(saidOf(one), SMALL_LETTERS) * SMALL_LINE
      );
    },
  });
  return listSlides(
    `slide-${objective.id}`,
    screens,
    (items, place) =>
      html`<p class="eyebrow">${committee}</p>
        <h2>${objective.label}${place}</h2>
        ${objectiveVerdictLine(objective.verdict, language)}
        <ul class="plain slide-figures">
          ${items.map(
            (one) =>
              html`<li>
                ${one.chart ? html`<a href="#slide-${one.id}">${one.name}</a>` : one.name}
                <strong class="slide-figure">${figureOf(one)}</strong>
                <span class="slide-said">${saidOf(one)}</span>
                ${one.movement ? verdictWord(shapeOf(one.movement.word), one.movement.text, one.overdue !== null) : null}
              </li>`,
          )}
        </ul>`,
  );
}

const figureOf = ({ card }: IndicatorReport): string => card.headline?.latest.text ?? '–';
const saidOf = ({ answer, card }: IndicatorReport): string => answer ?? card.empty?.sentence ?? '';

/** The screen on which a figure is listed, to go back to it. */
const screenWith = (one: IndicatorReport, screens: readonly ListSlide<IndicatorReport>[]): string =>
  screens.find(({ items }) => items.includes(one))?.id ?? 'start';

function figureSlide(
  one: IndicatorReport,
  objective: ObjectiveReport,
  {
    from,
    drawings,
    report: { language, area },
    moment,
  }: { from: string; drawings: Readonly<Record<string, string>>; report: ReportView; moment: string },
): Markup {
  const live = `/api/v1/indicators/${one.id}/chart?lang=${language}&area=${area.code}${moment}&height=${BEAMER_HEIGHT}&format=vega`;
  return html`<p class="eyebrow"><a href="#${from}">${objective.label}</a></p>
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
    </figure>`;
}
