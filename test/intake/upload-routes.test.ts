import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/accounts/person.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import { mountApiRoutes } from '../../server/http/api-route.ts';
import { errorHandler } from '../../server/http/error-handler.ts';
import { uploadRoutes } from '../../server/intake/upload-routes.ts';
import { assembleServices, REAL_EFFECTS, type Services } from '../../server/services.ts';
import { memoryDatabase } from '../store/databases.ts';
import { makeXlsx } from './table/make-xlsx.ts';

const MAX = 100_000;
const GOOD = 'period,value\n2019,71.2\n';
let services: Services;
let server: Server;
let base: string;

beforeAll(async () => {
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: '/nowhere' });
  services = await assembleServices(config, await memoryDatabase(), loadStandard(), REAL_EFFECTS, () => undefined);
  const { uploads, publication, cityId, log } = services;
  const app = express();
  const routes = uploadRoutes({
    uploads,
    maxBytes: MAX,
    diffOf: (id) => publication.preview([id], cityId),
    diffItems: (id, limit, offset) => publication.previewItems([id], cityId, limit, offset),
    dimensionsOf: () => ['origin', 'sex'],
    things: () => services.catalogue.current(),
  });
  mountApiRoutes(app, routes, {
    identify: async (request) => {
      const role = request.get('x-role');
      const nobodySpecial = { accountId: 1, cityId, email: 'a@b.c', name: null, body: null, language: null };
      return role ? { ...nobodySpecial, roles: [role as Role] } : null;
    },
    json: express.json(),
  });
  app.use(errorHandler(log, () => ''));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(async () => {
  server.close();
  await services.close();
});

interface Answer {
  id: string;
  state: string;
  type: string;
  detail: string;
  problems: { code: string; line: number; message: string; hint: string; id: string }[];
  questions: { code: string }[];
  diff: { counts: object } | null;
}

type Init = Omit<RequestInit, 'headers'> & { type?: string; headers?: Record<string, string> };

async function send(path: string, init: Init = {}): Promise<{ response: Response; answer: Answer }> {
  const { type, ...rest } = init;
  const headers = { 'x-role': 'statistician', ...(type ? { 'content-type': type } : {}), ...rest.headers };
  const response = await fetch(base + path, { ...rest, headers });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { response, answer: (isJson ? JSON.parse(text) : { detail: text }) as Answer };
}

const post = (body: BodyInit, type: string | undefined, query = 'indicator=emp-rate-20-64') =>
  send(`/uploads?${query}`, { method: 'POST', body, ...(type ? { type } : {}) });

function form(bytes: string | Uint8Array<ArrayBuffer>, name: string, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append('file', new Blob([bytes]), name);
  return data;
}

