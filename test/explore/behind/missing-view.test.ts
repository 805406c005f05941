import { expect, test } from 'vitest';
import { loadStandard } from '../../../server/catalogue/load-standard.ts';
import type { CityCatalogue } from '../../../server/catalogue/city-catalogue.ts';
import type { IndicatorCard } from '../../../server/contract/views.ts';
import { missingView, type MissingFacts } from '../../../server/explore/behind/missing-view.ts';

const { catalogue } = loadStandard();
const RATE = 'emp-rate-20-64';
const rate = catalogue.indicators.find((one) => one.id === RATE);
if (!rate) throw new Error(`The standard has no ${RATE}`);

/** As much of a city and its cards as the view looks at. */
const facts = (more: Partial<MissingFacts> = {}): MissingFacts => ({
  city: { catalogue, identity: { defaultLanguage: 'en' } } as unknown as CityCatalogue,
  language: 'en',
  cards: [{ id: RATE, empty: null, headline: { latest: { end: '2020-12-31' } } } as unknown as IndicatorCard],
  counts: [
    {
      indicator: RATE,
      reason: null,
      sourceId: 1,
      count: 3,
      from: '2018-01-01',
      to: '2020-12-31',
      release: '2021-0001',
    },
  ],
  brokenDown: new Map([[RATE, new Set([...rate.dimensions, 'area'])]]),
  adoption: (id) => ({ indicator: id, state: id === RATE ? 'adopted' : 'not-used' }),
  today: '2021-01-15',
  date: (iso) => iso,
  ...more,
});

test('a city that has what its indicators ask for has no gap but what it does not measure', () => {
  const view = missingView(facts());
  expect(view).toMatchObject({ empty: [], overdue: [], absent: [], unbroken: [] });
  expect(view.summary).toBe('All 1 indicators in use have figures. None is late.');
  expect(view.notUsed).toHaveLength(catalogue.indicators.length - 1);
});

test('an indicator without any figure names who owes it, or that nobody does', () => {
  const card = (owner: string | null): IndicatorCard =>
    ({ id: RATE, headline: null, empty: { sentence: '', owner } }) as unknown as IndicatorCard;
  const of = (owner: string | null): string | undefined =>
    missingView(facts({ cards: [card(owner)], counts: [], brokenDown: new Map() })).empty[0]?.text;
  expect(of('School Office')).toBe('Owed by: School Office.');
  expect(of(null)).toBe('Nobody has been named who owes them.');
});

test('an indicator is late from the day after its newest figure should have been followed', () => {
  const due = missingView(facts({ today: '2030-01-01' })).overdue[0]?.text;
  const day = due?.match(/\d{4}-\d\d-\d\d/)?.[0] ?? '';
  expect(missingView(facts({ today: day })).overdue).toEqual([]);
  expect(missingView(facts({ today: '2030-01-01' })).summary).toContain('For one, a newer figure is due.');
});

test('figures that are withheld are counted by their reason, over all sources, with their years', () => {
  const absent = { indicator: RATE, reason: 'suppressed' as const, release: '2021-0001' };
  const view = missingView(
    facts({
      counts: [
        { ...absent, sourceId: 1, count: 2, from: '2016-01-01', to: '2017-12-31' },
        { ...absent, sourceId: 2, count: 1, from: '2019-01-01', to: '2019-12-31' },
      ],
    }),
  );
  expect(view.absent[0]?.reasons).toEqual(['3 figures, 2016–2019: withheld to protect individuals']);
  // Nothing but reasons is no breakdown that lacks, and no indicator that nobody sent.
  expect(view).toMatchObject({ unbroken: [], empty: [] });
});

test('a breakdown the definition asks for and no figure has is named, districts too', () => {
  const view = missingView(facts({ brokenDown: new Map([[RATE, new Set(['origin'])]]) }));
  expect(view.unbroken[0]?.text).toMatch(/^Not broken down by: .*Sex.*District\.$/);
});

test('a key factor is without evidence only where no indicator in use speaks of it', () => {
  const spoken = new Set(rate.keyFactors.map((one) => one.id));
  const view = missingView(facts());
  expect(view.factors).toHaveLength(13 - spoken.size);
});
