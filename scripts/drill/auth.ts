import { atOnce, EVA, guessing, sameForAll, spraying } from './auth-guessing.ts';
import { ask, Client } from './client.ts';
import type { Drill, Report } from './figure.ts';
import { ADMIN, withFolder, withServer, type RunningServer } from './server.ts';
import { cookieOf, JSON_TYPE, tryIn } from './sign-in.ts';

/** Signing in, staying signed in, and requests of other sites, as somebody would try them who means harm. */
export const auth: Drill = {
  says: 'guessing, spraying, planted sessions, requests of other sites, bodies that are none',
  async run(report, size) {
    await withFolder((folder) =>
      withServer({ folder }, async (server) => {
        const client = await Client.begin(server);
        await client.ask('POST', '/api/v1/users', { email: EVA, roles: ['statistician'] });
        await sessions(server, report);
        await otherSites(server, report);
        await oddBodies(server, report);
        await sameForAll(server, report);
        await atOnce(server, report, size);
        const tries = await guessing(server, report);
        await spraying(server, report);
        checkLog(server, tries, report);
      }),
    );
  },
};

async function whoIs({ address }: RunningServer, cookie: string): Promise<number> {
  return (await ask(`${address}/api/v1/session`, { headers: { cookie } })).status;
}

async function sessions(server: RunningServer, report: Report): Promise<void> {
  const first = await tryIn(server, ADMIN);
  const planted = cookieOf(first);
  const attributes = (first.headers.getSetCookie()[0] ?? '').split('; ').slice(1);
  report.exactly(
    'cookie: HttpOnly, SameSite=Lax, Path=/',
    ['HttpOnly', 'SameSite=Lax', 'Path=/'].every((one) => attributes.includes(one)) ? 'yes' : attributes.join(', '),
    'yes',
  );
  const second = cookieOf(await tryIn(server, ADMIN, { cookie: planted }));
  report.exactly(
    'fixation: a planted session is taken after signing in',
    Number(planted === second || (await whoIs(server, planted)) === 200),
  );
  await ask(`${server.address}/api/v1/session`, { method: 'DELETE', headers: { cookie: second } });
  report.exactly('sessions that survive signing out', Number((await whoIs(server, second)) === 200));
}

/** Eleven kinds of request that another site can have a browser send, each with the cookie. */
async function otherSites(server: RunningServer, report: Report): Promise<void> {
  const cookie = cookieOf(await tryIn(server, ADMIN));
  const evil = 'https://evil.example';
  const form = 'application/x-www-form-urlencoded';
  const kinds: readonly Record<string, string>[] = [
    { origin: evil, ...JSON_TYPE },
    { origin: 'null', ...JSON_TYPE },
    { origin: `${server.address}.evil.example`, ...JSON_TYPE },
    { origin: 'http://127.0.0.1:1', ...JSON_TYPE },
    { 'sec-fetch-site': 'cross-site', ...JSON_TYPE },
    { 'sec-fetch-site': 'same-site', ...JSON_TYPE },
    { referer: `${evil}/?${server.address}`, ...JSON_TYPE },
    { origin: evil, 'content-type': 'text/plain' },
    { origin: evil, 'content-type': form },
    { origin: evil, 'content-type': 'multipart/form-data; boundary=b' },
    { origin: evil, 'x-http-method-override': 'GET', ...JSON_TYPE },
  ];
  let taken = 0;
  for (const headers of kinds) {
    const body = JSON.stringify({ name: 'made by another site' });
    const answer = await ask(`${server.address}/api/v1/tokens`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body,
    });
    if (answer.status !== 403) taken += 1;
  }
  const made = await ask(`${server.address}/api/v1/tokens`, { headers: { cookie } });
  taken += (made.json['items'] as { name: string }[]).filter(({ name }) => name !== 'drill').length;
  report.exactly(`requests of other sites taken, of ${kinds.length}`, taken);
}

async function oddBodies(server: RunningServer, report: Report): Promise<void> {
  const bodies = [
    '{"email":{"toString":1},"password":"x"}',
    '{"email":[],"password":{}}',
    '[]',
    'null',
    '"x"',
    '{',
    '',
    '{"email":"\\u0000","password":1}',
    '{"__proto__":{"email":"a"}}',
  ];
  let wrong = 0;
  for (const body of bodies) if ((await tryIn(server, body)).status !== 400) wrong += 1;
  report.exactly(`bodies that are no sign-in and not answered 400, of ${bodies.length}`, wrong);
}

/** Each try is one line of JSON in the log, and no secret is in it. */
function checkLog(server: RunningServer, tries: number, report: Report): void {
  const lines = server.lines().filter((line) => line.startsWith('{'));
  const events = lines.map((line) => JSON.parse(line) as { event: string; email?: string });
  const own = events.filter(({ email }) => email === 'guessed@example.org').length;
  report.exactly('lines of the log for the tries at one address', own, tries);
  report.exactly('lines with a password', lines.filter((line) => /guess \d|summer|quiet green/.test(line)).length);
  report.exactly('faults in the log', events.filter(({ event }) => event === 'fault').length);
}
