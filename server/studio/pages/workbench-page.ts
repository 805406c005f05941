import { isUtf8 } from 'node:buffer';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { html, raw as markup, type Markup } from '../../explore/pages/html.ts';
import type { Rehearsal } from '../../intake/rehearse-reading.ts';
import { indicatorChoices, indicatorText } from '../choices.ts';
import { indicatorOf } from '../indicator-of.ts';
import { preview } from '../rehearsed-page.ts';
import { sayCount, saySize, sayTime } from '../say.ts';
import { standingOf } from '../standing.ts';
import type { StudioDeps } from '../studio-deps.ts';
import type { StudioPage, Visit } from '../studio-route.ts';
import { isAsked, type WorkbenchView } from '../workbench-view.ts';
import { answerForm } from './answer-form.ts';
import { changes } from './change-table.ts';
import { button, facts, field, form, select } from './controls.ts';
import { fileAndReading, problemItem } from './file-table.ts';
import { foundProfile, keepAsProfile, likelyProfiles } from './profile-parts.ts';
import { publishForm } from './publish-section.ts';
import { uploadName } from '../upload-name.ts';

/** What the parts of the workbench are drawn with. */
export interface Bench {
  visit: Visit;
  view: WorkbenchView;
  /** What the answers that were typed would make of the file; undefined where nobody asked. */
  tried?: Rehearsal | null;
  city: CityCatalogue;
}

/** A text up to this many bytes can be corrected in the browser; a longer file is corrected where it was made. */
const LARGEST_TEXT = 200_000;

/** One upload from what came to what readers will see. */
export async function workbenchPage(bench: Bench, deps: StudioDeps): Promise<StudioPage> {
  const { visit, view } = bench;
  const { words } = visit;
  const { upload } = view;
  const name = uploadName(upload, visit, deps.services.config.timeZone);
  const isOpen = ['staged', 'rejected', 'needs-answers'].includes(upload.state);
  const isAbout = isAsked(view.asks) || view.reading.groups.length > 0 || view.columns.some((one) => one.isAsked);
  const hasForm = isOpen && upload.state !== 'staged' && isAbout;
  const batch = await deps.services.batches.ofUpload(upload.id);
  return {
    title: name,
    current: 'uploads',
    body: html`<p class="eyebrow">
        <a href="/studio/uploads">${words.nav.uploads}</a>
        ${batch ? html`› <a href="/studio/batches/${batch.id}">${batch.name === null ? words.batches.title : words.batches.of(batch.name)}</a>` : null}
      </p>
      <h1>${name}</h1>
      <p class="answer">${verdict(bench)}</p>
      ${upload.state === 'staged' && view.diff ? onwards(visit, batch?.id) : null}
      ${upload.state === 'rejected' ? toErrors(visit) : null}
      ${view.reading.sentence === '' ? null : html`<p class="lead">${view.reading.sentence}</p>`} ${foundProfile(bench)}
      ${likelyProfiles(bench)} ${hasForm ? null : about(bench, deps)}
      ${
        hasForm
          ? html`<section aria-labelledby="answers">
                <h2 id="answers">${words.answers.title}</h2>
                ${answerForm(bench)}
              </section>
              ${otherIndicator(bench)} ${about(bench, deps)}`
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
        <p class="acts">
          <a href="/api/v1/uploads/${upload.id}/file">${words.workbench.download}</a>
          ${
            view.problems.length > 0
              ? html`<a href="/api/v1/uploads/${upload.id}/problems.csv?lang=${visit.language}" download
                  >${words.workbench.problemsCsv}</a
                >`
              : null
          }
        </p>
      </section>
      ${
        isOpen && !hasForm
          ? html`<details class="section" ${isOfAnswers(view) ? markup(' open') : null}>
              <summary>${words.answers.readOtherwise}</summary>
              ${answerForm(bench)}
            </details>`
          : null
      }
      ${isOpen && !hasForm ? otherIndicator(bench) : null} ${isOpen ? await correction(bench, deps) : null}
      ${changes(bench)} ${upload.state === 'staged' ? await preview(bench, deps) : null}
      ${upload.state === 'staged' ? publishForm(bench) : null} ${keepAsProfile(bench)} ${readAgain(bench)}
      ${isOpen ? form(`/studio/uploads/${upload.id}/discard`, [html`<p>${words.workbench.discardSays}</p>`, button(words.workbench.discard, { quiet: true })], { className: 'sheet aside' }) : null}`,
  };
}

