import { z } from 'zod';
import { isUtf8 } from 'node:buffer';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { DiffItem } from '../contract/upload.ts';
import { html, raw as markup, type Markup } from '../explore/pages/html.ts';
import { indicatorPage } from '../explore/pages/indicator-page.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { PublicationService } from '../publication/publication-service.ts';
import { problemViews } from '../intake/upload-view.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import { answersToMapping } from './answers-to-mapping.ts';
import { indicatorText, sourceChoices } from './choices.ts';
import { anything, plain } from './fields.ts';
import { acknowledged, publishAsShown } from './publish-form.ts';
import { answerForm } from './pages/answer-form.ts';
import { button, facts, field, form, hidden, select } from './pages/controls.ts';
import { changes, fileAndReading, problemItem, type Bench } from './pages/workbench-page.ts';
import { sayCount, saySize, sayTime } from './say.ts';
import { sourceFields } from './source-pages.ts';
import { newSourceOf } from './upload-pages.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { parsedForm, signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { isAsked, linesOfProblems, workbenchView } from './workbench-view.ts';

const staff = ['statistician'] as const;
/** A text up to this many bytes can be corrected in the browser; a longer file is corrected where it was made. */
const LARGEST_TEXT = 200_000;
/** A rehearsal holds the writer's place: only for publications up to this many changes. */
const MOST_REHEARSED = 5000;

async function benchOf(visit: Visit, deps: StudioDeps): Promise<Bench> {
  const { uploads, publication, cityId } = deps.services;
  const city = cityOf(deps);
  const id = visit.params['id'] ?? '';
  const upload = await uploads.get(id);
  const problems = problemViews(id, await uploads.problems(id), visit.language);
  const { rows, staged } = await uploads.excerpt(id, linesOfProblems(problems));
  const diff = upload.state === 'staged' ? await publication.preview([id], cityId) : null;
  const mapping = await uploads.mappingOf(upload);
  return { visit, city, view: workbenchView({ upload, mapping, problems, rows, staged, diff, city }) };
}

async function workbenchPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const bench = await benchOf(visit, deps);
  const { view } = bench;
  const { upload } = view;
  const isOpen = ['staged', 'rejected', 'needs-answers'].includes(upload.state);
  return {
    title: upload.filename,
    current: 'uploads',
    body: html`<p class="eyebrow"><a href="/studio/uploads">${words.nav.uploads}</a></p>
      <h1>${upload.filename}</h1>
      <p class="answer">${verdict(bench)}</p>
      ${about(bench, deps)}
      ${
        isOpen && upload.state !== 'staged' && isAsked(view.asks)
          ? html`<section aria-labelledby="answers">
              <h2 id="answers">${words.answers.title}</h2>
              ${answerForm(bench)}
            </section>`
          : null
      }
      <section aria-labelledby="file">
        <h2 id="file">${words.workbench.file}</h2>
        ${
          view.elsewhere.length > 0
            ? html`<ul class="problems">
                ${view.elsewhere.map((one) => problemItem(one, visit))}
              </ul>`
            : null
        }
        ${fileAndReading(bench)}
        <p class="acts"><a href="/api/v1/uploads/${upload.id}/file">${words.workbench.download}</a></p>
      </section>
      ${
        isOpen && upload.state === 'staged'
          ? html`<details class="section">
              <summary>${words.answers.readOtherwise}</summary>
              ${answerForm(bench)}
            </details>`
          : null
      }
      ${isOpen ? await correction(bench, deps) : null} ${changes(bench)}
      ${upload.state === 'staged' ? await preview(bench, deps) : null}
      ${upload.state === 'staged' ? publishForm(bench) : null}
      ${isOpen ? form(`/studio/uploads/${upload.id}/discard`, [html`<p>${words.workbench.discardSays}</p>`, button(words.workbench.discard, { quiet: true })], { className: 'sheet aside' }) : null}`,
  };
}

