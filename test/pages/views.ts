/** Literal views for the tests of pages: one judged indicator, one by group, one without figures. */
import type { SaidView } from '../../server/contract/said.ts';
import type { IndicatorPageView, OverviewView, PageFrame } from '../../server/contract/page-views.ts';
import type { IndicatorCard, PointView, SeriesView, TrendView } from '../../server/contract/views.ts';
import type { Language } from '../../indicators/text.ts';

export const HOSTILE = '<img src=x onerror=alert(1)> & "quoted"';

export function frame(language: Language): PageFrame {
  const same = (text: string): Record<Language, string> => ({ en: text, fr: text, da: text, de: text });
  return {
    language,
    cityName: 'Testby',
    city: {
      key: 'test',
      name: same('Testby'),
      area: 'T',
      languages: ['en', 'fr', 'da', 'de'],
      defaultLanguage: 'en',
      accent: null,
      arms: 'M0 0h24v24z',
      publisher: same('Statistical office'),
      demo: true,
    },
  };
}

export function point(period: string, value: number | null, more: Partial<PointView> = {}): PointView {
  return {
    period,
    label: period,
    start: `${period}-01-01`,
    end: `${period}-12-31`,
    value,
    text: value === null ? 'withheld' : `${value}%`,
    reason: value === null ? 'suppressed' : null,
    lower: null,
    upper: null,
    provisional: false,
    lowReliability: false,
    breakBefore: false,
    segment: 0,
    note: null,
    spoken: '',
    ...more,
  };
}

export const SERIES: SeriesView[] = [
  {
    id: 'origin=FOR',
    label: 'Foreign citizens',
    shortLabel: 'Foreign',
    role: 'target',
    points: [point('2020', 12.5), point('2021', null), point('2022', 10.25, { provisional: true, segment: 1 })],
  },
  {
    id: 'origin=NAT',
    label: HOSTILE,
    shortLabel: 'Nationals',
    role: 'reference',
    points: [point('2020', 4), point('2022', 3.5)],
  },
];

export function trend(language: Language): TrendView {
  return {
    indicator: 'x-rate',
    area: { code: 'T', name: 'Testby' },
    language,
    title: 'The answer in a sentence.',
    subtitle: 'Rate · Testby · %',
    unit: '%',
    unitCode: 'PC',
    decimals: 1,
    direction: 'lower',
    measureType: 'share',
    validRange: [0, 100],
    series: SERIES,
    periods: ['2020', '2021', '2022'].map((period) => ({ period, label: period, start: '', end: '' })),
    target: null,
    events: [],
    breaks: [],
    notes: ['A note'],
    sources: [{ text: 'Office: Table', url: 'https://example.org/' }],
    description: 'A chart.',
  };
}

const card = (id: string, language: Language): IndicatorCard => ({
  id,
  name: `Name of ${id}`,
  href: `/${language}/indicators/${id}`,
  domain: 'employment',
  domainLabel: 'Employment',
  objective: 'obj1',
  theme: 'work',
  unit: 'PC',
  direction: 'lower',
  headline: null,
  empty: null,
});

export function judged(language: Language): IndicatorCard {
  return {
    ...card('x-rate', language),
    headline: {
      seriesLabel: 'Foreign citizens',
      role: 'target',
      latest: point('2022', 10.25),
      change: {
        from: { period: '2020', label: '2020', value: 12.5 },
        to: { period: '2022', label: '2022', value: 10.25 },
        difference: -2.25,
        text: '−2.3 points since 2020',
        way: 'down',
      },
      lastChange: null,
      target: { value: 9, label: 'Target 2028: 9%' },
      verdict: {
        movement: 'better',
        movementText: 'better',
        why: 'Because.',
        course: 'no-target',
        courseText: 'no target',
        gap: null,
        gapText: null,
        isOverdue: false,
      },
      spark: [12.5, null, 10.25, 11].map((value, at) => ({
        period: String(2019 + at),
        value,
        segment: at > 1 ? 1 : 0,
      })),
      reference: { seriesLabel: 'Nationals', latest: point('2022', 3.5) },
      groups: [],
    },
  };
}

