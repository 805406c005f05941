/**
 * Checks the files of the catalogue: first each file's shape, then that everything named exists. All mistakes are
 * reported, each with its file, the place in it and what was expected; with any mistake there is no catalogue.
 */
import { z } from 'zod';
import type { Area, Catalogue, Code, CodeList, Dimension, IndicatorDefinition } from './definition.ts';

export interface CatalogueFile {
  /** Below the catalogue's folder: `indicators/emp-rate-20-64.json`. */
  path: string;
  content: unknown;
}

export interface CatalogueMistake {
  file: string;
  /** Place in the file: `definition.text.en`. */
  path: string;
  expected: string;
  found: string;
}

export function formatMistake(mistake: CatalogueMistake): string {
  return `${mistake.file}: ${mistake.path || '(whole file)'}: expected ${mistake.expected}, found ${mistake.found}`;
}

const filled = z.string().trim().min(1, 'a text that is not empty');
const text = z.strictObject({ en: filled, fr: filled, da: filled, de: filled });
const longText = z.strictObject({ en: filled, fr: filled.optional(), da: filled.optional(), de: filled.optional() });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens');
const provenance = z.strictObject({ state: z.enum(['verified', 'partly-verified', 'reconstructed']), basis: filled });
const question = z.strictObject({ id: filled, text: longText, lookFor: longText.optional() });
const qualifier = z.enum(['~', '<', '>']).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const benchmark = z.strictObject({
  id,
  edition: filled,
  title: text,
  publisher: filled,
  standard: longText,
  keyFactors: z.array(id),
  provenance,
});
const theme = z.strictObject({ id, order: z.number().int(), label: text, provenance });
const objective = z.strictObject({
  id,
  order: z.number().int(),
  theme: id.nullable(),
  overall: z.boolean(),
  label: text,
  provenance,
});
const domain = z.strictObject({ id, order: z.number().int(), label: text, description: longText });
const exampleNumber = z.strictObject({
  value: z.number().nullable(),
  unit: z.string(),
  what: z.string(),
  period: z.string().optional(),
  qualifier,
  note: z.string().optional(),
});
const example = z.strictObject({
  id: filled,
  city: filled,
  area: z.string(),
  year: z.string().optional(),
  text: longText,
  numbers: z.array(exampleNumber).optional(),
  provenance,
});
const keyFactor = z.strictObject({
  id,
  number: z.number().int().min(1),
  benchmark: id,
  label: text,
  statement: longText,
  why: longText,
  questions: z.array(question).min(1),
  examples: z.array(example),
});
const contextualFactor = z.strictObject({
  id,
  order: z.number().int(),
  label: text,
  text: longText,
  questions: z.array(question),
});
const code = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_~<>.-]+$/, 'a code without spaces, commas or equals signs'),
  label: text,
  definition: longText.optional(),
  schemes: z.array(filled).optional(),
  parent: z.string().optional(),
});
const codeList = z.strictObject({
  id: z.string().regex(/^CL_[A-Z0-9_]+$/),
  name: text,
  note: longText.optional(),
  codes: z.array(code).min(1),
});
const codeListExtension = z.strictObject({ extends: z.string().regex(/^CL_[A-Z0-9_]+$/), codes: z.array(code).min(1) });
const dimension = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_]*$/), codelist: filled, label: text });
const area = z.strictObject({
  code: filled,
  name: text,
  parent: z.string().nullable(),
  kind: z.enum(['city', 'district', 'country', 'elsewhere']),
  validFrom: day,
  validTo: day,
});
const published = z.strictObject({
  id: filled,
  area: filled,
  period: filled,
  group: filled,
  breakdown: z.record(z.string(), z.string()).optional(),
  value: z.number().nullable(),
  unit: filled,
  status: filled,
  kind: z.enum(['OBS', 'BASELINE', 'TARGET', 'REFERENCE', 'DERIVED']),
  qualifier,
  source: filled,
  note: z.string().optional(),
});
const indicator = z.strictObject({
  id,
  basedOn: id.optional(),
  difference: longText.optional(),
  theme: id,
  objective: id,
  domain: id,
  core: z.boolean(),
  name: text,
  definition: z.strictObject({
    text: longText,
    numerator: longText.optional(),
    denominator: longText.optional(),
    population: longText,
    ageRange: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }).optional(),
  }),
  measureType: z.enum(['share', 'gap', 'ratio', 'count', 'change', 'index', 'rate', 'mean']),
  unit: filled,
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(['higher', 'lower', 'parity', 'none']),
  parity: longText.optional(),
  validRange: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
  targetGroup: z.string().nullable(),
  referenceGroup: z.string().nullable(),
  dimensions: z.array(z.string()),
  byArea: z.boolean(),
  minCell: z.number().int().min(0),
  sourceType: z.enum(['survey', 'central', 'local']),
  sourceHint: longText,
  frequency: z.enum(['M', 'Q', 'S', 'A', 'A2', 'A4', 'I']),
  lagMonths: z.number().int().min(0),
  keyFactors: z.array(z.strictObject({ id, primary: z.boolean(), reason: longText })).min(1),
  contextualFactors: z.array(z.strictObject({ id, reason: longText })),
  internationalCodes: z.array(
    z.strictObject({ framework: filled, code: filled, match: z.enum(['exact', 'close', 'partial']) }),
  ),
  exampleSystems: z.array(filled),
  pitfalls: z.array(longText),
  provenance,
  published: z.array(published),
});
const glossaryTerm = z.strictObject({ id, term: text, definition: longText, caution: longText.optional() });
const bibliographyEntry = z.strictObject({
  id: filled,
  title: filled,
  publisher: z.string(),
  year: z.string(),
  language: z.string(),
  url: z.string().nullable(),
});

