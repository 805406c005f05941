/** CONTENT → FORM: the fields of a statement, filled with what it says. */
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import type { Statement, StatementKind } from '../../commitments/statement.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import type { Language } from '../../../indicators/text.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { areaChoices, indicatorChoices } from '../choices.ts';
import { field, languageFields, select, type Choice } from '../pages/controls.ts';
import type { Visit } from '../studio-route.ts';
import { FORM_FIELDS, type FormField } from './form-fields.ts';

export interface FormContext {
  visit: Visit;
  city: CityCatalogue;
  /** Other policy periods, for the one that is followed. */
  policies: readonly Statement<'policy-period'>[];
  /** Texts a decision may rest on. */
  commentaries: readonly Statement<'commentary'>[];
}

type Content = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function drawForm(kind: StatementKind, content: Content, context: FormContext): Markup[] {
  return FORM_FIELDS[kind].map((one) => drawField(one, content[one.name], context));
}

function drawField({ name, form, isRequired = false }: FormField, value: unknown, context: FormContext): Markup {
  const { visit, city, policies, commentaries } = context;
  const { words, language, typed } = visit;
  const label = words.said.fields[name as keyof typeof words.said.fields] ?? name;
  const hint = words.said.hints[name as keyof typeof words.said.hints] as string | undefined;
  const shared = { name, label, hint, typed, isRequired };
  const choose = (choices: readonly Choice[], chosen = textOf(value)): Markup =>
    select({ ...shared, value: chosen, choices, none: isRequired ? words.answers.choose : '–' });
  const many = (choices: readonly Choice[], chosen = Array.isArray(value) ? (value as string[]) : []): Markup =>
    selectMany(shared, choices, chosen);
  const languages = (rows?: number): Markup =>
    languageFields({
      name,
      legend: label,
      ...(hint ? { hint } : {}),
      // What was written once for every language stands in the city's own.
      value: typeof value === 'string' ? { [city.identity.defaultLanguage]: value } : (value ?? null),
      typed,
      languages: city.identity.languages,
      ...(rows ? { rows } : {}),
    });
  switch (form) {
    case 'texts':
    case 'answer':
      return languages(8);
    case 'names':
      return languages();
    case 'day':
      return field({ ...shared, type: 'date', value: textOf(value) });
    case 'year':
      return field({ ...shared, type: 'number', value: textOf(value) });
    case 'url':
      return field({ ...shared, type: 'url', value: textOf(value) });
    case 'about':
      return choose(aboutChoices(city, language, visit), aboutOf(value));
    case 'indicator':
      return choose(indicatorChoices(city, language));
    case 'indicators':
      return many(indicatorChoices(city, language));
    case 'objectives':
      return many(city.catalogue.objectives.map((one) => ({ value: one.id, label: one.label[language] })));
    case 'factor':
      return choose(city.catalogue.contextualFactors.map((one) => ({ value: one.id, label: one.label[language] })));
    case 'area':
      return choose(areaChoices(city, language));
    case 'areas':
      return many(areaChoices(city, language));
    case 'breakdown':
      return many(breakdownChoices(city, language), pairsOf(value));
    case 'form':
      return choose(
        (['account', 'analysis', 'opinion'] as const).map((one) => ({ value: one, label: words.said.forms[one] })),
      );
    case 'progress':
      return choose(
        (['planned', 'running', 'done', 'dropped'] as const).map((one) => ({
          value: one,
          label: SAID_WORDS[language].progress[one],
        })),
      );
    case 'policy':
      return choose(policies.map((one) => ({ value: one.key, label: one.content.title[language] ?? one.key })));
    case 'commentaries':
      return many(
        commentaries.map(({ key, content }) => ({
          value: key,
          label: `${words.said.forms[content.form]}, ${content.signature}, ${content.date}`,
        })),
      );
    case 'decision':
      return decisionFields(value as Content | null, label, context);
    case 'budget':
    case 'milestones':
    case 'deliveries':
      return field({ ...shared, rows: 4, value: linesOf(form, value, language) });
    case 'fixed':
      return html`<blockquote><p>${textOf(value)}</p></blockquote>`;
    default:
      return field({ ...shared, value: textOf(value) });
  }
}

