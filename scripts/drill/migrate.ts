import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { dialectSql } from '../../server/store/migrate.ts';
import { MIGRATIONS } from '../../server/store/migrations/index.ts';
import { ask, Client, roundCsv } from './client.ts';
import type { Drill, Report, Size } from './figure.ts';
import { NotStarted, startServer, withFolder, withServer } from './server.ts';

const EXTENT: Record<Size, { rounds: number; rows: number; kills: number }> = {
  full: { rounds: 20, rows: 2000, kills: 20 },
  small: { rounds: 3, rows: 200, kills: 2 },
};

/** Upgrades of a database with figures in it: each step taken back and taken again, and ended without warning. */
export const migrate: Drill = {
  says: 'each step of the schema back and forth with figures in it, and upgrades ended without warning',
  async run(report, size) {
    const extent = EXTENT[size];
    await withFolder(async (folder) => {
      const whole = join(folder, 'whole');
      const face = await makeWhole(whole, extent);
      await backAndForth(folder, whole, face, report);
      await killed(folder, whole, face, extent.kills, report);
    });
  },
};

type Face = ReadonlyMap<string, string>;

async function makeWhole(folder: string, { rounds, rows }: { rounds: number; rows: number }): Promise<Face> {
  mkdirSync(folder);
  return withServer({ folder }, async (server) => {
    const client = await Client.begin(server);
    for (let round = 1; round <= rounds; round += 1) await client.release(roundCsv(round, rows), String(round));
    const face = await faceOf(server.address);
    await server.stop();
    return face;
  });
}

/** What the public sees, byte for byte. */
async function faceOf(address: string): Promise<Face> {
  const { json } = await ask(`${address}/api/v1/releases?limit=200`);
  const releases = (json['items'] as { id: string }[]).map(({ id }) => `/api/v1/releases/${id}`);
  const paths = [
    '/api/v1/indicators/unemp-rate/observations.csv',
    '/api/v1/indicators/unemp-rate',
    '/api/v1/indicators',
    '/api/v1/releases?limit=200',
    '/en/indicators/unemp-rate',
    '/en/',
    ...releases,
    ...releases.map((path) => `${path}/changes?limit=200`),
  ];
  const face = new Map<string, string>();
  for (const path of paths) face.set(path, (await ask(address + path)).text.replaceAll(address, ''));
  return face;
}

const differing = (one: Face, other: Face): number =>
  [...one].filter(([path, text]) => other.get(path) !== text).length;

/** For each version there was: down to it, row by row the same but for what did not exist then, and up again. */
async function backAndForth(folder: string, whole: string, face: Face, report: Report): Promise<void> {
  const counts = { orphans: 0, rows: 0, faces: 0 };
  const earlier = MIGRATIONS.map(({ version }) => version).slice(0, -1);
  for (const version of earlier) {
    const copy = join(folder, `version-${version}`);
    cpSync(whole, copy, { recursive: true });
    const { orphans, rows } = takeBack(join(copy, 'barometer.sqlite'), version);
    counts.orphans += orphans;
    await withServer({ folder: copy }, async (server) => {
      counts.faces += differing(face, await faceOf(server.address));
      await server.stop();
    });
    const after = rowsOf(join(copy, 'barometer.sqlite'));
    counts.rows += [...rows].filter(([table, count]) => (after.get(table) ?? 0) < count).length;
    rmSync(copy, { recursive: true });
  }
  report.note('versions gone back to and come from', earlier.length);
  report.exactly('rows without their parents after a step back', counts.orphans);
  report.exactly('tables that lost rows on the way up', counts.rows);
  report.exactly(`answers to the public that differ, of ${face.size} for each version`, counts.faces);
}

/** Steps down to a version, as `migrate` steps up. @returns what was there then */
function takeBack(file: string, version: number): { orphans: number; rows: Map<string, number> } {
  const connection = new Sqlite(file);
  try {
    connection.pragma('foreign_keys = OFF');
    connection.transaction(() => {
      for (const step of MIGRATIONS.toReversed().filter((one) => one.version > version))
        connection.exec(dialectSql(step.down, 'sqlite'));
      connection.pragma(`user_version = ${version}`);
    })();
    return { orphans: (connection.pragma('foreign_key_check') as unknown[]).length, rows: rowsIn(connection) };
  } finally {
    connection.close();
  }
}

function rowsIn(connection: Sqlite.Database): Map<string, number> {
  const names = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}

function rowsOf(file: string): Map<string, number> {
  const connection = new Sqlite(file, { readonly: true });
  try {
    return rowsIn(connection);
  } finally {
    connection.close();
  }
}

/** Half of the kills fall at any time of a start, the others while the copy before the upgrade or the steps are made. */
async function killed(folder: string, whole: string, face: Face, kills: number, report: Report): Promise<void> {
  const counts = { before: 0, failed: 0, faces: 0, left: 0 };
  const [first] = MIGRATIONS;
  for (let kill = 0; kill < kills; kill += 1) {
    const copy = join(folder, `kill-${kill}`);
    const file = join(copy, 'barometer.sqlite');
    cpSync(whole, copy, { recursive: true });
    takeBack(file, first?.version ?? 1);
    await startAndKill(copy, kill % 2 === 0);
    if (versionOf(file) === first?.version) counts.before += 1;
    try {
      await withServer({ folder: copy }, async (server) => {
        counts.faces += differing(face, await faceOf(server.address));
        await server.stop();
      });
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      counts.failed += 1;
      report.note('a start that failed after a killed upgrade', error.said);
    }
    counts.left += readdirSync(copy).filter((name) => name.endsWith('.partial')).length;
    rmSync(copy, { recursive: true });
  }
  report.note(`upgrades killed before they were done, of ${kills}`, counts.before);
  report.exactly('starts that failed after a killed upgrade', counts.failed);
  report.exactly('answers to the public that differ after one', counts.faces);
  report.exactly('files left over', counts.left);
}

async function startAndKill(folder: string, isAimed: boolean): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const server = startServer({ folder, onSpawn: (child) => void endIt(child.kill.bind(child)) }).catch(() => null);
  async function endIt(kill: (signal: 'SIGKILL') => boolean): Promise<void> {
    if (isAimed) {
      const end = performance.now() + 5000;
      while (performance.now() < end && !readdirSync(folder).some((name) => name.includes('-before-schema-')))
        await pause(1);
      await pause(Math.random() * 20);
    } else await pause(50 + Math.random() * 600);
    kill('SIGKILL');
    begun.resolve();
  }
  await begun.promise;
  await (await server)?.kill();
}

function versionOf(file: string): number {
  if (!existsSync(file)) return 0;
  const connection = new Sqlite(file, { readonly: true });
  try {
    return connection.pragma('user_version', { simple: true }) as number;
  } finally {
    connection.close();
  }
}
