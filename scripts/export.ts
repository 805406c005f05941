import { mkdirSync, readdirSync, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { longDate } from '../indicators/long-date.ts';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { sitePaths } from '../server/explore/embed/site-paths.ts';
import { exportSite } from '../server/explore/export/export-site.ts';
import { createServices, type Services } from '../server/services.ts';
import { StartRefused } from '../server/store/migrate.ts';
import { TAKE_ALONG_WORDS } from '../server/words/take-along.ts';
import { ensureBuilt } from './build.ts';

/** `npm run export`: the public site as files. */

const USAGE = `Writes the whole public site into a folder: every page in every language, with its charts, tables and data files. The
pages open from a disk, a memory stick or any web space, without a server.

  npm run export -- DIR

DIR must be new or empty. The server may run. What only a server can do (search, questions, the living chart) is left
out; such links lead to PUBLIC_URL where that is set, else they become plain text.

Ends with 0 when everything was written, 1 when a page could not be made, 2 for wrong usage.`;

function folderNamed(): string | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
    const [folder, ...more] = positionals;
    if (values.help || folder === undefined || more.length > 0) return null;
    return resolve(folder);
  } catch {
    return null;
  }
}

async function write(services: Services, folder: string): Promise<number> {
  const { identity } = services.catalogue.current();
  const { server } = createApp(services);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { publicUrl } = services.config;
  const date = (language: (typeof identity.languages)[number]): string =>
    longDate(services.effects.now(), language, services.config.timeZone);
  const isReachable = !/^https?:\/\/(localhost|127\.|\[::1\])/.test(publicUrl);
  try {
    const { pages, files, bytes, broken } = await exportSite({
      paths: sitePaths(services.catalogue.current()),
      languages: identity.languages,
      defaultLanguage: identity.defaultLanguage,
      server: isReachable ? publicUrl : null,
      note: {
        en: TAKE_ALONG_WORDS.en.exported(date('en')),
        fr: TAKE_ALONG_WORDS.fr.exported(date('fr')),
        da: TAKE_ALONG_WORDS.da.exported(date('da')),
        de: TAKE_ALONG_WORDS.de.exported(date('de')),
      },
      get: async (address) => {
        const answer = await fetch(base + address);
        return {
          status: answer.status,
          type: answer.headers.get('content-type') ?? '',
          body: Buffer.from(await answer.arrayBuffer()),
        };
      },
      write: async (file, content) => {
        const path = join(folder, file);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
      },
      onProgress: (done, known) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${known} files`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
    for (const one of broken) console.error(`Could not be made: ${one}`);
    console.log(`${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB: ${join(folder, 'index.html')}`);
    return broken.length > 0 ? 1 : 0;
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

const folder = folderNamed();
if (folder === null) {
  console.log(USAGE);
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
} else if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty. Name a new folder, so that nothing of an earlier export stays in between.`);
  process.exitCode = 2;
} else {
  try {
    mkdirSync(folder, { recursive: true });
    ensureBuilt();
    const services = await createServices(readConfig(process.env));
    try {
      process.exitCode = await write(services, folder);
    } finally {
      await services.close();
    }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