/** How the upload stands, in a sentence. */
function verdict({ visit, view }: Bench): string {
  const { words, language } = visit;
  const { upload, problems, diff } = view;
  const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  if (upload.state === 'rejected') return words.workbench.rejected(count('error'));
  if (upload.state === 'needs-answers') return words.workbench.needsAnswers(count('question'));
  if (upload.state === 'published') return words.workbench.published(upload.releaseId ?? '');
  if (upload.state === 'staged' && diff) {
    const { added, changed, removed } = diff.counts;
    return added + changed + removed === 0
      ? words.workbench.nothingNew
      : words.workbench.ready(sayCount(added + changed + removed, language), count('warning'));
  }
  return words.states[upload.state];
}

function about({ visit, view, city }: Bench, deps: StudioDeps): Markup {
  const { words, language } = visit;
  const { upload } = view;
  const source = city.sources.find((one) => one.key === upload.sourceKey);
  return facts([
    [words.workbench.state, words.states[upload.state]],
    [
      words.fields.indicator,
      upload.request.indicator
        ? html`<a href="/${language}/indicators/${upload.request.indicator}"
            >${indicatorText(city, upload.request.indicator, language)}</a
          >`
        : null,
    ],
    [words.fields.source, source ? `${source.publisher}: ${source.title}` : words.workbench.noSource],
    [words.uploads.mode, upload.request.mode === 'replace' ? words.uploads.replace : words.uploads.add],
    [
      words.workbench.sentBy,
      [
        upload.owner?.name ?? words.workbench.commandLine,
        sayTime(upload.receivedAt, language, deps.services.config.timeZone),
      ].join(', '),
    ],
    [words.workbench.size, saySize(upload.size, language)],
    [
      words.workbench.recognised,
      upload.counts
        ? words.workbench.counts({
            rows: sayCount(upload.counts.rows, language),
            observations: sayCount(upload.counts.observations, language),
            encoding: upload.recognised?.encoding ?? '',
          })
        : null,
    ],
    [
      words.workbench.release,
      upload.releaseId ? html`<a href="/studio/releases/${upload.releaseId}">${upload.releaseId}</a>` : null,
    ],
  ]);
}

/** The file's text to correct here, where it is short enough; what is sent is read as a file of its own. */
async function correction({ visit, view }: Bench, deps: StudioDeps): Promise<Markup> {
  const { words, typed } = visit;
  const { upload } = view;
  const { bytes } = await deps.services.uploads.file(upload.id);
  const text =
    bytes.length <= LARGEST_TEXT && isUtf8(bytes) && !bytes.includes(0)
      ? bytes.toString('utf8').replace(/^\uFEFF/, '')
      : null;
  return html`<details class="section" ${upload.state === 'rejected' && text !== null ? markup(' open') : null}>
    <summary>${words.workbench.correct}</summary>
    ${
      text === null
        ? html`<p>${words.workbench.tooLong}</p>
            <p>
              <a class="button second" href="/studio/uploads/new?indicator=${upload.request.indicator ?? ''}"
                >${words.uploads.new}</a
              >
            </p>`
        : form(`/studio/uploads/${upload.id}/correct`, [
            field({
              name: 'text',
              label: words.workbench.correctLabel,
              hint: words.workbench.correctHint,
              rows: 14,
              value: text,
              typed,
            }),
            button(words.workbench.correctSubmit),
          ])
    }
  </details>`;
}

/** The page of each indicator as it would become: rehearsed in the database, and taken back. */
async function preview({ visit, view, city }: Bench, deps: StudioDeps): Promise<Markup | null> {
  const { words, language } = visit;
  const touched = view.diff?.byIndicator.filter((one) => one.added + one.changed + one.removed > 0) ?? [];
  if (touched.length === 0) return null;
  return html`<section aria-labelledby="page">
    <h2 id="page">${words.workbench.page}</h2>
    <ul>
      ${touched.map((one) => html`<li><a href="/studio/uploads/${view.upload.id}/page/${one.indicator}">${indicatorText(city, one.indicator, language)}</a></li>`)}
    </ul>
    ${touched.length === 1 && touched[0] ? await rehearsedPage(view.upload, touched[0].indicator, language, deps, visit) : null}
  </section>`;
}

