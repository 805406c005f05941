/** Our chart in somebody else's page: another origin, a strict policy, styles that want to break it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

let city: Demonstration;
let browser: Browser;
let foreign: Server;
let foreignAddress: string;

/** Everything a page can do to those inside it without reaching into their shadow. */
const HOSTILE = `
  html { font-size: 3px !important; }
  @keyframes spin { to { transform: rotate(360deg); opacity: 0; } }
  * { all: unset !important; color: #f0f !important; font: 40px/3 cursive !important; letter-spacing: 1em !important;
      direction: rtl !important; visibility: hidden !important; text-transform: uppercase !important; float: right !important;
      --paper: #f00 !important; --chart-ink: #f00 !important; --chart-target: transparent !important; --sans: cursive !important; }
  barometer-chart { display: none !important; width: 3px !important; opacity: 0 !important; transform: rotate(45deg) !important;
      filter: invert(1) blur(4px) !important; mix-blend-mode: difference !important; animation: spin 1s infinite !important;
      content-visibility: hidden !important; zoom: 3 !important; writing-mode: vertical-rl !important; columns: 4 !important;
      clip-path: inset(40%) !important; mask: linear-gradient(#0000, #0000) !important; pointer-events: none !important; }
  barometer-chart::before, barometer-chart::after { content: 'BUY' !important; display: block !important;
      position: absolute !important; inset: 0 !important; background: #f00 !important; font-size: 90px !important; }
  barometer-chart::first-letter, barometer-chart::first-line { font-size: 90px !important; color: #f00 !important; }
  svg, path, text, table, figure { display: none !important; fill: none !important; stroke: none !important; }`;

function pageOf(path: string): { policy: string; body: string } {
  const script = `<script type="module" src="${city.address}/embed.js"></script>`;
  const chart = '<barometer-chart indicator="bs-unemployment" lang="de" query="last=10"></barometer-chart>';
  const base = `default-src 'none'; script-src ${city.address}; connect-src ${city.address}; base-uri 'none'; form-action 'none'`;
  if (path === '/plain') return { policy: base, body: `<main><div>${chart}</div></main>${script}` };
  if (path === '/types')
    return { policy: `${base}; require-trusted-types-for 'script'`, body: `<main>${chart}</main>${script}` };
  if (path === '/article') return { policy: `frame-src ${city.address}`, body: '' };
  if (path === '/frame')
    return {
      policy: `default-src 'none'; frame-src ${city.address}`,
      body: `<iframe src="${city.address}/de/embed/bs-unemployment?last=10" title="x" width="800" height="640"></iframe>`,
    };
  return {
    policy: `${base}; style-src ${foreignAddress}`,
    body: `<link rel="stylesheet" href="/hostile.css"><main><div>${chart}</div></main>${script}`,
  };
}

beforeAll(async () => {
  ensureBuilt();
  [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
  foreign = createServer((request, response) => {
    if (request.url === '/hostile.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(HOSTILE);
      return;
    }
    const { policy, body } = pageOf(request.url ?? '/');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="de"><head><title>News</title></head><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignAddress = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  foreign?.closeAllConnections();
  foreign?.close();
  await city?.close();
});

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(foreignAddress + path);
  return { page, complaints: complaints };
}

/** What one sees of it: size, colours, letters, and whether it can be seen at all. */
const looks = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const host = document.querySelector('barometer-chart');
    const root = host?.shadowRoot;
    const of = (query: string): Record<string, string | number> => {
      const element = root?.querySelector(query);
      if (!element) return {};
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const { color, fontFamily, fontSize, direction, visibility, letterSpacing, textTransform, fill } = style;
      return {
        color,
        fontFamily,
        fontSize,
        direction,
        visibility,
        letterSpacing,
        textTransform,
        fill,
        width: Math.round(width),
        height: Math.round(height),
      };
    };
    /** How high the first letter stands, which the styles of an element do not tell. */
    const firstLetter = (within: ShadowRoot | null | undefined): number => {
      const text = within?.querySelector('.embed-sentence')?.firstChild;
      if (!text) return 0;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 1);
      return Math.round(range.getBoundingClientRect().bottom - range.getBoundingClientRect().top);
    };
    const pseudo = (which: string): string => (host ? getComputedStyle(host, which).content : '');
    return {
      pseudo: [pseudo('::before'), pseudo('::after')],
      filter: host ? getComputedStyle(host).filter : '',
      display: host ? getComputedStyle(host).display : '',
      opacity: host ? getComputedStyle(host).opacity : '',
      ink: host ? getComputedStyle(host).getPropertyValue('--chart-ink') : '',
      sentence: of('.embed-sentence'),
      firstLetter: { height: firstLetter(root) },
      svg: of('.chart-wide svg'),
      text: of('.chart-wide svg text'),
      source: of('figcaption'),
    };
  });

const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('barometer-chart')?.shadowRoot?.querySelector('.embed svg') !== null,
  );

