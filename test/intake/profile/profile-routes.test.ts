import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOffice } from '../../catalogue/office.ts';
import type { Browser } from '../../accounts/browser.ts';
import { problemId } from '../../../server/intake/upload-view.ts';
import { peopleApp, type PeopleApp } from '../../accounts/people-app.ts';
import { databaseKinds } from '../../store/databases.ts';

const MAPPING = { columns: { period: 'Jahr', value: 'Wert' }, missing: { x: 'suppressed' } };
const FILE = 'Jahr;Wert\n2019;71,2\n2020;x\n';

describe.each(databaseKinds())('profiles on $kind', ({ open }) => {
  let app: PeopleApp;
  let staff: Browser;
  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' }, await open());
    await addOffice(app.services, 'destatis');
    await app.add('s@example.org', 'statistician');
    await app.add('t@example.org', 'statistician');
    await app.add('c@example.org', 'councillor');
    staff = await app.browser('s@example.org');
  }, 30_000);
  afterAll(() => app.close());

  const send = async (filename: string, text: string, request: { profile?: string; indicator?: string } = {}) =>
    app.services.uploads.receive({
      bytes: Buffer.from(text),
      filename,
      mediaType: 'text/csv',
      request: { mode: 'add', ...request },
      accountId: null,
    });

  const publish = async (id: string) =>
    app.services.publication.publish({
      uploadIds: [id],
      note: null,
      acknowledge: (await app.services.uploads.problems(id)).flatMap(({ severity }, at) =>
        severity === 'warning' ? [{ problem: problemId(id, at), reason: 'Seen' }] : [],
      ),
      accountId: null,
      cityId: app.services.cityId,
    });

  test('are for statisticians: nobody 401, others 403', async () => {
    expect((await (await app.browser()).get('/api/v1/profiles')).status).toBe(401);
    expect((await (await app.browser('c@example.org')).get('/api/v1/profiles')).status).toBe(403);
    expect((await staff.get('/api/v1/profiles')).body).toEqual({ items: [], next: null });
  });

  test('are recorded under a name of their own', async () => {
    const made = await staff.post('/api/v1/profiles', { name: 'Quote 100 %', mapping: MAPPING, source: 'office' });
    expect(made).toMatchObject({ status: 201, body: { name: 'Quote 100 %', source: 'office', fingerprint: null } });
    expect((await staff.post('/api/v1/profiles', { name: 'Quote 100 %', mapping: MAPPING })).status).toBe(409);
    expect((await staff.post('/api/v1/profiles', { name: 'b', mapping: MAPPING, source: 'nobody' })).status).toBe(400);
    expect((await staff.post('/api/v1/profiles', { name: 'b' })).status).toBe(400);
    expect((await staff.post('/api/v1/profiles', { name: '=b', mapping: MAPPING })).status).toBe(400);
  });

  test('learn what their files look like, and are found for the next one', async () => {
    const { upload } = await send('quote_2020.csv', FILE, { profile: 'Quote 100 %', indicator: 'emp-rate-20-64' });
    expect(upload.state).toBe('staged');
    // What is thrown away has taught nothing.
    const wrong = await send('irrtum.csv', `${FILE}2022;1,1\n`, {
      profile: 'Quote 100 %',
      indicator: 'emp-rate-20-64',
    });
    await app.services.uploads.discard(wrong.upload.id, null);
    expect((await staff.get('/api/v1/profiles/Quote%20100%20%25')).body).toMatchObject({ fingerprint: null });
    await publish(upload.id);
    const { body } = await staff.get('/api/v1/profiles/Quote%20100%20%25');
    expect(body).toMatchObject({
      fingerprint: { format: 'delimited', names: ['quote_#'], header: ['jahr', 'wert'] },
      uses: { uploads: 2, open: 0 },
    });
    await staff.ask('PATCH', '/api/v1/profiles/Quote%20100%20%25', { body: { upload: upload.id, name: 'Quote' } });
    const next = await send('quote_2021.csv', `${FILE}2021;70,1\n`);
    expect(next.upload).toMatchObject({
      state: 'staged',
      sourceKey: 'office',
      request: { profile: 'Quote' },
      matched: { matches: [{ profile: 'Quote', sureness: 'sure' }] },
    });
    const other = await send('anderes.csv', FILE);
    expect(other.upload).toMatchObject({ sourceKey: null, matched: { matches: [{ sureness: 'likely' }] } });
    expect(other.upload.request.profile).toBeUndefined();
  });

  test('keep their uploads when they are renamed, and are handed over to one who may', async () => {
    const [first, second] = await Promise.all(
      ['s@example.org', 'c@example.org'].map(
        async (email) => (await app.services.accounts.list(app.services.cityId)).find((one) => one.email === email)?.id,
      ),
    );
    expect((await staff.ask('PATCH', '/api/v1/profiles/Quote', { body: { owner: second } })).status).toBe(409);
    const { body } = await staff.ask('PATCH', '/api/v1/profiles/Quote', { body: { name: 'Anteil', owner: first } });
    expect(body).toMatchObject({
      name: 'Anteil',
      indicators: ['emp-rate-20-64'],
      owner: { accountId: first },
      uses: { uploads: 3 },
    });
    expect((await staff.get('/api/v1/profiles/Quote')).status).toBe(404);
  });

  test('leave what they said with open uploads when they are removed, and come back', async () => {
    const { items } = (await staff.get('/api/v1/uploads')).body as {
      items: { id: string; state: string; request: object }[];
    };
    const read = items.find((one) => 'profile' in one.request && one.state === 'staged');
    expect((await staff.ask('DELETE', '/api/v1/profiles/Anteil')).status).toBe(204);
    expect((await staff.ask('DELETE', '/api/v1/profiles/Anteil')).status).toBe(404);
    const upload = await app.services.uploads.get(read?.id ?? '');
    expect(upload.request).toMatchObject({ source: 'office', mapping: { columns: MAPPING.columns } });
    expect(upload.request.profile).toBeUndefined();
    expect(await app.services.profiles.restore('Anteil', null)).toMatchObject({
      source: 'office',
      fingerprint: { names: ['quote_#'] },
      owner: { name: 's@example.org' },
    });
    await expect(app.services.profiles.restore('Anteil', null)).rejects.toThrow('key-taken');
  });

  test('learn what was answered about columns once the file is published, and not before', async () => {
    const { upload } = await send('quote_2030.csv', 'Jahr;Wert;Bezirk\n2030;71,2;x\n2030;71,3;y\n', {
      profile: 'Anteil',
    });
    const asked = (await app.services.uploads.problems(upload.id)).find((one) => one.code === 'column-new');
    const leave = asked?.question?.options.find((one) => one.patch.ignore);
    const answers = { [asked?.question?.id ?? '']: leave?.id ?? '' };
    await app.services.uploads.revise(upload.id, { answers, mapping: { duplicates: 'last' } });
    expect((await app.services.profiles.get('Anteil')).mapping.ignore).toBeUndefined();
    await publish(upload.id);
    expect((await app.services.profiles.get('Anteil')).mapping.ignore).toEqual(['Bezirk']);
  });

  test('of a kind of file miss a column the last one had, once', async () => {
    const mapping = {
      columns: { period: 'Jahr', value: 'Wert' },
      optional: { Geschlecht: 'sex', Herkunft: 'origin' },
      constants: { indicator: 'emp-rate-20-64' },
    };
    await staff.post('/api/v1/profiles', { name: 'Art', mapping, source: 'office' });
    const first = await send('art_2021.csv', 'Jahr;Geschlecht;Wert\n2021;F;61,2\n', { profile: 'Art' });
    await publish(first.upload.id);
    // Another file of the kind never had it.
    expect((await send('anders_2022.csv', 'Jahr;Wert\n2012;62,2\n', { profile: 'Art' })).upload.state).toBe('staged');
    app.pass(1000);
    const { upload } = await send('art_2022.csv', 'Jahr;Wert\n2022;62,2\n');
    expect(upload).toMatchObject({ state: 'needs-answers', request: { profile: 'Art' } });
    const [gone] = await app.services.uploads.problems(upload.id);
    expect(gone).toMatchObject({ code: 'column-gone', column: 'Geschlecht', question: { id: 'gone|Geschlecht' } });
    const read = await app.services.uploads.revise(upload.id, { answers: { 'gone|Geschlecht': 'without' } });
    expect(read.state).toBe('staged');
    await publish(upload.id);
    expect((await app.services.profiles.get('Art')).mapping).toEqual(mapping);
    expect((await send('art_2023.csv', 'Jahr;Wert\n2023;63,2\n')).upload.state).toBe('staged');
  });

  test('know the same bytes again after their questions were answered', async () => {
    const text = 'Jahr;Wert\n2019;71,2\n2020;y\n';
    const { upload } = await send('fragen.csv', text, { profile: 'Anteil' });
    expect(upload.state).toBe('needs-answers');
    await app.services.uploads.revise(upload.id, { mapping: { missing: { y: 'unreliable' } } });
    const again = await send('fragen.csv', text, { profile: 'Anteil' });
    expect(again).toMatchObject({ isNew: false, upload: { id: upload.id, state: 'staged' } });
  });
});
