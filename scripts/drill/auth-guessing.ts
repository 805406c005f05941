import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Answer } from './client.ts';
import { quantile, type Report, type Size } from './figure.ts';
import { ADMIN, type RunningServer } from './server.ts';
import { tryIn } from './sign-in.ts';

/** Somebody with an account, whose password is not known here. */
export const EVA = 'eva@example.org';

/** Who has an account stays unknown: the same words, and about the same time. */
export async function sameForAll(server: RunningServer, report: Report): Promise<void> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const texts = new Set<string>();
  for (let round = 0; round < 6; round += 1)
    for (const [kind, email] of [
      ['known', EVA],
      ['unknown', `nobody${round}@example.org`],
    ] as const) {
      const { text, ms } = await tryIn(server, { email, password: 'a guess' });
      texts.add(text);
      times[kind].push(ms);
    }
  report.exactly('answers to a wrong password and to an unknown address', texts.size, 1);
  const [known, unknown] = [quantile(times.known, 0.5), quantile(times.unknown, 0.5)];
  report.atMost('time of one against the other, median', Math.max(known / unknown, unknown / known), 2);
}

const AT_ONCE = 24;
const HEALTH_MS = 250;
/** A small drill shares its machine with other tests: what it waits for counts only if it waits in each of three rounds. */
const ROUNDS: Record<Size, number> = { small: 3, full: 1 };

/** Many sign in at once: readers do not notice. */
export async function atOnce(server: RunningServer, report: Report, size: Size): Promise<void> {
  let longest = Infinity;
  let refused = 0;
  for (let round = 0; round < ROUNDS[size] && longest > HEALTH_MS; round += 1) {
    const end = new AbortController();
    const health = longestHealth(server, end.signal);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => tryIn(server, ADMIN)));
    end.abort();
    longest = Math.min(longest, await health);
    refused += answers.filter(({ status }) => status !== 200).length;
  }
  report.exactly(`${AT_ONCE} who sign in at once and are not let in`, refused);
  report.atMost('health meanwhile, longest, ms', longest, HEALTH_MS);
}

async function longestHealth(server: RunningServer, end: AbortSignal): Promise<number> {
  let longest = 0;
  while (!end.aborted) {
    longest = Math.max(longest, (await ask(`${server.address}/healthz`)).ms);
    await pause(5);
  }
  return longest;
}

/** @returns how many tries were made for one address */
export async function guessing(server: RunningServer, report: Report): Promise<number> {
  const email = 'guessed@example.org';
  const answers: Answer[] = [];
  for (let time = 0; time < 14; time += 1)
    answers.push(await tryIn(server, { email, password: `guess ${time}` }, { 'x-forwarded-for': `203.0.113.${time}` }));
  const first = answers.findIndex(({ status }) => status === 429);
  report.atMost('wrong tries before 429, whatever X-Forwarded-For says', first === -1 ? Infinity : first, 10);
  report.atLeast('Retry-After, s', Number(answers.at(-1)?.headers.get('retry-after') ?? 0), 1);
  report.exactly('others get in meanwhile', (await tryIn(server, ADMIN)).status, 200);
  return answers.length;
}

/** Many addresses from one place: after fifty refusals each further one waits. Others were refused before these. */
export async function spraying(server: RunningServer, report: Report): Promise<void> {
  let refusals = 0;
  for (let ms = 0; ms < 250 && refusals < 100; refusals += 1)
    ({ ms } = await tryIn(server, { email: `spray${refusals}@example.org`, password: 'summer' }));
  report.atMost('addresses sprayed from one place before each further try waits', refusals, 60);
}
