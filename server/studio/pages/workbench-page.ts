import type { DiffFigure, DiffItem, ProblemView } from '../../contract/upload.ts';
import type { Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import type { StagedAtLine } from '../../intake/upload-service.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { areaText, breakdownText, indicatorText } from '../choices.ts';
import { sayCount, sayFigure } from '../say.ts';
import type { Visit } from '../studio-route.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { table } from './controls.ts';

/** What the parts of the workbench are drawn with. */
export interface Bench {
  visit: Visit;
  view: WorkbenchView;
  city: CityCatalogue;
}

const place = ({ line, column }: ProblemView, { words }: Visit): string =>
  [line === null ? '' : words.workbench.line(line), column ? words.workbench.column(column) : '']
    .filter(Boolean)
    .join(', ');

/** One problem: what is wrong, where, and what helps. */
export function problemItem(problem: ProblemView, visit: Visit): Markup {
  const { words } = visit;
  return html`<li class="problem problem-${problem.severity}">
    <strong>${words.severities[problem.severity]}</strong>
    ${place(problem, visit) ? html`<span class="quiet">${place(problem, visit)}</span>` : null}
    <span>${problem.message} ${problem.hint}</span>
    ${problem.count > 1 ? html`<span class="quiet">${words.workbench.rows(problem.count)}</span>` : null}
  </li>`;
}

/** The file on the left as it came, what was read on the right, problems at their row. */
export function fileAndReading({ visit, view, city }: Bench): Markup {
  const { words, language } = visit;
  if (view.lines.length === 0) return html`<p class="quiet">${words.workbench.unreadable}</p>`;
  const width = Math.max(...view.lines.map((one) => one.row.cells.length));
  const header = view.upload.recognised?.headerRow ?? 0;
  const columnsWithProblem = new Set(view.problems.flatMap((one) => (one.column === null ? [] : [one.column])));
  const names = view.upload.recognised?.columns ?? [];
  const isFaulty = (cell: string, at: number, isHeader: boolean, problems: readonly ProblemView[]): boolean =>
    isHeader
      ? columnsWithProblem.has(cell.trim())
      : problems.some((one) => one.column !== null && one.column === names[at]);
  let before = 0;
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label="${words.workbench.file}">
    <table class="bench">
      <caption class="visually-hidden">
        ${words.workbench.file}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.workbench.lineHead}</th>
          <th scope="colgroup" colspan="${width}">${words.workbench.asSent}</th>
          <th scope="col">${words.workbench.asRead}</th>
        </tr>
      </thead>
      <tbody>
        ${view.lines.map(({ row, staged, problems, told }) => {
          const gap = row.line > before + 1;
          before = row.line;
          const isHeader = row.line === header;
          const cells = Array.from({ length: width }, (_none, at) => row.cells[at] ?? '');
          return html`${
              gap && row.line > 1
                ? html`<tr class="bench-gap">
                    <td colspan="${width + 2}">⋯</td>
                  </tr>`
                : null
            }
            <tr class="${isHeader ? 'bench-header' : problems.length > 0 ? 'bench-fault' : ''}">
              <th scope="row">${row.line}</th>
              ${cells.map((cell, at) => html`<td class="${isFaulty(cell, at, isHeader, problems) ? 'at-fault' : ''}">${cell}</td>`)}
              <td class="bench-read">
                ${isHeader ? html`<span class="quiet">${words.workbench.headerRow}</span>` : staged.map((one) => reading(one, city, language))}
              </td>
            </tr>
            ${
              told.length > 0
                ? html`<tr class="bench-problems">
                    <td></td>
                    <td colspan="${width + 1}">
                      <ul class="problems">
                        ${told.map((one) => problemItem(one, visit))}
                      </ul>
                    </td>
                  </tr>`
                : null
            }`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** An observation in a line: what, where, for whom, when, how much. */
function reading(staged: StagedAtLine, city: CityCatalogue, language: Language): Markup {
  const what = [
    staged.indicator,
    staged.area === city.identity.area ? '' : areaText(city, staged.area, language),
    breakdownText(city, staged.breakdown, language),
    staged.period,
  ].filter(Boolean);
  const figure =
    staged.value === null
      ? (SITE_WORDS[language].reasons[staged.reason as keyof (typeof SITE_WORDS)['en']['reasons']] ?? staged.reason)
      : sayFigure(staged.value, staged.decimals, language);
  return html`<span class="reading"
    >${what.join(' · ')} →
    <strong>${figure}</strong
    >${staged.status && staged.status !== 'A' ? html` <small>${staged.status}</small>` : null}</span
  >`;
}

/** What publishing would change: counts first, then old → new. */
export function changes({ visit, view, city }: Bench): Markup | null {
  const { words, language } = visit;
  const { diff } = view;
  if (!diff) return null;
  const { added, changed, unchanged, removed } = diff.counts;
  const count = (value: number): string => sayCount(value, language);
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${words.workbench.changes}</h2>
    <p class="lead">
      ${words.workbench.wouldChange({ added: count(added), changed: count(changed), unchanged: count(unchanged), removed: count(removed) })}
    </p>
    ${removed > 0 ? html`<p class="warned">${words.workbench.wouldRemove(count(removed))}</p>` : null}
    ${diffTable(diff.items, visit, city)}
    ${added + changed + removed > diff.items.length ? html`<p class="quiet">${words.workbench.more(count(added + changed + removed - diff.items.length))} <a href="/api/v1/uploads/${view.upload.id}/diff?limit=1000">${words.workbench.all}</a></p>` : null}
  </section>`;
}

const figureText = (figure: DiffFigure | null, language: Language): string =>
  figure === null
    ? '–'
    : figure.value === null
      ? (SITE_WORDS[language].reasons[figure.reason as keyof (typeof SITE_WORDS)['en']['reasons']] ??
        figure.reason ??
        '')
      : sayFigure(figure.value, null, language);

/** Changes with old and new figure beside each other. */
export function diffTable(items: readonly DiffItem[], visit: Visit, city: CityCatalogue): Markup {
  const { words, language } = visit;
  const several = new Set(items.map((one) => one.indicator)).size > 1;
  return table({
    caption: words.workbench.changes,
    head: [words.fields.period, words.workbench.series, words.workbench.kind, words.workbench.old, words.workbench.new],
    numbers: [3, 4],
    rows: items.map((one) => [
      one.period,
      [
        several ? indicatorText(city, one.indicator, language) : '',
        areaText(city, one.area, language),
        breakdownText(city, one.breakdown, language),
      ]
        .filter(Boolean)
        .join(' · '),
      words.kinds[one.kind],
      figureText(one.old, language),
      html`<strong>${figureText(one.new, language)}</strong>`,
    ]),
    empty: words.workbench.noChange,
  });
}
