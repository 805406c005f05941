import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import { fingerprintOf } from '../../../server/intake/profile/fingerprint.ts';
import { learned } from '../../../server/intake/profile/learned-fingerprint.ts';
import { matchProfiles, type Candidate } from '../../../server/intake/profile/match-profile.ts';
import { OpenedFile } from '../../../server/intake/table/opened-file.ts';

const opened = (text: string): OpenedFile => new OpenedFile(Buffer.from(text));
const WIDE_2024 = 'Gruppe;2022;2023;2024\nAusland;61,2;61,9;62,4\nSchweiz;77,0;77,1;77,9\n';
const WIDE_2025 = 'Gruppe;2023;2024;2025\nAusland;61,9;62,4;63,0\nSchweiz;77,1;77,9;78,2\n';
const LONG = 'Jahr;Raum;Wert\n2019;Stadt;71,2\n2020;Stadt;72,4\n';

function made(name: string, text: string, filename: string, more: Partial<Candidate> = {}): Candidate {
  const fingerprint = fingerprintOf(opened(text), filename);
  if (!fingerprint) throw new Error('The file has no header');
  return { profile: name, fingerprint, parts: {}, saysIndicator: false, isAllowed: true, ...more };
}
const match = (text: string, filename: string, ...candidates: Candidate[]) =>
  matchProfiles(opened(text), filename, candidates).matches.map(({ profile, sureness }) => `${profile}: ${sureness}`);

describe('the profile a file was made for', () => {
  const wide = made('yearbook', WIDE_2024, 'jahrbuch_2024.csv');
  const long = made('long', LONG, 'quote_2024.csv');

  test('is sure where name and columns are the same but for years', () => {
    expect(match(WIDE_2025, 'jahrbuch_2025.csv', wide, long)).toEqual(['yearbook: sure']);
  });

  test('is only likely under another name, and none with other columns', () => {
    expect(match(WIDE_2025, 'anderes.csv', wide, long)).toEqual(['yearbook: likely']);
    expect(match('Land;Menge\nA;1\n', 'jahrbuch_2025.csv', wide, long)).toEqual([]);
  });

  test('stays sure where one of several columns was renamed, so that the reading asks about it', () => {
    expect(match(LONG.replace('Raum', 'Gebiet').replace('Jahr', 'Jahr'), 'quote_2025.csv', long)).toEqual([
      'long: likely',
    ]);
    const wider = made('wider', 'Jahr;Raum;Sex;Alter;Wert\n2019;Stadt;F;20;71\n', 'quote_2024.csv');
    expect(match('Jahr;Gebiet;Sex;Alter;Wert\n2019;Stadt;F;20;71\n', 'quote_2025.csv', wider)).toEqual(['wider: sure']);
  });

  test('is asked where two would be sure, or where the sender says something else', () => {
    expect(match(LONG, 'quote_2025.csv', long, { ...long, profile: 'other' })).toEqual([
      'long: likely',
      'other: likely',
    ]);
    expect(match(LONG, 'quote_2025.csv', { ...long, isAllowed: false })).toEqual(['long: likely']);
  });

  test('is never sure by a name that says nothing', () => {
    const nameless = made('nameless', LONG, 'export.csv');
    expect(match(LONG, 'export.csv', nameless)).toEqual(['nameless: likely']);
  });

  test('is sure for a family of names, where the files say what they hold', () => {
    const first = made('monitor', LONG, 'indicator_1-1-1.csv', { saysIndicator: true });
    const second = fingerprintOf(opened(LONG), 'indicator_2-1-3.csv');
    const both = { ...first, fingerprint: (second && learned(first.fingerprint, second)) ?? first.fingerprint };
    expect(match(LONG, 'indicator_4-2-2.csv', first)).toEqual(['monitor: likely']);
    expect(match(LONG, 'indicator_4-2-2.csv', both)).toEqual(['monitor: sure']);
    expect(match(LONG, 'indicator_4-2-2.csv', { ...both, saysIndicator: false })).toEqual(['monitor: likely']);
  });

  test('finds the header where the profile says it is', () => {
    const text = `Bericht\nStand;heute\n${LONG}`;
    const fingerprint = fingerprintOf(opened(text), 'quote_2024.csv', { headerRow: 3 });
    expect(fingerprint?.header).toEqual(['jahr', 'raum', 'wert']);
    expect(match(text, 'quote_2025.csv', { ...long, parts: { headerRow: 3 } })).toEqual(['long: sure']);
  });
});