describe('sending a file', () => {
  test('is for statisticians', async () => {
    const nobody = await fetch(`${base}/uploads`, {
      method: 'POST',
      body: GOOD,
      headers: { 'content-type': 'text/csv' },
    });
    expect(nobody.status).toBe(401);
    const councillor = await send('/uploads', {
      method: 'POST',
      body: GOOD,
      type: 'text/csv',
      headers: { 'x-role': 'councillor' },
    });
    expect(councillor.response.status).toBe(403);
    expect((await post(GOOD, 'text/csv')).response.status).toBe(201);
  });

  test('answers 201 with its address, then 200 with the same upload', async () => {
    const text = 'period,value\n2019,61.2\n';
    const first = await post(text, 'text/csv');
    expect(first.response.status).toBe(201);
    expect(first.response.headers.get('location')).toBe(`/api/v1/uploads/${first.answer.id}`);
    expect(first.answer).toMatchObject({
      state: 'staged',
      problems: [],
      questions: [],
      diff: { counts: { added: 1 } },
    });
    const again = await post(text, 'text/csv');
    expect(again.response.status).toBe(200);
    expect(again.answer.id).toBe(first.answer.id);
  });

  test('with errors answers 422 with every problem, in the reader’s language', async () => {
    const { response, answer } = await post(
      'period,value\n2019,abc\n2020,171\n',
      'text/csv',
      'indicator=emp-rate-20-64&lang=de',
    );
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ type: '/problems/upload-rejected', state: 'rejected' });
    expect(answer.problems.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-number', 2],
      ['out-of-range', 3],
    ]);
    expect(answer.problems[0]?.message).toBe('„abc“ ist keine Zahl.');
    expect((await send(`/uploads/${answer.id}`)).answer).toMatchObject({ state: 'rejected', diff: null });
  });

  test('with a question is staged by the answer', async () => {
    const { response, answer } = await post('period,value\n2019,..\n', 'text/csv');
    expect(response.status).toBe(201);
    expect(answer).toMatchObject({ state: 'needs-answers', problems: [], questions: [{ code: 'sign-unknown' }] });
    const patch = JSON.stringify({ answers: { missing: { '..': 'not-collected' } } });
    const answered = await send(`/uploads/${answer.id}`, { method: 'PATCH', body: patch, type: 'application/json' });
    expect(answered.response.status).toBe(200);
    expect(answered.answer).toMatchObject({ id: answer.id, state: 'staged' });
  });

  test('compressed, as tab-separated text or as a form', async () => {
    expect((await post(gzipSync('period,value\n2019,1.5\n'), 'application/gzip')).response.status).toBe(201);
    expect((await post('period\tvalue\n2019\t2.5\n', 'text/tab-separated-values')).response.status).toBe(201);
    const mapping = JSON.stringify({ columns: { period: 'Jahr', value: 'Wert' } });
    const sent = await post(form('Jahr;Wert\n2019;71,5\n', '../../etc/Täbelle.csv', { mapping }), undefined);
    expect(sent.response.status).toBe(201);
    const asFile = form('Jahr;Wert\n2019;72,5\n', 'a.csv');
    asFile.append('mapping', new Blob([mapping]), 'mapping.json');
    expect((await post(asFile, undefined)).answer).toMatchObject({ state: 'staged' });
    const file = await send(`/uploads/${sent.answer.id}/file`);
    expect(file.response.headers.get('content-disposition')).toContain('attachment');
    expect(file.response.headers.get('content-disposition')).not.toContain('etc');
    expect(file.answer.detail).toBe('Jahr;Wert\n2019;71,5\n');
  });
});

test('a thousand rows with one cause are one problem, and stand each beside its row in the file for a spreadsheet', async () => {
  const rows = Array.from({ length: 1000 }, (_none, at) => `${1000 + at},=SUM(A1)`).join('\n');
  const { answer } = await post(`period,value\n${rows}\n`, 'text/csv');
  const json = await send(`/uploads/${answer.id}/problems?limit=1&lang=fr`);
  const { items, next } = json.answer as unknown as { items: { code: string; count: number }[]; next: string | null };
  expect([items.map(({ code, count }) => ({ code, count })), next]).toEqual([
    [{ code: 'not-a-number', count: 1000 }],
    null,
  ]);
  const { response, answer: text } = await send(`/uploads/${answer.id}/problems.csv?lang=fr`);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  const lines = text.detail.split('\r\n').filter(Boolean);
  expect(lines.filter((line) => line.includes('not-a-number'))).toHaveLength(1000);
  expect(lines[1000]).toMatch(/^1000,error,not-a-number,value,'=SUM\(A1\),1000,.*,1998,'=SUM\(A1\)$/);
  expect((await send('/uploads/none/problems.csv')).response.status).toBe(404);
});

test('a workbook or JSON-stat is taken; one with macros, or other JSON, is refused by name', async () => {
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const rows = [
    ['period', 'value'],
    [2017, 71.2],
    [2018, 72.3],
  ];
  const workbook = { sheets: [{ name: 'S', rows }] };
  expect((await post(Buffer.from(makeXlsx(workbook)), excel)).answer).toMatchObject({ state: 'staged' });
  const macros = makeXlsx({ ...workbook, parts: { 'xl/vbaProject.bin': 'x' } });
  const refused = await post(Buffer.from(macros), 'application/vnd.ms-excel.sheet.macroEnabled.12');
  expect(refused.response.status).toBe(422);
  expect(refused.answer.problems).toMatchObject([
    { code: 'document-refused', message: expect.stringContaining('macros') },
  ]);
  const json = await post('{"a": 1}', 'application/json');
  expect(json.answer.problems).toMatchObject([{ code: 'document-refused', message: expect.stringContaining('JSON') }]);
});

