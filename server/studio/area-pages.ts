import { z } from 'zod';
import type { AreaPlan } from '../catalogue/area-file.ts';
import type { TypedArea } from '../catalogue/area-service.ts';
import type { CityArea } from '../catalogue/city-catalogue.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { areaChoices } from './choices.ts';
import { anything, typedOr, typedText } from './fields.ts';
import { button, field, form, hidden, languageFields, select, table } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';

const staff = ['statistician'] as const;
const KINDS = ['city', 'district', 'country', 'elsewhere'] as const;

/** Only the city's own; the catalogue knows further places. */
function ownAreas(deps: StudioDeps): CityArea[] {
  const { areas, catalogue } = cityOf(deps);
  const known = new Set(catalogue.areas.map((one) => one.code));
  return areas.filter((one) => !known.has(one.code));
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const used = await deps.services.areas.usage();
  const areas = ownAreas(deps);
  return {
    title: words.nav.areas,
    current: 'areas',
    body: html`<h1>${words.nav.areas}</h1>
      <p class="lead">${words.areas.lead}</p>
      ${table({
        caption: words.nav.areas,
        head: [
          words.areas.name,
          words.areas.code,
          words.areas.parent,
          words.areas.kind,
          words.areas.validity,
          words.areas.successor,
          words.areas.series,
        ],
        numbers: [6],
        rows: areas.map((one) => [
          html`<a href="/studio/areas/${encodeURIComponent(one.code)}">${one.name[language]}</a>`,
          html`<code>${one.code}</code>`,
          one.parent ?? '',
          words.areas.kinds[one.kind],
          one.validFrom || one.validTo ? `${one.validFrom ?? '…'} – ${one.validTo ?? '…'}` : '',
          one.successor ?? '',
          String(used.get(one.code)?.series ?? 0),
        ]),
      })}
      <p class="acts">
        <a class="button first" href="/studio/areas/load">${words.areas.load}</a>
        <a class="button second" href="/studio/areas/new">${words.areas.new}</a>
      </p>`,
  };
}

function areaFields(visit: Visit, deps: StudioDeps, area: CityArea | null): Markup[] {
  const { words, language, typed } = visit;
  const city = cityOf(deps);
  const others = areaChoices(city, language).filter((one) => one.value !== area?.code);
  return [
    ...(area
      ? [hidden('code', area.code)]
      : [
          field({
            name: 'code',
            label: words.areas.code,
            hint: words.areas.codeHint,
            typed,
            isRequired: true,
            maxLength: 60,
          }),
        ]),
    languageFields({
      name: 'name',
      legend: words.areas.name,
      hint: words.languagesHint,
      value: area?.name ?? null,
      typed,
      languages: city.identity.languages,
    }),
    select({
      name: 'kind',
      label: words.areas.kind,
      value: area?.kind ?? 'district',
      typed,
      choices: KINDS.map((value) => ({ value, label: words.areas.kinds[value] })),
    }),
    select({
      name: 'parent',
      label: words.areas.parent,
      value: area ? area.parent : city.identity.area,
      typed,
      choices: others,
      none: words.answers.none,
    }),
    field({ name: 'validFrom', label: words.areas.validFrom, type: 'date', value: area?.validFrom, typed }),
    field({
      name: 'validTo',
      label: words.areas.validTo,
      hint: words.areas.validToHint,
      type: 'date',
      value: area?.validTo,
      typed,
    }),
    select({
      name: 'successor',
      label: words.areas.successor,
      hint: words.areas.successorHint,
      value: area?.successor,
      typed,
      choices: others,
      none: words.answers.none,
    }),
  ];
}

function areaFromForm(typed: Typed): TypedArea {
  const text = (name: string): string | null => typedOr(typed, name, '').trim() || null;
  return {
    code: text('code') ?? '',
    name: typedText(typed, 'name'),
    kind: KINDS.find((one) => one === typed['kind']) ?? 'district',
    parent: text('parent'),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
    successor: text('successor'),
  };
}

async function editPage(visit: Visit, deps: StudioDeps, area: CityArea | null): Promise<StudioPage> {
  const { words, language } = visit;
  const title = area ? area.name[language] : words.areas.new;
  const used = area ? ((await deps.services.areas.usage()).get(area.code)?.series ?? 0) : 0;
  return {
    title,
    current: 'areas',
    body: html`<p class="eyebrow"><a href="/studio/areas">${words.nav.areas}</a></p>
      <h1>${title}</h1>
      ${area ? html`<p>${words.areas.used(used)}</p>` : null}
      ${form(area ? `/studio/areas/${encodeURIComponent(area.code)}` : '/studio/areas', [...areaFields(visit, deps, area), button(words.save)])}
      ${area && used === 0 && area.code !== cityOf(deps).identity.area ? form(`/studio/areas/${encodeURIComponent(area.code)}/remove`, [html`<p>${words.areas.removeSays(area.code)}</p>`, button(words.areas.remove, { quiet: true })], { className: 'sheet aside' }) : null}`,
  };
}

