import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

interface AssetFile {
  type: string;
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

interface ManifestEntry {
  file: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** The built files of the browser's part, held in memory: a few megabytes, hashed names, compressed at build time. */
export interface Assets {
  /** Address of a source file as built: `page.ts`, `styles/main.css`, or the end of a font's path. @throws when it was not built */
  path(name: string): string;
  /** Answers `/assets/…`; mount it before anything that costs. */
  handler: RequestHandler;
}

/** @throws when the folder holds no build; `npm run build` makes one */
export function loadAssets(distFolder: string): Assets {
  const manifestFile = join(distFolder, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`No build in ${distFolder}: run "npm run build".`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, ManifestEntry>;
  const files = new Map<string, AssetFile>();
  for (const name of readdirSync(distFolder)) {
    const type = TYPES[extname(name)];
    if (!type || name === 'manifest.json') continue;
    const compressed = (ending: string): Buffer | null => {
      const path = join(distFolder, name + ending);
      return existsSync(path) ? readFileSync(path) : null;
    };
    files.set(name, {
      type,
      plain: readFileSync(join(distFolder, name)),
      br: compressed('.br'),
      gzip: compressed('.gz'),
    });
  }
  return {
    path(name) {
      const entry = manifest[name] ?? Object.entries(manifest).find(([key]) => key.endsWith(`/${name}`))?.[1];
      if (!entry) throw new Error(`"${name}" is not among the built files.`);
      return `/assets/${entry.file}`;
    },
    handler: (request, response, next) => {
      if (!request.path.startsWith('/assets/') || (request.method !== 'GET' && request.method !== 'HEAD'))
        return next();
      const file = files.get(request.path.slice('/assets/'.length));
      if (!file) return next();
      response.set('Content-Type', file.type);
      response.set('Cache-Control', 'public, max-age=31536000, immutable');
      response.set('X-Content-Type-Options', 'nosniff');
      response.vary('Accept-Encoding');
      const encoding = request.acceptsEncodings(['br', 'gzip']);
      const packed = encoding === 'br' ? file.br : encoding === 'gzip' ? file.gzip : null;
      if (packed && encoding) response.set('Content-Encoding', encoding);
      const body = packed ?? file.plain;
      response.set('Content-Length', String(body.length));
      // Sent as it is: Express would compute an ETag of every answer, and a hashed name needs none.
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}