/** Whether nothing is read because of what was answered: that is changed, not the file. */
const isOfAnswers = ({ problems }: WorkbenchView): boolean => problems.some((one) => one.code === 'nothing-to-read');

/** Where reading was broken off nothing is wrong with the file: one button goes on. */
function readAgain({ visit, view: { upload, problems } }: Bench): Markup | null {
  if (!problems.some((one) => one.code === 'reading-broken-off')) return null;
  return form(`/studio/uploads/${upload.id}/answers`, [button(visit.words.workbench.readAgain)], {
    className: 'sheet',
  });
}

/** A file may be long: what comes after it is led to from the top. One that came with others goes on with them. */
function onwards({ words }: Visit, batch: string | undefined): Markup {
  const together = batch === undefined ? null : `/studio/batches/${batch}`;
  return html`<p class="acts">
    ${together === null ? null : html`<a class="button first" href="${together}">${words.batches.back}</a>`}
    <a ${together === null ? html`class="button first"` : null} href="#publish">${words.publish.title}</a>
    <a href="#changes">${words.workbench.changes}</a>
    <a href="#page">${words.workbench.page}</a>
  </p>`;
}

/** What is asked stands before the file: whoever has a mistake to put right is led past it. */
const toErrors = ({ words }: Visit): Markup =>
  html`<p class="acts">
    <a href="#file">${words.workbench.file}</a>
    <a href="#correct">${words.workbench.correct}</a>
  </p>`;

/** How many answers are needed: what is asked of several columns at once is answered once. */
const questionsOf = (problems: WorkbenchView['problems']): number =>
  new Set(problems.flatMap(({ severity, question, id }) => (severity === 'question' ? [question?.id ?? id] : []))).size;

/** How the upload stands, in a sentence. */
function verdict({ visit, view }: Bench): string {
  const { words, language } = visit;
  const { upload, problems, diff } = view;
  const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  if (upload.state === 'rejected') return words.workbench.rejected(count('error'));
  if (upload.state === 'needs-answers') return words.workbench.needsAnswers(questionsOf(problems));
  if (upload.state === 'published') return words.workbench.published(upload.releaseId ?? '');
  if (upload.state === 'staged' && diff) {
    const { added, changed, removed } = diff.counts;
    if (added + changed + removed === 0) return words.workbench.nothingNew;
    const ready = words.workbench.ready(sayCount(added + changed + removed, language), count('warning'));
    return upload.sourceKey === null ? `${ready} ${words.workbench.sourceOpen}` : ready;
  }
  return words.states[upload.state];
}

function about({ visit, view, city }: Bench, deps: StudioDeps): Markup {
  const { words, language } = visit;
  const { upload } = view;
  const source = city.sources.find((one) => one.key === upload.sourceKey);
  const indicator = indicatorOf(upload);
  return facts([
    [words.workbench.state, words.states[standingOf(upload)]],
    [
      words.fields.indicator,
      indicator
        ? html`<a href="/${language}/indicators/${indicator}">${indicatorText(city, indicator, language)}</a>`
        : null,
    ],
    [words.fields.source, source ? `${source.publisher}: ${source.title}` : words.workbench.noSource],
    [
      words.profiles.readBy,
      upload.request.profile === undefined
        ? null
        : html`<a href="/studio/profiles/${encodeURIComponent(upload.request.profile)}">${upload.request.profile}</a>`,
    ],
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

/** The wrong indicator is easily taken from a long list: another one is chosen here, and the file need not be sent again. */
function otherIndicator({ visit, view: { upload }, city }: Bench): Markup | null {
  const { words, language, typed } = visit;
  const indicator = indicatorOf(upload);
  if (indicator === null) return null;
  return html`<details class="section">
    <summary>${words.workbench.otherIndicator}</summary>
    ${form(`/studio/uploads/${upload.id}/indicator`, [
      select({
        name: 'indicator',
        label: words.fields.indicator,
        hint: words.workbench.otherIndicatorHint,
        choices: indicatorChoices(city, language, indicator),
        value: indicator,
        typed,
      }),
      button(words.answers.submit),
    ])}
  </details>`;
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
  return html`<details
    class="section"
    id="correct"
    ${upload.state === 'rejected' && text !== null ? markup(' open') : null}
  >
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
