import { LANGUAGES } from '../../indicators/text.ts';
import type { TypedAdoption } from '../catalogue/adoption-service.ts';
import { html, raw, type Markup } from '../explore/pages/html.ts';
import { STUDIO_WORDS } from '../words/studio.ts';
import { button, checkbox, field, form } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';

/** Every indicator is adopted until the city says otherwise; here many are left out at once. */
export function indicatorStep(visit: Visit, deps: StudioDeps): Markup {
  const { words, language, query, typed } = visit;
  const { catalogue, adoptions } = cityOf(deps);
  const standard = catalogue.indicators.filter((one) => !one.basedOn);
  // The front page counts by objective; those of the overall goal stand beside them.
  const overall = catalogue.objectives.find((one) => one.overall)?.id;
  const ofObjectives = standard.filter((one) => one.objective !== overall);
  const byDomain = Map.groupBy(standard, (one) => one.domain);
  const all = query['indicators'];
  const isTicked = (id: string): boolean =>
    typed['indicators'] === undefined
      ? all === undefined
        ? (adoptions.get(id)?.state ?? 'adopted') === 'adopted'
        : all === 'all'
      : [typed['indicators']].flat().includes(id);
  const tick = (which: string, label: string): Markup =>
    html`<a href="/studio/first-steps?indicators=${which}#indicators">${label}</a>`;
  const isOpen = all !== undefined || Object.keys(typed).length > 0;
  const choice = form('/studio/first-steps/indicators', [
    html`<p class="acts">${tick('none', words.steps.tickNone)} ${tick('all', words.steps.tickAll)}</p>`,
    html`<div class="ticks">
      ${catalogue.domains
        .filter((domain) => byDomain.has(domain.id))
        .map(
          (domain) =>
            html`<fieldset>
              <legend>${domain.label[language]}</legend>
              ${(byDomain.get(domain.id) ?? []).map((one) => checkbox({ name: 'indicators', value: one.id, label: one.name[language], isChecked: isTicked(one.id) }))}
            </fieldset>`,
        )}
    </div>`,
    field({
      name: 'reason',
      label: words.steps.reason,
      hint: words.steps.reasonHint,
      value: words.steps.reasonDefault,
      typed: visit.typed,
    }),
    button(words.save),
  ]);
  return html`<p>${words.steps.indicatorsLead({ all: standard.length, ofObjectives: ofObjectives.length })}</p>
    <details ${isOpen ? raw(' open') : null}>
      <summary>${words.steps.choose}</summary>
      ${choice}
    </details>`;
}

/** What changes by the ticks: an indicator that stands as it is ticked already, or is replaced, is left alone. */
export function ticked(
  { indicators, reason }: { indicators: readonly string[]; reason: string },
  { words, language }: Visit,
  deps: StudioDeps,
): TypedAdoption[] {
  const { catalogue, adoptions, identity } = cityOf(deps);
  // The sentence that was proposed is there in each language.
  const why =
    reason === words.steps.reasonDefault
      ? Object.fromEntries(LANGUAGES.map((one) => [one, STUDIO_WORDS[one].steps.reasonDefault]))
      : { [identity.defaultLanguage]: reason, [language]: reason };
  return catalogue.indicators.flatMap(({ id, basedOn }): TypedAdoption[] => {
    const present = adoptions.get(id);
    const state = indicators.includes(id) ? 'adopted' : 'not-used';
    if (basedOn || present?.state === 'replaced' || present?.state === state) return [];
    const owner = present?.owner ?? null;
    return [{ indicator: id, state, owner, ...(state === 'adopted' ? {} : { reason: why }) }];
  });
}
