/** The whole public site as files: every page in every language, with its pictures, tables and data. */
import type { Language } from '../../../indicators/text.ts';
import { addressesIn, standingPage, standingStyle } from './standing-page.ts';
import { exportedFile } from './exported-file.ts';

export interface ExportSource {
  /** Asks the running site. */
  get(address: string): Promise<{ status: number; type: string; body: Buffer }>;
  /** Paths of pages without their language. */
  paths: readonly string[];
  languages: readonly Language[];
  defaultLanguage: Language;
  /** Where readers can reach the server; null where nobody can. */
  server: string | null;
  note: Readonly<Record<Language, string>>;
  write(file: string, bytes: Buffer | string): Promise<void>;
  onProgress?: (done: number, known: number) => void;
}

export interface ExportCounts {
  pages: number;
  files: number;
  bytes: number;
  /** Addresses that answered with an error although a page leads to them. */
  broken: string[];
}

/** How many are asked for at once. */
const AT_ONCE = 4;

/** What is for programs that reach the server: descriptions, feeds, the specification of the living chart. */
const LEFT_OUT = /^\/(api\/v1\/openapi\.json|studio|oembed|feed\.atom)|[?&]format=vega|^\/assets\/[^?]*\.js$/;

export async function exportSite(source: ExportSource): Promise<ExportCounts> {
  const counts: ExportCounts = { pages: 0, files: 0, bytes: 0, broken: [] };
  const fileOf = (address: string): string | null => (LEFT_OUT.test(address) ? null : exportedFile(address));
  const known = new Set<string>();
  const waiting: string[] = [];
  const add = (address: string): void => {
    const file = fileOf(address);
    if (file === null || known.has(file)) return;
    known.add(file);
    waiting.push(address);
  };
  const put = async (file: string, bytes: Buffer | string): Promise<void> => {
    counts.files += 1;
    counts.bytes += Buffer.byteLength(bytes);
    await source.write(file, bytes);
  };
  const bring = async (address: string): Promise<void> => {
    const file = fileOf(address);
    if (file === null) return;
    const { status, type, body } = await source.get(address);
    if (status !== 200) {
      counts.broken.push(`${status} ${address}`);
      return;
    }
    if (type.startsWith('text/html')) {
      const html = body.toString('utf8');
      for (const next of addressesIn(html)) add(next);
      const language = source.languages.find((one) => address.startsWith(`/${one}/`)) ?? source.defaultLanguage;
      counts.pages += 1;
      await put(file, standingPage(html, { file, fileOf, server: source.server, note: source.note[language] }));
    } else if (type.startsWith('text/css')) {
      const css = body.toString('utf8');
      for (const [, font = ''] of css.matchAll(/url\(["']?(\/assets\/[\w.-]+)/g)) add(font);
      await put(file, standingStyle(css));
    } else await put(file, body);
  };

  for (const language of source.languages) for (const path of source.paths) add(`/${language}/${path}`);
  await put('index.html', languageChoice(source.languages, source.defaultLanguage));
  known.add('index.html');
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await bring(next);
      source.onProgress?.(known.size - waiting.length, known.size);
    }
  };
  // Workers that find nothing left may be early: another one's page can bring more.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counts;
}

/** Opens the site in the city's own language, and names the others. */
const languageChoice = (languages: readonly Language[], first: Language): string =>
  `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Integration Barometer</title><meta http-equiv="refresh" content="0; url=${first}/index.html"></head><body><ul>${languages
    .map(
      (one) =>
        `<li><a href="${one}/index.html" lang="${one}" hreflang="${one}">${new Intl.DisplayNames(one, { type: 'language' }).of(one) ?? one}</a></li>`,
    )
    .join('')}</ul></body></html>\n`;
