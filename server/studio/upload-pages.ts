import { z } from 'zod';
import type { Source } from '../catalogue/city-catalogue.ts';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { BODY_TYPES, receiveBody } from '../intake/receive-body.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import { indicatorChoices, indicatorText } from './choices.ts';
import { indicatorOf } from './indicator-of.ts';
import { button, field, form, radios, select, table } from './pages/controls.ts';
import { sayTime } from './say.ts';
import { sourceFromForm, sourceQuestion } from './source-pages.ts';
import { standingMark } from './standing.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { parsedForm, signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';
import { uploadName } from './upload-name.ts';

const staff = ['statistician'] as const;
const ON_A_PAGE = 40;

/** What a form says of the file it sends. */
const REQUEST = z.object({
  indicator: z.string().default(''),
  source: z.string().default(''),
  profile: z.string().default(''),
  mode: z.enum(['add', 'replace']).default('add'),
});

/** An upload in a list: what it is, how it stands, whose it is. */
export function uploadRow(upload: UploadRecord, visit: Visit, deps: StudioDeps): (string | Markup)[] {
  const { words, language } = visit;
  const indicator = indicatorOf(upload);
  return [
    html`<a href="/studio/uploads/${upload.id}">${uploadName(upload, visit, deps.services.config.timeZone)}</a>`,
    standingMark(upload, words),
    indicator === null ? '' : indicatorText(cityOf(deps), indicator, language),
    upload.owner?.name ?? '',
    sayTime(upload.receivedAt, language, deps.services.config.timeZone),
  ];
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, query } = visit;
  const { uploads } = deps.services;
  const from = pageStart(query);
  const found = await uploads.list(ON_A_PAGE + 1, from);
  return {
    title: words.nav.uploads,
    current: 'uploads',
    body: html`<h1>${words.nav.uploads}</h1>
      <p class="acts"><a class="button first" href="/studio/uploads/new">${words.uploads.new}</a></p>
      ${table({
        caption: words.nav.uploads,
        head: words.uploads.head,
        rows: found.slice(0, ON_A_PAGE).map((one) => uploadRow(one, visit, deps)),
        empty: words.uploads.none,
      })}
      ${pager('/studio/uploads', from, found.length > ON_A_PAGE, visit)}`,
  };
}

/** No list is longer, and no database takes every number. */
const FURTHEST = 1_000_000_000;

/** Where the asked page of a list begins. */
export const pageStart = (query: Readonly<Record<string, string>>): number =>
  Math.min(FURTHEST, Math.max(0, Number.parseInt(query['from'] ?? '0', 10) || 0));

/** Earlier and later pages of a list; `path` ends with `?` or `&` where it says what the list is of. */
export function pager(path: string, from: number, hasMore: boolean, { words }: Visit, step = ON_A_PAGE): Markup | null {
  if (from === 0 && !hasMore) return null;
  const begin = /[?&]$/.test(path) ? path : `${path}?`;
  return html`<p class="acts">
    ${from > 0 ? html`<a href="${begin}from=${Math.max(0, from - step)}">${words.newer}</a>` : null}
    ${hasMore ? html`<a href="${begin}from=${from + step}">${words.older}</a>` : null}
  </p>`;
}

