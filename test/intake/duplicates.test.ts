import { describe, expect, test } from 'vitest';
import type Sqlite from 'better-sqlite3';
import { readUpload, type StagingSink } from '../../server/intake/intake.ts';
import { PostgresStaging } from '../../server/intake/stage-postgres.ts';
import { SqliteStaging } from '../../server/intake/stage.ts';
import type { Mapping } from '../../server/contract/upload.ts';
import type { Database } from '../../server/store/database.ts';
import { databaseKinds } from '../store/databases.ts';
import { brief, CONTEXT } from './read-case.ts';

const FILE = 'period,value,note\n2019,70,a\n2020,71,\n2019,70.0,a\n2020,72,\n2021,73,\n2021,73,b\n';

async function read(database: Database, mapping: Mapping) {
  // PostgreSQL holds staged rows only of an upload that is there.
  if (database.kind === 'postgres') await database.knex.raw("SET session_replication_role = 'replica'");
  const connection =
    database.kind === 'sqlite' ? ((await database.knex.client.acquireConnection()) as Sqlite.Database) : undefined;
  const sink: StagingSink = connection ? new SqliteStaging(connection, 1) : new PostgresStaging(database.knex, 1);
  try {
    return await readUpload(new TextEncoder().encode(FILE), { indicator: 'emp-rate-20-64', mapping }, CONTEXT, sink);
  } finally {
    if (connection) await database.knex.client.releaseConnection(connection);
    await database.close();
  }
}

describe.each(databaseKinds())('rows of one key, staged in $kind', ({ open }) => {
  test('with the same contents are a repair, with others an error that names its ways out', async () => {
    const { state, problems } = await read(await open(), {});
    expect(state).toBe('rejected');
    expect(problems.map(brief)).toEqual([
      { code: 'duplicate-key', line: 5, count: 2 },
      { code: 'repair-proposed', line: 4, column: '', value: 'emp-rate-20-64 T 2019' },
    ]);
    expect(problems[0]?.question?.options.map((one) => one.patch)).toEqual([
      { duplicates: 'first' },
      { duplicates: 'last' },
    ]);
  });

  test('are counted once where that was accepted', async () => {
    const mapping: Mapping = { duplicates: 'first', repairs: { 'duplicate-rows': 'accept' } };
    const { state, counts, recognised } = await read(await open(), mapping);
    expect([state, counts.observations]).toEqual(['staged', 3]);
    expect(recognised.repairs).toMatchObject([{ id: 'duplicate-rows', count: 1, lines: [4], isAccepted: true }]);
  });
});
