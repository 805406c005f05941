import type { Language } from '../../../indicators/text.ts';
import type { DrawnWidth, IndicatorReport, RevisedNote, SpokenView } from '../../contract/reports.ts';
import { escapeHtml, html, raw, type Markup } from '../../explore/pages/html.ts';
import { linkAbout } from '../../explore/pages/link-about.ts';
import { actionList, commentaryItem, eventItem, saidText, targetItem } from '../../explore/pages/said-sections.ts';
import { twoHandedScale } from '../../explore/pages/two-handed-scale.ts';
import { verdictWord } from '../../explore/pages/verdict-section.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { ownerLine, shapeOf } from './changes-section.ts';
import { askLink } from './worse-section.ts';

export interface IndicatorReportParts {
  language: Language;
  drawings: Readonly<Record<string, string>>;
  drawn: DrawnWidth;
  /** Those of this indicator. */
  revised: readonly RevisedNote[];
}

/** One indicator of a report: answer, verdict, figures, chart, what was promised and what is said. */
export function indicatorReport(view: IndicatorReport, parts: IndicatorReportParts): Markup {
  const { language, revised } = parts;
  const words = REPORT_WORDS[language];
  return html`<article class="reported" id="indicator-${view.id}" aria-labelledby="name-${view.id}">
    <h4 id="name-${view.id}">${view.name}</h4>
    <p>${ownerLine(view, words)}</p>
    ${
      view.answer === null
        ? html`<p class="loud-line"><strong class="loud">${view.card.empty?.sentence ?? words.noFigures}</strong></p>`
        : html`<p class="reported-answer">${view.answer}</p>`
    }
    ${view.overdue ? html`<p class="loud-line">${view.overdue}</p>` : null} ${verdicts(view, language)}
    ${groups(view, language)} ${figures(view, parts)} ${chart(view, parts)}
    <h5>${words.headings.promised}</h5>
    ${
      view.targets.length > 0
        ? html`<ul class="plain">
            ${view.targets.map((one) => targetItem(one, language))}
          </ul>`
        : html`<p class="quiet">${SAID_WORDS[language].noTarget}</p>`
    }
    ${
      view.actions?.length
        ? html`<h5>${SAID_WORDS[language].headings.actions}</h5>
            ${actionList(view.actions, language)}`
        : null
    }
    ${
      view.events.length > 0
        ? html`<h5>${words.headings.events}</h5>
            <ol class="events">
              ${view.events.map((one) => eventItem({ ...one, number: one.number }, language, `event-${view.id}`))}
            </ol>`
        : null
    }
    ${spoken(view.said, language)}
    <p class="to-indicator">
      ${view.answer === null ? null : linkAbout(`/${language}/indicators/${view.id}`, words.toIndicator, view.name)}
      ${askLink(view, language)}
    </p>
    ${revised.length === 0 ? null : html`<p class="visually-hidden">${words.revisedSince({ count: revised.length })}</p>`}
  </article>`;
}

function verdicts({ movement, course, gap, overdue, card }: IndicatorReport, language: Language): Markup | null {
  const { receipt } = VERDICT_WORDS[language];
  if (!movement)
    return card.headline ? html`<div class="reported-scale">${twoHandedScale(card, language)}</div>` : null;
  const line = (title: string, word: string | null, text: string, why: string | null): Markup =>
    html`<div class="verdict">
      <h5>${title}</h5>
      <p>${verdictWord(shapeOf(word), text, overdue !== null)}</p>
      <p>${why}</p>
    </div>`;
  return html`<div class="reported-scale">${twoHandedScale(card, language)}</div>
    <div class="verdict-pair">
      ${line(receipt.movement, movement.word, movement.text, movement.why)}
      ${course && course.word !== 'no-target' ? line(receipt.course, course.word, course.text, course.why) : null}
      ${gap ? line(receipt.gap, gap.word, gap.text, [gap.levels, gap.why].filter(Boolean).join(' ')) : null}
    </div>`;
}

