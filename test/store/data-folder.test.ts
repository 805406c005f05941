import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDataFolder, markDataFolder } from '../../server/store/data-folder.ts';
import { prepareSqlite } from '../../server/store/database.ts';
import { migrate, StartRefused } from '../../server/store/migrate.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'barometer-folder-'));
  file = join(folder, 'barometer.sqlite');
  await migrate(address());
  markDataFolder(folder, new Date('2026-01-01T00:00:00Z'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const address = () => ({ kind: 'sqlite' as const, location: file });

function refusal(): string {
  try {
    checkDataFolder(folder, address());
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  throw new Error('A refusal was expected');
}

/** A database as a killed server leaves it: the last changes are in the log beside it. Returns the number of changes. */
function leaveLog(): number {
  const live = join(folder, 'live.sqlite');
  copyFileSync(file, live);
  const connection = new Sqlite(live);
  prepareSqlite(connection);
  connection.pragma('wal_autocheckpoint = 0');
  const insert = connection.prepare(`INSERT INTO period (code, start_date, end_date) VALUES (?, '', '')`);
  for (let at = 0; at < 40; at += 1) insert.run(`code ${at} ${'x'.repeat(900)}`);
  for (const part of ['', '-wal', '-shm']) copyFileSync(`${live}${part}`, `${file}${part}`);
  connection.close();
  return 40;
}

/** Turns over bits of a file, from a place on. */
function spoil(path: string, from: number, count: number): void {
  const bytes = readFileSync(path);
  for (let at = from; at < from + count; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(path, bytes);
}

const WRONG: readonly [name: string, spoil: () => void, said: string][] = [
  ['gone', () => unlinkSync(file), 'is gone'],
  ['empty', () => truncateSync(file, 0), 'is empty (0 bytes)'],
  ['no database at all', () => writeFileSync(file, 'x'.repeat(5000)), 'is no database'],
  ['overwritten at its beginning', () => spoil(file, 0, 100), 'is no database'],
  ['cut off', () => truncateSync(file, 20_000), 'is damaged'],
  ['zeroed in the middle', () => writeFileSync(file, readFileSync(file).fill(0, 8192, 16_384)), 'is damaged'],
  ['turned over in the middle', () => spoil(file, 12_288, 4096), 'is damaged'],
  [
    "another program's",
    () => {
      unlinkSync(file);
      const foreign = new Sqlite(file);
      foreign.exec('CREATE TABLE recipes (name TEXT); PRAGMA user_version = 2');
      foreign.close();
    },
    'another program',
  ],
  [
    'without a table',
    () => {
      unlinkSync(file);
      const blank = new Sqlite(file);
      blank.exec('VACUUM; PRAGMA user_version = 0');
      blank.pragma('journal_mode = WAL');
      blank.close();
    },
    'holds nothing',
  ],
];

describe('the data folder', () => {
  test('a whole database is taken, and looking at it changes nothing', () => {
    const before = readFileSync(file);
    checkDataFolder(folder, address());
    expect(readFileSync(file)).toEqual(before);
  });

  test.each(WRONG)('a database that is %s is refused, with the file and the way back', (_name, damage, said) => {
    damage();
    const size = existsSync(file) ? statSync(file).size : -1;
    const message = refusal();
    expect(message).toContain(said);
    expect(message).toContain(file);
    expect(message).toContain('npm run restore -- FILE');
    expect(message).not.toContain('\n');
    expect(existsSync(file) ? statSync(file).size : -1).toBe(size);
  });

  test('an empty file where a marker stands is begun anew only when both are removed, and says so', () => {
    truncateSync(file, 0);
    const marker = join(folder, 'barometer.marker');
    expect(refusal()).toContain(`remove both ${file} and ${marker}`);
    unlinkSync(file);
    expect(refusal()).toContain(`remove ${marker}`);
    unlinkSync(marker);
    checkDataFolder(folder, address());
  });

  test('a folder that cannot be made is refused in one line', () => {
    expect(() => checkDataFolder(join(file, 'data'), address())).toThrow(StartRefused);
  });
});

describe('the write-ahead log of a killed server', () => {
  const rows = (): number => {
    const connection = new Sqlite(file);
    const count = connection.prepare('SELECT count(*) FROM period').pluck().get() as number;
    connection.close();
    return count;
  };

  test('is taken, with and without its index', () => {
    const changes = leaveLog();
    checkDataFolder(folder, address());
    unlinkSync(`${file}-shm`);
    checkDataFolder(folder, address());
    expect(rows()).toBe(changes);
  });

  test('its last transaction may be torn: it was never acknowledged', () => {
    const changes = leaveLog();
    unlinkSync(`${file}-shm`);
    truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 100);
    checkDataFolder(folder, address());
    expect(rows()).toBe(changes - 1);
  });

  test.each([
    ['damaged in the middle', () => spoil(`${file}-wal`, statSync(`${file}-wal`).size / 2, 8)],
    ['damaged at its end', () => spoil(`${file}-wal`, statSync(`${file}-wal`).size - 100, 8)],
    ['damaged at its beginning', () => spoil(`${file}-wal`, 8, 8)],
    ['cut off', () => truncateSync(`${file}-wal`, 20_000)],
    ['empty', () => truncateSync(`${file}-wal`, 0)],
    ['gone', () => unlinkSync(`${file}-wal`)],
  ])('is refused when it is %s: SQLite would go on with older figures', (_name, damage) => {
    leaveLog();
    damage();
    const message = refusal();
    expect(message).toContain('write-ahead log');
    expect(message).toContain('npm run restore -- FILE');
  });

  test.each([
    ['in the middle', () => spoil(`${file}-wal`, statSync(`${file}-wal`).size / 2, 8)],
    ['at its beginning', () => spoil(`${file}-wal`, 8, 8)],
  ])('damaged %s is noticed without the index as well', (_name, damage) => {
    leaveLog();
    unlinkSync(`${file}-shm`);
    damage();
    expect(refusal()).toContain('write-ahead log');
  });
});
