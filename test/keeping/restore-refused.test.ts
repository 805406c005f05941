import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../server/keeping/back-up.ts';
import { restore } from '../../server/keeping/restore.ts';
import { newest } from '../../server/store/migrate.ts';
import { releaseNotes, keptBarometer, keptKinds, type KeptBarometer } from './kept-barometer.ts';
import { change, damage, fingerprint, foreign } from './spoil-file.ts';

const HOLDER = fileURLToPath(new URL('hold-folder.ts', import.meta.url));
const NOW = new Date('2026-06-01T08:00:00Z');

let outside: string;
let backup: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'barometer-backup-'));
  backup = join(outside, 'backup.sqlite');
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

describe.each(keptKinds())('a restore into $kind', ({ open }) => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await open();
    await backUp(kept.config.database, backup);
  });
  afterEach(() => kept.remove());

  test.each<[what: string, spoil: (file: string) => void, said: RegExp]>([
    ['no file at all', (file) => rmSync(file), /There is no file/],
    ['an empty file', (file) => truncateSync(file, 0), /not a copy of a database/],
    ['some text', (file) => writeFileSync(file, 'period,value\n2019,3\n'.repeat(500)), /not a copy of a database/],
    ['half a file', (file) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096), /damaged|not whole/],
    ['a file with a damaged page', (file) => damage(file), /damaged|not whole/],
    ['a database of another program', (file) => foreign(file), /another program/],
    ['of a newer program', (file) => change(file, `PRAGMA user_version = ${newest() + 1}`), /newer program/],
    [
      'changed in a figure',
      (file) => change(file, 'UPDATE observation SET value = 99 WHERE opened_act = 1'),
      /checksum/,
    ],
    [
      'changed in what readers see',
      (file) => change(file, 'UPDATE current_observation SET value = 99'),
      /differs from/,
    ],
  ])('refuses a backup that is %s and changes nothing', async (_what, spoil, said) => {
    await kept.close();
    spoil(backup);
    const before = fingerprint(kept.folder);
    await expect(restore(kept.config, backup, NOW)).rejects.toThrow(said);
    expect(fingerprint(kept.folder)).toEqual(before);
    expect(await releaseNotes(kept.config)).toEqual(['3', '2', '1']);
  });

  test('is refused while a server holds the folder, with its process; afterwards it works', async () => {
    await kept.close();
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--expose-gc', HOLDER, kept.folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const before = fingerprint(kept.folder);
    await expect(restore(kept.config, backup, NOW)).rejects.toThrow(
      new RegExp(`Another server \\(process ${child.pid}, since .*\\) works on the data folder .* Stop it first`),
    );
    expect(fingerprint(kept.folder)).toEqual(before);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await restore(kept.config, backup, NOW);
  });
});

test('is refused while another program has the SQLite file open', async () => {
  const kept = await keptBarometer();
  await backUp(kept.config.database, backup);
  const before = readFileSync(kept.config.database.location);
  await expect(restore(kept.config, backup, NOW)).rejects.toThrow(/Another program has the database .* open/);
  expect(readFileSync(kept.config.database.location).equals(before)).toBe(true);
  expect(readdirSync(kept.folder).filter((name) => name.includes('restor'))).toEqual([]);
  await kept.remove();
});
