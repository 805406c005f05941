import { spawn } from 'node:child_process';
import { copyFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import type { Release } from './client.ts';

/** `npm run backup` or `npm run restore`, in a process of its own. */
export function runScript(
  script: string,
  folder: string,
  file: string,
): { done: Promise<number | null>; kill: () => void } {
  const path = fileURLToPath(new URL(`../${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, file], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], DATA_DIR: folder },
  });
  return {
    done: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    kill: () => child.kill('SIGKILL'),
  };
}

/** The file alone, elsewhere, without what may lie beside it. */
export function isSound(file: string): boolean {
  if ((statSync(file).mode & 0o777) !== 0o600) return false;
  const alone = `${file}.alone`;
  copyFileSync(file, alone);
  const connection = new Sqlite(alone, { readonly: true });
  try {
    return connection.pragma('integrity_check', { simple: true }) === 'ok';
  } finally {
    connection.close();
    rmSync(alone);
  }
}

export function missingFrom(file: string, releases: readonly Release[]): number {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const found = connection.prepare('SELECT note FROM release WHERE id = ?').pluck();
    return releases.filter(({ id, note }) => found.get(id) !== note).length;
  } finally {
    connection.close();
  }
}
