/**
 * TEXT → ROWS → AREAS → PLAN: a file of areas against those the city has. Everything wrong is reported, each with its
 * line as a spreadsheet counts it; the same plan is shown and carried out.
 */
import Papa from 'papaparse';
import { LANGUAGES, type Text } from '../../indicators/text.ts';
import type { CityIdentity } from '../contract/city.ts';
import { checkAreas, type AreaFaultCode } from './check-areas.ts';
import type { CityArea } from './city-catalogue.ts';
import { typedAreaSchema } from './city-schemas.ts';
import { completeText, renamed } from './complete-text.ts';

const COLUMNS = [
  'code',
  'name',
  ...LANGUAGES.map((language) => `name_${language}` as const),
  'parent',
  'kind',
  'valid_from',
  'valid_to',
  'successor',
] as const;
type Column = (typeof COLUMNS)[number];

export type AreaProblemCode =
  | AreaFaultCode
  | 'empty-file'
  | 'quotes-broken'
  | 'too-many-rows'
  | 'column-missing'
  | 'column-twice'
  | 'cell-too-many'
  | 'code-twice'
  | 'not-valid';

export interface AreaProblem {
  /** As a spreadsheet counts: the header is line 1. */
  line: number;
  /** Null where a whole row or the file is meant. */
  column: string | null;
  value: string | null;
  code: AreaProblemCode;
}

export interface AreaFieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface AreaPlan {
  added: CityArea[];
  changed: { area: CityArea; fields: AreaFieldChange[] }[];
  unchanged: CityArea[];
  /** Codes of the city's areas the file does not name; loading leaves them alone. */
  notNamed: string[];
  /** Columns of the file that mean nothing here. */
  ignoredColumns: string[];
  problems: AreaProblem[];
}

/** More are no areas of a city, and would hold everybody else up. */
const MOST_ROWS = 20_000;
/** Of a table of areas; far fewer mean something. */
const MOST_COLUMNS = 200;

interface Row {
  line: number;
  /** Undefined for a column the file does not have. */
  cell(column: Column): string | undefined;
}

export function planAreas(csvText: string, areas: readonly CityArea[], identity: CityIdentity): AreaPlan {
  const { rows, ignoredColumns, problems } = readRows(csvText);
  const known = new Map(areas.map((area) => [area.code, area]));
  const plan: AreaPlan = { added: [], changed: [], unchanged: [], notNamed: [], ignoredColumns, problems };
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const code = row.cell('code') ?? '';
    const before = known.get(code);
    const area = toArea(row, code, before, identity);
    const wrong = mistakesOf(area, row);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    if (lineOf.has(code)) {
      problems.push({ line: row.line, column: 'code', value: code, code: 'code-twice' });
      continue;
    }
    lineOf.set(code, row.line);
    if (!before) plan.added.push(area);
    else {
      const fields = changesOf(before, area);
      if (fields.length > 0) plan.changed.push({ area, fields });
      else plan.unchanged.push(area);
    }
  }
  plan.notNamed = areas.flatMap((area) => (lineOf.has(area.code) ? [] : [area.code]));
  const after = new Map([
    ...known,
    ...[...plan.added, ...plan.changed.map((one) => one.area)].map((one) => [one.code, one] as const),
  ]);
  for (const fault of checkAreas([...after.values()], identity.area)) {
    const line = lineOf.get(fault.area);
    // What the file does not speak of is not its fault.
    if (line !== undefined)
      problems.push({ line, column: COLUMN_OF[fault.field], value: fault.value, code: fault.code });
  }
  problems.sort((a, b) => a.line - b.line);
  return plan;
}

const COLUMN_OF = { parent: 'parent', successor: 'successor', validTo: 'valid_to', kind: 'kind' } as const;

