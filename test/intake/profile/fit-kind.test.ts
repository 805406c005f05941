import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import { fingerprintOf, type Fingerprint } from '../../../server/intake/profile/fingerprint.ts';
import { asKind, fitKind } from '../../../server/intake/profile/fit-kind.ts';
import { learned } from '../../../server/intake/profile/learned-fingerprint.ts';
import { matchProfiles } from '../../../server/intake/profile/match-profile.ts';
import { readUpload } from '../../../server/intake/intake.ts';
import { patchMapping } from '../../../server/intake/propose/patch-mapping.ts';
import { OpenedFile } from '../../../server/intake/table/opened-file.ts';
import { digestOf } from '../real-files/digest-of.ts';
import { fittingContext } from '../real-files/fitting-catalogue.ts';
import { MemoryStaging } from '../real-files/memory-staging.ts';
import { readRealFile } from '../real-files/read-real-file.ts';
import { PROFILES, TABLE } from '../real-files/table-rows.ts';
import { sharedFile } from '../read-case.ts';

/** One profile for a kind of file: the same publisher's, broken down by one thing or another. */
const KIND: Mapping = {
  shape: 'long',
  columns: { period: 'Year', value: 'Value', area: 'Gebietseinheit' },
  optional: { Units: 'indicator', Geschlecht: 'sex', Altersgruppe: 'age', Alter: 'age' },
  fileIndicators: { 'indicator_9-9-9': 'x-count' },
  codes: { indicator: { '%': 'x-share', Anzahl: 'x-count' }, sex: { Insgesamt: '_T' } },
  ignore: ['GeoCode'],
};

async function read(text: string, filename: string, mapping: Mapping = KIND) {
  const bytes = Buffer.from(text);
  const staging = new MemoryStaging();
  const context = fittingContext(bytes, mapping, '2026-06-30');
  const { state, problems, recognised } = await readUpload(
    bytes,
    { indicator: null, mapping: {}, profile: mapping, filename },
    context,
    staging,
  );
  const loud = problems.filter(({ severity }) => severity !== 'notice');
  const figures = [...staging.rows.values()].map(({ key, value }) => `${key} = ${value}`);
  return { state, asked: loud.map(({ code, column }) => [code, column]), loud, recognised, figures };
}

describe('files of one kind', () => {
  test('with other columns come in by one profile', async () => {
    const one = await read('Year,Gebietseinheit,Units,GeoCode,Value\n2021,Nord,%,K1,4.5\n', 'indicator_8-8-8.csv');
    expect(one).toMatchObject({ state: 'staged', asked: [], figures: ['x-share Nord  2021 = 4.5'] });
    const two = await read(
      'Year,Geschlecht,Altersgruppe,Gebietseinheit,Value,UNITS\n2022,Insgesamt,18-25,Nord,7,Anzahl\n2022,Frauen,18-25,Nord,3,Anzahl\n',
      'other-name.csv',
    );
    expect(two.asked).toEqual([]);
    expect(two.figures).toEqual(['x-count Nord age=18-25 2022 = 7', 'x-count Nord age=18-25,sex=Frauen 2022 = 3']);
  });

  test('say by their name which indicator they hold, where nothing in them does; without it is asked', async () => {
    const text = 'Year,Gebietseinheit,Value\n2022,Nord,7\n';
    expect((await read(text, 'indicator_9-9-9 (2).csv')).figures).toEqual(['x-count Nord  2022 = 7']);
    const other = await read(text, 'indicator_9-9-8.csv');
    expect([other.state, other.asked.map(([code]) => code)]).toEqual(['needs-answers', ['indicator-unclear']]);
  });

  test('a unit that the profile does not know is asked about, not taken for another', async () => {
    const { state, asked } = await read(
      'Year,Gebietseinheit,Units,Value\n2022,Nord,%,7\n2023,Nord,in 1000,7\n',
      'indicator_8-8-8.csv',
    );
    expect([state, asked]).toEqual(['needs-answers', [['name-unclear', 'Units']]]);
  });

  test('a column the kind does not know is asked about, and only that; left out once it stays left out', async () => {
    const text = 'Year,Gebietseinheit,Units,Herkunft,Value\n2022,Nord,%,Inland,7\n2023,Nord,%,Inland,8\n';
    const first = await read(text, 'a.csv');
    expect([first.state, first.asked]).toEqual(['needs-answers', [['column-new', 'Herkunft']]]);
    const leave = first.loud[0]?.question?.options.find((one) => one.patch.ignore);
    const kept = asKind(patchMapping(first.recognised.mapping, leave?.patch ?? {}));
    expect(kept).toMatchObject({ columns: KIND.columns, optional: KIND.optional, ignore: ['GeoCode', 'Herkunft'] });
    expect((await read(text, 'a.csv', kept)).figures).toHaveLength(2);
  });

  test('of two columns for one field the second is asked about', async () => {
    const { asked } = await read(
      'Year,Gebietseinheit,Units,Altersgruppe,Alter,Value\n2022,Nord,%,18-25,19,7\n',
      'a.csv',
    );
    expect(asked).toEqual([['column-new', 'Alter']]);
  });

  test('one of its columns can be left out', () => {
    const look = { filename: 'a.csv', header: ['Year', 'Gebietseinheit', 'Geschlecht', 'Units', 'Value'] };
    const without = { ...KIND, ignore: ['GeoCode', 'Geschlecht'] };
    expect(fitKind(without, look).columns).toEqual({ ...KIND.columns, indicator: 'Units' });
  });

  test('what is kept of one of them is for all of them', () => {
    const look = { filename: 'indicator_9-9-9.csv', header: ['Year', 'Gebietseinheit', 'Geschlecht', 'Value'] };
    const fitted = fitKind(KIND, look);
    expect(fitted.columns).toEqual({ ...KIND.columns, sex: 'Geschlecht' });
    expect(fitted.constants).toEqual({ indicator: 'x-count' });
    expect(asKind(fitted)).toEqual({ ...KIND, constants: {} });
  });
});

