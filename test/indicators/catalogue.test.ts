import { describe, expect, test } from 'vitest';
import { checkCatalogue, extendCatalogue, formatMistake, type CatalogueFile } from '../../indicators/catalogue.ts';
import type { Text } from '../../indicators/text.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';

const { catalogue, files } = loadStandard();

describe('the shipped catalogue', () => {
  test('has no mistakes', () => {
    expect(checkCatalogue(files).mistakes.map(formatMistake)).toEqual([]);
  });

  test('holds four themes, eight objectives under one overall goal, and seven contextual factors', () => {
    expect(catalogue.themes).toHaveLength(4);
    expect(catalogue.objectives.filter((one) => !one.overall)).toHaveLength(8);
    expect(catalogue.objectives.filter((one) => one.overall).map((one) => one.id)).toEqual(['obj0']);
    expect(catalogue.contextualFactors).toHaveLength(7);
  });

  test('holds thirteen key factors, each with statement, reason, questions and an example', () => {
    expect(catalogue.keyFactors.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    for (const factor of catalogue.keyFactors) {
      expect(factor.statement.en).not.toBe('');
      expect(factor.why.en).not.toBe('');
      expect(factor.questions.length, factor.id).toBeGreaterThanOrEqual(3);
      expect(factor.examples.length, factor.id).toBeGreaterThanOrEqual(1);
    }
  });

  test('holds the 45 standard indicators and at least one for each field of Berlin’s monitoring', () => {
    expect(catalogue.indicators.length).toBeGreaterThanOrEqual(45);
    const fields = new Set(catalogue.indicators.map((one) => one.domain));
    for (const domain of catalogue.domains) expect(fields, domain.id).toContain(domain.id);
    expect(
      catalogue.domains
        .toSorted((a, b) => a.order - b.order)
        .map((one) => one.id)
        .slice(0, 5),
    ).toEqual(['employment', 'education', 'workforce', 'voter-registration', 'procurement']);
  });

  test('reads the overall goal from an index score, and keeps no rank anywhere', () => {
    const index = catalogue.indicators.find((one) => one.id === 'gov-icc-index');
    expect(index).toMatchObject({ objective: 'obj0', unit: 'IX', measureType: 'index', validRange: [0, 100] });
    for (const value of index?.published ?? []) expect(value.note, value.id).toMatch(/\d+ cities/);
    expect(catalogue.indicators.flatMap((one) => one.published).filter((value) => value.unit === 'RANK')).toEqual([]);
  });

  test('says of two published values with the same place, period and group what sets them apart', () => {
    for (const { published } of catalogue.indicators) {
      const keys = published.map((one) =>
        JSON.stringify([one.area, one.period, one.group, one.breakdown, one.kind, one.unit, one.source]),
      );
      expect(keys).toEqual([...new Set(keys)]);
    }
  });
});

describe('names in four languages', () => {
  const named: [string, Text][] = [
    ...catalogue.indicators.map((one): [string, Text] => [one.id, one.name]),
    ...catalogue.keyFactors.map((one): [string, Text] => [one.id, one.label]),
    ...catalogue.objectives.map((one): [string, Text] => [one.id, one.label]),
    ...catalogue.domains.map((one): [string, Text] => [one.id, one.label]),
  ];

  test('differ between the languages, words shared by nature apart', () => {
    for (const [id, name] of named.filter(([, text]) => text.en.length > 14))
      expect(new Set(Object.values(name)).size, id).toBe(4);
  });

  test('carry no typewriter apostrophe and no ordinary space before French high punctuation', () => {
    for (const { path, content } of files)
      for (const [at, text] of texts(content, path))
        if (at.endsWith('.fr')) {
          expect(text, at).not.toContain("'");
          expect(text, at).not.toMatch(/ [;:!?%»]|[^\u202F\u00A0][;!?%»]|« /u);
        } else if (at.endsWith('.de') || at.endsWith('.da')) expect(text, at).not.toMatch(/[\d ]%/);
  });
});

describe('a mistake', () => {
  /** JSON to be spoilt: every place may hold anything. */
  type Any = Record<string, Record<string, object> & object[]>;
  const change = (path: string, edit: (content: Any) => void): CatalogueFile[] =>
    files.map((file) => {
      if (file.path !== path) return file;
      const content = structuredClone(file.content);
      edit(content as Any);
      return { path, content };
    });
  const at = 'indicators/emp-rate-20-64.json';

  test.each<[string, string, (content: Any) => void, string, RegExp]>([
    ['a text that is empty', at, (one) => Object.assign(one['name'] ?? {}, { da: ' ' }), 'name.da', /not empty/],
    ['a text in too few languages', at, (one) => delete one['name']?.['fr'], 'name.fr', /string/],
    ['a key nobody reads', at, (one) => Object.assign(one, { colour: 'red' }), '', /no colour/],
    ['an id that is not the file’s name', at, (one) => Object.assign(one, { id: 'emp-rate' }), 'id', /emp-rate-20-64/],
    ['a theme that does not exist', at, (one) => Object.assign(one, { theme: 'sport' }), 'theme', /labour-market/],
    ['an objective of another theme', at, (one) => Object.assign(one, { objective: 'obj1' }), 'objective', /theme/],
    ['a domain that does not exist', at, (one) => Object.assign(one, { domain: 'sport' }), 'domain', /employment/],
    ['a unit that does not exist', at, (one) => Object.assign(one, { unit: '%' }), 'unit', /CL_UNIT/],
    ['a group that does not exist', at, (one) => Object.assign(one, { targetGroup: 'X' }), 'targetGroup', /CL_ORIGIN/],
    [
      'a dimension that does not exist',
      at,
      (one) => Object.assign(one, { dimensions: ['area'] }),
      'dimensions.0',
      /sex/,
    ],
    ['decimals below zero', at, (one) => Object.assign(one, { decimals: -1 }), 'decimals', />=0/],
    [
      'a range upside down',
      at,
      (one) => Object.assign(one, { validRange: [100, 0] }),
      'validRange',
      /lower limit first/,
    ],
    [
      'parity without a measure',
      at,
      (one) => Object.assign(one, { direction: 'parity' }),
      'parity',
      /measured against/,
    ],
    ['no key factor 13', at, (one) => Object.assign(one, { keyFactors: [] }), 'keyFactors', /./],
    [
      'a based-on without the difference',
      at,
      (one) => Object.assign(one, { basedOn: 'unemp-gap' }),
      'difference',
      /differs/,
    ],
    [
      'a value where the status forbids one',
      at,
      (one) => Object.assign(one['published']?.[0] ?? {}, { status: 'Q' }),
      'published.0.value',
      /null/,
    ],
    [
      'a published value of an unknown place',
      at,
      (one) => Object.assign(one['published']?.[0] ?? {}, { area: 'XX' }),
      'published.0.area',
      /areas\.json/,
    ],
    [
      'a breakdown by a code the list lacks',
      at,
      (one) => Object.assign(one['published']?.[0] ?? {}, { breakdown: { sex: 'X' } }),
      'published.0.breakdown.sex',
      /CL_SEX/,
    ],
    [
      'an example from an unknown place',
      'key-factors/kf01.json',
      (one) => Object.assign(one['examples']?.[0] ?? {}, { area: 'XX' }),
      'examples.0.area',
      /areas/,
    ],
    ['a code twice', 'codelists/CL_SEX.json', (one) => one['codes']?.push(one['codes'][0] ?? {}), 'codes', /once/],
  ])('%s is named with file, place and what was expected', (_, path, edit, place, expected) => {
    const { catalogue: none, mistakes } = checkCatalogue(change(path, edit));
    expect(none).toBeNull();
    expect(mistakes.map((one) => `${one.file} ${one.path} ${one.expected}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${path} ${place}.* .*${expected.source}`)),
    );
  });

  test('does not hide another one', () => {
    const { mistakes } = checkCatalogue(
      change(at, (one: Any) => Object.assign(one, { theme: 'sport', domain: 'sport', unit: '%' })),
    );
    expect(mistakes.map((one) => one.path).toSorted()).toEqual(['domain', 'objective', 'theme', 'unit']);
  });

  test('in a list does not make everything that names it a mistake too', () => {
    const { mistakes } = checkCatalogue(
      change('domains.json', (list) => delete (list as unknown as Record<string, unknown>[])[0]?.['label']),
    );
    expect(mistakes.map((one) => `${one.file} ${one.path}`)).toEqual(['domains.json 0.label']);
  });

  test('is a file that is not there', () => {
    const { mistakes } = checkCatalogue(files.filter((file) => file.path !== 'themes.json'));
    expect(mistakes.map(formatMistake)).toEqual(['themes.json: (whole file): expected the file, found nothing']);
  });
});

