import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialectSql, migrate, StartRefused } from '../../server/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../server/store/migrations/index.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'barometer-store-'));
  file = join(folder, 'barometer.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const address = () => ({ kind: 'sqlite' as const, location: file });
const refusal = async (work: () => unknown): Promise<string> => {
  const failure: unknown = await (async () => work())().catch((error: unknown) => error);
  if (!(failure instanceof StartRefused)) throw new Error('A refusal was expected', { cause: failure });
  return failure.message;
};

/** The next release's step: rebuilds a parent table, the way that makes knex's own changes lose the children. */
const next: Migration = {
  version: (MIGRATIONS.at(-1)?.version ?? 0) + 1,
  name: 'rebuild-city',
  up: `
    CREATE TABLE city_new (id {id}, key TEXT NOT NULL UNIQUE, identity TEXT NOT NULL, demo {bool} NOT NULL DEFAULT {false}, revision {int} NOT NULL DEFAULT 1) {strict};
    INSERT INTO city_new SELECT id, key, identity, demo, revision FROM city;
    DROP TABLE city;
    ALTER TABLE city_new RENAME TO city;`,
  down: '',
};

describe('migrations', () => {
  test('a new file gets the newest schema, in STRICT tables, and a second start changes nothing', async () => {
    expect(await migrate(address())).toBe(0);
    expect(await migrate(address())).toBe(MIGRATIONS.at(-1)?.version);
    const database = new Sqlite(file);
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(loose).toEqual([]);
    expect(() => database.prepare(`INSERT INTO city (key, identity, demo) VALUES ('a', '{}', 'yes')`).run()).toThrow();
    database.close();
  });

  test('an upgrade keeps every row of the children, and the file as it was beside it', async () => {
    await migrate(address());
    const before = new Sqlite(file);
    before.exec(
      `INSERT INTO city (id, key, identity) VALUES (1, 'a', '{}'); INSERT INTO area (city_id, code, names, kind) VALUES (1, 'A', '{}', 'city'), (1, 'B', '{}', 'district')`,
    );
    before.close();
    await migrate(address(), [...MIGRATIONS, next]);
    const after = new Sqlite(file);
    expect(after.prepare('SELECT count(*) FROM area').pluck().get()).toBe(2);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
    const copy = new Sqlite(join(folder, `barometer-before-schema-${next.version}.sqlite`), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(next.version - 1);
    expect(copy.prepare('SELECT count(*) FROM area').pluck().get()).toBe(2);
    copy.close();
  });

  test('an upgrade that would lose rows changes nothing, unless it says what it removes', async () => {
    await migrate(address());
    const before = new Sqlite(file);
    before.exec(`INSERT INTO city (id, key, identity) VALUES (1, 'a', '{}')`);
    before.close();
    const careless = { ...next, up: next.up.replace('FROM city;', 'FROM city WHERE id > 1;') };
    await expect(migrate(address(), [...MIGRATIONS, careless])).rejects.toThrow('would lose 1 rows of city');
    expect(await migrate(address())).toBe(MIGRATIONS.at(-1)?.version);
    await migrate(address(), [...MIGRATIONS, { ...careless, removes: ['city'] }]);
  });

  test('the file, and the copy before an upgrade, are their owner’s alone; the copy is of now, not of an earlier try', async () => {
    await migrate(address());
    chmodSync(file, 0o644);
    const copy = join(folder, `barometer-before-schema-${next.version}.sqlite`);
    writeFileSync(copy, 'of an earlier try', { mode: 0o644 });
    await migrate(address(), [...MIGRATIONS, next]);
    for (const path of [file, copy]) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(new Sqlite(copy, { readonly: true }).pragma('user_version', { simple: true })).toBe(next.version - 1);
  });

  test('an upgrade that fails in the middle leaves the file as it was', async () => {
    await migrate(address());
    const broken = { ...next, up: `${next.up}; INSERT INTO nothing VALUES (1)` };
    await expect(migrate(address(), [...MIGRATIONS, broken])).rejects.toThrow('nothing');
    expect(await migrate(address())).toBe(MIGRATIONS.at(-1)?.version);
  });

  test('a file of a newer program is refused with the way on', async () => {
    await migrate(address(), [...MIGRATIONS, next]);
    expect(await refusal(() => migrate(address()))).toContain('newer program');
  });

  test('a file of another program is refused', async () => {
    const foreign = new Sqlite(file);
    // The number of its own schema may be one of ours.
    foreign.exec('CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1');
    foreign.close();
    expect(await refusal(() => migrate(address()))).toContain('another program');
  });

  test('a word no database knows is our own fault', () => {
    expect(() => dialectSql('CREATE TABLE a (b {money})', 'sqlite')).toThrow('{money}');
  });
});
