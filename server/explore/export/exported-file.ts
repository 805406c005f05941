/** Which addresses of the site become files, and under which names: the same for every export, safe on every disk. */
import { createHash } from 'node:crypto';

/** Of a page: parameters with which a list or a chart is a page of its own; every other choice needs the server. */
const PAGE_CHOICES: readonly (readonly [path: RegExp, parameter: string])[] = [
  [/^\/[a-z]{2}\/indicators$/, 'domain'],
  [/^\/[a-z]{2}\/indicators\/[\w-]+$/, 'view'],
  [/^\/[a-z]{2}\/compare$/, 'indicator'],
];
const NEEDS_A_SERVER = /^\/[a-z]{2}\/(indicators\/[\w-]+\/question|embed\/.*|compare)$/;
const LONGEST_NAME = 90;

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^\.+|\.{2,}/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A name of bounded length that two addresses never share. */
function nameOf(text: string): string {
  const whole = slug(text);
  if (whole === text && whole.length <= LONGEST_NAME) return whole;
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${whole.slice(0, LONGEST_NAME)}-${mark}`;
}

const endingOf = (url: URL): string => {
  const format = url.searchParams.get('format') ?? /\.(\w+)$/.exec(url.pathname)?.[1] ?? 'json';
  return { bibtex: 'bib', text: 'txt' }[format] ?? slug(format);
};

/** The file of an address (path and query), relative to the export's folder; null where only the server can answer. */
export function exportedFile(address: string): string | null {
  const url = new URL(address, 'http://site.invalid');
  const path = decodeURIComponent(url.pathname);
  if (path === '/') return 'index.html';
  if (/^\/(assets\/[\w.-]+|city\.css)$/.test(path)) return path.slice(1).replace(/^city\.css$/, 'assets/city.css');
  if (path.startsWith('/api/')) return `data/${nameOf(dataName(url))}.${endingOf(url)}`;
  if (!/^\/[a-z]{2}(\/|$)/.test(path)) return null;
  // A picture or a document among the pages is one already.
  if (/\.(pdf|png|svg|docx|odt|csv|xlsx)$/.test(path)) return url.search === '' ? pageName(path) : null;
  const parameters = [...url.searchParams];
  const [first, ...more] = parameters;
  if (first) {
    const isPage = PAGE_CHOICES.some(([pattern, name]) => pattern.test(path) && name === first[0]);
    return isPage && more.length === 0 && first[1] !== '' ? `${pageName(path)}--${nameOf(first[1])}.html` : null;
  }
  return NEEDS_A_SERVER.test(path) ? null : `${pageName(path)}.html`;
}

const pageName = (path: string): string =>
  path
    .replace(/^\/([a-z]{2})\/?$/, '/$1/index')
    .slice(1)
    .split('/')
    .map((part) => nameOf(part))
    .join('/');

/** `bs-turnout-observations-lang-de`: what is in it can be read from its name. */
function dataName(url: URL): string {
  const path = decodeURIComponent(url.pathname)
    .replace(/^\/api\/v1\//, '')
    .replace(/^indicators\//, '')
    .replace(/\.(csv|json|xlsx)$/, '')
    .replaceAll('/', '-');
  const query = [...url.searchParams].filter(([name]) => name !== 'format').map(([name, value]) => `${name}-${value}`);
  return [path, ...query].join('-');
}

/** The way from one file of the export to another. */
export function wayTo(file: string, from: string): string {
  const up = from.split('/').length - 1;
  const target = file.split('/').map(encodeURIComponent).join('/');
  return `${'../'.repeat(up)}${target}`;
}
