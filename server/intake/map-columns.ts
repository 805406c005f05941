import type { Catalogue } from '../../indicators/definition.ts';
import type { Mapping } from '../contract/upload.ts';
import { columnNames } from './header-names.ts';
import { fieldByHeader } from './header-words.ts';
import { joinedColumns, periodPart, type PeriodPart } from './joined-period.ts';
import { patternView, safePattern } from './safe-pattern.ts';
import { IDLE_SUBHEADINGS, NO_SUBHEADINGS, SUBHEADING_COLUMN } from './table/subheadings.ts';
import type { ProblemList } from './problems.ts';

/** Where a part of an observation comes from: a column, or the same text for every row. */
export type Origin = ColumnOrigin | { constant: string };

export interface ColumnOrigin {
  at: number;
  column: string;
  /** Of a period: the column that holds the part of the year. */
  part?: { at: number; kind: PeriodPart };
}

export const NUMBER_FIELDS = ['value', 'lower', 'upper', 'numerator', 'denominator', 'n'] as const;
/** What a mapping may find in a column of numbers: also the half of an interval, of which its limits are made. */
export const READ_NUMBERS = [...NUMBER_FIELDS, 'margin'] as const;
export type NumberField = (typeof READ_NUMBERS)[number];
export const TEXT_FIELDS = ['indicator', 'area', 'period', 'status', 'conf', 'reason', 'note'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** How one row gives one observation; a wide table has several for each row. */
export interface Recipe {
  texts: Partial<Record<TextField, Origin>>;
  dimensions: Record<string, Origin>;
  numbers: Partial<Record<NumberField, { at: number; column: string }>>;
}

export interface ColumnPlan {
  headerRow: number;
  width: number;
  recipes: Recipe[];
  /** Rows are read only where each of these columns holds one of the texts. */
  filters: { at: number; texts: ReadonlySet<string> }[];
  /** What is asked of a row before it is read. */
  gate: GatePlan;
  /** Columns of units, with what the figures of a row are multiplied by. */
  rowScales: { at: number; column: string; factors: ReadonlyMap<string, number> }[];
  /** Columns without a header: what stands in them belongs to nothing. */
  nameless: number[];
  wide: boolean;
}

/** See `RowGate`. */
export interface GatePlan {
  drops: { at: number; texts: ReadonlySet<string> }[];
  expects: { at: number; column: string; texts: ReadonlySet<string> }[];
  twins: { at: number; column: string; of: number }[];
  fills: number[];
}

type Put = (recipe: Recipe, field: string, origin: Origin) => void;
type Locate = (column: string) => { at: number; column: string } | undefined;

const isTextField = (name: string): name is TextField => (TEXT_FIELDS as readonly string[]).includes(name);
const isNumberField = (name: string): name is NumberField => (READ_NUMBERS as readonly string[]).includes(name);
const named = (names: readonly string[]): string[] => names.filter((name) => name !== '').slice(0, 50);

/** ROWS → RECIPES: which column is what, by the mapping or, without one, by the canonical field names. */
export function mapColumns(
  header: readonly string[],
  headerRow: number,
  mapping: Mapping,
  catalogue: Catalogue,
  problems: ProblemList,
): ColumnPlan | undefined {
  const names = header.map((cell) => cell.trim());
  const ownNames = columnNames(header);
  const errorsBefore = problems.errors;
  const locate: Locate = (column) => {
    const own = ownNames.indexOf(column.trim());
    const at = own < 0 ? names.indexOf(column.trim()) : own;
    if (own >= 0) return { at, column: column.trim() };
    if (at < 0) problems.add('column-missing', { line: headerRow, column }, { columns: named(names) });
    else if (names.indexOf(column.trim(), at + 1) >= 0) problems.add('column-duplicate', { line: headerRow, column });
    return at < 0 ? undefined : { at, column: column.trim() };
  };
  const dimensions = new Set(catalogue.dimensions.map((one) => one.id));
  const put: Put = (recipe, field, origin) => {
    if (isTextField(field)) recipe.texts[field] = origin;
    else if (dimensions.has(field)) recipe.dimensions[field] = origin;
    else if (isNumberField(field) && 'at' in origin) recipe.numbers[field] = origin;
    else problems.add('mapping-unfit', { value: field });
  };
  const base: Recipe = { texts: {}, dimensions: {}, numbers: {} };
  const shape = mapping.shape ?? 'long';
  if (mapping.columns) {
    for (const [field, column] of Object.entries(withSubheading(mapping))) {
      const origin = field === 'period' ? locatePeriod(column, ownNames, locate) : locate(column);
      if (origin) put(base, field, origin);
    }
  } else if (shape === 'long') putCanonical(base, put, names, catalogue, headerRow, problems);
  for (const [field, text] of Object.entries(mapping.constants ?? {})) put(base, field, { constant: text });

  const recipes =
    shape === 'long'
      ? [base]
      : shape === 'wide-periods'
        ? widePeriods(base, { names, ownNames }, mapping, headerRow, problems)
        : wideSeries(base, mapping, locate, put, problems);
  if (problems.errors === errorsBefore) for (const recipe of recipes) checkComplete(recipe, names, headerRow, problems);
  const filters = textsIn(mapping.filter, locate);
  const gate = gateOf(mapping, locate);
  const rowScales = Object.entries(mapping.rowScales ?? {}).flatMap(([column, factors]) => {
    const origin = locate(column);
    return origin ? [{ ...origin, factors: new Map(Object.entries(factors)) }] : [];
  });
  if (problems.errors > errorsBefore) return undefined;
  const used = columnsOf(recipes);
  for (const { at } of [...filters, ...gate.drops, ...gate.expects, ...gate.twins, ...rowScales]) used.add(at);
  // A mapping that says what it leaves out leaves nothing else out.
  const ignored = names.filter(
    (name, at) => name !== '' && !used.has(at) && !mapping.ignore?.includes(ownNames[at] ?? name),
  );
  if (ignored.length > 0 && mapping.ignore === undefined)
    problems.add('columns-ignored', { line: headerRow }, { columns: ignored.slice(0, 20) });
  const nameless = mapping.columns || shape !== 'long' ? [] : names.flatMap((name, at) => (name === '' ? [at] : []));
  return { headerRow, width: names.length, recipes, filters, gate, rowScales, nameless, wide: shape !== 'long' };
}

/** The columns, with the one that lines standing alone were made into. */
function withSubheading({ columns = {}, subheadings }: Mapping): Record<string, string> {
  if (subheadings === undefined || subheadings === NO_SUBHEADINGS || subheadings === IDLE_SUBHEADINGS) return columns;
  return columns[subheadings] === undefined ? { ...columns, [subheadings]: SUBHEADING_COLUMN } : columns;
}

/** The period's column, or the two of them it stands in. */
function locatePeriod(name: string, names: readonly string[], locate: Locate): ColumnOrigin | undefined {
  const [year, part] = joinedColumns(name.trim(), (one) => names.includes(one)) ?? [name, undefined];
  const [own, other] = [locate(year), part === undefined ? undefined : locate(part)];
  if (!own || !other || part === undefined) return own;
  return { ...own, column: name.trim(), part: { at: other.at, kind: periodPart(part) ?? 'month' } };
}

function textsIn(
  lists: Readonly<Record<string, string[]>> | undefined,
  locate: Locate,
): { at: number; column: string; texts: ReadonlySet<string> }[] {
  return Object.entries(lists ?? {}).flatMap(([column, texts]) => {
    const origin = locate(column);
    return origin ? [{ ...origin, texts: new Set(texts.map((text) => text.trim())) }] : [];
  });
}

function gateOf(mapping: Mapping, locate: Locate): GatePlan {
  return {
    drops: textsIn(mapping.drop, locate),
    expects: textsIn(mapping.expect, locate),
    twins: Object.entries(mapping.twins ?? {}).flatMap(([column, other]) => {
      const [origin, of] = [locate(column), locate(other)];
      return origin && of ? [{ ...origin, of: of.at }] : [];
    }),
    fills: (mapping.fillDown ?? []).flatMap((column) => locate(column)?.at ?? []),
  };
}

function checkComplete(recipe: Recipe, names: readonly string[], headerRow: number, problems: ProblemList): void {
  const missing = (column: string): void =>
    problems.add('column-missing', { line: headerRow, column }, { columns: named(names) });
  if (!recipe.texts.period) missing('period');
  const computable = recipe.numbers.numerator && recipe.numbers.denominator;
  if (!recipe.numbers.value && !computable) missing('value');
}

function columnsOf(recipes: readonly Recipe[]): Set<number> {
  const origins: Origin[] = recipes.flatMap(({ texts, dimensions, numbers }) => [
    ...Object.values(texts),
    ...Object.values(dimensions),
    ...Object.values(numbers),
  ]);
  const places = (one: Origin): number[] => ('at' in one ? [one.at, ...(one.part ? [one.part.at] : [])] : []);
  return new Set(origins.flatMap(places));
}

/** Without a mapping every column must be a field or a dimension: what is not known is not dropped in silence. */
function putCanonical(
  base: Recipe,
  put: Put,
  names: readonly string[],
  catalogue: Catalogue,
  headerRow: number,
  problems: ProblemList,
): void {
  const fieldOf = fieldByHeader([...TEXT_FIELDS, ...NUMBER_FIELDS], catalogue);
  const fields = names.map((name) => (name === '' ? undefined : fieldOf(name)));
  if (fields.every((field) => field === undefined)) {
    problems.add('header-missing', { line: headerRow }, { found: named(names).slice(0, 8) });
    return;
  }
  const taken = new Set<string>();
  for (const [at, column] of names.entries()) {
    const field = fields[at];
    const known = { known: [...TEXT_FIELDS, ...NUMBER_FIELDS, ...catalogue.dimensions.map((one) => one.id)] };
    if (column === '') continue;
    if (field === undefined) problems.add('column-unknown', { line: headerRow, column }, known);
    else if (taken.has(field)) problems.add('column-duplicate', { line: headerRow, column });
    else {
      taken.add(field);
      put(base, field, { at, column });
    }
  }
}

function copyOf(recipe: Recipe): Recipe {
  return {
    texts: { ...recipe.texts },
    dimensions: { ...recipe.dimensions },
    numbers: { ...recipe.numbers },
  };
}

function widePeriods(
  base: Recipe,
  { names, ownNames }: { names: readonly string[]; ownNames: readonly string[] },
  mapping: Mapping,
  headerRow: number,
  problems: ProblemList,
): Recipe[] {
  const wanted = mapping.periodColumns ?? '^\\d{4}$';
  let periodOf: (at: number) => string | undefined;
  if (Array.isArray(wanted)) {
    const known = new Set([...names, ...ownNames]);
    for (const column of wanted)
      if (!known.has(column.trim()))
        problems.add('column-missing', { line: headerRow, column }, { columns: named(names) });
    const listed = new Set(wanted.map((column) => column.trim()));
    periodOf = (at) => (listed.has(names[at] ?? '') || listed.has(ownNames[at] ?? '') ? names[at] : undefined);
  } else {
    const pattern = safePattern(wanted, names);
    if (!pattern) {
      problems.add('mapping-unfit', { value: 'periodColumns' });
      return [];
    }
    periodOf = (at) => {
      const match = pattern.exec(patternView(names[at] ?? ''));
      return match ? (match[1] ?? names[at]) : undefined;
    };
  }
  const recipes = names.flatMap((name, at) => {
    const period = name === '' ? undefined : periodOf(at);
    if (period === undefined) return [];
    const recipe = copyOf(base);
    recipe.texts.period = { constant: period };
    recipe.numbers.value = { at, column: name };
    return [recipe];
  });
  if (recipes.length === 0 && !Array.isArray(wanted))
    problems.add('column-missing', { line: headerRow, column: wanted }, { columns: named(names) });
  return recipes;
}

function wideSeries(base: Recipe, mapping: Mapping, locate: Locate, put: Put, problems: ProblemList): Recipe[] {
  const recipes = new Map<string, Recipe>();
  let last: Recipe | undefined;
  const entries = Object.entries(mapping.valueColumns ?? {});
  if (entries.length === 0) problems.add('mapping-unfit', { value: 'valueColumns' });
  for (const [column, entry] of entries) {
    const origin = locate(column);
    if (!origin) continue;
    const { field = 'value', ...parts } = entry;
    const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(sorted);
    // "Untergrenze": {"field": "lower"} names no series: it belongs to the one before it.
    const known = recipes.get(key) ?? (sorted.length === 0 && field !== 'value' ? last : undefined);
    const recipe = known ?? copyOf(base);
    if (!known) {
      for (const [part, text] of sorted) put(recipe, part, { constant: text });
      recipes.set(key, recipe);
    }
    if (isNumberField(field) && recipe.numbers[field]) problems.add('column-duplicate', { column });
    put(recipe, field, origin);
    last = recipe;
  }
  return [...recipes.values()];
}
