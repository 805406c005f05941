/** A real Chromium for tests: where none can be found that is a failure with a name, never a skip. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../scripts/bring-browser.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
