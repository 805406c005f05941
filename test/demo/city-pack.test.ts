import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { extendCatalogue, formatMistake } from '../../indicators/catalogue.ts';
import { readPeriod } from '../../indicators/period.ts';
import { ABSENCE_REASONS } from '../../indicators/observation.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { readCityPack } from '../../server/catalogue/city-pack.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { DEMO, readRows } from './demo-figures.ts';

const { catalogue: standard } = loadStandard();
const pack = readCityPack(DEMO);
const { catalogue, mistakes } = extendCatalogue(standard, pack.ownFiles);
const loaded = pack.releases.flatMap((release) => release.files);
const NUMBERS = ['value', 'lower', 'upper', 'numerator', 'denominator', 'n'];
const FIELDS = new Set(['period', 'area', ...NUMBERS, 'status', 'conf', 'reason', 'note']);

/** Where a text stands in some of the languages only; what is empty counts as missing. */
function inFewer(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isText = entries.length > 0 && entries.every(([name]) => LANGUAGES.some((one) => one === name));
  if (!isText) return entries.flatMap(([name, inner]) => inFewer(inner, `${at}/${name}`));
  return LANGUAGES.filter((one) => !entries.some(([name, text]) => name === one && text)).map((one) => `${at} ${one}`);
}

describe('the demonstration city', () => {
  it('says what people say in every language', () => {
    expect(pack.statements.flatMap((one) => inFewer(one.versions, `${one.kind}/${one.key}`))).toEqual([]);
    expect(pack.sources.flatMap((one) => inFewer(one, one.key))).toEqual([]);
  });

  it('reads without a mistake over the standard catalogue', () => {
    expect(mistakes.map(formatMistake)).toEqual([]);
  });

  it('has at least 14 indicators with figures, 10 of them with 8 or more years', () => {
    const years = loaded
      .filter((one) => one.indicator.startsWith('bs-'))
      .map(({ file }) => {
        const withValue = readRows(file).rows.filter((row) => row['value'] !== '');
        return new Set(withValue.map((row) => readPeriod(row['period'] ?? '').start.slice(0, 4))).size;
      });
    expect(years.filter((count) => count > 0).length).toBeGreaterThanOrEqual(14);
    expect(years.filter((count) => count >= 8).length).toBeGreaterThanOrEqual(10);
  });

  it('loads every file of figures once', () => {
    expect(loaded.map((one) => one.file).sort()).toEqual(readdirSync(join(DEMO, 'observations')).sort());
  });

  it.each(loaded)('$file holds only what the catalogue knows', ({ file, indicator }) => {
    const definition = catalogue?.indicators.find((one) => one.id === indicator);
    if (!catalogue || !definition) throw new Error(`${indicator} is in no catalogue`);
    const { fields, rows } = readRows(file);
    const seen = new Set<string>();
    for (const field of fields.filter((name) => !FIELDS.has(name))) expect(definition.dimensions).toContain(field);
    for (const row of rows) {
      expect(readPeriod(row['period'] ?? '').canonical).toBe(row['period']);
      if (row['area']) expect(pack.areas.map((one) => one.code)).toContain(row['area']);
      for (const dimension of definition.dimensions.filter((name) => fields.includes(name))) {
        const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
        const codes = catalogue.codelists.find((one) => one.id === list)?.codes.map((one) => one.id) ?? [];
        if (row[dimension]) expect(codes).toContain(row[dimension]);
      }
      for (const name of NUMBERS) if (row[name]) expect(row[name]).toMatch(/^\d+(\.\d+)?$/);
      expect((row['value'] ?? '') === '').toBe((row['reason'] ?? '') !== '');
      if (row['reason']) expect(ABSENCE_REASONS).toContain(row['reason']);
      const place = fields.filter((name) => !NUMBERS.includes(name) && name !== 'note').map((name) => row[name]);
      expect(seen.has(place.join('|'))).toBe(false);
      seen.add(place.join('|'));
    }
  });

  it('says of each own indicator what it is based on and where it differs', () => {
    const own = catalogue?.indicators.filter((one) => one.id.startsWith('bs-')) ?? [];
    expect(own.length).toBeGreaterThanOrEqual(14);
    for (const one of own) {
      expect(one.basedOn, one.id).toBeDefined();
      for (const language of LANGUAGES) expect(one.difference?.[language], `${one.id} ${language}`).toBeTruthy();
      for (const language of LANGUAGES) expect(one.definition.text[language], `${one.id} ${language}`).toBeTruthy();
    }
  });

  it('gives every source its licence, and every source of the city the address of its file', () => {
    for (const source of pack.sources) {
      expect(source.licence).toBeTruthy();
      if (source.key.startsWith('bs-')) expect(source.url).toContain(`data/${source.key.slice(3)}.tsv`);
    }
  });

  it('takes a stand on every standard indicator', () => {
    const taken = new Map(pack.adoptions.map((one) => [one.indicator, one]));
    expect(standard.indicators.filter((one) => !taken.has(one.id)).map((one) => one.id)).toEqual([]);
    for (const one of pack.adoptions) {
      expect(catalogue?.indicators.some((known) => known.id === one.indicator)).toBe(true);
      if (one.replacedBy) expect(catalogue?.indicators.some((known) => known.id === one.replacedBy)).toBe(true);
    }
  });

  it('says honestly what it does not have: procurement is owed, voter registration does not exist', () => {
    const stand = (id: string) => pack.adoptions.find((one) => one.indicator === id);
    expect(stand('proc-diverse-spend')).toMatchObject({ state: 'adopted', owner: 'procurement' });
    expect(stand('gov-icc-index')?.state).toBe('adopted');
    expect(stand('part-voter-registration')?.state).toBe('not-used');
    expect(stand('part-voteless')).toMatchObject({ state: 'replaced', replacedBy: 'bs-voteless' });
    const areas = new Set(readRows('nyc-procurement.csv').rows.map((row) => row['area']));
    expect([...areas]).toEqual(['US-NYC']);
    expect(pack.areas.find((one) => one.code === 'US-NYC')?.kind).toBe('elsewhere');
  });
});

describe('a city’s folder with mistakes', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('is refused with each of them named: file, place, what was expected', () => {
    const folder = mkdtempSync(join(tmpdir(), 'city-pack-'));
    folders.push(folder);
    cpSync(DEMO, folder, { recursive: true });
    const change = (file: string, from: string, to: string): void => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    change('city.json', '"area": "CH-BS"', '"area": "CH-ZZ"');
    change('releases.json', '"source": "bs-6406"', '"source": "bs-9999"');
    change('adoption.json', '"owner": "statistics"', '"owner": "nobody"');
    expect(() => readCityPack(folder)).toThrow(/3 mistakes[^]*CH-ZZ[^]*nobody[^]*bs-9999/);
    change('sources.json', '"kind": "central"', '"kind": "rumour"');
    rmSync(join(folder, 'bodies.json'));
    expect(() => readCityPack(folder)).toThrow(/bodies\.json[^]*no such file[^]*sources\.json: 0\.kind[^]*rumour/);
  });

  it('is refused with a source whose address a browser would run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'city-pack-'));
    folders.push(folder);
    cpSync(DEMO, folder, { recursive: true });
    const path = join(folder, 'sources.json');
    const sources = JSON.parse(readFileSync(path, 'utf8')) as { url: string | null }[];
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://a.example/x']) {
      writeFileSync(path, JSON.stringify(sources.map((one, at) => (at === 0 ? { ...one, url } : one))));
      expect(() => readCityPack(folder), url).toThrow(/1 mistakes[^]*sources\.json: 0\.url[^]*https:\/\//);
    }
  });
});
