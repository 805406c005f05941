import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Sends the copy of a built file that was packed beside it (`x.js.br`), where the browser takes it: nothing is packed
 * while a reader waits. The file server behind it finds the copy under the changed address; what is not packed passes.
 */
export function packedFiles(folder: string): RequestHandler {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = TYPES[extname(name)];
    if (type === undefined || !names.has(`${name}.br`)) {
      next();
      return;
    }
    response.vary('Accept-Encoding').type(type);
    // The smallest the browser takes, whatever order it names them in.
    const encoding = ENCODINGS.find((one) => names.has(name + one.ending) && request.acceptsEncodings(one.name));
    if (encoding) {
      response.set('Content-Encoding', encoding.name);
      request.url = `/${name}${encoding.ending}`;
    }
    next();
  };
}