export function byGroup(language: Language): IndicatorCard {
  return {
    ...card('x-groups', language),
    headline: {
      seriesLabel: 'Nationals',
      role: 'reference',
      latest: point('2022', 3),
      change: null,
      lastChange: null,
      target: null,
      spark: [],
      reference: null,
      verdict: null,
      groups: [
        { label: 'Nationals', text: '3%', value: 3, movement: 'better' },
        { label: 'Italy', text: '5%', value: 5, movement: 'worse' },
        { label: 'Turkey', text: '9%', value: 9, movement: 'better' },
      ],
    },
  };
}

export function empty(language: Language): IndicatorCard {
  return { ...card('x-empty', language), empty: { sentence: 'Owed by the office.', owner: 'Office' } };
}

export function overview(language: Language): OverviewView {
  return {
    rule: null,
    overall: { label: 'Overall', value: null, href: `/${language}/indicators/index` },
    themes: [
      {
        id: 'work',
        label: 'Work',
        objectives: [
          {
            id: 'obj1',
            label: 'More people in work',
            provenance: 'verified',
            provenanceBasis: 'Read in the plan.',
            cards: [judged(language), byGroup(language), empty(language)],
            verdict: { word: 'better', text: '1 of the 1 indicator judged, 3 in all.' },
            responsible: [{ name: HOSTILE, href: `/${language}/committees/x` }],
          },
          {
            id: 'obj2',
            label: 'Nothing here',
            provenance: 'reconstructed',
            provenanceBasis: 'Assumed.',
            responsible: [],
            cards: [],
            verdict: { word: null, text: 'There is no indicator.' },
          },
        ],
      },
    ],
    context: [],
    withFigures: 2,
    all: 3,
    newest: { id: '2026-0001', date: '24 November 2026' },
    reportYear: 2025,
    districtsHref: null,
  };
}

const SAID: SaidView = {
  owner: 'Office',
  ownerHref: '/en/committees/office',
  targets: [],
  actions: [],
  events: [],
  accounts: [],
  opinions: [],
  contact: null,
  decisions: [],
  questions: [],
};

export function indicator(language: Language): IndicatorPageView {
  return {
    rule: null,
    card: judged(language),
    name: HOSTILE,
    place: { name: HOSTILE, href: `/${language}/areas/x` },
    trend: trend(language),
    verdict: null,
    groupVerdicts: [],
    said: SAID,
    report: { title: 'Report of 2025', href: `/${language}/reports/2025#indicator-x` },
    gap: 'The two are 6.8 points apart.',
    facts: [
      { term: 'What is measured', text: 'A rate.', language: 'en' },
      { term: 'Unit', text: '%', language },
    ],
    pitfalls: [{ text: 'A pitfall.', language: 'en' }],
    terms: [],
    keyFactors: [
      {
        href: `/${language}/key-factors/kf13`,
        label: 'Monitoring',
        number: 13,
        reason: { text: 'A reason.', language: 'en' },
      },
    ],
    sources: [{ text: 'Office: Table', url: 'https://example.org/', licence: 'Free re-use' }],
    releases: [
      {
        id: '2026-0001',
        date: 'today',
        counts: { added: 5, changed: 0, removed: 0 },
        note: null,
        withdrawn: true,
        withdrawnReason: 'Wrong population base',
      },
    ],
    elsewhere: [
      {
        indicator: 'x-rate',
        name: 'Rate',
        place: 'Berlin',
        period: '2024',
        group: '',
        text: '5%',
        source: 'A paper',
        url: 'javascript:alert(1)',
        note: null,
      },
    ],
    elsewhereTrend: null,
    notUsed: null,
    related: [],
    hidden: [],
  };
}
