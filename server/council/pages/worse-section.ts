import type { Language } from '../../../indicators/text.ts';
import type { ReportView, WorseAnswers } from '../../contract/reports.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { linkAbout } from '../../explore/pages/link-about.ts';
import { verdictWord } from '../../explore/pages/verdict-section.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { ownerLine } from './changes-section.ts';

/** What a councillor asks first: what gets worse, whose task it is, what they say and what was promised. */
export function worseSection({ worse, language, year }: ReportView): Markup {
  const words = REPORT_WORDS[language];
  return html`<section aria-labelledby="worse-now">
    <h2 id="worse-now">${words.headings.worseNow}</h2>
    ${
      worse.length === 0
        ? html`<p>${words.worseNone}</p>`
        : html`<ul class="flips">
            ${worse.map(
              (one) =>
                html`<li class="flip">
                  <p class="flip-name"><a href="${one.href}">${one.name}</a>${one.group ? `, ${one.group}` : null}</p>
                  ${one.answers?.moved ? movedLine(one.answers.moved) : null}
                  ${one.answers ? html`<p>${one.answers.why}</p>` : null}
                  <p>${ownerLine(one, words)}</p>
                  ${one.answers ? answers(one.answers, year, language) : null}
                  <p class="flip-acts">${askLink(one, language)}</p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

const movedLine = ({ text, from, to }: NonNullable<WorseAnswers['moved']>): Markup =>
  html`<p>
    ${verdictWord('worse', text, false)}: ${from.text} <span class="quiet">(${from.period})</span>
    <span aria-hidden="true">→</span> ${to.text} <span class="quiet">(${to.period})</span>
  </p>`;

/** To the form in which anybody asks those who answer for a figure. */
export const askLink = ({ id, name }: { id: string; name: string }, language: Language): Markup =>
  linkAbout(`/${language}/indicators/${id}/question`, SAID_WORDS[language].ask, name);

/** Each with its answer, also where it is that there is none. */
function answers({ objective, said, owed, promised, actions }: WorseAnswers, year: number, language: Language): Markup {
  const words = REPORT_WORDS[language];
  const spoken = SAID_WORDS[language];
  const isOnFigure = said.some((one) => one.about === null);
  return html`<p>
      <span class="quiet">${words.headings.theySay}:</span>
      ${owed ? html`<strong class="loud">${spoken.noAccount({ body: owed })}</strong>` : null}
      ${isOnFigure || owed ? null : words.nothingOnFigure({ year })}
      ${said.map((one) => html`<a class="flip-said" href="${one.href}">${words.saidOn({ form: spoken.headings[one.form], about: one.about })}</a> `)}
    </p>
    <p>
      <span class="quiet">${words.headings.promised}:</span>
      ${objective ? html`<a class="flip-said" href="${objective.href}">${words.headings.objective}: ${objective.label}</a>` : null}
      ${promised.length > 0 ? promised.join(' ') : spoken.noTarget}
    </p>
    ${actions.length > 0 ? html`<p><span class="quiet">${spoken.headings.actions}:</span> ${actions.join('; ')}.</p>` : null}`;
}
