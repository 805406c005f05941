// Runs a script of ours under a Node that can: `node scripts/launch.mjs scripts/start.ts …`.
// Plain JavaScript, because it is what an old Node meets first. On Node 22.18 or later it only passes on;
// below that it brings Node 24 beside the project, once, from the package registry, into .tools (ignored by git).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [22, 18];
const BROUGHT = 'node@24';

function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The path of a Node that runs under this machine, or undefined when the file is there but does not work. */
function workingNode(path) {
  if (!existsSync(path)) return undefined;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && isRecentEnough(stdout.trim()) ? path : undefined;
}

function bringNode() {
  const path = join(root, '.tools', 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const already = workingNode(path);
  if (already) return already;
  console.error(
    `Node ${process.version} is too old for this project (it needs ${OLDEST.join('.')} or later): bringing Node 24 into .tools, once.`,
  );
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--prefix',
    join(root, '.tools'),
    '--no-save',
    '--ignore-scripts=false',
    '--loglevel=error',
    BROUGHT,
  ];
  const brought = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: ['ignore', 2, 2], cwd: root })
    : spawnSync('npm', args, { stdio: ['ignore', 2, 2], cwd: root, shell: process.platform === 'win32' });
  const found = brought.status === 0 ? workingNode(path) : undefined;
  if (found) return found;
  console.error(
    `Node 24 could not be brought along. Install Node ${OLDEST.join('.')} or later yourself and run the command again.`,
  );
  process.exit(1);
}

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error('Usage: node scripts/launch.mjs SCRIPT [ARGUMENTS]');
  process.exit(2);
}
const node = isRecentEnough(process.version) ? process.execPath : bringNode();
// Node strips types with WebAssembly, in each worker thread anew. Replacing its call wrappers by faster ones now and then
// frees code of a thread that is gone and ends the whole process (seen in a core file of Node 24.21:
// Runtime_TierUpWasmToJSWrapper, WasmEngine::FreeDeadCode; nodejs/node 64500). With this budget they are never replaced.
const flags = ['--disable-warning=ExperimentalWarning', '--wasm-wrapper-tiering-budget=1000000000'];
const child = spawn(node, [...flags, join(root, script), ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'),
    // Whatever the script starts in turn (vitest, vite, tsc) finds the same Node first.
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
