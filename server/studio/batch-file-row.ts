import { html, type Markup } from '../explore/pages/html.ts';
import type { BatchRecord } from '../intake/batch/batch-service.ts';
import { problemViews } from '../intake/upload-view.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import type { ProblemView } from '../contract/upload.ts';
import { indicatorTexts } from './choices.ts';
import { sayCount } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';
import { capital } from '../words/capital.ts';

export type BatchCells = (string | Markup)[];

/**
 * One file of several: what it is, how it stands and what is to be done, whose figures it holds. What was not read to
 * its end has no number of figures: a nought would say that it holds none. Counted says whether what publishing it
 * would change is shown.
 */
export async function batchFileRow(
  { name, skipped, upload }: BatchRecord['files'][number],
  isCounted: boolean,
  visit: Visit,
  deps: StudioDeps,
): Promise<BatchCells> {
  const { words, language } = visit;
  const { publication, cityId } = deps.services;
  const city = cityOf(deps);
  if (!upload) {
    const [why] = skipped ? problemViews('', [skipped], city, language) : [];
    return [name, stateCell(words.batches.skipped, 'rejected', sentence(why)), '', '', '', '', '', ''];
  }
  const diff = upload.state === 'staged' && isCounted ? await publication.preview([upload.id], cityId) : undefined;
  const named = diff?.byIndicator.map((one) => one.indicator) ?? [];
  const asked = upload.request.indicator;
  const { profile } = upload.request;
  const isRead = !['reading', 'needs-answers', 'rejected'].includes(upload.state);
  const count = (value: number | undefined): string => (value === undefined ? '' : sayCount(value, language));
  return [
    html`<a href="/studio/uploads/${upload.id}">${upload.filename}</a>`,
    stateCell(words.states[upload.state], upload.state, await toDo(upload, visit, deps)),
    profile === undefined ? '' : html`<a href="/studio/profiles/${encodeURIComponent(profile)}">${profile}</a>`,
    indicatorTexts(city, named.length > 0 ? named : asked === undefined ? [] : [asked], language, words),
    isRead ? count(upload.counts?.observations) : '',
    count(diff?.counts.added),
    count(diff?.counts.changed),
    count(diff?.counts.removed),
  ];
}

/** What stands between a file and publication, as the first thing to be done about it. */
async function toDo(upload: UploadRecord, visit: Visit, deps: StudioDeps): Promise<string> {
  const { words, language } = visit;
  if (upload.state === 'staged') return upload.sourceKey === null ? words.batches.noSource : '';
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

const stateCell = (state: string, kind: string, says: string): Markup =>
  html`<span
    ><span class="state state-${kind}">${state}</span>
    ${says === '' ? null : html`<small class="row-says">${says}</small>`}</span
  >`;
