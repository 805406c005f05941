import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formatMistake, type CatalogueMistake } from '../../indicators/catalogue.ts';
import type { Adoption } from '../../indicators/definition.ts';
import type { CityIdentity } from '../contract/city.ts';
import { StartRefused } from '../store/migrate.ts';
import { readCatalogueFiles } from './load-standard.ts';
import type { CatalogueFile } from './catalogue-store.ts';
import type { Body, CityArea, Source } from './city-catalogue.ts';
import { adoptionSchema, areaSchema, bodySchema, identitySchema, packSourceSchema } from './city-schemas.ts';

export interface PackRelease {
  note: string;
  files: { file: string; indicator: string; source: string; mode: 'add' | 'replace' }[];
}

/** A city as files: who it is, what it measures in its own way, and its figures in the order they were published. */
export interface CityPack {
  folder: string;
  identity: CityIdentity;
  areas: CityArea[];
  bodies: Body[];
  sources: Source[];
  adoptions: Adoption[];
  /** Own indicators, code lists and dimensions, and own versions of the standard's files. */
  ownFiles: CatalogueFile[];
  releases: PackRelease[];
  /** What the city promised and says, each with its versions, oldest first; read by those who keep it. */
  statements: PackStatement[];
}

export interface PackStatement {
  kind: string;
  key: string;
  body: string | null;
  versions: unknown[];
}

const filled = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key of small letters, digits and hyphens');
const release = z.strictObject({
  note: filled,
  files: z
    .array(z.strictObject({ file: filled, indicator: key, source: key, mode: z.enum(['add', 'replace']) }))
    .min(1),
});

const statement = z.strictObject({
  kind: filled,
  key,
  body: key.nullable(),
  versions: z.array(z.unknown()).min(1),
});

/** A pack's `areas.json` is the city's; its own version of the catalogue's file of places has this name there. */
export const OWN_AREAS_FILE = 'catalogue-areas.json';

/** Files that add to the catalogue, or stand in the place of the standard's. */
const OWN =
  /^(indicators|codelists|key-factors)\/|^(benchmark|themes|objectives|domains|dimensions|contextual-factors|glossary|bibliography|comparability|catalogue-areas)\.json$/;

/**
 * Reads a city's folder: shapes first, then that keys named in one file stand in the other.
 * @throws StartRefused that lists every mistake with file, place and what was expected
 */
export function readCityPack(folder: string): CityPack {
  const mistakes: CatalogueMistake[] = [];
  const files = new Map(readCatalogueFiles(folder).map((file) => [file.path, file.content]));
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(files.get(name));
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      mistakes.push({
        file: name,
        path: issue.path.join('.'),
        expected: issue.message.replace(/^Invalid \w+: expected /, '').replace(/, received.*$/, ''),
        found: files.has(name) ? (JSON.stringify(valueAt(files.get(name), issue.path)) ?? 'nothing') : 'no such file',
      });
    return undefined;
  };
  const pack = {
    identity: read('city.json', identitySchema),
    areas: read('areas.json', z.array(areaSchema).min(1)),
    bodies: read('bodies.json', z.array(bodySchema)),
    sources: read('sources.json', z.array(packSourceSchema)),
    adoptions: read('adoption.json', z.array(adoptionSchema)),
    releases: read('releases.json', z.array(release)),
    statements: files.has('statements.json') ? read('statements.json', z.array(statement)) : [],
  };
  const { identity: city, areas, bodies, sources, adoptions, releases, statements } = pack;
  if (city && areas && bodies && sources && adoptions && releases && statements) {
    const whole = { identity: city, areas, bodies, sources, adoptions, releases, statements };
    checkKeys(folder, whole, mistakes);
    if (mistakes.length === 0) {
      const ownFiles = [...files]
        .filter(([path]) => OWN.test(path))
        .map(([path, content]) => ({ path: path === OWN_AREAS_FILE ? 'areas.json' : path, content }));
      return { folder, ...whole, ownFiles };
    }
  }
  throw new StartRefused(
    `The city in ${folder} has ${mistakes.length} mistakes:\n${mistakes.map(formatMistake).join('\n')}`,
  );
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    content,
  );
}

function checkKeys(folder: string, pack: Omit<CityPack, 'folder' | 'ownFiles'>, mistakes: CatalogueMistake[]): void {
  const need = (holds: boolean, file: string, path: string, expected: string, found: string | undefined): void => {
    if (!holds) mistakes.push({ file, path, expected, found: found ?? 'nothing' });
  };
  const once = (file: string, keys: readonly string[]): Set<string> => {
    for (const one of keys.filter((own, at) => keys.indexOf(own) !== at))
      need(false, file, one, 'each key once', `${one} twice`);
    return new Set(keys);
  };
  const areas = once(
    'areas.json',
    pack.areas.map((one) => one.code),
  );
  const bodies = once(
    'bodies.json',
    pack.bodies.map((one) => one.key),
  );
  const sources = once(
    'sources.json',
    pack.sources.map((one) => one.key),
  );
  once(
    'adoption.json',
    pack.adoptions.map((one) => one.indicator),
  );
  need(areas.has(pack.identity.area), 'city.json', 'area', 'an area of areas.json', pack.identity.area);
  for (const one of pack.areas)
    need(
      one.parent === null || areas.has(one.parent),
      'areas.json',
      one.code,
      'a parent of this file',
      one.parent ?? '',
    );
  for (const one of pack.adoptions) {
    const at = one.indicator;
    need(one.owner === undefined || bodies.has(one.owner), 'adoption.json', at, 'an owner of bodies.json', one.owner);
    need(
      (one.state === 'replaced') === (one.replacedBy !== undefined),
      'adoption.json',
      at,
      'replacedBy exactly when replaced',
      one.replacedBy,
    );
    need(
      one.state !== 'not-used' || one.reason !== undefined,
      'adoption.json',
      at,
      'a reason why it is not used',
      undefined,
    );
  }
  for (const one of pack.statements)
    need(
      one.body === null || bodies.has(one.body),
      'statements.json',
      one.key,
      'a body of bodies.json',
      one.body ?? '',
    );
  for (const { file, source: named } of pack.releases.flatMap((one) => one.files)) {
    need(sources.has(named), 'releases.json', file, 'a source of sources.json', named);
    need(existsSync(join(folder, 'observations', file)), 'releases.json', file, 'a file in observations/', file);
  }
}
