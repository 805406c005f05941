import type { Catalogue } from '../../indicators/definition.ts';
import type { Mapping } from '../contract/upload.ts';
import type { ProblemList } from './problems.ts';

/** Where a part of an observation comes from: a column, or the same text for every row. */
export type Origin = { at: number; column: string } | { constant: string };

export const NUMBER_FIELDS = ['value', 'lower', 'upper', 'numerator', 'denominator', 'n'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];
const TEXT_FIELDS = ['indicator', 'area', 'period', 'status', 'conf', 'reason', 'note'] as const;
type TextField = (typeof TEXT_FIELDS)[number];

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
  wide: boolean;
}

const isTextField = (name: string): name is TextField => (TEXT_FIELDS as readonly string[]).includes(name);
const isNumberField = (name: string): name is NumberField => (NUMBER_FIELDS as readonly string[]).includes(name);

/** ROWS → RECIPES: which column is what, by the mapping or, without one, by the canonical field names. */
export function mapColumns(
  header: readonly string[],
  headerRow: number,
  mapping: Mapping,
  catalogue: Catalogue,
  problems: ProblemList,
): ColumnPlan | undefined {
  const names = header.map((cell) => cell.trim());
  const dimensions = new Set(catalogue.dimensions.map((one) => one.id));
  const errorsBefore = problems.errors;
  const locate = (column: string): { at: number; column: string } | undefined => {
    const at = names.indexOf(column.trim());
    if (at < 0)
      problems.add('column-missing', { line: headerRow, column }, { columns: names.filter((name) => name !== '') });
    else if (names.indexOf(column.trim(), at + 1) >= 0) problems.add('column-duplicate', { line: headerRow, column });
    return at < 0 ? undefined : { at, column };
  };
  const base: Recipe = { texts: {}, dimensions: {}, numbers: {} };
  const put = (recipe: Recipe, field: string, origin: Origin): void => {
    if (isTextField(field)) recipe.texts[field] = origin;
    else if (dimensions.has(field)) recipe.dimensions[field] = origin;
    else if (isNumberField(field) && 'at' in origin) recipe.numbers[field] = origin;
    else problems.add('mapping-unfit', {}, { field });
  };
  const shape = mapping.shape ?? 'long';
  const declared =
    mapping.columns ?? (shape === 'long' ? canonicalColumns(names, dimensions, headerRow, problems) : {});
  for (const [field, column] of Object.entries(declared)) {
    const origin = locate(column);
    if (origin) put(base, field, origin);
  }
  for (const [field, text] of Object.entries(mapping.constants ?? {})) put(base, field, { constant: text });

  const recipes =
    shape === 'long'
      ? [base]
      : shape === 'wide-periods'
        ? widePeriods(base, names, mapping, headerRow, problems)
        : wideSeries(base, mapping, locate, put);
  for (const recipe of recipes) {
    if (!recipe.texts.period)
      problems.add(
        'column-missing',
        { line: headerRow, column: 'period' },
        { columns: names.filter((name) => name !== '') },
      );
    const computable = recipe.numbers.numerator && recipe.numbers.denominator;
    if (!recipe.numbers.value && !computable)
      problems.add(
        'column-missing',
        { line: headerRow, column: 'value' },
        { columns: names.filter((name) => name !== '') },
      );
  }
  const filters = Object.entries(mapping.filter ?? {}).flatMap(([column, texts]) => {
    const origin = locate(column);
    return origin ? [{ at: origin.at, texts: new Set(texts) }] : [];
  });
  if (problems.errors > errorsBefore) return undefined;
  const used = new Set(
    recipes.flatMap((recipe) =>
      [...Object.values(recipe.texts), ...Object.values(recipe.dimensions), ...Object.values(recipe.numbers)].flatMap(
        (one) => ('at' in one ? [one.at] : []),
      ),
    ),
  );
  const ignored = names.filter(
    (name, at) => name !== '' && !used.has(at) && !filters.some((filter) => filter.at === at),
  );
  if (ignored.length > 0) problems.add('columns-ignored', { line: headerRow }, { columns: ignored.slice(0, 20) });
  return { headerRow, width: names.length, recipes, filters, wide: shape !== 'long' };
}

/** Without a mapping every column must be a field or a dimension: what is not known is not dropped in silence. */
function canonicalColumns(
  names: readonly string[],
  dimensions: ReadonlySet<string>,
  headerRow: number,
  problems: ProblemList,
): Record<string, string> {
  const known = names.filter((name) => isTextField(name) || isNumberField(name) || dimensions.has(name));
  const unknown = names.filter((name) => name !== '' && !known.includes(name));
  if (known.length === 0)
    problems.add(
      'header-missing',
      { line: headerRow },
      { found: names.filter(Boolean).slice(0, 8), expected: ['period', 'value'] },
    );
  else
    for (const name of unknown)
      problems.add(
        'column-unknown',
        { line: headerRow, column: name },
        { known: [...TEXT_FIELDS, ...NUMBER_FIELDS, ...dimensions] },
      );
  return Object.fromEntries(known.map((name) => [name, name]));
}

function copyOf(recipe: Recipe): Recipe {
  return { texts: { ...recipe.texts }, dimensions: { ...recipe.dimensions }, numbers: { ...recipe.numbers } };
}

function widePeriods(
  base: Recipe,
  names: readonly string[],
  mapping: Mapping,
  headerRow: number,
  problems: ProblemList,
): Recipe[] {
  const wanted = mapping.periodColumns ?? '^\\d{4}$';
  let matches: (name: string) => boolean;
  if (Array.isArray(wanted)) {
    matches = (name) => wanted.includes(name);
  } else {
    // A pattern from outside runs on short header cells only, which bounds what a bad one can cost.
    const pattern = safePattern(wanted);
    if (!pattern) problems.add('mapping-unfit', {}, { field: 'periodColumns' });
    matches = (name) => pattern?.test(name.slice(0, 100)) ?? false;
  }
  const recipes = names.flatMap((name, at) => {
    if (!matches(name)) return [];
    const recipe = copyOf(base);
    recipe.texts.period = { constant: name };
    recipe.numbers.value = { at, column: name };
    return [recipe];
  });
  if (recipes.length === 0)
    problems.add(
      'column-missing',
      { line: headerRow, column: String(wanted) },
      { columns: names.filter((name) => name !== '') },
    );
  return recipes;
}

/** Patterns without nested repetition, which cannot run for ever. */
function safePattern(source: string): RegExp | undefined {
  if (source.length > 200 || /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/.test(source)) return undefined;
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}

function wideSeries(
  base: Recipe,
  mapping: Mapping,
  locate: (column: string) => { at: number; column: string } | undefined,
  put: (recipe: Recipe, field: string, origin: Origin) => void,
): Recipe[] {
  const recipes = new Map<string, Recipe>();
  let last: Recipe | undefined;
  for (const [column, entry] of Object.entries(mapping.valueColumns ?? {})) {
    const origin = locate(column);
    if (!origin) continue;
    const { field = 'value', ...parts } = entry;
    const key = JSON.stringify(Object.entries(parts).sort());
    // "Untergrenze": {"field": "lower"} names no series: it belongs to the one before it.
    const known: Recipe | undefined =
      recipes.get(key) ?? (Object.keys(parts).length === 0 && field !== 'value' ? last : undefined);
    const recipe = known ?? copyOf(base);
    if (!known) {
      for (const [part, text] of Object.entries(parts)) put(recipe, part, { constant: text });
      recipes.set(key, recipe);
    }
    put(recipe, field, origin);
    last = recipe;
  }
  return [...recipes.values()];
}