async function newPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed, query } = visit;
  const city = cityOf(deps);
  const profiles = await deps.services.profiles.list();
  const limit = `${Math.round(deps.services.config.maxUploadBytes / 1024 / 1024)} MB`;
  const asked = query['indicator'] ?? '';
  return {
    title: words.uploads.new,
    current: 'uploads',
    body: html`<h1>${words.uploads.new}</h1>
      ${form(
        '/studio/uploads',
        [
          html`<barometer-drop
            data-drop="${words.uploads.drop}"
            data-sending="${words.uploads.sending}"
            data-reading="${words.uploads.reading}"
            data-failed="${words.uploads.sendFailed}"
            ><p class="field">
              <label for="f-file">${words.uploads.file}</label>
              <small id="f-file-hint">${words.uploads.fileHint(limit)}</small>
              <input
                type="file"
                id="f-file"
                name="file"
                multiple
                aria-describedby="f-file-hint"
                accept=".csv,.tsv,.txt,.gz,.zip,.xlsx,.px,.json,text/csv,text/plain,text/tab-separated-values"
              /></p
          ></barometer-drop>`,
          html`<details>
            <summary>${words.uploads.paste}</summary>
            ${field({ name: 'text', label: words.uploads.pasteLabel, rows: 8, typed })}
          </details>`,
          select({
            name: 'indicator',
            label: words.fields.indicator,
            hint: words.uploads.indicatorHint,
            choices: indicatorChoices(city, language, asked),
            none: words.uploads.inFile,
            value: asked,
            typed,
          }),
          sourceQuestion(visit, deps, { hint: words.uploads.sourceHint, none: words.uploads.sourceLater }),
          radios({
            name: 'mode',
            legend: words.uploads.mode,
            value: 'add',
            typed,
            choices: [
              { value: 'add', label: words.uploads.add, hint: words.uploads.addHint },
              { value: 'replace', label: words.uploads.replace, hint: words.uploads.replaceHint },
            ],
          }),
          profiles.length > 0
            ? select({
                name: 'profile',
                label: words.fields.profile,
                hint: words.uploads.profileHint,
                choices: profiles.map((one) => ({ value: one.name, label: one.name })),
                none: words.uploads.noProfile,
                value: query['profile'] ?? '',
                typed,
              })
            : html``,
          button(words.uploads.send),
        ],
        { isFile: true },
      )}
      <p class="quiet">
        ${words.uploads.template}
        ${asked ? html`<a href="/api/v1/indicators/${asked}/template.csv" download>${asked}.csv</a>` : html`<a href="/studio/templates">${words.uploads.templates}</a>`}
      </p>`,
  };
}

function templatesPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, language } = visit;
  return {
    title: words.uploads.templates,
    current: 'uploads',
    body: html`<h1>${words.uploads.templates}</h1>
      <ul>
        ${indicatorChoices(cityOf(deps), language).map((one) => html`<li><a href="/api/v1/indicators/${one.value}/template.csv" download>${one.label}</a></li>`)}
      </ul>`,
  };
}

/** A source that was written beside the file; null where nothing was. */
export function newSourceOf(typed: Typed, deps: StudioDeps, visit: Visit): Source | null {
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name].trim() : '');
  return text('publisher') === '' && text('title') === '' ? null : sourceFromForm(typed, deps, visit);
}

/** Sending files, and the list of those that were sent. */
export function uploadPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { uploads, batches, catalogue, config } = deps.services;
  return [
    routes.page('/studio/uploads', staff, 'Uploads', (visit) => listPage(visit, deps)),
    routes.page('/studio/uploads/new', staff, 'The form to send a file', (visit) => newPage(visit, deps)),
    routes.page('/studio/templates', staff, 'Empty files for each indicator', (visit) => templatesPage(visit, deps)),
    apiRoute({
      method: 'post',
      path: '/studio/uploads',
      roles: staff,
      tag: 'studio',
      summary: 'Send a file, or several, from the form',
      bodyTypes: BODY_TYPES,
      responses: {
        303: { description: 'To the upload, or the overview of several', types: ['text/html'] },
        400: { description: 'Nothing was sent, or a field is not right' },
        413: { description: 'The file is too large' },
      },
      handle: async ({ raw, person: sender }, response) => {
        let typed: Typed = {};
        await routes.tryForm(
          raw,
          sender,
          response,
          () => typed,
          (visit) => newPage(visit, deps),
          async (visit) => {
            const person = signedIn(visit);
            const received = await receiveBody(raw, config.maxUploadBytes).catch((error: unknown) => {
              if (error instanceof AppError && error.code === 'too-large') response.set('Connection', 'close');
              throw error instanceof AppError && error.code === 'invalid-input' ? new AppError('file-missing') : error;
            });
            typed = received.fields;
            const asked = parsedForm(REQUEST, typed, visit.language);
            const source = newSourceOf(typed, deps, visit);
            if (source) await catalogue.addSource(source, person.accountId);
            const request = {
              indicator: asked.indicator || undefined,
              profile: asked.profile || undefined,
              source: source?.key ?? (asked.source || undefined),
              mode: asked.mode,
              mapping: undefined,
            };
            const { files } = received;
            const { accountId } = person;
            if (batches.isSeveral(files)) {
              const { batch, isNew } = await batches.receive({ files, request, accountId });
              return { to: `/studio/batches/${batch.id}`, ...(isNew ? {} : { done: visit.words.batches.same }) };
            }
            const { bytes, filename, mediaType } = received;
            const { upload, isNew } = await uploads.receive({ bytes, filename, mediaType, request, accountId });
            return { to: `/studio/uploads/${upload.id}`, ...(isNew ? {} : { done: visit.words.uploads.sameFile }) };
          },
        );
      },
    }),
  ];
}
