import { afterAll, beforeAll, expect, it } from 'vitest';
import { findObservations, type ObservationFilter } from '../../server/explore/observation-queries.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

const INDICATOR = 'bs-foreign-share';
let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

const find = (filter: Omit<ObservationFilter, 'cityId'> = {}) =>
  findObservations(city.services.database, {
    cityId: city.services.cityId,
    indicators: [INDICATOR],
    ...filter,
  });

const newest = async (asOf?: string): Promise<number | null | undefined> => (await find({ asOf })).at(-1)?.value;

async function publish(csv: string): Promise<{ id: string; at: string }> {
  const { uploads, publication, cityId } = city.services;
  const { upload } = await uploads.receive({
    bytes: Buffer.from(csv),
    filename: 'revision.csv',
    mediaType: 'text/csv',
    request: { indicator: INDICATOR, source: city.services.catalogue.current().sources[0]?.key, mode: 'add' },
    accountId: null,
  });
  const acknowledge = (await uploads.problems(upload.id)).map((_problem, at) => ({
    problem: `${upload.id}.${at}`,
    reason: 'A test.',
  }));
  const { release } = await publication.publish({
    uploadIds: [upload.id],
    note: null,
    acknowledge,
    accountId: null,
    cityId,
  });
  return { id: release.id, at: release.publishedAt };
}

it('are in time order, from the first to the last day asked for', async () => {
  const periods = (await find({ from: '2010-01-01', to: '2012-12-31' })).map((one) => one.period);
  expect(periods).toEqual(['2010', '2011', '2012']);
});

it('of another city are not found', async () => {
  const { database } = city.services;
  expect(await findObservations(database, { cityId: 999, indicators: [INDICATOR] })).toEqual([]);
});

it('stay what they were known to be at each moment, through revision and withdrawal', async () => {
  const before = await newest();
  const revision = await publish('indicator,period,value\nbs-foreign-share,2025,40.5\n');
  expect(await newest()).toBe(40.5);
  expect(await newest(new Date(Date.parse(revision.at) - 1).toISOString())).toBe(before);
  expect(await newest(revision.at)).toBe(40.5);

  await city.services.publication.withdraw({
    releaseId: revision.id,
    reason: 'A test.',
    accountId: null,
    cityId: city.services.cityId,
  });
  expect(await newest()).toBe(before);
  expect(await newest(revision.at)).toBe(40.5);
  expect(await newest('2027-01-01T00:00:00.000Z')).toBe(before);
});
