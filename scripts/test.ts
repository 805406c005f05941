import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bringBrowser } from './bring-browser.ts';
import { ensureBuilt } from './build.ts';
import { runChecks } from './check.ts';

/** `npm test`: types, lint, format, then every test; ends with the test runner's count. Arguments go to the runner. */

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = runChecks();
ensureBuilt();
await bringBrowser();
const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url)), 'run', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (failed.length > 0) console.error(`Checks that failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? (status ?? 1) : 1;
