import { ask, Client, roundCsv, type Answer } from './client.ts';
import type { Drill, Report } from './figure.ts';
import { withFolder, withServer, type RunningServer } from './server.ts';

/** Each act on a large file costs by what it changes, and readers do not wait for it. */
export const large: Drill = {
  says: 'a large file is sent, published, revised and taken back while readers look: nobody waits for it',
  async run(report, size) {
    const rows = size === 'full' ? 90_000 : 20_000;
    await withFolder((folder) =>
      withServer({ folder }, async (server) => {
        const client = await Client.begin(server);
        const first = await timed(server, () => client.upload(roundCsv(1, rows)));
        const published = await timed(server, () => client.publish(first.answer, 'first'));
        const second = await timed(server, () => client.upload(roundCsv(2, rows)));
        const revised = await timed(server, () => client.publish(second.answer, 'second'));
        const release = String((revised.answer.json['release'] as { id?: string } | undefined)?.id);
        const withdrawn = await timed(server, () =>
          client.ask('POST', `/api/v1/releases/${release}/withdraw`, { reason: 'drill' }),
        );
        const acts = { send: first, publish: published, 'send again': second, revise: revised, withdraw: withdrawn };
        for (const [name, { answer, took, longest }] of Object.entries(acts)) {
          report.exactly(`${name}, refused`, answer.status < 300 ? 0 : `${answer.status} ${answer.text.slice(0, 200)}`);
          report.note(`${name}, ms`, took);
          reportWait(report, `${name}, a reader's longest wait, ms`, longest, size === 'full');
        }
        report.atMost('withdraw, as often as long as to revise', withdrawn.took / revised.took, 4);
        const { values, count } = await client.figures();
        report.exactly('figures that stand again', values.length === 1 ? count : `${values.length} values`, rows);
      }),
    );
  },
};

/** On a machine that runs tests beside this, waits say little. */
function reportWait(report: Report, metric: string, longest: number, bounded: boolean): void {
  if (bounded) report.atMost(metric, longest, 250);
  else report.note(metric, longest);
}

/** Does something while a reader asks for a small answer again and again. */
async function timed(
  { address }: RunningServer,
  act: () => Promise<Answer>,
): Promise<{ answer: Answer; took: number; longest: number }> {
  const end = new AbortController();
  const waiting = longestWait(address, end.signal);
  const began = performance.now();
  const answer = await act();
  const took = performance.now() - began;
  end.abort();
  return { answer, took, longest: await waiting };
}

async function longestWait(address: string, signal: AbortSignal): Promise<number> {
  let longest = 0;
  while (!signal.aborted) {
    const { ms } = await ask(`${address}/healthz`);
    longest = Math.max(longest, ms);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return longest;
}
