import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import type { Mapping } from '../../server/contract/upload.ts';
import { assembleServices, type Services } from '../../server/services.ts';
import { addOffice } from '../catalogue/office.ts';
import { memoryDatabase } from '../store/databases.ts';
import { sharedFile } from './read-case.ts';

/** Editions of one table over the years, each loaded with the profile that was made for the first. */

const SHARE: Mapping = {
  shape: 'wide-series',
  columns: { period: 'Jahr' },
  valueColumns: {
    Ausländeranteil: { indicator: 'ctx-pop-share', origin: 'FOR_CIT' },
    Ausländer: { indicator: 'ctx-pop-share', origin: 'FOR_CIT', field: 'numerator' },
    Bevölkerung: { indicator: 'ctx-pop-share', origin: 'FOR_CIT', field: 'denominator' },
  },
};

/** The first edition's profile of a second table: two of its eleven groups are read. */
const NATIONS: Mapping = {
  shape: 'wide-series',
  columns: { period: 'Jahr' },
  constants: { indicator: 'unemp-rate' },
  valueColumns: { Schweiz: { origin: 'NAT_CIT' }, 'EU-17 & EFTA': { origin: 'EU_CIT' } },
};

/** The others of the first edition; written another way later, they are still the same. */
const LEFT_OUT = [
  'Deutschland',
  'Italien',
  'Türkei',
  'EU-Ost',
  'Balkan',
  'Mittel- & Südamerika',
  'Arabische Länder',
  'Afrikanische Länder',
  'Übrige Länder',
];

/**
 * What each edition of it asks: the group of EU states was renamed in 2022, when the United Kingdom had left it; `&` for
 * `+` is no question. A profile that says it leaves out nothing is asked about the other groups once.
 */
const NATION_EDITIONS = [
  { path: 'basel-stadt-editions/6406_2018-03-21.tsv', asks: [], years: 7 },
  { path: 'basel-stadt-editions/6406_2020-10-15.tsv', asks: [], years: 10 },
  { path: 'basel-stadt-editions/6406_2022-11-07.tsv', asks: ['column-gone EU-17 & EFTA'], years: 11 },
  { path: 'basel-stadt-editions/6406_2024-10-25.tsv', asks: [], years: 11 },
  { path: 'basel-stadt/6406.tsv', asks: [], years: 11 },
];

/** What changed from each edition to the next, counted by hand: years added, revised, left as they were. */
const EDITIONS = [
  { path: 'basel-stadt-editions/6057_2018-03-21.tsv', added: 20, changed: 0, unchanged: 0 },
  { path: 'basel-stadt-editions/6057_2022-11-14.tsv', added: 5, changed: 15, unchanged: 0 },
  { path: 'basel-stadt-editions/6057_2025-01-22.tsv', added: 3, changed: 0, unchanged: 17 },
  { path: 'basel-stadt/6057.tsv', added: 1, changed: 0, unchanged: 19 },
];

const there = sharedFile('basel-stadt/6057.tsv') !== undefined;
if (!there) console.info('The shared folder of real files is not here: its editions are not loaded.');

let next = 0;
const randomId = (): string => {
  next += 1;
  return String(next).padStart(12, '0');
};
let services: Services;
beforeEach(async () => {
  next = 0;
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: '/nowhere' });
  const effects = { now: () => new Date('2026-06-30T12:00:00Z'), randomId };
  const database = await memoryDatabase();
  services = await assembleServices(config, { ...database, file: null }, loadStandard(), effects, () => undefined);
  await addOffice(services, 'destatis');
});
afterEach(() => services.close());