describe('what cannot be read as a request is refused', () => {
  test.each([
    ['another type', '<a/>', 'application/xml', 415],
    ['a picture', 'x', 'image/png', 415],
    ['a form without boundary', 'x', 'multipart/form-data', 400],
    [
      'a form cut in the middle',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nperiod',
      'multipart/form-data; boundary=b',
      400,
    ],
    [
      'a form without file',
      '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
      400,
    ],
    ['a part header that is none', '--b\r\nnonsense\0\r\n\r\n1\r\n--b--\r\n', 'multipart/form-data; boundary=b', 400],
  ])('%s', async (_what, body, type, status) => {
    const { response, answer } = await post(body, type);
    expect(response.status).toBe(status);
    expect(answer.type).toMatch(/^\/problems\//);
  });

  test('a mapping names the key that is not known', async () => {
    const wrong = await post(GOOD, 'text/csv', `mapping=${encodeURIComponent('{"columns":{},"collumns":{}}')}`);
    expect(wrong.response.status).toBe(400);
    expect(wrong.answer.detail).toContain('collumns');
    expect((await post(GOOD, 'text/csv', 'mapping=%7B')).response.status).toBe(400);
    expect((await post(GOOD, 'text/csv', 'colour=red')).response.status).toBe(400);
    expect((await post(GOOD, 'text/csv', 'source=nobody')).response.status).toBe(400);
  });

  test('a file over the limit, announced or not, in a form or not', async () => {
    const large = `period,value\n${'2019,71.2\n'.repeat(MAX / 5)}`;
    expect((await post(large, 'text/csv')).response.status).toBe(413);
    expect((await post(form(large, 'a.csv'), undefined)).response.status).toBe(413);
  });

  test('an endless body is cut soon after the limit', async () => {
    const sent = await new Promise<number>((resolve, reject) => {
      let bytes = 0;
      const url = new URL(`${base}/uploads?indicator=x`);
      const out = httpRequest(url, {
        method: 'POST',
        headers: { 'x-role': 'statistician', 'content-type': 'text/csv' },
      });
      const chunk = Buffer.alloc(16_384, 'x');
      const write = setInterval(() => {
        out.write(chunk);
        bytes += chunk.length;
      }, 5);
      const end = (): void => {
        clearInterval(write);
        resolve(bytes);
      };
      out.on('response', (response) => {
        if (response.statusCode !== 413) reject(new Error(String(response.statusCode)));
        response.resume();
      });
      out.on('close', end);
      out.on('error', end);
    });
    expect(sent).toBeLessThan(MAX * 10);
  });
});

test('uploads are listed newest first, page by page', async () => {
  const { answer } = await send('/uploads?limit=2');
  const page = answer as unknown as { items: { id: string }[]; next: string };
  expect(page.items).toHaveLength(2);
  const rest = (await send(`/uploads?limit=2&cursor=${page.next}`)).answer as unknown as typeof page;
  expect(rest.items[0]?.id).not.toBe(page.items[0]?.id);
});

test('an upload that is given up answers 204; one that never was, 404', async () => {
  const { answer } = await post('period,value\n2019,33.3\n', 'text/csv');
  const { response } = await send(`/uploads/${answer.id}`, { method: 'DELETE' });
  expect(response.status).toBe(204);
  expect((await send(`/uploads/${answer.id}/diff`)).response.status).toBe(409);
  for (const method of ['GET', 'DELETE']) expect((await send('/uploads/u-none', { method })).response.status).toBe(404);
});

test('the template has the indicator’s own dimensions', async () => {
  const response = await fetch(`${base}/indicators/emp-rate-20-64/template.csv`);
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(await response.text()).toBe(
    'period,area,origin,sex,value,lower,upper,numerator,denominator,n,status,conf,reason,note\n',
  );
});
