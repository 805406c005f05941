import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../server/keeping/verify.ts';
import { createServices } from '../../server/services.ts';
import { StartRefused } from '../../server/store/migrate.ts';
import { keptBarometer, type KeptBarometer } from './kept-barometer.ts';

let kept: KeptBarometer;
beforeEach(async () => {
  kept = await keptBarometer();
});
afterEach(() => kept.remove());

/** Puts other bytes into a text, as a failing disk would: SQLite notices nothing. */
async function spoil(table: string, column: string, from: string, to: string, which = '1 = 1'): Promise<void> {
  const { knex } = kept.database;
  const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
  const changed = (await knex.raw(
    `UPDATE ${table} SET ${column} = CAST(replace(CAST(${column} AS BLOB), x'${hex(from)}', x'${hex(to)}') AS TEXT)
     WHERE rowid = (SELECT rowid FROM ${table} WHERE ${which} AND instr(${column}, x'${hex(from)}') > 0 ORDER BY rowid LIMIT 1)
     RETURNING ${column}`,
  )) as unknown[];
  expect(changed).toHaveLength(1);
}

/** What a start says of it. */
async function refusal(): Promise<string> {
  await kept.close();
  try {
    const services = await createServices(kept.config, undefined, () => undefined);
    await services.close();
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  throw new Error('A refusal was expected');
}

const add = (knex: Knex, kind: string, content: string): Promise<unknown> =>
  knex('statement').insert({ city_id: 1, kind, key: 'one', version: 1, state: 'draft', body: null, content, at: '' });

const AT_START: readonly [what: string, damage: () => Promise<unknown>, said: RegExp][] = [
  [
    'JSON that ends too soon',
    () => spoil('city', 'identity', '"name":', '"name";'),
    /column identity of table city, row 1, is damaged: it is no JSON any more/,
  ],
  [
    'a name of a field',
    () => spoil('city', 'identity', '"area":', '"aree":'),
    /column identity of table city, row 1, .* another form than was written/,
  ],
  [
    'a byte that is no text',
    () => spoil('area', 'names', 'Our city', 'Our\u00e9city'),
    /column names of table area, row 1, is damaged: it is no text any more/,
  ],
  [
    'a text without a schema of its own',
    () => spoil('source', 'publisher', 'o', '\u00ef'),
    /column publisher of table source, row 1, is damaged: it is no text any more/,
  ],
  [
    'a file the city accepted',
    () => spoil('city_standard', 'body', '"id":', '"id"*', "path = 'indicators/unemp-rate.json'"),
    /column body of table city_standard, row 1 indicators\/unemp-rate\.json, is damaged/,
  ],
  [
    'the name of a file',
    () => spoil('city_standard', 'path', 'unemp-rate.', 'unemp-rade.'),
    /column path of table city_standard, .* the file in it is that of unemp-rate/,
  ],
  [
    'the kind of a statement',
    () => add(kept.database.knex, 'targeu', '{}'),
    /column content of table statement, row 1, is damaged: of what kind it is cannot be told/,
  ],
  [
    'a statement',
    () => add(kept.database.knex, 'context', '{"factor":"a"'),
    /column content of table statement, row 1, is damaged: it is no JSON any more/,
  ],
];

describe('a text whose bytes were changed', () => {
  test.each(AT_START)(
    '%s: the start is refused with the file, the place and the way back',
    async (_what, damage, said) => {
      await damage();
      const message = await refusal();
      expect(message).toMatch(said);
      expect(message).toContain(kept.config.database.location);
      expect(message).toContain('npm run restore -- FILE');
      expect(message).not.toContain('\n');
    },
  );

  test.each(AT_START)('%s: verify names table and row', async (_what, damage, said) => {
    await damage();
    const { findings } = await verify(kept.config.database);
    expect(findings).toContainEqual(expect.stringMatching(said));
  });

  test('of an upload is found by verify, and is no addition where it may have been a replacement', async () => {
    const draft = (await kept.database.knex('upload').where({ state: 'staged' }).first<{ id: string }>('id')).id;
    await spoil('upload', 'request', '"mode":"add"', '"mode":"adt"', `id = '${draft}'`);
    await spoil('upload', 'counts', '{', '[', `id = '${draft}'`);
    await expect(
      kept.services.publication.publish({
        uploadIds: [draft],
        note: '',
        acknowledge: [],
        accountId: null,
        cityId: kept.services.cityId,
      }),
    ).rejects.toThrow(/table upload, row \S+, is damaged/);
    const { findings } = await verify(kept.config.database);
    expect(findings).toContainEqual(expect.stringMatching(/column counts of table upload, row \S+, is damaged/));
  });

  test('a row whose parent has another key now is refused like any damage', async () => {
    await kept.database.knex.raw('PRAGMA foreign_keys = OFF');
    await kept.database.knex('release').where({ id: '2026-0001' }).update({ id: '2026-0009' });
    expect(await refusal()).toMatch(
      /is damaged: what \d+ of its rows refer to is not there\..*npm run restore -- FILE/,
    );
  });

  test('a sign that somebody wrote where others could not be read is a text like any', async () => {
    await kept.database.knex('source').update({ title: 'Stra\uFFFDe' });
    expect((await verify(kept.config.database)).findings).toEqual([]);
  });
});
