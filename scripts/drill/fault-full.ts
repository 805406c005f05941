import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../server/keeping/verify.ts';
import { ask, Client, roundCsv, type Answer, type Release } from './client.ts';
import type { Report } from './figure.ts';
import { ADMIN, startServer, withFolder, type RunningServer } from './server.ts';
import { tryIn } from './sign-in.ts';

const ROWS = 900;
const MB = 1024 * 1024;

/** A disk that is full, and a process that may write no longer file: uploads are refused in plain words, all else goes on. */
export async function fullFault(report: Report): Promise<void> {
  await withFolder(async (folder) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0;
    if (!mounted) {
      report.skipped('full disk', 'a small disk cannot be mounted here');
      return;
    }
    try {
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(8 * MB, 1));
      const server = await startServer({ folder });
      await fillUp('full disk', server, folder, () => rmSync(ballast), report);
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
  });
  await withFolder(async (folder) => {
    if (spawnSync('prlimit', ['--version']).status !== 0) {
      report.skipped('limit of files', 'there is no prlimit here');
      return;
    }
    const server = await startServer({ folder });
    const size = statSync(join(folder, 'barometer.sqlite')).size;
    const limit = (bytes: number | string): void => {
      execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:`]);
    };
    limit(size + 10 * MB);
    await fillUp('limit of files', server, folder, () => limit('unlimited'), report);
  });
}

/** Sends until nothing more is taken, looks what still works, makes room, and sends again. */
async function fillUp(
  name: string,
  server: RunningServer,
  folder: string,
  makeRoom: () => void,
  report: Report,
): Promise<void> {
  try {
    const client = await Client.begin(server);
    const acknowledged: Release[] = [];
    let refused: Answer | undefined;
    for (let round = 1; round < 60 && !refused; round += 1) {
      const uploaded = await client.upload(largeRound(round));
      const answer = uploaded.status <= 201 ? await client.publish(uploaded, String(round)) : uploaded;
      if (answer.status <= 201) acknowledged.push(answer.json['release'] as Release);
      else refused = answer;
    }
    report.atLeast(`${name}: releases before it was full`, acknowledged.length, 1);
    report.exactly(`${name}: answer to an upload`, refused?.json['type'] as string, '/problems/storage-full');
    report.exactly(
      `${name}: its status is 503 or 507`,
      refused?.status === 503 || refused?.status === 507 ? 'yes' : String(refused?.status),
      'yes',
    );
    const before = await client.csv();
    for (let time = 0; time < 3; time += 1) await client.upload(largeRound(100 + time));
    report.exactly(`${name}: readers are given the same bytes`, (await client.csv()) === before ? 'yes' : 'no', 'yes');
    const page = await ask(`${server.address}/en`);
    report.exactly(`${name}: a page`, page.status, 200);
    report.exactly(
      `${name}: signing in works or says 503 or 507`,
      [200, 503, 507].includes((await tryIn(server, ADMIN)).status) ? 'yes' : 'no',
      'yes',
    );
    report.exactly(`${name}: the process lives`, server.isAlive() ? 'yes' : 'no', 'yes');

    makeRoom();
    const again = await client.release(largeRound(200), '200').catch((error: unknown) => String(error));
    report.exactly(`${name}: the next upload, with room again`, typeof again === 'string' ? again : 'taken', 'taken');
    const notes = new Map((await client.releases()).map(({ id, note }) => [id, note]));
    report.exactly(
      `${name}: acknowledged and lost`,
      acknowledged.filter(({ id, note }) => notes.get(id) !== note).length,
    );
    report.exactly(`${name}: exit code when stopped`, (await server.stop()) ?? 'none');
    const { findings } = await verify({ kind: 'sqlite', location: join(folder, 'barometer.sqlite') });
    report.exactly(`${name}: findings of verify`, findings.length);
  } finally {
    if (server.isAlive()) await server.kill();
  }
}

/** About two megabytes that cannot be compressed much. */
function largeRound(round: number): string {
  const random = (): string => Math.random().toString(36).slice(2);
  return roundCsv(round, ROWS, () => Array.from({ length: 120 }, random).join(''));
}
