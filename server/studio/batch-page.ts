import { html, type Markup } from '../explore/pages/html.ts';
import { askOf, lackSource, readyOf, withFirst, type BatchRecord } from '../intake/batch/batch-service.ts';
import type { Contradiction } from '../publication/contradictions.ts';
import { countBatch } from './batch-counts.ts';
import { batchFileRow, type BatchCells } from './batch-file-row.ts';
import { contradictingFiles } from './contradicting-files.ts';
import { button, checkbox, form, hidden, table } from './pages/controls.ts';
import { sourceQuestion } from './source-pages.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';

/** What publishing each would change is counted for so many files. */
const COUNTED = 100;
/** Columns of figures, by position. */
const NUMBERS = [4, 5, 6, 7];

/** Several files in one overview: what each is, how it stands, and from there to one release. */
export async function batchPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words } = visit;
  const { batches, publication, cityId } = deps.services;
  const batch = await batches.get(visit.params['id'] ?? '');
  const counts = countBatch(batch.files);
  const ready = readyOf(batch.files);
  const contradictions = await publication.contradictions(ready, cityId);
  const title = batch.name === null ? words.batches.title : words.batches.of(batch.name);
  const rows: BatchCells[] = [];
  for (const [place, file] of withFirst(batch.files).entries())
    rows.push(await batchFileRow({ ...file, batch: batch.id, place, isCounted: place < COUNTED }, visit, deps));
  const isDone = counts.ready + counts.noSource + counts.reading + counts.asked + counts.faulty + counts.leftOut === 0;
  return {
    title,
    current: 'uploads',
    body: html`<p class="eyebrow"><a href="/studio/uploads">${words.nav.uploads}</a></p>
      <h1>${title}</h1>
      <p class="answer">${words.batches.says(counts)}</p>
      ${nextSteps(batch, contradictions, visit)}
      ${contradictingFiles(contradictions, (id) => batch.files.find((one) => one.upload?.id === id)?.name ?? id, visit, deps)}
      ${table({ caption: title, ...withoutEmptyColumns(words.batches.head, rows), empty: '' })}
      ${sourceForm(batch, ready.length > 0, visit, deps)} ${againForm(batch, visit)}
      ${
        ready.length > 0 && contradictions.length === 0
          ? form(
              '/studio/releases',
              [
                html`<p>${words.batches.lookSays}</p>`,
                ...ready.map((id) => hidden('uploads', id)),
                button(words.batches.look(ready.length), { name: 'step', value: 'look' }),
              ],
              { id: 'release' },
            )
          : counts.ready + counts.noSource > 0
            ? null
            : html`<p class="after-table">${isDone ? words.batches.done : words.batches.noneReady}</p>`
      }`,
  };
}

/** What is to be done next, said before the table: it may be long. */
function nextSteps(batch: BatchRecord, contradictions: readonly Contradiction[], { words }: Visit): Markup | null {
  const ready = readyOf(batch.files).length;
  const lacking = lackSource(batch.files).length;
  const [asking] = askOf(batch.files);
  const steps: [href: string, says: string][] = [
    ...(asking ? [[`/studio/uploads/${asking.id}`, words.batches.answer(asking.filename)] as const] : []),
    ...(lacking > 0 ? [['#source', words.batches.sourceSubmit(lacking)] as const] : []),
    ...(ready > 0 && contradictions.length === 0 ? [['#release', words.batches.look(ready)] as const] : []),
  ].map(([href, says]) => [href, says]);
  if (steps.length === 0) return null;
  return html`<p class="acts">
    ${steps.map(([href, says], at) => html`<a ${at === 0 ? html`class="button first"` : null} href="${href}">${says}</a>`)}
  </p>`;
}

/** Says where those come from that have no source yet, at once; which of them can be chosen. */
function sourceForm(batch: BatchRecord, hasReady: boolean, visit: Visit, deps: StudioDeps): Markup | null {
  const { words, typed } = visit;
  const lacking = lackSource(batch.files);
  if (lacking.length === 0) return null;
  const chosen = typed['files'];
  const isChosen = (id: string): boolean => chosen === undefined || [chosen].flat().includes(id);
  return form(
    `/studio/batches/${batch.id}/source`,
    [
      html`<h2>${words.batches.sourceTitle(lacking.length)}</h2>`,
      sourceQuestion(visit, deps, { hint: words.batches.sourceHint, none: words.answers.choose }),
      lacking.length === 1
        ? hidden('files', lacking[0]?.id ?? '')
        : html`<fieldset>
            <legend>${words.batches.sourceFor}</legend>
            ${lacking.map((one) => checkbox({ name: 'files', value: one.id, label: one.filename, isChecked: isChosen(one.id) }))}
          </fieldset>`,
      button(words.batches.sourceSubmit(1), { quiet: hasReady }),
    ],
    { id: 'source' },
  );
}

/** What asks may be answered by a profile that came meanwhile. */
function againForm(batch: BatchRecord, { words }: Visit): Markup | null {
  const asking = askOf(batch.files).length;
  if (asking === 0) return null;
  return form(`/studio/batches/${batch.id}/again`, [
    html`<p>${words.batches.againSays}</p>`,
    button(words.batches.again(asking), { quiet: true }),
  ]);
}

/** Leaves out the columns of which no row says anything. */
function withoutEmptyColumns(
  head: readonly string[],
  rows: readonly BatchCells[],
): { head: string[]; rows: BatchCells[]; numbers: number[] } {
  const kept = head.flatMap((_, at) => (rows.some((cells) => (cells[at] ?? '') !== '') ? [at] : []));
  const pick = (cells: BatchCells): BatchCells => kept.map((at) => cells[at] ?? '');
  return {
    head: kept.map((at) => head[at] ?? ''),
    rows: rows.map(pick),
    numbers: kept.flatMap((was, now) => (NUMBERS.includes(was) ? [now] : [])),
  };
}
