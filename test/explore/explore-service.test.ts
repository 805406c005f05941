import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { ExploreService } from '../../server/explore/explore-service.ts';
import { StatementBook } from '../../server/commitments/statement-book.ts';
import { NO_PROMISES } from '../../server/explore/verdict/promises.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
let explore: ExploreService;
beforeAll(async () => {
  city = await demonstration();
  const { database, catalogue, publication } = city.services;
  explore = new ExploreService({
    database,
    catalogue,
    publication,
    timeZone: 'Europe/Zurich',
    now: () => new Date('2026-06-01T12:00:00Z'),
    promises: () => NO_PROMISES,
    statements: () => new StatementBook([]),
  });
});
afterAll(() => city.close());

describe('the page of an indicator', () => {
  it.each([
    ['bs-foreign-share', '39.2% in 2025, 8.1 percentage points more than in 2006 (31.1%).'],
    ['bs-unemployment', 'In 2024, from 2.6% (Nationals) to 9.7% (Arab countries).'],
    ['bs-social-assistance', 'In 2024, from 2.0% (Germany) to 30.9% (Arab countries).'],
    ['bs-staff-foreign-share', 'Total: 16.6% in 2024, 4.5 percentage points more than in 2005 (12.1%).'],
    ['bs-voteless', 'Total: 50.3% in 2025, 13.9 percentage points more than in 1995 (36.4%).'],
  ])('%s answers: %s', async (id, sentence) => {
    const { trend } = await explore.indicator('en', id);
    expect(trend?.title.replaceAll('\u00A0', ' ')).toBe(sentence);
  });

  it('speaks of the chosen years in answer, scale and chart alike', async () => {
    const view = await explore.indicator('en', 'bs-foreign-share', { to: '2015-12-31' });
    expect(view.card.headline?.latest.period).toBe('2015');
    expect(view.trend?.periods.at(-1)?.period).toBe('2015');
    expect(view.trend?.title).toContain('2015');
  });

  it('tells a reader whose choice holds nothing just that, and accuses nobody of owing figures', async () => {
    for (const language of LANGUAGES) {
      const { trend, card } = await explore.indicator(language, 'bs-foreign-share', { from: '2030-01-01' });
      expect([trend, card.headline, card.empty?.owner]).toEqual([null, null, null]);
      expect(card.empty?.sentence.length).toBeGreaterThan(20);
    }
  });

  it('says of a time before the first release that nothing was known then, instead of sending a reader to other years', async () => {
    const sentences = await Promise.all(
      LANGUAGES.map(async (language) => {
        const { card } = await explore.indicator(language, 'bs-foreign-share', { asOf: '2026-01-14T12:00:00.000Z' });
        return card.empty?.sentence.replaceAll('\u00A0', ' ');
      }),
    );
    expect(sentences).toContain('On 14 January 2026 no figures had been published yet.');
    expect(sentences).toContain('Am 14. Januar 2026 waren noch keine Zahlen veröffentlicht.');
    expect(new Set(sentences).size).toBe(LANGUAGES.length);
  });

  it('never mixes places elsewhere with the city’s own figures', async () => {
    const procurement = city.services.catalogue
      .current()
      .catalogue.indicators.filter((one) => one.domain === 'procurement');
    const views = await Promise.all(procurement.map((one) => explore.indicator('en', one.id)));
    expect(views.every((view) => view.trend === null)).toBe(true);
    const shown = views.filter((view) => view.elsewhereTrend !== null);
    expect(shown.map((view) => view.elsewhereTrend?.area.code)).toEqual(['US-NYC']);
    expect(shown[0]?.elsewhere.some((one) => one.place === 'New York City')).toBe(true);
  });

  it('throws not-found for what is not there', async () => {
    await expect(explore.indicator('en', 'nothing')).rejects.toMatchObject({ code: 'not-found' });
    await expect(explore.keyFactor('en', 'kf99')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of each indicator is made in a few milliseconds', async () => {
    const { indicators } = city.services.catalogue.current().catalogue;
    const started = performance.now();
    for (const one of indicators) await explore.indicator('de', one.id);
    // Generous, for a busy machine: a few milliseconds each when it is not.
    expect((performance.now() - started) / indicators.length).toBeLessThan(60);
  });
});

describe('the overview', () => {
  it.each(LANGUAGES)(
    'in %s shows every adopted indicator once, with a figure or with the reason for none',
    async (language) => {
      const view = await explore.overview(language);
      const cards = view.themes.flatMap((theme) => theme.objectives.flatMap((one) => one.cards));
      expect(view.themes).toHaveLength(4);
      expect(view.themes.flatMap((theme) => theme.objectives)).toHaveLength(8);
      expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
      for (const card of cards) expect([card.id, card.headline === null]).toEqual([card.id, card.empty !== null]);
      expect(view.withFigures).toBe([...cards, ...view.context].filter((card) => card.headline !== null).length);
    },
  );

  it('has no index of its own making where there is no score', async () => {
    expect((await explore.overview('en')).overall.value).toBeNull();
  });
});

describe('the list of indicators', () => {
  it('narrows by field and words and keeps what is not used, with its reason', async () => {
    const registration = await explore.indicators('en', { domain: 'voter-registration' });
    expect(registration.domain?.label).toBeTruthy();
    for (const one of registration.notUsed) expect(one.reason).not.toBe('');
    expect((await explore.indicators('da', { q: 'boligstotte' })).cards.map((card) => card.id)).toContain(
      'bs-rent-support',
    );
    expect((await explore.indicators('en', { q: 'zzqxyw' })).cards).toEqual([]);
  });
});
