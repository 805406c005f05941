/** PAGE OF THE SERVER → PAGE ON A DISK: links lead to files, and what only a server can do is taken out. */
import { wayTo } from './exported-file.ts';

export interface StandingPageOptions {
  /** Where this page will lie. */
  file: string;
  /** The file of an address that is exported; null where it is not. */
  fileOf(address: string): string | null;
  /** Beginning of addresses only the server answers, where readers can reach one; null: such links become plain text. */
  server: string | null;
  /** Said in the footer: what this is, and of when. */
  note: string;
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const isOurs = (address: string): boolean => address.startsWith('/') && !address.startsWith('//');

/** The address as it works from a disk, or null. */
function target(address: string, { file, fileOf, server }: StandingPageOptions): string | null {
  const [whole = '', hash] = address.split('#', 2);
  const end = hash === undefined ? '' : `#${hash}`;
  const found = fileOf(whole);
  if (found !== null) return `${wayTo(found, file)}${end}`;
  return server === null ? null : `${server}${whole}${end}`;
}

/** Forms, scripts and tick boxes do nothing without a server. */
const WITHOUT_SERVER = [
  /<li>\s*<a href="\/studio"[\s\S]*?<\/li\s*>/g,
  /<form\b[\s\S]*?<\/form>/g,
  /<script\b[\s\S]*?<\/script\s*>/g,
  /<label class="row-pick"[\s\S]*?<\/label\s*>/g,
  /<link\b[^>]*rel="(?:modulepreload|preload|alternate)"[^>]*>/g,
  /<link\b[^>]*type="application\/(?:json\+oembed|atom\+xml)"[^>]*>/g,
];

const OWN_ADDRESS = [/<link\b[^>]*rel="canonical"[^>]*>/g, /<meta\b[^>]*property="og:[^>]*>/g];

export function standingPage(html: string, options: StandingPageOptions): string {
  // Nobody can be sent to an address that only this machine knows.
  const patterns = options.server === null ? [...WITHOUT_SERVER, ...OWN_ADDRESS] : WITHOUT_SERVER;
  let page = patterns.reduce((text, pattern) => text.replaceAll(pattern, ''), html);
  // The living chart is loaded from the server: the picture and the table stay.
  page = page.replaceAll(/<barometer-chart\b[^>]*>/g, '<div>').replaceAll('</barometer-chart>', '</div>');
  page = page.replaceAll(/<a\b([^>]*)>([\s\S]*?)<\/a\s*>/g, (link, attributes: string, inner: string) => {
    const address = decode(/\bhref="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (!isOurs(address)) return link;
    const found = target(address, options);
    if (found === null) return `<span>${inner}</span>`;
    return `<a${attributes.replace(/\bhref="[^"]*"/, `href="${encode(found)}"`)}>${inner}</a>`;
  });
  page = page.replaceAll(
    /<(link|img)\b([^>]*)\b(href|src)="([^"]*)"/g,
    (tag, name: string, before: string, kind: string, value: string) => {
      const address = decode(value);
      const found = isOurs(address) ? target(address, options) : null;
      return found === null ? tag : `<${name}${before}${kind}="${encode(found)}"`;
    },
  );
  return page.replace('</footer>', `<p class="export-note">${encode(options.note)}</p></footer>`);
}

/** Addresses of ours a page leads to, as they stand in it. */
export function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(
    ([, value = '']) => decode(value).split('#')[0] ?? '',
  );
  return [...new Set(found.filter(isOurs))];
}

/** A style sheet names its fonts from the site's root; beside it they are in the same folder. */
export const standingStyle = (css: string): string => css.replaceAll(/url\((["']?)\/assets\//g, 'url($1');
