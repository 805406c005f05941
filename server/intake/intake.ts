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
import { mapColumns, type ColumnPlan } from './map-columns.ts';
import { LONGEST_NAME, ProblemList } from './problems.ts';
import { NumberColumns } from './numbers/number-columns.ts';
import type { Marks } from './numbers/settle-marks.ts';
import { mendTexts, type MendedTable } from './repairs/mend-texts.ts';
import { RepairList } from './repairs/repair-list.ts';
import type { Asked } from './propose/draft.ts';
import { Meaning } from './propose/meaning.ts';
import { askProfile } from './propose/ask-profile.ts';
import { proposeFor } from './propose/propose-for.ts';
import type { Proposal } from './propose/propose-mapping.ts';
import { fileChoices, givenTextChoices, textChoices } from './propose/say-file.ts';
import { suggestedConvention } from './period-convention.ts';
import { RowReader, unsaidPeriods } from './read-rows.ts';
import { RowGate } from './row-gate.ts';
import { Duplicates, isLeftOut } from './repairs/duplicates.ts';
import type { StagedRow } from './staged-row.ts';
import { OpenedFile } from './table/opened-file.ts';
import { isEmptyRow } from './table/empty-row.ts';
import { withoutHeader } from './table/without-header.ts';
import { withSubheadings } from './table/subheadings.ts';
import { tableBatches } from './table/table-batches.ts';
import { DEFAULT_LIMITS, type TableLimits } from './table/limits.ts';
import type { OpenTable } from './table/table.ts';

export interface IntakeContext {
  catalogue: Catalogue;
  areas: readonly Area[];
  cityArea: string;
  /** Symbol convention of the source; null when none is declared. */
  convention: string | null;
  /** ISO day: what lies after it is in the future. */
  today: string;
  /** How large the file's table may be, and how long it may take; as by default where nothing is said. */
  limits?: TableLimits;
}