describe('a profile for a kind of file', () => {
  const KIND: Mapping = {
    columns: { period: 'Jahr', value: 'Wert' },
    optional: { Einheit: 'indicator', Geschlecht: 'sex', Herkunft: 'origin', Alter: 'age' },
    fileIndicators: { 'tabelle_9-1': 'emp-rate-20-64' },
    ignore: ['Kennziffer'],
  };
  const kind = made('kind', 'Jahr;Geschlecht;Einheit;Wert\n2019;F;%;71,2\n', 'monitor_1-1.csv', { mapping: KIND });
  const file = (header: string): string => `${header}\n${header.replaceAll(/[^;]+/g, '1')}\n`;

  test.each([
    ['other columns of it, under a name nobody knows', 'Jahr;Alter;Herkunft;Kennziffer;Einheit;Wert', 'x.csv', 'sure'],
    ['other spellings', 'JAHR;Alter;HERKUNFT;Einheit;Wert', 'x.csv', 'sure'],
    ['the indicator told by the name', 'Jahr;Alter;Wert', 'Tabelle_9-1 (2).csv', 'sure'],
    ['nothing of its own, but a name of its family', 'Jahr;Einheit;Wert', 'monitor_7-3.csv', 'sure'],
    ['nothing of its own, and another name', 'Jahr;Einheit;Wert', 'x.csv', 'likely'],
    ['a column nobody knows', 'Jahr;Alter;Herkunft;Zufriedenheit;Einheit;Wert', 'x.csv', undefined],
    ['no figure', 'Jahr;Alter;Herkunft;Einheit;Zahl', 'x.csv', undefined],
    ['nothing that tells the indicator', 'Jahr;Alter;Herkunft;Wert', 'x.csv', undefined],
  ])('%s', (_name, header, filename, sureness) => {
    expect(match(file(header), filename, kind)).toEqual(sureness === undefined ? [] : [`kind: ${sureness}`]);
  });

  test('needs no file before, nor an indicator in the file where the sender has said it', () => {
    const fresh = { ...kind, fingerprint: null };
    expect(match(file('Jahr;Alter;Herkunft;Einheit;Wert'), 'x.csv', fresh)).toEqual(['kind: sure']);
    expect(match(file('Jahr;Alter;Herkunft;Wert'), 'x.csv', { ...fresh, hasIndicator: true })).toEqual(['kind: sure']);
    expect(match(file('Jahr;Alter;Herkunft;Einheit;Wert'), 'x.csv', { ...fresh, isAllowed: false })).toEqual([
      'kind: likely',
    ]);
  });

  test('whose units tell the indicator is sure only of files whose name is known', () => {
    const units = { ...kind.mapping, codes: { indicator: { '%': 'emp-rate-20-64', Anzahl: 'emp-count' } } };
    const header = 'Jahr;Alter;Herkunft;Einheit;Wert';
    expect(match(file(header), 'monitor_5-5.csv', { ...kind, mapping: units })).toEqual(['kind: likely']);
    const seen = fingerprintOf(opened(file(header)), 'monitor_5-5_2024.csv');
    const fingerprint = (seen && learned(kind.fingerprint, seen, units)) ?? null;
    expect(match(file(header), 'monitor_5-5_2025.csv', { ...kind, mapping: units, fingerprint })).toEqual([
      'kind: sure',
    ]);
  });

  test('is asked about where another fits as well', () => {
    const { rivals } = matchProfiles(opened(file('Jahr;Alter;Herkunft;Einheit;Wert')), 'x.csv', [
      kind,
      { ...kind, profile: 'twin' },
    ]);
    expect(rivals).toEqual(['kind', 'twin']);
  });
});

describe('a fingerprint', () => {
  test('of a long text is taken from its beginning', () => {
    const rows = Array.from({ length: 60_000 }, (_none, at) => `${2000 + (at % 20)};Stadt;${at}`).join('\n');
    expect(fingerprintOf(opened(`Jahr;Raum;Wert\n${rows}\n`), 'quote.csv')?.header).toEqual(['jahr', 'raum', 'wert']);
  });

  test('learns further names of files with the same columns, and no other', () => {
    const known = fingerprintOf(opened(LONG), 'quote_2024.csv');
    const other = fingerprintOf(opened(LONG), 'anteil_2024.csv');
    const foreign = fingerprintOf(opened(WIDE_2024), 'anteil_2024.csv');
    if (!known || !other || !foreign) throw new Error('The files have no header');
    expect(learned(known, other)?.names).toEqual(['quote_#', 'anteil_#']);
    expect(learned(known, known)).toBeUndefined();
    expect(learned(known, foreign)).toBeUndefined();
    expect(learned(null, known)).toEqual(known);
  });
});
