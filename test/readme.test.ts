import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SETTING_NAMES } from '../server/config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('every command the README names exists, and every command is named', () => {
  const named = new Set(
    [...readme.matchAll(/`npm (?:run )?([a-z]+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'ci'),
  );
  expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  expect(Object.keys(scripts).filter((name) => !named.has(name) && !readme.includes(`npm ${name}`))).toEqual([]);
});

test('every setting is in the README, and no other', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
  expect(rows.toSorted()).toEqual([...SETTING_NAMES].toSorted());
});

test('every file and folder the README names exists', () => {
  const named = [...readme.matchAll(/(?:`|\()((?:indicators|server|web|data|scripts|test)\/[\w./-]*)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((path) => path !== 'data/local' && !existsSync(join(root, path)))).toEqual([]);
});