/** Where no series stands for all: the groups that clearly moved; the reasons stand on the indicator's page. */
function groups({ groups: own }: IndicatorReport, language: Language): Markup | null {
  if (!own || own.moved.length + own.others === 0) return null;
  return html`<ul class="plain moved-groups">
    ${own.moved.map((one) => html`<li><strong>${one.group}:</strong> ${verdictWord(one.word, one.text, false)}</li>`)}
    ${own.others > 0 ? html`<li class="quiet">${REPORT_WORDS[language].otherGroups({ count: own.others, moved: own.moved.length })}</li>` : null}
  </ul>`;
}

/** The figures with, beside each, what it has been revised to since; those that are not in the table stand below it. */
function figures(view: IndicatorReport, { language, revised }: IndicatorReportParts): Markup | null {
  if (!view.figures) return null;
  const words = REPORT_WORDS[language];
  const { headings } = SITE_WORDS[language];
  const noteOf = (series: string, period: string): RevisedNote | undefined =>
    revised.find((one) => one.series === series && one.period === period);
  const mark = (note: RevisedNote | undefined): Markup | null =>
    note
      ? html` <span class="revised-mark">(${note.now === null ? words.gone : words.nowReads({ now: note.now })})</span>`
      : null;
  const shown = new Set(
    view.figures.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [`${cell.series} ${cell.period}`] : []))),
  );
  const others = revised.filter((one) => !shown.has(`${one.series} ${one.period}`));
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label="${view.name}, ${words.headings.figures}">
      <table class="reported-figures">
        <caption class="visually-hidden">
          ${view.name}, ${words.headings.figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.headings.group}</th>
            ${view.figures.periods.map((one) => html`<th scope="col" class="number">${one}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${view.figures.rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.label}</th>
                ${row.cells.map((cell) => html`<td class="number${cell?.value === null ? ' absent' : ''}">${cell?.text ?? ''}${cell ? mark(noteOf(cell.series, cell.period)) : null}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      others.length === 0
        ? null
        : html`<ul class="plain revised-others" aria-label="${headings.notes}">
            ${others.map((one) => html`<li class="revised-mark">${[one.group, one.periodLabel].filter(Boolean).join(', ')}: ${one.was} (${one.now === null ? words.gone : words.nowReads({ now: one.now })})</li>`)}
          </ul>`
    }`;
}

function chart({ chart: own, card }: IndicatorReport, { drawings, drawn }: IndicatorReportParts): Markup | null {
  if (!own || card.headline === null) return null;
  return html`<div class="chart">
    <div class="chart-still drawn-${drawn}">${spokenDrawing(drawings[own[drawn]] ?? '', own.description)}</div>
    <p class="chart-subtitle">${own.subtitle}</p>
    <p class="quiet">${own.sources}</p>
  </div>`;
}

/** A drawing that says itself what it shows: on paper the alternative text belongs to the drawing, not to what is round it. */
export const spokenDrawing = (svg: string, description: string): Markup =>
  raw(svg.replace(/^<svg( aria-hidden="true")?/, `<svg role="img" aria-label="${escapeHtml(description)}"`));

/** Those responsible, the second voice, and what they ask for; a missing account is said loudly. */
export function spoken(view: SpokenView, language: Language): Markup {
  const said = SAID_WORDS[language];
  const words = REPORT_WORDS[language];
  return html`${
    view.owed === null
      ? null
      : html`<p class="loud-line"><strong class="loud">${said.noAccount({ body: view.owed })}</strong></p>`
  }
  ${
    view.accounts.length + view.opinions.length === 0
      ? null
      : html`<div class="voices">
          ${[...view.accounts, ...view.opinions].map((one) => commentaryItem(one, language, 'h5'))}
        </div>`
  }
  ${
    view.asks.length === 0
      ? null
      : html`<div class="asks">
          <h5>${words.headings.asks}</h5>
          ${view.asks.map(
            (one) =>
              html`<div class="ask">
                ${saidText(one.text, language)}
                <p class="signed">${one.by}</p>
              </div>`,
          )}
        </div>`
  }`;
}
