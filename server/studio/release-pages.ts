import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import { repairViews } from '../intake/upload-view.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import { acknowledgementViews } from '../publication/warning-views.ts';
import type { StudioWords } from '../words/studio.ts';
import type { DiffCounts } from '../contract/upload.ts';
import { indicatorText, indicatorTexts } from './choices.ts';
import { several } from './fields.ts';
import { button, checkbox, facts, field, form, hidden, table } from './pages/controls.ts';
import { diffTable } from './pages/change-table.ts';
import { acknowledgedWarnings } from './pages/acknowledged-warnings.ts';
import { acknowledged } from './publish-form.ts';
import { sayCount, sayDay, sayTime } from './say.ts';
import { togetherPage } from './together-page.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import type { WithdrawalLeft } from '../words/en/studio/release-words.ts';
import { uploadName } from './upload-name.ts';

const staff = ['statistician'] as const;
const ON_A_PAGE = 40;
const CHANGES_SHOWN = 200;
/** Each is rehearsed in the database: more take too long. */
const EACH_SHOWN = 40;

/** An empty release, such as the record of a cleared demonstration, has nothing to withdraw. */
const isWithdrawn = ({ indicators }: ReleaseRecord): boolean =>
  indicators.length > 0 && indicators.every((own) => own.withdrawnAt);

/** What a list says of a release beside its indicators: its note, and that it is withdrawn. */
export const noteOf = (release: ReleaseRecord, words: StudioWords): string =>
  [release.note ?? '', isWithdrawn(release) ? words.releases.withdrawn : ''].filter(Boolean).join(' ');

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, query } = visit;
  const { publication, cityId, config } = deps.services;
  const before = /^\d{4}-\d{4,}$/.test(query['before'] ?? '') ? (query['before'] ?? null) : null;
  const found = await publication.releases(cityId, { limit: ON_A_PAGE + 1, before, indicator: null });
  const shown = found.slice(0, ON_A_PAGE);
  return {
    title: words.nav.releases,
    current: 'releases',
    body: html`<h1>${words.nav.releases}</h1>
      <p class="acts"><a class="button second" href="/studio/releases/new">${words.together.title}</a></p>
      ${table({
        caption: words.nav.releases,
        head: words.releases.head,
        rows: shown.map((one) => [
          html`<a href="/studio/releases/${one.id}">${one.id}</a>`,
          sayDay(one.publishedAt, language, config.timeZone),
          indicatorTexts(
            cityOf(deps),
            one.indicators.map((own) => own.indicator),
            language,
            words,
          ),
          noteOf(one, words),
        ]),
        whole: [0, 1],
        empty: words.releases.none,
      })}
      ${found.length > ON_A_PAGE ? html`<p class="acts"><a href="/studio/releases?before=${shown.at(-1)?.id ?? ''}">${words.older}</a></p>` : null}`,
  };
}

/** What was put right in a file before its figures were published. */
function repairsMade({ recognised }: UploadRecord, { language, words }: Visit): Markup | null {
  const made = repairViews(recognised?.repairs ?? [], language).filter(({ isAccepted }) => isAccepted);
  if (made.length === 0) return null;
  return html`<ul class="lines">
    ${made.map(({ message, count }) => html`<li class="quiet">${words.answers.repairDone}: ${message} ${words.workbench.rows(count)}</li>`)}
  </ul>`;
}

