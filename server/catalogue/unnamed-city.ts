import type { CityIdentity } from '../contract/city.ts';
import type { CatalogueStore } from './catalogue-store.ts';

/** What a database that is neither new with the demonstration nor set up yet calls its city. */
export const UNNAMED: CityIdentity = {
  key: 'city',
  name: { en: 'Our city', fr: 'Notre ville', da: 'Vores by', de: 'Unsere Stadt' },
  area: 'CITY',
  languages: ['en', 'fr', 'da', 'de'],
  defaultLanguage: 'en',
  accent: null,
  arms: null,
  publisher: { en: 'City administration', fr: 'Administration municipale', da: 'Kommunen', de: 'Stadtverwaltung' },
  demo: false,
};

/** Whether nobody has given the city a name yet. */
export const isUnnamed = ({ key }: Pick<CityIdentity, 'key'>): boolean => key === UNNAMED.key;

/** The one area an unnamed city has: itself. */
export async function insertUnnamedArea(store: CatalogueStore, cityId: number): Promise<void> {
  await store.insertArea(cityId, {
    code: UNNAMED.area,
    name: UNNAMED.name,
    parent: null,
    kind: 'city',
    validFrom: null,
    validTo: null,
    successor: null,
  });
}
