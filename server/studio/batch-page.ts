import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { BatchRecord } from '../intake/batch/batch-service.ts';
import { problemViews } from '../intake/upload-view.ts';
import { indicatorTexts } from './choices.ts';
import { button, form, hidden, table } from './pages/controls.ts';
import { sayCount } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, StudioRoutes, Visit } from './studio-route.ts';

const staff = ['statistician'] as const;
/** What publishing each would change is counted for so many files. */
const COUNTED = 100;

/** Several files in one overview: what each is, how it stands, and from there to one release. */
async function batchPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const batch = await deps.services.batches.get(visit.params['id'] ?? '');
  const uploads = batch.files.flatMap((one) => one.upload ?? []);
  const staged = uploads.filter((one) => one.state === 'staged');
  const ready = [...new Set(staged.filter((one) => one.sourceKey !== null).map((one) => one.id))];
  const open = uploads.filter((one) => ['needs-answers', 'rejected'].includes(one.state));
  const title = batch.name === null ? words.batches.title : words.batches.of(batch.name);
  const rows: (string | Markup)[][] = [];
  for (const [place, file] of batch.files.entries()) rows.push(await fileRow(file, place, visit, deps));
  const isDone = staged.length === 0 && open.length === 0;
  return {
    title,
    current: 'uploads',
    body: html`<p class="eyebrow"><a href="/studio/uploads">${words.nav.uploads}</a></p>
      <h1>${title}</h1>
      <p class="answer">
        ${words.batches.says({ files: batch.files.length, ready: staged.length, open: open.length, skipped: batch.files.length - uploads.length })}
      </p>
      ${table({ caption: title, head: words.batches.head, numbers: [4, 5, 6, 7], rows, empty: '' })}
      ${
        ready.length > 0
          ? form('/studio/releases', [
              html`<p>${words.batches.lookSays}</p>`,
              ...ready.map((id) => hidden('uploads', id)),
              button(words.batches.look(ready.length), { name: 'step', value: 'look' }),
            ])
          : html`<p>${isDone ? words.batches.done : words.batches.noneReady}</p>`
      }`,
  };
}

async function fileRow(
  { name, skipped, upload }: BatchRecord['files'][number],
  place: number,
  visit: Visit,
  deps: StudioDeps,
): Promise<(string | Markup)[]> {
  const { words, language } = visit;
  const { publication, cityId } = deps.services;
  const city = cityOf(deps);
  if (!upload) {
    const [why] = skipped ? problemViews('', [skipped], city, language) : [];
    return [name, html`${words.batches.skipped} <small>${why?.message} ${why?.hint}</small>`, '', '', '', '', '', ''];
  }
  const diff =
    upload.state === 'staged' && place < COUNTED ? await publication.preview([upload.id], cityId) : undefined;
  const indicators = diff?.byIndicator.map((one) => one.indicator) ?? [];
  const asked = upload.request.indicator;
  const profile = upload.request.profile;
  const count = (value: number | undefined): string => (value === undefined ? '' : sayCount(value, language));
  return [
    html`<a href="/studio/uploads/${upload.id}">${upload.filename}</a>`,
    html`<span class="state state-${upload.state}">${words.states[upload.state]}</span>
      ${upload.state === 'staged' && upload.sourceKey === null ? html`<small>${words.batches.noSource}</small>` : null}`,
    profile === undefined
      ? words.batches.noProfile
      : html`<a href="/studio/profiles/${encodeURIComponent(profile)}">${profile}</a>`,
    indicatorTexts(city, indicators.length > 0 ? indicators : asked === undefined ? [] : [asked], language, words),
    count(upload.counts?.observations),
    count(diff?.counts.added),
    count(diff?.counts.changed),
    count(diff?.counts.removed),
  ];
}

export const batchPages = (routes: StudioRoutes, deps: StudioDeps): ApiRoute[] => [
  routes.page('/studio/batches/:id', staff, 'Several files in one overview', (visit) => batchPage(visit, deps)),
];
