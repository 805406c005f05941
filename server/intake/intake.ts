/**
 * BYTES → STAGED UPLOAD. The whole way in, one step after another; every step adds what it saw to the problems.
 *
 *     bytes ─open─► table: rows ─map─► recipes ─read─► observations ─check─► staged
 *                                                └─ the decimal mark of each column, from all its values
 *
 * Nothing in a file is believed: each cell is text until a rule has read it. With any error nothing stays staged.
 *
 * The file is gone through once, with the decimal marks its first rows suggest; where all rows together say otherwise
 * (or that 2011-12 is a month), what was staged is dropped and the file is read again.
 */
import type { Area, Catalogue } from '../../indicators/definition.ts';
import type { Choice, Mapping, Problem, Repair } from '../contract/upload.ts';
import { mapColumns } from './map-columns.ts';
import { ProblemList } from './problems.ts';
import { NumberColumns } from './numbers/number-columns.ts';
import type { Marks } from './numbers/settle-marks.ts';
import { RepairList } from './repairs/repair-list.ts';
import { Meaning } from './propose/meaning.ts';
import { proposeMapping, type Proposal } from './propose/propose-mapping.ts';
import { RowReader } from './read-rows.ts';
import { RowGate } from './row-gate.ts';
import { keyFacts, type StagedRow } from './staged-row.ts';
import { openTable } from './table/open-table.ts';
import { isEmptyRow } from './table/empty-row.ts';
import { tableBatches } from './table/table-batches.ts';
import type { OpenTable } from './table/table.ts';

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

/** Where observations are staged. */
export interface StagingSink {
  /** Forgets what was added before. Of rows with one key the first is kept; the sink tells of the others, in its own time. */
  begin(onDuplicate: OnDuplicate): Promise<void>;
  add(row: StagedRow): void;
  /** A good moment to write what was added. */
  flush(): Promise<void>;
  /** After the last one, writes what waits: now every duplicate has been told. */
  complete(): Promise<void>;
  /** At the very end: keeps all, or takes all back. */
  finish(keep: boolean): Promise<void>;
}

/** The row, which the sink may use again afterwards, and the line of the first with its key. */
export type OnDuplicate = (row: StagedRow, firstLine: number) => void;

export interface IntakeResult {
  state: 'staged' | 'needs-answers' | 'rejected';
  recognised: {
    encoding: string;
    delimiter: string;
    headerRow: number;
    columns: string[];
    shape: string;
    /** The decimal mark of each number column, by its name. */
    marks: Record<string, string>;
    /** The mapping the file was read with: what was recognised, the profile and the sender's own, in one. */
    mapping: Mapping;
    /** What was recognised, each open to change. */
    choices: Choice[];
    /** What was, or could be, put right. */
    repairs: Repair[];
  };
  counts: { rows: number; observations: number; problems: number };
  problems: Problem[];
}

export async function readUpload(
  bytes: Uint8Array,
  request: IntakeRequest,
  context: IntakeContext,
  sink: StagingSink,
  onProgress?: (share: number) => void,
): Promise<IntakeResult> {
  const seen = new ProblemList();
  const table = openTable(bytes, request.mapping, seen);
  const meaning = new Meaning(context);
  const proposal = table ? proposeFor(table, request, context, meaning) : { ...NOTHING, mapping: request.mapping };
  const { mapping } = proposal;
  for (const { column, texts, question } of proposal.questions)
    seen.add('role-unclear', { column }, { column, texts }, () => question);
  const start = {
    table,
    request: { ...request, mapping },
    context,
    sink,
    onProgress,
    meaning,
    hasOpenColumns: proposal.questions.length > 0,
  };
  let pass = await readOnce(start, new ProblemList(seen), undefined);
  const better = pass.columns?.betterMarks();
  const settled = pass.reader?.settledPeriods;
  if (better || settled !== undefined) {
    const periods = settled ?? mapping.periods;
    pass = await readOnce({ ...start, request: { ...start.request, mapping: { ...mapping, periods } } }, seen, better);
  }
  await sink.complete();
  const { problems, counts, header, columns } = pass;
  const repairs = pass.repairs;
  pass.reader?.judge();
  columns?.judge(problems, repairs, table?.outline.above ?? []);
  if (header && counts.observations === 0 && problems.errors + problems.questions === 0)
    problems.add('nothing-to-read', { line: header.line });
  const state = problems.errors > 0 ? 'rejected' : problems.questions > 0 ? 'needs-answers' : 'staged';
  await sink.finish(state === 'staged');
  return {
    state,
    recognised: {
      encoding: table?.encoding ?? '',
      delimiter: table?.dialect?.delimiter ?? '',
      headerRow: header?.line ?? 0,
      columns: header?.cells.slice(0, 200) ?? [],
      shape: mapping.shape ?? 'long',
      marks: columns?.marks() ?? {},
      mapping,
      choices: proposal.choices,
      repairs: repairs.list(),
    },
    counts: { ...counts, problems: problems.total },
    problems: problems.list(),
  };
}

