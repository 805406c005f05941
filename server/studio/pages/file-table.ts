import type { ProblemView } from '../../contract/upload.ts';
import type { Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import type { StagedAtLine } from '../../intake/upload-service.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { columnNames } from '../../intake/header-names.ts';
import { areaText, breakdownText, indicatorText } from '../choices.ts';
import { sayFigure } from '../say.ts';
import type { Visit } from '../studio-route.ts';
import { headerLine } from '../workbench-view.ts';
import type { Bench } from './workbench-page.ts';

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
  const header = headerLine(view.upload);
  const first = view.lines[0]?.row.line;
  const columnsWithProblem = new Set(view.problems.flatMap((one) => (one.column === null ? [] : [one.column])));
  const names = columnNames(view.upload.recognised?.columns ?? []);
  const isFaulty = (cell: string, at: number, isHeader: boolean, problems: readonly ProblemView[]): boolean =>
    isHeader
      ? columnsWithProblem.has(cell.trim())
      : problems.some((one) => one.column !== null && one.column === names[at]);
  const several = new Set(view.lines.flatMap((one) => one.staged.map((own) => own.indicator))).size > 1;
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
            ${isHeader || (header === 0 && row.line === first) ? roleRow(names, width, { visit, view, city }) : null}
            <tr class="${isHeader ? 'bench-header' : problems.length > 0 ? 'bench-fault' : ''}">
              <th scope="row">${row.line}</th>
              ${cells.map((cell, at) => html`<td class="${isFaulty(cell, at, isHeader, problems) ? 'at-fault' : ''}">${cell}</td>`)}
              <td class="bench-read">
                ${isHeader ? html`<span class="quiet">${words.workbench.headerRow}</span>` : staged.map((one) => reading(one, several, city, language))}
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

/** An observation in a line: what where the file holds several indicators, where, for whom, when, how much. */
function reading(staged: StagedAtLine, several: boolean, city: CityCatalogue, language: Language): Markup {
  const what = [
    several ? indicatorText(city, staged.indicator, language) : '',
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

/** Above the header: what each column was taken for; it is changed in the list of columns. */
function roleRow(names: readonly string[], width: number, { visit, view }: Bench): Markup | null {
  const { columns } = view.reading;
  if (columns.size === 0) return null;
  return html`<tr class="bench-roles">
    <th scope="row"><span class="quiet">${visit.words.answers.roleRow}</span></th>
    ${Array.from({ length: width }, (_none, at) => {
      const role = columns.get(names[at] ?? '');
      return role ? html`<td class="sure-${role.sureness}">${role.label}</td>` : html`<td></td>`;
    })}
    <td></td>
  </tr>`;
}
