/** Releases as an Atom feed (RFC 4287): who follows it misses no figure and no correction. */
import type { Language } from '../../../indicators/text.ts';

export interface FeedEntry {
  id: string;
  title: string;
  published: string;
  updated: string;
  href: string;
  /** Sentences; the first says how many figures. */
  summary: string;
}

export interface FeedFacts {
  language: Language;
  title: string;
  author: string;
  publicUrl: string;
  /** Where it stands; the feed of all releases by default. */
  path?: string;
  updated: string;
  entries: readonly FeedEntry[];
}

/** Characters XML 1.0 cannot hold even as a reference. */
// oxlint-disable-next-line no-control-regex -- these are the ones that are taken out
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const xml = (text: string): string =>
  text
    .replaceAll(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export function atomFeed({ language, title, author, publicUrl, path, updated, entries }: FeedFacts): string {
  const self = `${publicUrl}${path ?? `/feed.atom?lang=${language}`}`;
  const items = entries.map(
    (one) => `  <entry>
    <id>${xml(one.id)}</id>
    <title>${xml(one.title)}</title>
    <published>${one.published}</published>
    <updated>${one.updated}</updated>
    <link rel="alternate" type="text/html" href="${xml(one.href)}"/>
    <summary>${xml(one.summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(path === undefined ? `${publicUrl}/feed.atom` : self)}</id>
  <title>${xml(title)}</title>
  <updated>${updated}</updated>
  <author><name>${xml(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${publicUrl}/${language}/`)}"/>
${items.join('')}</feed>
`;
}