const NOTHING: Omit<Proposal, 'mapping'> = { choices: [], questions: [] };

/** Rows that are looked at before the mapping is proposed. */
const SAMPLE = 2000;

/** What the header and the first rows say, under what was said already. A table without a header proposes nothing. */
function proposeFor(table: OpenTable, request: IntakeRequest, context: IntakeContext, meaning: Meaning): Proposal {
  const { catalogue } = context;
  const { encoding, dialect, sheet, known, outline } = table;
  for (const { rows, header } of tableBatches(table, new ProblemList())) {
    if (!header) continue;
    return proposeMapping({
      header: header.cells,
      headerRow: header.line,
      rows: rows.filter((cells) => !isEmptyRow(cells)).slice(0, SAMPLE),
      above: outline.above.map((one) => one.text),
      encoding,
      delimiter: dialect?.delimiter ?? null,
      sheet,
      known,
      given: request.mapping,
      indicator: request.indicator,
      catalogue,
      matcher: () => meaning.matcher,
    });
  }
  return { ...NOTHING, mapping: { ...known, ...request.mapping } };
}

/** Whether the columns are not those of the canonical form: then what their texts mean may be asked. */
const isForeign = ({ columns, shape }: Mapping): boolean => columns !== undefined || (shape ?? 'long') !== 'long';

interface Start {
  /** Columns are asked about. */
  hasOpenColumns: boolean;
  meaning: Meaning;
  table: OpenTable | undefined;
  request: IntakeRequest;
  context: IntakeContext;
  sink: StagingSink;
  onProgress: ((share: number) => void) | undefined;
}

interface Pass {
  problems: ProblemList;
  counts: { rows: number; observations: number };
  header: { cells: string[]; line: number } | undefined;
  columns: NumberColumns | undefined;
  reader: RowReader | undefined;
  repairs: RepairList;
}

/** Goes through the file once. Without `marks` the rows of the first batch suggest them. */
async function readOnce(start: Start, problems: ProblemList, marks: Marks | undefined): Promise<Pass> {
  const { table, request, context, sink } = start;
  const pass: Pass = {
    problems,
    counts: { rows: 0, observations: 0 },
    header: undefined,
    columns: undefined,
    reader: undefined,
    repairs: new RepairList(request.mapping.repairs),
  };
  if (!table) return pass;
  await sink.begin((row, first) => {
    problems.add('duplicate-key', { line: row.line }, { ...keyFacts(row), first });
  });
  let reader: RowReader | undefined;
  let gate: RowGate | undefined;
  let told = 0;
  const take = (row: StagedRow): void => {
    pass.counts.observations += 1;
    sink.add(row);
  };
  for (const { rows, line: firstLine, share, header } of tableBatches(table, problems, { orFirst: true })) {
    if (header && !reader) {
      pass.header = header;
      // What a row means is not known before its columns are: the next reading, with the answers, tells of the rows.
      if (start.hasOpenColumns) return pass;
      const plan = mapColumns(header.cells, header.line, request.mapping, context.catalogue, problems);
      if (!plan) return pass;
      pass.columns = new NumberColumns(plan, request.mapping, marks, rows);
      const notes = [...table.outline.above, ...table.outline.below];
      const meaning = {
        matcher: () => start.meaning.matcher,
        asker: start.meaning.asker(request.mapping, isForeign(request.mapping)),
      };
      reader = new RowReader(plan, pass.columns.byPosition, request, context, problems, meaning, notes, pass.repairs);
      gate = new RowGate(plan.gate, problems);
      pass.reader = reader;
    }
    let line = firstLine - 1;
    for (const cells of rows) {
      line += 1;
      if (!reader || (cells[0] === '' && isEmptyRow(cells)) || (cells.length < 2 && isEmptyRow(cells))) continue;
      pass.counts.rows += 1;
      const row = gate ? gate.let(cells, line) : cells;
      if (row) reader.read(row, line, take);
    }
    await sink.flush();
    if (share - told >= 0.01) {
      told = share;
      start.onProgress?.(share);
    }
  }
  if (!pass.header) problems.add('empty-file');
  return pass;
}
