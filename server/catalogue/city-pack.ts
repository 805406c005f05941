import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adoption, Area } from '../../indicators/definition.ts';
import type { CityIdentity } from '../contract/city.ts';
import { readCatalogueFiles } from './load-standard.ts';
import type { CatalogueFile } from './catalogue-store.ts';
import type { Body, Source } from './city-catalogue.ts';

/** A city as files: who it is, what it measures in its own way, and its figures in the order they were published. */
export interface CityPack {
  folder: string;
  identity: CityIdentity;
  areas: Area[];
  bodies: Body[];
  sources: Source[];
  adoptions: Adoption[];
  /** Own indicators, code lists and dimensions, for `extendCatalogue`. */
  ownFiles: CatalogueFile[];
  releases: { note: string; files: { file: string; indicator: string; source: string; mode: 'add' | 'replace' }[] }[];
}

const OWN = /^(indicators\/|codelists\/|dimensions\.json$)/;

/** Reads a city's folder. Shapes are ours and shipped with the program; a test reads every one of them. */
export function readCityPack(folder: string): CityPack {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  return {
    folder,
    identity: read('city.json'),
    areas: read('areas.json'),
    bodies: read('bodies.json'),
    sources: read('sources.json'),
    adoptions: read('adoption.json'),
    ownFiles: readCatalogueFiles(folder).filter((file) => OWN.test(file.path)),
    releases: read('releases.json'),
  };
}
