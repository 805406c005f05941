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
      await services.publication.publish({
        cityId,
        accountId: null,
        note: null,
        uploadIds: [upload.id],
        acknowledge: (await services.uploads.problems(upload.id))
          .filter(({ severity }) => severity === 'warning')
          .map(({ code }) => ({ problem: code, reason: 'looked at' })),
      });
    }
    expect(revisions).toHaveLength(15);
    expect(revisions).toContain('2002: 28.87269632742 → 28.86248238828');
  });
});
