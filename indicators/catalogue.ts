/**
 * Reads the files of the catalogue: first each file's shape, then that everything named exists. All mistakes are
 * reported, each with its file, the place in it and what was expected; with any mistake there is no catalogue.
 */
import { z } from 'zod';
import { FileCheck, type CatalogueMistake } from './catalogue-mistake.ts';
import { checkReferences, type KnownFile } from './catalogue-references.ts';
import {
  areaSchema,
  benchmarkSchema,
  bibliographyEntrySchema,
  codeListExtensionSchema,
  codeListSchema,
  comparabilitySchema,
  contextualFactorSchema,
  dimensionSchema,
  domainSchema,
  glossaryTermSchema,
  indicatorSchema,
  keyFactorSchema,
  objectiveSchema,
  themeSchema,
} from './catalogue-schema.ts';
import type { Catalogue, CodeList, Dimension, IndicatorDefinition, KeyFactor } from './definition.ts';

export { formatMistake, type CatalogueMistake } from './catalogue-mistake.ts';

export interface CatalogueFile {
  /** Below the catalogue's folder: `indicators/emp-rate-20-64.json`. */
  path: string;
  content: unknown;
}

export interface CatalogueCheck {
  catalogue: Catalogue | null;
  mistakes: CatalogueMistake[];
}

const LISTS = {
  'benchmark.json': ['benchmarks', z.array(benchmarkSchema)],
  'themes.json': ['themes', z.array(themeSchema)],
  'objectives.json': ['objectives', z.array(objectiveSchema)],
  'domains.json': ['domains', z.array(domainSchema)],
  'dimensions.json': ['dimensions', z.array(dimensionSchema)],
  'contextual-factors.json': ['contextualFactors', z.array(contextualFactorSchema)],
  'glossary.json': ['glossary', z.array(glossaryTermSchema)],
  'bibliography.json': ['bibliography', z.array(bibliographyEntrySchema)],
  'areas.json': ['areas', z.array(areaSchema)],
  'comparability.json': ['comparability', z.array(comparabilitySchema)],
} as const;

type ListName = keyof typeof LISTS;
const isList = (path: string): path is ListName => Object.hasOwn(LISTS, path);

/** What a city may add to the standard. */
const OWN = /^(?:indicators|codelists)\/[^/]+\.json$|^dimensions\.json$/;

const empty = (): Catalogue => ({
  benchmarks: [],
  themes: [],
  objectives: [],
  domains: [],
  keyFactors: [],
  contextualFactors: [],
  dimensions: [],
  codelists: [],
  comparability: [],
  indicators: [],
  glossary: [],
  bibliography: [],
  areas: [],
});

/** The catalogue from its files, or every mistake in them. */
export function checkCatalogue(files: readonly CatalogueFile[]): CatalogueCheck {
  const missing = Object.keys(LISTS).filter((name) => !files.some((file) => file.path === name));
  return read(
    empty(),
    files,
    missing.map((file) => ({ file, path: '', expected: 'the file', found: 'nothing' })),
  );
}

/** The standard catalogue with a city's own files over it: own indicators, code lists or additions to them, dimensions. */
export function extendCatalogue(standard: Catalogue, files: readonly CatalogueFile[]): CatalogueCheck {
  // The lists that own files add to are copied; the standard and its entries stay as they are.
  const copy: Catalogue = {
    ...standard,
    dimensions: [...standard.dimensions],
    indicators: [...standard.indicators],
    codelists: standard.codelists.map((list) => ({ ...list, codes: [...list.codes] })),
  };
  const refused = files.filter((file) => !OWN.test(file.path));
  return read(
    copy,
    files.filter((file) => OWN.test(file.path)),
    refused.map(({ path }) => ({
      file: path,
      path: '',
      expected: 'a file in indicators/ or codelists/, or dimensions.json',
      found: path,
    })),
  );
}

/** Code lists come before what is checked against them; within a folder the alphabet decides. */
const inOrder = (files: readonly CatalogueFile[]): CatalogueFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

function read(catalogue: Catalogue, files: readonly CatalogueFile[], mistakes: CatalogueMistake[]): CatalogueCheck {
  const known: KnownFile[] = [];
  /** Kinds of entries of which some could not be read: nothing may be called unknown because of them. */
  const incomplete = new Set<keyof Catalogue>();
  const noteMissing = (name: keyof Catalogue, found: unknown): void => {
    if (found === undefined) incomplete.add(name);
  };
  for (const { file } of mistakes) if (isList(file)) incomplete.add(LISTS[file][0]);
  for (const { path, content } of inOrder(files)) {
    const check = new FileCheck(path, mistakes);
    if (isList(path)) {
      const [name, schema] = LISTS[path];
      const entries = check.read<unknown[]>(schema as z.ZodType<unknown[]>, content);
      noteMissing(name, entries);
      (catalogue[name] as unknown[]).push(...(entries ?? []));
      if (name === 'dimensions')
        known.push({ file: path, kind: 'dimensions', entries: (entries ?? []) as Dimension[] });
    } else if (path.startsWith('codelists/')) {
      const list = readCodeList(catalogue, check, path, content);
      noteMissing('codelists', list);
      if (list) known.push({ file: path, kind: 'codelist', list });
    } else if (path.startsWith('key-factors/')) {
      const entry = check.read<KeyFactor>(keyFactorSchema, content);
      noteMissing('keyFactors', entry);
      if (!entry) continue;
      check.need(entry.id === fileName(path), 'id', `the file's name, ${fileName(path)}`, entry.id);
      catalogue.keyFactors.push(entry);
      known.push({ file: path, kind: 'keyFactor', entry });
    } else if (path.startsWith('indicators/')) {
      const entry = check.read<IndicatorDefinition>(indicatorSchema, content);
      noteMissing('indicators', entry);
      if (!entry) continue;
      check.need(entry.id === fileName(path), 'id', `the file's name, ${fileName(path)}`, entry.id);
      check.need(
        !catalogue.indicators.some((other) => other.id === entry.id),
        'id',
        'an id that no other indicator has',
        entry.id,
      );
      catalogue.indicators.push(entry);
      known.push({ file: path, kind: 'indicator', entry });
    } else {
      check.need(false, '', 'a file the catalogue knows', path);
    }
  }
  checkReferences(catalogue, known, incomplete, mistakes);
  return { catalogue: mistakes.length === 0 ? catalogue : null, mistakes };
}

const fileName = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** A new list, or codes added to an existing one; returns the list as it is afterwards. */
function readCodeList(catalogue: Catalogue, check: FileCheck, path: string, content: unknown): CodeList | undefined {
  if (typeof content === 'object' && content !== null && 'extends' in content) {
    const addition = check.read<Pick<CodeList, 'codes' | 'wholes'> & { extends: string }>(
      codeListExtensionSchema,
      content,
    );
    if (!addition) return undefined;
    const list = catalogue.codelists.find((one) => one.id === addition.extends);
    check.need(list !== undefined, 'extends', 'a code list that exists', addition.extends);
    list?.codes.push(...addition.codes);
    if (list && addition.wholes) list.wholes = [...(list.wholes ?? []), ...addition.wholes];
    return list;
  }
  const list = check.read<CodeList>(codeListSchema, content);
  if (!list) return undefined;
  check.need(list.id === fileName(path), 'id', `the file's name, ${fileName(path)}`, list.id);
  check.need(
    !catalogue.codelists.some((other) => other.id === list.id),
    'id',
    'an id that no other code list has',
    list.id,
  );
  catalogue.codelists.push(list);
  return list;
}