const WIDTHS = { wide: { width: 920 }, narrow: { width: 360, height: 300 } } as const;

/** An indicator's page after publishing this upload. */
async function rehearsedPage(
  upload: UploadRecord,
  indicator: string,
  language: Language,
  deps: StudioDeps,
  visit: Visit,
): Promise<Markup> {
  const { services, charts } = deps;
  const { publication, cityId } = services;
  const { counts, items } = await publication.preview([upload.id], cityId);
  if (counts.added + counts.changed + counts.removed > MOST_REHEARSED)
    return html`<p class="quiet">${visit.words.workbench.tooLargeToShow}</p>`;
  const problems = await services.uploads.problems(upload.id);
  const acknowledge = problems.map((_one, position) => ({ problem: `${upload.id}.${position}`, reason: 'rehearsal' }));
  const definition: IndicatorDefinition = deps.explore.definition(indicator);
  // Without a source nothing is published, and nothing is rehearsed either.
  if (upload.sourceKey === null) return html`<p class="quiet">${visit.words.workbench.sourceFirst}</p>`;
  const publish = { uploadIds: [upload.id], note: null, acknowledge, accountId: null, cityId };
  const view = await publication.rehearse({ publish }, (database) =>
    deps.explore.over(database, new PublicationService(database, services.effects)).indicator(language, definition.id, {
      choice: {},
      hide: [],
      area: areaOfChanges(items, indicator, cityOf(deps).identity.area),
    }),
  );
  const frame = { language, city: cityOf(deps).identity, cityName: cityOf(deps).identity.name[language] };
  const part = view.trend && {
    svg: await charts.inline(view.trend, { ...WIDTHS.wide, hidden: [] }, 'p'),
    narrowSvg: await charts.inline(view.trend, { ...WIDTHS.narrow, hidden: [] }, 'pn'),
    src: null,
    downloads: [],
  };
  return html`<div class="preview">${indicatorPage(view, frame, part, null)}</div>`;
}

/** Where the whole city is not touched, the first area that is. */
function areaOfChanges(items: readonly DiffItem[], indicator: string, cityArea: string): string {
  const own = items.filter((one) => one.indicator === indicator);
  return own.some((one) => one.area === cityArea) ? cityArea : (own[0]?.area ?? cityArea);
}

/** The last step: warnings each with a reason, the public note, and what will happen in numbers on the button. */
function publishForm({ visit, view, city }: Bench): Markup | null {
  const { words, language, typed } = visit;
  const { upload, diff, problems } = view;
  if (!diff) return null;
  const { added, changed, removed } = diff.counts;
  const all = added + changed + removed;
  if (all === 0) return html`<p class="quiet">${words.workbench.noChange}</p>`;
  const warnings = problems.filter((one) => one.severity === 'warning');
  return html`<section aria-labelledby="publish">
    <h2 id="publish">${words.publish.title}</h2>
    ${form(`/studio/uploads/${upload.id}/publish`, [
      ...(upload.sourceKey === null
        ? [
            html`<p>${words.publish.sourceMissing}</p>`,
            select({
              name: 'source',
              label: words.fields.source,
              choices: sourceChoices(city),
              none: words.answers.choose,
              typed,
            }),
            html`<details${city.sources.length === 0 || typed['publisher'] ? markup(' open') : null}><summary>${words.sources.newHere}</summary>${sourceFields(visit, null, city.identity.languages)}</details>`,
          ]
        : []),
      ...(warnings.length > 0
        ? [
            html`<fieldset>
              <legend>${words.publish.warnings(warnings.length)}</legend>
              ${warnings.map(
                (one) =>
                  html`<ul class="problems">
                      ${problemItem(one, visit)}
                    </ul>
                    ${field({ name: `reason|${one.id}`, label: words.publish.reason, isRequired: true, typed, maxLength: 500 })}`,
              )}
            </fieldset>`,
          ]
        : []),
      field({ name: 'note', label: words.publish.note, hint: words.publish.noteHint, rows: 3, typed, maxLength: 2000 }),
      html`<p class="says">
        ${words.publish.says({ all: sayCount(all, language), added: sayCount(added, language), changed: sayCount(changed, language), removed: sayCount(removed, language), indicators: diff.byIndicator.length })}
      </p>`,
      hidden('changes', String(all)),
      button(words.publish.submit(sayCount(all, language), all)),
    ])}
    <p class="quiet">${words.publish.undo}</p>
  </section>`;
}