async function releasePage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, params } = visit;
  const { publication, uploads, cityId, config } = deps.services;
  const city = cityOf(deps);
  const release = await publication.release(cityId, params['id'] ?? '');
  const items = await publication.changes(cityId, release.id, CHANGES_SHOWN, 0);
  const files = await Promise.all(release.uploads.map((id) => uploads.get(id)));
  const takeBack = await withdrawal(visit, release, deps);
  const acknowledgements = await publication.acknowledgements(cityId, release.id);
  const warned = await acknowledgementViews(acknowledgements, { uploads, things: () => city }, language);
  return {
    title: words.releases.title(release.id),
    current: 'releases',
    body: html`<p class="eyebrow"><a href="/studio/releases">${words.nav.releases}</a></p>
      <h1>${words.releases.title(release.id)}</h1>
      ${facts([
        [words.releases.published, sayTime(release.publishedAt, language, config.timeZone)],
        [words.publish.note, release.note],
        [
          words.nav.uploads,
          html`<ul class="lines">
            ${files.map((one) => html`<li><a href="/studio/uploads/${one.id}">${uploadName(one, visit, config.timeZone)}</a> ${repairsMade(one, visit)}</li>`)}
          </ul>`,
        ],
        [words.releases.checksum, html`<code>${release.checksum.slice(0, 16)}…</code>`],
      ])}
      ${table({
        caption: words.nav.indicators,
        head: [
          words.fields.indicator,
          words.kinds.added,
          words.kinds.changed,
          words.kinds.unchanged,
          words.kinds.removed,
          words.workbench.state,
        ],
        numbers: [1, 2, 3, 4],
        rows: release.indicators.map((one) => [
          html`<a href="/${language}/indicators/${one.indicator}">${indicatorText(city, one.indicator, language)}</a>`,
          ...[one.added, one.changed, one.unchanged, one.removed].map((count) => sayCount(count, language)),
          one.withdrawnAt
            ? words.releases.withdrawnOn(sayDay(one.withdrawnAt, language, config.timeZone), one.withdrawnReason ?? '')
            : words.releases.stands,
        ]),
      })}
      ${takeBack} ${bringBack(release, visit)}
      <section aria-labelledby="changes">
        <h2 id="changes">${words.releases.changed}</h2>
        ${diffTable(items, visit, city, [words.releases.before, words.releases.after])}
      </section>
      ${acknowledgedWarnings(warned, visit, config.timeZone)}`,
  };
}

const withdrawalOf = (
  releaseId: string,
  { services: { publication, cityId } }: StudioDeps,
  indicators?: string[],
): Promise<DiffCounts> => publication.previewWithdrawal({ releaseId, reason: '', accountId: null, cityId, indicators });

/** Nothing stood before where every figure only goes. */
function whatIsLeft({ removed, changed, added }: DiffCounts): WithdrawalLeft {
  if (changed + added === 0) return removed === 0 ? 'nothing' : 'gone';
  return removed === 0 ? 'back' : 'both';
}

/** Taking back: first which indicators, then what that does in numbers, then why. */
async function withdrawal(visit: Visit, release: ReleaseRecord, deps: StudioDeps): Promise<Markup | null> {
  const { words, language, query, typed } = visit;
  const { publication, cityId } = deps.services;
  const standing = release.indicators.filter((one) => !one.withdrawnAt);
  if (standing.length === 0) return null;
  if (query['withdraw'] === undefined && visit.problem === null)
    return html`<p class="acts">
      <a class="button second" href="/studio/releases/${release.id}?withdraw=1#withdraw">${words.releases.withdraw}</a>
    </p>`;
  const preview = (indicators?: string[]): Promise<DiffCounts> => withdrawalOf(release.id, deps, indicators);
  const counts = await preview();
  const city = cityOf(deps);
  const says = ({ removed, changed, added }: DiffCounts): { removed: string; changed: string; added: string } => ({
    removed: sayCount(removed, language),
    changed: sayCount(changed, language),
    added: sayCount(added, language),
  });
  const chosen = typed['indicators'];
  const isChosen = (id: string): boolean => chosen === undefined || [chosen].flat().includes(id);
  const eachOf = standing.length > 1 && standing.length <= EACH_SHOWN ? standing : [];
  const each = new Map<string, string>();
  for (const { indicator } of eachOf) each.set(indicator, words.releases.saysEach(says(await preview([indicator]))));
  return html`<section id="withdraw" aria-labelledby="withdraw-title">
    <h2 id="withdraw-title">${words.releases.withdraw}</h2>
    <p class="says">${words.releases.says(says(counts))}</p>
    ${form(`/studio/releases/${release.id}/withdraw`, [
      ...(standing.length > 1
        ? [
            html`<fieldset>
              <legend>${words.releases.which}</legend>
              ${standing.map((one) => checkbox({ name: 'indicators', value: one.indicator, label: indicatorText(city, one.indicator, language), hint: each.get(one.indicator), isChecked: isChosen(one.indicator) }))}
            </fieldset>`,
          ]
        : [hidden('indicators', standing[0]?.indicator ?? '')]),
      field({
        name: 'reason',
        label: words.releases.reason,
        hint: words.releases.reasonHint,
        rows: 3,
        typed,
        isRequired: true,
        maxLength: 2000,
      }),
      hidden('shown', await publication.withdrawalMark(cityId, release.id)),
      button(words.releases.withdrawSubmit(release.id), { danger: true }),
    ])}
    <p class="quiet">${words.releases.undo}</p>
  </section>`;
}

