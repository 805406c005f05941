import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

const PATH = '/de/indicators/bs-naturalisation-rate/question';
const send = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${city.address}${PATH}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  });

describe('a reader’s question on a figure', () => {
  test('reaches those who answer for it, and is shown to nobody before it is answered', async () => {
    const sent = await send({ text: 'Warum?', name: 'R.', email: 'r@example.org' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${PATH}?sent=1`]);
    const [question] = city.services.statements.book.newest('question').slice(-1);
    expect(question).toMatchObject({ state: 'in-review', body: 'citizens', content: { text: 'Warum?', answer: null } });
    const page = await (await fetch(`${city.address}/de/indicators/bs-naturalisation-rate`)).text();
    expect(page).not.toContain('Warum?');
    expect(page).not.toContain('r@example.org');
  });

  test('is refused with what was typed where a field is not right, and from another site altogether', async () => {
    const wrong = await send({ text: 'Warum <b>?', email: 'nobody' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('Warum &lt;b&gt;?');
    expect((await send({ text: 'x', website: 'spam' })).status).toBe(400);
    expect((await send({ text: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('is limited from one place', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) statuses.push((await send({ text: '' })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the demonstration', () => {
  test('shows what was promised and said, each marked as invented, and how it changed', async () => {
    const page = await (await fetch(`${city.address}/en/indicators/bs-upper-secondary`)).text();
    const plain = page.replaceAll('\u00A0', ' ');
    for (const part of ['90.0% by 2030', '95.0% by 2027', 'Invented for this demonstration', 'A second voice, 2025'])
      expect(plain).toContain(part);
    // Figures in texts are those of the observations.
    expect(plain).toContain('Of young people in the canton, 85.4% complete');
    const { book } = city.services.statements;
    expect(book.published('policy-period')[0]?.content.objectives).toHaveLength(8);
    expect(new Set(book.published('target').map((one) => JSON.stringify(one.content.about))).size).toBe(6);
    expect(book.published('event')).toHaveLength(4);
    expect(
      book
        .published('commentary')
        .map((one) => one.content.form)
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual(['account', 'account', 'analysis', 'opinion']);
  });

  test.each([
    '/en/methods',
    '/fr/methods',
    '/da/criteria',
    '/en/context',
    '/fr/context',
    '/da/committees/education',
    '/de/committees/voices',
  ])('%s stands', async (path) => {
    const answer = await fetch(`${city.address}${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/undefined|\[object/);
  });

  test('a quoted figure that was revised since says so', async () => {
    const { database } = city.services;
    const [series] = (await database
      .knex('series')
      .where({ indicator: 'bs-upper-secondary', breakdown: '' })
      .select('id')) as { id: number }[];
    const [period] = (await database.knex('period').where({ code: '2022' }).select('id')) as { id: number }[];
    await database
      .knex('current_observation')
      .where({ series_id: series?.id ?? 0, period_id: period?.id ?? 0 })
      .update({ value: 86.1 });
    const page = await (await fetch(`${city.address}/en/indicators/bs-upper-secondary?from=2015`)).text();
    expect(page.replaceAll('\u00A0', ' ')).toContain('85.4% <em>(revised since; now 86.1%)</em>');
  });
});
