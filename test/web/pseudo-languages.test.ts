/**
 * Pages as languages would have them that we do not speak: written from right to left, and in words half as long again.
 * Nothing is cut, nothing runs out of the page or over another, at 320 pixels (a desktop at 400 %), on a phone and on a desktop.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

const PAGES = [
  '',
  'indicators',
  'indicators/bs-unemployment',
  'indicators/bs-unemployment?view=breakdown',
  'key-factors/kf07',
  'about',
  'context',
  'methods',
  'criteria',
  'indicators/bs-naturalisation-by-nationality',
  'data',
  'missing',
  'compare?indicator=bs-unemployment&indicator=bs-social-assistance',
  'areas/CH-BS',
  'accessibility',
];

let city: Demonstration;
let browser: Browser;

beforeAll(async () => {
  ensureBuilt();
  [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await city?.close();
});

/** Every word of the page half as long again; what is drawn keeps its own. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('svg, script, style, textarea')) continue;
      node.textContent = (node.textContent ?? '').replaceAll(
        /\p{L}{5,}/gu,
        (word) => word + word.slice(1, 1 + word.length / 2),
      );
    }
  });
}

/** What leaves the page, is cut by its own box, or is written over something else on a scale. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide) found.push(`page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('svg, .table-wrap, .visually-hidden, .skip, textarea')) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`;
      if (box.right > wide + 1 || box.left < -1) found.push(`outside: ${name}`);
      const style = getComputedStyle(element);
      const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (isCut && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name}`);
    }
    for (const drawing of document.body.querySelectorAll('svg.scale')) {
      const letters = [...drawing.querySelectorAll('text')].map((one) => ({
        text: one.textContent?.trim() ?? '',
        box: one.getBoundingClientRect(),
      }));
      for (const [at, one] of letters.entries())
        for (const { text, box } of letters.slice(at + 1)) {
          const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
          const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
          if (across > 1 && down > box.height / 2) found.push(`over each other: ${one.text}, ${text}`);
        }
    }
    return found.slice(0, 5);
  });
}

test.each(PAGES)('from right to left, and in longer words, nothing is cut: /%s', async (path) => {
  for (const [language, width] of [
    ['de', 320],
    ['en', 390],
    ['fr', 1200],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${city.address}/${language}/${path}`);
    await lengthen(page);
    expect([width, 'long', await faults(page)]).toEqual([width, 'long', []]);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect([width, 'rtl', await faults(page)]).toEqual([width, 'rtl', []]);
    await page.close();
  }
});
