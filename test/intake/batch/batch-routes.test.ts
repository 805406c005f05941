import { zipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peopleApp, type PeopleApp } from '../../accounts/people-app.ts';
import type { Browser } from '../../accounts/browser.ts';
import { addOffice } from '../../catalogue/office.ts';
import { page, send } from '../../studio/forms.ts';
import { databaseKinds } from '../../store/databases.ts';

const RATE = 'Jahr;Wert\n2019;71,2\n2020;71,9\n';
const OTHER = 'indicator,period,value\nunemp-rate,2019,5.1\nunemp-rate,2020,5.4\n';

describe.each(databaseKinds())('several files at once on $kind', ({ open }) => {
  let app: PeopleApp;
  let staff: Browser;
  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' }, await open());
    await addOffice(app.services, 'destatis');
    await app.add('s@example.org', 'statistician');
    await app.add('c@example.org', 'councillor');
    staff = await app.browser('s@example.org');
    await app.services.uploads.receive({
      bytes: Buffer.from(RATE),
      filename: 'quote_2018.csv',
      mediaType: 'text/csv',
      request: {
        mode: 'add',
        profile: 'Quote',
        source: 'office',
        indicator: 'emp-rate-20-64',
        mapping: { columns: { period: 'Jahr', value: 'Wert' }, constants: { indicator: 'emp-rate-20-64' } },
      },
      accountId: null,
    });
  }, 30_000);
  afterAll(() => app.close());

  const files = (...parts: [name: string, text: string | Uint8Array][]) =>
    parts.map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? Buffer.from(text) : Buffer.from(text),
      mediaType: 'text/csv',
    }));
  const request = { mode: 'add', source: 'office' } as const;

  test('are for statisticians: nobody 401, others 403, an unknown one 404', async () => {
    expect((await (await app.browser()).get('/api/v1/batches/b-1')).status).toBe(401);
    expect((await (await app.browser('c@example.org')).get('/api/v1/batches/b-1')).status).toBe(403);
    expect((await staff.get('/api/v1/batches/b-1')).status).toBe(404);
  });

  test('each is read by the profile it looks like; one archive and single files are the same', async () => {
    const zip = zipSync({
      'quote_2020.csv': strToU8(RATE.replaceAll('71', '72')),
      'rate.csv': strToU8(OTHER),
      'notes.csv': strToU8('period,value\n2020,abc\n'),
    });
    const { batch, isNew } = await app.services.batches.receive({
      files: files(['year.zip', zip]),
      request,
      accountId: null,
    });
    expect(isNew).toBe(true);
    expect(batch.name).toBe('year.zip');
    const { body } = await staff.get(`/api/v1/batches/${batch.id}`);
    const said = body as { ready: string[]; files: { name: string; state: string; profile: string | null }[] };
    expect(said.files.map((one) => [one.name, one.state, one.profile])).toEqual([
      ['quote_2020.csv', 'staged', 'Quote'],
      ['rate.csv', 'staged', null],
      ['notes.csv', expect.stringMatching(/rejected|needs-answers/), null],
    ]);
    expect(said.ready).toHaveLength(2);
    // The overview says what the faulty one lacks, and no figures for what was not read.
    const shown = await page(staff, `/studio/batches/${batch.id}`);
    const row = /<tr[^>]*>(?:(?!<tr)[\s\S])*notes\.csv[\s\S]*?<\/tr>/.exec(shown)?.[0] ?? '';
    expect(row).toMatch(/class="row-says">Line 2: .*\./);
    expect(row).not.toMatch(/>\s*0\s*</);
    const again = await app.services.batches.receive({ files: files(['year.zip', zip]), request, accountId: null });
    expect(again).toMatchObject({ isNew: false, batch: { id: batch.id } });
    // All that is ready becomes one release; with one that is not, none of it.
    const open = batch.files.flatMap((one) => (one.uploadId === null ? [] : [one.uploadId]));
    expect((await staff.post('/api/v1/releases', { uploads: open })).status).toBe(409);
    const released = await staff.post('/api/v1/releases', { uploads: said.ready });
    expect(released.status).toBe(200);
  });

  test('a file that is sent twice in one batch is one upload', async () => {
    const { batch } = await app.services.batches.receive({
      files: files(['a.csv', OTHER.replace('5.1', '5.2')], ['b.csv', OTHER.replace('5.1', '5.2')]),
      request,
      accountId: null,
    });
    expect(new Set(batch.files.map((one) => one.uploadId)).size).toBe(1);
    expect((await staff.get(`/api/v1/batches/${batch.id}`)).body).toMatchObject({ ready: [batch.files[0]?.uploadId] });
  });

  const sent = (...parts: [name: string, content: string | Uint8Array<ArrayBuffer>][]): FormData => {
    const body = new FormData();
    for (const [name, content] of parts) body.append('file', new Blob([content]), name);
    return body;
  };
  const THREE: [string, string][] = [
    ['one.csv', 'indicator,period,value\nunemp-rate,2011,6.1\n'],
    ['two.csv', 'indicator,period,value\nunemp-rate,2012,6.2\n'],
    ['three.csv', 'indicator,period,value\nunemp-rate,2013,none of it\n'],
  ];
  interface Said {
    id: string;
    name: string | null;
    ready: string[];
    files: { name: string; state: string; upload: string | null }[];
  }

  test('three files in one form, through the server: each is kept, and the same again is the same batch', async () => {
    const first = await staff.ask('POST', '/api/v1/batches?source=office', { body: sent(...THREE) });
    expect(first.status, first.text).toBe(201);
    const said = first.body as unknown as Said;
    expect(first.headers.get('location')).toBe(`/api/v1/batches/${said.id}`);
    expect(said.files.map((one) => [one.name, one.state])).toEqual([
      ['one.csv', 'staged'],
      ['two.csv', 'staged'],
      ['three.csv', 'rejected'],
    ]);
    expect(said.ready).toHaveLength(2);
    for (const [at, [, text]] of THREE.entries())
      expect((await staff.get(`/api/v1/uploads/${said.files[at]?.upload}/file`)).text).toBe(text);
    const again = await staff.ask('POST', '/api/v1/batches?source=office', { body: sent(...THREE) });
    expect([again.status, again.body['id']]).toEqual([200, said.id]);
    // One that came with others leads back to them.
    expect(await page(staff, `/studio/uploads/${said.files[0]?.upload}`)).toContain(`/studio/batches/${said.id}`);
  });

  test('an archive in a form, through the server; its files get their source together, afterwards', async () => {
    const zip = new Uint8Array(zipSync(Object.fromEntries(THREE.map(([name, text]) => [name, strToU8(`${text} `)]))));
    const answer = await staff.ask('POST', '/api/v1/batches', { body: sent(['year.zip', zip]) });
    expect(answer.status, answer.text).toBe(201);
    const said = answer.body as unknown as Said;
    expect([said.name, said.files.length]).toEqual(['year.zip', 3]);
    const path = `/studio/batches/${said.id}`;
    expect(await page(staff, path)).not.toContain('name="uploads"');
    expect(said.ready).toEqual([]);
    const files = said.files.map((one) => one.upload ?? '');
    expect((await send(staff, `${path}/source`, { source: 'office' })).text).toContain('tick at least one file');
    expect((await send(staff, `${path}/source`, { source: '', files })).status).toBe(422);
    expect((await send(staff, `${path}/source`, { source: 'nobody', files })).status).toBeGreaterThanOrEqual(400);
    expect(await page(staff, path)).toContain('3 files: 2 read, only the source is missing; 1 with errors.');
    expect((await send(staff, `${path}/source`, { source: 'office', files })).status).toBe(303);
    const after = await page(staff, path);
    expect(after.match(/name="uploads"/g)).toHaveLength(2);
    expect(after).not.toContain(`${path}/source`);
    const ids = ((await staff.get(`/api/v1/batches/${said.id}`)).body as unknown as Said).ready;
    expect((await staff.post('/api/v1/releases', { uploads: ids })).status).toBe(200);
    expect(await page(staff, path)).toContain('3 files: 1 with errors; 2 published.');
  });

  const received = async (...parts: [name: string, text: string][]) =>
    (await app.services.batches.receive({ files: files(...parts), request: { mode: 'add' }, accountId: null })).batch;
  const uploadsOf = ({ files: own }: { files: { uploadId: string | null }[] }): string[] =>
    own.flatMap((one) => one.uploadId ?? []);

  test('a source is given to all of them or to none, and to those that are chosen', async () => {
    const batch = await received(
      ['p.csv', 'indicator,period,value\nunemp-rate,2001,6.1\n'],
      ['q.csv', 'indicator,period,value\nunemp-rate,2002,6.2\n'],
      ['r.csv', 'indicator,period,value\nunemp-rate,2003,6.3\n'],
    );
    const { uploads, batches } = app.services;
    const [p = '', q = '', r = ''] = uploadsOf(batch);
    await app.services.database.knex('upload').where({ id: q }).update({ state: 'published' });
    await expect(uploads.reviseAll([p, q, r], { source: 'office' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await uploads.get(p)).sourceKey).toBeNull();
    expect(await batches.giveSource(batch.id, 'office', null, [p])).toBe(1);
    const sources = await Promise.all([p, r].map(async (id) => (await uploads.get(id)).sourceKey));
    expect(sources).toEqual(['office', null]);
  });

  test('one that contradicts another is named with it and not published; left out, the others are, and it comes back', async () => {
    const HEAD = 'indicator,period,value\n';
    const batch = await received(
      ['old.csv', `${HEAD}unemp-rate,1995,4.1\nunemp-rate,1996,4.2\nunemp-rate,1997,4.3\n`],
      ['new.csv', `${HEAD}unemp-rate,1996,4.2\nunemp-rate,1997,4.4\nunemp-rate,1998,4.5\n`],
    );
    const path = `/studio/batches/${batch.id}`;
    const ids = uploadsOf(batch);
    await app.services.batches.giveSource(batch.id, 'office', null);
    const refused = await staff.post('/api/v1/releases', { uploads: ids });
    expect([refused.status, refused.body['detail']]).toEqual([
      409,
      expect.stringMatching(/“old\.csv” and “new\.csv” .* one figure \(unemp-rate CITY 1997: 4\.3 \/ 4\.4\)/),
    ]);
    const shown = await page(staff, path);
    expect(shown).toMatch(/“old\.csv” and “new\.csv” say different things of 1 figure\..* 1997: 4\.3 .* 4\.4 /);
    expect(shown).not.toContain('name="uploads"');

    expect((await send(staff, `${path}/left-out`, { place: '1', out: 'yes' })).status).toBe(303);
    expect(await page(staff, path)).toContain('2 files: 1 ready to publish; 1 left out.');
    const read = async (): Promise<Said> => (await staff.get(`/api/v1/batches/${batch.id}`)).body as unknown as Said;
    expect((await read()).ready).toEqual(ids.slice(0, 1));
    expect((await staff.post('/api/v1/releases', { uploads: ids.slice(0, 1) })).status).toBe(200);
    expect((await send(staff, `${path}/left-out`, { place: '0', out: 'yes' })).status).toBe(409);
    expect((await send(staff, `${path}/left-out`, { place: '1', out: 'no' })).status).toBe(303);
    expect((await read()).ready).toEqual(ids.slice(1));
    const then = await app.services.publication.preview(ids.slice(1), app.services.cityId);
    expect(then.counts).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
  });

  test('what two files say alike is counted and published once', async () => {
    const HEAD = 'indicator,period,value\n';
    const batch = await received(
      ['a.csv', `${HEAD}unemp-rate,1985,3.1\nunemp-rate,1986,3.2\n`],
      ['b.csv', `${HEAD}unemp-rate,1986,3.20\nunemp-rate,1987,3.3\n`],
    );
    const { batches, publication, cityId } = app.services;
    await batches.giveSource(batch.id, 'office', null);
    const uploadIds = uploadsOf(batch);
    expect((await publication.preview(uploadIds, cityId)).counts).toMatchObject({ added: 3, changed: 0, unchanged: 0 });
    const { release } = await publication.publish({ uploadIds, note: null, acknowledge: [], accountId: null, cityId });
    expect(release.indicators).toMatchObject([{ indicator: 'unemp-rate', added: 3 }]);
  });

  test('what a profile can answer by now is answered for all that wait', async () => {
    const NEW = 'Stichjahr;Anteil in %\n';
    const batch = await received(
      ['anteil_2012.csv', `${NEW}2011;61,2\n2012;61,4\n`],
      ['anteil_2014.csv', `${NEW}2013;61,6\n2014;62,1\n`],
    );
    const path = `/studio/batches/${batch.id}`;
    expect(await page(staff, path)).toContain('2 files: 2 waiting for your answer.');
    const [x = ''] = uploadsOf(batch);
    const mapping = {
      columns: { period: 'Stichjahr', value: 'Anteil in %' },
      constants: { indicator: 'emp-rate-20-64' },
    };
    await app.services.uploads.revise(x, { mapping, source: 'office' });
    await app.services.uploads.keepAsProfile(x, 'Anteil', null);
    expect((await send(staff, `${path}/again`, {})).status).toBe(303);
    expect(await page(staff, path)).toContain('2 files: 2 ready to publish.');
  });
});
