import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { StagedUpload } from './changes.ts';

/**
 * A mark of all that publishing these uploads would change, also of what no page has room to show: a file that was read
 * anew or given another source has another mark, and so has one of whose indicators somebody published or withdrew
 * figures since. What stands untouched has the same mark however often it is asked for.
 */
export async function publishingMark(knex: Knex, cityId: number, uploads: readonly StagedUpload[]): Promise<string> {
  const ids = uploads.map(({ id }) => id).toSorted();
  const read = await knex('upload').whereIn('id', ids).orderBy('id').select('id', 'read_at', 'source_id');
  const indicators = await knex('staged_series')
    .whereIn(
      'upload_no',
      uploads.map(({ uploadNo }) => uploadNo),
    )
    .distinct<{ indicator: string }[]>('indicator');
  return markOf([
    'publish',
    read,
    await lastActs(
      knex,
      cityId,
      indicators.map((one) => one.indicator),
    ),
  ]);
}

/** The same of taking a release, or some of its indicators, back. */
export async function withdrawalMark(
  knex: Knex,
  cityId: number,
  releaseId: string,
  indicators: readonly string[],
): Promise<string> {
  return markOf(['withdraw', releaseId, await lastActs(knex, cityId, indicators)]);
}

/** The newest act of each indicator that has any. */
async function lastActs(knex: Knex, cityId: number, indicators: readonly string[]): Promise<[string, number][]> {
  const rows = await knex('release_indicator as ri')
    .join('publication_act as a', 'a.release_id', 'ri.release_id')
    .where('a.city_id', cityId)
    .whereIn('ri.indicator', [...indicators])
    .groupBy('ri.indicator')
    .select<{ indicator: string; act: number }[]>('ri.indicator', knex.raw('max(a.id) as act'));
  return rows
    .map(({ indicator, act }): [string, number] => [indicator, Number(act)])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const markOf = (act: unknown): string =>
  createHash('sha256').update(JSON.stringify(act)).digest('base64url').slice(0, 22);