/** The workbench: one upload from what came to what readers will see. */
export function workbenchPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { uploads, publication, catalogue } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => workbenchPage(visit, deps);
  const at = (id: string): string => `/studio/uploads/${id}`;
  const idOf = ({ params }: Visit): string => params['id'] ?? '';
  return [
    routes.page('/studio/uploads/:id', staff, 'The workbench of an upload', page),
    routes.page(
      '/studio/uploads/:id/page/:indicator',
      staff,
      'An indicator’s page as publishing would make it',
      async (visit) => {
        const upload = await uploads.get(idOf(visit));
        const indicator = visit.params['indicator'] ?? '';
        return {
          title: visit.words.workbench.page,
          current: 'uploads',
          body: html`<p class="eyebrow"><a href="${at(upload.id)}">${upload.filename}</a></p>
            <p class="warned">${visit.words.workbench.previewOnly}</p>
            ${await rehearsedPage(upload, indicator, visit.language, deps, visit)}`,
        };
      },
    ),
    routes.form({
      path: '/studio/uploads/:id/answers',
      roles: staff,
      summary: 'Answer what was asked, and have the file read again',
      body: anything,
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const upload = await uploads.get(idOf(visit));
        await uploads.revise(
          upload.id,
          { mapping: answersToMapping(visit.body, await uploads.mappingOf(upload)) },
          accountId,
        );
        const name = visit.body['profile'];
        if (typeof name === 'string' && name.trim() !== '')
          await uploads.keepAsProfile(
            upload.id,
            parsedForm(z.object({ profile: plain.min(1).max(80) }), visit.typed, visit.language).profile,
            accountId,
          );
        return { to: at(upload.id) };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/correct',
      roles: staff,
      summary: 'Send a corrected text in the place of the file',
      body: z.object({ text: z.string().min(1) }),
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const before = await uploads.get(idOf(visit));
        const { upload } = await uploads.receive({
          bytes: Buffer.from(visit.body.text.replaceAll('\r\n', '\n'), 'utf8'),
          filename: before.filename,
          mediaType: 'text/csv',
          request: before.request,
          accountId,
        });
        if (upload.id !== before.id) await uploads.discard(before.id, accountId);
        return { to: at(upload.id), done: visit.words.workbench.corrected };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/discard',
      roles: staff,
      summary: 'Give an upload up',
      body: z.object({}),
      page,
      act: async (visit) => {
        await uploads.discard(idOf(visit), signedIn(visit).accountId);
        return { to: '/studio/uploads', done: visit.words.workbench.discarded };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/publish',
      roles: staff,
      summary: 'Publish an upload as a release',
      body: z.looseObject({
        note: z.string().trim().max(2000).default(''),
        source: z.string().default(''),
        changes: z.coerce.number().int(),
      }),
      page,
      act: async (visit) => {
        const { accountId, cityId } = signedIn(visit);
        const id = idOf(visit);
        const asked = visit.body;
        const source = newSourceOf(visit.typed, deps, visit);
        if (source) await catalogue.addSource(source, accountId);
        const key = source?.key ?? asked.source;
        if (key !== '') await uploads.revise(id, { source: key }, accountId);
        const publish = {
          uploadIds: [id],
          note: asked.note || null,
          acknowledge: acknowledged(visit.typed),
          accountId,
          cityId,
        };
        const release = await publishAsShown(publication, publish, asked.changes);
        return { to: `/studio/releases/${release.id}`, done: visit.words.publish.done(release.id) };
      },
    }),
  ];
}
