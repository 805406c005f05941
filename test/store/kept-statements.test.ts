import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepStatements } from '../../server/store/kept-statements.ts';

function connection(): Sqlite.Database {
  const opened = new Sqlite(':memory:');
  keepStatements(opened);
  opened.exec('CREATE TABLE figure (value INTEGER); INSERT INTO figure VALUES (1), (2)');
  return opened;
}
const ALL = 'SELECT * FROM figure ORDER BY value';

test('the same text gives the statement that was prepared before', () => {
  const opened = connection();
  expect(opened.prepare(ALL)).toBe(opened.prepare(ALL));
  expect(opened.prepare(`${ALL} DESC`)).not.toBe(opened.prepare(ALL));
});

test('one that is still being read from is not handed out a second time', () => {
  const opened = connection();
  const seen: unknown[] = [];
  for (const outer of opened.prepare(ALL).iterate()) seen.push([outer, opened.prepare(ALL).all().length]);
  expect(seen).toHaveLength(2);
});

test('a kept statement follows a table that was changed or made anew', () => {
  const opened = connection();
  expect(opened.prepare(ALL).all()).toEqual([{ value: 1 }, { value: 2 }]);
  opened.exec("ALTER TABLE figure ADD COLUMN note TEXT NOT NULL DEFAULT 'x'");
  expect(opened.prepare(ALL).all()).toEqual([
    { value: 1, note: 'x' },
    { value: 2, note: 'x' },
  ]);
  opened.exec("DROP TABLE figure; CREATE TABLE figure (name TEXT, value INTEGER); INSERT INTO figure VALUES ('a', 3)");
  expect(opened.prepare(ALL).all()).toEqual([{ name: 'a', value: 3 }]);
});

test('hundreds of texts later the oldest is forgotten, and works all the same', () => {
  const opened = connection();
  const first = opened.prepare(ALL);
  for (let at = 0; at < 500; at += 1) opened.prepare(`SELECT ${at} AS n`);
  expect(opened.prepare(ALL)).not.toBe(first);
  expect(opened.prepare(ALL).all()).toHaveLength(2);
});
