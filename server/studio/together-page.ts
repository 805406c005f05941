import { html } from '../explore/pages/html.ts';
import { problemViews } from '../intake/upload-view.ts';
import { button, checkbox, field, form, hidden } from './pages/controls.ts';
import { warningReasons } from './pages/warning-reasons.ts';
import { sayCount, sayTime } from './say.ts';
import { contradictingFiles } from './contradicting-files.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, Typed, Visit } from './studio-route.ts';
import { uploadName } from './upload-name.ts';

const STAGED_SHOWN = 200;

/** Several uploads as one release: readers see all of them at the same moment. */
export async function togetherPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed } = visit;
  const { uploads, publication, cityId, config } = deps.services;
  const staged = await uploads.list(STAGED_SHOWN, 0, ['staged', 'approved']);
  const chosen = chosenUploads(typed);
  const ready = staged.filter((one) => one.sourceKey !== null);
  const problems = await Promise.all(
    chosen.map(async (id) => problemViews(id, await uploads.problems(id), cityOf(deps), language)),
  );
  const warnings = problems.flat().filter((one) => one.severity === 'warning');
  const diff = chosen.length > 0 ? await publication.preview(chosen, cityId) : null;
  const contradictions = chosen.length > 0 ? await publication.contradictions(chosen, cityId) : [];
  const nameOf = (id: string): string => {
    const found = staged.find((one) => one.id === id);
    return found ? uploadName(found, visit, config.timeZone) : id;
  };
  const counts = contradictions.length === 0 ? diff?.counts : undefined;
  const count = (value: number): string => sayCount(value, language);
  return {
    title: words.together.title,
    current: 'releases',
    body: html`<p class="eyebrow"><a href="/studio/releases">${words.nav.releases}</a></p>
      <h1>${words.together.title}</h1>
      <p class="lead">${words.together.lead}</p>
      ${contradictingFiles(contradictions, nameOf, visit, deps)}
      ${
        ready.length === 0
          ? html`<p>${words.together.none}</p>`
          : form('/studio/releases', [
              html`<fieldset>
                <legend>${words.nav.uploads}</legend>
                ${ready.map((one) => checkbox({ name: 'uploads', value: one.id, label: html`<a href="/studio/uploads/${one.id}">${uploadName(one, visit, config.timeZone)}</a>`, hint: [one.request.indicator ?? '', one.owner?.name ?? '', sayTime(one.receivedAt, language, config.timeZone)].filter(Boolean).join(', '), isChecked: chosen.includes(one.id) }))}
              </fieldset>`,
              ...(diff && counts
                ? [
                    html`<p class="says">
                      ${words.together.says({ uploads: chosen.length, added: count(counts.added), changed: count(counts.changed), removed: count(counts.removed) })}
                    </p>`,
                    ...warningReasons(warnings, visit),
                    field({
                      name: 'note',
                      label: words.publish.note,
                      hint: words.publish.noteHint,
                      rows: 3,
                      typed,
                      maxLength: 2000,
                    }),
                    hidden('shown', diff.mark),
                  ]
                : []),
              button(words.areas.look, { name: 'step', value: 'look', quiet: counts !== undefined }),
              ...(counts
                ? [
                    button(
                      words.publish.submit(
                        count(counts.added + counts.changed + counts.removed),
                        counts.added + counts.changed + counts.removed,
                      ),
                      { name: 'step', value: 'publish' },
                    ),
                  ]
                : []),
            ])
      }`,
  };
}

const chosenUploads = ({ uploads }: Typed): string[] =>
  uploads === undefined ? [] : typeof uploads === 'string' ? [uploads] : [...uploads];
