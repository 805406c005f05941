import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { HTML, page, send, value } from './forms.ts';

const STEPS = '/studio/first-steps';
const FILE = 'period,origin,value\n2020,NB,77.7\n2020,FB_NEU,61.2\n';

/** Sends a file for an indicator and publishes it. */
async function publish(browser: Browser, indicator: string): Promise<void> {
  await browser.post('/api/v1/sources', { key: 'survey', publisher: 'Office', title: 'Survey', kind: 'survey' });
  const sent = await browser.ask('POST', `/api/v1/uploads?indicator=${indicator}&source=survey`, {
    body: FILE,
    headers: { 'content-type': 'text/csv' },
  });
  expect(sent.status, sent.text).toBe(201);
  expect((await browser.post(`/api/v1/uploads/${String(sent.body['id'])}/publish`, {})).status).toBe(200);
}

describe('first steps of a city that never had a demonstration', () => {
  let app: PeopleApp;
  let chief: Browser;
  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' });
    await app.add('chief@example.org', 'admin');
    chief = await app.browser('chief@example.org');
    await send(chief, '/studio/me', { name: '', language: 'en' });
  });
  afterAll(() => app.close());

  test('say nothing of a demonstration, and propose no name', async () => {
    const markup = await page(chief, STEPS);
    expect(markup).not.toContain('emonstration');
    expect(markup).not.toContain('value="Our city"');
    const unnamed = await send(chief, `${STEPS}/name`, { 'publisher.en': 'Office', languages: 'en' });
    expect(unnamed.status).toBe(400);
    const fields = { 'name.de': 'Neustadt', 'publisher.de': 'Amt', languages: ['en', 'de'], defaultLanguage: 'de' };
    expect((await send(chief, `${STEPS}/name`, fields)).status).toBe(303);
    expect(app.services.catalogue.current().identity).toMatchObject({
      key: 'neustadt',
      name: { en: 'Neustadt', fr: 'Neustadt', da: 'Neustadt', de: 'Neustadt' },
      defaultLanguage: 'de',
    });
  });

  test('indicators that are left out say why in each language, and keep who owes them', async () => {
    await app.services.bodies.add({ key: 'office', name: { en: 'Office' }, kind: 'office', contact: null }, null);
    await app.services.adoption.saveAdoption({ indicator: 'unemp-rate', state: 'adopted', owner: 'office' }, null);
    expect(await page(chief, `${STEPS}?indicators=none`)).not.toMatch(/name="indicators"[^>]*\schecked/);
    expect(await page(chief, `${STEPS}?indicators=all`)).toMatch(/name="indicators"[^>]*\schecked/);
    const reason = 'The city has no figures for it yet.';
    const done = await send(chief, `${STEPS}/indicators`, { indicators: ['emp-rate-20-64'], reason });
    expect(done.status).toBe(303);
    const { adoptions } = app.services.catalogue.current();
    expect(adoptions.get('emp-rate-20-64')?.state).toBe('adopted');
    expect(adoptions.get('unemp-rate')).toMatchObject({
      state: 'not-used',
      owner: 'office',
      reason: { en: reason, de: 'Die Stadt hat dafür noch keine Werte.' },
    });
  });

  test('what can wait does not stand in the way: with the first figures they are finished', async () => {
    expect(await page(chief, STEPS)).toMatch(/id="upload" class="step-next"/);
    expect(await page(chief, '/studio')).toContain('To the first steps');
    await publish(chief, 'emp-rate-20-64');
    expect(await page(chief, STEPS)).toContain('The first figures are public.');
    expect(await page(chief, '/studio')).not.toContain('To the first steps');
  });

  test('without one indicator ticked nothing is withdrawn', async () => {
    const [release] = (await chief.get('/api/v1/releases')).body['items'] as { id: string }[];
    const path = `/studio/releases/${release?.id ?? ''}/withdraw`;
    expect((await send(chief, path, { reason: 'A mistake' })).status).toBe(400);
    expect((await send(chief, path.replace('withdraw', 'again'), {})).status).toBe(409);
    const shown = value(await page(chief, `${path.replace('/withdraw', '')}?withdraw=1`), 'shown');
    expect((await send(chief, path, { reason: 'A mistake', shown, indicators: 'emp-rate-20-64' })).status).toBe(303);
    expect(
      (await (await app.browser()).ask('GET', '/en/indicators/emp-rate-20-64', { headers: HTML })).text,
    ).not.toContain('61.2');
  });
});

describe('a withdrawn release', () => {
  test('is read again from its page, or by sending its file again, and published again', async () => {
    const app = await peopleApp({ BACKUP_AT: 'off' });
    await app.add('chief@example.org', 'admin');
    const chief = await app.browser('chief@example.org');
    const figures = async (): Promise<number> =>
      ((await chief.get('/api/v1/indicators/unemp-rate/observations')).body['items'] as unknown[]).length;
    const withdraw = (id: string): Promise<Answer> =>
      chief.post(`/api/v1/releases/${id}/withdraw`, { reason: 'Too early' });
    await publish(chief, 'unemp-rate');
    await withdraw('2026-0001');
    expect(await figures()).toBe(0);
    expect(await page(chief, '/studio/releases/2026-0001')).toContain('Read its files again');
    const again = await send(chief, '/studio/releases/2026-0001/again', {});
    const path = again.headers.get('location') ?? '';
    expect(path).toMatch(/^\/studio\/uploads\/u-/);
    expect(await figures()).toBe(0);
    expect((await chief.post(`/api/v1/uploads/${path.split('/').at(-1) ?? ''}/publish`, {})).status).toBe(200);
    expect(await figures()).toBe(2);
    await withdraw('2026-0002');
    await publish(chief, 'unemp-rate');
    expect(await figures()).toBe(2);
    await app.close();
  });
});

describe('clearing the demonstration', () => {
  test('says how many of the uploads were sent by people, and leads on to the first steps', async () => {
    const app = await peopleApp({ DEMO: 'on', BACKUP_AT: 'off' });
    await app.add('chief@example.org', 'admin');
    const chief = await app.browser('chief@example.org');
    expect(await page(chief, STEPS)).not.toContain('sent by people here');
    await publish(chief, 'emp-rate-20-64');
    expect(await page(chief, STEPS)).toContain('1 upload among them was sent by people here');
    expect((await send(chief, `${STEPS}/clear`, { sure: 'no' })).status).toBe(400);
    const shown = value(await page(chief, STEPS), 'shown');
    await publish(chief, 'unemp-rate');
    const late = await send(chief, `${STEPS}/clear`, { sure: 'clear', shown });
    expect(late.status).toBe(409);
    expect(late.text).toContain('2 uploads among them were sent by people here');
    expect((await send(chief, `${STEPS}/clear`, { sure: 'clear', shown: value(late.text, 'shown') })).status).toBe(303);
    expect(await page(chief, '/studio')).toContain('To the first steps');
    expect(await page(chief, '/studio/releases')).not.toContain('(withdrawn)');
    await app.close();
  }, 30_000);
});