/** What a profile knows of its files after each was read by it once. */
function teach(
  { profile, mapping }: { profile: string; mapping: Mapping },
  files: readonly { path: string; given: string; bytes: Buffer }[],
): Fingerprint | null {
  let known: Fingerprint | null = null;
  for (const { path, given, bytes } of files) {
    const file = given === profile ? fingerprintOf(new OpenedFile(bytes), path) : undefined;
    if (file) known = learned(known, file, mapping) ?? known;
  }
  return known;
}

/** What each file gave by a profile of its own, before there were kinds: number and digest of all observations. */
const BEFORE = readFileSync(new URL('../../cases/real-files/kinds.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [path = '', observations = '', digest = ''] = line.split('\t');
    return { path, observations: Number(observations), digest };
  });
const there = sharedFile(BEFORE[0]?.path ?? '') !== undefined;
if (!there) console.info('The shared folder of real files is not here: its kinds of files are not tested.');

describe.skipIf(!there)('the files of an integration monitor', () => {
  const rows = TABLE.filter(({ path }) => BEFORE.some((one) => one.path === path));

  test('need seven profiles, one for each kind', () => {
    expect(rows).toHaveLength(28);
    expect(new Set(rows.map(({ given }) => given)).size).toBe(7);
  });

  test('are known by themselves next year, and proposed before', () => {
    const kinds = [...new Set(rows.map(({ given }) => given))].map((name) => ({
      profile: name,
      mapping: PROFILES.get(name) ?? {},
      parts: {},
      saysIndicator: true,
      isAllowed: true,
    }));
    const files = rows.map(({ path, given }) => ({ path, given, bytes: sharedFile(path) ?? Buffer.alloc(0) }));
    // One of the seven is for a single file, and says what every column of it is.
    const ofKinds = files.filter(({ given }) => PROFILES.get(given)?.optional !== undefined);
    expect(ofKinds).toHaveLength(27);
    const wrong = ofKinds.filter(({ path, given, bytes }) => {
      const fresh = kinds.map((kind) => ({ ...kind, fingerprint: null }));
      return !matchProfiles(new OpenedFile(bytes), path, fresh).matches.some(({ profile }) => profile === given);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const taught = kinds.map((kind) => ({ ...kind, fingerprint: teach(kind, files) }));
    const found = files.map(({ path, bytes }) => [path, matchProfiles(new OpenedFile(bytes), path, taught).matches[0]]);
    expect(found).toMatchObject(files.map(({ path, given }) => [path, { profile: given, sureness: 'sure' }]));
  });

  test.each(BEFORE)('$path gives by its kind what it gave by a profile of its own', async ({ path, ...before }) => {
    const row = rows.find((one) => one.path === path);
    if (!row) throw new Error(`${path} is not in the table`);
    const read = await readRealFile(sharedFile(path) ?? Buffer.alloc(0), row);
    expect({ observations: read.rows.size, digest: digestOf(read.rows) }).toEqual(before);
  });
});