function readRows(csvText: string): { rows: Row[]; ignoredColumns: string[]; problems: AreaProblem[] } {
  const problems: AreaProblem[] = [];
  const { data, errors } = Papa.parse<string[]>(csvText.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = errors.find((one) => one.type === 'Quotes');
  if (broken) problems.push({ line: (broken.row ?? 0) + 1, column: null, value: null, code: 'quotes-broken' });
  const headerAt = data.findIndex((cells) => !isBlank(cells));
  const header = data[headerAt]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const line = headerAt + 1;
  if (header.length > MOST_COLUMNS)
    return {
      rows: [],
      ignoredColumns: [],
      problems: [{ line, column: null, value: String(header.length), code: 'cell-too-many' }],
    };
  if (headerAt < 0) problems.push({ line: 1, column: null, value: null, code: 'empty-file' });
  else problems.push(...headerProblems(header, line));
  const body = data.slice(headerAt + 1);
  if (body.length > MOST_ROWS)
    problems.push({ line: line + MOST_ROWS + 1, column: null, value: String(MOST_ROWS), code: 'too-many-rows' });
  const places = new Map(COLUMNS.map((column) => [column, header.indexOf(column)]));
  const rows = body.slice(0, MOST_ROWS).flatMap((cells, at): Row[] => {
    if (isBlank(cells)) return [];
    const own = line + 1 + at;
    const extra = cells.slice(header.length).find((cell) => cell.trim() !== '');
    if (extra !== undefined) problems.push({ line: own, column: null, value: extra, code: 'cell-too-many' });
    return [{ line: own, cell: (column) => readCell(cells, places.get(column) ?? -1) }];
  });
  return {
    // Without its columns a file says nothing, and every row would only say so again.
    rows: problems.length > 0 ? [] : rows,
    ignoredColumns: header.filter((name) => name !== '' && !COLUMNS.some((column) => column === name)),
    problems,
  };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const readCell = (cells: readonly string[], at: number): string | undefined =>
  at < 0 ? undefined : (cells[at] ?? '').trim();

function headerProblems(header: readonly string[], line: number): AreaProblem[] {
  const missing = (column: string): AreaProblem => ({ line, column, value: null, code: 'column-missing' });
  return [
    ...(header.includes('code') ? [] : [missing('code')]),
    ...(header.some((name) => name === 'name' || /^name_(en|fr|da|de)$/.test(name)) ? [] : [missing('name')]),
    ...COLUMNS.filter((column) => header.indexOf(column) !== header.lastIndexOf(column)).map((column): AreaProblem => ({
      line,
      column,
      value: null,
      code: 'column-twice',
    })),
  ];
}

/** A column the file does not have leaves a known area as it is; an empty cell is the default. */
function toArea(row: Row, code: string, before: CityArea | undefined, identity: CityIdentity): CityArea {
  const isCity = code === identity.area;
  const kind = (row.cell('kind') ?? before?.kind) || (isCity ? 'city' : 'district');
  const part = kind === 'district' ? identity.area : null;
  const nullable = (column: Column, known: string | null | undefined): string | null => {
    const cell = row.cell(column);
    return cell === undefined ? (known ?? null) : cell || null;
  };
  const parent = row.cell('parent');
  return {
    code,
    name: nameOf(row, before?.name, identity),
    parent: parent === undefined && before ? before.parent : parent || part,
    // The schema says so where it is none.
    kind: kind.toLowerCase() as CityArea['kind'],
    validFrom: nullable('valid_from', before?.validFrom),
    validTo: nullable('valid_to', before?.validTo),
    successor: nullable('successor', before?.successor),
  };
}

/** `name` is the default language's unless that has a column of its own. */
function nameOf(row: Row, before: Text | undefined, { defaultLanguage: own }: CityIdentity): Text {
  const typed = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      row.cell(`name_${language}`) || (language === own ? row.cell('name') : undefined),
    ]),
  );
  return before ? renamed(before, typed, own) : completeText(typed, own);
}

function mistakesOf(area: CityArea, row: Row): AreaProblem[] {
  const result = typedAreaSchema.safeParse(area);
  if (result.success) return [];
  const columns = result.error.issues.map(({ path: [field, language] }) => columnOf(String(field), language, row));
  return [...new Set(columns)].map((column) => ({
    line: row.line,
    column,
    value: row.cell(column) || null,
    code: 'not-valid',
  }));
}

function columnOf(field: string, language: PropertyKey | undefined, row: Row): Column {
  if (field === 'validFrom') return 'valid_from';
  if (field === 'validTo') return 'valid_to';
  if (field === 'name') {
    const column = COLUMNS.find((one) => one === `name_${String(language)}`);
    return column && row.cell(column) ? column : row.cell('name') === undefined ? (column ?? 'name') : 'name';
  }
  return COLUMNS.find((one) => one === field) ?? 'code';
}

function changesOf(before: CityArea, after: CityArea): AreaFieldChange[] {
  const flat = ({ name, ...rest }: CityArea): Record<string, string | null> => ({
    ...Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, name[language]])),
    parent: rest.parent,
    kind: rest.kind,
    valid_from: rest.validFrom,
    valid_to: rest.validTo,
    successor: rest.successor,
  });
  const [old, now] = [flat(before), flat(after)];
  return Object.keys(old).flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, before: old[field] ?? null, after: now[field] ?? null }],
  );
}
