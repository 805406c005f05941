import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packAssets } from './pack-assets.ts';

/** `npm run build`: the browser's part, with hashed names, into web/dist. */

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'web', 'dist', 'built-from');

/** One number for everything the build reads. */
function inputs(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('web', 'dist')))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [
    ...files.sort(),
    ...['vite.config.ts', 'package-lock.json', 'scripts/pack-assets.ts'].map((one) => join(root, one)),
  ])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds unless what is there was built from the same files. */
export function ensureBuilt(): void {
  const now = inputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  // In a process of its own: under a test runner the environment says "test", and libraries would build for that.
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error("The browser's part could not be built; the lines above say why.");
  packAssets(join(root, 'web', 'dist'));
  writeFileSync(stamp, now);
}

if (import.meta.main) ensureBuilt();
