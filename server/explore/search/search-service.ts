import type { GlossaryTerm } from '../../../indicators/definition.ts';
import type { Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { glossaryEntries, searchEntries } from './search-entries.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';

/** Terms beside the indicators are a help, not the answer. */
const MOST_TERMS = 3;

export interface Found extends SearchResult {
  terms: GlossaryTerm[];
}

/** Search over the catalogue as it stands; the index is made anew when the catalogue changed. */
export class SearchService {
  readonly #city: () => CityCatalogue;
  #version = -1;
  #indicators = new SearchIndex([]);
  #glossary = new SearchIndex([]);

  constructor(city: () => CityCatalogue) {
    this.#city = city;
  }

  find(query: string, reader: Language): Found {
    const city = this.#city();
    if (city.version !== this.#version) {
      this.#indicators = new SearchIndex(searchEntries(city));
      this.#glossary = new SearchIndex(glossaryEntries(city));
      this.#version = city.version;
    }
    const terms = this.#glossary.find(query, reader);
    return {
      ...this.#indicators.find(query, reader),
      terms: terms.isWhole
        ? terms.hits.slice(0, MOST_TERMS).flatMap(({ id }) => city.catalogue.glossary.filter((one) => one.id === id))
        : [],
    };
  }
}
