/** Ways to spoil a database file by hand, and to see that a folder was left alone. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** Every file of a folder with the hash of its bytes; the lock is nobody's data, and who held it last says nothing. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('server.'))
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

export function change(file: string, sql: string): void {
  const connection = new Sqlite(file);
  connection.exec(sql);
  connection.close();
}

export function damage(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 12_288; at < 16_384; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}

export function foreign(file: string): void {
  rmSync(file);
  change(file, 'CREATE TABLE recipes (name TEXT); PRAGMA user_version = 2');
}
