import { z } from 'zod';
import { AppError } from '../errors.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { lackSource, type BatchRecord } from '../intake/batch/batch-service.ts';
import { batchFileRow, type BatchCells } from './batch-file-row.ts';
import { button, form, hidden, table } from './pages/controls.ts';
import { sourceQuestion } from './source-pages.ts';
import type { StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { newSourceOf } from './upload-pages.ts';

const staff = ['statistician'] as const;
/** What publishing each would change is counted for so many files. */
const COUNTED = 100;
/** Columns of figures, by position. */
const NUMBERS = [4, 5, 6, 7];

/** Several files in one overview: what each is, how it stands, and from there to one release. */
async function batchPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const batch = await deps.services.batches.get(visit.params['id'] ?? '');
  const uploads = batch.files.flatMap((one) => one.upload ?? []);
  const inState = (state: string): number => uploads.filter((one) => one.state === state).length;
  const staged = uploads.filter((one) => one.state === 'staged');
  const ready = [...new Set(staged.filter((one) => one.sourceKey !== null).map((one) => one.id))];
  const title = batch.name === null ? words.batches.title : words.batches.of(batch.name);
  const rows: BatchCells[] = [];
  for (const [place, file] of batch.files.entries()) rows.push(await batchFileRow(file, place < COUNTED, visit, deps));
  const noSource = staged.filter((one) => one.sourceKey === null).length;
  const isDone = staged.length + inState('reading') + inState('needs-answers') + inState('rejected') === 0;
  return {
    title,
    current: 'uploads',
    body: html`<p class="eyebrow"><a href="/studio/uploads">${words.nav.uploads}</a></p>
      <h1>${title}</h1>
      <p class="answer">
        ${words.batches.says({
          files: batch.files.length,
          ready: staged.length - noSource,
          noSource,
          reading: inState('reading'),
          asked: inState('needs-answers'),
          faulty: inState('rejected'),
          published: inState('published'),
          discarded: inState('discarded'),
          skipped: batch.files.length - uploads.length,
        })}
      </p>
      ${table({ caption: title, ...withoutEmptyColumns(words.batches.head, rows), empty: '' })}
      ${sourceForm(batch, ready.length > 0, visit, deps)}
      ${
        ready.length > 0
          ? form('/studio/releases', [
              html`<p>${words.batches.lookSays}</p>`,
              ...ready.map((id) => hidden('uploads', id)),
              button(words.batches.look(ready.length), { name: 'step', value: 'look' }),
            ])
          : staged.length > 0
            ? null
            : html`<p class="after-table">${isDone ? words.batches.done : words.batches.noneReady}</p>`
      }`,
  };
}

/** Says where all come from that have no source yet, at once. */
function sourceForm(batch: BatchRecord, hasReady: boolean, visit: Visit, deps: StudioDeps): Markup | null {
  const { words } = visit;
  const lacking = lackSource(batch.files).length;
  if (lacking === 0) return null;
  return form(`/studio/batches/${batch.id}/source`, [
    html`<h2>${words.batches.sourceTitle(lacking)}</h2>`,
    sourceQuestion(visit, deps, { hint: words.batches.sourceHint, none: words.answers.choose }),
    button(words.batches.sourceSubmit(lacking), { quiet: hasReady }),
  ]);
}

/** Leaves out the columns of which no row says anything. */
function withoutEmptyColumns(
  head: readonly string[],
  rows: readonly BatchCells[],
): { head: string[]; rows: BatchCells[]; numbers: number[] } {
  const kept = head.flatMap((_, at) => (rows.some((cells) => cells[at] !== '') ? [at] : []));
  const pick = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => kept.includes(at));
  return {
    head: pick(head),
    rows: rows.map(pick),
    numbers: kept.flatMap((was, now) => (NUMBERS.includes(was) ? [now] : [])),
  };
}

export function batchPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { batches, catalogue } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => batchPage(visit, deps);
  return [
    routes.page('/studio/batches/:id', staff, 'Several files in one overview', page),
    routes.form({
      path: '/studio/batches/:id/source',
      roles: staff,
      summary: 'Name the source of all files of a batch that have none',
      body: z.looseObject({ source: z.string().default('') }),
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const { id } = await batches.get(visit.params['id'] ?? '');
        const made = newSourceOf(visit.typed, deps, visit);
        if (made) await catalogue.addSource(made, accountId);
        const key = made?.key ?? visit.body.source;
        if (key === '') throw new AppError('source-missing');
        const given = await batches.giveSource(id, key, accountId);
        return { to: `/studio/batches/${id}`, done: visit.words.batches.sourceGiven(given) };
      },
    }),
  ];
}
