/** Releases as an Atom feed (RFC 4287): who follows it misses no figure and no correction. */
import type { Language } from '../../../indicators/text.ts';
import { xmlText } from '../../charts/xml-text.ts';

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

export function atomFeed({ language, title, author, publicUrl, path, updated, entries }: FeedFacts): string {
  const self = `${publicUrl}${path ?? `/feed.atom?lang=${language}`}`;
  const items = entries.map(
    (one) => `  <entry>
    <id>${xmlText(one.id)}</id>
    <title>${xmlText(one.title)}</title>
    <published>${one.published}</published>
    <updated>${one.updated}</updated>
    <link rel="alternate" type="text/html" href="${xmlText(one.href)}"/>
    <summary>${xmlText(one.summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xmlText(path === undefined ? `${publicUrl}/feed.atom` : self)}</id>
  <title>${xmlText(title)}</title>
  <updated>${updated}</updated>
  <author><name>${xmlText(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${publicUrl}/${language}/`)}"/>
${items.join('')}</feed>
`;
}
