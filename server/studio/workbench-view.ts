/** What the workbench shows of an upload, gathered once: pure, from what the services gave. */
import { ABSENCE_REASONS } from '../../indicators/observation.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Language } from '../../indicators/text.ts';
import type { Diff, Mapping, ProblemView } from '../contract/upload.ts';
import { columnNames } from '../intake/header-names.ts';
import { fitKind } from '../intake/profile/fit-kind.ts';
import { questionViews } from '../intake/upload-view.ts';
import type { ExcerptRow, StagedAtLine, UploadRecord } from '../intake/upload-service.ts';
import { PERIOD_ACROSS } from './answers-to-mapping.ts';
import { fieldNamed } from './choices.ts';
import { columnLines, type ColumnLine } from './column-lines.ts';
import { readingParts, type ReadingParts } from './reading-parts.ts';

export interface WorkbenchView {
  upload: UploadRecord;
  mapping: Mapping;
  problems: ProblemView[];
  /** The file's rows, each with what was read from it and what is wrong there. */
  lines: { row: ExcerptRow; staged: StagedAtLine[]; problems: ProblemView[]; told: ProblemView[] }[];
  /** Problems that belong to no line that is shown. */
  elsewhere: ProblemView[];
  diff: Diff | null;
  /** How it was read, and what is asked with its answers. */
  reading: ReadingParts;
  /** Each column with its first values and what it can be. */
  columns: ColumnLine[];
  /** The proposed answers, by their questions. */
  proposed: Record<string, string>;
  /** What is asked without a list of answers. */
  asks: Asks;
}

export interface Asks {
  /** Each column with what it is taken for; null where the columns are not in question. */
  columns: { header: string; role: string }[] | null;
  /** Texts of a dimension or of areas that belong to no code. */
  codes: { dimension: string; text: string; count: number }[];
  signs: { text: string; count: number }[];
  periods: { text: string; candidates: string[] }[];
  decimal: string[];
  indicator: boolean;
  /** The line that looks like the header; null where that is not in question. */
  headerRow: number | null;
  encoding: boolean;
}

/** Problems a person solves by saying what the columns are. */
const ABOUT_COLUMNS: ReadonlySet<string> = new Set([
  'column-unknown',
  'column-missing',
  'header-missing',
  'mapping-unfit',
  'dimension-foreign',
  'column-duplicate',
  'no-statistic',
]);

/** A header that is a year: the figures below it are of that year. */
const LOOKS_LIKE_YEAR = /^(?:19|20)\d{2}$/;

/** Meanings a sign without a figure can have. */
export const SIGN_MEANINGS = ['zero', ...ABSENCE_REASONS] as const;

export function workbenchView(given: {
  upload: UploadRecord;
  mapping: Mapping;
  problems: ProblemView[];
  rows: ExcerptRow[];
  staged: StagedAtLine[];
  diff: Diff | null;
  city: CityCatalogue;
  language: Language;
  /** What stands in a list before something is chosen. */
  choose: string;
}): WorkbenchView {
  const { upload, mapping, rows, staged, diff, city, language, choose } = given;
  const questions = questionViews(given.problems, city, language);
  const reading = readingParts(upload, questions, city, language);
  // What is asked in the form is not told a second time beside the file.
  const { problems } = given;
  const shownProblems = problems.filter((one) => one.severity !== 'question' || !isAnswerable(one));
  const byLine = Map.groupBy(staged, (one) => one.line);
  const linesOf = (problem: ProblemView): number[] => {
    const { lines } = problem.facts;
    return Array.isArray(lines) && lines.length > 0 ? lines.map(Number) : problem.line === null ? [] : [problem.line];
  };
  const shown = new Set(rows.map((row) => row.line));
  return {
    upload,
    mapping,
    problems,
    lines: rows.map((row) => ({
      row,
      staged: byLine.get(row.line) ?? [],
      problems: shownProblems.filter((one) => linesOf(one).includes(row.line)),
      // Said in full once, at the first of its rows.
      told: shownProblems.filter((one) => linesOf(one).find((line) => shown.has(line)) === row.line),
    })),
    elsewhere: shownProblems.filter((one) => !linesOf(one).some((line) => shown.has(line))),
    diff,
    reading,
    columns: columnLines(
      {
        names: columnNames(upload.recognised?.columns ?? []),
        headerRow: headerLine(upload),
        rows,
        questions,
        reading,
      },
      choose,
    ),
    proposed: Object.fromEntries(
      questions.flatMap(({ id, options }) => {
        const one = options.find((option) => option.isProposed);
        return one ? [[id, one.id] as const] : [];
      }),
    ),
    asks: asksOf(
      upload,
      mapping,
      problems.filter((one) => one.question === undefined),
      city,
      rows,
    ),
  };
}

