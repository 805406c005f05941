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
    expect((await send(staff, `${path}/source`, { source: '' })).status).toBe(422);
    expect((await send(staff, `${path}/source`, { source: 'nobody' })).status).toBeGreaterThanOrEqual(400);
    expect((await send(staff, `${path}/source`, { source: 'office' })).status).toBe(303);
    const after = await page(staff, path);
    expect(after.match(/name="uploads"/g)).toHaveLength(2);
    expect(after).not.toContain(`${path}/source`);
    const ids = said.ready;
    expect((await staff.post('/api/v1/releases', { uploads: ids })).status).toBe(200);
    expect(await page(staff, path)).toContain('3 files: 1 with errors; 2 published.');
  });
});
