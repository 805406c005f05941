import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run check`: types of every folder, lint, format. Runs all and fails when any does. */

const root = fileURLToPath(new URL('..', import.meta.url));

const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ...['indicators', 'server', 'web', 'scripts', 'test'].map(
    (folder) => [`types of ${folder}`, 'tsc', '--noEmit', '-p', folder] as const,
  ),
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', 'indicators', 'server', 'web', 'scripts', 'test'],
  [
    'format',
    'prettier',
    '--check',
    '--log-level',
    'warn',
    'indicators',
    'server',
    'web',
    'scripts',
    'test',
    '*.json',
    '*.ts',
  ],
];

/** Runs the steps and returns the names of those that failed. */
export function runChecks(): string[] {
  return STEPS.filter(([name, command, ...args]) => {
    const started = performance.now();
    const { status } = spawnSync(fileURLToPath(new URL(`../node_modules/.bin/${command}`, import.meta.url)), args, {
      cwd: root,
      stdio: 'inherit',
    });
    console.log(
      `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    return status !== 0;
  }).map(([name]) => name);
}

if (import.meta.main) process.exitCode = runChecks().length === 0 ? 0 : 1;
