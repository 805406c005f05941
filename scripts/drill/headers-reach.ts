import { request } from 'node:http';
import type { Report } from './figure.ts';
import type { RunningServer } from './server.ts';

/** Files of the server that must not be in reach. */
export async function whatIsNotThere({ address }: RunningServer, report: Report): Promise<void> {
  const paths = [
    '/.git/config',
    '/.env',
    '/package.json',
    '/server/main.ts',
    '/data/local/barometer.sqlite',
    '/barometer.sqlite',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/',
    '/node_modules/express/package.json',
    '/debug',
    '/metrics',
  ];
  const answers = await Promise.all(paths.map((path) => raw(address, 'GET', path)));
  report.exactly(
    `files in reach, of ${paths.length} tried`,
    paths.filter((_path, at) => (answers[at]?.status ?? 0) < 400).join(' '),
    '',
  );
}

export async function methods({ address }: RunningServer, report: Report): Promise<void> {
  const trace = await raw(address, 'TRACE', '/en', { 'x-secret': 'echo me' });
  report.exactly('TRACE echoes', Number(trace.text.includes('echo me') || trace.status === 200));
  const unknown = await Promise.all(
    ['PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND'].map((method) => raw(address, method, '/api/v1/indicators')),
  );
  report.exactly(
    'methods a path does not have, answered otherwise than 405',
    unknown.filter(({ status }) => status !== 405).length,
  );
}

/** By hand: `fetch` tidies addresses and knows not every method. */
function raw(
  address: string,
  method: string,
  path: string,
  given: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const { hostname, port } = new URL(address);
  const out = request({ hostname, port, method, path, headers: given, agent: false }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
  });
  out.once('error', reject);
  out.end();
  return promise;
}
