/** A barometer with something in it that is worth keeping, for tests of copies: on a SQLite file, and on PostgreSQL where it is found. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { addOffice } from '../catalogue/office.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { assembleServices, type Effects, type Services } from '../../server/services.ts';
import { openDatabase, type Database, type DatabaseKind } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrate.ts';

/** Figures in each release of `publishRound`. */
export const FIGURES = 40;
export const ADMIN = 'admin@example.org';

export interface KeptBarometer {
  folder: string;
  config: Config;
  services: Services;
  database: Database;
  /** Closes the database, so that something may be put in its place. */
  close(): Promise<void>;
  remove(): Promise<void>;
}

/** For `describe.each`. */
export function keptKinds(): { kind: string; open: () => Promise<KeptBarometer> }[] {
  const kinds = [{ kind: 'SQLite', open: () => keptBarometer('sqlite') }];
  if (inject('postgresSocket') !== '') kinds.push({ kind: 'PostgreSQL', open: async () => keptBarometer('postgres') });
  return kinds;
}

/** What is filled once for all tests of a file, and copied for each. */
const filled: Partial<Record<DatabaseKind, Promise<{ folder: string; config: Config }>>> = {};

/** Two releases of which the second revises the first, one that was withdrawn, a draft, and an administrator. */
export async function keptBarometer(kind: DatabaseKind = 'sqlite'): Promise<KeptBarometer> {
  filled[kind] ??= fill(kind);
  const template = await filled[kind];
  const folder = mkdtempSync(join(tmpdir(), 'barometer-kept-'));
  cpSync(template.folder, folder, { recursive: true });
  const config = configOf(folder, kind === 'postgres' ? await newPostgres(template.config) : undefined);
  const services = await openBarometer(config);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await services.close();
    isOpen = false;
  };
  const remove = async (): Promise<void> => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, config, services, database: services.database, close, remove };
}

/** A folder in which nothing was kept yet. */
export async function blankConfig(kind: DatabaseKind): Promise<Config> {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-kept-'));
  return configOf(folder, kind === 'postgres' ? await newPostgres() : undefined);
}

async function fill(kind: DatabaseKind): Promise<{ folder: string; config: Config }> {
  const config = await blankConfig(kind);
  const services = await openBarometer(config);
  await addOffice(services);
  await services.signIn.ensureAdmin(ADMIN, 'a quiet green harbour');
  for (const round of [1, 2, 3]) await publishRound(services, round);
  const { cityId, publication } = services;
  await publication.withdraw({ releaseId: '2026-0003', reason: 'a mistake', accountId: null, cityId });
  await stageRound(services, 4);
  await services.close();
  return { folder: config.dataDir, config };
}

/** Opens what a folder and its settings say, with a clock that goes on by a second at each look. */
export async function openBarometer(config: Config): Promise<Services> {
  let second = 0;
  const effects: Effects = {
    now: () => new Date(Date.UTC(2026, 4, 1, 10, 0, (second += 1))),
    randomId: () => randomBytes(6).toString('hex'),
  };
  await migrate(config.database);
  return assembleServices(config, openDatabase(config.database), loadStandard(), effects, () => undefined);
}

function configOf(folder: string, postgres: string | undefined): Config {
  return readConfig({ DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'silent', DATABASE_URL: postgres });
}

/** A new database in the throw-away cluster, blank or a copy of another. */
async function newPostgres(template?: Config): Promise<string> {
  const socket = encodeURIComponent(inject('postgresSocket'));
  const name = `kept_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: `postgres://barometer@/postgres?host=${socket}` });
  await admin.connect();
  const from = template && /\/\/barometer@\/(\w+)/.exec(template.database.location)?.[1];
  await admin.query(`CREATE DATABASE ${name}${from ? ` TEMPLATE ${from}` : ''}`);
  await admin.end();
  return `postgres://barometer@/${name}?host=${socket}`;
}

/** An upload in which every figure carries the round's number: a mixture of two rounds would show. */
export async function stageRound({ uploads }: Services, round: number): Promise<string> {
  const rows = Array.from({ length: FIGURES }, (_one, at) => `${1960 + at},${(round % 90) + 1}`).join('\n');
  const { upload } = await uploads.receive({
    bytes: Buffer.from(`period,value\n${rows}\n`),
    filename: `${round}.csv`,
    mediaType: 'text/csv',
    request: { indicator: 'unemp-rate', mode: 'add', source: 'office' },
    accountId: null,
  });
  return upload.id;
}

/** @returns the release's id */
export async function publishRound(services: Services, round: number): Promise<string> {
  const { release } = await services.publication.publish({
    uploadIds: [await stageRound(services, round)],
    note: String(round),
    acknowledge: [],
    accountId: null,
    cityId: services.cityId,
  });
  return release.id;
}

/** What the releases of a database are called, newest first: it is opened for this, as a server would. */
export async function releaseNotes(config: Config): Promise<(string | null)[]> {
  const services = await openBarometer(config);
  try {
    const { cityId, publication } = services;
    return (await publication.releases(cityId, { limit: 50, before: null, indicator: null })).map(({ note }) => note);
  } finally {
    await services.close();
  }
}
