import { z } from 'zod';
import { may, type Person } from '../accounts/person.ts';
import { dutiesOf } from '../commitments/duties.ts';
import { STATEMENT_KINDS, type Content, type Statement, type StatementKind } from '../commitments/statement.ts';
import { mayWrite } from '../commitments/who-may-write.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { peopleText } from '../explore/pages/people-text.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { SAID_WORDS } from '../words/said.ts';
import { bodyChoices, indicatorText } from './choices.ts';
import { anything, typedOr } from './fields.ts';
import { button, form, hidden, select, table } from './pages/controls.ts';
import { sayDay, sayTime } from './say.ts';
import { drawForm } from './said/draw-form.ts';
import { dueFromWhom } from './said/due.ts';
import { dueTables } from './said/due-tables.ts';
import { KEY_OF } from './said/form-fields.ts';
import { readForm } from './said/read-form.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

const writers = ['editor', 'contributor'] as const;

/** Kinds that are begun here; questions come from readers. */
const BEGUN: readonly StatementKind[] = STATEMENT_KINDS.filter((one) => one !== 'question');

function kindOf({ params }: Visit): StatementKind {
  const found = STATEMENT_KINDS.find((one) => one === params['kind']);
  if (!found) throw new AppError('not-found', { what: 'page', id: params['kind'] ?? '' });
  return found;
}

const nameOfBody = (key: string | null, deps: StudioDeps, { language }: Visit): string =>
  cityOf(deps).bodies.find((one) => one.key === key)?.name[language] ?? key ?? '–';

/** Whether somebody may write this one as it stands. */
function isTheirs(one: Statement, person: Person, deps: StudioDeps): boolean {
  const { statements } = deps.services;
  const body = cityOf(deps).bodies.find((own) => own.key === one.body) ?? null;
  const duties = dutiesOf(person.body, statements.book, cityOf(deps));
  return mayWrite(person, { kind: one.kind, body, content: one.content }, duties);
}

/**
 * The versions somebody may read: the office and the body it belongs to all of them, everybody else what readers saw,
 * without the address of who asked.
 */
function versionsFor(person: Person, kind: StatementKind, key: string, deps: StudioDeps): Statement[] {
  const { book } = deps.services.statements;
  const all: Statement[] = book.versions(kind, key);
  const newest = all.at(-1);
  const isOfTheirBody = newest?.body !== null && newest?.body === person.body;
  if (!newest || may(person, ['editor']) || isOfTheirBody || isTheirs(newest, person, deps)) return all;
  return book.history(kind, key).map((one: Statement) => ({
    ...one,
    content: 'email' in one.content ? { ...one.content, email: null } : one.content,
  }));
}

/** Of each statement of a kind the newest version somebody may read: what a form offers to choose from. */
function choosable<K extends StatementKind>(person: Person, kind: K, deps: StudioDeps): Statement<K>[] {
  return deps.services.statements.book
    .newest(kind)
    .flatMap(({ key }) => (versionsFor(person, kind, key, deps) as Statement<K>[]).slice(-1));
}

/** A statement in a line: what it is about. */
function titleOf({ kind, key, content }: Statement, visit: Visit, deps: StudioDeps): string {
  const { language } = visit;
  const city = cityOf(deps);
  const parts = content as {
    about?: { indicator?: string; objective?: string };
    indicator?: string;
    factor?: string;
    title?: Partial<Record<string, string>>;
    year?: number;
    text?: unknown;
  };
  const indicator = parts.about?.indicator ?? parts.indicator;
  const objective = city.catalogue.objectives.find((one) => one.id === parts.about?.objective);
  const factor = city.catalogue.contextualFactors.find((one) => one.id === parts.factor);
  const found =
    parts.title?.[language] ??
    Object.values(parts.title ?? {})[0] ??
    (indicator === undefined ? undefined : indicatorText(city, indicator, language)) ??
    objective?.label[language] ??
    factor?.label[language] ??
    (kind === 'responsibility' ? nameOfBody(key, deps, visit) : key);
  return parts.year === undefined ? found : `${found}, ${parts.year}`;
}

