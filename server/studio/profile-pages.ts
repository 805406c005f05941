import { z } from 'zod';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { fedIndicators } from '../intake/profile/fed-indicators.ts';
import { profileName } from '../intake/profile/profile-name.ts';
import type { ProfileRecord } from '../intake/profile/profile-service.ts';
import { indicatorText, indicatorTexts, roleChoices, sourceChoices } from './choices.ts';
import { button, facts, field, form, hidden, select, table } from './pages/controls.ts';
import { sayTime } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { uploadName } from './upload-name.ts';

const staff = ['statistician'] as const;
/** Of a profile so many names of files and columns are shown. */
const NAMES_SHOWN = 12;

const at = (name: string): string => `/studio/profiles/${encodeURIComponent(name)}`;

function sourceTitle(key: string | null, deps: StudioDeps): string {
  const source = cityOf(deps).sources.find((one) => one.key === key);
  return source ? `${source.publisher}: ${source.title}` : '';
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, query } = visit;
  const { profiles, config } = deps.services;
  const all = await profiles.list();
  const rows = [];
  for (const one of all) {
    const uses = await profiles.uses(one.name);
    rows.push([
      html`<a href="${at(one.name)}">${one.name}</a>`,
      sourceTitle(one.source, deps),
      one.owner?.name ?? words.workbench.commandLine,
      uses.last
        ? html`<a href="/studio/uploads/${uses.last.id}">${uploadName(uses.last, visit, config.timeZone)}</a>,
            ${sayTime(uses.last.receivedAt, language, config.timeZone)}`
        : '',
      String(uses.uploads),
    ]);
  }
  const { removed } = query;
  const canUndo = removed !== undefined && !all.some((one) => one.name === removed);
  return {
    title: words.nav.profiles,
    current: 'profiles',
    body: html`<h1>${words.nav.profiles}</h1>
      <p class="lead">${words.profiles.lead}</p>
      ${
        canUndo
          ? form('/studio/profiles/restored', [
              hidden('name', removed),
              button(words.profiles.undo(removed), { quiet: true }),
            ])
          : null
      }
      ${table({ caption: words.nav.profiles, head: words.profiles.head, numbers: [4], rows, empty: words.profiles.none })}
      <p class="acts"><a class="button first" href="/studio/uploads/new">${words.uploads.new}</a></p>`,
  };
}

async function profilePage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed } = visit;
  const { profiles, config } = deps.services;
  const profile = await profiles.get(visit.params['name'] ?? '');
  const uses = await profiles.uses(profile.name);
  const city = cityOf(deps);
  const time = (instant: string): string => sayTime(instant, language, config.timeZone);
  return {
    title: profile.name,
    current: 'profiles',
    body: html`<p class="eyebrow"><a href="/studio/profiles">${words.nav.profiles}</a></p>
      <h1>${profile.name}</h1>
      ${facts([
        [words.nav.indicators, indicatorTexts(city, fedIndicators(profile.mapping), language, words)],
        [words.fields.source, sourceTitle(profile.source, deps)],
        [words.profiles.owner, profile.owner?.name ?? words.workbench.commandLine],
        [words.profiles.made, time(profile.createdAt)],
        [words.profiles.changed, profile.changedAt && time(profile.changedAt)],
        [words.profiles.uses, words.profiles.usesSay(uses.uploads, uses.open)],
        [
          words.profiles.last,
          uses.last &&
            html`<a href="/studio/uploads/${uses.last.id}">${uploadName(uses.last, visit, config.timeZone)}</a>,
              ${time(uses.last.receivedAt)}`,
        ],
        [words.profiles.names, namesOf(profile, words.profiles.notYet)],
        [words.profiles.optional, optionalOf(profile, visit, deps)],
        [words.profiles.fileIndicators, fileIndicatorsOf(profile, visit, deps)],
        [words.profiles.columns, (profile.fingerprint?.header ?? []).slice(0, NAMES_SHOWN).join(' · ')],
      ])}
      <p class="acts">
        <a class="button first" href="/studio/uploads/new?profile=${encodeURIComponent(profile.name)}"
          >${words.profiles.use}</a
        >
      </p>
      <section aria-labelledby="edit">
        <h2 id="edit">${words.profiles.edit}</h2>
        ${form(at(profile.name), [
          field({
            name: 'name',
            label: words.fields.name,
            value: profile.name,
            typed,
            isRequired: true,
            maxLength: 80,
          }),
          select({
            name: 'source',
            label: words.fields.source,
            choices: sourceChoices(city),
            none: words.profiles.sourceLeft,
            value: profile.source ?? '',
            typed,
          }),
          button(words.save),
        ])}
      </section>
      ${form(`${at(profile.name)}/removed`, [html`<p>${words.profiles.removeSays}</p>`, button(words.profiles.remove, { quiet: true })], { className: 'sheet aside' })}`,
  };
}

