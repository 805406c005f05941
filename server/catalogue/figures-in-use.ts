import type { Knex } from 'knex';
import type { Catalogue } from '../../indicators/definition.ts';
import { parseBreakdownKey } from '../../indicators/observation.ts';
import type { ErrorFacts } from '../errors.ts';

export interface FigureUse {
  /** Series with published figures. */
  series: number;
  /** Series in files that wait for publication. */
  staged: number;
}

/** What names something of the catalogue: series that are published, and those of files that wait. */
interface NamedSeries {
  indicator: string;
  area: string;
  breakdown: string;
}

const COLUMNS = ['indicator', 'area', 'breakdown'] as const;

const publishedSeries = (knex: Knex, cityId: number): Knex.QueryBuilder => knex('series').where({ city_id: cityId });

const stagedSeries = (knex: Knex, cityId: number): Knex.QueryBuilder =>
  knex('staged_series').whereIn(
    'upload_no',
    knex('staging as t').join('upload as u', 'u.id', 't.upload_id').where('u.city_id', cityId).select('t.upload_no'),
  );

/** How many series name each area; areas nothing names are left out. */
export async function usageOfAreas(knex: Knex, cityId: number): Promise<Map<string, FigureUse>> {
  const usage = new Map<string, FigureUse>();
  const add = async (rows: Knex.QueryBuilder, kind: keyof FigureUse): Promise<void> => {
    const counted = (await rows.groupBy('area').select('area').count({ count: '*' })) as {
      area: string;
      count: number | string;
    }[];
    for (const { area, count } of counted)
      usage.set(area, { series: 0, staged: 0, ...usage.get(area), [kind]: Number(count) });
  };
  await add(publishedSeries(knex, cityId), 'series');
  await add(stagedSeries(knex, cityId), 'staged');
  return usage;
}

/**
 * What figures name and a changed catalogue would no longer have: the reason and facts of a conflict, or null. Only
 * what the catalogue had before counts.
 */
export async function strandedByChange(
  knex: Knex,
  cityId: number,
  before: Catalogue,
  after: Catalogue,
): Promise<ErrorFacts | null> {
  const [had, has] = [namesOf(before), namesOf(after)];
  if ([...had].every((name) => has.has(name))) return null;
  const rows = [
    ...((await publishedSeries(knex, cityId).distinct(...COLUMNS)) as NamedSeries[]),
    ...((await stagedSeries(knex, cityId).distinct(...COLUMNS)) as NamedSeries[]),
  ];
  const lost = new Map<string, number>();
  for (const name of rows.flatMap(namesOfSeries))
    if (had.has(name) && !has.has(name)) lost.set(name, (lost.get(name) ?? 0) + 1);
  const [first] = [...lost].sort(([a], [b]) => (a < b ? -1 : 1));
  if (!first) return null;
  const [reason = '', id = ''] = first[0].split('\n');
  return { reason, id, count: first[1] };
}

/** Everything a series can name, each with the reason that is given when it is gone. */
function namesOf(catalogue: Catalogue): Set<string> {
  const codes = new Map(catalogue.codelists.map((list) => [list.id, list.codes]));
  return new Set([
    ...catalogue.indicators.map((one) => `indicator-used\n${one.id}`),
    ...catalogue.indicators.flatMap((one) => one.dimensions.map((name) => `code-used\n${one.id}: ${name}`)),
    ...catalogue.dimensions.flatMap((one) =>
      (codes.get(one.codelist) ?? []).map((code) => `code-used\n${one.id}=${code.id}`),
    ),
  ]);
}

function namesOfSeries({ indicator, breakdown }: NamedSeries): string[] {
  return [
    `indicator-used\n${indicator}`,
    ...Object.entries(parseBreakdownKey(breakdown)).flatMap(([dimension, code]) => [
      `code-used\n${indicator}: ${dimension}`,
      `code-used\n${dimension}=${code}`,
    ]),
  ];
}
