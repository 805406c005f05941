import { z } from 'zod';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { identityFields, identityFromForm } from './city-pages.ts';
import { anything, freeKey, several } from './fields.ts';
import { button, checkbox, field, form } from './pages/controls.ts';
import { sayCount } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

const admin = ['admin'] as const;

interface Step {
  id: string;
  title: string;
  isDone: boolean;
  body: Markup;
}

/** From the demonstration to a city of one's own, on one page, in the order in which it is easiest. */
async function firstStepsPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const city = cityOf(deps);
  const { publication } = deps.services;
  const isDemo = city.identity.demo;
  const own = city.areas.filter((one) => one.kind === 'district').length;
  const releases = await publication.releases(city.cityId, { limit: 20, before: null, indicator: null });
  const steps: Step[] = [
    { id: 'clear', title: words.steps.clear, isDone: !isDemo, body: await clearStep(visit, deps) },
    {
      id: 'name',
      title: words.steps.name,
      isDone: !isDemo && city.identity.key !== 'city',
      body: nameStep(visit, deps),
    },
    {
      id: 'areas',
      title: words.steps.areas,
      isDone: !isDemo && own > 0,
      body: linkStep(words.steps.areasLead(own), '/studio/areas/load', words.areas.load),
    },
    {
      id: 'bodies',
      title: words.steps.bodies,
      isDone: !isDemo && city.bodies.length > 0,
      body: linkStep(words.steps.bodiesLead(city.bodies.length), '/studio/bodies/new', words.bodies.new),
    },
    {
      id: 'indicators',
      title: words.steps.indicators,
      isDone: !isDemo && city.adoptions.size > 0,
      body: indicatorStep(visit, deps),
    },
    {
      id: 'people',
      title: words.steps.people,
      isDone: false,
      body: linkStep(words.steps.peopleLead, '/studio/people', words.nav.people),
    },
    {
      id: 'upload',
      title: words.steps.upload,
      isDone: !isDemo && releases.some((one) => one.indicators.length > 0),
      body: linkStep(words.steps.uploadLead, '/studio/uploads/new', words.uploads.new),
    },
  ];
  const next = steps.find((one) => !one.isDone);
  return {
    title: words.steps.title,
    current: 'home',
    body: html`<h1>${words.steps.title}</h1>
      <p class="lead">${words.steps.lead}</p>
      <ol class="steps">
        ${steps.map(
          (step) =>
            html`<li id="${step.id}" class="${step.isDone ? 'step-done' : step === next ? 'step-next' : ''}">
              <h2>${step.title} ${step.isDone ? html`<span class="done-mark">${words.steps.done}</span>` : null}</h2>
              ${
                isDemo && step.id !== 'clear'
                  ? html`<p class="quiet">${words.steps.afterClearing}</p>`
                  : step.isDone
                    ? html`<details>
                        <summary>${words.steps.again}</summary>
                        ${step.body}
                      </details>`
                    : step.body
              }
            </li>`,
        )}
      </ol>`,
  };
}

const linkStep = (lead: string, href: string, label: string): Markup =>
  html`<p>${lead}</p>
    <p class="acts"><a class="button second" href="${href}">${label}</a></p>`;

/** What clearing removes, in numbers, before it does. */
async function clearStep(visit: Visit, { services }: StudioDeps): Promise<Markup> {
  const { words, language } = visit;
  if (!services.catalogue.current().identity.demo) return html`<p>${words.steps.cleared}</p>`;
  const counts = await services.demonstration.demonstrationCounts();
  const count = (value: number): string => sayCount(value, language);
  return html`<p class="says">
      ${words.steps.clearSays({ observations: count(counts.observations), releases: count(counts.releases), uploads: count(counts.uploads), sources: count(counts.sources), areas: count(counts.areas) })}
    </p>
    <p>${words.steps.clearKeeps}</p>
    ${form('/studio/first-steps/clear', [
      field({
        name: 'sure',
        label: words.steps.clearType(words.steps.clearWord),
        typed: visit.typed,
        isRequired: true,
        autocomplete: 'off',
      }),
      button(words.steps.clearSubmit(count(counts.observations)), { danger: true }),
    ])}`;
}

