import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { looksWhole } from '../store/sqlite-header.ts';

export interface KeptBackup {
  file: string;
  /** When it was written: ISO 8601, UTC. */
  at: string;
  bytes: number;
}

/** `barometer-2026-05-01.sqlite`, and with the time of day where there was one of that day already. */
const NAME = /^barometer-(\d{4}-\d{2}-\d{2})(-\d{6})?\.sqlite$/;

/** The name of a copy made at this moment, in the city's time zone. */
export function backupName(folder: string, now: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const [day = '', time = ''] = now.toLocaleString('sv-SE', { timeZone }).split(' ');
  const name = join(folder, `barometer-${day}.sqlite`);
  return existsSync(name) ? join(folder, `barometer-${day}-${time.replaceAll(':', '')}.sqlite`) : name;
}

/** Whole copies in a folder, newest first by the day in their name; what is not one of ours is passed over. */
export function listBackups(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted((one, other) => (stem(one) < stem(other) ? 1 : -1))
    .flatMap((name) => {
      const file = join(folder, name);
      try {
        const { mtime, size } = statSync(file);
        return looksWhole(file) ? [{ file, at: mtime.toISOString(), bytes: size }] : [];
      } catch {
        // Gone meanwhile, or not ours to read: not one to count on.
        return [];
      }
    });
}

const stem = (name: string): string => name.replace('.sqlite', '');

/** The newest whole copy in a folder; null when there is none. */
export const newestBackup = (folder: string): KeptBackup | null => listBackups(folder)[0] ?? null;

/**
 * Removes the oldest copies beyond `keep`, never the one just made. Those dated after it were made under a clock that was
 * wrong, or it is wrong now: they are neither counted nor removed.
 */
export function removeOld(folder: string, keep: number, made: string): string[] {
  const kept = listBackups(folder);
  const old = kept.slice(kept.findIndex((one) => one.file === made)).slice(keep);
  for (const { file } of old) rmSync(file);
  return old.map((one) => one.file);
}
