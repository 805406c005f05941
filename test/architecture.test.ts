import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import of one file of ours by another, as paths below the project. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('dist'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const from = relative(root, file);
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/(?:^|\n)(import|export)( type)?[^;'"]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
        (match) => {
          const target = match[3] ?? match[4] ?? '';
          return {
            from,
            to: target.startsWith('.') ? relative(root, join(entry.parentPath, target)) : target,
            typeOnly: match[2] !== undefined,
          };
        },
      );
    });
}

const all = ['indicators', 'server', 'web', 'scripts'].flatMap(importsOf);
const places = (found: readonly Import[]): string[] => found.map((one) => `${one.from} → ${one.to}`);
const folderOf = (path: string): string => /^server\/([^/]+)\//.exec(path)?.[1] ?? '';

/** A later stage may use an earlier one, never the reverse. */
const STAGES = ['accounts', 'catalogue', 'intake', 'publication', 'commitments', 'explore', 'council', 'studio'];
const KNOWS_NO_FEATURE = ['charts', 'words', 'audit', 'http', 'store', 'threads', 'mail'];

describe('who may import whom', () => {
  test('indicators import nothing of ours, and neither Node nor a server', () => {
    const foreign = all.filter(
      (one) => one.from.startsWith('indicators/') && !one.to.startsWith('indicators/') && one.to !== 'zod',
    );
    expect(places(foreign)).toEqual([]);
  });

  test('web imports indicators, and of the server only the types of its contract', () => {
    const ours = all.filter((one) => one.from.startsWith('web/') && /^(server|scripts|test)\//.test(one.to));
    expect(places(ours.filter((one) => !(one.typeOnly && one.to.startsWith('server/contract/'))))).toEqual([]);
  });

  test('nothing imports test, and the server imports no script', () => {
    expect(places(all.filter((one) => one.to.startsWith('test/')))).toEqual([]);
    expect(places(all.filter((one) => one.from.startsWith('server/') && one.to.startsWith('scripts/')))).toEqual([]);
  });

  test.each(STAGES)('%s uses no later stage', (stage) => {
    const later = STAGES.slice(STAGES.indexOf(stage) + 1);
    expect(places(all.filter((one) => folderOf(one.from) === stage && later.includes(folderOf(one.to))))).toEqual([]);
  });

  test.each(KNOWS_NO_FEATURE)('%s knows no feature, but for types', (folder) => {
    const features = all.filter(
      (one) => folderOf(one.from) === folder && STAGES.includes(folderOf(one.to)) && !one.typeOnly,
    );
    // Routes say who may: the roles are the one word of accounts that http needs.
    expect(places(features.filter((one) => one.to !== 'server/accounts/person.ts'))).toEqual([]);
  });

  test('routes see no database, and stores no request', () => {
    const wrong = all.filter(
      (one) =>
        (one.from.endsWith('-routes.ts') && one.to === 'knex') ||
        (one.from.endsWith('-store.ts') && one.to === 'express'),
    );
    expect(places(wrong)).toEqual([]);
  });

  test('contract holds types only', () => {
    expect(places(all.filter((one) => one.from.startsWith('server/contract/') && !one.typeOnly))).toEqual([]);
  });
});