function overviewPage(visit: Visit, cards: Parameters<typeof dueFromWhom>[2], deps: StudioDeps): StudioPage {
  const { words } = visit;
  const person = signedIn(visit);
  const { statements, effects } = deps.services;
  const isOffice = may(person, ['editor']);
  const year = effects.now().getUTCFullYear() - 1;
  const due = dueFromWhom(statements.book, cityOf(deps), cards, { year, only: isOffice ? null : (person.body ?? '') });
  return {
    title: words.nav.said,
    current: 'said',
    body: html`<h1>${words.nav.said}</h1>
      <p class="lead">${words.said.lead}</p>
      <ul class="plain">
        ${STATEMENT_KINDS.map((kind) => html`<li><a href="/studio/said/${kind}">${words.said.kinds[kind]}</a> <span class="quiet">${words.said.kindHints[kind]}</span></li>`)}
      </ul>
      <section>
        <h2>${words.said.due}</h2>
        ${due.length === 0 ? html`<p class="quiet">${words.said.nothingDue}</p>` : null}
        ${dueTables(due, year, visit, deps)}
      </section>`,
  };
}

function listPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, language } = visit;
  const person = signedIn(visit);
  const kind = kindOf(visit);
  const { statements, config } = deps.services;
  const all = statements.book.newest(kind).toSorted((a, b) => b.at.localeCompare(a.at));
  const shown = may(person, ['editor']) ? all : all.filter((one) => isTheirs(one, person, deps));
  return {
    title: words.said.kinds[kind],
    current: 'said',
    body: html`<p class="eyebrow"><a href="/studio/said">${words.nav.said}</a></p>
      <h1>${words.said.kinds[kind]}</h1>
      <p class="lead">${words.said.kindHints[kind]}</p>
      ${table({
        caption: words.said.kinds[kind],
        head: [words.said.fields.about, words.fields.body, words.said.state, words.said.changed],
        rows: shown.map((one) => [
          html`<a href="/studio/said/${kind}/${one.key}">${titleOf(one, visit, deps)}</a>`,
          nameOfBody(one.body, deps, visit),
          words.said.states[one.state],
          sayDay(one.at, language, config.timeZone),
        ]),
        empty: words.said.none,
      })}
      ${BEGUN.includes(kind) ? html`<p class="acts"><a class="button first" href="/studio/said/${kind}/new">${words.said.new}</a></p>` : null}`,
  };
}

/** The form of one statement, new or not, with its earlier versions below. */
function editPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, typed, query } = visit;
  const person = signedIn(visit);
  const kind = kindOf(visit);
  const city = cityOf(deps);
  const { effects } = deps.services;
  const versions = versionsFor(person, kind, visit.params['key'] ?? '', deps);
  const newest = versions.at(-1);
  if (visit.params['key'] !== undefined && !newest)
    throw new AppError('not-found', { what: kind, id: visit.params['key'] });
  const today = effects.now().toISOString().slice(0, 10);
  const [aboutKind, aboutId] = (query['about'] ?? '').split(':');
  const content: Record<string, unknown> = newest
    ? { ...newest.content }
    : {
        date: today,
        setOn: today,
        year: effects.now().getUTCFullYear() - 1,
        signature: person.name ?? '',
        ...(aboutKind && aboutId ? { about: { [aboutKind]: aboutId } } : {}),
      };
  const own = newest ? isTheirs(newest, person, deps) : true;
  const body = newest ? newest.body : (query['body'] ?? person.body);
  const policies = choosable(person, 'policy-period', deps).filter((one) => one.key !== visit.params['key']);
  const commentaries = choosable(person, 'commentary', deps);
  const title = newest ? titleOf(newest, visit, deps) : words.said.kinds[kind];
  return {
    title,
    current: 'said',
    body: html`<p class="eyebrow"><a href="/studio/said/${kind}">${words.said.kinds[kind]}</a></p>
      <h1>${title}</h1>
      ${newest ? html`<p class="quiet">${words.said.states[newest.state]}</p>` : null}
      ${newest?.kind === 'question' ? askedLine(newest.content as Content<'question'>, visit, deps) : null}
      ${
        own
          ? form(newest ? `/studio/said/${kind}/${newest.key}` : `/studio/said/${kind}`, [
              ...(may(person, ['editor'])
                ? [
                    select({
                      name: 'body',
                      label: words.fields.body,
                      value: body,
                      typed,
                      choices: bodyChoices(city, visit.language),
                      none: '–',
                    }),
                  ]
                : [hidden('body', person.body ?? '')]),
              ...drawForm(kind, content, { visit, city, policies, commentaries }),
              hidden('seen', String(newest?.version ?? 0)),
              html`<p class="acts">
                ${button(words.said.publish, { name: 'state', value: 'published' })}
                ${button(words.said.review, { quiet: true, name: 'state', value: 'in-review' })}
                ${button(words.said.draft, { quiet: true, name: 'state', value: 'draft' })}
                ${newest?.state === 'published' ? button(words.said.withdraw, { danger: true, name: 'state', value: 'withdrawn' }) : null}
              </p>`,
            ])
          : html`<p class="warned">${words.said.notYours}</p>`
      }
      ${versions.length > 0 ? history(versions, visit, deps) : null}`,
  };
}

