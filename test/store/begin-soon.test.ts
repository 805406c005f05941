import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginSoon } from '../../server/store/begin-soon.ts';

let folder: string;
let one: Sqlite.Database;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'begin-soon-'));
  file = join(folder, 'a.sqlite');
  one = new Sqlite(file, { timeout: 2000 });
  one.pragma('journal_mode = WAL');
  one.exec('CREATE TABLE t (n)');
});

afterEach(() => {
  one.close();
  rmSync(folder, { recursive: true });
});

test('it takes the place that is free, and the connection waits as long as before', () => {
  beginSoon(one);
  expect(one.inTransaction).toBe(true);
  expect(one.pragma('busy_timeout', { simple: true })).toBe(2000);
});

test('it waits for one who holds the place', async () => {
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const Sqlite = require(workerData.library);
    const other = new Sqlite(workerData.file);
    other.exec('BEGIN IMMEDIATE; INSERT INTO t VALUES (1)');
    parentPort.postMessage('holds');
    setTimeout(() => { other.exec('COMMIT'); other.close(); }, 60);`;
  const library = join(import.meta.dirname, '../../node_modules/better-sqlite3');
  const worker = new Worker(source, { eval: true, workerData: { file, library } });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  await new Promise((resolve) => worker.once('message', resolve));
  beginSoon(one);
  expect(one.prepare('SELECT count(*) FROM t').pluck().get()).toBe(1);
  await ended;
});

test('it gives up after the time the connection waits, and leaves that as it was', () => {
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  one.pragma('busy_timeout = 30');
  expect(() => beginSoon(one)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
  expect(one.pragma('busy_timeout', { simple: true })).toBe(30);
  other.close();
});
