import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, Client, roundCsv } from './client.ts';
import { quantile, type Report } from './figure.ts';
import { malformedFiles, type Malformed } from './malformed-files.ts';
import { withFolder, withServer, type RunningServer } from './server.ts';

/** So many send at once. */
const SENDERS = 4;
/** What only the program itself should know. */
const INTERNALS = /node_modules|\.ts:\d+|SQLITE_|SqliteError|\bat file:|constraint failed|Cannot read propert/;

interface Found {
  times: number[];
  hangUps: number;
  faults: number;
  leaks: number;
  wordless: number;
}

/** Files sent to a real server, as a script would send them, while somebody asks how it is. */
export async function sendMalformed(count: number, seed: number, isCalm: boolean, report: Report): Promise<void> {
  await withFolder((folder) =>
    withServer({ folder }, async (server) => {
      const client = await Client.begin(server);
      await client.release(roundCsv(1, 24), '1');
      const before = await client.csv();
      const start = standing(server);
      const end = new AbortController();
      const health = healthOf(server, end.signal);
      const found: Found = { times: [], hangUps: 0, faults: 0, leaks: 0, wordless: 0 };
      const files = malformedFiles(count, seed);
      await Promise.all(Array.from({ length: SENDERS }, () => sendAll(files, client, server, found)));
      end.abort();
      report.exactly('malformed files sent', found.times.length + found.hangUps, count);
      report.exactly('hang-ups', found.hangUps);
      report.exactly('answers of 500 and above', found.faults);
      report.exactly('answers that tell internals', found.leaks);
      report.exactly('refusals without a sentence', found.wordless);
      report.exactly('public figures that changed', Number((await client.csv()) !== before));
      report.exactly('server ended', Number(!server.isAlive()));
      report.atMost('answer, p99, ms', quantile(found.times, 0.99), isCalm ? 500 : 10_000);
      report.atMost('health meanwhile, p99, ms', quantile(await health, 0.99), isCalm ? 200 : 10_000);
      await pause(isCalm ? 35_000 : 0);
      stood(start, standing(server), isCalm, report);
    }),
  );
}

async function sendAll(
  files: Iterable<Malformed>,
  client: Client,
  { address }: RunningServer,
  found: Found,
): Promise<void> {
  // One generator for all: each takes the next.
  for (const { bytes } of files) {
    try {
      const began = performance.now();
      const response = await fetch(address + client.uploadPath(), {
        method: 'POST',
        headers: { authorization: `Bearer ${client.token}`, 'content-type': 'text/csv' },
        body: new Uint8Array(bytes),
      });
      const text = await response.text();
      found.times.push(performance.now() - began);
      if (response.status >= 500) found.faults += 1;
      if (INTERNALS.test(text)) found.leaks += 1;
      if (response.status >= 400 && !isProblem(response, text)) found.wordless += 1;
    } catch {
      found.hangUps += 1;
    }
  }
}

/** A problem document with a title, and where a file was read, a sentence for each problem. */
function isProblem(response: Response, text: string): boolean {
  if (!(response.headers.get('content-type') ?? '').includes('application/problem+json')) return false;
  const { title, problems = [] } = JSON.parse(text) as { title?: string; problems?: { message?: string }[] };
  return Boolean(title) && problems.every(({ message }) => Boolean(message));
}

async function healthOf({ address }: RunningServer, end: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!end.aborted) {
    times.push((await ask(`${address}/healthz`)).ms);
    await pause(20);
  }
  return times;
}

interface Standing {
  megabytes: number;
  files: number;
}

/** Memory and open files of the server; undefined where the system does not tell. */
function standing({ child }: RunningServer): Standing | undefined {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const megabytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
    return { megabytes, files: readdirSync(`/proc/${child.pid}/fd`).length };
  } catch {
    return undefined;
  }
}

function stood(before: Standing | undefined, after: Standing | undefined, isCalm: boolean, report: Report): void {
  if (!before || !after) {
    report.skipped('memory and open files', 'this system does not tell');
    return;
  }
  // A small run ends before memory is given back.
  report.atMost('memory gained, MB', after.megabytes - before.megabytes, isCalm ? 100 : 400);
  report.atMost('open files gained', after.files - before.files, isCalm ? 5 : 40);
}
