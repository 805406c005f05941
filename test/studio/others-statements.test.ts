/** What one body writes and has not published, and every way a contributor of another body could come to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATEMENT_KINDS, type StatementKind } from '../../server/commitments/statement.ts';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { HTML, send } from './forms.ts';

const INDICATOR = 'emp-rate-20-64';
/** Stands in every draft: found anywhere, it has got out. */
const SECRET = 'not for the neighbour';
const en = { en: SECRET };
const about = { indicator: INDICATOR };
const day = '2026-01-10';

const CONTENTS: Readonly<Record<StatementKind, (factor: string) => unknown>> = {
  'policy-period': () => ({
    title: en,
    start: day,
    end: '2027-01-10',
    document: null,
    decision: null,
    predecessor: null,
    objectives: [],
    budget: [],
    milestones: [],
  }),
  responsibility: () => ({
    objectives: [],
    indicators: [INDICATOR],
    deliveries: [{ text: en, due: day, isDone: false }],
  }),
  target: () => ({
    about,
    area: null,
    breakdown: {},
    baseline: null,
    value: 7,
    period: '2030',
    text: en,
    decision: null,
  }),
  threshold: () => ({ indicator: INDICATOR, materialityPerYear: 1, setOn: day, reason: en }),
  event: () => ({ date: day, title: en, text: null, factor: null, indicators: [INDICATOR], areas: [], url: null }),
  context: (factor) => ({ factor, date: day, text: en, indicators: [INDICATOR] }),
  commentary: () => ({ about, year: 2025, form: 'opinion', date: day, signature: SECRET, texts: en }),
  decision: () => ({
    date: day,
    title: en,
    reference: null,
    url: null,
    text: en,
    indicators: [],
    release: null,
    basedOn: [],
    practice: null,
    checkedOn: null,
  }),
  action: () => ({
    title: en,
    objectives: [],
    indicators: [INDICATOR],
    policy: null,
    due: day,
    progress: 'planned',
    checkedOn: null,
    text: en,
  }),
  'council-term': () => ({ title: en, start: day, end: '2027-01-10' }),
  contact: () => ({ indicator: INDICATOR, name: SECRET, email: null, phone: null }),
  question: () => ({
    indicator: INDICATOR,
    address: `/en/indicators/${INDICATOR}`,
    language: 'en',
    text: SECRET,
    name: null,
    email: 'reader@example.org',
    askedOn: day,
    answer: null,
    answeredOn: null,
  }),
};
/** A question is the body's it was asked about; a responsibility's key is its body. */
const keyOf = (kind: StatementKind): string => (kind === 'responsibility' ? 'work' : `${kind}-of-work`);

let app: PeopleApp;
let neighbour: Browser;
let council: Browser;
let own: Browser;

async function contributor(body: string): Promise<Browser> {
  const { accounts, cityId } = app.services;
  const email = `${body}@example.org`;
  const id = await app.add(email, 'contributor');
  await accounts.change(cityId, id, { body }, null);
  return app.browser(email);
}

beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  const { bodies, statements, catalogue } = app.services;
  for (const [key, kind] of [
    ['work', 'committee'],
    ['housing', 'committee'],
    ['voices', 'council'],
  ] as const)
    await bodies.add({ key, name: { en: key }, kind, contact: null }, null);
  const factor = catalogue.current().catalogue.contextualFactors[0]?.id ?? '';
  for (const kind of STATEMENT_KINDS)
    await statements.write(
      { kind, key: keyOf(kind), body: 'work', state: 'in-review', content: CONTENTS[kind](factor), seen: 0 },
      null,
    );
  [own, neighbour, council] = [await contributor('work'), await contributor('housing'), await contributor('voices')];
}, 60_000);
afterAll(() => app.close());

const rows = async (): Promise<unknown[]> => app.services.database.knex('statement').select('*').orderBy('id');

describe.each(STATEMENT_KINDS)('an unpublished %s of another body', (kind) => {
  const at = `/studio/said/${kind}/${keyOf(kind)}`;

  test('stands on no page of the studio, nor in any choice of a form', async () => {
    for (const who of [neighbour, council])
      for (const path of ['/studio', '/studio/said', `/studio/said/${kind}`, `/studio/said/${kind}/new`, at]) {
        const { status, text } = await who.ask('GET', path, { headers: HTML });
        expect([path, status]).toEqual([path, path === at ? 404 : 200]);
        expect([path, text.includes(SECRET)]).toEqual([path, false]);
      }
  });

  test('is neither changed, withdrawn nor taken over, by form or by programs', async () => {
    const before = await rows();
    for (const [who, body] of [
      [neighbour, 'housing'],
      [council, 'voices'],
    ] as const)
      for (const claimed of [body, 'work', '']) {
        const fields = { ...typed(kind), body: claimed, seen: '1', state: 'published' };
        for (const state of ['published', 'withdrawn', 'draft']) {
          const { status, text } = await send(who, at, { ...fields, state });
          expect([claimed, state, status >= 400 && status < 500]).toEqual([claimed, state, true]);
          expect(text.includes(SECRET)).toBe(false);
        }
        const { status, text } = await who.ask('PATCH', `/api/v1/${plural(kind)}/${keyOf(kind)}`, {
          body: { version: 1, body: claimed || null, state: 'published' },
        });
        expect([404, 403, 405]).toContain(status);
        expect(text.includes(SECRET)).toBe(false);
      }
    expect(await rows()).toEqual(before);
  });
});

test('its own contributor reads what is the body’s to write', async () => {
  for (const kind of ['event', 'commentary', 'target', 'contact', 'question'] as const) {
    const { status, text } = await own.ask('GET', `/studio/said/${kind}/${keyOf(kind)}`, { headers: HTML });
    expect([kind, status, text.includes(SECRET)]).toEqual([kind, 200, true]);
  }
});

/** As little as each form needs to come as far as the question whose it is. */
const typed = (kind: StatementKind): Record<string, string> => ({
  about: `indicator:${INDICATOR}`,
  indicator: INDICATOR,
  indicators: INDICATOR,
  date: day,
  setOn: day,
  start: day,
  end: '2027-01-10',
  year: '2025',
  form: 'opinion',
  signature: 'Mine',
  name: 'Mine',
  value: '8',
  period: '2030',
  materialityPerYear: '2',
  factor: app.services.catalogue.current().catalogue.contextualFactors[0]?.id ?? '',
  'title.en': 'Mine',
  'text.en': 'Mine',
  'texts.en': 'Mine',
  ...(kind === 'question' ? { 'answer.en': 'Mine' } : {}),
});

const plural = (kind: StatementKind): string =>
  ({ responsibility: 'responsibilities', context: 'context-statements', commentary: 'commentary' })[
    kind as 'context'
  ] ?? `${kind}s`;
