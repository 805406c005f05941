import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import { completeLongText, completeText } from '../catalogue/complete-text.ts';
import type { EditableFile, OpenedFile } from '../catalogue/catalogue-editor.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { anything, typedOr, typedText } from './fields.ts';
import { button, field, form, hidden, languageFields, select, table } from './pages/controls.ts';
import { sayTime } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { growingLists, textPlaces, withAdded, withTyped } from './text-places.ts';

const office = ['editor'] as const;
const GROUPS = ['indicator', 'key-factor', 'codelist', 'codelist-addition', 'list', 'other'] as const;

/** A file by the name of what it holds. */
function nameOfFile(file: EditableFile, deps: StudioDeps, language: Language): string {
  const { catalogue } = cityOf(deps);
  const found =
    file.kind === 'indicator'
      ? catalogue.indicators.find((one) => one.id === file.id)?.name
      : file.kind === 'key-factor'
        ? catalogue.keyFactors.find((one) => one.id === file.id)?.label
        : file.kind === 'codelist'
          ? catalogue.codelists.find((one) => one.id === file.id)?.name
          : undefined;
  return found?.[language] ?? file.id;
}

const editAddress = (path: string): string => `/studio/catalogue/edit?path=${encodeURIComponent(path)}`;

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const { editor, standard } = deps.services;
  const files = await editor.editableFiles();
  const offers = await standard.offers();
  const standing = (one: EditableFile): string =>
    one.isOwn ? words.catalogue.own : one.isChanged ? words.catalogue.changed : '';
  return {
    title: words.nav.catalogue,
    current: 'catalogue',
    body: html`<h1>${words.nav.catalogue}</h1>
      <p class="lead">${words.catalogue.lead}</p>
      ${offers.length > 0 ? html`<p class="says">${words.catalogue.offers(offers.length)} <a href="/studio/catalogue/offers">${words.catalogue.toOffers}</a></p>` : null}
      <p class="acts">
        <a class="button first" href="/studio/catalogue/new">${words.catalogue.newIndicator}</a>
        <a class="button second" href="/studio/catalogue/files.zip">${words.city.exportSubmit}</a>
      </p>
      ${GROUPS.map((kind) => {
        const own = files.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        const rows = own
          .map(
            (one) =>
              [
                html`<a href="${editAddress(one.path)}">${nameOfFile(one, deps, language)}</a>`,
                html`<code>${one.id}</code>`,
                standing(one),
              ] as const,
          )
          .toSorted((a, b) => a[0].text.localeCompare(b[0].text, language));
        return html`<section>
          <h2>${words.catalogue.kinds[kind]}</h2>
          ${table({ caption: words.catalogue.kinds[kind], head: [words.catalogue.field, words.indicators.id, words.workbench.state], rows })}
        </section>`;
      })}`,
  };
}

/** `/questions/0/text` → “Questions, 1, Text”. */
function placeName(keys: readonly string[], { words }: Visit): string {
  const places: Readonly<Record<string, string>> = words.catalogue.places;
  return keys.map((key) => places[key] ?? key).join(', ');
}

async function editPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed } = visit;
  const path = typedOr(typed, 'path', visit.query['path'] ?? '');
  const opened = await deps.services.editor.open(path);
  const title = nameOfFile(opened, deps, language);
  return {
    title,
    current: 'catalogue',
    body: html`<p class="eyebrow"><a href="/studio/catalogue">${words.nav.catalogue}</a></p>
      <h1>${title}</h1>
      ${form('/studio/catalogue/edit', [
        hidden('path', path),
        hidden('base', typedOr(typed, 'base', opened.base === null ? '' : String(opened.base))),
        ...placeFields(opened, visit, deps),
        ...growingLists(opened.content).map(
          (name) =>
            html`<details>
              <summary>${words.catalogue.add}: ${words.catalogue.places[name]}</summary>
              ${languageFields({ name: `add|${name}`, legend: words.catalogue.places[name], hint: words.catalogue.addHint, value: null, typed, languages: cityOf(deps).identity.languages, rows: 3 })}
            </details>`,
        ),
        html`<details>
          <summary>${words.catalogue.whole}</summary>
          ${field({ name: 'whole', label: words.catalogue.whole, hint: words.catalogue.wholeHint, rows: 16, typed })}
          <pre class="mapping">${JSON.stringify(opened.content, null, 2)}</pre>
        </details>`,
        field({
          name: 'reason',
          label: words.catalogue.reason,
          hint: words.catalogue.reasonHint,
          typed,
          maxLength: 500,
        }),
        button(words.save),
      ])}
      ${await comparison(path, visit, deps)} ${await history(path, opened, visit, deps)}`,
  };
}

