/// <reference lib="dom" />
/**
 * `npm run bench -- page`: what an indicator's page weighs and how long a reader waits, in a phone profile (a processor
 * four times slower, 1.6 Mbit/s down, 150 ms there and back). Each figure stands beside the bound it is held to.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { bringBrowser, findBrowser } from '../bring-browser.ts';
import { ensureBuilt } from '../build.ts';
import { withFolder, withServer } from '../drill/server.ts';
import { median, percentile, report } from './report.ts';

const PHONE = { width: 412, height: 823 };
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER = 4;
const ROUNDS = 5;

/** Bounds of the first view, of the live chart and of each step in it. */
const BOUNDS = {
  firstView: 60_000,
  liveChart: 170_000,
  largestPaint: 1200,
  layoutShift: 0.02,
  feedback: 100,
  step: 100,
};

/** What one visit took. */
interface Round {
  content: number;
  fonts: number;
  live: number;
  paint: number;
  shift: number;
  feedback: number;
  drawn: number;
  took: number[];
}

interface Visit {
  page: Page;
  /** Bytes over the wire so far: of everything but fonts, and of fonts. */
  bytes(): { content: number; fonts: number };
  close(): Promise<void>;
}

/** A first visit with an empty cache, as a phone makes it. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const bytes = countBytes(session);
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, bytes, close: () => context.close() };
}

function countBytes(session: CDPSession): Visit['bytes'] {
  const sum = { content: 0, fonts: 0 };
  const isFont = new Map<string, boolean>();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    isFont.set(requestId, response.mimeType.startsWith('font/')),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum[isFont.get(requestId) ? 'fonts' : 'content'] += encodedDataLength;
  });
  return () => ({ ...sum });
}

const seenOf = (page: Page): Promise<{ paint: number; shift: number }> =>
  page.evaluate(() => (window as unknown as { seen: { paint: number; shift: number } }).seen);

/** Milliseconds from reaching for the chart until something is said, and until it stands. */
async function reach(page: Page): Promise<{ feedback: number; drawn: number }> {
  return page.evaluate(
    () =>
      new Promise<{ feedback: number; drawn: number }>((resolve) => {
        const element = document.querySelector('barometer-chart');
        const stage = element?.querySelector<HTMLElement>('.chart-stage');
        const began = performance.now();
        let feedback = 0;
        const look = (): void => {
          const now = performance.now() - began;
          if (feedback === 0 && element?.querySelector('.chart-readout')?.textContent) feedback = now;
          if (element?.querySelector('.chart-live svg')) resolve({ feedback, drawn: now });
          else requestAnimationFrame(look);
        };
        stage?.focus();
        requestAnimationFrame(look);
      }),
  );
}

/** Milliseconds from a key to the next frame with what it says. */
async function steps(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const stage = document.querySelector<HTMLElement>('.chart-stage');
    const took: number[] = [];
    for (const key of [
      'Home',
      ...Array<string>(8).fill('ArrowRight'),
      'ArrowDown',
      'ArrowDown',
      'ArrowLeft',
      'End',
      's',
    ]) {
      const began = performance.now();
      stage?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - began);
    }
    return took;
  });
}

export async function benchPage(): Promise<void> {
  ensureBuilt();
  await bringBrowser();
  const { path, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args: [...args, '--no-sandbox', '--disable-gpu'] });
  try {
    await withFolder((folder) =>
      withServer({ folder, settings: { DEMO: 'on', LOG_LEVEL: 'warn' } }, (server) => measure(browser, server.address)),
    );
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, address: string): Promise<void> {
  const rounds: Round[] = [];
  // Once for the server's own caches, which every reader but the first finds full.
  await (await visit(browser, `${address}/en/indicators/bs-unemployment`)).close();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, bytes, close } = await visit(browser, `${address}/en/indicators/bs-unemployment`);
    const { content, fonts } = bytes();
    const { paint, shift } = await seenOf(page);
    const { feedback, drawn } = await reach(page);
    const took = await steps(page);
    rounds.push({ content, fonts, live: bytes().content - content, paint, shift, feedback, drawn, took });
    await close();
  }
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  const line = (metric: string, value: number, unit: string, bound: number | null): void =>
    report({
      bench: 'page',
      metric,
      value,
      unit,
      peer: bound === null ? null : `bound ${bound}`,
      ratio: bound === null ? null : value / bound,
    });
  line(
    'first view, fonts apart',
    middle((one) => one.content),
    'B',
    BOUNDS.firstView,
  );
  line(
    'fonts',
    middle((one) => one.fonts),
    'B',
    null,
  );
  line(
    'largest paint',
    middle((one) => one.paint),
    'ms',
    BOUNDS.largestPaint,
  );
  line(
    'layout shift',
    middle((one) => one.shift),
    '',
    BOUNDS.layoutShift,
  );
  line(
    'live chart besides',
    middle((one) => one.live),
    'B',
    BOUNDS.liveChart,
  );
  line(
    'feedback',
    middle((one) => one.feedback),
    'ms',
    BOUNDS.feedback,
  );
  line(
    'live chart drawn',
    middle((one) => one.drawn),
    'ms',
    null,
  );
  const all = rounds.flatMap((one) => one.took);
  line('step, median', median(all), 'ms', BOUNDS.step);
  line('step, 95 of 100', percentile(all, 0.95), 'ms', BOUNDS.step);
}