const nameStep = (visit: Visit, deps: StudioDeps): Markup =>
  form('/studio/first-steps/name', [...identityFields(visit, deps), button(visit.words.save)]);

/** Every indicator is adopted until the city says otherwise; here many are left out at once. */
function indicatorStep(visit: Visit, deps: StudioDeps): Markup {
  const { words, language } = visit;
  const { catalogue, adoptions } = cityOf(deps);
  const standard = catalogue.indicators.filter((one) => !one.basedOn);
  const byDomain = Map.groupBy(standard, (one) => one.domain);
  return form('/studio/first-steps/indicators', [
    html`<p>${words.steps.indicatorsLead(standard.length)}</p>`,
    ...catalogue.domains
      .filter((domain) => byDomain.has(domain.id))
      .map(
        (domain) =>
          html`<fieldset>
            <legend>${domain.label[language]}</legend>
            ${(byDomain.get(domain.id) ?? []).map((one) => checkbox({ name: 'indicators', value: one.id, label: one.name[language], isChecked: (adoptions.get(one.id)?.state ?? 'adopted') === 'adopted' }))}
          </fieldset>`,
      ),
    field({
      name: 'reason',
      label: words.steps.reason,
      hint: words.steps.reasonHint,
      value: words.steps.reasonDefault,
      typed: visit.typed,
    }),
    button(words.save),
  ]);
}

export function firstStepsPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { demonstration, identity, adoption } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => firstStepsPage(visit, deps);
  return [
    routes.page('/studio/first-steps', admin, 'From the demonstration to one’s own city', page),
    routes.form({
      path: '/studio/first-steps/clear',
      roles: admin,
      summary: 'Remove the demonstration and its figures',
      body: z.object({ sure: z.string() }),
      page,
      act: async (visit) => {
        const { words } = visit;
        if (visit.body.sure.trim().toLowerCase() !== words.steps.clearWord)
          throw new AppError('not-sure', { id: words.steps.clearWord });
        const removed = await demonstration.clearDemonstration(signedIn(visit).accountId);
        return {
          to: '/studio/first-steps#name',
          done: words.steps.clearedDone(sayCount(removed.observations, visit.language)),
        };
      },
    }),
    routes.form({
      path: '/studio/first-steps/name',
      roles: admin,
      summary: 'Give the city its name and languages',
      body: anything,
      page,
      act: async (visit) => {
        const change = identityFromForm(visit.body);
        const { key } = cityOf(deps).identity;
        const name = change.name[change.defaultLanguage ?? 'en'] ?? Object.values(change.name)[0] ?? '';
        await identity.saveIdentity(
          { ...change, ...(key === 'city' ? { key: freeKey('our-city', name, ['city']) } : {}) },
          signedIn(visit).accountId,
        );
        return { to: '/studio/first-steps#areas', done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/first-steps/indicators',
      roles: admin,
      summary: 'Say which indicators the city uses',
      body: z.object({ indicators: several, reason: z.string().trim().min(1).max(500) }),
      page,
      act: async (visit) => {
        const { indicators, reason } = visit.body;
        const city = cityOf(deps);
        const actor = signedIn(visit).accountId;
        for (const { id, basedOn } of city.catalogue.indicators) {
          const present = city.adoptions.get(id)?.state ?? 'adopted';
          const isUsed = indicators.includes(id);
          if (basedOn || present === 'replaced' || (isUsed === (present === 'adopted') && city.adoptions.has(id)))
            continue;
          await adoption.saveAdoption(
            isUsed
              ? { indicator: id, state: 'adopted' }
              : { indicator: id, state: 'not-used', reason: { [city.identity.defaultLanguage]: reason } },
            actor,
          );
        }
        return { to: '/studio/first-steps#people', done: visit.words.saved };
      },
    }),
  ];
}
