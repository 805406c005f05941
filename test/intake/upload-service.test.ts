import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CatalogueStore } from '../../server/catalogue/catalogue-store.ts';
import { addOffice } from '../catalogue/office.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import { AppError } from '../../server/errors.ts';
import { CheckService } from '../../server/intake/check-service.ts';
import { UploadService, type UploadRequest } from '../../server/intake/upload-service.ts';
import { assembleServices, type Services } from '../../server/services.ts';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';
import { memoryDatabase } from '../store/databases.ts';

const GOOD = 'period,value\n2019,71.2\n2020,72.4\n';
const BAD = 'period,value\n2019,171.2\n';
const ASKS = 'period,value\n2019,..\n';

let next = 0;
const effects = {
  now: () => new Date('2026-06-30T12:00:00Z'),
  randomId: () => {
    next += 1;
    return String(next).padStart(12, '0');
  },
};
const standard = loadStandard();
let services: Services;

async function servicesOn(database: Database): Promise<Services> {
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: '/nowhere' });
  const made = await assembleServices({ ...config }, { ...database, file: null }, standard, effects, () => undefined);
  await addOffice(made, 'destatis');
  return made;
}

beforeEach(async () => {
  next = 0;
  services = await servicesOn(await memoryDatabase());
});
afterEach(() => services.close());

const send = (text: string, request: Partial<UploadRequest> = {}) =>
  services.uploads.receive({
    bytes: Buffer.from(text),
    filename: 'figures.csv',
    mediaType: 'text/csv',
    request: { indicator: 'emp-rate-20-64', mode: 'add', ...request },
    accountId: null,
  });

const count = async (table: string): Promise<number> =>
  Number((await services.database.knex(table).count({ n: '*' }).first<{ n: number }>())?.n);

describe('receiving a file', () => {
  test('stages it and keeps its bytes', async () => {
    const { upload, isNew } = await send(GOOD, { source: 'office' });
    expect(isNew).toBe(true);
    expect(upload).toMatchObject({
      id: 'u-000000000001',
      state: 'staged',
      sourceKey: 'office',
      counts: { rows: 2, observations: 2, problems: 0 },
      recognised: { encoding: 'utf-8', delimiter: ',', headerRow: 1, columns: ['period', 'value'] },
    });
    expect((await services.uploads.file(upload.id)).bytes.toString()).toBe(GOOD);
    expect(await count('staged_observation')).toBe(2);
  });

  test('with errors stages nothing and remembers the problems', async () => {
    const { upload } = await send(BAD);
    expect(upload).toMatchObject({ state: 'rejected', problemCount: 1 });
    expect(await services.uploads.problems(upload.id)).toMatchObject([
      { code: 'out-of-range', line: 2, column: 'value' },
    ]);
    expect(await count('staged_observation')).toBe(0);
    expect(await count('staged_series')).toBe(0);
  });

  test('twice gives the first upload back', async () => {
    const first = await send(GOOD);
    const again = await send(GOOD);
    expect(again).toMatchObject({ isNew: false, upload: { id: first.upload.id } });
    expect((await send(GOOD, { mode: 'replace' })).isNew).toBe(true);
  });

  test('eight times at once makes one upload', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => send(GOOD)));
    expect(new Set(all.map(({ upload }) => upload.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await count('upload')).toBe(1);
    expect(await count('staged_observation')).toBe(2);
  });

  test('that was refused is read again: an area may have come meanwhile', async () => {
    const text = 'area,period,value\nNEW,2019,71.2\n';
    const { upload } = await send(text);
    expect(upload.state).toBe('rejected');
    await new CatalogueStore(services.database.knex).insertArea(services.cityId, {
      code: 'NEW',
      name: { en: 'New', fr: 'New', da: 'New', de: 'New' },
      parent: 'CITY',
      kind: 'district',
      validFrom: null,
      validTo: null,
    });
    await services.catalogue.reload();
    const again = await send(text);
    expect(again).toMatchObject({ isNew: false, upload: { id: upload.id, state: 'staged', problemCount: 0 } });
    expect(await services.uploads.problems(upload.id)).toEqual([]);
  });

  test('of an unknown source or profile is refused before anything is kept', async () => {
    await expect(send(GOOD, { source: 'nobody' })).rejects.toThrow(AppError);
    await expect(send(GOOD, { profile: 'nothing' })).rejects.toThrow(AppError);
    expect(await count('upload')).toBe(0);
  });
});

describe('a mapping sent under a name', () => {
  test('is the profile of the next file, with its source', async () => {
    const mapping = { columns: { period: 'Jahr', value: 'Wert' }, missing: { x: 'suppressed' } };
    await send('Jahr;Wert\n2019;71,2\n', { profile: 'yearbook', mapping, source: 'office' });
    const { upload } = await send('Jahr;Wert\n2020;x\n2021;-\n', { profile: 'yearbook' });
    expect(upload).toMatchObject({ state: 'staged', sourceKey: 'office', counts: { observations: 2 } });
  });
});

