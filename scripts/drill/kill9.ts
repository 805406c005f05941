import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../server/keeping/verify.ts';
import { Client, valueOf } from './client.ts';
import { quantile, type Drill, type Report } from './figure.ts';
import { KilledWork, PHASES, type Phase } from './killed-work.ts';
import { NotStarted, startServer, withFolder, type RunningServer } from './server.ts';

/** What a data folder may hold after a start. */
const KNOWN = /^(barometer\.(sqlite(-wal|-shm)?|marker)|server\.(lock|holder))$/;

interface Series {
  kills: number;
  writers: number;
  rows: number;
}

/** Ends the server without warning, over and over, while figures are sent and published. */
export const kill9: Drill = {
  says: 'a server ended without warning loses nothing it has acknowledged and shows nothing half done',
  async run(report, size) {
    const series: Series[] =
      size === 'full'
        ? [
            { kills: 200, writers: 1, rows: 2000 },
            { kills: 100, writers: 3, rows: 2000 },
          ]
        : [{ kills: 8, writers: 2, rows: 200 }];
    for (const one of series) await withFolder((folder) => killOver(folder, one, report));
  },
};

class Findings {
  lost = 0;
  halfPublished = 0;
  stale = 0;
  leftOver = 0;
  halfRead = 0;
  readonly restarts: number[] = [];
  readonly landed = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Record<Phase, number>;
}

async function killOver(folder: string, { kills, writers, rows }: Series, report: Report): Promise<void> {
  const name = (metric: string): string => `${metric} (${kills} kills, ${writers} at once)`;
  const work = new KilledWork(rows);
  const found = new Findings();
  let failedStarts = 0;
  let client: Client | undefined;
  for (let kill = 0; kill <= kills; kill += 1) {
    let server: RunningServer;
    try {
      server = await startServer({ folder });
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      failedStarts += 1;
      report.exactly(name('a start that failed'), error.said, '');
      break;
    }
    client = client?.on(server) ?? (await Client.begin(server));
    if (kill > 0) {
      found.restarts.push(server.startedIn);
      await inspect(folder, client, work, found, kill === kills);
    }
    if (kill === kills) await server.stop();
    else found.landed[await work.runAndKill(server, client, writers, kill)] += 1;
  }
  const { findings } = await verify({ kind: 'sqlite', location: join(folder, 'barometer.sqlite') });
  report.note(name('uploads acknowledged'), work.uploads.length);
  report.note(name('releases acknowledged'), work.releases.length);
  for (const phase of PHASES)
    report.atLeast(name(`kills while ${phase}`), found.landed[phase], kills >= 200 ? 30 : Math.floor(kills / 10));
  report.exactly(name('acknowledged and lost'), found.lost);
  report.exactly(name('half published'), found.halfPublished);
  report.exactly(name('stale'), found.stale);
  report.exactly(name('findings of verify'), findings.length);
  report.exactly(name('failed starts'), failedStarts);
  report.exactly(name('uploads still being read after a start'), found.halfRead);
  report.exactly(name('files left over'), found.leftOver);
  // On a machine that runs tests beside this, times say little.
  report.atMost(name('restart, p95, ms'), quantile(found.restarts, 0.95), kills >= 100 ? 2000 : 20_000);
}

/** What a server shows after it was started again, against what the one before had acknowledged. */
async function inspect(
  folder: string,
  client: Client,
  work: KilledWork,
  found: Findings,
  isLast: boolean,
): Promise<void> {
  const releases = await client.releases();
  const notes = new Map(releases.map((release) => [release.id, release.note]));
  for (const { id, note } of work.releases) if (notes.get(id) !== note) found.lost += 1;
  const expected = releases.map((_release, at) => releases.length - at);
  if (releases.some(({ id }, at) => Number(id.slice(5)) !== expected[at])) found.lost += 1;
  for (const id of isLast ? work.uploads : work.uploads.slice(-10)) {
    const { status, json } = await client.ask('GET', `/api/v1/uploads/${id}`);
    if (status !== 200 || !['staged', 'published'].includes(String(json['state']))) found.lost += 1;
  }
  const [newest] = releases;
  const { values, count } = await client.figures();
  if (newest) {
    if (values.length !== 1 || count !== work.rows) found.halfPublished += 1;
    else if (Number(values[0]) !== Number(valueOf(Number(newest.note)))) found.stale += 1;
  }
  const { json } = await client.ask('GET', '/api/v1/uploads?limit=50');
  found.halfRead += (json['items'] as { state: string }[]).filter(({ state }) => state === 'reading').length;
  found.leftOver += readdirSync(folder).filter((file) => !KNOWN.test(file)).length;
}
