import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';
import { packedFiles } from './packed-files.ts';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The browser's files as built: their addresses carry a hash of their content, so they may be kept for ever. */
export interface Assets {
  style: string;
  script: string;
  /** What the script is built of besides: asked for with it, not after it. */
  scriptParts: readonly string[];
  /** What a foreign page loads by one script tag. */
  embedScript: string;
  /** What the studio loads besides. */
  studioStyle: string;
  studioScript: string;
  fonts: readonly string[];
  serve: RequestHandler;
}

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
  assets?: string[];
}

/** Reads what the build left. Without a build pages still work: plain, and without the live chart. */
export function loadAssets(dist: string = DIST): Assets {
  const file = join(dist, 'manifest.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, ManifestEntry>) : {};
  const page = manifest['page.ts'];
  const style = manifest['styles/main.css'];
  const fonts = Object.values(manifest).flatMap((entry) =>
    /(serif-4|sans-3)-latin-(opsz|wght)-normal.*\.woff2$/.test(entry.file) ? [`/assets/${entry.file}`] : [],
  );
  return {
    script: `/assets/${page?.file ?? 'page.js'}`,
    scriptParts: (page?.imports ?? []).flatMap((name) => (manifest[name] ? [`/assets/${manifest[name].file}`] : [])),
    embedScript: `/assets/${manifest['embed.ts']?.file ?? 'embed.js'}`,
    style: `/assets/${style?.file ?? 'main.css'}`,
    studioScript: `/assets/${manifest['studio.ts']?.file ?? 'studio.js'}`,
    studioStyle: `/assets/${manifest['styles/studio.css']?.file ?? 'studio.css'}`,
    fonts,
    serve: express
      .Router()
      .use(
        packedFiles(dist),
        express.static(dist, { index: false, immutable: true, maxAge: '365d', fallthrough: true }),
      ),
  };
}
