import { isLanguage, LANGUAGES, type Language } from '../../indicators/text.ts';
import { isUnnamed } from '../catalogue/unnamed-city.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { anything, typedOr, typedText } from './fields.ts';
import { button, checkbox, field, form, languageFields, select } from './pages/controls.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';

const admin = ['admin'] as const;

function isTicked(typed: Typed, name: string, value: string, present: boolean): boolean {
  const chosen = typed[name];
  if (chosen === undefined) return Object.keys(typed).length === 0 && present;
  return typeof chosen === 'string' ? chosen === value : chosen.includes(value);
}

/** Name, languages, colour and arms: what makes the barometer this city's. */
export function identityFields(visit: Visit, deps: StudioDeps): Markup[] {
  const { words, typed } = visit;
  const { identity } = cityOf(deps);
  // What a city without a name is called is nothing to build upon.
  const isNew = isUnnamed(identity);
  return [
    languageFields({
      name: 'name',
      legend: words.city.name,
      hint: words.languagesHint,
      value: isNew ? null : identity.name,
      typed,
      languages: LANGUAGES,
    }),
    languageFields({
      name: 'publisher',
      legend: words.city.publisher,
      hint: words.city.publisherHint,
      value: identity.publisher,
      typed,
      languages: LANGUAGES,
    }),
    html`<fieldset>
      <legend>${words.city.languages}</legend>
      ${LANGUAGES.map((language) => checkbox({ name: 'languages', value: language, label: SITE_WORDS[language].languageName, isChecked: isTicked(typed, 'languages', language, identity.languages.includes(language)) }))}
    </fieldset>`,
    select({
      name: 'defaultLanguage',
      label: words.city.defaultLanguage,
      value: isNew ? visit.language : identity.defaultLanguage,
      typed,
      choices: LANGUAGES.map((value) => ({ value, label: SITE_WORDS[value].languageName })),
    }),
  ];
}

const languagesOf = (typed: Typed): Language[] =>
  LANGUAGES.filter((language) => isTicked(typed, 'languages', language, false));

/** What the identity's form says. */
export function identityFromForm(typed: Typed): {
  name: Partial<Record<Language, string>>;
  publisher: Partial<Record<Language, string>>;
  languages: Language[];
  defaultLanguage?: Language;
} {
  const language = typed['defaultLanguage'];
  return {
    name: typedText(typed, 'name'),
    publisher: typedText(typed, 'publisher'),
    languages: languagesOf(typed),
    ...(isLanguage(language) ? { defaultLanguage: language } : {}),
  };
}

function cityPage(visit: Visit, deps: StudioDeps): StudioPage {
  const { words, typed } = visit;
  const { identity } = cityOf(deps);
  return {
    title: words.nav.city,
    current: 'city',
    body: html`<h1>${words.nav.city}</h1>
      ${form('/studio/city', [
        ...identityFields(visit, deps),
        field({
          name: 'accent',
          label: words.city.accent,
          hint: words.city.accentHint,
          value: identity.accent,
          typed,
          placeholder: '#8f6a1c',
          maxLength: 7,
        }),
        field({
          name: 'arms',
          label: words.city.arms,
          hint: words.city.armsHint,
          value: identity.arms,
          typed,
          rows: 4,
        }),
        button(words.save),
      ])}
      <section aria-labelledby="steps">
        <h2 id="steps">${words.steps.title}</h2>
        <p><a href="/studio/first-steps">${words.home.toSteps}</a></p>
      </section>
      <section aria-labelledby="export">
        <h2 id="export">${words.city.export}</h2>
        <p>${words.city.exportLead}</p>
        <p><a class="button second" href="/studio/catalogue/files.zip">${words.city.exportSubmit}</a></p>
      </section>`,
  };
}

/** The city itself: name, languages, colour, arms, and all of it as files. */
export function cityPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const page = (visit: Visit): StudioPage => cityPage(visit, deps);
  return [
    routes.page('/studio/city', admin, 'The city: name, languages, colour', page),
    routes.form({
      path: '/studio/city',
      roles: admin,
      summary: 'Change the city’s name, languages, colour and arms',
      body: anything,
      page,
      act: async (visit) => {
        const text = (name: string): string | null => typedOr(visit.body, name, '').trim() || null;
        await deps.services.identity.saveIdentity(
          { ...identityFromForm(visit.body), accent: text('accent'), arms: text('arms') },
          signedIn(visit).accountId,
        );
        return { to: '/studio/city', done: visit.words.saved };
      },
    }),
  ];
}
