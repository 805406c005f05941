import type { Language } from '../../indicators/text.ts';
import type { Source } from '../catalogue/city-catalogue.ts';
import { sourceSchema } from '../catalogue/source-routes.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { CONVENTION_NAMES } from '../intake/signs.ts';
import { anything, freeKey, longTextOf, typedOr } from './fields.ts';
import { button, field, form, languageFields, select, table } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';
import { sourceChoices } from './choices.ts';

const staff = ['statistician'] as const;

/** Where figures come from: a source that is recorded, or a new one that is named on the spot. */
export function sourceQuestion(visit: Visit, deps: StudioDeps, { hint, none }: { hint: string; none: string }): Markup {
  const { words, typed } = visit;
  const city = cityOf(deps);
  return html`${select({ name: 'source', label: words.fields.source, hint, choices: sourceChoices(city), none, value: '', typed })}
    <details${typed['publisher'] ? html` open` : null}>
      <summary>${words.sources.newHere}</summary>
      ${sourceFields(visit, null, city.identity.languages)}
    </details>`;
}

/** The fields of a source; a new one among other fields is left empty where there is none. */
export function sourceFields({ words, typed }: Visit, source: Source | null, languages: readonly Language[]): Markup[] {
  const { sources } = words;
  const isWhole = source !== null || typed['key'] !== undefined;
  return [
    ...(isWhole ? [] : [html`<p class="quiet">${sources.newNeeds}</p>`]),
    field({
      name: 'publisher',
      label: sources.publisher,
      value: source?.publisher,
      typed,
      scope: 'source',
      maxLength: 300,
    }),
    field({
      name: 'title',
      label: sources.title,
      hint: sources.titleHint,
      value: source?.title,
      typed,
      scope: 'source',
      maxLength: 300,
    }),
    select({
      name: 'kind',
      label: sources.kind,
      value: source?.kind ?? 'local',
      typed,
      scope: 'source',
      choices: (['local', 'central', 'survey'] as const).map((value) => ({ value, label: sources.kinds[value] })),
    }),
    field({
      name: 'url',
      label: sources.url,
      type: 'url',
      value: source?.url,
      typed,
      scope: 'source',
      placeholder: 'https://',
    }),
    field({
      name: 'licence',
      label: sources.licence,
      value: source?.licence,
      typed,
      scope: 'source',
      placeholder: 'CC BY 4.0',
    }),
    field({ name: 'date', label: sources.date, type: 'date', value: source?.date, typed, scope: 'source' }),
    select({
      name: 'sourceConvention',
      label: sources.convention,
      hint: sources.conventionHint,
      value: source?.convention,
      typed,
      none: words.answers.none,
      choices: CONVENTION_NAMES.map((name) => ({ value: name, label: words.conventions[name] })),
    }),
    ...(isWhole
      ? [
          html`<fieldset>
            <legend>${sources.survey}</legend>
            ${field({ name: 'surveyMode', label: sources.mode, value: source?.survey?.mode, typed })}
            ${field({ name: 'sample', label: sources.sample, type: 'number', value: numberText(source?.survey?.sample), typed })}
            ${field({ name: 'responseRate', label: sources.responseRate, value: numberText(source?.survey?.responseRate), typed })}
          </fieldset>`,
          languageFields({
            name: 'sourceNote',
            legend: sources.note,
            value: source?.note ?? null,
            typed,
            languages,
            rows: 3,
          }),
        ]
      : []),
  ];
}

