import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, roundCsv } from './client.ts';
import type { Report } from './figure.ts';
import { NotStarted, withFolder, withServer } from './server.ts';

/** A folder the server may not write to: it says so in one line, instead of running and losing what it is given. */
export async function readOnlyFault(report: Report): Promise<void> {
  await withFolder(async (folder) => {
    await withServer({ folder }, async (server) => {
      await (await Client.begin(server)).release(roundCsv(1, 100), '1');
      await server.stop();
    });
    // The rights of files bind nobody who runs as root: somebody else then, where that can be.
    const isRoot = process.getuid?.() === 0;
    const under = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) {
      report.skipped('read-only folder', 'there is no setpriv here');
      return;
    }
    for (const name of readdirSync(folder)) if (isRoot) chownSync(join(folder, name), 65_534, 65_534);
    chmodSync(folder, 0o555);
    report.exactly('read-only folder: a start', await refusal({ folder, under }, folder), 'one line that names it');
    chmodSync(folder, 0o755);
    if (isRoot) chownSync(folder, 65_534, 65_534);
    chmodSync(join(folder, 'barometer.sqlite'), 0o444);
    report.exactly('read-only database: a start', await refusal({ folder, under }, folder), 'one line that names it');
  });
}

async function refusal(options: { folder: string; under: string[] }, folder: string): Promise<string> {
  try {
    return await withServer(options, () => Promise.resolve('it runs'));
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    const isClear = error.code === 1 && error.said.includes(folder) && !error.said.includes('\n');
    return isClear ? 'one line that names it' : `(${error.code}) ${error.said}`;
  }
}
