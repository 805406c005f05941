import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { findObservations } from '../../server/explore/observation-queries.ts';
import type { Services } from '../../server/services.ts';
import { databaseKinds, fileDatabase } from '../store/databases.ts';
import { tickingServices } from './ticking-services.ts';

describe.each([...databaseKinds(), { kind: 'SQLite in a file', open: fileDatabase }])(
  'publishing on $kind',
  ({ open }) => {
    let services: Services;

    beforeEach(async () => {
      services = await tickingServices(await open());
    });

    afterEach(() => services.close());

    async function upload(
      rows: string,
      options: { mode?: 'add' | 'replace'; source?: string | undefined; indicator?: string } = {},
    ): Promise<string> {
      const { upload: received } = await services.uploads.receive({
        bytes: Buffer.from(`period,value\n${rows}\n`),
        filename: 'figures.csv',
        mediaType: 'text/csv',
        request: {
          indicator: options.indicator ?? 'unemp-rate',
          mode: options.mode ?? 'add',
          source: 'source' in options ? options.source : 'office',
        },
        accountId: null,
      });
      return received.id;
    }

    async function publish(...uploadIds: string[]): Promise<string> {
      const { release } = await services.publication.publish({
        uploadIds,
        note: null,
        acknowledge: [],
        accountId: null,
        cityId: services.cityId,
      });
      return release.id;
    }

    /** What readers see: `2019=5.1 2020=5.4`. */
    async function current(asOf?: string): Promise<string> {
      const found = await findObservations(services.database, { cityId: services.cityId, asOf });
      return found.map((one) => `${one.period}=${one.value}`).join(' ');
    }

    const withdraw = (releaseId: string, indicators?: string[]): Promise<unknown> =>
      services.publication.withdraw({
        releaseId,
        reason: 'A mistake in the source',
        indicators,
        accountId: null,
        cityId: services.cityId,
      });

    const codeOf = async (work: Promise<unknown>): Promise<string> => {
      const failure: unknown = await work.catch((error: unknown) => error);
      if (!(failure instanceof AppError)) throw new Error('An expected error was expected', { cause: failure });
      return failure.code;
    };

    test('publishes what the mark is of, also where a change that no preview lists differs', async () => {
      const years = Array.from({ length: 260 }, (_one, at) => 1700 + at);
      const rows = (of: (year: number) => number): string => years.map((year) => `${year},${of(year)}`).join('\n');
      await publish(await upload(rows(() => 5.1)));
      const revision = await upload(rows(() => 5.2));
      const { mark, items } = await services.publication.preview([revision], services.cityId);
      expect(items.every(({ period }) => Number(period) < 1950)).toBe(true);
      expect((await services.publication.preview([revision], services.cityId)).mark).toBe(mark);
      const order = (of: string): Parameters<Services['publication']['publish']>[0] => ({
        uploadIds: [revision, revision],
        note: null,
        mark: of,
        acknowledge: [{ code: 'revision', reason: 'Meant so' }],
        accountId: null,
        cityId: services.cityId,
      });
      // Counts and the first 200 changes stay the same; what is replaced in 1955 does not.
      const first = await publish(await upload('1955,5.15'));
      const again = await services.publication.preview([revision], services.cityId);
      expect([again.items, again.counts]).toEqual([items, { added: 0, changed: 260, unchanged: 0, removed: 0 }]);
      for (const old of [mark, '']) expect(await codeOf(services.publication.publish(order(old)))).toBe('conflict');
      expect(await current('2026-06-30T23:00:00Z')).toContain('1955=5.15');
      // What happens to other indicators changes nothing.
      await publish(await upload('2020,71', { indicator: 'emp-rate-20-64' }));
      const taking = await services.publication.withdrawalMark(services.cityId, first);
      await services.publication.publish(order(again.mark));
      expect(await current()).not.toContain('5.1');
      const late = { releaseId: first, reason: 'Wrong', mark: taking, accountId: null, cityId: services.cityId };
      expect(await codeOf(services.publication.withdraw(late))).toBe('conflict');
    });

    test('says before what it will do, and does exactly that', async () => {
      await publish(await upload('2019,5.1\n2020,5.4'));
      const revision = await upload('2020,5.60\n2021,5.8\n2019,5.1');
      const preview = await services.publication.preview([revision], services.cityId);
      expect(preview.counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 0 });
      expect(
        preview.items.map((item) => [item.kind, item.period, item.old?.value ?? null, item.new?.value ?? null]),
      ).toEqual([
        ['changed', '2020', 5.4, 5.6],
        ['added', '2021', null, 5.8],
      ]);
      // As they were sent: 5.4 → 5.60.
      expect(preview.items.map((item) => [item.old?.decimals ?? null, item.new?.decimals ?? null])).toEqual([
        [1, 2],
        [null, 1],
      ]);
      const release = await publish(revision);
      expect(await current()).toBe('2019=5.1 2020=5.6 2021=5.8');
      const record = await services.publication.release(services.cityId, release);
      expect(record.indicators[0]).toMatchObject({
        indicator: 'unemp-rate',
        added: 1,
        changed: 1,
        unchanged: 1,
        removed: 0,
      });
      expect(await services.publication.changes(services.cityId, release, 10, 0)).toEqual(preview.items);
    });

    test('replacing removes what the file no longer holds, and says so first', async () => {
      await publish(await upload('2019,5.1\n2020,5.4'));
      const replacement = await upload('2020,5.4', { mode: 'replace' });
      expect((await services.publication.preview([replacement], services.cityId)).counts).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
        removed: 1,
      });
      await publish(replacement);
      expect(await current()).toBe('2020=5.4');
    });

    test('replacing removes nothing of a pair of indicator and area the file does not name', async () => {
      const [one, two] = services.catalogue.current().areas.map((area) => area.code);
      const send = async (rows: string[], mode: 'add' | 'replace') => {
        const { upload: received } = await services.uploads.receive({
          bytes: Buffer.from(['indicator,area,period,value', ...rows, ''].join('\n')),
          filename: 'figures.csv',
          mediaType: 'text/csv',
          request: { mode, source: 'office' },
          accountId: null,
        });
        return received.id;
      };
      const rows = (area: string | undefined, years: readonly number[]): string[] =>
        ['unemp-rate', 'emp-rate-20-64'].flatMap((id) => years.map((year) => `${id},${area},${year},5.5`));
      await publish(await send([...rows(one, [2019, 2020]), ...rows(two, [2019, 2020])], 'add'));
      const first = await send([`unemp-rate,${one},2020,5.5`, `emp-rate-20-64,${two},2020,5.5`], 'replace');
      const diff = await services.publication.preview([first], services.cityId);
      expect(diff.items.map(({ kind, indicator, area, period }) => [kind, indicator, area, period])).toEqual([
        ['removed', 'emp-rate-20-64', two, '2019'],
        ['removed', 'unemp-rate', one, '2019'],
      ]);
      expect(diff.replaces).toEqual([
        { indicator: 'emp-rate-20-64', areas: [two] },
        { indicator: 'unemp-rate', areas: [one] },
      ]);
      // Of two files of one release neither removes what the other brings, and what both would remove goes once.
      const second = await send([`unemp-rate,${one},2019,5.5`], 'replace');
      expect((await services.publication.preview([first, second], services.cityId)).counts).toMatchObject({
        removed: 1,
      });
    });

    test('withdrawing a release brings back what stood before', async () => {
      await publish(await upload('2019,5.1'));
      const revision = await publish(await upload('2019,9.9\n2020,5.4'));
      expect(await current()).toBe('2019=9.9 2020=5.4');
      await withdraw(revision);
      expect(await current()).toBe('2019=5.1');
    });

    test('withdrawing leaves alone what a later release replaced', async () => {
      const first = await publish(await upload('2019,5.1'));
      await publish(await upload('2019,5.2'));
      await withdraw(first);
      expect(await current()).toBe('2019=5.2');
    });

    test('a withdrawn release never comes back through the withdrawal of another', async () => {
      await publish(await upload('2019,5.0'));
      const wrong = await publish(await upload('2019,5.1'));
      const last = await publish(await upload('2019,5.2'));
      await withdraw(wrong);
      await withdraw(last);
      expect(await current()).toBe('2019=5');
    });

    test('withdrawing a replacement brings back what it removed; what a standing one removed stays away', async () => {
      await publish(await upload('2019,5.1\n2020,5.4'));
      const removal = await publish(await upload('2020,5.4', { mode: 'replace' }));
      const again = await publish(await upload('2019,5.3'));
      await withdraw(again);
      expect(await current()).toBe('2020=5.4');
      await withdraw(removal);
      expect(await current()).toBe('2019=5.1 2020=5.4');
    });

    test('one indicator of a release can be withdrawn alone', async () => {
      const both = await publish(await upload('2019,5.1'), await upload('2019,40', { indicator: 'emp-rate-20-64' }));
      await withdraw(both, ['emp-rate-20-64']);
      expect(await current()).toBe('2019=5.1');
      expect(await codeOf(withdraw(both, ['emp-rate-20-64']))).toBe('conflict');
      expect(await codeOf(withdraw(both, ['no-such-indicator']))).toBe('invalid-input');
    });

    test('what was known at any moment stays to be read', async () => {
      await publish(await upload('2019,5.1'));
      const then = services.effects.now().toISOString();
      const revision = await publish(await upload('2019,5.2'));
      const later = services.effects.now().toISOString();
      await withdraw(revision);
      expect([await current(then), await current(later), await current()]).toEqual([
        '2019=5.1',
        '2019=5.2',
        '2019=5.1',
      ]);
    });

    test('refuses what is not ready, each for its own reason, and changes nothing', async () => {
      const published = await upload('2019,5.1');
      await publish(published);
      expect(await codeOf(publish(published))).toBe('upload-not-staged');
      expect(await codeOf(publish('u-nothing'))).toBe('not-found');
      expect(await codeOf(publish(await upload('2020,5.1', { source: undefined })))).toBe('source-missing');
      expect(await codeOf(publish(await upload('2021,500')))).toBe('upload-not-staged');
      expect(await codeOf(publish(await upload('2040,5.1')))).toBe('warnings-not-acknowledged');
      expect(await codeOf(publish(await upload('2022,5.1'), await upload('2022,5.2')))).toBe('conflict');
      expect(await current()).toBe('2019=5.1');
      expect(
        (await services.publication.releases(services.cityId, { limit: 9, before: null, indicator: null })).length,
      ).toBe(1);
    });

    test('numbers releases without gaps, and the same upload published at once by many becomes one', async () => {
      const one = await upload('2019,5.1');
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => publish(one)));
      expect(tries.filter((result) => result.status === 'fulfilled').length).toBe(1);
      await publish(await upload('2020,5.2'));
      const ids = (
        await services.publication.releases(services.cityId, { limit: 9, before: null, indicator: null })
      ).map((release) => release.id);
      expect(ids).toEqual(['2026-0002', '2026-0001']);
    });

    describe('a rehearsal', () => {
      const current = async (): Promise<unknown[]> =>
        (await findObservations(services.database, { cityId: services.cityId })).map((one) => [one.period, one.value]);

      test('shows what publishing would make of the figures, and changes nothing', async () => {
        await publish(await upload('2019,5\n2020,6'));
        const id = await upload('2020,7\n2021,8');
        const publishing = { uploadIds: [id], note: null, acknowledge: [], accountId: null, cityId: services.cityId };
        const version = await services.publication.dataVersion(services.cityId);
        const seen = await services.publication.rehearse({ publish: publishing }, async (database) =>
          (await findObservations(database, { cityId: services.cityId })).map((one) => [one.period, one.value]),
        );
        expect(seen).toEqual([
          ['2019', 5],
          ['2020', 7],
          ['2021', 8],
        ]);
        expect(await current()).toEqual([
          ['2019', 5],
          ['2020', 6],
        ]);
        expect(await services.publication.dataVersion(services.cityId)).toBe(version);
        expect((await services.uploads.get(id)).state).toBe('staged');
        await services.publication.publish(publishing);
        expect(await current()).toEqual(seen);
      });

      test('counts what a withdrawal would take away, change and bring back', async () => {
        await publish(await upload('2018,4\n2019,5\n2020,6'));
        const second = await publish(await upload('2019,5.5\n2020,6\n2021,7', { mode: 'replace' }));
        const asked = { releaseId: second, reason: '', accountId: null, cityId: services.cityId };
        expect(await services.publication.previewWithdrawal(asked)).toEqual({
          added: 1,
          changed: 1,
          unchanged: 0,
          removed: 1,
        });
        expect((await services.publication.release(services.cityId, second)).indicators[0]?.withdrawnAt).toBeNull();
        await services.publication.withdraw({ ...asked, reason: 'wrong' });
        expect(await current()).toEqual([
          ['2018', 4],
          ['2019', 5],
          ['2020', 6],
        ]);
      });

      test('of what cannot be is refused as the act itself', async () => {
        const asked = { releaseId: '2026-9999', reason: '', accountId: null, cityId: services.cityId };
        await expect(services.publication.previewWithdrawal(asked)).rejects.toThrow(AppError);
      });
    });
  },
);
