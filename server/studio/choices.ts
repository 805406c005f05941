/** Lists to choose from, in the reader's language. */
import { fieldByHeader } from '../intake/header-words.ts';
import { NUMBER_FIELDS, READ_NUMBERS, TEXT_FIELDS } from '../intake/map-columns.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import { TOTAL } from '../../indicators/observation.ts';
import type { Language } from '../../indicators/text.ts';
import type { StudioWords } from '../words/studio.ts';
import type { Choice } from './pages/controls.ts';

/** Indicators the city uses, by field; and one more that was asked for. */
export function indicatorChoices(
  { catalogue, adoptions }: CityCatalogue,
  language: Language,
  asked?: string,
): Choice[] {
  const domains = new Map(catalogue.domains.map((one) => [one.id, one.label[language]]));
  return catalogue.indicators
    .filter((one) => one.id === asked || (adoptions.get(one.id)?.state ?? 'adopted') === 'adopted')
    .map((one) => ({ value: one.id, label: one.name[language], group: domains.get(one.domain) ?? one.domain }))
    .toSorted((a, b) => a.group.localeCompare(b.group, language) || a.label.localeCompare(b.label, language));
}

/** Indicators of the standard, by their names. */
export const indicatorsByName = ({ catalogue }: CityCatalogue, language: Language): Choice[] =>
  catalogue.indicators
    .filter((one) => !one.basedOn)
    .map((one) => ({ value: one.id, label: one.name[language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));

export const sourceChoices = ({ sources }: CityCatalogue): Choice[] =>
  sources.map((one) => ({
    value: one.key,
    label: `${one.publisher}: ${one.title}${one.date ? ` (${one.date})` : ''}`,
  }));

export const areaChoices = ({ areas }: CityCatalogue, language: Language): Choice[] =>
  areas.map((one) => ({ value: one.code, label: `${one.name[language]} (${one.code})` }));

export const bodyChoices = ({ bodies }: CityCatalogue, language: Language): Choice[] =>
  bodies.map((one) => ({ value: one.key, label: one.name[language] }));

/** Codes of a dimension, the total first. */
export function codeChoices(
  { catalogue }: CityCatalogue,
  dimension: string,
  language: Language,
  words: StudioWords,
): Choice[] {
  const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
  const codes = catalogue.codelists.find((one) => one.id === list)?.codes ?? [];
  return [
    { value: TOTAL, label: words.total },
    ...codes
      .filter((one) => one.id !== TOTAL)
      .map((one) => ({ value: one.id, label: `${one.label[language]} (${one.id})` })),
  ];
}

/** What a column can be: the fields of an observation and the dimensions. */
export function roleChoices({ catalogue }: CityCatalogue, language: Language, words: StudioWords): Choice[] {
  return [
    ...TEXT_FIELDS.map((name) => ({ value: name, label: words.roles[name] })),
    ...READ_NUMBERS.map((name) => ({ value: name, label: words.roles[name] })),
    ...catalogue.dimensions.map((one) => ({ value: one.id, label: one.label[language], group: words.dimensions })),
  ];
}

/** The field or dimension a header cell names by itself. */
export const fieldNamed = ({ catalogue }: CityCatalogue, header: string): string | undefined =>
  fieldByHeader([...TEXT_FIELDS, ...NUMBER_FIELDS], catalogue)(header);

/** A breakdown in words: "foreign-born, women"; empty for the total. */
export function breakdownText(
  { catalogue }: CityCatalogue,
  breakdown: Readonly<Record<string, string>>,
  language: Language,
): string {
  return Object.entries(breakdown)
    .filter(([, code]) => code !== TOTAL)
    .map(([dimension, code]) => {
      const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
      return (
        catalogue.codelists.find((one) => one.id === list)?.codes.find((one) => one.id === code)?.label[language] ??
        code
      );
    })
    .join(', ');
}

export const areaText = ({ areas }: CityCatalogue, code: string, language: Language): string =>
  areas.find((one) => one.code === code)?.name[language] ?? code;

/** How many names of indicators a row of a list has room for. */
const NAMES_SHOWN = 3;

/** The indicators of something by name: the first few, and how many more. */
export function indicatorTexts(
  city: CityCatalogue,
  ids: readonly string[],
  language: Language,
  words: StudioWords,
): string {
  const names = ids.slice(0, ids.length > NAMES_SHOWN + 1 ? NAMES_SHOWN : ids.length);
  const more = ids.length - names.length;
  return [
    names.map((id) => indicatorText(city, id, language)).join(', '),
    ...(more > 0 ? [words.releases.andMore(String(more))] : []),
  ].join(' ');
}

export const indicatorText = ({ catalogue }: CityCatalogue, id: string, language: Language): string =>
  catalogue.indicators.find((one) => one.id === id)?.name[language] ?? id;