describe('an upload that asks', () => {
  test('is staged once the answer is given, and the source says what its signs mean', async () => {
    const { upload } = await send(ASKS);
    expect(upload.state).toBe('needs-answers');
    const answered = await services.uploads.revise(upload.id, { mapping: { missing: { '..': 'not-collected' } } });
    expect(answered).toMatchObject({ id: upload.id, state: 'staged', counts: { observations: 1 } });
    const { upload: nil } = await send('period,value\n2019,-\n2020,70.1\n');
    expect(await services.uploads.revise(nil.id, { source: 'office' })).toMatchObject({ state: 'staged' });
  });

  test('does not keep rows of an earlier reading', async () => {
    const { upload } = await send(GOOD);
    await services.uploads.revise(upload.id, { mapping: { constants: { sex: 'F' } } });
    expect(await count('staged_observation')).toBe(2);
    expect(await count('staged_series')).toBe(1);
    expect(await count('staging')).toBe(1);
  });
});

describe('giving an upload up', () => {
  test('takes its rows and keeps its bytes; the same file may come again', async () => {
    const { upload } = await send(GOOD);
    await services.uploads.discard(upload.id, null);
    expect((await services.uploads.get(upload.id)).state).toBe('discarded');
    expect(await count('staged_observation')).toBe(0);
    expect(await count('upload_file')).toBe(1);
    await expect(services.uploads.revise(upload.id, {})).rejects.toMatchObject({ code: 'conflict' });
    expect((await send(GOOD)).isNew).toBe(true);
  });

  test('is too late once it is published', async () => {
    const { upload } = await send(GOOD, { source: 'office' });
    const { cityId } = services;
    await services.publication.publish({
      uploadIds: [upload.id],
      note: null,
      acknowledge: [],
      accountId: null,
      cityId,
    });
    await expect(services.uploads.discard(upload.id, null)).rejects.toMatchObject({ code: 'conflict' });
  });
});

/** A program that has ended. */
const GONE = { host: hostname(), pid: 2 ** 30 };

describe('after a crash', () => {
  const halfRead = async (id: string, reader: object | null): Promise<void> => {
    const { knex } = services.database;
    await knex('upload')
      .where({ id })
      .update({ state: 'reading', recognised: reader && JSON.stringify({ reader }) });
  };

  test('what was being read for the first time was never acknowledged and goes, with its rows', async () => {
    const { upload } = await send(GOOD);
    await services.database.knex('upload').update({ read_at: null });
    await halfRead(upload.id, GONE);
    await services.uploads.discardHalfRead();
    expect((await services.uploads.get(upload.id)).state).toBe('discarded');
    expect(await count('staged_observation')).toBe(0);
  });

  test('what was being read once more stays, with what was said of it, and is read again when it is asked for', async () => {
    const { upload } = await send(GOOD);
    await halfRead(upload.id, GONE);
    await services.uploads.discardHalfRead();
    const { state, request, problemCount } = await services.uploads.get(upload.id);
    expect({ state, request, problemCount }).toEqual({ state: 'rejected', request: upload.request, problemCount: 1 });
    expect((await services.uploads.problems(upload.id)).map((one) => one.code)).toEqual(['reading-broken-off']);
    expect(await count('staged_observation')).toBe(0);
    expect((await services.uploads.revise(upload.id, {})).state).toBe('staged');
    expect(await services.uploads.problems(upload.id)).toEqual([]);
  });

  test('what another program is still reading stays', async () => {
    const { upload } = await send(GOOD);
    await halfRead(upload.id, { host: hostname(), pid: process.ppid });
    await services.uploads.discardHalfRead();
    expect((await services.uploads.get(upload.id)).state).toBe('reading');
  });
});

test('a database in a file is written by a worker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-upload-'));
  const address = { kind: 'sqlite', location: join(folder, 'barometer.sqlite') } as const;
  await migrate(address);
  const database = openDatabase(address);
  try {
    const own = await servicesOn(database);
    const checks = new CheckService({ ...own, database });
    const uploads = new UploadService({ ...own, database, effects, checks });
    const told: number[] = [];
    const rows = Array.from(
      { length: 30_000 },
      (_none, at) => `${1000 + (at % 9000)},${['F', 'M', '_T', '_O'][Math.floor(at / 9000)]},50.5`,
    );
    const { upload } = await uploads.receive({
      bytes: Buffer.from(`period,sex,value\n${rows.join('\n')}\n`),
      filename: 'many.csv',
      mediaType: 'text/csv',
      request: { indicator: 'emp-rate-20-64', mode: 'add' },
      accountId: null,
      onProgress: (share) => told.push(share),
    });
    expect(upload).toMatchObject({ state: 'staged', counts: { observations: 30_000 } });
    expect(told.at(-1)).toBe(1);
    expect(Number((await database.knex('staged_observation').count({ n: '*' }).first<{ n: number }>())?.n)).toBe(
      30_000,
    );
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