const pairsOf = (value: unknown): string[] =>
  Object.entries((value ?? {}) as Record<string, string>).map((pair) => pair.join('='));

const aboutOf = (value: unknown): string => {
  const [entry] = Object.entries((value ?? {}) as Record<string, string>);
  return entry ? entry.join(':') : '';
};

function aboutChoices(city: CityCatalogue, language: Language, { words }: Visit): Choice[] {
  return [
    ...city.catalogue.objectives.map((one) => ({
      value: `objective:${one.id}`,
      label: one.label[language],
      group: words.said.fields.objectives,
    })),
    ...indicatorChoices(city, language).map((one) => ({ ...one, value: `indicator:${one.value}` })),
  ];
}

/** Every code of every dimension that an indicator in use is broken down by. */
function breakdownChoices({ catalogue }: CityCatalogue, language: Language): Choice[] {
  const used = new Set(catalogue.indicators.flatMap((one) => one.dimensions));
  return catalogue.dimensions
    .filter((one) => used.has(one.id))
    .flatMap((dimension) =>
      (catalogue.codelists.find((one) => one.id === dimension.codelist)?.codes ?? []).map((code) => ({
        value: `${dimension.id}=${code.id}`,
        label: code.label[language],
        group: dimension.label[language],
      })),
    );
}

function decisionFields(value: Content | null, legend: string, { visit, city }: FormContext): Markup {
  const { words, typed } = visit;
  const part = (name: string): string => textOf(value?.[name]);
  return html`<details ${value ? raw('open') : null}>
    <summary>${legend}</summary>
    ${languageFields({ name: 'decision.text', legend: words.said.fields.decidedBy, value: value?.['text'] ?? null, typed, languages: city.identity.languages })}
    ${field({ name: 'decision.date', label: words.said.fields.date, type: 'date', value: part('date'), typed })}
    ${field({ name: 'decision.reference', label: words.said.fields.reference, value: part('reference'), typed })}
    ${field({ name: 'decision.url', label: words.said.fields.url, type: 'url', value: part('url'), typed })}
  </details>`;
}

function linesOf(form: 'budget' | 'milestones' | 'deliveries', value: unknown, language: Language): string {
  const rows = Array.isArray(value) ? (value as Content[]) : [];
  return rows
    .map((row) => {
      if (form === 'budget') return `${textOf(row['year'])}; ${textOf(row['currency'])} ${textOf(row['amount'])}`;
      const names = row['text'] as Partial<Record<Language, string>>;
      const isDone = row['isReached'] === true || row['isDone'] === true;
      return `${isDone ? '+ ' : ''}${textOf(row['date'] ?? row['due'])}; ${names[language] ?? Object.values(names)[0] ?? ''}`;
    })
    .join('\n');
}

/** A list of several; with the keyboard as with a finger. */
function selectMany(
  { name, label, hint, typed }: { name: string; label: string; hint: string | undefined; typed: Visit['typed'] },
  choices: readonly Choice[],
  present: readonly string[],
): Markup {
  const sent = typed[name];
  const chosen = new Set(sent === undefined ? present : typeof sent === 'string' ? [sent] : sent);
  return html`<details class="many" ${chosen.size > 0 ? raw('open') : null}>
    <summary>${label}</summary>
    ${hint ? html`<small>${hint}</small>` : null}
    <div class="checks">
      ${choices.map(
        (one) =>
          html`<label class="option"
            ><input
              type="checkbox"
              name="${name}"
              value="${one.value}"
              ${chosen.has(one.value) ? raw('checked') : null}
            />
            <span>${one.label}${one.group ? html` <small class="quiet">${one.group}</small>` : null}</span></label
          >`,
      )}
    </div>
  </details>`;
}
