import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../server/store/database.ts';
import { inTransaction } from '../../server/store/transaction.ts';
import { fileDatabase } from './databases.ts';

let database: Database;
let other: Sqlite.Database;
beforeEach(async () => {
  database = await fileDatabase();
  other = new Sqlite(database.address.location);
});
afterEach(async () => {
  other.close();
  await database.close();
});

const periods = async (): Promise<string[]> => database.knex('period').orderBy('code').pluck<string[]>('code');
const insert = (code: string): Promise<void> =>
  inTransaction(database, async (trx) => {
    await trx('period').insert({ code, start_date: `${code}-01-01`, end_date: `${code}-12-31` });
  });

test('while another program writes, writers wait and readers do not', async () => {
  other.exec('BEGIN IMMEDIATE');
  const order: string[] = [];
  const writing = ['2024', '2023'].map((code) => insert(code).then(() => order.push(code)));
  const plain = database.knex('period').insert({ code: '2022', start_date: '2022-01-01', end_date: '2022-12-31' });
  const touched = plain.then(() => order.push('2022'));
  for (let look = 0; look < 5; look += 1) {
    expect(await periods()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(order).toEqual([]);
  other.exec('COMMIT');
  await Promise.all([...writing, touched]);
  expect(await periods()).toEqual(['2022', '2023', '2024']);
  // Transactions of one process take their turns.
  expect(order.filter((code) => code !== '2022')).toEqual(['2024', '2023']);
});

test('what is written within a transaction is read by nobody before its end', async () => {
  await inTransaction(database, async (trx) => {
    await trx('period').insert({ code: '2024', start_date: '2024-01-01', end_date: '2024-12-31' });
    expect(await periods()).toEqual([]);
  });
  expect(await periods()).toEqual(['2024']);
});