const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A source as the form has it. @throws AppError `invalid-input` that names the field */
export function sourceFromForm(typed: Typed, deps: StudioDeps, visit: Visit, present?: Source): Source {
  const { sources, identity } = cityOf(deps);
  const text = (name: string): string | null => typedOr(typed, name, '').trim() || null;
  const number = (name: string): number | undefined => {
    const value = text(name)?.replace(',', '.');
    return value === undefined ? undefined : Number(value);
  };
  const mode = text('surveyMode') ?? undefined;
  const sample = number('sample');
  const responseRate = number('responseRate');
  const result = sourceSchema.safeParse({
    key:
      present?.key ??
      freeKey(
        'source',
        `${text('publisher') ?? ''} ${text('title') ?? ''}`,
        sources.map((one) => one.key),
      ),
    publisher: text('publisher') ?? '',
    title: text('title') ?? '',
    url: text('url'),
    licence: text('licence'),
    kind: text('kind') ?? 'local',
    convention: text('sourceConvention'),
    date: text('date'),
    survey:
      mode === undefined && sample === undefined && responseRate === undefined
        ? null
        : {
            ...(mode === undefined ? {} : { mode }),
            ...(sample === undefined ? {} : { sample }),
            ...(responseRate === undefined ? {} : { responseRate }),
          },
    note: longTextOf(typed, 'sourceNote', identity.defaultLanguage),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path.at(-1) ?? '');
  const labels: Readonly<Record<string, unknown>> = visit.words.sources;
  const label = labels[name];
  throw new AppError('invalid-input', {
    where: 'body',
    field: typeof label === 'string' ? label : name,
    problem: issue?.message ?? visit.words.fieldUnfit,
  });
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const city = cityOf(deps);
  const used = await deps.services.sources.usage();
  return {
    title: words.nav.sources,
    current: 'sources',
    body: html`<h1>${words.nav.sources}</h1>
      <p class="lead">${words.sources.lead}</p>
      ${table({
        caption: words.nav.sources,
        head: [
          words.sources.publisher,
          words.sources.title,
          words.sources.date,
          words.sources.licence,
          words.sources.figures,
        ],
        numbers: [4],
        rows: city.sources.map((one) => [
          one.publisher,
          html`<a href="/studio/sources/${one.key}">${one.title}</a>`,
          one.date ?? '',
          one.licence ?? '',
          String(used.get(one.key)?.observations ?? 0),
        ]),
        empty: words.sources.none,
      })}
      <p class="acts"><a class="button first" href="/studio/sources/new">${words.sources.new}</a></p>`,
  };
}

function editPage(visit: Visit, deps: StudioDeps, source: Source | null): StudioPage {
  const { words } = visit;
  const title = source ? source.title : words.sources.new;
  const whole = source ? visit : { ...visit, typed: { key: '', ...visit.typed } };
  return {
    title,
    current: 'sources',
    body: html`<p class="eyebrow"><a href="/studio/sources">${words.nav.sources}</a></p>
      <h1>${title}</h1>
      ${form(source ? `/studio/sources/${source.key}` : '/studio/sources', [...sourceFields(whole, source, cityOf(deps).identity.languages), button(words.save)])}`,
  };
}

/** Sources: where every figure comes from, and under which terms. */
export function sourcePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { catalogue, sources } = deps.services;
  const find = (key: string | undefined): Source => {
    const found = cityOf(deps).sources.find((one) => one.key === key);
    if (!found) throw new AppError('not-found', { what: 'source', id: key ?? '' });
    return found;
  };
  return [
    routes.page('/studio/sources', staff, 'Sources', (visit) => listPage(visit, deps)),
    routes.page('/studio/sources/new', staff, 'The form for a new source', (visit) => editPage(visit, deps, null)),
    routes.page('/studio/sources/:key', staff, 'The form of a source', (visit) =>
      editPage(visit, deps, find(visit.params['key'])),
    ),
    routes.form({
      path: '/studio/sources',
      roles: staff,
      summary: 'Record a source',
      body: anything,
      page: (visit) => editPage(visit, deps, null),
      act: async (visit) => {
        const source = sourceFromForm(visit.body, deps, visit);
        await catalogue.addSource(source, signedIn(visit).accountId);
        return { to: '/studio/sources', done: visit.words.sources.added(source.title) };
      },
    }),
    routes.form({
      path: '/studio/sources/:key',
      roles: staff,
      summary: 'Change a source',
      body: anything,
      page: (visit) => editPage(visit, deps, find(visit.params['key'])),
      act: async (visit) => {
        const present = find(visit.params['key']);
        const { key: _key, ...change } = sourceFromForm(visit.body, deps, visit, present);
        await sources.saveSource(present.key, change, signedIn(visit).accountId);
        return { to: '/studio/sources', done: visit.words.saved };
      },
    }),
  ];
}
