import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import type { Markup } from '../../server/explore/pages/html.ts';
import { indicatorPage } from '../../server/explore/pages/indicator-page.ts';
import { aboutPage, errorPage, indicatorListPage, keyFactorPage } from '../../server/explore/pages/list-pages.ts';
import { overviewPage } from '../../server/explore/pages/overview-page.ts';
import { pageLayout } from '../../server/explore/pages/page-layout.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { HOSTILE, SERIES, byGroup, empty, frame, indicator, judged, overview, point, trend } from './views.ts';

const chart = {
  svg: '<svg></svg>',
  narrowSvg: '<svg></svg>',
  src: '/api/chart',
  downloads: [{ label: 'CSV', href: '/x.csv' }],
};

const figures = (language: Language) => ({
  tabs: [
    { label: 'Over time', href: null },
    { label: HOSTILE, href: '/x?view=gap#figures' },
  ],
  figures: [{ heading: 'Over time', lead: null, view: trend(language), chart }],
});

const PAGES: Record<string, (language: Language) => Markup> = {
  overview: (language) => overviewPage(overview(language), frame(language)),
  indicator: (language) => indicatorPage(indicator(language), frame(language), figures(language), null),
  'indicator without figures': (language) =>
    indicatorPage(
      { ...indicator(language), card: empty(language), trend: null, gap: null },
      frame(language),
      { tabs: [], figures: [] },
      null,
    ),
  indicators: (language) =>
    indicatorListPage(
      {
        rule: null,
        query: { q: HOSTILE, domain: 'employment', theme: '', factor: '', verdict: '', since: '2020' },
        verdicts: [{ id: 'better', label: 'better' }],
        since: [{ id: '2020', label: HOSTILE }],
        why: { [judged(language).id]: HOSTILE },
        remarks: [HOSTILE],
        papers: [],
        districts: [],
        terms: [{ term: HOSTILE, definition: { text: 'A word.', language: 'en' as const }, caution: null }],
        domains: [{ id: 'employment', label: 'Employment' }],
        themes: [],
        factors: [],
        domain: { label: 'Employment', description: { text: 'Work.', language: 'en' as const } },
        cards: [empty(language), judged(language), byGroup(language)],
        notUsed: [{ id: 'y', name: 'Y', href: '/y', reason: { text: 'Not published.', language: 'en' as const } }],
        elsewhere: [],
      },
      frame(language),
    ),
  'key factor': (language) =>
    keyFactorPage(
      {
        id: 'kf13',
        number: 13,
        label: 'Monitoring',
        statement: { text: 'It is watched.', language: 'en' as const },
        why: { text: 'Because.', language: 'en' as const },
        questions: [{ id: 'q', text: { text: 'Is it?', language: 'en' as const } }],
        examples: [
          {
            id: 'e',
            city: 'Oslo',
            year: null,
            text: { text: 'It did.', language: 'en' as const },
            provenance: 'verified',
          },
        ],
        evidence: [{ card: judged(language), reason: { text: 'A reason.', language: 'en' as const }, primary: true }],
      },
      frame(language),
    ),
  about: (language) => aboutPage(frame(language)),
  error: (language) => errorPage('Not found', HOSTILE, frame(language)),
};

function document(name: string, language: Language): string {
  const body = PAGES[name]?.(language);
  if (!body) throw new Error(name);
  return pageLayout({
    frame: frame(language),
    title: HOSTILE,
    description: HOSTILE,
    path: 'indicators',
    search: '?q=%3Cb%3E"<b>',
    publicUrl: 'https://example.org',
    assets: { style: '/assets/main.css', script: '/assets/page.js', scriptParts: ['/assets/chart.js'] },
    body,
  });
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((one) => one[1] ?? one[0]);

describe.each(LANGUAGES)('a page in %s', (language) => {
  describe.each(Object.keys(PAGES))('%s', (name) => {
    const page = document(name, language);

    it('says its language and has one main heading, none of them empty, none skipped', () => {
      expect(page).toContain(`<html lang="${language}">`);
      expect(matches(page, /<h1\b/g)).toHaveLength(1);
      const headings = [...page.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)];
      let before = 0;
      for (const [, level, content] of headings) {
        expect((content ?? '').replaceAll(/<[^>]+>/g, '').trim()).not.toBe('');
        expect(Number(level)).toBeLessThanOrEqual(before + 1);
        before = Number(level);
      }
    });

    it('carries no inline style, script or handler, so that the strict policy never meets one', () => {
      const tags = page.replaceAll(/="[^"]*"/g, (value) => (/^="\s*javascript:/i.test(value) ? value : '=""'));
      expect(tags).not.toMatch(/<style|\sstyle=|<script(?![^>]*\bsrc=)|<[^>]*\son\w+=|javascript:/i);
    });

    it('lets nothing of what people typed become markup', () => {
      expect(page).not.toContain('<img');
      expect(page).not.toContain('<b>');
    });

    it('uses each id once and points only at ids that exist', () => {
      const ids = matches(page, /\sid="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      for (const targets of matches(page, /aria-labelledby="([^"]+)"/g))
        for (const target of targets.split(' ')) expect(ids).toContain(target);
      for (const target of matches(page, /href="#([^"]+)"/g)) expect(ids).toContain(target);
    });

    it('links to the same page in the other languages', () => {
      for (const other of LANGUAGES.filter((one) => one !== language))
        expect(page).toMatch(new RegExp(`<a\\s+href="/${other}/indicators\\?q=[^"]*"\\s+hreflang="${other}"`));
    });

    it('gives every drawing a place outside the reading order or a name', () => {
      for (const svg of page.matchAll(/<svg\b[^>]*>/g)) {
        const inside =
          page.slice(0, svg.index).lastIndexOf('aria-hidden="true"') > page.slice(0, svg.index).lastIndexOf('</svg>');
        expect(svg[0].includes('aria-hidden="true"') || inside || page.includes('role="img"')).toBe(true);
      }
    });
  });
});

