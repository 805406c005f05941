/**
 * ACCEPTED STANDARD + OWN FILES → CATALOGUE. A city runs with the standard as it accepted it, its own files over that:
 *
 *   shipped ──(accepted by the city)──▶ accepted ──(own files of the same path in their place)──▶ effective ──▶ catalogue
 *
 * `dimensions.json` is laid over entry by entry, since a pack's holds only what it adds; a code list with `extends` adds
 * its codes to the list it names.
 */
import { isDeepStrictEqual } from 'node:util';
import { checkCatalogue, type CatalogueCheck, type CatalogueMistake } from '../../indicators/catalogue.ts';
import type { Catalogue } from '../../indicators/definition.ts';
import type { CatalogueFile } from './catalogue-store.ts';

/** Contents by path. */
export type Files = ReadonlyMap<string, unknown>;

export interface Composition {
  catalogue: Catalogue;
  /** The standard's files the catalogue is made of: the accepted ones, but for those in `forced`. */
  standard: Files;
  /** The city's own files, but for those in `setAside`. */
  own: Files;
  /** Accepted files this program can no longer read, with what is wrong: the shipped ones stand in their place. */
  forced: ReadonlyMap<string, CatalogueMistake[]>;
  /** Own files it can no longer read: the standard stands in their place, or nothing. */
  setAside: ReadonlyMap<string, CatalogueMistake[]>;
}

const NOTHING: Files = new Map();

export const toFiles = (files: readonly CatalogueFile[]): Files =>
  new Map(files.map(({ path, content }) => [path, content]));

export const sameContent = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

export const isExtension = (path: string, content: unknown): boolean =>
  path.startsWith('codelists/') && typeof content === 'object' && content !== null && 'extends' in content;

/**
 * The catalogue that must come to be whatever an upgrade changed: a city that did nothing wrong starts. What cannot be
 * read any more is left out and named.
 * @throws Error when not even the shipped files alone make a catalogue
 */
export function compose(shipped: Files, accepted: Files, own: Files): Composition {
  const { catalogue } = checkFiles(accepted, own);
  if (catalogue) return { catalogue, standard: accepted, own, forced: new Map(), setAside: new Map() };
  const { standard, forced } = standingStandard(shipped, accepted);
  const setAside = new Map<string, CatalogueMistake[]>();
  for (;;) {
    const kept = without(own, setAside);
    const check = checkFiles(standard, kept);
    if (check.catalogue) return { catalogue: check.catalogue, standard, own: kept, forced, setAside };
    if (kept.size === 0) throw new Error('The shipped catalogue has mistakes');
    const byFile = Map.groupBy(check.mistakes, (mistake) => mistake.file);
    const named = [...kept.keys()].filter((path) => byFile.has(path));
    // A mistake that shows in the standard's files alone can come from any of the own ones.
    for (const path of named.length > 0 ? named : kept.keys()) setAside.set(path, byFile.get(path) ?? check.mistakes);
  }
}

/** The accepted files as far as they hold; the shipped ones in the place of the others. */
function standingStandard(shipped: Files, accepted: Files): Pick<Composition, 'standard' | 'forced'> {
  const forced = new Map<string, CatalogueMistake[]>();
  for (;;) {
    const standard = replaced(accepted, shipped, forced.keys());
    const { mistakes } = checkFiles(standard, NOTHING);
    if (mistakes.length === 0) return { standard, forced };
    const byFile = Map.groupBy(mistakes, (mistake) => mistake.file);
    const differing = differingPaths(accepted, shipped).filter((path) => !forced.has(path));
    if (differing.length === 0) throw new Error('The shipped catalogue has mistakes');
    const named = differing.filter((path) => byFile.has(path));
    // What is wrong in a file that did not change comes from one that did: then the shipped ones stand together.
    for (const path of named.length > 0 ? named : differing) forced.set(path, byFile.get(path) ?? mistakes);
  }
}

/** Paths whose content differs, and those that only one side has. */
export const differingPaths = (one: Files, other: Files): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.has(path) !== other.has(path) || !sameContent(one.get(path), other.get(path)))
    .sort();

/** `files`, but for some paths as `others` has them: with another content, added or gone. */
export function replaced(files: Files, others: Files, paths: Iterable<string>): Files {
  const result = new Map(files);
  for (const path of paths) {
    if (others.has(path)) result.set(path, others.get(path));
    else result.delete(path);
  }
  return result;
}

const without = (files: Files, left: ReadonlyMap<string, unknown>): Files =>
  new Map([...files].filter(([path]) => !left.has(path)));

/** An addition is read after the list it adds to, whatever its name: files are read by the alphabet. */
const LAST = 'codelists/~';
const readingPath = (path: string, content: unknown): string =>
  isExtension(path, content) ? path.replace('codelists/', LAST) : path;

/** The same checks as for the shipped catalogue, over the standard's files with the city's own in their place. */
export function checkFiles(standard: Files, own: Files): CatalogueCheck {
  const files = [...layered(standard, own)].map(([path, content]) => ({ path: readingPath(path, content), content }));
  const { catalogue, mistakes } = checkCatalogue(files);
  return {
    catalogue: catalogue && standardFirst(catalogue, standard),
    mistakes: mistakes.map((mistake) => ({ ...mistake, file: mistake.file.replace(LAST, 'codelists/') })),
  };
}

/** Every file the catalogue is made of. */
export function layered(standard: Files, own: Files): Files {
  const files = new Map(standard);
  for (const [path, content] of own)
    files.set(path, path === 'dimensions.json' ? overEntries(standard.get(path), content) : content);
  return files;
}

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;

/** Entries of the same id in each other's place, the others behind. */
function overEntries(standard: unknown, own: unknown): unknown {
  if (!Array.isArray(standard) || !Array.isArray(own)) return own;
  const entries: unknown[] = standard.map((entry: unknown) => own.find((one) => idOf(one) === idOf(entry)) ?? entry);
  return [...entries, ...own.filter((one) => !entries.includes(one))];
}

/** What the city added comes after the standard's, as readers know it. */
function standardFirst(catalogue: Catalogue, standard: Files): Catalogue {
  const order = <T extends { id: string }>(entries: readonly T[], folder: string): T[] => {
    const isOwn = ({ id }: T): boolean => !standard.has(`${folder}/${id}.json`);
    return [...entries.filter((entry) => !isOwn(entry)), ...entries.filter(isOwn)];
  };
  return {
    ...catalogue,
    indicators: order(catalogue.indicators, 'indicators'),
    codelists: order(catalogue.codelists, 'codelists'),
    keyFactors: order(catalogue.keyFactors, 'key-factors'),
  };
}