/** Statuses of SDMX CL_OBS_STATUS that say there is no value. */
const WITHOUT_VALUE = new Set(['L', 'M', 'O', 'Q', 'H']);

/** Collects mistakes of one file. */
class FileCheck {
  readonly #file: string;
  readonly #mistakes: CatalogueMistake[];

  constructor(file: string, mistakes: CatalogueMistake[]) {
    this.#file = file;
    this.#mistakes = mistakes;
  }

  read<T>(schema: z.ZodType<T>, content: unknown): T | undefined {
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const found = issue.path.reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        content,
      );
      this.#mistakes.push({
        file: this.#file,
        path: issue.path.join('.'),
        expected:
          issue.code === 'unrecognized_keys'
            ? `no ${issue.keys.join(', ')}`
            : issue.message.replace(/^Invalid \w+: expected /, '').replace(/, received.*$/, ''),
        found: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : (JSON.stringify(found) ?? 'nothing'),
      });
    }
    return undefined;
  }

  need(holds: boolean, path: string, expected: string, found: unknown): void {
    if (!holds) this.#mistakes.push({ file: this.#file, path, expected, found: JSON.stringify(found) ?? 'nothing' });
  }
}

const LISTS = {
  'benchmark.json': ['benchmarks', z.array(benchmark)],
  'themes.json': ['themes', z.array(theme)],
  'objectives.json': ['objectives', z.array(objective)],
  'domains.json': ['domains', z.array(domain)],
  'dimensions.json': ['dimensions', z.array(dimension)],
  'contextual-factors.json': ['contextualFactors', z.array(contextualFactor)],
  'glossary.json': ['glossary', z.array(glossaryTerm)],
  'bibliography.json': ['bibliography', z.array(bibliographyEntry)],
  'areas.json': ['areas', z.array(area)],
} as const;

const empty = (): Catalogue => ({
  benchmarks: [],
  themes: [],
  objectives: [],
  domains: [],
  keyFactors: [],
  contextualFactors: [],
  dimensions: [],
  codelists: [],
  indicators: [],
  glossary: [],
  bibliography: [],
  areas: [],
});

const fileName = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** The catalogue from its files, or every mistake in them. */
export function checkCatalogue(files: readonly CatalogueFile[]): {
  catalogue: Catalogue | null;
  mistakes: CatalogueMistake[];
} {
  return extend(empty(), files, true);
}

