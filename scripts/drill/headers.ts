import { ask, Client, INDICATOR, roundCsv, type Answer } from './client.ts';
import type { Drill, Report } from './figure.ts';
import { methods, whatIsNotThere } from './headers-reach.ts';
import { ADMIN, withFolder, withServer, type RunningServer } from './server.ts';

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'object-src': "'none'",
};

/** What every answer says to the browser, and what no answer tells. */
export const headers: Drill = {
  says: 'what every answer says to the browser, and what no answer tells',
  async run(report, size) {
    const settings = { PUBLIC_URL: 'https://barometer.example.org', DEMO: size === 'full' ? 'on' : 'off' };
    await withFolder((folder) =>
      withServer({ folder, settings }, async (server) => {
        const client = await Client.begin(server);
        await client.release(roundCsv(1, 50), '1').catch(() => undefined);
        await everyAnswer(server, report);
        await privateAnswers(server, client, report);
        await whatIsNotThere(server, report);
        await methods(server, report);
      }),
    );
  },
};

const PATHS = [
  '/',
  '/en',
  '/de',
  '/en/no-such-page',
  '/api/v1/indicators',
  `/api/v1/indicators/${INDICATOR}`,
  '/api/v1/no-such',
  '/api/v1/openapi.json',
  '/api/v1/uploads',
  '/healthz',
  '/readyz',
  '/studio',
  '/studio/sign-in',
  '/%',
  '/%00',
  '/en?lang=%ff',
];

async function everyAnswer({ address }: RunningServer, report: Report): Promise<void> {
  const answers = await Promise.all(PATHS.map(async (path) => ({ path, ...(await ask(address + path)) })));
  const wrong = (test: (answer: Answer) => boolean): string =>
    answers
      .filter((answer) => !test(answer))
      .map(({ path }) => path)
      .join(' ');
  const none = (metric: string, test: (answer: Answer) => boolean): void => report.exactly(metric, wrong(test), '');
  const says = (name: string, value: RegExp) => (answer: Answer) => value.test(answer.headers.get(name) ?? '');
  none('without the policy for content, exactly', ({ headers: given }) =>
    isPolicy(given.get('content-security-policy') ?? ''),
  );
  none('without nosniff', says('x-content-type-options', /^nosniff$/));
  none(
    'without a referrer policy',
    says('referrer-policy', /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/),
  );
  none('without HSTS of a year', says('strict-transport-security', /^max-age=(3153[6-9]|[4-9]\d{4})\d{3}/));
  none('without COOP', says('cross-origin-opener-policy', /^same-origin/));
  none('without a permissions policy', says('permissions-policy', /camera=\(\)/));
  none(
    'with the name or version of a program',
    ({ headers: given }) => !given.has('x-powered-by') && !given.has('server'),
  );
  none('500 and above', ({ status }) => status < 500);
  none(
    'with something from inside',
    ({ text }) => !/node_modules|\bat [\w.]+ \(|file:\/\/|SQLITE_|\/work\//.test(text),
  );
  none('without a content type', ({ status, headers: given }) => status >= 300 || given.has('content-type'));
}

function isPolicy(policy: string): boolean {
  const said = Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  return (
    Object.entries(POLICY).every(([name, values]) => said[name] === values) && !/unsafe|nonce|https?:/.test(policy)
  );
}

async function privateAnswers({ address }: RunningServer, client: Client, report: Report): Promise<void> {
  const paths = ['/api/v1/uploads', '/api/v1/tokens', '/api/v1/users', '/api/v1/session'];
  const answers = await Promise.all(paths.map((path) => client.ask('GET', path)));
  const kept = answers.filter(({ headers: given }) => given.get('cache-control') !== 'no-store');
  report.exactly('private answers that may be kept', kept.length);
  const body = JSON.stringify(ADMIN);
  const session = await ask(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const [cookie = ''] = session.headers.getSetCookie();
  const wanted = ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'];
  const isRight = cookie.startsWith('__Host-') && wanted.every((one) => cookie.split('; ').includes(one));
  report.exactly(
    'cookie: __Host-, Secure, HttpOnly, SameSite',
    isRight ? 'yes' : cookie.replace(/=[^;]*/, '=…'),
    'yes',
  );
  const foreign = await ask(`${address}/api/v1/tokens`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  });
  report.exactly(
    'credentials allowed to other origins',
    Number(foreign.headers.has('access-control-allow-credentials')),
  );
}
