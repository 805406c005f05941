/** The tables under charts: exactly the chart's figures, each with what limits it. */
import { formatNumber } from '../../../indicators/format.ts';
import type { ChartView, GroupsView, PointView, TrendView } from '../../contract/views.ts';
import type { SiteWords } from '../../words/site-words.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import { html, type Markup } from './html.ts';

interface Form extends Pick<TrendView, 'decimals' | 'language'> {
  /** The unit stands over the table, not in each cell. */
  unitAbove?: boolean;
}

/** From here on groups stand below each other: columns that nobody can see at once are no table. */
const MANY_SERIES = 8;

/** From here on "per 1,000" in each cell, again and again, would run over a sheet of paper; `%` takes no room. */
const MANY_COLUMNS = 6;

function figureCell(point: PointView | undefined, words: SiteWords, form: Form): Markup {
  if (!point) return html`<td class="number"></td>`;
  const { decimals, language, unitAbove } = form;
  const bare = unitAbove && point.value !== null ? formatNumber(point.value, decimals, language) : null;
  const marks = [
    point.provisional ? words.provisional : '',
    point.lowReliability && point.value !== null ? words.lowReliability : '',
    point.breakBefore ? words.breakBefore : '',
    point.lower === null || point.upper === null
      ? ''
      : `${formatNumber(point.lower, decimals, language)}–${formatNumber(point.upper, decimals, language)}`,
  ].filter(Boolean);
  return html`<td class="number${point.value === null ? ' absent' : ''}">
    ${bare ?? point.text}${marks.length > 0 ? html` <small>${marks.join('; ')}</small>` : null}
  </td>`;
}

/** Of a table: its id, and the heading it stands under, which tells tables of one title apart. */
export interface TableName {
  id: string;
  under?: string;
}

function tableWith(
  { id, under }: TableName,
  title: string,
  head: Markup,
  rows: readonly Markup[],
  foot: Markup | null,
): Markup {
  return html`<div class="table-wrap" tabindex="0" role="region" aria-labelledby="${under ? `${under} ${id}` : id}">
    <table class="trend-table">
      <caption id="${id}" class="table-title">
        ${title}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
      ${foot}
    </table>
  </div>`;
}

/** What is drawn besides the figures stands under them too. */
function targetFoot(view: ChartView, columns: number): Markup | null {
  if (!view.target) return null;
  return html`<tfoot>
    <tr>
      <th scope="row">${VIEW_WORDS[view.language].target}</th>
      <td colspan="${columns}">${view.target.label}</td>
    </tr>
  </tfoot>`;
}

/** Periods and series: periods down, newest first; with many series these go down and periods across. */
export function trendTable(trend: TrendView, words: SiteWords, name: TableName): Markup {
  const across = trend.series.length > MANY_SERIES && trend.series.length >= trend.periods.length;
  const columns = across ? trend.periods.length : trend.series.length;
  const unitAbove = trend.measureType !== 'gap' && trend.unit.length > 1 && columns >= MANY_COLUMNS;
  // A distance is written without its unit, which then stands over the table.
  const title =
    unitAbove || (trend.measureType === 'gap' && trend.unitCode === 'PP')
      ? `${words.headings.table} (${trend.unit})`
      : words.headings.table;
  const newestFirst = trend.periods.toReversed();
  const figures = new Map(
    trend.series.map((one) => [one.id, new Map(one.points.map((point) => [point.period, point]))] as const),
  );
  const cell = (series: string, period: string): Markup =>
    figureCell(figures.get(series)?.get(period), words, { ...trend, unitAbove });
  const heads = (labels: readonly string[]): Markup[] =>
    labels.map((label) => html`<th scope="col" class="number">${label}</th>`);
  if (across) {
    return tableWith(
      name,
      title,
      html`<th scope="col">${words.headings.group}</th>
        ${heads(newestFirst.map((one) => one.label))}`,
      trend.series.map(
        (one) =>
          html`<tr>
            <th scope="row">${one.label}</th>
            ${newestFirst.map((period) => cell(one.id, period.period))}
          </tr>`,
      ),
      targetFoot(trend, trend.periods.length),
    );
  }
  return tableWith(
    name,
    title,
    html`<th scope="col">${words.headings.period}</th>
      ${heads(trend.series.map((one) => one.label))}`,
    newestFirst.map(
      (period) =>
        html`<tr>
          <th scope="row">${period.label}</th>
          ${trend.series.map((one) => cell(one.id, period.period))}
        </tr>`,
    ),
    targetFoot(trend, trend.series.length),
  );
}

/** Groups or places side by side: now, where the comparable figures began, and the change between them. */
export function groupsTable(view: GroupsView, words: SiteWords, name: TableName): Markup {
  const { change, before } = VIEW_WORDS[view.language];
  const began = view.rows.some((row) => row.before !== null);
  return tableWith(
    name,
    words.headings.table,
    html`<th scope="col">${view.words.row}</th>
      <th scope="col" class="number">${view.period.label}</th>
      ${
        began
          ? html`<th scope="col" class="number">${before}</th>
              <th scope="col" class="number">${change}</th>`
          : null
      }`,
    view.rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.href ? html`<a href="${row.href}">${row.label}</a>` : row.label}</th>
          ${figureCell(row.now, words, view)}
          ${
            began
              ? html`<td class="number" data-period="${row.before?.label}">
                    ${row.before ? html`${row.before.text} <small>${row.before.label}</small>` : null}
                  </td>
                  <td class="number change">${row.changeText}</td>`
              : null
          }
        </tr>`,
    ),
    targetFoot(view, began ? 3 : 1),
  );
}

export const figureTable = (view: ChartView, words: SiteWords, name: TableName): Markup =>
  'kind' in view ? groupsTable(view, words, name) : trendTable(view, words, name);
