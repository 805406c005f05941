import { expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';

test('without settings the defaults hold, and reading stays on this machine', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    timeZone: 'Europe/Zurich',
    maxUploadBytes: 64 * 1024 * 1024,
    database: { kind: 'sqlite' },
  });
});

test('PostgreSQL by one setting', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://a@b/c' }).database).toEqual({
    kind: 'postgres',
    location: 'postgres://a@b/c',
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DEMO', 'yes'],
  ['TIME_ZONE', 'Mars/Olympus'],
  ['DATABASE_URL', 'mysql://a'],
  ['PUBLIC_URL', 'example.org'],
  ['LOG_LEVEL', 'loud'],
  ['MAX_UPLOAD_MB', '-1'],
  ['EMBED_ORIGINS', "https://a; script-src 'unsafe-inline'"],
])('%s=%s stops the start with one line that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} is .*; it must be [^\n]+\\.$`));
});