const isAnswerable = ({ question }: ProblemView): boolean =>
  question !== undefined && (question.options.length > 0 || question.free !== undefined);

/** The line of the header; 0 where there is none, and the first line is of data already. */
export const headerLine = ({ recognised }: Pick<UploadRecord, 'recognised'>): number =>
  recognised?.mapping.headerless ? 0 : (recognised?.headerRow ?? 0);

/** Lines that problems are about, for the excerpt. */
export const linesOfProblems = (
  problems: readonly { line: number | null; facts: Readonly<Record<string, unknown>> }[],
): number[] =>
  problems.flatMap(({ line, facts: { lines } }) =>
    Array.isArray(lines) ? lines.map(Number) : line === null ? [] : [line],
  );

function asksOf(
  upload: UploadRecord,
  mapping: Mapping,
  problems: readonly ProblemView[],
  city: CityCatalogue,
  rows: readonly ExcerptRow[],
): Asks {
  const of = (code: string): ProblemView[] => problems.filter((one) => one.code === code);
  const headers = upload.recognised?.columns ?? [];
  const { columns } = fitKind(mapping, { filename: upload.filename, header: headers });
  const roleOf = (header: string): string =>
    columns
      ? (Object.entries(columns).find(([, column]) => column === header)?.[0] ?? '')
      : (fieldNamed(city, header) ?? '');
  const text = (one: ProblemView): string => one.value ?? '';
  return {
    columns: problems.some((one) => ABOUT_COLUMNS.has(one.code))
      ? headers
          .filter((header) => header !== '')
          .map((header) => ({ header, role: roleOf(header) || (LOOKS_LIKE_YEAR.test(header) ? PERIOD_ACROSS : '') }))
      : null,
    codes: [
      ...of('code-unknown').map((one) => ({ dimension: roleOf(one.column ?? ''), text: text(one), count: one.count })),
      ...of('area-unknown').map((one) => ({ dimension: 'area', text: text(one), count: one.count })),
      ...of('indicator-unknown').map((one) => ({ dimension: 'indicator', text: text(one), count: one.count })),
    ].filter((one) => one.dimension !== ''),
    signs: of('sign-unknown').map((one) => ({ text: text(one), count: one.count })),
    periods: of('period-ambiguous').map((one) => {
      const { candidates } = one.facts;
      return { text: text(one), candidates: Array.isArray(candidates) ? candidates : [] };
    }),
    decimal: of('number-ambiguous').map(text),
    indicator: of('indicator-missing').length > 0,
    headerRow: of('header-missing').length > 0 || of('column-missing').length > 0 ? likelyHeader(rows) : null,
    encoding: of('undecodable').length > 0,
  };
}

const filledCells = (row: ExcerptRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

const isFigure = (cell: string): boolean =>
  /^[-+\d\s.,'’%]*\d[-+\d\s.,'’%]*$/.test(cell) && !LOOKS_LIKE_YEAR.test(cell.trim());

/** The row above the first figures, in a table as wide as most rows of several cells are: what stands above it is a title or a note. */
export function likelyHeader(rows: readonly ExcerptRow[]): number {
  const widths = rows.map(filledCells).filter((width) => width > 1);
  const counts = Map.groupBy(widths, (width) => width);
  const [usual] = [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [0];
  const table = rows.filter((row) => filledCells(row) >= usual);
  const first = table.findIndex((row) => row.cells.some(isFigure));
  return table[Math.max(0, first - 1)]?.line ?? 1;
}

/** Whether anything is asked at all. */
export const isAsked = (asks: Asks): boolean =>
  Object.values(asks).some((one) => (Array.isArray(one) ? one.length > 0 : one !== null && one !== false));
