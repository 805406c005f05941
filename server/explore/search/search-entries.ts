/** CATALOGUE → what search looks through: every text a reader may know an indicator by, in every language. */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { LANGUAGES, type LongText } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { searchText } from './search-text.ts';
import type { SearchEntry, SearchField, SearchText } from './search-index.ts';

const inAll = (field: SearchField, text: LongText | undefined): SearchText[] =>
  text === undefined
    ? []
    : LANGUAGES.flatMap((language) => {
        const own = text[language];
        return own === undefined ? [] : [{ field, language, text: own }];
      });

/** The core of a term: what stands in brackets explains it and is no part of it. */
const core = (term: string): string => searchText(term.replaceAll(/\([^)]*\)/g, ' ')).trim();

export function searchEntries({ catalogue }: CityCatalogue): SearchEntry[] {
  const terms = catalogue.glossary.map((one) => ({ term: one.term, english: core(one.term.en) }));
  const entryOf = (definition: IndicatorDefinition): SearchEntry => {
    const english = searchText(`${definition.name.en} ${definition.definition.text.en}`);
    return {
      id: definition.id,
      texts: [
        { field: 'id', language: null, text: definition.id },
        ...inAll('name', definition.name),
        ...inAll('definition', definition.definition.text),
        ...inAll('definition', definition.definition.population),
        ...inAll('field', catalogue.domains.find((one) => one.id === definition.domain)?.label),
        ...inAll('objective', catalogue.objectives.find((one) => one.id === definition.objective)?.label),
        ...inAll('objective', catalogue.themes.find((one) => one.id === definition.theme)?.label),
        ...definition.keyFactors
          .filter((one) => one.primary)
          .flatMap(({ id }) => inAll('factor', catalogue.keyFactors.find((one) => one.id === id)?.label)),
        ...definition.dimensions.flatMap((name) =>
          inAll('group', catalogue.dimensions.find((one) => one.id === name)?.label),
        ),
        // A word of the field finds what speaks of the same thing in other words.
        ...terms
          .filter((one) => one.english.length >= 4 && english.includes(one.english))
          .flatMap((one) => inAll('term', one.term)),
      ],
    };
  };
  return catalogue.indicators.map(entryOf);
}

/** The glossary itself: its terms and what they mean. */
export const glossaryEntries = ({ catalogue }: CityCatalogue): SearchEntry[] =>
  catalogue.glossary.map(({ id, term }) => ({ id, texts: inAll('term', term) }));