/** Of a profile for a kind of file: what each column is that not every file of the kind has. */
function optionalOf({ mapping }: ProfileRecord, { words, language }: Visit, deps: StudioDeps): Markup | null {
  const roles = new Map(roleChoices(cityOf(deps), language, words).map((one) => [one.value, one.label]));
  const columns = Object.entries(mapping.optional ?? {});
  return listOf(columns.map(([column, field]) => `${column}: ${roles.get(field) ?? field}`));
}

/** Which indicator a file holds that does not say so, by what it is called. */
function fileIndicatorsOf({ mapping }: ProfileRecord, { language }: Visit, deps: StudioDeps): Markup | null {
  const city = cityOf(deps);
  const files = Object.entries(mapping.fileIndicators ?? {});
  return listOf(files.map(([file, indicator]) => `${file}: ${indicatorText(city, indicator, language)}`));
}

const listOf = (lines: readonly string[]): Markup | null =>
  lines.length === 0
    ? null
    : html`<ul class="plain">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;

function namesOf({ fingerprint }: ProfileRecord, notYet: string): string {
  if (!fingerprint) return notYet;
  const shown = fingerprint.names.slice(0, NAMES_SHOWN).join(' · ');
  return fingerprint.names.length > NAMES_SHOWN ? `${shown} …` : shown;
}

/** Profiles: how files of one kind are read, kept under a name. */
export function profilePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { profiles } = deps.services;
  const nameOf = ({ params }: Visit): string => params['name'] ?? '';
  return [
    routes.page('/studio/profiles', staff, 'Profiles', (visit) => listPage(visit, deps)),
    routes.page('/studio/profiles/:name', staff, 'A profile', (visit) => profilePage(visit, deps)),
    routes.form({
      path: '/studio/profiles/restored',
      roles: staff,
      summary: 'Bring back a profile that was removed',
      body: z.object({ name: z.string() }),
      page: (visit) => listPage(visit, deps),
      act: async (visit) => {
        const { name } = await profiles.restore(visit.body.name, signedIn(visit).accountId);
        return { to: at(name), done: visit.words.profiles.restored(name) };
      },
    }),
    routes.form({
      path: '/studio/profiles/:name',
      roles: staff,
      summary: 'Rename a profile, or give it another source',
      body: z.object({ name: profileName, source: z.string().default('') }),
      page: (visit) => profilePage(visit, deps),
      act: async (visit) => {
        const { name, source } = visit.body;
        const edit = { name, source: source === '' ? null : source };
        const changed = await profiles.edit(nameOf(visit), edit, signedIn(visit).accountId);
        return { to: at(changed.name), done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/profiles/:name/removed',
      roles: staff,
      summary: 'Take a profile away',
      body: z.object({}),
      page: (visit) => profilePage(visit, deps),
      act: async (visit) => {
        const name = nameOf(visit);
        await profiles.remove(name, signedIn(visit).accountId);
        return {
          to: `/studio/profiles?removed=${encodeURIComponent(name)}`,
          done: visit.words.profiles.removed(name),
        };
      },
    }),
  ];
}
