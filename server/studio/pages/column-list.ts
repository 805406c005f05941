import { html, type Markup } from '../../explore/pages/html.ts';
import type { ColumnLine } from '../column-lines.ts';
import type { Visit } from '../studio-route.ts';
import { optionSelect } from './question-form.ts';
import type { Bench } from './workbench-page.ts';

/**
 * The columns of the file under one another, each with its first values beside what it can be. Under one another they fit
 * on a phone, and sixty of them are a list like six. Here those that are asked about, the best proposal chosen.
 */
export function askedColumns({ visit, view }: Bench): Markup | null {
  const asked = view.columns.filter((one) => one.isAsked);
  return asked.length === 0 ? null : list(asked, visit.words.answers.columnsAsked, visit);
}

/** All others, folded: those that are asked about together can be decided one by one, the rest was recognised. */
export function otherColumns({ visit, view }: Bench): Markup {
  const { answers } = visit.words;
  const others = view.columns.filter((one) => !one.isAsked);
  const folded = (lines: readonly ColumnLine[], title: string): Markup | null =>
    lines.length === 0
      ? null
      : html`<details>
          <summary>${title}</summary>
          ${list(lines, title, visit, true)}
        </details>`;
  return html`${folded(
    others.filter((one) => one.isOpen),
    answers.columnsOpen,
  )}
  ${folded(
    others.filter((one) => !one.isOpen),
    answers.columnsKnown,
  )}`;
}

function list(lines: readonly ColumnLine[], title: string, visit: Visit, isNamed = false): Markup {
  const { words } = visit;
  return html`<table class="studio-table question-table column-list">
    <caption class="${isNamed ? 'visually-hidden' : ''}">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.answers.inTheFile}</th>
        <th scope="col">${words.answers.firstValues}</th>
        <th scope="col">${words.answers.roleRow}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (one) =>
          html`<tr class="sure-${one.sureness}">
            <th scope="row">${one.column}</th>
            <td class="values">${one.values.join(' · ') || '–'}</td>
            <td>
              ${
                one.options.length === 0
                  ? one.label
                  : optionSelect(`answer|${one.id}`, one.options, {
                      visit,
                      none: one.label,
                      label: one.text,
                    })
              }
              ${one.hint ? html`<small>${one.hint}</small>` : null}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