export interface IntakeRequest {
  indicator: string | null;
  /** What the sender says. */
  mapping: Mapping;
  /** What was kept under a name for files of this kind: the sender's own goes before it, part by part. */
  profile?: Mapping;
  /** Profiles of which each alone would be taken: a person says first which of them it is. */
  rivals?: readonly string[];
  /** By which a profile may know what the file holds. */
  filename?: string;
  /** What each column of the last file of this name was, read by the same profile. */
  before?: Readonly<Record<string, string>> | undefined;
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

/** The row, which the sink may use again afterwards, the line of the first with its key, and whether both say the same. */
export type OnDuplicate = (row: StagedRow, firstLine: number, isSame: boolean) => void;

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
  /** Bytes, or a file that was opened for its fingerprint. */
  file: Uint8Array | OpenedFile,
  asked: IntakeRequest,
  context: IntakeContext,
  sink: StagingSink,
  onProgress?: (share: number) => void,
): Promise<IntakeResult> {
  const limits = context.limits ?? DEFAULT_LIMITS;
  const { rivals = [] } = asked;
  const said = { ...asked.profile, ...asked.mapping };
  const { table: found, problems: seen } = (file instanceof OpenedFile ? file : new OpenedFile(file, limits)).open(
    said,
  );
  const opened = found && said.headerless ? withoutHeader(found) : found;
  const { table, request, mended } = mendedTable(opened && withSubheadings(opened, said.subheadings), asked);
  const meaning = new Meaning(context);
  const proposal = table && proposeFor(table, request, context, meaning);
  const mapping = proposal?.mapping ?? request.mapping;
  const isContested = rivals.length > 1;
  const start: Start = {
    table: proposal?.isOpen || isContested ? undefined : table,
    request: { ...request, mapping },
    context: { ...context, convention: context.convention ?? mapping.convention ?? null },
    isForeign: proposal?.isForeign ?? false,
    unknown: proposal?.unknown ?? { atOnce: new Map() },
    sink,
    onProgress,
    meaning,
    isLate: lateAfter(limits.seconds),
  };
  let next: Start = start;
  let pass = await readOnce(next, new ProblemList(seen), undefined);
  const better = pass.columns?.betterMarks();
  const periods = pass.reader?.settledPeriods;
  if (better || periods !== pass.periods) {
    next = { ...next, isSettled: true };
    if (periods !== undefined) next = { ...next, request: { ...next.request, mapping: { ...mapping, periods } } };
    pass = await readOnce(next, new ProblemList(seen), better);
  }
  await sink.complete();
  const earlier = pass.duplicates.earlier();
  if (earlier.size > 0) {
    // The last row of each key is known only now.
    pass = await readOnce({ ...next, leftOut: earlier }, new ProblemList(seen), pass.marks);
    await sink.complete();
    if (pass.duplicates.earlier().size > 0)
      throw new Error('Rows of one key were left after all but the last were taken out');
  }
  const { problems, counts, header, columns } = pass;
  const repairs = pass.repairs;
  pass.reader?.judge();
  columns?.judge(problems, repairs, table?.outline.above ?? []);
  const questions = isContested ? [askProfile(rivals)] : (proposal?.questions ?? []);
  // While columns are asked about, rows that seem the same may not be.
  if (questions.length === 0) pass.duplicates.judge(repairs);
  const settled = pass.duplicates.settled + earlier.size;
  if (settled > 0)
    problems.addSeen('rows-left-out', { column: '', value: 'duplicates', lines: [], count: 1 }, { rows: settled });
  if (proposal?.list) problems.add('no-statistic', { line: table?.outline.headerRow ?? 1 }, { columns: proposal.list });
  mended?.tell(repairs);
  const repeated = table?.repeated?.();
  if (repeated) repairs.made('repeated-header', '', { ...repeated, before: repeated.text, after: '' });
  for (const [before, after] of proposal?.respelled ?? [])
    repairs.made('header-spelling', after, {
      count: 1,
      lines: header ? [header.line] : [],
      before: after,
      after: before,
    });
  for (const { code, facts } of proposal?.doubts ?? []) problems.add(code, {}, facts);
  const isAsked = addQuestions(problems, questions);
  if (counts.observations === 0 && problems.errors + problems.questions === 0)
    problems.add('nothing-to-read', header ? { line: header.line } : {});
  const state = isAsked
    ? 'needs-answers'
    : problems.errors > 0
      ? 'rejected'
      : problems.questions > 0
        ? 'needs-answers'
        : 'staged';
  await sink.finish(state === 'staged');
  return {
    state,
    recognised: {
      encoding: table?.encoding ?? '',
      delimiter: table?.dialect?.delimiter ?? '',
      headerRow: header?.line ?? table?.outline.headerRow ?? 0,
      columns: (header?.cells ?? proposal?.columns ?? []).slice(0, 200).map((name) => name.slice(0, LONGEST_NAME)),
      shape: mapping.shape ?? 'long',
      marks: columns?.marks() ?? {},
      mapping:
        repairs.list().length > 0 ? { ...mapping, repairs: { ...mapping.repairs, ...repairs.accepted() } } : mapping,
      choices: [
        ...(table
          ? fileChoices({
              table,
              request,
              mapping,
              marks: columns?.marks() ?? {},
              header: header?.cells ?? proposal?.columns ?? [],
            })
          : []),
        ...(proposal?.choices ?? []),
        ...givenTextChoices(request.mapping.codes, meaning),
        ...textChoices(pass.reader?.recognisedTexts ?? {}, meaning),
      ],
      repairs: repairs.list(),
    },
    counts: {
      rows: counts.rows || (proposal?.rows ?? 0),
      observations: counts.observations - pass.duplicates.dropped,
      problems: problems.total,
    },
    problems: problems.list(),
  };
}

/** The table with its texts as they were meant, and what was said of it in the same words. */
function mendedTable(
  table: OpenTable | undefined,
  request: IntakeRequest,
): { table: OpenTable | undefined; request: IntakeRequest; mended: MendedTable | undefined } {
  const { mapping, profile } = request;
  const mended = table && mendTexts(table, mapping.repairs ?? profile?.repairs);
  if (!mended) return { table, request, mended };
  const said = {
    ...request,
    mapping: mended.mapping(mapping),
    ...(profile ? { profile: mended.mapping(profile) } : {}),
  };
  return { table: mended.table, request: said, mended };
}

const NONE: ReadonlySet<string> = new Set();

/** What may only be wrong because a column is not read yet as it is meant. */
const OF_OPEN_COLUMNS = new Set(['duplicate-key', 'base-disagrees', 'dimension-foreign', 'out-of-range'] as const);

