/**
 * A throw-away PostgreSQL for the run of the tests: found on the path or through `pg_config`, started in a temporary
 * folder as an ordinary user (as `postgres` or `nobody` when the tests run as root), without a network. Where there is
 * none, the tests that need it are skipped with a notice.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the running cluster; empty where there is no PostgreSQL. */
    postgresSocket: string;
  }
}

function findPrograms(): string | undefined {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folders = [
    ...(asked.status === 0 ? [asked.stdout.trim()] : []),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
}

export default function setup(project: TestProject): (() => void) | undefined {
  const programs = findPrograms();
  if (!programs) {
    console.warn('PostgreSQL was not found: the tests of the store run on SQLite alone.');
    project.provide('postgresSocket', '');
    return undefined;
  }
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'barometer-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, HOME: folder },
    });
  };
  run('initdb', '-D', data, '-U', 'barometer', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses='' -c fsync=off`,
    'start',
  );
  project.provide('postgresSocket', folder);
  return () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
}
