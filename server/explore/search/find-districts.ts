/** AREAS + QUERY → the districts it names; all of them where it asks for districts as such, in any language. Pure. */
import type { Area } from '../../../indicators/definition.ts';
import { LANGUAGES, type Language } from '../../../indicators/text.ts';
import type { PlaceLink } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { SearchIndex, type SearchEntry, type SearchHit, type SearchText } from './search-index.ts';

export interface FoundDistricts {
  districts: PlaceLink[];
  /** Somebody asked for districts where the city has none. */
  askedInVain: boolean;
}

const ASKED = 'asked for districts as such';

/** In "unemployment Riverside" only one word is a place's: as a whole word it counts, by parts or slips it would be noise. */
const isMeant = ({ id, reasons }: SearchHit, isWhole: boolean): boolean =>
  reasons.some((one) => one.kind === 'word' && one.word.length > 3) ||
  (isWhole && id !== ASKED && reasons.every((one) => one.kind !== 'inside'));

export function findDistricts(query: string, areas: readonly Area[], language: Language): FoundDistricts {
  const districts = areas.filter((one) => one.kind === 'district');
  const named = (texts: (own: Language) => string): SearchText[] =>
    LANGUAGES.map((own) => ({ field: 'name', language: own, text: texts(own) }));
  const entries: SearchEntry[] = [
    { id: ASKED, texts: named((own) => COMPARE_WORDS[own].districtWords) },
    ...districts.map((one) => ({ id: one.code, texts: named((own) => one.name[own]) })),
  ];
  const found = new SearchIndex(entries).find(query, language);
  const hits = new Set(found.hits.filter((one) => isMeant(one, found.isWhole)).map((one) => one.id));
  const asked = hits.has(ASKED);
  return {
    districts: districts
      .filter((one) => asked || hits.has(one.code))
      .map((one) => ({ name: one.name[language], href: `/${language}/areas/${encodeURIComponent(one.code)}` })),
    askedInVain: asked && districts.length === 0,
  };
}