/** One field for each text and number; where it is worded otherwise, the standard's words stand below it. */
function placeFields(opened: OpenedFile, visit: Visit, deps: StudioDeps): Markup[] {
  const { identity } = cityOf(deps);
  // English is what a reader of another language falls back to, so it always can be written.
  const languages: Language[] = [...new Set<Language>(['en', ...identity.languages])];
  return textPlaces(opened.content).map(({ pointer, keys, kind, value }) =>
    kind === 'number'
      ? field({ name: `place|${pointer}`, label: placeName(keys, visit), value: String(value), typed: visit.typed })
      : languageFields({
          name: `place|${pointer}`,
          legend: placeName(keys, visit),
          value: value as Record<Language, string>,
          typed: visit.typed,
          languages,
          rows: Object.values(value as Record<string, string>).some((text) => text.length > 80) ? 3 : 1,
        }),
  );
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

async function comparison(path: string, visit: Visit, deps: StudioDeps): Promise<Markup | null> {
  const { words } = visit;
  const compared = await deps.services.editor.compare(path);
  if (compared.isOwn) return null;
  return html`<section aria-labelledby="compare">
    <h2 id="compare">${words.catalogue.compare}</h2>
    ${table({
      caption: words.catalogue.compare,
      head: [words.catalogue.field, words.catalogue.standard, words.catalogue.yours],
      rows: compared.differences.map((one) => [
        placeName(one.field.split('.'), visit),
        shown(one.standard),
        shown(one.own),
      ]),
      empty: words.catalogue.same,
    })}
    ${compared.isChanged ? form('/studio/catalogue/restore', [hidden('path', path), hidden('revision', ''), button(words.catalogue.restore, { quiet: true })], { className: 'inline' }) : null}
  </section>`;
}

async function history(path: string, opened: OpenedFile, visit: Visit, deps: StudioDeps): Promise<Markup | null> {
  const { words, language } = visit;
  const entries = await deps.services.editor.history(path);
  if (entries.length === 0) return null;
  return html`<section aria-labelledby="history">
    <h2 id="history">${words.catalogue.history}</h2>
    ${table({
      caption: words.catalogue.history,
      head: [words.log.when, words.log.who, words.catalogue.reason, ''],
      rows: entries.map((one) => [
        sayTime(one.at, language, deps.services.config.timeZone),
        one.account ?? words.workbench.commandLine,
        one.isStandard ? words.catalogue.standard : (one.reason ?? ''),
        one.id === opened.base
          ? ''
          : form(
              '/studio/catalogue/restore',
              [
                hidden('path', path),
                hidden('revision', String(one.id)),
                button(words.catalogue.restoreThis, { quiet: true }),
              ],
              { className: 'inline' },
            ),
      ]),
    })}
  </section>`;
}

async function offersPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const offers = await deps.services.standard.offers();
  return {
    title: words.catalogue.offersTitle,
    current: 'catalogue',
    body: html`<p class="eyebrow"><a href="/studio/catalogue">${words.nav.catalogue}</a></p>
      <h1>${words.catalogue.offersTitle}</h1>
      <p class="lead">${offers.length === 0 ? words.catalogue.noOffers : words.catalogue.offersLead}</p>
      ${offers.map(
        (offer) =>
          html`<section>
            <h2>
              ${nameOfFile({ ...offer, isOwn: false, isChanged: false }, deps, language)} <code>${offer.path}</code>
            </h2>
            ${offer.forced ? html`<p class="warned">${words.catalogue.forced}</p>` : null}
            ${offer.ownSetAside ? html`<p class="warned">${words.catalogue.setAside} ${offer.mistakes.map((one) => `${one.path}: ${one.expected}`).join('; ')}</p>` : null}
            ${table({
              caption: offer.path,
              head: [words.catalogue.field, words.workbench.old, words.workbench.new, words.catalogue.yours],
              rows: offer.differences.map((one) => [
                placeName(one.field.split('.'), visit),
                shown(one.accepted),
                shown(one.shipped),
                one.own === undefined ? '' : shown(one.own),
              ]),
              empty: '',
            })}
            ${offer.change === 'none' ? html`<p><a href="${editAddress(offer.path)}">${words.catalogue.edit}</a></p>` : form('/studio/catalogue/accept', [hidden('path', offer.path), button(words.catalogue.accept)], { className: 'inline' })}
          </section>`,
      )}`,
  };
}

async function newPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed, query } = visit;
  const city = cityOf(deps);
  const [prefix = ''] = await deps.services.editor.ownPrefixes();
  return {
    title: words.catalogue.newIndicator,
    current: 'indicators',
    body: html`<p class="eyebrow"><a href="/studio/indicators">${words.nav.indicators}</a></p>
      <h1>${words.catalogue.newIndicator}</h1>
      ${form('/studio/catalogue/new', [
        select({
          name: 'basedOn',
          label: words.catalogue.basedOn,
          value: query['basedOn'],
          typed,
          isRequired: true,
          none: words.answers.choose,
          choices: city.catalogue.indicators
            .filter((one) => !one.basedOn)
            .map((one) => ({ value: one.id, label: one.name[language] })),
        }),
        field({
          name: 'id',
          label: words.catalogue.id,
          hint: words.catalogue.idHint(prefix),
          value: prefix,
          typed,
          isRequired: true,
          maxLength: 60,
        }),
        languageFields({
          name: 'name',
          legend: words.catalogue.places.name,
          hint: words.languagesHint,
          value: null,
          typed,
          languages: city.identity.languages,
        }),
        languageFields({
          name: 'difference',
          legend: words.catalogue.places.difference,
          value: null,
          typed,
          languages: city.identity.languages,
          rows: 3,
        }),
        button(words.save),
      ])}`,
  };
}

