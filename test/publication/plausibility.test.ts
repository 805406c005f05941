import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CatalogueStore } from '../../server/catalogue/catalogue-store.ts';
import { AppError } from '../../server/errors.ts';
import type { Acknowledgement } from '../../server/publication/acknowledgement.ts';
import type { Services } from '../../server/services.ts';
import { databaseKinds } from '../store/databases.ts';
import { tickingServices } from './ticking-services.ts';

const YEARS = [5.1, 5.3, 5.2, 5.4, 5.3, 5.6, 5.5, 5.7];
const HISTORY = YEARS.map((value, at) => `${2010 + at},${value}`).join('\n');

describe.each(databaseKinds())('doubts about figures on $kind', ({ open }) => {
  let services: Services;

  beforeEach(async () => {
    services = await tickingServices(await open());
  });
  afterEach(() => services.close());

  async function upload(rows: string, given: { columns?: string; indicator?: string; mode?: 'replace' } = {}) {
    const { columns = 'period,value', indicator = 'unemp-rate', mode = 'add' } = given;
    const { upload: received } = await services.uploads.receive({
      bytes: Buffer.from(`${columns}\n${rows}\n`),
      filename: 'figures.csv',
      mediaType: 'text/csv',
      request: { indicator, mode, source: 'office' },
      accountId: null,
    });
    expect(received.state).toBe('staged');
    return received.id;
  }

  const doubts = async (id: string): Promise<string[]> =>
    (await services.uploads.problems(id)).map(({ code, line, count }) => `${code} ${line ?? '–'} ×${count}`);

  const publish = async (ids: string[], acknowledge: Acknowledgement[] = []): Promise<string> => {
    const { cityId } = services;
    const asked = { uploadIds: ids, note: null, acknowledge, accountId: null, cityId };
    return (await services.publication.publish(asked)).release.id;
  };

  const refusal = async (work: Promise<unknown>): Promise<AppError> => {
    const failure: unknown = await work.catch((error: unknown) => error);
    if (!(failure instanceof AppError)) throw new Error('An expected error was expected', { cause: failure });
    return failure;
  };

  test('a break is no jump, and counts behind shares are added up', async () => {
    await publish([await upload(HISTORY)]);
    expect(await doubts(await upload('2018,9.5,B', { columns: 'period,value,status' }))).toEqual([]);
    const counts = await upload('2018,_T,570,10000\n2018,F,250,5000\n2018,M,300,5000', {
      columns: 'period,sex,numerator,denominator',
    });
    expect(await doubts(counts)).toEqual(['total-disagrees 2 ×1']);
  });

  test('a jump against what is published is a warning at its line, an ordinary year is none', async () => {
    await publish([await upload(HISTORY)]);
    expect(await doubts(await upload('2018,5.8'))).toEqual([]);
    expect(await doubts(await upload('2017,5.7\n2018,9.5'))).toEqual(['jump 3 ×1']);
    expect(await doubts(await upload('2018,55'))).toEqual(['jump 2 ×1']);
  });

  test('parts are compared with a total that is current and was not sent', async () => {
    const columns = 'period,sex,value';
    await publish([await upload('2019,_T,5\n2019,F,4\n2019,M,6', { columns })]);
    expect(await doubts(await upload('2019,F,7\n2019,M,8', { columns }))).toEqual(['total-outside-parts 2 ×1']);
  });

  test('areas are compared with the city that is current', async () => {
    for (const code of ['D-1', 'D-2'])
      await new CatalogueStore(services.database.knex).insertArea(services.cityId, {
        code,
        name: { en: code, fr: code, da: code, de: code },
        parent: services.catalogue.current().identity.area,
        kind: 'district',
        validFrom: null,
        validTo: null,
      });
    await services.catalogue.reload();
    await publish([await upload('2019,5.0')]);
    const sent = await upload('2019,D-1,6.1\n2019,D-2,7.2', { columns: 'period,area,value' });
    expect(await doubts(sent)).toEqual(['area-outside-parts 2 ×1']);
  });

  test('a group of the last delivery that is missing is named', async () => {
    const columns = 'period,origin,value';
    await publish([await upload('2019,NAT_CIT,4\n2019,FOR_CIT,9', { columns })]);
    const sent = await upload('2020,NAT_CIT,4', { columns });
    expect(await doubts(sent)).toEqual(['coverage-groups – ×1']);
    const [problem] = await services.uploads.problems(sent);
    expect(problem?.facts['groups']).toEqual(['origin=FOR_CIT']);
  });

  test('what is replaced is no history: only what it was stands beside it', async () => {
    await publish([await upload(HISTORY)]);
    expect(await doubts(await upload('2016,5.5\n2017,5.7', { mode: 'replace' }))).toEqual([]);
    const count = { indicator: 'trn-staff-trained' };
    await publish([await upload('2016,41300\n2017,43100', count)]);
    expect(await doubts(await upload('2016,41\n2017,43', { ...count, mode: 'replace' }))).toEqual([
      'unit-changed 2 ×1',
    ]);
  });

  test('a reason for the problem or for its kind publishes, and stays with the release', async () => {
    await publish([await upload(HISTORY)]);
    const jump = await upload('2018,9.5');
    expect((await refusal(publish([jump]))).facts).toEqual({ problems: [`${jump}.0`], later: [] });
    const another = await refusal(publish([jump], [{ code: 'base-small', reason: 'Few people' }]));
    expect(another.code).toBe('warnings-not-acknowledged');
    const empty = await refusal(publish([jump], [{ code: 'jump', reason: ' ' }]));
    expect(empty.code).toBe('warnings-not-acknowledged');
    const release = await publish([jump], [{ code: 'jump', reason: 'A plant closed' }]);
    expect(await services.publication.acknowledgements(services.cityId, release)).toMatchObject([
      { uploadId: jump, position: 0, reason: 'A plant closed', account: null },
    ]);
  });

  test('what was published since a file was read is asked about before it is published', async () => {
    await publish([await upload(HISTORY)]);
    const waiting = await upload('2019,9.5');
    expect(await doubts(waiting)).toEqual(['period-gap 2 ×1']);
    await publish([await upload('2018,5.8')]);
    const acknowledge = [{ code: 'period-gap', reason: 'Not surveyed' }];
    // The hole is closed meanwhile, the jump has come.
    expect((await refusal(publish([waiting], acknowledge))).facts).toEqual({
      problems: [`${waiting}.1`],
      later: [`${waiting}.1`],
    });
    expect(await doubts(waiting)).toEqual(['jump 2 ×1']);
    await publish([waiting], [{ problem: `${waiting}.1`, reason: 'A plant closed' }]);
  });

  test('a reason for a kind is none for what nobody has seen yet', async () => {
    await publish([await upload(HISTORY)]);
    const waiting = await upload('2019,9.5');
    await publish([await upload('2018,5.8')]);
    const acknowledge = [{ code: 'jump', reason: 'A plant closed' }];
    expect((await refusal(publish([waiting], acknowledge))).facts['later']).toEqual([`${waiting}.1`]);
    await publish([waiting], acknowledge);
  });

  test('a figure that is right is published while others publish as well', async () => {
    await publish([await upload(HISTORY)]);
    const ids = [];
    for (let at = 0; at < 4; at += 1) ids.push(await upload(`${1990 + at},5.${at}`));
    await Promise.all(ids.map((id) => publish([id])));
    expect(await services.publication.dataVersion(services.cityId)).toBe(5);
  });
});
