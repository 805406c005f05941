import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run build`: the browser's part, with hashed names, into web/dist. */

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'web', 'dist', 'built-from');

/** One number for everything the build reads. */
function inputs(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('web', 'dist')))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(root, 'vite.config.ts'), join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds unless what is there was built from the same files. */
export async function ensureBuilt(): Promise<void> {
  const now = inputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, now);
}

if (import.meta.main) await ensureBuilt();
