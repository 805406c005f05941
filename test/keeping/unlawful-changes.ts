/** What nobody may do to the records, and what `verify` must say of it. */
import { gzipSync } from 'node:zlib';
import type { Knex } from 'knex';

export const UNLAWFUL_CHANGES: readonly [what: string, spoil: (knex: Knex) => Promise<unknown>, said: RegExp][] = [
  [
    'a figure of a release, changed',
    (knex) => knex('observation').where({ opened_act: 1 }).limit(1).update({ value: 99 }),
    /^Release 2026-0001 does not hold the figures that were published: its checksum differs\.$/,
  ],
  [
    'a figure of a release, gone',
    async (knex) => {
      const id = await lowest(knex('observation').where({ opened_act: 1 }), 'id');
      return knex('observation').where({ id }).delete();
    },
    /^Release 2026-0001 .* checksum differs\.$/,
  ],
  [
    'a checksum, changed',
    (knex) =>
      knex('release')
        .where({ id: '2026-0002' })
        .update({ checksum: 'a'.repeat(64) }),
    /^Release 2026-0002 .* checksum differs\.$/,
  ],
  [
    'a figure readers see, changed',
    async (knex) => {
      const id = await lowest(knex('current_observation'), 'observation_id');
      return knex('current_observation').where({ observation_id: id }).update({ value: 99 });
    },
    /is shown to readers and differs from its version/,
  ],
  [
    'a figure readers see, moved by a decimal place',
    async (knex) => {
      const id = await lowest(knex('current_observation'), 'observation_id');
      return knex('current_observation').where({ observation_id: id }).update({ decimals: 3 });
    },
    /is shown to readers and differs from its version/,
  ],
  [
    'a figure readers see, taken away',
    async (knex) => {
      const id = await lowest(knex('current_observation'), 'observation_id');
      return knex('current_observation').where({ observation_id: id }).delete();
    },
    /has an open version that readers are not shown/,
  ],
  [
    'a figure that a withdrawal brought back, changed on both sides',
    async (knex) => {
      const id = await lowest(knex('current_observation'), 'observation_id');
      await knex('observation').where({ id }).update({ value: 99 });
      return knex('current_observation').where({ observation_id: id }).update({ value: 99 });
    },
    /came back by a withdrawal as another figure than it had been/,
  ],
  [
    'a release without its act',
    (knex) => knex('publication_act').where({ release_id: '2026-0001' }).update({ release_id: '2026-0002' }),
    /^Release 2026-0001 has no record of its publication\.$/,
  ],
  [
    'the bytes of a file, gone',
    async (knex) =>
      knex('upload_file')
        .where('upload_id', await firstUpload(knex))
        .delete(),
    /^The bytes of upload u-\w+ \(1\.csv\) are missing\.$/,
  ],
  [
    'the bytes of a file, others',
    async (knex) => {
      const bytes = gzipSync('period,value\n1960,99\n');
      return knex('upload_file')
        .where('upload_id', await firstUpload(knex))
        .update({ bytes });
    },
    /^The bytes of upload u-\w+ \(1\.csv\) are not those that were sent\.$/,
  ],
  [
    'the bytes of a file, cut off',
    async (knex) => {
      const id = await firstUpload(knex);
      const { bytes } = await knex('upload_file').where('upload_id', id).first<{ bytes: Buffer }>('bytes');
      return knex('upload_file')
        .where('upload_id', id)
        .update({ bytes: bytes.subarray(0, bytes.length / 2) });
    },
    /^The bytes of upload u-\w+ \(1\.csv\) cannot be unpacked\.$/,
  ],
];

async function firstUpload(knex: Knex): Promise<string> {
  const { id } = await knex('upload').where({ filename: '1.csv' }).first<{ id: string }>('id');
  return id;
}

async function lowest(rows: Knex.QueryBuilder, column: string): Promise<number> {
  const [row] = (await rows.min({ id: column })) as { id: number }[];
  return row?.id ?? 0;
}
