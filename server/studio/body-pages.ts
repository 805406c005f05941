import { z } from 'zod';
import type { Body } from '../catalogue/city-catalogue.ts';
import { AppError } from '../errors.ts';
import { html } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { anything, freeKey, typedOr, typedText } from './fields.ts';
import { button, field, form, languageFields, select, table } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';

const office = ['editor'] as const;
const KINDS = ['office', 'department', 'committee', 'council', 'partner'] as const;

function listPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, language } = visit;
  const { bodies } = cityOf(deps);
  return {
    title: words.nav.bodies,
    current: 'bodies',
    body: html`<h1>${words.nav.bodies}</h1>
      <p class="lead">${words.bodies.lead}</p>
      ${table({
        caption: words.nav.bodies,
        head: [words.bodies.name, words.bodies.kind, words.bodies.contact],
        rows: bodies.map((one) => [
          html`<a href="/studio/bodies/${one.key}">${one.name[language]}</a>`,
          words.bodies.kinds[one.kind],
          one.contact ?? '',
        ]),
        empty: words.bodies.none,
      })}
      <p class="acts"><a class="button first" href="/studio/bodies/new">${words.bodies.new}</a></p>`,
  };
}

function editPage(visit: Visit, deps: StudioDeps, body: Body | null): StudioPage {
  const { words, language, typed } = visit;
  const title = body ? body.name[language] : words.bodies.new;
  return {
    title,
    current: 'bodies',
    body: html`<p class="eyebrow"><a href="/studio/bodies">${words.nav.bodies}</a></p>
      <h1>${title}</h1>
      ${form(body ? `/studio/bodies/${body.key}` : '/studio/bodies', [
        languageFields({
          name: 'name',
          legend: words.bodies.name,
          hint: words.languagesHint,
          value: body?.name ?? null,
          typed,
          languages: cityOf(deps).identity.languages,
        }),
        select({
          name: 'kind',
          label: words.bodies.kind,
          value: body?.kind ?? 'department',
          typed,
          choices: KINDS.map((value) => ({ value, label: words.bodies.kinds[value] })),
        }),
        field({ name: 'contact', label: words.bodies.contact, value: body?.contact, typed, maxLength: 300 }),
        button(words.save),
      ])}
      ${body ? form(`/studio/bodies/${body.key}/remove`, [html`<p>${words.bodies.removeSays}</p>`, button(words.bodies.remove, { quiet: true })], { className: 'sheet aside' }) : null}`,
  };
}

const bodyFromForm = (typed: Typed) => ({
  name: typedText(typed, 'name'),
  kind: KINDS.find((one) => one === typed['kind']) ?? ('department' as const),
  contact: typedOr(typed, 'contact', '').trim() || null,
});

/** Bodies: who owes figures, and for whom contributors write. */
export function bodyPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { bodies } = deps.services;
  const find = ({ params }: Visit): Body => {
    const found = cityOf(deps).bodies.find((one) => one.key === params['key']);
    if (!found) throw new AppError('not-found', { what: 'body', id: params['key'] ?? '' });
    return found;
  };
  const edit = (visit: Visit): StudioPage => editPage(visit, deps, find(visit));
  return [
    routes.page('/studio/bodies', office, 'Bodies', (visit) => listPage(visit, deps)),
    routes.page('/studio/bodies/new', office, 'The form for a new body', (visit) => editPage(visit, deps, null)),
    routes.page('/studio/bodies/:key', office, 'The form of a body', edit),
    routes.form({
      path: '/studio/bodies',
      roles: office,
      summary: 'Add a body',
      body: anything,
      page: (visit) => editPage(visit, deps, null),
      act: async (visit) => {
        const body = bodyFromForm(visit.body);
        const taken = cityOf(deps).bodies.map((one) => one.key);
        const key = freeKey('body', body.name[visit.language] ?? body.name.en ?? '', taken);
        await bodies.add({ key, ...body }, signedIn(visit).accountId);
        return { to: '/studio/bodies', done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/bodies/:key',
      roles: office,
      summary: 'Change a body',
      body: anything,
      page: edit,
      act: async (visit) => {
        const { key } = find(visit);
        await bodies.save({ key, ...bodyFromForm(visit.body) }, signedIn(visit).accountId);
        return { to: '/studio/bodies', done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/bodies/:key/remove',
      roles: office,
      summary: 'Remove a body that nobody needs',
      body: z.object({}),
      page: edit,
      act: async (visit) => {
        await bodies.remove(find(visit).key, signedIn(visit).accountId);
        return { to: '/studio/bodies', done: visit.words.bodies.removed };
      },
    }),
  ];
}