/** What was withdrawn can be published again: its files are read anew, and nothing is public before somebody says so. */
function bringBack(release: ReleaseRecord, { words }: Visit): Markup | null {
  if (!release.indicators.some((one) => one.withdrawnAt)) return null;
  return form(`/studio/releases/${release.id}/again`, [
    html`<p>${words.releases.againSays(release.uploads.length)}</p>`,
    button(words.releases.again, { quiet: true }),
  ]);
}

/** Releases: what was published, and taking it back. */
export function releasePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { publication } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => releasePage(visit, deps);
  const together = (visit: Visit): Promise<StudioPage> => togetherPage(visit, deps);
  return [
    routes.page('/studio/releases', staff, 'Releases', (visit) => listPage(visit, deps)),
    routes.page('/studio/releases/new', staff, 'The form to publish several uploads together', together),
    routes.preview({
      path: '/studio/releases',
      roles: staff,
      summary: 'Look what several uploads would change together, or publish them as one release',
      body: z.looseObject({
        uploads: several,
        step: z.enum(['look', 'publish']),
        note: z.string().trim().max(2000).default(''),
        shown: z.string().default(''),
      }),
      page: together,
      act: async (visit) => {
        const { uploads, step, note, shown } = visit.body;
        if (step === 'look') return null;
        const { accountId, cityId } = signedIn(visit);
        const { release } = await publication.publish({
          mark: shown,
          uploadIds: uploads,
          note: note || null,
          acknowledge: acknowledged(visit.typed),
          accountId,
          cityId,
        });
        return { to: `/studio/releases/${release.id}`, done: visit.words.publish.done(release.id) };
      },
    }),
    routes.page('/studio/releases/:id', staff, 'A release, and the form to withdraw it', page),
    routes.form({
      path: '/studio/releases/:id/withdraw',
      roles: staff,
      summary: 'Withdraw a release, or some of its indicators',
      // None ticked is not all.
      body: z.object({
        reason: z.string().trim().min(1).max(2000),
        shown: z.string().default(''),
        indicators: several.pipe(z.array(z.string()).min(1)),
      }),
      page,
      act: async (visit) => {
        const { accountId, cityId } = signedIn(visit);
        const { reason, indicators, shown } = visit.body;
        const left = whatIsLeft(await withdrawalOf(visit.params['id'] ?? '', deps, indicators));
        const { release } = await publication.withdraw({
          releaseId: visit.params['id'] ?? '',
          mark: shown,
          reason,
          indicators,
          accountId,
          cityId,
        });
        return { to: `/studio/releases/${release.id}`, done: visit.words.releases.done(release.id, left) };
      },
    }),
    routes.form({
      path: '/studio/releases/:id/again',
      roles: staff,
      summary: 'Read the files of a withdrawn release again, as new uploads',
      body: z.object({}),
      page,
      act: async (visit) => {
        const { accountId, cityId } = signedIn(visit);
        const release = await publication.release(cityId, visit.params['id'] ?? '');
        if (!release.indicators.some((one) => one.withdrawnAt))
          throw new AppError('conflict', { reason: 'not-withdrawn' });
        const again: UploadRecord[] = [];
        for (const id of release.uploads) again.push(await deps.services.uploads.receiveAgain(id, accountId));
        const [only] = again;
        return again.length === 1 && only
          ? { to: `/studio/uploads/${only.id}` }
          : { to: '/studio/uploads', done: visit.words.releases.againDone(again.length) };
      },
    }),
  ];
}
