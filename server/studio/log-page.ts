import { findAudit, type AuditLine } from '../audit/audit-query.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { changedValues } from './log-change.ts';
import { field, table } from './pages/controls.ts';
import { sayTime } from './say.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { StudioPage, StudioRoutes, Visit } from './studio-route.ts';
import { pager, pageStart } from './upload-pages.ts';

const ON_A_PAGE = 100;
/** In characters; what is longer is folded. */
const SHORT = 120;

/** From which value to which, a line each. */
function changeOf({ before, after }: AuditLine): Markup | null {
  const values = changedValues(before, after);
  if (values === null) return folded([before, after].filter((one) => one !== null).join(' → '));
  if (values.length === 0) return null;
  return html`<ul class="lines">
    ${values.map(
      (one) =>
        html`<li>
          ${one.name === '' ? null : html`<span class="quiet">${one.name}:</span>`}
          ${one.before === undefined ? null : html`${folded(one.before)} → `}${one.after === undefined ? '–' : folded(one.after)}
        </li>`,
    )}
  </ul>`;
}

/** A step of a statement is called by its kind and how it stands then. */
function nameOfAction(action: string, { words }: Visit): string {
  const actions: Readonly<Record<string, string>> = words.actions;
  const kinds: Readonly<Record<string, string>> = words.said.kinds;
  const steps: Readonly<Record<string, string>> = words.statementSteps;
  const [kind = '', step = ''] = action.split('.');
  return actions[action] ?? (steps[step] === undefined ? action : `${kinds[kind] ?? kind}: ${steps[step]}`);
}

const folded = (text: string): Markup =>
  text.length <= SHORT
    ? html`${text}`
    : html`<details class="inline">
        <summary>${text.slice(0, 60)}…</summary>
        ${text}
      </details>`;

async function logPage(visit: Visit, { services }: StudioDeps): Promise<StudioPage> {
  const { words, language, query } = visit;
  const from = pageStart(query);
  const search = (query['q'] ?? '').slice(0, 100);
  const { database, cityId, config } = services;
  const lines = await findAudit(database.knex, cityId, { search, limit: ON_A_PAGE + 1, offset: from });
  return {
    title: words.nav.log,
    current: 'log',
    body: html`<h1>${words.nav.log}</h1>
      <form method="get" action="/studio/log" class="filters">
        ${field({ name: 'q', label: words.log.search, value: search })}<button>${words.log.apply}</button>
      </form>
      ${table({
        caption: words.nav.log,
        head: [words.log.when, words.log.who, words.log.what, words.log.subject, words.log.change],
        rows: lines
          .slice(0, ON_A_PAGE)
          .map((one) => [
            sayTime(one.at, language, config.timeZone),
            one.who ?? words.log.nobody,
            nameOfAction(one.action, visit),
            one.subject,
            changeOf(one),
          ]),
        whole: [0],
        empty: words.log.none,
      })}
      ${pager(search === '' ? '/studio/log' : `/studio/log?q=${encodeURIComponent(search)}&`, from, lines.length > ON_A_PAGE, visit, ON_A_PAGE)}`,
  };
}

/** The log: who did what, when, from which value to which. */
export function logPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  return [
    routes.page('/studio/log', ['admin'], 'The log of everything that was changed', (visit) => logPage(visit, deps)),
  ];
}