describe('a city’s own files', () => {
  const base = files.find((file) => file.path === 'indicators/unemp-rate.json')?.content as Record<string, unknown>;
  const own = (extra: object): CatalogueFile => ({
    path: 'indicators/xx-unemployment.json',
    content: {
      ...base,
      id: 'xx-unemployment',
      basedOn: 'unemp-rate',
      difference: { en: 'Counts people registered with the city’s own office.' },
      ...extra,
    },
  });
  const codes: CatalogueFile = {
    path: 'codelists/origin.json',
    content: {
      extends: 'CL_ORIGIN',
      codes: [{ id: 'XX_NORTH', label: { en: 'North', fr: 'Nord', da: 'Nord', de: 'Norden' }, schemes: ['XX'] }],
    },
  };

  test('add indicators and codes, and leave the standard as it is', () => {
    const before = JSON.stringify(catalogue);
    const { catalogue: extended, mistakes } = extendCatalogue(catalogue, [own({ targetGroup: 'XX_NORTH' }), codes]);
    expect(mistakes).toEqual([]);
    expect(extended?.indicators.at(-1)?.id).toBe('xx-unemployment');
    expect(JSON.stringify(catalogue)).toBe(before);
  });

  test('are checked like the standard’s', () => {
    const { mistakes } = extendCatalogue(catalogue, [own({ targetGroup: 'XX_NORTH' })]);
    expect(mistakes.map(formatMistake)).toEqual([
      'indicators/xx-unemployment.json: targetGroup: expected a code of CL_ORIGIN, found "XX_NORTH"',
    ]);
  });

  test('cannot take the place of a standard indicator or theme', () => {
    const { mistakes } = extendCatalogue(catalogue, [
      { path: 'indicators/unemp-rate.json', content: base },
      { path: 'themes.json', content: [] },
    ]);
    expect(mistakes.map((one) => `${one.file} ${one.path}`)).toEqual(['themes.json ', 'indicators/unemp-rate.json id']);
  });
});

function* texts(value: unknown, at: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${at}.${key}`);
}
