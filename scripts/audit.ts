import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { everyPage } from './audit/every-page.ts';
import { bringBrowser } from './bring-browser.ts';
import { ensureBuilt } from './build.ts';
import { withFolder, withServer } from './drill/server.ts';

/** `npm run audit`: the long rounds of the browser tests, which the suite walks in part. */

const USAGE = `Every public page of the demonstration in every language, light, dark and in forced colours, wide and narrow, with axe
and an open ear for the console; then each kind of page of the studio.

  npm run audit [-- [--pages] [--share 1/4] [--noted FILE] [--address URL]]

  --pages        the public pages alone
  --share 1/4    the first quarter of them, for several machines or evenings
  --noted FILE   what is found in order is noted there and passed over next time, so that a broken round is taken up again
  --address URL  a barometer that is running, instead of the demonstration

The suite looks at each kind of page in every look, the languages taking turns; this looks at all of it.`;

const root = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    pages: { type: 'boolean' },
    share: { type: 'string', default: '1/1' },
    noted: { type: 'string' },
    address: { type: 'string' },
  },
});

/** The kinds of page of the studio, and what only tests reach. */
function walkTests(): number {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/web', 'test/journeys/studio.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, AUDIT: 'all' } },
  );
  return status ?? 1;
}

async function walkPages(share: { part: number; of: number }): Promise<number> {
  const round = (address: string): Promise<number> => everyPage({ address, share, noted: values.noted ?? null });
  if (values.address !== undefined) return round(values.address.replace(/\/$/, ''));
  return withFolder((folder) =>
    withServer({ folder, settings: { DEMO: 'on', LOG_LEVEL: 'warn' } }, (server) => round(server.address)),
  );
}

const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(values.share) ?? []).map(Number);
if (values.help) console.log(USAGE);
else if (part < 1 || part > of) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  ensureBuilt();
  await bringBrowser();
  const faulty = await walkPages({ part, of });
  process.exitCode = faulty > 0 ? 1 : 0;
  if (!values.pages) process.exitCode = Math.max(walkTests(), faulty > 0 ? 1 : 0);
}