/** The standard catalogue with a city's own files over it: own indicators, code lists or additions to them, dimensions. */
export function extendCatalogue(
  standard: Catalogue,
  files: readonly CatalogueFile[],
): { catalogue: Catalogue | null; mistakes: CatalogueMistake[] } {
  // The lists that own files add to are copied; their entries are not changed.
  const copy: Catalogue = {
    ...standard,
    dimensions: [...standard.dimensions],
    indicators: [...standard.indicators],
    codelists: standard.codelists.map((list) => ({ ...list, codes: [...list.codes] })),
  };
  return extend(copy, files, false);
}

function extend(
  catalogue: Catalogue,
  files: readonly CatalogueFile[],
  whole: boolean,
): { catalogue: Catalogue | null; mistakes: CatalogueMistake[] } {
  const mistakes: CatalogueMistake[] = [];
  const added: { file: string; indicator: IndicatorDefinition }[] = [];
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const check = new FileCheck(path, mistakes);
    const list = LISTS[path as keyof typeof LISTS];
    if (list) {
      const entries = check.read<unknown[]>(list[1] as z.ZodType<unknown[]>, content);
      if (entries) (catalogue[list[0]] as unknown[]).push(...entries);
    } else if (path.startsWith('codelists/')) {
      readCodeList(catalogue, check, path, content);
    } else if (path.startsWith('key-factors/')) {
      const read = check.read(keyFactor, content);
      if (read) catalogue.keyFactors.push(read);
    } else if (path.startsWith('indicators/')) {
      const read = check.read<IndicatorDefinition>(indicator, content);
      if (read) {
        check.need(read.id === fileName(path), 'id', `the file's name, ${fileName(path)}`, read.id);
        catalogue.indicators.push(read);
        added.push({ file: path, indicator: read });
      }
    } else {
      check.need(false, '', 'a file the catalogue knows', path);
    }
  }
  if (mistakes.length === 0 || !whole) {
    checkReferences(catalogue, added, mistakes);
  }
  for (const name of [
    'themes',
    'objectives',
    'domains',
    'keyFactors',
    'contextualFactors',
    'dimensions',
    'codelists',
    'indicators',
    'glossary',
  ] as const) {
    const ids = catalogue[name].map((one) => one.id);
    const twice = ids.filter((one, at) => ids.indexOf(one) !== at);
    for (const one of new Set(twice))
      mistakes.push({ file: name, path: 'id', expected: 'each id once', found: `"${one}" twice` });
  }
  if (whole) {
    for (const name of Object.keys(LISTS))
      if (!files.some((file) => file.path === name))
        mistakes.push({ file: name, path: '', expected: 'the file', found: 'nothing' });
  }
  return { catalogue: mistakes.length === 0 ? catalogue : null, mistakes };
}

function readCodeList(catalogue: Catalogue, check: FileCheck, path: string, content: unknown): void {
  if (typeof content === 'object' && content !== null && 'extends' in content) {
    const addition = check.read<{ extends: string; codes: Code[] }>(codeListExtension, content);
    if (!addition) return;
    const list = catalogue.codelists.find((one) => one.id === addition.extends);
    check.need(list !== undefined, 'extends', 'a code list that exists', addition.extends);
    for (const own of addition.codes) {
      check.need(!list?.codes.some((one) => one.id === own.id), 'codes', 'codes the list does not have yet', own.id);
      list?.codes.push(own);
    }
    return;
  }
  const list = check.read<CodeList>(codeList, content);
  if (!list) return;
  check.need(list.id === fileName(path), 'id', `the file's name, ${fileName(path)}`, list.id);
  catalogue.codelists.push(list);
}

