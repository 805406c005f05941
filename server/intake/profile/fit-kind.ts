import type { Mapping } from '../../contract/upload.ts';
import { columnNames } from '../header-names.ts';
import { foldings } from '../propose/fold-text.ts';
import { namePattern } from './name-pattern.ts';

/**
 * ONE PROFILE FOR A KIND OF FILE. Files of one publisher are made alike and differ in the columns they are broken down
 * by; `optional` says what each such column is, `fileIndicators` which indicator a file holds that does not say so.
 */

/** The name of a file, and its header. */
export interface FileLook {
  filename: string | undefined;
  header: readonly string[];
  /** What each column of the last file of this name was, where there was one. */
  before?: Readonly<Record<string, string>> | undefined;
}

/**
 * What a mapping of a kind says of one file: its optional columns that are there are named, those that are not are not
 * missed, unless the last file of its name had them; those it leaves out stay out. A column it knows nothing of is asked about, as it is under every profile that says what it leaves out. Of two
 * columns for one field the second stays unknown, and is asked about as well.
 */
export function fitKind(mapping: Mapping, { filename, header, before }: FileLook): Mapping {
  const { optional, fileIndicators, ignore = [] } = mapping;
  if (!optional && !fileIndicators) return mapping;
  const columns = { ...mapping.columns };
  const names = columnNames(header).filter((name) => !ignore.includes(name));
  const taken = new Set(Object.values(columns));
  for (const [column, field] of Object.entries(optional ?? {})) {
    const found = names.includes(column) ? column : spelledLike(column, names, taken);
    if (found === undefined || taken.has(found) || columns[field] !== undefined) continue;
    columns[field] = found;
    taken.add(found);
  }
  // What the last file had is missed, and asked about: without it the figures would be taken for those of everybody.
  for (const field of new Set(Object.values(optional ?? {}))) {
    const column = mapping.constants?.[field] === undefined ? before?.[field] : undefined;
    if (column !== undefined && !ignore.includes(column)) columns[field] ??= column;
  }
  const named = filename === undefined ? undefined : fileIndicators?.[namePattern(filename)];
  const isSaid = columns['indicator'] !== undefined || mapping.constants?.['indicator'] !== undefined;
  return {
    ...mapping,
    columns,
    ...(named === undefined || isSaid ? {} : { constants: { ...mapping.constants, indicator: named } }),
  };
}

/** The one column that is called the same in other letters. */
function spelledLike(column: string, names: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const forms = foldings(column);
  const found = names.filter((name) => !taken.has(name) && foldings(name).some((form) => forms.includes(form)));
  return found.length === 1 ? found[0] : undefined;
}

/** The other way round: a mapping one file was read with, as it is kept for all files of its kind. */
export function asKind(mapping: Mapping): Mapping {
  const { optional, fileIndicators, columns, constants } = mapping;
  if (!optional && !fileIndicators) return mapping;
  const { indicator, ...others } = constants ?? {};
  const isOfFile = indicator !== undefined && Object.values(fileIndicators ?? {}).includes(indicator);
  const always = Object.entries(columns ?? {}).filter(
    ([field, column]) => !Object.entries(optional ?? {}).some(([name, of]) => of === field && isSame(name, column)),
  );
  return {
    ...mapping,
    ...(columns ? { columns: Object.fromEntries(always) } : {}),
    ...(isOfFile ? { constants: others } : {}),
  };
}

const isSame = (a: string, b: string): boolean => foldings(a).some((form) => foldings(b).includes(form));
