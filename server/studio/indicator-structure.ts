/**
 * What an indicator is made of besides its texts: what kind of measure, in which unit, which way is better, for which
 * groups. Everything is chosen from the catalogue's own lists, so nothing can be typed that no list knows.
 */
import type { Language } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { checkbox, hidden, select, type Choice } from './pages/controls.ts';
import { typedOr } from './fields.ts';
import type { Typed, Visit } from './studio-route.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A member that holds one code of a list. */
interface Member {
  name: string;
  codelist: string;
  mayBeEmpty?: boolean;
}

const MEMBERS: readonly Member[] = [
  { name: 'measureType', codelist: 'CL_MEASURE' },
  { name: 'unit', codelist: 'CL_UNIT' },
  { name: 'direction', codelist: 'CL_DIRECTION' },
  { name: 'targetGroup', codelist: 'CL_ORIGIN', mayBeEmpty: true },
  { name: 'referenceGroup', codelist: 'CL_ORIGIN', mayBeEmpty: true },
  { name: 'sourceType', codelist: 'CL_SOURCE_TYPE' },
  { name: 'frequency', codelist: 'CL_FREQ' },
];
/** Members that name another entry of the catalogue. */
const TIES = ['theme', 'objective', 'domain'] as const;

const isFields = (content: unknown): content is Fields =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

/** Whether a file is an indicator's. */
const isIndicator = (content: unknown): content is Fields => isFields(content) && 'measureType' in content;

/** The fields of an indicator's structure; none for other files. */
export function structureFields(content: unknown, visit: Visit, city: CityCatalogue): Markup[] {
  if (!isIndicator(content)) return [];
  const { words, language, typed } = visit;
  const one = (name: string, choices: Choice[], mayBeEmpty = false): Markup =>
    select({
      name: `choice|${name}`,
      label: words.catalogue.places[name as keyof typeof words.catalogue.places],
      value: typeof content[name] === 'string' ? content[name] : '',
      typed,
      choices,
      ...(mayBeEmpty ? { none: words.answers.none } : {}),
    });
  return [
    ...TIES.map((name) => one(name, tiesOf(city, name, language))),
    ...MEMBERS.map(({ name, codelist, mayBeEmpty }) => one(name, codesOf(city, codelist, language), mayBeEmpty)),
    dimensionTicks(content, visit, city),
  ];
}

function dimensionTicks(content: Fields, { words, language, typed }: Visit, { catalogue }: CityCatalogue): Markup {
  const present = typedOr(typed, 'choice|dimensions', '') === '' ? content['dimensions'] : typed['dimension'];
  const ticked = new Set([present ?? []].flat());
  return html`<fieldset>
    <legend>${words.catalogue.places.dimensions}</legend>
    ${hidden('choice|dimensions', 'sent')}
    ${catalogue.dimensions.map((one) => checkbox({ name: 'dimension', value: one.id, label: one.label[language], isChecked: ticked.has(one.id) }))}
  </fieldset>`;
}

function codesOf({ catalogue }: CityCatalogue, codelist: string, language: Language): Choice[] {
  const codes = catalogue.codelists.find((one) => one.id === codelist)?.codes ?? [];
  return codes.map((one) => ({ value: one.id, label: one.label[language] }));
}

function tiesOf({ catalogue }: CityCatalogue, name: (typeof TIES)[number], language: Language): Choice[] {
  const entries = { theme: catalogue.themes, objective: catalogue.objectives, domain: catalogue.domains }[name];
  return entries.map((one) => ({ value: one.id, label: one.label[language] }));
}

/** The content with what was chosen; what the form did not hold stays. The check of the catalogue has the last word. */
export function withStructure(content: unknown, typed: Typed): unknown {
  if (!isIndicator(content)) return content;
  const chosen = [...TIES.map((name) => ({ name, mayBeEmpty: false })), ...MEMBERS].flatMap(({ name, mayBeEmpty }) => {
    const value = typed[`choice|${name}`];
    return typeof value === 'string' ? [[name, value === '' && mayBeEmpty ? null : value] as const] : [];
  });
  const dimensions =
    typed['choice|dimensions'] === undefined ? content['dimensions'] : [typed['dimension'] ?? []].flat();
  return { ...content, ...Object.fromEntries(chosen), dimensions };
}
