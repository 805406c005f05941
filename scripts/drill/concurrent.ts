import { join } from 'node:path';
import { verify } from '../../server/keeping/verify.ts';
import { Client, roundCsv, valueOf, type Release } from './client.ts';
import { quantile, type Drill, type Report } from './figure.ts';
import { withFolder, withServer } from './server.ts';

/** Many send and publish the same indicator at the same moment, while readers look. */
export const concurrent: Drill = {
  says: 'many publish the same indicator at once: each acknowledgement is one release, readers see no mixture',
  async run(report, size) {
    const [writers, rounds, rows] = size === 'full' ? [16, 10, 2000] : [4, 2, 200];
    await withFolder((folder) =>
      withServer({ folder }, async (server) => {
        const client = await Client.begin(server);
        await client.release(roundCsv(0, rows), '0');
        const end = new AbortController();
        const reading = readWhileWriting(client, rows, end.signal);
        const { releases, times } = await writeAtOnce(client, writers, rounds, rows);
        end.abort();
        const { mixtures, looks } = await reading;
        report.exactly('rounds not acknowledged', writers * rounds - releases.length);
        await checkReleases(client, releases, rows, report);
        report.note('looks of readers', looks);
        report.exactly('mixtures seen by readers', mixtures);
        await publishOneUpload(client, rows, report);
        report.note('upload and publish, median, ms', quantile(times, 0.5));
        // On a machine that runs tests beside this, times say little.
        report.atMost(
          `upload and publish, p95 of ${writers} at once, ms`,
          quantile(times, 0.95),
          size === 'full' ? 1000 : 10_000,
        );
        await server.stop();
        const { findings } = await verify({ kind: 'sqlite', location: join(folder, 'barometer.sqlite') });
        report.exactly('findings of verify', findings.length);
      }),
    );
  },
};

async function writeAtOnce(
  client: Client,
  writers: number,
  rounds: number,
  rows: number,
): Promise<{ releases: Release[]; times: number[] }> {
  const releases: Release[] = [];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: writers }, async (_one, writer) => {
      for (let at = 0; at < rounds; at += 1) {
        const round = 1 + writer * rounds + at;
        const began = performance.now();
        const release = await client.release(roundCsv(round, rows), String(round)).catch(() => undefined);
        times.push(performance.now() - began);
        if (release) releases.push(release);
      }
    }),
  );
  return { releases, times };
}

async function readWhileWriting(
  client: Client,
  rows: number,
  signal: AbortSignal,
): Promise<{ mixtures: number; looks: number }> {
  let mixtures = 0;
  let looks = 0;
  while (!signal.aborted) {
    const { values, count } = await client.figures();
    looks += 1;
    if (values.length !== 1 || count !== rows) mixtures += 1;
  }
  return { mixtures, looks };
}

/** Each acknowledgement is a release of its own, numbers have no gap, and each reads back whole. */
async function checkReleases(
  client: Client,
  acknowledged: readonly Release[],
  rows: number,
  report: Report,
): Promise<void> {
  const all = await client.releases();
  const notes = new Map(all.map(({ id, note }) => [id, note]));
  report.exactly('acknowledged and lost', acknowledged.filter(({ id, note }) => notes.get(id) !== note).length);
  report.exactly('numbers given twice', acknowledged.length - new Set(acknowledged.map(({ id }) => id)).size);
  report.exactly('gaps in the numbers', all.filter(({ id }, at) => Number(id.slice(5)) !== all.length - at).length);
  let incomplete = 0;
  for (const { id, note } of all) {
    const changes = (await client.changes(id)) as { new: { value: number } | null }[];
    const figure = Number(valueOf(Number(note)));
    if (changes.length !== rows || changes.some((change) => change.new?.value !== figure)) incomplete += 1;
  }
  report.exactly('releases that do not read back whole', incomplete);
}

/** The same upload published eight times at once is one release; the others are told so. */
async function publishOneUpload(client: Client, rows: number, report: Report): Promise<void> {
  const before = (await client.releases()).length;
  const uploaded = await client.upload(roundCsv(899, rows));
  const answers = await Promise.all(Array.from({ length: 8 }, () => client.publish(uploaded, 'eight times')));
  report.exactly('releases of one upload published eight times', (await client.releases()).length - before, 1);
  report.exactly('of these answered 200', answers.filter(({ status }) => status === 200).length, 1);
  report.exactly('of these answered 409', answers.filter(({ status }) => status === 409).length, 7);
}