describe('one script tag', () => {
  test('looks the same under hostile styles as in a plain page, and breaks no strict policy', async () => {
    const [plain, hostile] = [await open('/plain'), await open('/hostile')];
    await Promise.all([ready(plain.page), ready(hostile.page)]);
    await Promise.all([plain, hostile].map(({ page }) => page.evaluate(() => document.fonts.ready.then(() => true))));
    const [expected, found] = [await looks(plain.page), await looks(hostile.page)];
    expect(expected['display']).toBe('block');
    // The page decides how wide the place is; everything in it is ours.
    const withoutWidth = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (name, own: unknown) => (name === 'width' || name === 'height' ? undefined : own)),
      );
    expect(withoutWidth(found)).toEqual(withoutWidth(expected));
    expect((found['svg'] as { width: number }).width).toBeGreaterThan(300);
    expect((found['firstLetter'] as { height: number }).height).toBeLessThan(40);
    expect(plain.complaints).toEqual([]);
    expect(hostile.complaints).toEqual([]);
    if (process.env['SHOT']) await hostile.page.screenshot({ path: process.env['SHOT'], fullPage: true });
    await Promise.all([plain.page.close(), hostile.page.close()]);
  });

  test('is walked through by keyboard as on our own pages, and leaves the address of the page alone', async () => {
    const { page, complaints } = await open('/hostile');
    await ready(page);
    const inside = page.locator('barometer-chart barometer-chart');
    await inside.locator('.chart-stage').focus();
    await inside.locator('.chart-live svg').waitFor();
    await page.keyboard.press('Home');
    const first = await inside.locator('.chart-readout').textContent();
    await page.keyboard.press('ArrowRight');
    expect(await inside.locator('.chart-readout').textContent()).not.toBe(first);
    expect(first).toMatch(/^20\d\d/);
    await inside.locator('.chart-more').click();
    await inside.locator('.chart-series button').first().click();
    expect(new URL(page.url()).search).toBe('');
    await inside.locator('.chart-stage').focus();
    await page.keyboard.press('t');
    expect(await page.locator('barometer-chart details').getAttribute('open')).not.toBeNull();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('stands in a page that demands trusted types', async () => {
    const { page, complaints } = await open('/types');
    await ready(page);
    expect(await page.locator('barometer-chart .embed-sentence').textContent()).toContain('%');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** The frame we suggest for a view, in a window of that width; `height`: as somebody placed it earlier. */
async function framed(page: Page, path: string, width: number, height?: number): Promise<Frame> {
  await page.setViewportSize({ width, height: 900 });
  const source = await (await city.get(path)).text();
  const code = /&lt;iframe.*?&lt;\/iframe&gt;/s.exec(source)?.[0] ?? '';
  const frame = code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('http://localhost:3000', city.address)
    .replace('loading="lazy"', '')
    .replace(/height="\d+"(.*?)style="[^"]*"/, (whole, between: string) =>
      height === undefined ? whole : `height="${height}"${between}style="border:0"`,
    );
  await page.setContent(`<style>body { margin: 0 }</style>${frame}`);
  const inside = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!inside) throw new Error('there is no frame');
  await inside.locator('.chart-stage').waitFor();
  return inside;
}

const overflow = (inside: Frame): Promise<number> =>
  inside.evaluate(() => document.documentElement.scrollHeight - innerHeight);

test.each([320, 600])(
  'in the frame we suggest nothing scrolls and nothing is cut: a window of %i pixels',
  async (width) => {
    const { page } = await open('/article');
    for (const id of ['bs-unemployment', 'bs-turnout']) {
      const inside = await framed(page, `/de/indicators/${id}`, width);
      const { over, spare } = await inside.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        spare: innerHeight - (document.querySelector('.embed-to-page')?.getBoundingClientRect().bottom ?? Infinity),
      }));
      expect([id, over]).toEqual([id, 0]);
      // The margin below the last line.
      expect(spare, id).toBeGreaterThanOrEqual(16);
      expect(spare, id).toBeLessThan(200);
    }
    await page.close();
  },
);

test.each([
  [320, 'fr', ''],
  [480, 'de', '?view=breakdown'],
  [700, 'da', '?view=gap'],
  [1000, 'en', ''],
])('a chart that is used takes no more room than its frame has: %i pixels, %s', async (width, language, view) => {
  const { page } = await open('/article');
  for (const id of ['bs-unemployment', 'bs-social-assistance']) {
    const inside = await framed(page, `/${language}/indicators/${id}${view}`, width);
    const drawing = inside.locator('.chart-stage svg:visible').first();
    const still = await drawing.getAttribute('viewBox');
    await inside.locator('.chart-stage').focus();
    await inside.locator('.chart-live svg').waitFor();
    expect([id, await drawing.getAttribute('viewBox')]).toEqual([id, still]);
    await page.keyboard.press('ArrowLeft');
    const leave = inside.locator('.chart-leave');
    expect([id, await overflow(inside)]).toEqual([id, 0]);
    // Nothing of the steps is cut, and the table is back when they are sent away.
    expect(await leave.evaluate((one) => innerWidth - one.getBoundingClientRect().right)).toBeGreaterThan(0);
    await inside.locator('.chart-more').click();
    await inside.locator('.chart-sum').click();
    expect([id, await overflow(inside)]).toEqual([id, 0]);
    await leave.click();
    expect(await leave.isVisible()).toBe(false);
    await inside.locator('.embed > details > summary').click();
    expect(await inside.locator('.embed > details table').isVisible()).toBe(true);
  }
  await page.close();
});

test('in a frame that was placed too low the chart gives way before anything scrolls', async () => {
  const { page } = await open('/article');
  for (const id of ['bs-unemployment', 'bs-social-assistance']) {
    const inside = await framed(page, `/de/indicators/${id}`, 700, 620);
    expect([id, await overflow(inside)]).toEqual([id, 0]);
    await inside.locator('.chart-stage').focus();
    await inside.locator('.chart-live svg').waitFor();
    await inside.locator('.chart-stage').press('t');
    await expect.poll(() => inside.locator('.embed > details table').isVisible()).toBe(true);
  }
  await page.close();
});

test('a frame stands in a page that allows no scripts, and works in it', async () => {
  const { page, complaints } = await open('/frame');
  const chart = page.frameLocator('iframe').locator('barometer-chart');
  await chart.locator('.chart-stage').focus();
  await chart.locator('.chart-live svg').waitFor();
  expect(await chart.locator('.chart-readout').textContent()).not.toBe('');
  expect(complaints).toEqual([]);
  await page.close();
});