/** Deeper than any file of ours; what goes on for ever would exhaust whoever walks through it. */
const DEEPEST = 40;

function isShallow(content: unknown): boolean {
  let level: unknown[] = [content];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/** What the form says, over the file as it was opened. @throws AppError `invalid-input` for a whole file that is no JSON */
function editedContent(opened: OpenedFile, visit: Visit, deps: StudioDeps): unknown {
  const whole = typedOr(visit.typed, 'whole', '').trim();
  if (whole !== '') {
    try {
      const content = JSON.parse(whole) as unknown;
      if (isShallow(content)) return content;
    } catch {
      // Said below.
    }
    throw new AppError('invalid-input', { where: 'body', field: visit.words.catalogue.whole, problem: 'JSON' });
  }
  const { identity } = cityOf(deps);
  return withAdded(withTyped(opened.content, visit.typed), visit.typed, identity.name.en);
}

/** The texts of the catalogue: the city's own versions over the standard, what a newer standard offers, all as files. */
export function cataloguePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { editor, standard } = deps.services;
  const edit = (visit: Visit): Promise<StudioPage> => editPage(visit, deps);
  const offers = (visit: Visit): Promise<StudioPage> => offersPage(visit, deps);
  const make = (visit: Visit): Promise<StudioPage> => newPage(visit, deps);
  const revision = z
    .string()
    .regex(/^\d*$/)
    .transform((text) => (text === '' ? null : Number(text)));
  return [
    routes.page('/studio/catalogue', office, 'The texts of the catalogue', (visit) => listPage(visit, deps)),
    routes.page('/studio/catalogue/edit', office, 'The form of one file: its texts, compared, and its history', edit),
    routes.form({
      path: '/studio/catalogue/edit',
      roles: office,
      summary: 'Word a file of the catalogue in the city’s own way',
      body: anything,
      page: edit,
      act: async (visit) => {
        const asked = z
          .object({ path: z.string().min(1), base: revision, reason: z.string().trim().max(500).default('') })
          .safeParse(visit.body);
        if (!asked.success) throw new AppError('not-found');
        const { path, base, reason } = asked.data;
        const opened = await editor.open(path);
        await editor.revise(
          path,
          editedContent(opened, { ...visit, typed: visit.body }, deps),
          { base, reason: reason || null },
          signedIn(visit).accountId,
        );
        return { to: editAddress(path), done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/catalogue/restore',
      roles: office,
      summary: 'Go back to an earlier version of a file, or to the standard',
      body: z.object({ path: z.string().min(1), revision }),
      page: edit,
      act: async (visit) => {
        await editor.restore(visit.body.path, visit.body.revision, signedIn(visit).accountId);
        return { to: editAddress(visit.body.path), done: visit.words.catalogue.restored };
      },
    }),
    routes.page('/studio/catalogue/offers', office, 'Changed texts of the standard', offers),
    routes.form({
      path: '/studio/catalogue/accept',
      roles: office,
      summary: 'Take a changed text of the standard',
      body: z.object({ path: z.string().min(1) }),
      page: offers,
      act: async (visit) => {
        await standard.accept(visit.body.path, signedIn(visit).accountId);
        return { to: '/studio/catalogue/offers', done: visit.words.catalogue.accepted };
      },
    }),
    routes.page('/studio/catalogue/new', office, 'The form for an own indicator', make),
    routes.form({
      path: '/studio/catalogue/new',
      roles: office,
      summary: 'Make an own indicator, based on one of the standard',
      body: anything,
      page: make,
      act: async (visit) => {
        const { identity } = cityOf(deps);
        const text = (name: string): string => typedOr(visit.body, name, '').trim();
        const name = completeText(typedText(visit.body, 'name'), identity.defaultLanguage);
        const difference = completeLongText(typedText(visit.body, 'difference'), identity.defaultLanguage);
        await editor.addOwnIndicator(
          {
            id: text('id'),
            basedOn: text('basedOn'),
            ...(name.en === '' ? {} : { name }),
            ...(difference.en === '' ? {} : { difference }),
          },
          { reason: null },
          signedIn(visit).accountId,
        );
        return { to: editAddress(`indicators/${text('id')}.json`), done: visit.words.catalogue.created };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/studio/catalogue/files.zip',
      roles: office,
      tag: 'studio',
      summary: 'The whole catalogue and the city, as the files the program is delivered with',
      responses: { 200: { description: 'A ZIP archive', types: ['application/zip'] } },
      handle: async (_request, response) => {
        const files = await editor.exportFiles();
        const archive = zipSync(
          Object.fromEntries(files.map((one) => [one.path, strToU8(`${JSON.stringify(one.content, null, 2)}\n`)])),
        );
        response
          .attachment(`${cityOf(deps).identity.key}.zip`)
          .type('application/zip')
          .send(Buffer.from(archive));
      },
    }),
  ];
}
