import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bringBrowser } from './bring-browser.ts';
import { ensureBuilt } from './build.ts';

/** `npm run audit`: the long rounds of the browser tests, which the suite walks in part. */

const USAGE = `Every kind of page in every language, light and dark, wide and narrow, with axe and an open ear for the console.

  npm run audit

The suite looks at each page in each language once, in one of the two looks; this looks at all of them.`;

const root = fileURLToPath(new URL('..', import.meta.url));

if (parseArgs({ options: { help: { type: 'boolean' } } }).values.help) console.log(USAGE);
else {
  ensureBuilt();
  await bringBrowser();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/web', 'test/journeys/studio.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, AUDIT: 'all' } },
  );
  process.exitCode = status ?? 1;
}
