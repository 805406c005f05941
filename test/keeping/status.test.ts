import { execFileSync } from 'node:child_process';
import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../server/keeping/back-up.ts';
import { claimDataFolder } from '../../server/keeping/running-server.ts';
import { readStatus, sayAge, sayStatus } from '../../server/keeping/status.ts';
import { newest } from '../../server/store/migrate.ts';
import { keptKinds, keptBarometer, type KeptBarometer } from './kept-barometer.ts';

const NOW = new Date();

describe.each(keptKinds())('the status of $kind', ({ kind, open }) => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await open();
  });
  afterEach(() => kept.remove());

  const lines = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      sayStatus(await readStatus(kept.config), NOW).map((line) => [line.slice(0, 14).trim(), line.slice(15)]),
    );

  test('names the folder, the database and what is in it', async () => {
    expect(await lines()).toEqual({
      'data folder': kept.folder,
      database: expect.stringMatching(
        kind === 'SQLite' ? /barometer\.sqlite, \d+\.\d (kB|MB)$/ : /^postgres:.*, \d+\.\d MB$/,
      ),
      schema: String(newest()),
      city: expect.any(String),
      releases: expect.stringMatching(/^3, the newest is 2026-0003 of 2026-05-01T/),
      observations: '40 current',
      accounts: '1',
      'open uploads': '1',
      'waiting mail': '0',
      'newest backup': expect.stringMatching(/^none in .*backups; make one with npm run backup -- FILE$/),
      'nightly backup': expect.stringMatching(/^at 02:30 into .*backups$/),
      server: 'not running',
    });
  });

  test('names the newest backup with its age, and who holds the folder', async () => {
    await backUp(kept.config.database, join(kept.folder, 'backups', 'barometer-2026-05-01.sqlite'));
    const letGo = claimDataFolder(kept.folder);
    try {
      const said = await lines();
      expect(said['newest backup']).toMatch(/barometer-2026-05-01\.sqlite, \d+\.\d [kM]B, less than an hour old$/);
      expect(said['server']).toMatch(new RegExp(`^running \\(process ${process.pid}, since `));
    } finally {
      letGo();
    }
    expect((await lines())['server']).toBe('not running');
  });
});

describe('the status', () => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await keptBarometer();
  });
  afterEach(() => kept.remove());

  test('does not tell a password', async () => {
    const location = 'postgres://baro:geheim@127.0.0.1:1/baro';
    const said = sayStatus(await readStatus({ ...kept.config, database: { kind: 'postgres', location } }), NOW);
    expect(said.join('\n')).not.toContain('geheim');
    expect(said[1]).toMatch(/postgres:\/\/baro:\*\*\*@127\.0\.0\.1:1\/baro cannot be read/);
  });

  test.each<[string, (file: string) => void, string]>([
    ['gone', (file) => rmSync(file), 'is not there'],
    ['empty', (file) => truncateSync(file, 0), 'is empty (0 bytes)'],
    ['cut off', (file) => truncateSync(file, 20_000), 'is damaged'],
  ])('says of a database that is %s why it cannot be read', async (_what, spoil, said) => {
    await kept.close();
    spoil(kept.config.database.location);
    expect(sayStatus(await readStatus(kept.config), NOW)[1]).toContain(said);
  });

  test('a half backup is not counted as one', async () => {
    const file = join(kept.folder, 'backups', 'barometer-2026-05-01.sqlite');
    await backUp(kept.config.database, file);
    truncateSync(file, 8192);
    expect((await readStatus(kept.config)).backup?.newest).toBeNull();
  });

  test('the command prints it, beside a running server', () => {
    const said = execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('../../scripts/status.ts', import.meta.url))],
      { env: { ...process.env, DATA_DIR: kept.folder }, encoding: 'utf8' },
    );
    expect(said).toContain(`data folder    ${kept.folder}\n`);
    expect(said).toContain('server         not running\n');
  });

  test.each([
    [-5, 'less than an hour old'],
    [0.5, 'less than an hour old'],
    [1, '1 hour old'],
    [47.9, '47 hours old'],
    [49, '2 days old'],
  ])('an age of %d hours is said as "%s"', (hours, said) => {
    expect(sayAge(hours * 3_600_000)).toBe(said);
  });
});
