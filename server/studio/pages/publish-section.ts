import { html, raw as markup, type Markup } from '../../explore/pages/html.ts';
import { indicatorText, sourceChoices } from '../choices.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { SITE_WORDS } from '../../words/site.ts';
import type { Visit } from '../studio-route.ts';
import { sayCount } from '../say.ts';
import { sourceFields } from '../source-pages.ts';
import { button, field, form, hidden, select } from './controls.ts';
import { warningReasons } from './warning-reasons.ts';
import type { Bench } from './workbench-page.ts';

/** The last step: warnings each with a reason, the public note, and what will happen in numbers on the button. */
export function publishForm({ visit, view, city }: Bench): Markup | null {
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
              ${warningReasons(warnings, visit)}
            </fieldset>`,
          ]
        : []),
      field({ name: 'note', label: words.publish.note, hint: words.publish.noteHint, rows: 3, typed, maxLength: 2000 }),
      ...notUsed(diff.byIndicator, visit, city),
      html`<p class="says">
        ${words.publish.says({ all: sayCount(all, language), added: sayCount(added, language), changed: sayCount(changed, language), removed: sayCount(removed, language), indicators: diff.byIndicator.length })}
      </p>`,
      hidden('shown', diff.mark),
      button(words.publish.submit(sayCount(all, language), all)),
    ])}
    <p class="quiet">${words.publish.undo}</p>
  </section>`;
}

/** Of what the city does not use readers see no figures: better known before than found out after. */
const notUsed = (counts: readonly { indicator: string }[], { language }: Visit, city: CityCatalogue): Markup[] =>
  counts
    .filter(({ indicator }) => (city.adoptions.get(indicator)?.state ?? 'adopted') !== 'adopted')
    .map(
      ({ indicator }) =>
        html`<p class="warned">${indicatorText(city, indicator, language)}: ${SITE_WORDS[language].notUsedHere}</p>`,
    );
