import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isSound, missingFrom, runScript } from './backup-copy.ts';
import { comeBack } from './backup-restore.ts';
import { Client, roundCsv, type Release } from './client.ts';
import { quantile, type Drill, type Report, type Size } from './figure.ts';
import { withFolder, withServer, type RunningServer } from './server.ts';

interface Extent {
  rounds: number;
  megabytes: number;
  kills: number;
}

const EXTENT: Record<Size, Extent> = {
  full: { rounds: 5, megabytes: 100, kills: 10 },
  small: { rounds: 1, megabytes: 6, kills: 2 },
};

/** Backups while figures are published, and what comes back from them. */
export const backup: Drill = {
  says: 'backups while figures are published: quick, whole, private; and everything comes back from them',
  async run(report, size) {
    const extent = EXTENT[size];
    await withFolder((folder) =>
      withServer({ folder }, async (server) => {
        const client = await Client.begin(server);
        await fill(folder, client, extent.megabytes);
        report.note('megabytes in the database', bytesOf(folder) / 1e6);
        const seen = { seconds: [] as number[], gaps: [] as number[], refused: 0, unsound: 0, lost: 0 };
        for (let round = 0; round < extent.rounds; round += 1) await oneRound(folder, server, client, round, seen);
        report.atMost('longest backup, s', Math.max(...seen.seconds), size === 'full' ? 5 : 20);
        report.atMost(
          'longest gap between two writes meanwhile, ms',
          Math.max(...seen.gaps),
          size === 'full' ? 250 : 2000,
        );
        report.note('gap between two writes, median, ms', quantile(seen.gaps, 0.5));
        report.exactly('writes refused meanwhile', seen.refused);
        report.exactly('copies that are not one sound file of mode 600', seen.unsound);
        report.exactly('acknowledged before a backup and not in it', seen.lost);
        await killBackups(folder, extent.kills, report);
        await comeBack(folder, client, report);
      }),
    );
  },
};

const bytesOf = (folder: string): number => statSync(join(folder, 'barometer.sqlite')).size;

async function fill(folder: string, client: Client, megabytes: number): Promise<void> {
  const random = (): string => Math.random().toString(36).slice(2);
  for (let round = 1; bytesOf(folder) < megabytes * 1e6; round += 1)
    await client.release(
      roundCsv(round, 1000, () => Array.from({ length: 100 }, random).join('')),
      String(round),
    );
}

interface Seen {
  seconds: number[];
  gaps: number[];
  refused: number;
  unsound: number;
  lost: number;
}

async function oneRound(
  folder: string,
  server: RunningServer,
  client: Client,
  round: number,
  seen: Seen,
): Promise<void> {
  const end = new AbortController();
  const acknowledged: Release[] = [];
  const small = writeReleases(client, round, acknowledged, end.signal);
  const quick = writeTokens(client, seen, end.signal);
  await pause(300);
  const before = [...acknowledged];
  const file = join(folder, 'backups', `copy-${round}.sqlite`);
  const began = performance.now();
  const code = await runScript('backup', folder, file).done;
  seen.seconds.push((performance.now() - began) / 1000);
  end.abort();
  await Promise.all([small, quick]);
  if (code !== 0 || !isSound(file)) seen.unsound += 1;
  else seen.lost += missingFrom(file, before);
  if (!server.isAlive()) throw new Error('The server ended');
}

/** Publishes as fast as it goes. */
async function writeReleases(
  client: Client,
  round: number,
  acknowledged: Release[],
  signal: AbortSignal,
): Promise<void> {
  for (let at = 0; !signal.aborted; at += 1)
    acknowledged.push(
      await client.release(
        roundCsv(500 + ((round * 50 + at) % 400), 50, () => `${round} ${at}`),
        `${round}-${at}`,
      ),
    );
}

/** The smallest write there is, one after the other: what holds writers up shows between two of them. */
async function writeTokens(client: Client, seen: Seen, signal: AbortSignal): Promise<void> {
  let last = performance.now();
  while (!signal.aborted) {
    const { status } = await client.ask('POST', '/api/v1/tokens', { name: 'drill' });
    if (status !== 201) seen.refused += 1;
    seen.gaps.push(performance.now() - last);
    last = performance.now();
    await pause(10);
  }
}

async function killBackups(folder: string, kills: number, report: Report): Promise<void> {
  let finished = 0;
  let halfWay = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const file = join(folder, 'killed', `copy-${kill}.sqlite`);
    const { done, kill: end } = runScript('backup', folder, file);
    while (!existsSync(`${file}.partial`) && !existsSync(file)) await pause(1);
    await pause(Math.random() * 200);
    end();
    await done;
    if (!existsSync(file)) halfWay += 1;
    else if (!isSound(file)) finished += 1;
  }
  report.note(`backups killed half way, of ${kills}`, halfWay);
  report.exactly('killed backups that look finished and are not', finished);
  rmSync(join(folder, 'killed'), { recursive: true, force: true });
}
