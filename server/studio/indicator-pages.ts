import type { Adoption, IndicatorDefinition } from '../../indicators/definition.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { bodyChoices, indicatorText } from './choices.ts';
import { anything, typedOr, typedText } from './fields.ts';
import { button, form, languageFields, radios, select, table } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';

const office = ['editor'] as const;
const STATES = ['adopted', 'replaced', 'not-used'] as const;

function listPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, language } = visit;
  const { catalogue, adoptions, bodies } = cityOf(deps);
  const byDomain = Map.groupBy(catalogue.indicators, (one) => one.domain);
  const row = (one: IndicatorDefinition): (string | Markup)[] => {
    const { state, replacedBy, owner }: Adoption = adoptions.get(one.id) ?? { indicator: one.id, state: 'adopted' };
    return [
      html`<a href="/studio/indicators/${one.id}">${one.name[language]}</a>`,
      html`<code>${one.id}</code>`,
      one.basedOn ? words.indicators.own(one.basedOn) : words.indicators.states[state],
      replacedBy ?? bodies.find((body) => body.key === owner)?.name[language] ?? '',
    ];
  };
  return {
    title: words.nav.indicators,
    current: 'indicators',
    body: html`<h1>${words.nav.indicators}</h1>
      <p class="lead">${words.indicators.lead}</p>
      <p class="acts"><a class="button second" href="/studio/catalogue/new">${words.catalogue.newIndicator}</a></p>
      ${catalogue.domains
        .filter((domain) => byDomain.has(domain.id))
        .map(
          (domain) =>
            html`<section>
              <h2>${domain.label[language]}</h2>
              ${table({ caption: domain.label[language], head: [words.fields.indicator, words.indicators.id, words.indicators.state, words.indicators.owner], rows: (byDomain.get(domain.id) ?? []).map(row) })}
            </section>`,
        )}`,
  };
}

function adoptionPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, language, typed, params } = visit;
  const city = cityOf(deps);
  const one = deps.explore.definition(params['id'] ?? '');
  const adoption: Adoption = city.adoptions.get(one.id) ?? { indicator: one.id, state: 'adopted' };
  const replacements = city.catalogue.indicators.filter((own) => own.basedOn === one.id);
  return {
    title: one.name[language],
    current: 'indicators',
    body: html`<p class="eyebrow"><a href="/studio/indicators">${words.nav.indicators}</a></p>
      <h1>${one.name[language]}</h1>
      <p class="acts">
        <a href="/${language}/indicators/${one.id}">${words.indicators.page}</a>
        <a href="/studio/catalogue/edit?path=indicators/${one.id}.json">${words.indicators.edit}</a>
        <a href="/studio/uploads/new?indicator=${one.id}">${words.uploads.new}</a>
      </p>
      ${form(`/studio/indicators/${one.id}`, [
        radios({
          name: 'state',
          legend: words.indicators.state,
          value: adoption.state,
          typed,
          choices: STATES.map((value) => ({
            value,
            label: words.indicators.states[value],
            hint: words.indicators.stateHints[value],
          })),
        }),
        replacements.length > 0
          ? select({
              name: 'replacedBy',
              label: words.indicators.replacedBy,
              value: adoption.replacedBy,
              typed,
              none: words.answers.none,
              choices: replacements.map((own) => ({ value: own.id, label: own.name[language] })),
            })
          : html`<p class="quiet">
              ${words.indicators.noReplacement}
              <a href="/studio/catalogue/new?basedOn=${one.id}">${words.catalogue.newIndicator}</a>
            </p>`,
        languageFields({
          name: 'reason',
          legend: words.indicators.reason,
          hint: words.indicators.reasonHint,
          value: adoption.reason ?? null,
          typed,
          languages: city.identity.languages,
          rows: 2,
        }),
        select({
          name: 'owner',
          label: words.indicators.owner,
          hint: words.indicators.ownerHint,
          value: adoption.owner,
          typed,
          choices: bodyChoices(city, language),
          none: words.answers.none,
        }),
        button(words.save),
      ])}`,
  };
}

const adoptionFromForm = (typed: Typed) => ({
  state: STATES.find((state) => state === typed['state']) ?? ('adopted' as const),
  replacedBy: typed['state'] === 'replaced' ? typedOr(typed, 'replacedBy', '') || null : null,
  reason: typedText(typed, 'reason'),
  owner: typedOr(typed, 'owner', '') || null,
});

/** Which indicators of the standard the city uses, replaces by its own, or does not use, and why. */
export function indicatorPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const page = (visit: Visit): StudioPage => adoptionPage(visit, deps);
  return [
    routes.page('/studio/indicators', office, 'Indicators: adopted, replaced, not used', (visit) =>
      listPage(visit, deps),
    ),
    routes.page('/studio/indicators/:id', office, 'How the city stands to an indicator', page),
    routes.form({
      path: '/studio/indicators/:id',
      roles: office,
      summary: 'Adopt an indicator, replace it, or say why it is not used',
      body: anything,
      page,
      act: async (visit) => {
        const { id } = deps.explore.definition(visit.params['id'] ?? '');
        await deps.services.adoption.saveAdoption(
          { indicator: id, ...adoptionFromForm(visit.body) },
          signedIn(visit).accountId,
        );
        return {
          to: '/studio/indicators',
          done: visit.words.indicators.saved(indicatorText(cityOf(deps), id, visit.language)),
        };
      },
    }),
  ];
}
