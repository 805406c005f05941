import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DemonstrationService } from '../../server/catalogue/demonstration-service.ts';
import { findObservations } from '../../server/explore/observation-queries.ts';
import { verify } from '../../server/keeping/verify.ts';
import type { Services } from '../../server/services.ts';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';
import { databaseKinds } from '../store/databases.ts';
import { STANDARD, editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

/** What the demonstration does not own: who works with the program, what was done, and what all cities share. */
const KEPT = ['city', 'account', 'account_link', 'token', 'session', 'secret', 'mail', 'audit_entry', 'period'];
/** What belongs to the city and is there anew. */
const ANEW = {
  area: 1,
  city_standard: STANDARD.files.length,
  standard_entry: STANDARD.files.length,
  release: 1,
  publication_act: 1,
  body: 1,
};

const folders: string[] = [];
let services: Services;
afterEach(async () => {
  await services.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** In a file, so that `verify` can look at it. */
async function fileDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'clearing-'));
  folders.push(folder);
  const address = { kind: 'sqlite' as const, location: join(folder, 'barometer.sqlite') };
  await migrate(address);
  // Read by the program itself, as in memory: no worker needs to start.
  return { ...openDatabase(address), file: null };
}

const kinds = databaseKinds().map((one) => (one.kind === 'SQLite' ? { ...one, open: fileDatabase } : one));

describe.each(kinds)('clearing the demonstration on $kind', ({ open }) => {
  const count = async (table: string): Promise<number> =>
    Number((await services.database.knex(table).count({ n: '*' }).first<{ n: number }>())?.n);

  const tables = async (): Promise<string[]> =>
    services.database.kind === 'sqlite'
      ? services.database
          .knex('sqlite_schema')
          .where({ type: 'table' })
          .whereNot('name', 'like', 'sqlite_%')
          .pluck<string[]>('name')
      : services.database.knex('pg_tables').where({ schemaname: 'public' }).pluck<string[]>('tablename');

  test('leaves nothing of it, keeps people and the log, and the city’s own figures follow', async () => {
    services = await editedCity('on', await open());
    const { database, publication, cityId, accounts, catalogue } = services;
    const clearing = new DemonstrationService(services);
    await accounts.add(cityId, { email: 'a@example.org', roles: ['contributor'], body: 'statistics' }, null);
    // A draft of which rows are staged, beside those that are published.
    await services.uploads.receive({
      bytes: Buffer.from('period,value\n2019,5.1\n'),
      filename: 'draft.csv',
      mediaType: 'text/csv',
      request: { indicator: 'unemp-rate', mode: 'add' },
      accountId: null,
    });
    const logged = await count('audit_entry');
    const version = await publication.dataVersion(cityId);
    const [newest] = await publication.releases(cityId, { limit: 1, before: null, indicator: null });
    const counts = await clearing.demonstrationCounts();
    expect(counts.observations).toBeGreaterThan(1000);
    expect(counts).toMatchObject({ uploads: 22, areas: 2, releases: Number(newest?.id.slice(5)) });

    expect(await clearing.clearDemonstration(9)).toEqual(counts);

    for (const table of (await tables()).filter((one) => !KEPT.includes(one) && one !== 'schema_version'))
      expect({ table, rows: await count(table) }).toEqual({
        table,
        rows: table in ANEW ? ANEW[table as keyof typeof ANEW] : 0,
      });
    expect(catalogue.current()).toMatchObject({ identity: { key: 'city', demo: false }, sources: [], cityId });
    expect(catalogue.current().bodies.map((body) => body.key)).toEqual(['statistics']);
    expect(catalogue.current().catalogue.indicators.some((one) => one.id.startsWith('bs-'))).toBe(false);
    expect(await count('audit_entry')).toBe(logged + 1);
    expect(await lastAudit(services)).toEqual({ action: 'demonstration.clear', subject: 'basel-stadt', account_id: 9 });

    // Neither the version of the data nor the number of a release is given a second time.
    const cleared = await publication.dataVersion(cityId);
    expect(cleared).toBeGreaterThan(version);
    await addOffice(services);
    const release = await publishFigures(services, 'unemp-rate', 'period,value\n2019,5.1\n');
    expect(Number(release.slice(5))).toBe(counts.releases + 2);
    expect(await publication.dataVersion(cityId)).toBeGreaterThan(cleared);
    expect((await findObservations(database, { cityId })).map((one) => one.value)).toEqual([5.1]);
    const before = await findObservations(database, { cityId, asOf: newest?.publishedAt });
    expect(before).toEqual([]);
    expect(await verify(database.address)).toMatchObject({ findings: [], contents: { observations: 1 } });

    await expectError(clearing.clearDemonstration(9), 'conflict', { reason: 'not-demo' });
    expect(await count('current_observation')).toBe(1);
  });
});

describe('clearing', () => {
  test('waits for a file that is being read, and a restart brings nothing back', async () => {
    services = await editedCity('on');
    const clearing = new DemonstrationService(services);
    const { knex } = services.database;
    const [{ id } = { id: '' }] = await knex('upload').limit(1).select<{ id: string }[]>('id');
    await knex('upload').where({ id }).update({ state: 'reading' });
    await expectError(clearing.clearDemonstration(null), 'conflict', { reason: 'still-reading' });
    expect((await clearing.demonstrationCounts()).uploads).toBe(21);
    await knex('upload').where({ id }).update({ state: 'published' });
    await clearing.clearDemonstration(null);
    const again = await editedCity('on', services.database);
    expect(again.catalogue.current().identity.demo).toBe(false);
    expect((await new DemonstrationService(again).demonstrationCounts()).uploads).toBe(0);
  });

  test('an unnamed city is not cleared', async () => {
    services = await editedCity();
    await expectError(new DemonstrationService(services).clearDemonstration(null), 'conflict', { reason: 'not-demo' });
  });
});
