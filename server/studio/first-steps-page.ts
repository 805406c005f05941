import { z } from 'zod';
import type { DemonstrationCounts } from '../catalogue/demonstration-service.ts';
import { isUnnamed } from '../catalogue/unnamed-city.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { indicatorStep, ticked } from './first-steps-indicators.ts';
import { identityFields, identityFromForm } from './city-pages.ts';
import { anything, freeKey, several } from './fields.ts';
import { requireAsShown, shownMark } from './as-shown.ts';
import { button, field, form, hidden } from './pages/controls.ts';
import { sayCount } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

const admin = ['admin'] as const;

interface Step {
  id: string;
  title: string;
  isDone: boolean;
  /** The first figures can be published without it. */
  canWait?: boolean;
  body: Markup;
}

/** From the demonstration to a city of one's own, on one page, in the order in which it is easiest. */
async function firstStepsPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, query } = visit;
  const { identity } = cityOf(deps);
  const steps = identity.demo
    ? [await clearStep(visit, deps), ...(await ownSteps(visit, deps))]
    : await ownSteps(visit, deps);
  const next = steps.find((one) => !one.isDone && !one.canWait);
  const mark = (text: string): Markup => html`<span class="done-mark">${text}</span>`;
  return {
    title: words.steps.title,
    current: 'home',
    body: html`<h1>${words.steps.title}</h1>
      <p class="lead">${identity.demo ? words.steps.lead : words.steps.leadEmpty}</p>
      ${
        next
          ? null
          : html`<p class="said">
              ${words.steps.finished}
              <a href="/${identity.languages.includes(language) ? language : identity.defaultLanguage}/"
                >${words.steps.look}</a
              >
            </p>`
      }
      <ol class="steps">
        ${steps.map(
          (step) =>
            html`<li id="${step.id}" class="${step.isDone ? 'step-done' : step === next ? 'step-next' : ''}">
              <h2>
                ${step.title}
                ${step.isDone ? mark(words.steps.done) : step.canWait && !identity.demo ? mark(words.steps.optional) : null}
              </h2>
              ${
                identity.demo && step.id !== 'clear'
                  ? html`<p class="quiet">${words.steps.afterClearing}</p>`
                  : step.isDone && !(step.id in query)
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

/** What is done after the demonstration is gone, or where there never was one. */
async function ownSteps(visit: Visit, deps: StudioDeps): Promise<Step[]> {
  const { words } = visit;
  const { identity, areas, bodies, adoptions, cityId } = cityOf(deps);
  const { accounts } = deps.services;
  const districts = areas.filter((one) => one.kind === 'district').length;
  const isPublished = await hasFigures(deps);
  const people = (await accounts.list(cityId)).filter((one) => !one.disabledAt).length;
  const isOwn = !identity.demo;
  return [
    { id: 'name', title: words.steps.name, isDone: isOwn && !isUnnamed(identity), body: nameStep(visit, deps) },
    {
      id: 'areas',
      title: words.steps.areas,
      isDone: isOwn && districts > 0,
      canWait: true,
      body: linkStep(words.steps.areasLead(districts), '/studio/areas/load', words.areas.load),
    },
    {
      id: 'bodies',
      title: words.steps.bodies,
      isDone: isOwn && bodies.length > 0,
      canWait: true,
      body: linkStep(words.steps.bodiesLead(bodies.length), '/studio/bodies/new', words.bodies.new),
    },
    {
      id: 'indicators',
      title: words.steps.indicators,
      isDone: isOwn && adoptions.size > 0,
      canWait: true,
      body: indicatorStep(visit, deps),
    },
    {
      id: 'people',
      title: words.steps.people,
      isDone: people > 1,
      canWait: true,
      body: linkStep(words.steps.peopleLead, '/studio/people', words.nav.people),
    },
    {
      id: 'upload',
      title: words.steps.upload,
      isDone: isOwn && isPublished,
      body: linkStep(words.steps.uploadLead, '/studio/uploads/new', words.uploads.new),
    },
  ];
}

const linkStep = (lead: string, href: string, label: string): Markup =>
  html`<p>${lead}</p>
    <p class="acts"><a class="button second" href="${href}">${label}</a></p>`;

const clearingShown = (counts: DemonstrationCounts): unknown => ['clear', counts];

/** What clearing removes, in numbers, before it does. */
async function clearStep(visit: Visit, { services }: StudioDeps): Promise<Step> {
  const { words, language } = visit;
  const counts = await services.demonstration.demonstrationCounts();
  const count = (value: number): string => sayCount(value, language);
  const body = html`<p class="says">
      ${words.steps.clearSays({ observations: count(counts.observations), releases: count(counts.releases), uploads: count(counts.uploads), sources: count(counts.sources), areas: count(counts.areas) })}
      ${counts.ownUploads > 0 ? words.steps.clearOwn(count(counts.ownUploads)) : null}
    </p>
    <p>${words.steps.clearKeeps} <a href="/studio/keeping">${words.steps.copyFirst}</a></p>
    ${form('/studio/first-steps/clear', [
      field({
        name: 'sure',
        label: words.steps.clearType(words.steps.clearWord),
        typed: visit.typed,
        isRequired: true,
        autocomplete: 'off',
      }),
      hidden('shown', shownMark(clearingShown(counts))),
      button(words.steps.clearSubmit(count(counts.observations)), { danger: true }),
    ])}`;
  return { id: 'clear', title: words.steps.clear, isDone: false, body };
}

const nameStep = (visit: Visit, deps: StudioDeps): Markup =>
  form('/studio/first-steps/name', [...identityFields(visit, deps), button(visit.words.save)]);

/** Whether readers see any figure; the record of a cleared demonstration holds none. */
export async function hasFigures({ services }: StudioDeps): Promise<boolean> {
  const { publication, cityId } = services;
  const releases = await publication.releases(cityId, { limit: 20, before: null, indicator: null });
  return releases.some((one) => one.indicators.some((own) => !own.withdrawnAt));
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
      body: z.object({ sure: z.string(), shown: z.string().default('') }),
      page,
      act: async (visit) => {
        const { words } = visit;
        if (visit.body.sure.trim().toLowerCase() !== words.steps.clearWord)
          throw new AppError('not-sure', { id: words.steps.clearWord });
        // Of what is cleared already, clearing says so.
        if (cityOf(deps).identity.demo)
          requireAsShown(clearingShown(await demonstration.demonstrationCounts()), visit.body.shown);
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
          { ...change, ...(isUnnamed({ key }) ? { key: freeKey('our-city', name, ['city']) } : {}) },
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
        await adoption.saveAdoptions(ticked(visit.body, visit, deps), signedIn(visit).accountId);
        return { to: '/studio/first-steps#people', done: visit.words.saved };
      },
    }),
  ];
}
