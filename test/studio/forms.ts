/** Pages and forms of the studio, asked as a browser without scripts does. */
import type { Answer, Browser } from '../accounts/browser.ts';

export const HTML = { accept: 'text/html' };

/** Sends a form as a browser does. */
export function send(browser: Browser, path: string, fields: Record<string, string | string[]>): Promise<Answer> {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  return browser.ask('POST', path, {
    body: body.toString(),
    headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

/** A page of the studio, as markup. */
export const page = async (browser: Browser, path: string): Promise<string> =>
  (await browser.ask('GET', path, { headers: HTML })).text;
/** What stands in a field of a page. */
export const value = (markup: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(markup)?.[1] ?? '';
