/** Checks that everything the catalogue's files name exists, and the rules that join several fields of one entry. */
import { FileCheck, type CatalogueMistake } from './catalogue-mistake.ts';
import { checkIndicator } from './catalogue-indicator-rules.ts';
import type { Catalogue, CodeList, Dimension, IndicatorDefinition, KeyFactor } from './definition.ts';

/** An entry with the file it came from, so that a mistake leads there. */
export type KnownFile =
  | { file: string; kind: 'indicator'; entry: IndicatorDefinition }
  | { file: string; kind: 'keyFactor'; entry: KeyFactor }
  | { file: string; kind: 'codelist'; list: CodeList }
  | { file: string; kind: 'dimensions'; entries: Dimension[] };

/** Whether a name is known. Always true for a kind of which some entries could not be read. */
export type Exists = (kind: keyof Catalogue, id: string) => boolean;

/** @param incomplete kinds of which some entries could not be read; what they miss is not reported a second time */
export function checkReferences(
  catalogue: Catalogue,
  files: readonly KnownFile[],
  incomplete: ReadonlySet<keyof Catalogue>,
  mistakes: CatalogueMistake[],
): void {
  const known = new Map<keyof Catalogue, Set<string>>();
  for (const [kind, entries] of Object.entries(catalogue) as [keyof Catalogue, readonly object[]][])
    known.set(
      kind,
      new Set(entries.map((entry) => ('id' in entry ? String(entry.id) : 'code' in entry ? String(entry.code) : ''))),
    );
  const exists: Exists = (kind, id) => incomplete.has(kind) || (known.get(kind)?.has(id) ?? false);

  checkSingleFiles(catalogue, exists, mistakes);
  for (const known of files) {
    const check = new FileCheck(known.file, mistakes);
    if (known.kind === 'indicator') checkIndicator(catalogue, known.entry, exists, check);
    else if (known.kind === 'keyFactor') {
      check.need(
        exists('benchmarks', known.entry.benchmark),
        'benchmark',
        'a benchmark that exists',
        known.entry.benchmark,
      );
      known.entry.examples.forEach((example, at) =>
        check.need(
          example.area === undefined || exists('areas', example.area),
          `examples.${at}.area`,
          'an area of areas.json',
          example.area,
        ),
      );
    } else if (known.kind === 'codelist') checkCodeList(known.list, check);
    else
      known.entries.forEach((dimension, at) =>
        check.need(
          exists('codelists', dimension.codelist),
          `${at}.codelist`,
          'a code list that exists',
          dimension.codelist,
        ),
      );
  }
}

function checkCodeList(list: CodeList, check: FileCheck): void {
  check.once(
    list.codes.map((code) => code.id),
    'codes',
    'code',
  );
  list.codes.forEach((code, at) =>
    check.need(
      code.parent === undefined || list.codes.some((other) => other.id === code.parent),
      `codes.${at}.parent`,
      'a code of this list',
      code.parent,
    ),
  );
  list.wholes?.forEach(({ of, parts, rest = [] }, at) => {
    check.once([of, ...parts, ...rest], `wholes.${at}`, 'code');
    for (const id of [of, ...parts, ...rest])
      check.need(
        list.codes.some((code) => code.id === id),
        `wholes.${at}`,
        'codes of this list',
        id,
      );
  });
}

/** The files that hold one list each. */
function checkSingleFiles(catalogue: Catalogue, exists: Exists, mistakes: CatalogueMistake[]): void {
  const of = (file: string): FileCheck => new FileCheck(file, mistakes);
  const unique: [string, readonly string[]][] = [
    ['benchmark.json', catalogue.benchmarks.map((one) => one.id)],
    ['themes.json', catalogue.themes.map((one) => one.id)],
    ['objectives.json', catalogue.objectives.map((one) => one.id)],
    ['domains.json', catalogue.domains.map((one) => one.id)],
    ['dimensions.json', catalogue.dimensions.map((one) => one.id)],
    ['contextual-factors.json', catalogue.contextualFactors.map((one) => one.id)],
    ['glossary.json', catalogue.glossary.map((one) => one.id)],
    ['bibliography.json', catalogue.bibliography.map((one) => one.id)],
    ['areas.json', catalogue.areas.map((one) => one.code)],
  ];
  for (const [file, ids] of unique) of(file).once(ids, '', file === 'areas.json' ? 'code' : 'id');

  catalogue.objectives.forEach((one, at) =>
    of('objectives.json').need(
      one.overall ? one.theme === null : one.theme !== null && exists('themes', one.theme),
      `${at}.theme`,
      one.overall ? 'null for the overall goal' : 'a theme that exists',
      one.theme,
    ),
  );
  if (catalogue.objectives.length > 0)
    of('objectives.json').need(
      catalogue.objectives.filter((one) => one.overall).length === 1,
      '',
      'one overall goal',
      catalogue.objectives.filter((one) => one.overall).map((one) => one.id),
    );
  catalogue.benchmarks.forEach((one, at) =>
    one.keyFactors.forEach((factor, place) =>
      of('benchmark.json').need(
        exists('keyFactors', factor),
        `${at}.keyFactors.${place}`,
        'a key factor that exists',
        factor,
      ),
    ),
  );
  catalogue.areas.forEach((one, at) =>
    of('areas.json').need(
      one.parent === null || exists('areas', one.parent),
      `${at}.parent`,
      'an area that exists',
      one.parent,
    ),
  );
  const origins = catalogue.codelists.find((list) => list.id === 'CL_ORIGIN')?.codes;
  catalogue.comparability.forEach((one, at) => {
    for (const code of [...one.a, ...one.b])
      of('comparability.json').need(
        origins === undefined || origins.some((known) => known.id === code),
        `${at}`,
        'codes of CL_ORIGIN',
        code,
      );
  });
}
