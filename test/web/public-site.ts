/** The public pages of the demonstration in a real browser: which there are, in what looks, and how one is opened. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration } from '../explore/demonstration.ts';

/** One of each kind of page, and the states that differ. */
export const PAGES = [
  '',
  'indicators',
  'indicators?q=arbeitslosigkeit',
  'indicators?domain=procurement',
  'indicators?domain=voter-registration',
  'indicators/bs-unemployment',
  'indicators/bs-unemployment?view=gap',
  'indicators/bs-unemployment?view=breakdown',
  'indicators/bs-unemployment-monthly',
  'indicators/bs-employment-rate',
  'indicators/proc-diverse-spend',
  'indicators/part-voter-registration',
  'compare?indicator=bs-staff-foreign-share&indicator=bs-unemployment',
  'areas/CH-BS',
  'key-factors',
  'key-factors/kf07',
  'about',
  'accessibility',
  'data',
  'missing',
  'privacy',
  'nothing-here',
];

export type Look = NonNullable<Parameters<Browser['newContext']>[0]>;

export const LOOKS: readonly Look[] = [
  { colorScheme: 'light' as const, viewport: { width: 1200, height: 900 } },
  { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } },
  // Four times enlarged on a small screen, in the system's own few colours.
  { colorScheme: 'light' as const, forcedColors: 'active' as const, viewport: { width: 320, height: 512 } },
];

export interface OpenPage {
  page: Page;
  /** Whatever the browser says on its console, and each request that leaves our address. */
  complaints: string[];
  close(): Promise<void>;
}

export interface PublicSite {
  open(path: string, look?: Look): Promise<OpenPage>;
  close(): Promise<void>;
}

/**
 * One program and one browser for a whole file of tests. Pages of one look are tabs of one visitor, who keeps styles and
 * scripts from page to page as people do; the site sets neither cookie nor storage that could pass between them.
 */
export async function publicSite(): Promise<PublicSite> {
  ensureBuilt();
  const [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
  const visitors = new Map<string, Promise<BrowserContext>>();
  const visitor = (look: Look): Promise<BrowserContext> => {
    const name = JSON.stringify(look);
    const known = visitors.get(name) ?? browser.newContext({ viewport: { width: 1200, height: 900 }, ...look });
    visitors.set(name, known);
    return known;
  };
  return {
    async open(path, look = {}) {
      const page = await (await visitor(look)).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(city.address) && !request.url().startsWith('data:'))
          complaints.push(`foreign request ${request.url()}`);
      });
      await page.goto(`${city.address}/${path}`);
      return { page, complaints, close: () => page.close() };
    },
    async close() {
      await browser.close();
      await city.close();
    },
  };
}
