/**
 * BYTES → STAGED UPLOAD. The whole way in, one step after another; every step adds what it saw to the problems.
 *
 *     bytes ─decode─► text ─parse─► rows ─map─► recipes ─read─► observations ─check─► staged
 *                                         └─ marks of each number column, from all its values
 *
 * Nothing in a file is believed: each cell is text until a rule has read it. With any error nothing stays staged.
 */
import type { Area, Catalogue } from '../../indicators/definition.ts';
import type { Mapping } from '../contract/upload.ts';
import { decode } from './decode.ts';
import { mapColumns, type ColumnPlan } from './map-columns.ts';
import { detectDelimiter, isEmptyRow, parseRows } from './parse.ts';
import { ProblemList } from './problems.ts';
import { MarkEvidence, type NumberMarks } from './read-number.ts';
import { RowReader, type StagedObservation } from './read-rows.ts';

export interface IntakeContext {
  catalogue: Catalogue;
  areas: readonly Area[];
  cityArea: string;
  /** Symbol convention of the source; null when none is declared. */
  convention: string | null;
  /** ISO day: what lies after it is in the future. */
  today: string;
}

export interface IntakeRequest {
  indicator: string | null;
  mapping: Mapping;
}

/** Where staged observations go. `add` answers false when the key was there already. */
export interface StagingSink {
  add(observation: StagedObservation): boolean;
  /** After the last one: keeps them, or takes all back. */
  finish(keep: boolean): void;
}

export interface IntakeResult {
  state: 'staged' | 'needs-answers' | 'rejected';
  recognised: {
    encoding: string;
    delimiter: string;
    headerRow: number;
    columns: string[];
    shape: string;
    marks: Record<string, string>;
  };
  counts: { rows: number; observations: number; problems: number };
  problems: ReturnType<ProblemList['list']>;
}

export function readUpload(
  bytes: Uint8Array,
  request: IntakeRequest,
  context: IntakeContext,
  sink: StagingSink,
  onProgress?: (share: number) => void,
): IntakeResult {
  const problems = new ProblemList();
  const { mapping } = request;
  const recognised: IntakeResult['recognised'] = {
    encoding: '',
    delimiter: '',
    headerRow: 0,
    columns: [],
    shape: mapping.shape ?? 'long',
    marks: {},
  };
  const counts = { rows: 0, observations: 0, problems: 0 };
  const done = (): IntakeResult => {
    const state = problems.errors > 0 ? 'rejected' : problems.questions > 0 ? 'needs-answers' : 'staged';
    sink.finish(state === 'staged');
    counts.problems = problems.total;
    return { state, recognised, counts, problems: problems.list() };
  };

  const decoded = decode(bytes, mapping.encoding, problems);
  if (!decoded) return done();
  recognised.encoding = decoded.encoding;
  const delimiter = mapping.delimiter ?? detectDelimiter(decoded.text);
  recognised.delimiter = delimiter;

  const header = findHeader(decoded.text, delimiter, mapping.headerRow);
  if (!header) {
    problems.add('empty-file');
    return done();
  }
  recognised.headerRow = header.line;
  recognised.columns = header.cells.slice(0, 200);
  const plan = mapColumns(header.cells, header.line, mapping, context.catalogue, problems);
  if (!plan) return done();

  const marks = decideMarks(decoded.text, delimiter, plan, mapping, problems);
  for (const [at, one] of marks) recognised.marks[header.cells[at] ?? ''] = one.decimal;
  const reader = new RowReader(plan, request, context, marks, problems);
  parseRows(
    decoded.text,
    delimiter,
    (cells, line) => {
      if (line <= header.line || isEmptyRow(cells)) return;
      counts.rows += 1;
      for (const observation of reader.read(cells, line)) {
        counts.observations += 1;
        // After the first error nothing will stay: reading goes on for the problems alone.
        if (problems.errors === 0 && !sink.add(observation))
          problems.add('duplicate-key', { line }, observation.facts(), false);
      }
    },
    onProgress,
  );
  if (counts.observations === 0 && problems.errors === 0) problems.add('nothing-to-read', { line: header.line });
  return done();
}

function findHeader(
  text: string,
  delimiter: string,
  row: number | undefined,
): { cells: string[]; line: number } | undefined {
  let found: { cells: string[]; line: number } | undefined;
  parseRows(text.slice(0, 4_000_000), delimiter, (cells, line) => {
    if (row === undefined ? isEmptyRow(cells) : line < row) return true;
    found = { cells, line };
    return false;
  });
  return found;
}

/** Decides the decimal mark of each number column from all its values; what stays open is asked, never guessed. */
function decideMarks(
  text: string,
  delimiter: string,
  plan: ColumnPlan,
  mapping: Mapping,
  problems: ProblemList,
): Map<number, NumberMarks> {
  const columns = new Map(
    plan.recipes.flatMap((recipe) =>
      Object.values(recipe.numbers).map((origin): [number, string] => [origin.at, origin.column]),
    ),
  );
  const marks = new Map<number, NumberMarks>();
  if (mapping.decimal) {
    for (const at of columns.keys()) marks.set(at, { decimal: mapping.decimal, thousands: mapping.thousands ?? '' });
    return marks;
  }
  const evidence = new Map([...columns.keys()].map((at): [number, MarkEvidence] => [at, new MarkEvidence()]));
  parseRows(text, delimiter, (cells, line) => {
    if (line <= plan.headerRow) return;
    for (const [at, own] of evidence) {
      const cell = cells[at];
      if (cell !== undefined && cell.length > 3) own.look(cell, line);
    }
  });
  const voted = [...evidence.values()];
  const [anyPoint, anyComma] = [voted.some((one) => one.point), voted.some((one) => one.comma)];
  for (const [at, own] of evidence) {
    const column = columns.get(at) ?? '';
    if (own.point && own.comma) problems.add('number-marks-mixed', { column });
    // A column that cannot tell follows the file's other columns where they agree.
    const undecided = own.unclear && !own.point && !own.comma && anyPoint === anyComma;
    if (undecided && own.unclear)
      problems.add('number-ambiguous', { line: own.unclear.line, column, value: own.unclear.text });
    const comma = own.comma || (!own.point && anyComma && !anyPoint);
    marks.set(at, { decimal: comma ? ',' : '.', thousands: '' });
  }
  return marks;
}
