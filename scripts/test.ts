import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bringBrowser } from './bring-browser.ts';
import { ensureBuilt } from './build.ts';
import { runChecks } from './check.ts';

/** `npm test`: types, lint, format, then every test; ends with the test runner's count. Arguments go to the runner. */

const root = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_MS = 30 * 60_000;

/**
 * Runs the tests in a process group of their own, and ends what is left of the group with them: a process that a failed
 * test left behind would keep whoever reads our output waiting for ever.
 */
function runTests(given: readonly string[]): Promise<number> {
  const runner = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const child = spawn(process.execPath, [runner, 'run', ...given], { cwd: root, stdio: 'inherit', detached: true });
  const endGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // Nobody is left.
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endGroup(signal));
  const tooLong = setTimeout(() => {
    console.error(`The tests did not end within ${LONGEST_MS / 60_000} minutes.`);
    endGroup('SIGKILL');
  }, LONGEST_MS);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      endGroup('SIGKILL');
      resolve(code ?? 1);
    });
  });
}

const failed = runChecks();
ensureBuilt();
await bringBrowser();
const status = await runTests(process.argv.slice(2));
if (failed.length > 0) console.error(`Checks that failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? status : 1);
