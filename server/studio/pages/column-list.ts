import { html, type Markup } from '../../explore/pages/html.ts';
import type { ColumnLine } from '../column-lines.ts';
import type { Visit } from '../studio-route.ts';
import { optionSelect } from './question-form.ts';
import type { Bench } from './workbench-page.ts';

/**
 * The columns of the file under one another, each with its first values beside what it can be: those that are asked
 * about first, the best proposal chosen. Under one another they fit on a phone, and sixty of them are a list like six.
 */
export function columnList({ visit, view }: Bench): Markup | null {
  const { words } = visit;
  const { columns } = view;
  if (columns.length === 0) return null;
  const asked = columns.filter((one) => one.isAsked);
  const known = columns.filter((one) => !one.isAsked);
  return html`${asked.length > 0 ? list(asked, words.answers.columnsAsked, visit) : null}
  ${
    known.length > 0
      ? html`<details ${columns.some((one) => one.isOpen) ? html`open` : null}>
          <summary>${words.answers.columnsKnown}</summary>
          ${list(known, words.answers.columnsKnown, visit, true)}
        </details>`
      : null
  }`;
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
