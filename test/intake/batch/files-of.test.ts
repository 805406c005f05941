import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../server/intake/batch/files-of.ts';
import { DEFAULT_LIMITS } from '../../../server/intake/table/limits.ts';

const TABLE = strToU8('period,value\n2020,5.4\n');

const parts = (files: Record<string, Uint8Array>, limits = DEFAULT_LIMITS): string[] =>
  filesOf(
    { name: 'all.zip', bytes: Buffer.from(zipSync(files, { level: 6 })), mediaType: 'application/zip' },
    limits,
  ).map((part) => ('skipped' in part ? `${part.name}: ${part.skipped.code}` : `${part.name}: ${part.bytes.length}`));

describe('an archive of several files', () => {
  test('is each of them, without folders and what systems put beside', () => {
    const held = { 'a/': new Uint8Array(), 'a/one.csv': TABLE, 'two.csv': TABLE, '__MACOSX/._one.csv': TABLE };
    expect(parts(held)).toEqual(['a/one.csv: 22', 'two.csv: 22']);
  });

  test('of one file, or one that cannot be opened, is read as a file', () => {
    expect(parts({ 'one.csv': TABLE })).toEqual([expect.stringMatching(/^all\.zip: \d+$/)]);
    const cut = Buffer.from(zipSync({ 'one.csv': TABLE, 'two.csv': TABLE })).subarray(0, 90);
    expect(filesOf({ name: 'cut.zip', bytes: cut, mediaType: '' }, DEFAULT_LIMITS)).toMatchObject([
      { name: 'cut.zip' },
    ]);
    expect(parts({ 'one.csv': TABLE, 'two.csv': TABLE }, { ...DEFAULT_LIMITS, archiveEntries: 1 })).toHaveLength(1);
  });

  test('says of each what is not unpacked, and takes the others', () => {
    const bomb = new Uint8Array(20_000_000);
    const nested = zipSync({ 'x.csv': TABLE });
    expect(parts({ 'one.csv': TABLE, 'bomb.csv': bomb, 'inner.zip': nested })).toEqual([
      'one.csv: 22',
      'bomb.csv: archive-ratio',
      'inner.zip: archive-nested',
    ]);
  });

  test('unpacks to no more than one file may, all together', () => {
    const large = new Uint8Array(300_000).map((_none, at) => (at * 7919) % 251);
    expect(parts({ 'a.csv': large, 'b.csv': large }, { ...DEFAULT_LIMITS, unpackedBytes: 400_000 })).toEqual([
      'a.csv: 300000',
      'b.csv: too-large-unpacked',
    ]);
  });
});
