import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { Area } from '../../indicators/definition.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import type { Mapping, Problem } from '../../server/contract/upload.ts';
import { readUpload, type IntakeContext, type IntakeResult } from '../../server/intake/intake.ts';
import { SqliteStaging } from '../../server/intake/stage.ts';
import { memoryDatabase } from '../store/databases.ts';

const area = (code: string, name: string, parent: string | null): Area => ({
  code,
  name: { en: name, fr: name, da: name, de: name },
  parent,
  kind: parent ? 'district' : 'city',
  validFrom: null,
  validTo: null,
});

/** A city that is nowhere: every case is read for it, on the same day, with the shipped catalogue. */
export const CONTEXT: IntakeContext = {
  catalogue: loadStandard().catalogue,
  areas: [area('T', 'Testville', null), area('T-1', 'Harbour', 'T'), area('T-2', 'Old Town', 'T')],
  cityArea: 'T',
  convention: null,
  today: '2026-06-30',
};

export interface CaseRequest {
  indicator?: string;
  convention?: string;
  mapping?: Mapping;
  filename?: string | undefined;
  /** What a profile says, under the mapping. */
  profile?: Mapping;
}

/** A staged row, with what is said only where there is something to say. */
export interface StagedFigure {
  key: string;
  value: number | null;
  decimals?: number;
  lower?: number;
  upper?: number;
  numerator?: number;
  denominator?: number;
  n?: number;
  status?: string;
  conf?: string;
  reason?: string;
  note?: string;
}

/** Reads bytes into a database in memory, as the program does, and gives back what was staged. */
export async function readBytes(
  bytes: Uint8Array,
  request: CaseRequest = {},
  context: Partial<IntakeContext> = {},
): Promise<{ result: IntakeResult; staged: StagedFigure[] }> {
  const database = await memoryDatabase();
  const connection = (await database.knex.client.acquireConnection()) as Sqlite.Database;
  try {
    const result = await readUpload(
      bytes,
      {
        indicator: request.indicator ?? null,
        mapping: request.mapping ?? {},
        filename: request.filename,
        profile: request.profile,
      },
      { ...CONTEXT, convention: request.convention ?? null, ...context },
      new SqliteStaging(connection, 1),
    );
    const rows = connection
      .prepare(
        `SELECT s.indicator, s.area, s.breakdown, p.code AS period, o.*
         FROM staged_observation o JOIN staged_series s USING (upload_no, series_no) JOIN period p ON p.id = o.period_id
         ORDER BY o.line, o.series_no, p.code`,
      )
      .all() as Record<string, string | number | null>[];
    return { result, staged: rows.map(toFigure) };
  } finally {
    await database.knex.client.releaseConnection(connection);
    await database.close();
  }
}

function toFigure(row: Record<string, string | number | null>): StagedFigure {
  const { indicator, area, breakdown, period, value } = row;
  const rest = ['decimals', 'lower', 'upper', 'numerator', 'denominator', 'n', 'status', 'conf', 'reason', 'note'];
  const said = rest.filter((field) => row[field] !== null).map((field) => [field, row[field]]);
  return {
    key: [indicator, area, breakdown, period].join(' '),
    value: value as number | null,
    ...(Object.fromEntries(said) as Omit<StagedFigure, 'key' | 'value'>),
  };
}

/** The same for text, which is how most tests write their files. */
export const readText = (text: string, request: CaseRequest = {}, context: Partial<IntakeContext> = {}) =>
  readBytes(new TextEncoder().encode(text), request, context);

/** A problem as tests compare it: code and place, never the sentence. */
export interface ProblemBrief {
  code: string;
  line?: number;
  column?: string;
  value?: string;
  count?: number;
}

export function brief({ code, line, column, value, count }: Problem): ProblemBrief {
  return {
    code,
    ...(line === null ? {} : { line }),
    ...(column === null ? {} : { column }),
    ...(value === null || value === '' ? {} : { value }),
    ...(count === 1 ? {} : { count }),
  };
}

/** A file of the shared folder of real files; undefined where that folder is not there. */
export function sharedFile(path: string): Buffer | undefined {
  try {
    return readFileSync(join(process.env['SHARED_DIR'] ?? '../shared', 'data', path));
  } catch {
    return undefined;
  }
}
