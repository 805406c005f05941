import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { faultOfFile } from '../store/file-fault.ts';
import { newest } from '../store/migrate.ts';
import { newestBackup, type KeptBackup } from './backup-folder.ts';
import { schemaVersion } from './check-structure.ts';
import { countContents, sayBytes, type Contents } from './contents.ts';
import { inOneLine } from './refusal.ts';
import { bytesOf } from './room.ts';
import { findHolder, type Holder } from './running-server.ts';
import { withSnapshot, type Snapshot } from './snapshot.ts';

interface DatabaseStatus {
  bytes: number;
  schema: number;
  cities: string[];
  contents: Contents;
  openUploads: number;
  waitingMail: number;
}

export interface Status {
  dataDir: string;
  /** Path of the file, or the address of PostgreSQL without its password. */
  database: string;
  /** What is in it, or why it cannot be read. */
  found: DatabaseStatus | { fault: string };
  backup: { folder: string; at: string; newest: KeptBackup | null } | null;
  holder: Holder | null;
}

/** Looks, without changing anything, at where the data lie and how they are kept. */
export async function readStatus(config: Pick<Config, 'dataDir' | 'database' | 'backup'>): Promise<Status> {
  const { dataDir, database, backup } = config;
  return {
    dataDir,
    database: database.kind === 'sqlite' ? database.location : withoutPassword(database.location),
    found: await readDatabase(database).catch((error: unknown) => ({ fault: `cannot be read (${inOneLine(error)})` })),
    backup: backup && { folder: backup.folder, at: backup.at, newest: newestBackup(backup.folder) },
    holder: findHolder(dataDir),
  };
}

async function readDatabase(address: Config['database']): Promise<Status['found']> {
  if (address.kind === 'sqlite') {
    if (!existsSync(address.location)) return { fault: 'is not there' };
    const fault = faultOfFile(address.location);
    if (fault) return { fault: fault.what };
  }
  const bytes = await bytesOf(address);
  return withSnapshot(address, async (snapshot) => {
    const schema = await schemaVersion(snapshot);
    if (schema === 0) return { fault: 'holds nothing yet' };
    if (schema > newest()) return { fault: `is of a newer program (schema ${schema}; this one knows ${newest()})` };
    return {
      bytes,
      schema,
      cities: await cityNames(snapshot),
      contents: await countContents(snapshot),
      openUploads: await countRows(snapshot, `upload WHERE state NOT IN ('published', 'rejected', 'discarded')`),
      waitingMail: schema < 2 ? 0 : await countRows(snapshot, 'mail WHERE sent_at IS NULL'),
    };
  });
}

async function countRows(snapshot: Snapshot, from: string): Promise<number> {
  const [row] = await snapshot.all<{ count: number }>(`SELECT count(*) AS count FROM ${from}`);
  return row?.count ?? 0;
}

async function cityNames(snapshot: Snapshot): Promise<string[]> {
  const cities = await snapshot.all<{ key: string; identity: string }>('SELECT key, identity FROM city ORDER BY id');
  return cities.map(({ key, identity }) => {
    const { name } = JSON.parse(identity) as { name?: Readonly<Record<string, string>> };
    return name?.['en'] ?? Object.values(name ?? {})[0] ?? key;
  });
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    if (url.password) url.password = '***';
    return url.href;
  } catch {
    // An address with a socket's folder instead of a host.
    return address.replace(/:\/\/([^:@/]*):[^@]*@/, '://$1:***@');
  }
}

/** The status in lines, for a terminal. */
export function sayStatus(status: Status, now: Date): string[] {
  const { found, backup, holder } = status;
  const line = (name: string, text: string): string => `${name.padEnd(14)} ${text}`;
  return [
    line('data folder', status.dataDir),
    line(
      'database',
      'fault' in found ? `${status.database} ${found.fault}` : `${status.database}, ${sayBytes(found.bytes)}`,
    ),
    ...('fault' in found
      ? []
      : [
          line(
            'schema',
            found.schema === newest()
              ? String(found.schema)
              : `${found.schema} (this program's is ${newest()}; the next start brings it up to date)`,
          ),
          line('city', found.cities.join(', ') || 'none yet'),
          line('releases', sayReleases(found.contents)),
          line('observations', `${found.contents.observations} current`),
          line('accounts', String(found.contents.accounts)),
          line('open uploads', String(found.openUploads)),
          line('waiting mail', String(found.waitingMail)),
        ]),
    line('newest backup', sayNewest(backup, now)),
    line('nightly backup', backup ? `at ${backup.at} into ${backup.folder}` : 'off (BACKUP_AT)'),
    line(
      'server',
      holder
        ? `${holder.what === 'server' ? 'running' : `${holder.what} at work`} (process ${holder.pid}, since ${holder.since})`
        : 'not running',
    ),
  ];
}

const sayReleases = ({ releases, newestRelease }: Contents): string =>
  newestRelease ? `${releases}, the newest is ${newestRelease.id} of ${newestRelease.publishedAt}` : String(releases);

function sayNewest(backup: Status['backup'], now: Date): string {
  if (!backup) return 'none is made by the server; make one with npm run backup -- FILE';
  const { newest: found } = backup;
  if (!found) return `none in ${backup.folder}; make one with npm run backup -- FILE`;
  return `${found.file}, ${sayBytes(found.bytes)}, ${sayAge(now.getTime() - Date.parse(found.at))}`;
}

/** An age for people. A clock that was put back does not make it negative. */
export function sayAge(ms: number): string {
  const hours = Math.floor(Math.max(0, ms) / 3_600_000);
  if (hours < 1) return 'less than an hour old';
  if (hours < 48) return `${hours} hour${hours === 1 ? '' : 's'} old`;
  return `${Math.floor(hours / 24)} days old`;
}
