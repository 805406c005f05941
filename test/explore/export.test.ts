import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { exportedFile, wayTo } from '../../server/explore/export/exported-file.ts';
import { exportSite } from '../../server/explore/export/export-site.ts';
import { addressesIn, standingPage, standingStyle } from '../../server/explore/export/standing-page.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

describe('the file of an address', () => {
  test.each([
    ['/', 'index.html'],
    ['/en/', 'en/index.html'],
    ['/de/indicators', 'de/indicators.html'],
    ['/de/indicators?domain=employment', 'de/indicators--employment.html'],
    ['/de/indicators/bs-turnout', 'de/indicators/bs-turnout.html'],
    ['/de/indicators/bs-turnout?view=gap', 'de/indicators/bs-turnout--gap.html'],
    ['/de/compare?indicator=bs-turnout', 'de/compare--bs-turnout.html'],
    ['/de/reports/2026.pdf', 'de/reports/2026.pdf'],
    ['/assets/main-Ab1_.css', 'assets/main-Ab1_.css'],
    ['/city.css?accent=112233', 'assets/city.css'],
    ['/api/v1/releases/2026-0001', 'data/releases-2026-0001.json'],
    ['/api/v1/indicators/x/citation?lang=en&format=bibtex', 'data/x-citation-lang-en.bib'],
    // Only the server can answer these.
    ['/de/indicators/bs-turnout?last=10', null],
    ['/de/indicators/bs-turnout?view=gap&from=2010', null],
    ['/de/indicators?q=x', null],
    ['/de/compare', null],
    ['/de/indicators/bs-turnout/question', null],
    ['/studio', null],
  ])('%s is %s', (address, file) => expect(exportedFile(address)).toBe(file));

  test('two long addresses share no file, and none leaves the folder', () => {
    const long = (end: string): string =>
      `/api/v1/indicators/x/observations?origin=${'A,'.repeat(80)}${end}&format=csv`;
    expect(exportedFile(long('B'))).not.toBe(exportedFile(long('C')));
    expect(exportedFile(long('B'))).toMatch(/^data\/[\w.-]{1,110}\.csv$/);
    expect(exportedFile('/en/areas/..%2F..%2Fpasswd')).not.toContain('../');
  });

  test('is reached from any depth', () => {
    expect(wayTo('data/a b.csv', 'de/indicators/x.html')).toBe('../../data/a%20b.csv');
    expect(wayTo('de/index.html', 'index.html')).toBe('de/index.html');
  });
});

describe('a page on a disk', () => {
  const options = { file: 'en/x.html', fileOf: exportedFile, server: null, note: 'A copy.' };

  test('leads to files, keeps the text of links nobody can follow, and holds no form or script', () => {
    const html =
      '<head><script type="module" src="/a.js"></script><link rel="stylesheet" href="/assets/m.css" /></head>' +
      '<a class="k" href="/en/about#top">About</a><a href="/en/indicators?q=a&amp;b=1">Search</a>' +
      '<a href="https://else.example/">Else</a><form action="/x"><input></form>' +
      '<ul><li><a href="/en/data">Data</a></li><li><a href="/studio" rel="nofollow">In</a></li></ul><footer></footer>';
    const page = standingPage(html, options);
    expect(page).toContain('<li><a href="../en/data.html">Data</a></li></ul>');
    expect(page).toContain('<a class="k" href="../en/about.html#top">About</a><span>Search</span>');
    expect(page).toContain('href="../assets/m.css"');
    expect(page).toContain('<a href="https://else.example/">Else</a>');
    expect(page).not.toMatch(/<form|<script/);
    expect(page).toContain('A copy.');
    expect(standingPage(html, { ...options, server: 'https://b.example' })).toContain(
      'href="https://b.example/en/indicators?q=a&amp;b=1"',
    );
  });

  test('addresses are read as a browser reads them', () => {
    expect(addressesIn('<a href="/a?x=1&amp;y=2#z"><img src="//evil.example/b"><a href="/a?x=1&amp;y=2">')).toEqual([
      '/a?x=1&y=2',
    ]);
  });

  test('fonts lie beside their style sheet', () => {
    expect(standingStyle('src:url("/assets/f.woff2") format("woff2")')).toBe('src:url("f.woff2") format("woff2")');
  });
});

describe('the site from a disk', () => {
  let city: Demonstration;
  let folder: string;
  beforeAll(async () => {
    ensureBuilt();
    city = await demonstration(loadAssets());
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  }, 120_000);
  afterAll(async () => {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens in a browser with its style, pictures and tables, and every link leads to a file', async () => {
    const wanted = /^\/(da\/($|about|indicators$|indicators\/bs-turnout$)|assets|api\/v1\/indicators\/bs-turnout\/)/;
    const { broken, pages } = await exportSite({
      // A few pages of one language: the whole is walked by the command.
      get: async (address) => {
        if (!wanted.test(new URL(address, city.address).pathname))
          return { status: 200, type: 'text/plain', body: Buffer.from('') };
        // Over a connection of its own, as the command asks.
        const answer = await city.get(address);
        return {
          status: answer.status,
          type: answer.headers.get('content-type') ?? '',
          body: Buffer.from(await answer.arrayBuffer()),
        };
      },
      paths: ['', 'about', 'indicators', 'indicators/bs-turnout'],
      languages: ['da'],
      defaultLanguage: 'da',
      server: null,
      note: { en: '', fr: '', da: 'En kopi.', de: '' },
      write: async (file, bytes) => {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), bytes);
      },
    });
    expect(broken).toEqual([]);
    expect(pages).toBeGreaterThanOrEqual(4);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        // A browser that goes on to the next page gives up what it was fetching for the one before.
        if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${reason}`);
      });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.waitForURL(/da\/index\.html$/);
      await page.goto(pathToFileURL(join(folder, 'da/indicators/bs-turnout.html')).href);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 248, 241)');
      expect(
        await page.evaluate(() =>
          document.fonts.ready.then((fonts) => [...fonts].some((one) => one.status === 'loaded')),
        ),
      ).toBe(true);
      expect(await page.locator('.chart-wide svg').first().isVisible()).toBe(true);
      expect(await page.locator('.trend-table tbody tr').count()).toBeGreaterThan(5);
      const links = await page.evaluate(() => [...document.querySelectorAll('a')].map((one) => one.href));
      const own = links.filter((one) => one.startsWith('file:'));
      expect(own.length).toBeGreaterThan(15);
      for (const link of own) expect([link, existsSync(new URL(link.split('#')[0] ?? ''))]).toEqual([link, true]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
