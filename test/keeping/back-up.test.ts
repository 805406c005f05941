import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpInThread } from '../../server/keeping/back-up-in-thread.ts';
import { backUp } from '../../server/keeping/back-up.ts';
import { KeepingRefused } from '../../server/keeping/refusal.ts';
import { verify } from '../../server/keeping/verify.ts';
import { FIGURES, keptKinds, publishRound, type KeptBarometer } from './kept-barometer.ts';

const BACKUP = fileURLToPath(new URL('../../scripts/backup.ts', import.meta.url));

/** What a copy says by itself: the file alone, without what may lie beside it. */
function readAlone(file: string): { rounds: string[]; values: number[]; integrity: unknown } {
  const alone = `${file}.alone`;
  copyFileSync(file, alone);
  const connection = new Sqlite(alone, { readonly: true });
  try {
    return {
      rounds: connection.prepare('SELECT note FROM release ORDER BY year, number').pluck().all() as string[],
      values: connection.prepare('SELECT DISTINCT value FROM current_observation').pluck().all() as number[],
      integrity: connection.pragma('integrity_check', { simple: true }),
    };
  } finally {
    connection.close();
  }
}

describe.each(keptKinds())('a backup of $kind', ({ open }) => {
  let kept: KeptBarometer;
  let file: string;
  beforeEach(async () => {
    kept = await open();
    file = join(kept.folder, 'copies', 'copy.sqlite');
  });
  afterEach(() => kept.remove());

  test('holds what was published, in one sound file that only its owner can read', async () => {
    const backup = await backUp(kept.config.database, file);
    expect(backup).toMatchObject({
      file,
      bytes: statSync(file).size,
      contents: { releases: 3, observations: FIGURES, accounts: 1, newestRelease: { id: '2026-0003' } },
    });
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(join(kept.folder, 'copies'))).toEqual(['copy.sqlite']);
    expect(readAlone(file)).toEqual({ rounds: ['1', '2', '3'], values: [3], integrity: 'ok' });
    expect(await verify({ kind: 'sqlite', location: file })).toMatchObject({ findings: [] });
  });

  test('made while somebody publishes holds every release acknowledged before it, whole', async () => {
    const acknowledged = ['1', '2', '3'];
    const end = new AbortController();
    const writer = (async () => {
      for (let round = 10; !end.signal.aborted; round += 1) {
        await publishRound(kept.services, round);
        acknowledged.push(String(round));
      }
    })();
    // Three copies at least, and as many more as it takes until something was published beside them.
    for (let turn = 1; turn <= 3 || acknowledged.length <= 4; turn += 1) {
      const copy = join(kept.folder, `turn-${turn}.sqlite`);
      const before = acknowledged.length;
      await backUpInThread(kept.config.database, copy);
      const { rounds, values, integrity } = readAlone(copy);
      expect(integrity).toBe('ok');
      expect(rounds.slice(0, before)).toEqual(acknowledged.slice(0, before));
      // One round at a time: a mixture would have two values.
      expect(values).toHaveLength(1);
      expect((await verify({ kind: 'sqlite', location: copy })).findings).toEqual([]);
    }
    end.abort();
    await writer;
    expect(acknowledged.length).toBeGreaterThan(4);
  });

  test('has another name until it is whole', async () => {
    const folder = join(kept.folder, 'copies');
    const seen = new Set<string>();
    const end = new AbortController();
    const made = backUpInThread(kept.config.database, file).finally(() => end.abort());
    while (!end.signal.aborted) {
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        seen.add(name);
        // Whatever has the name is whole.
        if (name === 'copy.sqlite') expect(readAlone(file).integrity).toBe('ok');
        if (name === 'copy.sqlite.partial') expect(modeOf(join(folder, name))).toMatch(/^(600|gone)$/);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await made;
    expect([...seen]).toContain('copy.sqlite.partial');
  });

  test('does not hold who is signed in, links that were sent or letters that wait, but the passwords', async () => {
    const { services, database } = kept;
    const account = await services.accounts.getByEmail(services.cityId, 'admin@example.org');
    const made = await services.signIn.makeLink(account.id, 'reset', null);
    const secret = made.url?.split('/').at(-1) ?? '';
    const times = { created_at: '2026-05-01', seen_at: '2026-05-01', expires_at: '2027-05-01' };
    await database.knex('session').insert({ hash: 'the-hash', account_id: account.id, data: 'the-session', ...times });
    const letter = { city_id: services.cityId, recipient: 'a@example.org', subject: 'S', body: `the-letter ${secret}` };
    await database.knex('mail').insert({ ...letter, created_at: '2026-05-01' });
    await backUp(kept.config.database, file);
    const bytes = readFileSync(file).toString('latin1');
    for (const word of ['the-hash', 'the-session', 'the-letter', secret]) expect(bytes).not.toContain(word);
    expect(bytes).toContain('$argon2id$');
    expect(bytes).toContain('admin@example.org');
  });

  test('does not replace a file, and says so', async () => {
    await backUp(kept.config.database, file);
    const before = readFileSync(file);
    await expect(backUp(kept.config.database, file)).rejects.toThrow(/exists already/);
    await expect(backUp(kept.config.database, file)).rejects.toBeInstanceOf(KeepingRefused);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a part that somebody left, readable by all, is replaced', async () => {
    await backUp(kept.config.database, file);
    const next = join(kept.folder, 'copies', 'next.sqlite');
    writeFileSync(`${next}.partial`, 'half', { mode: 0o644 });
    chmodSync(`${next}.partial`, 0o644);
    await backUp(kept.config.database, next);
    expect(modeOf(next)).toBe('600');
    expect(existsSync(`${next}.partial`)).toBe(false);
  });

  test('of figures that were changed is refused and leaves nothing', async () => {
    await kept.database.knex('observation').where({ opened_act: 1 }).limit(1).update({ value: 99 });
    await expect(backUp(kept.config.database, file)).rejects.toThrow(/not whole.*2026-0001.*checksum differs/);
    expect(readdirSync(join(kept.folder, 'copies'))).toEqual([]);
  });

  test('killed half way leaves nothing that looks finished, and the next one works', { timeout: 60_000 }, async () => {
    const database = kept.config.database;
    const environment = {
      ...process.env,
      DATA_DIR: kept.folder,
      ...(database.kind === 'postgres' ? { DATABASE_URL: database.location } : {}),
    };
    let halfWay = 0;
    for (let kill = 0; kill < 4; kill += 1) {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', BACKUP, file], {
        env: environment,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while (!existsSync(`${file}.partial`) && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, kill * 4));
      child.kill('SIGKILL');
      await ended;
      if (!existsSync(file)) halfWay += 1;
      // Either it was faster than the kill, and is whole, or there is none.
      else break;
    }
    expect(halfWay).toBeGreaterThan(0);
    if (!existsSync(file)) await backUp(database, file);
    expect(readAlone(file)).toMatchObject({ integrity: 'ok', rounds: ['1', '2', '3'] });
    expect(readdirSync(join(kept.folder, 'copies')).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

const modeOf = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? (found.mode & 0o777).toString(8) : 'gone';
};

test('without a database there is nothing to copy', async () => {
  await expect(backUp({ kind: 'sqlite', location: '/nowhere/barometer.sqlite' }, '/nowhere/copy')).rejects.toThrow(
    'There is no database at /nowhere/barometer.sqlite to copy.',
  );
});
