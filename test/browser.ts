/** A real Chromium for tests: where none can be found that is a failure with a name, never a skip. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `BROWSER_PATH`, the system's, Playwright's own, or the one a package carries. */
async function findBrowser(): Promise<{ path: string; args: string[] }> {
  const named = process.env['BROWSER_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`);
    return { path: named, args: [] };
  }
  const found = [...KNOWN, chromium.executablePath()].find((path) => existsSync(path));
  if (found) return { path: found, args: [] };
  const { default: carried } = await import('@sparticuz/chromium');
  return { path: await carried.executablePath(), args: carried.args };
}

export async function launchBrowser(): Promise<Browser> {
  try {
    const { path, args } = await findBrowser();
    return await chromium.launch({ executablePath: path, args: [...args, ...FLAGS] });
  } catch (error) {
    throw new Error(
      'No Chromium could be started for the browser tests. Install Chromium, or name one in BROWSER_PATH.',
      { cause: error },
    );
  }
}
