import { WIDE_FROM, type FrameHeights } from './frame-height.ts';

/** An address of ours → what other people's editors put into their page for it (oembed.com). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

const WIDTH = 860;

/** Which indicator an address shows, in which language and with which choice; null where it is no such address of ours. */
export function indicatorOf(
  address: string,
  publicUrl: string,
): { language: string; id: string; search: string } | null {
  if (!URL.canParse(address) || !URL.canParse(publicUrl)) return null;
  const url = new URL(address);
  if (url.host !== new URL(publicUrl).host || !/^https?:$/.test(url.protocol)) return null;
  const [, language = '', id = ''] = /^\/([a-z]{2})\/indicators\/([\w-]+)$/.exec(url.pathname) ?? [];
  return id === '' ? null : { language, id, search: url.search };
}

/** As large as asked for at most; never larger than what it shows needs. */
export function frameSize(
  most: { width?: number | undefined; height?: number | undefined },
  { narrow, wide }: FrameHeights,
): { width: number; height: number } {
  const width = Math.min(WIDTH, most.width ?? WIDTH);
  return { width, height: Math.min(width < WIDE_FROM ? narrow : wide, most.height ?? Infinity) };
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same as XML, which the standard asks for beside JSON. */
export function oembedXml(answer: OEmbed): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
