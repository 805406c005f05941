import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { roundCsv, type Answer, type Client, type Release } from './client.ts';
import type { RunningServer } from './server.ts';

/** What a writer is doing. */
export const PHASES = ['sending', 'reading', 'publishing'] as const;
export type Phase = (typeof PHASES)[number];

/** How long a phase lasts, about, in milliseconds: a kill that is aimed at it falls somewhere in this time. */
const LASTS: Record<Phase, number> = { sending: 30, reading: 250, publishing: 15 };

/** Writers that send and publish rounds until their server is gone, and what was acknowledged to them. */
export class KilledWork {
  readonly rows: number;
  readonly uploads: string[] = [];
  readonly releases: Release[] = [];
  #round = 0;

  constructor(rows: number) {
    this.rows = rows;
  }

  /** Half of the kills fall at any time, the others into a phase. @returns in what phase a writer was */
  async runAndKill(server: RunningServer, client: Client, writers: number, kill: number): Promise<Phase> {
    const aim = kill % 2 === 0 ? undefined : PHASES[((kill - 1) / 2) % PHASES.length];
    const phases: Phase[] = Array.from({ length: writers }, () => 'sending');
    const reached = Promise.withResolvers<void>();
    const enter = (writer: number, phase: Phase): void => {
      phases[writer] = phase;
      if (phase === aim) reached.resolve();
    };
    const end = new AbortController();
    const work = phases.map(async (_phase, writer) => {
      while (!end.signal.aborted)
        await this.#oneRound(server, client, (phase) => enter(writer, phase)).catch(() => pause(5));
    });
    if (aim) {
      await Promise.race([reached.promise, pause(5000)]);
      await pause(Math.random() * LASTS[aim]);
    } else await pause(20 + Math.random() * 1500);
    const landed = aim && phases.includes(aim) ? aim : (phases[0] ?? 'sending');
    end.abort();
    await server.kill();
    await Promise.all(work);
    return landed;
  }

  async #oneRound(server: RunningServer, client: Client, enter: (phase: Phase) => void): Promise<void> {
    this.#round += 1;
    // Figures of the indicator lie between 0 and 100.
    const round = this.#round % 900;
    const note = String(round);
    enter('sending');
    // A number of its own in the file: the same bytes would be the same upload.
    const body = roundCsv(round, this.rows, (row) => (row === 0 ? `round ${this.#round}` : ''));
    const uploaded = await sendSlowly(server.address + client.uploadPath(), client.token, body, () => enter('reading'));
    if (uploaded.status > 201) throw new Error(uploaded.text);
    this.uploads.push(String(uploaded.json['id']));
    enter('publishing');
    const published = await client.publish(uploaded, note);
    if (published.status !== 200) throw new Error(published.text);
    const { id } = published.json['release'] as Release;
    this.releases.push({ id, note });
  }
}

/** Sends a file in pieces, so that a kill can fall between two of them. */
function sendSlowly(url: string, token: string, body: string, onSent: () => void): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'text/csv',
    'content-length': String(Buffer.byteLength(body)),
  };
  const out = request(url, { method: 'POST', headers, agent: false }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    response.once('error', reject);
    response.once('end', () => {
      const json = JSON.parse(text) as Record<string, unknown>;
      resolve({ status: response.statusCode ?? 0, headers: new Headers(), text, json, ms: 0 });
    });
  });
  out.once('error', reject);
  void (async () => {
    const third = Math.ceil(body.length / 3);
    for (let at = 0; at < body.length; at += third) {
      out.write(body.slice(at, at + third));
      await pause(10);
    }
    out.end(onSent);
  })();
  return promise;
}
