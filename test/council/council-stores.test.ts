import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Standing } from '../../server/contract/reports.ts';
import { ReportPlanStore } from '../../server/council/report-plan-store.ts';
import { ReportStore } from '../../server/council/report-store.ts';
import { SubscriptionStore } from '../../server/council/subscription-store.ts';
import type { Database } from '../../server/store/database.ts';
import { databaseKinds } from '../store/databases.ts';

const AT = '2026-03-01T08:00:00.000Z';
const LATER = '2026-03-02T08:00:00.000Z';
const STANDING: Standing = { until: '2025-12-31', known: AT, area: 'CH', indicators: [] };

describe.each(databaseKinds())('what councillors read, kept on $kind', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.knex('city').insert({ id: 1, key: 'city', identity: '{}' });
  });
  afterAll(() => database.knex.destroy());

  test('a draft is replaced, a published report neither moves nor gets another PDF', async () => {
    const store = new ReportStore(database.knex);
    const texts = (content: string): { language: 'fr'; hash: string; content: string }[] => [
      { language: 'fr', hash: content, content },
    ];
    const built = { year: 2025, at: AT, accountId: null };
    await store.replace(1, built, { standing: STANDING, drawings: {}, texts: texts('first') });
    await store.replace(1, built, { standing: STANDING, drawings: { a: '<svg/>' }, texts: texts('élargi') });
    const [record, ...more] = await store.list(1);
    if (!record) return expect.unreachable('no report');
    expect(more).toEqual([]);
    expect(record).toMatchObject({ year: 2025, state: 'draft', builtAt: AT, publishedAt: null });
    expect(await store.text(record.id, 'fr')).toEqual({ hash: 'élargi', content: 'élargi' });
    expect(await store.drawings(record.id)).toEqual({ a: '<svg/>' });
    expect(await store.standing(record.id)).toEqual(STANDING);

    expect(await store.setState(record.id, 'published', LATER)).toBe(true);
    expect(await store.setState(record.id, 'draft', null)).toBe(false);
    expect(await store.pdf(record.id, 'fr')).toBeUndefined();
    await store.keepPdf(record.id, 'fr', Buffer.from('first print'));
    await store.keepPdf(record.id, 'fr', Buffer.from('second print'));
    expect((await store.pdf(record.id, 'fr'))?.toString()).toBe('first print');
    expect(await store.find(1, 2025)).toMatchObject({ state: 'published', publishedAt: LATER });
  });

  test('a reminder of a step is begun once, also by two at a time; with another day it is another one', async () => {
    const store = new ReportPlanStore(database.knex);
    await store.setDue(1, 2025, '2026-03-01');
    await store.setDue(1, 2025, '2026-04-01');
    expect(await store.plans(1)).toEqual([{ year: 2025, due: '2026-04-01' }]);
    const one = { year: 2025, due: '2026-04-01', step: -21, at: AT };
    const begun = await Promise.all([store.begin(1, one), store.begin(1, one)]);
    expect(begun.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    await store.finish(1, { ...one, letters: 3 });
    expect(await store.sent(1, 2025, '2026-04-01')).toEqual([{ step: -21, at: AT, letters: 3 }]);
    expect(await store.begin(1, { ...one, due: '2026-05-01' })).toBe(true);
    await store.setDue(1, 2025, null);
    expect(await store.due(1, 2025)).toBeNull();
  });

  test('a subscription counts once confirmed, is told once, and an unconfirmed one is forgotten', async () => {
    const store = new SubscriptionStore(database.knex);
    await store.insert(1, { email: 'a@city.example', topic: 'all', language: 'da' }, AT);
    await store.insert(1, { email: 'b@city.example', topic: 'all', language: 'de' }, AT);
    const first = await store.findBy(1, 'a@city.example', 'all');
    if (!first) return expect.unreachable('no subscription');
    expect(await store.confirmed(1)).toEqual([]);
    await store.confirm(first.id, LATER);
    const [confirmed, ...more] = await store.confirmed(1);
    if (!confirmed) return expect.unreachable('none confirmed');
    expect(more).toEqual([]);
    expect(confirmed).toMatchObject({ email: 'a@city.example', language: 'da', confirmedAt: LATER, toldUntil: LATER });

    // Two processes with the same list: one of them writes the letter.
    const at = '2026-03-03T08:00:00.000Z';
    expect([await store.told(confirmed, at), await store.told(confirmed, at)]).toEqual([true, false]);
    await store.forgetBefore(1, LATER);
    expect(await store.findBy(1, 'b@city.example', 'all')).toBeUndefined();
    await store.delete(first.id);
    expect(await store.find(1, first.id)).toBeUndefined();
  });
});
