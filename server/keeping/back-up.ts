import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseAddress } from '../store/database.ts';
import type { Contents } from './contents.ts';
import { copyPostgres } from './copy-postgres.ts';
import { copySqlite } from './copy-sqlite.ts';
import { proveCopy } from './prove-copy.ts';
import { KeepingRefused } from './refusal.ts';
import { bytesOf, requireRoom } from './room.ts';
import { syncFolder } from './sync-folder.ts';

export interface Backup {
  file: string;
  bytes: number;
  contents: Contents;
}

/**
 * Writes a copy of the database into one file that only its owner can read, while a server may be running.
 *
 *     copy into FILE.partial ─► leave out sessions ─► prove ─► to disk ─► FILE
 *
 * Only what is proved gets the name: whatever stops this leaves a `.partial` at most, which the next one replaces.
 * @throws KeepingRefused when FILE exists, there is no room, or the database is not whole
 */
export async function backUp(address: DatabaseAddress, target: string): Promise<Backup> {
  const file = resolve(target);
  const partial = `${file}.partial`;
  refuseExisting(file);
  if (address.kind === 'sqlite' && !exists(address.location))
    throw new KeepingRefused(`There is no database at ${address.location} to copy.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  requireRoom(dirname(file), await bytesOf(address));
  removeParts(partial);
  const handle = openSync(partial, 'wx', 0o600);
  try {
    fchmodSync(handle, 0o600);
    if (address.kind === 'sqlite') copySqlite(address.location, partial);
    else await copyPostgres(address.location, partial);
    const contents = await proveCopy(partial, 'The copy');
    fsyncSync(handle);
    if (statSync(partial).ino !== fstatSync(handle).ino)
      throw new KeepingRefused(`Another backup is being written to ${file}.`);
    giveName(partial, file);
    return { file, bytes: statSync(file).size, contents };
  } catch (error) {
    removeParts(partial);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function refuseExisting(file: string): void {
  if (exists(file)) throw new KeepingRefused(`${file} exists already and is not overwritten. Name another file.`);
}

/** With what SQLite may have left beside it. */
function removeParts(partial: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true });
}

/** A second name, then the first is taken away: unlike renaming, this never replaces a file that has come meanwhile. */
function giveName(partial: string, file: string): void {
  try {
    linkSync(partial, file);
    rmSync(partial);
  } catch (error) {
    refuseExisting(file);
    // Some file systems know no second name.
    if (error instanceof Error && 'code' in error && error.code !== 'EEXIST') renameSync(partial, file);
    else throw error;
  }
  syncFolder(dirname(file));
}
