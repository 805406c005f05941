import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** `npm run build`: builds the browser's part into `web/dist` and compresses it; does nothing when nothing changed. */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'web/dist');
const STAMP = 'inputs.sha256';
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json']);

/** Everything the result depends on: our sources, the build's own files and the locked versions of what is bundled. */
function inputsHash(): string {
  const hash = createHash('sha256');
  const files = ['web', 'indicators', 'server/contract'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(dist|\.dist)/.test(name) && ['.ts', '.css', '.svg'].includes(extname(name)))
      .map((name) => join(folder, name)),
  );
  for (const file of [...files.sort(), 'vite.config.ts', 'scripts/build.ts', 'package-lock.json']) {
    hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

function isBuilt(stamp: string): boolean {
  try {
    return readFileSync(join(dist, STAMP), 'utf8') === stamp;
  } catch {
    return false;
  }
}

function compressAll(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!COMPRESSIBLE.has(extname(name)) || name === 'manifest.json') continue;
    const bytes = readFileSync(join(folder, name));
    const quality = bytes.length > 200_000 ? 9 : 11;
    writeFileSync(`${join(folder, name)}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    writeFileSync(`${join(folder, name)}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Builds when the inputs changed since the last build. Says whether it had to. */
export async function ensureBuilt(): Promise<boolean> {
  const stamp = inputsHash();
  if (isBuilt(stamp)) return false;
  const { build } = await import('vite');
  // Built beside the old one and put in its place at the end, so that a running server never sees half a build.
  const next = join(root, `web/.dist-${process.pid}`);
  try {
    await build({ configFile: join(root, 'vite.config.ts'), build: { outDir: next } });
    compressAll(next);
    writeFileSync(join(next, STAMP), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await ensureBuilt()) ? 'Built web/dist.' : 'web/dist is up to date.');
}
