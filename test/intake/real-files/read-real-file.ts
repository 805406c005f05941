import type { Mapping } from '../../../server/contract/upload.ts';
import { readUpload, type IntakeResult } from '../../../server/intake/intake.ts';
import { patchMapping } from '../../../server/intake/propose/patch-mapping.ts';
import { figuresOf, notInLine, simpleRows, simpleText } from './figures-in-text.ts';
import { fittingContext } from './fitting-catalogue.ts';
import { MemoryStaging, type KeptRow } from './memory-staging.ts';
import { PROFILES, type TableRow } from './table-rows.ts';

/** All files were there on this day. */
const TODAY = '2026-06-30';

export interface RealReading {
  /** What was asked before the answers of the table were given. */
  asked: string[];
  result: IntakeResult;
  rows: ReadonlyMap<string, KeptRow>;
}

/** Reads a real file as the program does, for a city whose lists fit it. */
export async function readRealFile(bytes: Uint8Array, row: TableRow): Promise<RealReading> {
  const { means, given, answers } = row;
  const profile: Mapping = (means === 'indicator' ? undefined : PROFILES.get(given)) ?? {};
  const indicator = means === 'indicator' ? given : null;
  const mapping = answers ? patchMapping(profile, answers) : profile;
  const filename = row.path;
  const context = fittingContext(bytes, mapping, TODAY);
  const asked = answers
    ? loud(await readUpload(bytes, { indicator, mapping: profile, filename }, context, new MemoryStaging()))
    : [];
  const staging = new MemoryStaging();
  const result = await readUpload(bytes, { indicator, mapping, filename }, context, staging);
  return { asked, result, rows: staging.rows };
}

/** Codes of the problems above a notice, each once. */
const loud = ({ problems }: IntakeResult): string[] =>
  [...new Set(problems.filter(({ severity }) => severity !== 'notice').map(({ code }) => code))].sort();

/** Where the reading of a file is not what was read by eye: what, expected, got. */
export function differences(row: TableRow, { asked, result, rows }: RealReading): string[] {
  const found: string[] = [];
  const compare = (what: string, expected: unknown, got: unknown): void => {
    if (String(expected) !== String(got)) found.push(`${what}: expected ${String(expected)}, got ${String(got)}`);
  };
  compare('state', row.state, result.state);
  compare('asks', row.asks.join(' '), asked.join(' '));
  compare('says', row.says.join(' '), loud(result).join(' '));
  if (row.state !== 'staged' || result.state !== 'staged') return found;
  const all = [...rows.values()];
  const figures = all.filter(({ value }) => value !== null);
  compare('rows', row.rows, result.counts.rows);
  compare('values', row.values, figures.length);
  compare('absent', row.absent, all.length - figures.length);
  compare('sum', row.sum, total(figures));
  for (const { key, value, status, note } of row.figures) {
    const one = rows.get(key);
    compare(key, value, one && (one.value ?? one.reason));
    if (status !== undefined) compare(`status of ${key}`, status, one?.status);
    if (note !== undefined) compare(`note of ${key}`, note, one?.note);
  }
  return found;
}

/** All figures added up, to nine digits: one that is read wrong anywhere shows. */
const total = (rows: readonly KeptRow[]): string =>
  Number(rows.reduce((sum, { value }) => sum + (value ?? 0), 0).toPrecision(9)).toString();

/** Observations whose figure does not stand in the line they are said to come from; the first few. */
export function notInFile(bytes: Uint8Array, { result, rows }: RealReading): string[] {
  const { delimiter } = result.recognised;
  if (rows.size === 0 || delimiter === '') return [];
  const lines = simpleRows(simpleText(bytes), delimiter, '"');
  const missing: string[] = [];
  let at = 0;
  let figures = figuresOf([]);
  for (const row of rows.values()) {
    if (row.line !== at) figures = figuresOf(lines[row.line - 1] ?? []);
    at = row.line;
    const what = notInLine(row, figures);
    if (what !== undefined && missing.length < 5) missing.push(`line ${row.line}: ${what} (${row.key})`);
  }
  return missing;
}