describe('the indicator page', () => {
  const page = PAGES['indicator']?.('en').text ?? '';

  it('shows in its table every figure of the chart, and the reason where there is none', () => {
    const cells = matches(
      page.slice(page.indexOf('<table'), page.indexOf('</table>')),
      /<td class="number[^"]*">\s*([\s\S]*?)<\/td>/g,
    );
    for (const one of SERIES) for (const { text } of one.points) expect(cells.join('|')).toContain(text);
    // 2022 foreign, 2022 nationals, 2021 foreign (withheld), 2021 nationals (nothing), 2020 both.
    expect(cells).toHaveLength(6);
    expect(page).toContain('provisional');
    expect(page).toContain('withheld');
  });

  it('has a caption, scopes and a name for the scrolling region', () => {
    expect(page).toMatch(/<caption[^>]*id="table"/);
    expect(page).toContain('scope="col"');
    expect(page).toContain('scope="row"');
    expect(page).toMatch(/tabindex="0"\s+role="region"\s+aria-labelledby="figure-0 table"/);
  });

  it('draws both hands, the reference group and their words', () => {
    for (const part of [
      'scale-hand',
      'scale-set',
      'scale-reference',
      '10.25% · 2022',
      'Nationals 3.5%',
      'movement-better',
    ])
      expect(page).toContain(part);
  });

  it('marks what exists in English only, once said, on a page of another language', () => {
    const french = PAGES['indicator']?.('fr').text ?? '';
    expect(french).toContain('lang="en"');
    expect(french.split(SITE_WORDS.fr.englishOnly)).toHaveLength(2);
    expect(page).not.toContain(SITE_WORDS.en.englishOnly);
  });

  it('says loudly that there are no figures and who owes them, on a scale without hands', () => {
    const without = PAGES['indicator without figures']?.('en').text ?? '';
    expect(without).toContain('Owed by the office.');
    expect(without).toContain('scale-empty');
    expect(without).not.toContain('scale-hand');
    expect(without).not.toContain('<table class="trend-table"');
  });

  it('leaves the sharp hand out where the figure is too uncertain', () => {
    const card = judged('en');
    if (card.headline) card.headline.latest = point('2022', 10, { lowReliability: true, lower: 6, upper: 14 });
    const soft = indicatorPage({ ...indicator('en'), card }, frame('en'), figures('en'), null).text;
    expect(soft).toContain('scale-soft');
    expect(soft.slice(0, soft.indexOf('scale-legend'))).not.toContain('class="scale-hand"');
  });
});

describe('the overview', () => {
  const page = PAGES['overview']?.('en').text ?? '';

  it('counts what moved which way, and groups by themselves', () => {
    expect(page).toContain('2 of 3 indicators have figures');
    expect(page).toContain('The one that can be judged as a whole has clearly moved the wanted way.');
    expect(page).toContain('of their 3 groups, 2 clearly moved the wanted way, 1 the other way');
  });

  it.each([
    [0, 0, 0, 'None can be judged as a whole yet.'],
    [1, 0, 0, 'The one that can be judged as a whole has not clearly moved.'],
    [1, 0, 1, 'The one that can be judged as a whole has clearly moved the other way.'],
    [5, 0, 0, 'None of the 5 that can be judged as a whole has clearly moved.'],
    [5, 0, 2, 'none has clearly moved the wanted way and 2 the other way.'],
    [5, 1, 0, '1 has clearly moved the wanted way and none the other way.'],
    [5, 2, 1, '2 have clearly moved the wanted way and 1 the other way.'],
  ])('says in words how many of %i moved: %i and %i', (judged, better, worse, said) => {
    expect(SITE_WORDS.en.overviewAnswer({ figures: 6, all: 6, judged, better, worse })).toContain(said);
  });

  it('shows no hand on the dial while there is no score, and one when there is', () => {
    expect(page).toContain(SITE_WORDS.en.dialEmpty);
    expect(page).not.toContain('dial-hand');
    const scored = overviewPage(
      { ...overview('en'), overall: { label: 'Overall', value: point('2024', 71), href: '/x' } },
      frame('en'),
    ).text;
    expect(scored).toContain('rotate(56.7 300 300)');
  });

  it('names an objective without indicators as one without figures', () => {
    expect(page).toContain(SITE_WORDS.en.noneInObjective);
  });

  it('never draws a number that is none', () => {
    for (const language of LANGUAGES)
      expect(document('overview', language)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});
