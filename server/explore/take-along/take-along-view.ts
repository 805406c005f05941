/** CHOICE → what can be taken along of it: addresses and lines of code, all of the same view. */
import type { Language } from '../../../indicators/text.ts';
import { escapeHtml } from '../pages/html.ts';
import type { TakeAlongView } from '../pages/take-along-section.ts';
import { frameStyle, type FrameHeights } from '../embed/frame-height.ts';
import type { Citation } from './take-along-reader.ts';

export interface TakeAlongFacts {
  id: string;
  name: string;
  language: Language;
  publicUrl: string;
  /** The choice as parts of an address, without area. */
  address: readonly string[];
  area: string;
  isCity: boolean;
  /** First day of the oldest figure shown. */
  first: string | null;
  citation: Citation | null;
  frame: FrameHeights;
}

const WINDOW = /^&(from|to|last|asOf)=/;

export function takeAlongView(facts: TakeAlongFacts): TakeAlongView {
  const { id, language, publicUrl, address, area, isCity, citation } = facts;
  const api = `/api/v1/indicators/${id}`;
  const all = `&area=${area}${address.join('')}`;
  // A view is a way of drawing: the figures of all views are the same.
  const figures = address.filter((one) => !one.startsWith('&view=')).join('');
  const data = `${api}/observations?area=${area}${figures}&lang=${language}`;
  const chart = `${api}/chart?lang=${language}${all}`;
  const page = (parts: readonly string[]): string =>
    `/${language}/indicators/${id}${[...(isCity ? [] : [`&area=${area}`]), ...parts].join('').replace(/^&/, '?')}`;
  const timeless = address.filter((one) => !WINDOW.test(one));
  const from =
    address.find((one) => one.startsWith('&from=')) ?? (facts.first ? `&from=${facts.first.slice(0, 4)}` : '');
  const cite = (format: string): string => `${api}/citation?lang=${language}${all}&format=${format}`;
  return {
    files: [
      ...(['csv', 'xlsx', 'json'] as const).map((kind) => ({ kind, href: `${data}&format=${kind}` })),
      ...(['svg', 'png'] as const).map((kind) => ({
        kind,
        href: `${chart}&format=${kind}`,
      })),
    ],
    citation: citation && {
      text: citation.text,
      formats: [
        { label: 'BibTeX', href: cite('bibtex') },
        { label: 'RIS', href: cite('ris') },
      ],
    },
    links: [
      ...(citation ? [{ kind: 'fixed' as const, href: citation.url.slice(publicUrl.length) }] : []),
      ...(from === '' ? [] : [{ kind: 'growing' as const, href: page([from, ...timeless]) }]),
      { kind: 'rolling', href: page(['&last=10', ...timeless]) },
    ],
    embeds: embeds(facts, timeless),
    compare: `/${language}/compare?indicator=${id}`,
  };
}

/** What stands in a foreign page keeps its window of time, but never an old state: it follows new figures. */
function embeds(
  { id, name, language, publicUrl, address, area, isCity, frame: heights }: TakeAlongFacts,
  timeless: readonly string[],
): TakeAlongView['embeds'] {
  const kept = [
    ...(isCity ? [] : [`&area=${area}`]),
    ...timeless,
    ...address.filter((one) => /^&(from|to|last)=/.test(one)),
  ].join('');
  const page = `${publicUrl}/${language}/indicators/${id}`;
  const query = kept.slice(1);
  const attribute = query === '' ? '' : ` query="${escapeHtml(query)}"`;
  // No figure in words: the picture follows new figures, a text beside it would not.
  const alt = escapeHtml(name);
  const frame = `${publicUrl}/${language}/embed/${id}${kept.replace(/^&/, '?')}`;
  const picture = `${publicUrl}/api/v1/indicators/${id}/chart?lang=${language}${kept}&format=png`;
  return [
    {
      kind: 'script',
      code: `<script type="module" src="${publicUrl}/embed.js"></script>\n<barometer-chart indicator="${id}" lang="${language}"${attribute}></barometer-chart>`,
    },
    {
      kind: 'frame',
      code: `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(name)}" width="100%" height="${heights.wide}" loading="lazy" style="${frameStyle(heights)}"></iframe>`,
    },
    {
      kind: 'picture',
      code: `<a href="${escapeHtml(page)}"><img src="${escapeHtml(picture)}" alt="${alt}" width="860" style="max-width:100%;height:auto"></a>`,
    },
  ];
}
