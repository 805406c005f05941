import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../server/keeping/back-up.ts';
import { restore } from '../../server/keeping/restore.ts';
import { verify } from '../../server/keeping/verify.ts';
import { migrateSqlite } from '../../server/store/migrate.ts';
import { MIGRATIONS } from '../../server/store/migrations/index.ts';
import {
  releaseNotes,
  blankConfig,
  keptBarometer,
  keptKinds,
  openBarometer,
  publishRound,
  type KeptBarometer,
} from './kept-barometer.ts';
import { damage } from './spoil-file.ts';

const NOW = new Date('2026-06-01T08:00:00Z');

let outside: string;
let backup: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'barometer-backup-'));
  backup = join(outside, 'backup.sqlite');
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

describe.each(keptKinds())('restoring into $kind', ({ open }) => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await open();
    await backUp(kept.config.database, backup);
  });
  afterEach(() => kept.remove());

  test('brings back what the backup holds, whole, and keeps what was there', async () => {
    await publishRound(kept.services, 20);
    await kept.close();
    expect(await releaseNotes(kept.config)).toEqual(['20', '3', '2', '1']);
    const restored = await restore(kept.config, backup, NOW);
    expect(restored.contents).toMatchObject({ releases: 3, accounts: 1 });
    expect(await releaseNotes(kept.config)).toEqual(['3', '2', '1']);
    expect((await verify(kept.config.database)).findings).toEqual([]);
    expect(restored.kept).toContain('barometer-before-restore-2026-06-01T080000000Z.sqlite');
    expect((statSync(restored.kept ?? '').mode & 0o777).toString(8)).toBe('600');
    const before = await verify({ kind: 'sqlite', location: restored.kept ?? '' });
    expect(before).toMatchObject({ findings: [], contents: { releases: 4 } });
    expect(readdirSync(kept.folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('goes on where the backup ended: the next release, upload and account get numbers of their own', async () => {
    await kept.close();
    await restore(kept.config, backup, NOW);
    const services = await openBarometer(kept.config);
    expect(await publishRound(services, 30)).toBe('2026-0004');
    await services.accounts.add(services.cityId, { email: 'new@example.org', roles: ['statistician'] }, null);
    await services.close();
    expect((await verify(kept.config.database)).findings).toEqual([]);
  });

  test('takes back what was kept: a restore can be undone', async () => {
    await publishRound(kept.services, 20);
    await kept.close();
    const { kept: old } = await restore(kept.config, backup, NOW);
    await restore(kept.config, old ?? '', new Date('2026-06-01T09:00:00Z'));
    expect(await releaseNotes(kept.config)).toEqual(['20', '3', '2', '1']);
  });

  test('an older backup is brought up to date', async () => {
    rmSync(backup);
    const connection = new Sqlite(backup);
    migrateSqlite(connection, MIGRATIONS.slice(0, 1));
    connection.close();
    await kept.close();
    await restore(kept.config, backup, NOW);
    await (await openBarometer(kept.config)).close();
    expect(await verify(kept.config.database)).toMatchObject({ findings: [], contents: { releases: 0 } });
  });
});

describe('restoring a SQLite file', () => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await keptBarometer();
    await backUp(kept.config.database, backup);
  });
  afterEach(() => kept.remove());

  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['empty', (file) => truncateSync(file, 0)],
    ['damaged', (file) => damage(file)],
    ['text', (file) => writeFileSync(file, 'x'.repeat(5000))],
  ])('works where the database is %s', async (what, spoil) => {
    await kept.close();
    const { location } = kept.config.database;
    spoil(location);
    const left = existsSync(location) ? readFileSync(location) : null;
    const { kept: old } = await restore(kept.config, backup, NOW);
    expect(old === null).toBe(what === 'gone');
    if (old) expect(readFileSync(old).equals(left ?? Buffer.alloc(0))).toBe(true);
    expect(await verify(kept.config.database)).toMatchObject({ findings: [], contents: { releases: 3 } });
    await (await openBarometer(kept.config)).close();
  });

  test('by the command, into a folder that is new; a wrong file is one line and 1', async () => {
    const blank = await blankConfig('sqlite');
    const run = (file: string): string =>
      execFileSync(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          fileURLToPath(new URL('../../scripts/restore.ts', import.meta.url)),
          file,
        ],
        { env: { ...process.env, DATA_DIR: blank.dataDir }, encoding: 'utf8', stdio: 'pipe' },
      );
    expect(run(backup)).toMatch(/^Restored: 3 releases, 40 observations, 1 account; the newest release is 2026-0003/);
    expect((await verify(blank.database)).findings).toEqual([]);
    const junk = join(outside, 'junk');
    writeFileSync(junk, 'x'.repeat(5000));
    try {
      run(junk);
      expect.unreachable();
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      expect(status).toBe(1);
      expect(stderr).toBe(`The backup ${junk} is not a copy of a database.\n`);
    }
    rmSync(blank.dataDir, { recursive: true });
  });
});