/** Loading many: paste or type, see what it would do, then load. */
async function loadPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, typed } = visit;
  const text = typedOr(typed, 'text', '');
  const plan = text.trim() === '' ? null : await deps.services.areas.previewAreas(text);
  return {
    title: words.areas.load,
    current: 'areas',
    body: html`<p class="eyebrow"><a href="/studio/areas">${words.nav.areas}</a></p>
      <h1>${words.areas.load}</h1>
      <p class="lead">${words.areas.loadLead}</p>
      ${plan ? planMarkup(plan, visit) : null}
      ${form('/studio/areas/load', [
        html`<barometer-drop data-drop="${words.uploads.drop}" data-into="f-text"></barometer-drop>`,
        field({
          name: 'text',
          label: words.areas.text,
          hint: words.areas.textHint,
          rows: 12,
          value: 'code,name_en,name_fr,name_da,name_de,parent,valid_from,valid_to,successor\n',
          typed,
        }),
        button(words.areas.look, { name: 'step', value: 'look', quiet: plan !== null && plan.problems.length === 0 }),
        ...(plan && plan.problems.length === 0 && plan.added.length + plan.changed.length > 0
          ? [button(words.areas.loadSubmit(plan.added.length, plan.changed.length), { name: 'step', value: 'load' })]
          : []),
      ])}`,
  };
}

function planMarkup(plan: AreaPlan, visit: Visit): Markup {
  const { words, language } = visit;
  const problems: Readonly<Record<string, string>> = words.areaProblems;
  return html`<section aria-labelledby="plan">
    <h2 id="plan">${words.areas.plan}</h2>
    <p class="says">${words.areas.planSays(plan.added.length, plan.changed.length, plan.unchanged.length)}</p>
    ${
      plan.problems.length > 0
        ? html`<ul class="problems">
            ${plan.problems.map((one) => html`<li class="problem problem-error"><strong>${words.severities.error}</strong> <span class="quiet">${words.workbench.line(one.line)}${one.column ? `, ${words.workbench.column(one.column)}` : ''}</span> <span>${problems[one.code] ?? one.code}${one.value ? ` (“${one.value}”)` : ''}</span></li>`)}
          </ul>`
        : null
    }
    ${plan.added.length > 0 ? html`<p>${words.kinds.added}: ${plan.added.map((one) => one.name[language]).join(', ')}</p>` : null}
    ${table({
      caption: words.kinds.changed,
      head: [words.areas.code, words.areas.field, words.workbench.old, words.workbench.new],
      rows: plan.changed.flatMap(({ area, fields }) =>
        fields.map((one) => [area.code, one.field, one.before ?? '–', html`<strong>${one.after ?? '–'}</strong>`]),
      ),
      empty: '',
    })}
  </section>`;
}

/** Areas: one by one, or many at once; a reform ends the old ones and names what follows. */
export function areaPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { areas } = deps.services;
  const find = ({ params }: Visit): CityArea => {
    const found = ownAreas(deps).find((one) => one.code === params['code']);
    if (!found) throw new AppError('not-found', { what: 'area', id: params['code'] ?? '' });
    return found;
  };
  const load = (visit: Visit): Promise<StudioPage> => loadPage(visit, deps);
  const edit = (visit: Visit): Promise<StudioPage> => editPage(visit, deps, find(visit));
  return [
    routes.page('/studio/areas', staff, 'Areas', (visit) => listPage(visit, deps)),
    routes.page('/studio/areas/new', staff, 'The form for a new area', (visit) => editPage(visit, deps, null)),
    routes.page('/studio/areas/load', staff, 'The form to load many areas', load),
    routes.page('/studio/areas/:code', staff, 'The form of an area', edit),
    routes.form({
      path: '/studio/areas',
      roles: staff,
      summary: 'Add an area',
      body: anything,
      page: (visit) => editPage(visit, deps, null),
      act: async (visit) => {
        const area = await areas.add(areaFromForm(visit.body), signedIn(visit).accountId);
        return { to: '/studio/areas', done: visit.words.areas.added(area.name[visit.language]) };
      },
    }),
    routes.preview({
      path: '/studio/areas/load',
      roles: staff,
      summary: 'Look what a file of areas would do, or load it',
      body: z.object({ text: z.string().max(2_000_000), step: z.enum(['look', 'load']) }),
      page: load,
      act: async (visit) => {
        if (visit.body.step === 'look') return null;
        const plan = await areas.loadAreas(visit.body.text, signedIn(visit).accountId);
        return { to: '/studio/areas', done: visit.words.areas.loaded(plan.added.length, plan.changed.length) };
      },
    }),
    routes.form({
      path: '/studio/areas/:code',
      roles: staff,
      summary: 'Change an area',
      body: anything,
      page: edit,
      act: async (visit) => {
        const { code } = find(visit);
        await areas.save({ ...areaFromForm(visit.body), code }, signedIn(visit).accountId);
        return { to: '/studio/areas', done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/areas/:code/remove',
      roles: staff,
      summary: 'Remove an area that no figures use',
      body: z.object({}),
      page: edit,
      act: async (visit) => {
        await areas.remove(find(visit).code, signedIn(visit).accountId);
        return { to: '/studio/areas', done: visit.words.areas.removed };
      },
    }),
  ];
}
