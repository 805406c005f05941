import { FIGURE_COLUMNS } from '../store/figure-columns.ts';
import { ACT_SIDES, ActChecksum, actRowsSql } from '../publication/act-checksum.ts';
import type { Snapshot } from './snapshot.ts';

/** Findings of one kind that are named; the rest is counted. */
const NAMED = 10;

/** The checksum of an act, computed again from the rows. */
async function checksumAgain(snapshot: Snapshot, act: number): Promise<string> {
  const checksum = new ActChecksum();
  for (const side of ACT_SIDES) {
    checksum.begin(side);
    for await (const rows of snapshot.batches<Record<string, unknown>>(actRowsSql(side), [act]))
      for (const row of rows) checksum.add(row);
  }
  return checksum.digest();
}

/** Releases whose figures are not those that were published: one sentence each. */
export async function checkReleases(snapshot: Snapshot): Promise<string[]> {
  const findings: string[] = [];
  const releases = await snapshot.all<{ id: string; checksum: string; act: number | null }>(
    `SELECT r.id, r.checksum, a.id AS act FROM release r
     LEFT JOIN publication_act a ON a.release_id = r.id AND a.kind = 'publish' ORDER BY r.year, r.number`,
  );
  for (const { id, checksum, act } of releases) {
    if (act === null) findings.push(`Release ${id} has no record of its publication.`);
    else if ((await checksumAgain(snapshot, act)) !== checksum)
      findings.push(`Release ${id} does not hold the figures that were published: its checksum differs.`);
  }
  return findings;
}

const figuresDiffer = (one: string, other: string): string =>
  FIGURE_COLUMNS.map((column) => `${one}.${column} IS DISTINCT FROM ${other}.${column}`).join(' OR ');

/** What must not be there, each as a query that finds it. `o` is the version meant. */
const TRACES: readonly { finding: string; from: string }[] = [
  {
    finding: 'is shown to readers and differs from its version, or has none that is open',
    from: `current_observation c
      JOIN series se ON se.id = c.series_id JOIN period p ON p.id = c.period_id
      LEFT JOIN observation o ON o.id = c.observation_id
      WHERE o.id IS NULL OR o.closed_act IS NOT NULL OR o.series_id <> c.series_id OR o.period_id <> c.period_id
         OR o.release_id <> c.release_id OR o.source_id <> c.source_id OR ${figuresDiffer('o', 'c')}`,
  },
  {
    finding: 'has an open version that readers are not shown',
    from: `observation o
      JOIN series se ON se.id = o.series_id JOIN period p ON p.id = o.period_id
      LEFT JOIN current_observation c ON c.series_id = o.series_id AND c.period_id = o.period_id AND c.observation_id = o.id
      WHERE o.closed_act IS NULL AND c.series_id IS NULL`,
  },
  {
    finding: 'has a version that says it is of another release than the one that published it',
    from: `observation o
      JOIN series se ON se.id = o.series_id JOIN period p ON p.id = o.period_id
      JOIN publication_act a ON a.id = o.opened_act
      WHERE a.kind = 'publish' AND a.release_id <> o.release_id`,
  },
  {
    finding: 'came back by a withdrawal as another figure than it had been',
    from: `observation o
      JOIN series se ON se.id = o.series_id JOIN period p ON p.id = o.period_id
      JOIN publication_act a ON a.id = o.opened_act AND a.kind = 'withdraw'
      LEFT JOIN publication_act pa ON pa.release_id = o.release_id AND pa.kind = 'publish' AND pa.id < o.opened_act
      LEFT JOIN observation e ON e.opened_act = pa.id AND e.series_id = o.series_id AND e.period_id = o.period_id
        AND NOT (${figuresDiffer('e', 'o')})
      WHERE e.id IS NULL`,
  },
  {
    finding: 'is shown to readers and its series or period is missing',
    from: `(SELECT c.series_id, c.period_id FROM current_observation c
      LEFT JOIN series s ON s.id = c.series_id LEFT JOIN period q ON q.id = c.period_id
      WHERE s.id IS NULL OR q.id IS NULL) lost
      LEFT JOIN series se ON se.id = lost.series_id LEFT JOIN period p ON p.id = lost.period_id`,
  },
];

/** Current observations that cannot be traced to an open version of a release, and open versions nobody is shown. */
export async function checkTraces(snapshot: Snapshot): Promise<string[]> {
  const findings: string[] = [];
  for (const { finding, from } of TRACES) {
    const [found] = await snapshot.all<{ count: number }>(`SELECT count(*) AS count FROM ${from}`);
    if (!found?.count) continue;
    const rows = await snapshot.all<{
      indicator: string | null;
      area: string | null;
      breakdown: string | null;
      code: string | null;
    }>(`SELECT se.indicator, se.area, se.breakdown, p.code FROM ${from} LIMIT ${NAMED}`);
    for (const row of rows)
      findings.push(
        `${[row.indicator, row.area, row.breakdown, row.code].map((part) => part ?? '?').join(' ')} ${finding}.`,
      );
    if (found.count > rows.length) findings.push(`The same holds for ${found.count - rows.length} more.`);
  }
  return findings;
}
