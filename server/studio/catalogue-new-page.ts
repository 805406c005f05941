import { html } from '../explore/pages/html.ts';
import { indicatorsByName } from './choices.ts';
import { checkbox, button, field, form, languageFields, select } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { StudioPage, Visit } from './studio-route.ts';

/** The form for an indicator of the city's own: based on one of the standard, or with one as its pattern only. */
export async function catalogueNewPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed, query } = visit;
  const city = cityOf(deps);
  const [prefix = ''] = await deps.services.editor.ownPrefixes();
  const { languages } = city.identity;
  return {
    title: words.catalogue.newIndicator,
    current: 'indicators',
    body: html`<p class="eyebrow"><a href="/studio/indicators">${words.nav.indicators}</a></p>
      <h1>${words.catalogue.newIndicator}</h1>
      ${form('/studio/catalogue/new', [
        select({
          name: 'basedOn',
          label: words.catalogue.basedOn,
          value: query['basedOn'],
          typed,
          isRequired: true,
          none: words.answers.choose,
          choices: indicatorsByName(city, language),
        }),
        checkbox({
          name: 'independent',
          label: words.catalogue.independent,
          hint: words.catalogue.independentHint,
          isChecked: typed['independent'] !== undefined,
        }),
        field({
          name: 'id',
          label: words.catalogue.id,
          hint: words.catalogue.idHint(prefix),
          value: prefix,
          typed,
          isRequired: true,
          maxLength: 60,
        }),
        languageFields({
          name: 'name',
          legend: words.catalogue.places.name,
          hint: words.languagesHint,
          value: null,
          typed,
          languages,
        }),
        languageFields({
          name: 'difference',
          legend: words.catalogue.places.difference,
          hint: words.catalogue.differenceHint,
          value: null,
          typed,
          languages,
          rows: 3,
        }),
        button(words.save),
      ])}`,
  };
}