/** Who asked and when, and the figure that is asked about. */
function askedLine({ name, askedOn, indicator }: Content<'question'>, { language }: Visit, deps: StudioDeps): Markup {
  const date = sayDay(askedOn, language, deps.services.config.timeZone);
  return html`<p>
    ${SAID_WORDS[language].askedOn({ date, name: name ?? '' })}.
    <a href="/${language}/indicators/${indicator}">${REPORT_WORDS[language].toIndicator}</a>
  </p>`;
}

/** Every version with its text: nothing that was written is lost. */
function history(versions: readonly Statement[], visit: Visit, deps: StudioDeps): Markup {
  const { words, language } = visit;
  return html`<section>
    <h2>${words.said.versions}</h2>
    ${versions.toReversed().map(
      (one) =>
        html`<details>
          <summary>
            ${one.version}: ${words.said.states[one.state]}, ${sayTime(one.at, language, deps.services.config.timeZone)}
          </summary>
          ${one.kind === 'commentary' ? textsOf(one.content as Content<'commentary'>, visit) : html`<pre class="mapping">${JSON.stringify(one.content, null, 1)}</pre>`}
        </details>`,
    )}
  </section>`;
}

const textsOf = ({ texts }: Content<'commentary'>, { language }: Visit): Markup[] =>
  Object.entries(texts).flatMap(([own, text]) =>
    text ? [html`<div lang="${own}">${peopleText(text, SAID_WORDS[language].moreRows)}</div>`] : [],
  );

/** What the city promised and says: a screen for each kind, and one for what is due from whom. */
export function saidPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { statements } = deps.services;
  const edit = (visit: Visit): StudioPage => editPage(visit, deps);
  const write = async (visit: Visit, key: string | undefined): Promise<{ to: string; done: string }> => {
    const person = signedIn(visit);
    const kind = kindOf(visit);
    const typed = visit.typed;
    const before = key === undefined ? undefined : statements.book.versions(kind, key).at(-1);
    if (key !== undefined && !before) throw new AppError('not-found', { what: kind, id: key });
    const content = readForm(kind, typed, { ...before?.content }, visit.language);
    if (kind === 'question' && content['answer'] !== null)
      content['answeredOn'] = deps.services.effects.now().toISOString().slice(0, 10);
    const body = typedOr(typed, 'body', '') || null;
    const keyOf = KEY_OF[kind];
    const own = keyOf === 'body' ? body : keyOf ? content[keyOf] : undefined;
    const state = (['draft', 'in-review', 'published', 'withdrawn'] as const).find((one) => one === typed['state']);
    const written = await statements.write(
      {
        kind,
        key: key ?? (typeof own === 'string' ? own : undefined),
        body,
        content,
        state: state ?? 'draft',
        seen: Number(typedOr(typed, 'seen', '0')),
      },
      person,
    );
    return { to: `/studio/said/${kind}/${written.key}`, done: visit.words.said.kept[written.state] };
  };
  return [
    routes.page(
      '/studio/said',
      writers,
      'What the city promised and says, and what is due from whom',
      async (visit) => {
        const { themes } = await deps.explore.overview(visit.language);
        return overviewPage(
          visit,
          themes.flatMap((theme) => theme.objectives.flatMap((one) => one.cards)),
          deps,
        );
      },
    ),
    routes.page('/studio/said/:kind', writers, 'Statements of one kind', (visit) => listPage(visit, deps)),
    routes.page('/studio/said/:kind/new', writers, 'The form for a new statement', edit),
    routes.page('/studio/said/:kind/:key', writers, 'A statement with its versions', edit),
    routes.form({
      path: '/studio/said/:kind',
      roles: writers,
      summary: 'Write a new statement',
      body: anything,
      page: edit,
      act: (visit) => write(visit, undefined),
    }),
    routes.form({
      path: '/studio/said/:kind/:key',
      roles: writers,
      summary: 'Write a new version of a statement',
      body: z.looseObject({ seen: z.string() }),
      page: edit,
      act: (visit) => write(visit, visit.params['key']),
    }),
  ];
}
