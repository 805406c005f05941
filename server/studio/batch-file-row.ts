import { html, type Markup } from '../explore/pages/html.ts';
import type { BatchRecord } from '../intake/batch/batch-service.ts';
import { problemViews } from '../intake/upload-view.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import type { ProblemView } from '../contract/upload.ts';
import { REVISABLE } from '../intake/upload-reading.ts';
import { indicatorTexts } from './choices.ts';
import { hidden } from './pages/controls.ts';
import { sayCount } from './say.ts';
import { standingMark } from './standing.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';
import { capital } from '../words/capital.ts';

export type BatchCells = (string | Markup)[];

/** A file of a batch, as its row is drawn. */
export type RowFile = BatchRecord['files'][number] & {
  batch: string;
  place: number;
  sameAs: string | null;
  /** Whether what publishing it would change is shown. */
  isCounted: boolean;
};

/**
 * One file of several: what it is, how it stands and what is to be done, whose figures it holds, whether it is published
 * with the others. What was not read to its end has no number of figures: a nought would say that it holds none.
 */
export async function batchFileRow(file: RowFile, visit: Visit, deps: StudioDeps): Promise<BatchCells> {
  const { words, language } = visit;
  const { publication, cityId } = deps.services;
  const city = cityOf(deps);
  const { name, skipped, upload, isLeftOut, sameAs } = file;
  if (!upload) {
    const [why] = skipped ? problemViews('', [skipped], city, language) : [];
    return alone(name, mark(words.batches.skipped, 'rejected'), sentence(why));
  }
  const link = html`<a href="/studio/uploads/${upload.id}">${name}</a>`;
  if (sameAs !== null) return alone(link, mark(words.batches.sentTwice, 'discarded'), words.batches.sameAs(sameAs));
  const isOpen = REVISABLE.includes(upload.state);
  if (isLeftOut && isOpen)
    return [...alone(link, mark(words.batches.leftOut, 'discarded'), words.batches.leftOutSays), turn(file, visit)];
  const diff = upload.state === 'staged' && file.isCounted ? await publication.preview([upload.id], cityId) : undefined;
  const named = diff?.byIndicator.map((one) => one.indicator) ?? [];
  const asked = upload.request.indicator;
  const { profile } = upload.request;
  const isRead = !['reading', 'needs-answers', 'rejected'].includes(upload.state);
  const count = (value: number | undefined): string => (value === undefined ? '' : sayCount(value, language));
  return [
    link,
    stateCell(standingMark(upload, words), await toDo(upload, visit, deps)),
    profile === undefined ? '' : html`<a href="/studio/profiles/${encodeURIComponent(profile)}">${profile}</a>`,
    indicatorTexts(city, named.length > 0 ? named : asked === undefined ? [] : [asked], language, words),
    isRead ? count(upload.counts?.observations) : '',
    count(diff?.counts.added),
    count(diff?.counts.changed),
    count(diff?.counts.removed),
    isOpen ? turn(file, visit) : '',
  ];
}

/** The button that leaves a file out, or puts it back; its name says which file. */
function turn({ batch, place, name, isLeftOut }: RowFile, { words }: Visit): Markup {
  const says = isLeftOut ? words.batches.putBack : words.batches.leaveOut;
  return html`<form method="post" action="/studio/batches/${batch}/left-out">
    ${hidden('place', String(place))}
    <button class="link" name="out" value="${isLeftOut ? 'no' : 'yes'}">
      ${says} <span class="visually-hidden">${name}</span>
    </button>
  </form>`;
}

/** What stands between a file and publication, as the first thing to be done about it. */
async function toDo(upload: UploadRecord, visit: Visit, deps: StudioDeps): Promise<string> {
  const { words, language } = visit;
  if (upload.state !== 'rejected' && upload.state !== 'needs-answers') return '';
  const problems = problemViews(upload.id, await deps.services.uploads.problems(upload.id), cityOf(deps), language);
  const severity = upload.state === 'rejected' ? 'error' : 'question';
  const those = problems.filter((one) => one.severity === severity);
  const more = those.length - 1;
  const [first] = those;
  const line = first?.line === null || first === undefined ? [] : [`${capital(words.workbench.line(first.line))}:`];
  return [...line, sentence(first), ...(more > 0 ? [words.batches.furtherProblems(more)] : [])].join(' ');
}

const sentence = (problem: ProblemView | undefined): string => (problem ? `${problem.message} ${problem.hint}` : '');

const mark = (says: string, kind: string): Markup => html`<span class="state state-${kind}">${says}</span>`;

const stateCell = (state: Markup, says: string): Markup =>
  html`<span>${state} ${says === '' ? null : html`<small class="row-says">${says}</small>`}</span>`;

/** A row of a file of which nothing is counted. */
const alone = (name: string | Markup, state: Markup, says: string): BatchCells => [
  name,
  stateCell(state, says),
  '',
  '',
  '',
  '',
  '',
  '',
];