/** Adds what the proposal asks, each question once; whether there is any. */
function addQuestions(problems: ProblemList, questions: readonly Asked[]): boolean {
  if (questions.length > 0) problems.forget(OF_OPEN_COLUMNS);
  const asked = new Set(problems.list().map((one) => one.question?.id));
  for (const { code, place, facts, question } of questions)
    if (!asked.has(question.id)) problems.add(code, place, facts, () => question);
  return questions.length > 0;
}

/** Whether so many seconds have passed since now. */
function lateAfter(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

interface Start {
  /** The whole file has said how its periods are written: its first rows suggest nothing any more. */
  isSettled?: boolean;
  /** Whether reading has taken longer than it may. */
  isLate(): boolean;
  /** Rows that are left out since a later one holds; see `Duplicates`. */
  leftOut?: ReadonlySet<string>;
  /** See `Proposal`. */
  isForeign: boolean;
  /** See `Proposal`. */
  unknown: Proposal['unknown'];
  meaning: Meaning;
  table: OpenTable | undefined;
  request: IntakeRequest;
  context: IntakeContext;
  sink: StagingSink;
  onProgress: ((share: number) => void) | undefined;
}

interface Pass {
  duplicates: Duplicates;
  marks: Marks | undefined;
  /** How periods are written, as the first rows suggested; see `suggestedConvention`. */
  periods: string | undefined;
  problems: ProblemList;
  counts: { rows: number; observations: number };
  header: { cells: string[]; line: number } | undefined;
  columns: NumberColumns | undefined;
  reader: RowReader | undefined;
  repairs: RepairList;
}

/** So many rows suggest how periods are written. */
const SUGGESTING = 400;

/** The periods of the first rows as they stand in their columns. */
const periodTexts = ({ recipes }: ColumnPlan, rows: readonly (readonly string[])[]): string[] =>
  [
    ...new Set(
      recipes.flatMap(({ texts: { period } }) => (period && 'at' in period && !period.part ? [period.at] : [])),
    ),
  ].flatMap((at) => rows.slice(0, SUGGESTING).map((cells) => cells[at] ?? ''));

/** Goes through the file once. Without `marks` the rows of the first batch suggest them. */
async function readOnce(start: Start, problems: ProblemList, marks: Marks | undefined): Promise<Pass> {
  const { table, request, context, sink } = start;
  const pass: Pass = {
    problems,
    duplicates: new Duplicates(request.mapping.duplicates, problems),
    marks,
    periods: undefined,
    counts: { rows: 0, observations: 0 },
    header: undefined,
    columns: undefined,
    reader: undefined,
    repairs: new RepairList(request.mapping.repairs),
  };
  if (!table) return pass;
  await sink.begin((row, first, isSame) => pass.duplicates.see(row, first, isSame));
  let reader: RowReader | undefined;
  let gate: RowGate | undefined;
  let told = 0;
  const leftOut = start.leftOut ?? NONE;
  const take = (row: StagedRow): void => {
    if (isLeftOut(row, leftOut)) return;
    pass.counts.observations += 1;
    sink.add(row);
  };
  for (const { rows, line: firstLine, share, header } of tableBatches(table, problems, { orFirst: true })) {
    if (header && !reader) {
      pass.header = header;
      const plan = mapColumns(header.cells, header.line, request.mapping, context.catalogue, problems);
      if (!plan) return pass;
      pass.columns = new NumberColumns(plan, request.mapping, marks, rows);
      const notes = [...table.outline.above, ...table.outline.below];
      if (!start.isSettled && request.mapping.periods === undefined)
        pass.periods = suggestedConvention(periodTexts(plan, rows), unsaidPeriods(context));
      const meaning = {
        periods: pass.periods,
        matcher: () => start.meaning.matcher,
        asker: start.meaning.asker(request.mapping, start.isForeign, start.unknown),
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
    if (start.isLate()) {
      problems.add('took-too-long', {}, { limit: context.limits?.seconds ?? DEFAULT_LIMITS.seconds });
      break;
    }
    if (share - told >= 0.01) {
      told = share;
      start.onProgress?.(share);
    }
  }
  if (!pass.header && problems.errors === 0) problems.add('empty-file');
  return pass;
}
