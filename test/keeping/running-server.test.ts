import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { claimDataFolder, findHolder } from '../../server/keeping/running-server.ts';
import { StartRefused } from '../../server/store/migrate.ts';

const HOLDER = fileURLToPath(new URL('hold-folder.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'barometer-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that holds the folder; killed without warning by what is returned. */
async function otherServer(): Promise<{ pid: number | undefined; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--expose-gc', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

test('a data folder is one server’s; the second is told which process has it, in one line', async () => {
  const other = await otherServer();
  expect(findHolder(folder)).toMatchObject({ what: 'server', pid: other.pid });
  expect(() => claimDataFolder(folder)).toThrow(StartRefused);
  expect(() => claimDataFolder(folder)).toThrow(
    new RegExp(
      `^Another server \\(process ${other.pid}, since \\S+\\) works on the data folder .* Stop it first, or set DATA_DIR`,
    ),
  );
  await other.kill();
});

test('one that was killed lets go at once, though its note stays', async () => {
  await (await otherServer()).kill();
  expect(existsSync(join(folder, 'server.holder'))).toBe(true);
  expect(findHolder(folder)).toBeNull();
  const letGo = claimDataFolder(folder);
  expect(findHolder(folder)).toMatchObject({ pid: process.pid });
  letGo();
  letGo();
  expect(findHolder(folder)).toBeNull();
  expect(existsSync(join(folder, 'server.holder'))).toBe(false);
});

test('looking who holds it takes it from nobody', async () => {
  const other = await otherServer();
  for (let look = 0; look < 5; look += 1) findHolder(folder);
  expect(() => claimDataFolder(folder)).toThrow(StartRefused);
  await other.kill();
});

test('a note that cannot be read is no reason to fail', async () => {
  const other = await otherServer();
  writeFileSync(join(folder, 'server.holder'), '{"what":');
  expect(() => claimDataFolder(folder)).toThrow('Another server works on the data folder');
  await other.kill();
});

test('a folder that cannot be locked is refused in one line', () => {
  writeFileSync(join(folder, 'server.lock'), 'x'.repeat(5000));
  expect(() => claimDataFolder(folder)).toThrow(StartRefused);
  expect(() => claimDataFolder(join(folder, 'server.lock', 'deeper'))).toThrow(/cannot be written to/);
});
