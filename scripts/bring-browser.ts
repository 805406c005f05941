/**
 * A real Chromium for what looks at pages: `BROWSER_PATH`, the system's, Playwright's own, Debian's package where it may
 * be installed, else the one an npm package carries.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { KNOWN, NOT_WANTED, type FoundBrowser } from '../server/council/find-browser.ts';

/** The one that is here already. @throws Error where `BROWSER_PATH` names a file that is not there */
function installed(): string | undefined {
  const named = process.env['BROWSER_PATH'];
  if (named && !existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`);
  return named || [...KNOWN, chromium.executablePath()].find((path) => existsSync(path));
}

export async function findBrowser(): Promise<FoundBrowser> {
  const path = installed();
  if (path !== undefined) return { path, args: [] };
  const { default: carried } = await import('@sparticuz/chromium');
  return {
    path: await carried.executablePath(),
    args: carried.args.filter((one) => !NOT_WANTED.includes(one)),
  };
}

/** Debian's package, where this is Debian and may install; else nothing happens. */
function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return;
  console.log('No Chromium is here: installing Debian’s.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env, timeout: 180_000 }).status === 0;
  const install = (): boolean =>
    ['chromium-headless-shell', 'chromium'].some((name) => run('install', '-y', '--no-install-recommends', name));
  if (!install() && !(run('update') && install())) console.log('That failed: the one from the npm package is used.');
}

/** Sees to it that there is one, before several tests look for it at once. */
export async function bringBrowser(): Promise<void> {
  if (installed() === undefined) installFromDebian();
  await findBrowser();
}
