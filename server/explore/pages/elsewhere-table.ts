import type { ElsewhereView } from '../../contract/page-views.ts';
import type { SiteWords } from '../../words/site-words.ts';
import { html, raw, type Markup } from './html.ts';

/** Figures of other places: marked as such, each with its source, never beside the city's own. */
export function elsewhereTable(values: readonly ElsewhereView[], words: SiteWords, named: boolean): Markup | null {
  if (values.length === 0) return null;
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
    <h2 id="elsewhere">${words.headings.elsewhere}</h2>
    <div class="table-wrap" tabindex="0" role="region" aria-labelledby="elsewhere-table">
      <table>
        <caption id="elsewhere-table">
          ${words.elsewhereNote}
        </caption>
        <thead>
          <tr>
            ${named ? html`<th scope="col">${words.headings.figures}</th>` : null}
            <th scope="col">${words.headings.place}</th>
            <th scope="col">${words.headings.period}</th>
            <th scope="col">${words.headings.group}</th>
            <th scope="col" class="number">${words.headings.value}</th>
            <th scope="col">${words.headings.source}</th>
          </tr>
        </thead>
        <tbody>
          ${values.map(
            (one, at) =>
              html`<tr>
                ${named ? html`<td>${one.name}</td>` : null}
                <th scope="row">${one.place}</th>
                <td>${one.period}</td>
                <td>${one.group}</td>
                <td class="number">${one.text}</td>
                <td lang="en">
                  ${sourceOf(one, values.slice(0, at))}${one.note ? html` <span class="quiet">${one.note}</span>` : null}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** On paper an address is written out once: rows of one source after the first say `again`. */
function sourceOf({ url, source }: ElsewhereView, above: readonly ElsewhereView[]): Markup | string {
  if (!url?.startsWith('http')) return source;
  const again = above.some((one) => one.url === url);
  return html`<a href="${url}" rel="noreferrer" ${again ? raw('class="again"') : null}>${source}</a>`;
}
