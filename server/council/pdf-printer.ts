/**
 * PAGE → TAGGED PDF, printed by a Chromium on this machine: it takes headings, tables, alternative texts and the language
 * from the page, so that what a screen reader hears is the same in both. The page is handed over from an address of its
 * own that only lives while it is printed; nothing of it is ever public.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { AppError } from '../errors.ts';
import type { Assets } from '../http/assets.ts';
import { findBrowser, type FoundBrowser } from './find-browser.ts';
import { printFonts, withPrintFonts } from './print-fonts.ts';

/** How long one may take. */
const LONGEST = 90_000;
/** How many may wait behind the one that is printed: each is a whole browser. */
const MOST_WAITING = 6;

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
];

export interface PdfPrinterDeps {
  assets: Pick<Assets, 'serve'>;
  publicUrl: string;
  find?(): Promise<FoundBrowser | null>;
}

export class PdfPrinter {
  readonly #deps: PdfPrinterDeps;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: PdfPrinterDeps) {
    this.#deps = deps;
  }

  /**
   * Prints a page, one at a time.
   * @throws AppError `no-printer` where no browser is on this machine, `too-many-requests` where too many wait
   */
  async print(page: string): Promise<Buffer> {
    const browser = await (this.#deps.find ?? findBrowser)();
    if (!browser) throw new AppError('no-printer');
    if (this.#waiting >= MOST_WAITING) throw new AppError('too-many-requests', { seconds: 60 });
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#printNow(browser, page));
    this.#last = mine.catch(() => undefined);
    return mine.finally(() => {
      this.#waiting -= 1;
    });
  }

  async #printNow(browser: FoundBrowser, page: string): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'barometer-pdf-'));
    const { serve } = this.#deps.assets;
    const shown = withPrintFonts(absoluteLinks(page, this.#deps.publicUrl));
    const server = createServer(
      express()
        .use('/assets', serve)
        .use(printFonts())
        .get('/', (_request, response) => {
          response.type('html').send(shown);
        }),
    );
    try {
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const file = join(folder, 'report.pdf');
      await run(browser, [`--user-data-dir=${folder}`, `--print-to-pdf=${file}`, `http://127.0.0.1:${port}/`]);
      return await readFile(file);
    } finally {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

/** On paper a link leads to the public address; those within the page stay what they are. */
export const absoluteLinks = (page: string, publicUrl: string): string =>
  page.replaceAll(/(<a\s[^>]*?href=")\/(?!\/)/g, `$1${publicUrl}/`);

function run({ path, args }: FoundBrowser, own: readonly string[]): Promise<void> {
  // Root has no sandbox to go into; the page is ours, without scripts of anybody.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(path, [...args, ...FLAGS, ...root, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-2000);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`The browser did not print (exit ${String(code)}): ${said}`));
    });
  });
}