function checkReferences(
  catalogue: Catalogue,
  added: readonly { file: string; indicator: IndicatorDefinition }[],
  mistakes: CatalogueMistake[],
): void {
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map((one) => one.id));
  const themes = ids(catalogue.themes);
  const domains = ids(catalogue.domains);
  const factors = ids(catalogue.keyFactors);
  const context = ids(catalogue.contextualFactors);
  const dimensions = new Map(catalogue.dimensions.map((one): [string, Dimension] => [one.id, one]));
  const lists = new Map(catalogue.codelists.map((one): [string, CodeList] => [one.id, one]));
  const codesOf = (list: string): Set<string> => ids(lists.get(list)?.codes ?? []);
  const [origins, units] = [codesOf('CL_ORIGIN'), codesOf('CL_UNIT')];
  const areas = new Set(catalogue.areas.map((one: Area) => one.code));
  const bibliography = ids(catalogue.bibliography);

  for (const [name, one] of dimensions)
    new FileCheck('dimensions.json', mistakes).need(
      lists.has(one.codelist),
      `${name}.codelist`,
      'a code list that exists',
      one.codelist,
    );
  for (const one of catalogue.objectives) {
    const check = new FileCheck('objectives.json', mistakes);
    check.need(
      one.overall ? one.theme === null : one.theme !== null && themes.has(one.theme),
      `${one.id}.theme`,
      one.overall ? 'null for the overall goal' : 'a theme that exists',
      one.theme,
    );
  }
  for (const one of catalogue.benchmarks) {
    const missing = one.keyFactors.filter((factor) => !factors.has(factor));
    new FileCheck('benchmark.json', mistakes).need(
      missing.length === 0,
      `${one.id}.keyFactors`,
      'key factors that exist',
      missing,
    );
  }
  for (const { file, indicator: one } of added) {
    const check = new FileCheck(file, mistakes);
    const objectiveOf = catalogue.objectives.find((own) => own.id === one.objective);
    check.need(themes.has(one.theme), 'theme', `one of ${[...themes].join(', ')}`, one.theme);
    check.need(objectiveOf !== undefined, 'objective', 'an objective that exists', one.objective);
    check.need(
      !objectiveOf || objectiveOf.overall || objectiveOf.theme === one.theme,
      'objective',
      `an objective of the theme ${one.theme}`,
      one.objective,
    );
    check.need(domains.has(one.domain), 'domain', `one of ${[...domains].join(', ')}`, one.domain);
    check.need(units.has(one.unit), 'unit', `one of ${[...units].join(', ')}`, one.unit);
    check.need(
      one.basedOn === undefined || catalogue.indicators.some((other) => other.id === one.basedOn),
      'basedOn',
      'an indicator that exists',
      one.basedOn,
    );
    check.need(
      one.targetGroup === null || origins.has(one.targetGroup),
      'targetGroup',
      'a code of CL_ORIGIN',
      one.targetGroup,
    );
    check.need(
      one.referenceGroup === null || origins.has(one.referenceGroup),
      'referenceGroup',
      'a code of CL_ORIGIN',
      one.referenceGroup,
    );
    check.need(
      (one.direction === 'parity') === (one.parity !== undefined),
      'parity',
      one.direction === 'parity' ? 'what parity is measured against' : 'nothing, the direction is not parity',
      one.parity,
    );
    const [low, high] = one.validRange ?? [null, null];
    check.need(low === null || high === null || low < high, 'validRange', 'the lower limit first', one.validRange);
    for (const name of one.dimensions)
      check.need(dimensions.has(name), 'dimensions', `of ${[...dimensions.keys()].join(', ')}`, name);
    check.need(
      one.keyFactors.filter((factor) => factor.id === 'kf13').length === 1,
      'keyFactors',
      'key factor kf13 once',
      one.keyFactors.map((factor) => factor.id),
    );
    for (const factor of one.keyFactors)
      check.need(factors.has(factor.id), 'keyFactors', 'key factors that exist', factor.id);
    for (const factor of one.contextualFactors)
      check.need(context.has(factor.id), 'contextualFactors', 'contextual factors that exist', factor.id);
    for (const value of one.published) {
      check.need(areas.has(value.area), `published.${value.id}.area`, 'an area of areas.json', value.area);
      check.need(
        bibliography.has(value.source),
        `published.${value.id}.source`,
        'an entry of bibliography.json',
        value.source,
      );
      check.need(units.has(value.unit), `published.${value.id}.unit`, 'a code of CL_UNIT', value.unit);
      check.need(
        (value.value === null) === WITHOUT_VALUE.has(value.status),
        `published.${value.id}.value`,
        'no value exactly when the status forbids one',
        value.value,
      );
    }
  }
}