describe.skipIf(!there)('the next edition of a table', () => {
  test('loads with the profile of the first without a question, and says what changed', async () => {
    const { cityId } = services;
    const revisions: string[] = [];
    for (const [at, { path, ...counts }] of EDITIONS.entries()) {
      const { upload } = await services.uploads.receive({
        bytes: sharedFile(path) ?? Buffer.alloc(0),
        filename: path,
        mediaType: 'text/tab-separated-values',
        request: { mode: 'add', source: 'office', profile: 'share', ...(at === 0 ? { mapping: SHARE } : {}) },
        accountId: null,
      });
      expect(upload, path).toMatchObject({ state: 'staged' });
      const diff = await services.publication.preview([upload.id], cityId);
      expect(diff.counts, path).toEqual({ ...counts, removed: 0 });
      for (const { kind, period, old, new: now } of diff.items)
        if (kind === 'changed') revisions.push(`${period}: ${old?.value} → ${now?.value}`);
      await publish(upload.id);
    }
    expect(revisions).toHaveLength(15);
    expect(revisions).toContain('2002: 28.87269632742 → 28.86248238828');
  });

  const publish = async (id: string) =>
    services.publication.publish({
      cityId: services.cityId,
      accountId: null,
      note: null,
      uploadIds: [id],
      acknowledge: (await services.uploads.problems(id))
        .filter(({ severity }) => severity === 'warning')
        .map(({ code }) => ({ problem: code, reason: 'looked at' })),
    });
  const receive = async (path: string, mapping: Mapping | undefined, bytes = sharedFile(path) ?? Buffer.alloc(0)) =>
    (
      await services.uploads.receive({
        bytes,
        filename: path,
        mediaType: 'text/tab-separated-values',
        request: { mode: 'add', source: 'office', profile: 'nations', ...(mapping ? { mapping } : {}) },
        accountId: null,
      })
    ).upload;
  const asked = async (id: string) => (await services.uploads.problems(id)).filter((one) => one.question);
  const names = (questions: Awaited<ReturnType<typeof asked>>): string[] =>
    questions.map(({ code, column }) => `${code} ${column ?? ''}`.trim());
  /** Takes what is proposed; a column that is new is left out. */
  const answersTo = (questions: Awaited<ReturnType<typeof asked>>): Record<string, string> =>
    Object.fromEntries(
      questions.map(({ code, question }) => [
        question?.id ?? '',
        question?.options.find((one) => (code === 'column-new' ? one.patch.ignore : one.isProposed))?.id ?? '',
      ]),
    );

  test.each([
    { says: 'names what it reads', mapping: NATIONS, first: [] },
    {
      says: 'leaves out nothing',
      mapping: { ...NATIONS, ignore: [] },
      first: LEFT_OUT.map((column) => `column-new ${column}`),
    },
  ])('asks about a column once, by a profile that $says', async ({ mapping, first }) => {
    await services.profiles.add('nations', { mapping, source: 'office' }, null, null);
    for (const [at, { path, asks, years }] of NATION_EDITIONS.entries()) {
      const upload = await receive(path, undefined);
      const questions = await asked(upload.id);
      expect(names(questions), path).toEqual(at === 0 ? first : asks);
      const { state, counts } =
        questions.length > 0
          ? await services.uploads.revise(upload.id, { answers: answersTo(questions) })
          : await services.uploads.get(upload.id);
      expect([state, counts?.observations], path).toEqual(['staged', 2 * years]);
      // What was answered is learned once it is published.
      await publish(upload.id);
    }
  });

  test('asks about a column that is new and tells rows apart; of a remark it only tells', async () => {
    await receive('basel-stadt-editions/6406_2018-03-21.tsv', NATIONS);
    const text = (lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
    const remark = text(['Jahr\tSchweiz\tEU-17 & EFTA\tBemerkung', '2020\t3.1\t4.0\tprovisorisch', '2021\t3.2\t4.1\t']);
    const told = await receive('remark.tsv', undefined, remark);
    expect([told.state, names(await asked(told.id))]).toEqual(['staged', []]);
    const rows = ['2020\t3.1\t4.0\tStadt', '2020\t2.1\t3.0\tLand', '2021\t3.2\t4.1\tStadt', '2021\t2.2\t3.1\tLand'];
    const split = await receive('split.tsv', undefined, text(['Jahr\tSchweiz\tEU-17 & EFTA\tTeil', ...rows]));
    expect([split.state, names(await asked(split.id))]).toEqual(['needs-answers', ['column-new Teil']]);
    const women = ['Jahr\tSchweiz\tEU-17 & EFTA\tGeschlecht', '2020\t3.1\t4.0\tFrauen', '2021\t3.2\t4.1\tFrauen'];
    const group = await receive('group.tsv', undefined, text(women));
    expect([group.state, names(await asked(group.id))]).toEqual(['needs-answers', ['column-new Geschlecht']]);
  });
});
