import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packAssets } from '../../scripts/pack-assets.ts';
import { loadAssets } from '../../server/http/assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
const script = 'console.log("one honest answer");\n'.repeat(50);
let port = 0;
let stop: () => void;

beforeAll(async () => {
  writeFileSync(join(folder, 'page-abc.js'), script);
  writeFileSync(join(folder, 'letters-abc.woff2'), 'not a text');
  packAssets(folder);
  const server = express().use('/assets', loadAssets(folder).serve).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
  stop = () => server.close();
});

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** By hand: `fetch` unpacks what it gets. */
const get = (
  path: string,
  encoding: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
] as const)('a built file is sent as it was packed: %s', async (accepted, encoding, unpack) => {
  const { status, headers, body } = await get('/assets/page-abc.js', accepted);
  expect([status, headers['content-encoding'], headers['content-type']]).toEqual([
    200,
    encoding,
    'text/javascript; charset=utf-8',
  ]);
  expect(unpack(body).toString()).toBe(script);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(String(headers['vary'])).toContain('Accept-Encoding');
});

test('what is not packed is sent as it is, and what is not there is not found', async () => {
  const font = await get('/assets/letters-abc.woff2', 'br');
  expect([font.status, font.headers['content-encoding'], font.body.toString()]).toEqual([200, undefined, 'not a text']);
  expect((await get('/assets/nothing.js', 'br')).status).toBe(404);
});
