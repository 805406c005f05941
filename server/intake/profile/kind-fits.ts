import type { Mapping } from '../../contract/upload.ts';
import { unitWord } from '../numbers/unit-words.ts';
import { foldings } from '../propose/fold-text.ts';
import type { Fingerprint } from './fingerprint.ts';
import { isTelling, nameFamily } from './name-pattern.ts';
import { DATE, withoutDates } from './without-dates.ts';

/** What is known beside a file: names of files of the kind, and whether the sender has said which indicator it holds. */
export interface KnownOfKind {
  names: readonly string[];
  hasIndicator: boolean;
}

/** Beside those every file of the kind has, so many columns show the kind where the name of the file does not. */
const TELLING_COLUMNS = 2;

/**
 * ONE PROFILE FOR A KIND OF FILE, and a file nobody has named it for: `sure` where its columns are those of the kind, and
 * name, columns or sender say whose they are and which indicator they hold. Where nothing but a period, a figure and its
 * unit is the same, files of other offices would be taken for it, and where only the unit tells the indicator, every
 * share would be taken for the same one: such a file is only `likely` of the kind until its name is known.
 */
export function kindFits(mapping: Mapping, file: Fingerprint, known: KnownOfKind): 'sure' | 'likely' | undefined {
  const { columns, constants, fileIndicators = {}, valueColumns } = mapping;
  const there = optionalThere(mapping, file.header);
  if (!there) return undefined;
  const isKnown = file.names.some((name) => fileIndicators[name] !== undefined || known.names.includes(name));
  const own = [...known.names, ...Object.keys(fileIndicators)].map(nameFamily);
  const isNamed = isKnown || file.names.some((name) => isTelling(name) && own.includes(nameFamily(name)));
  const telling = there.filter(([, field]) => field !== 'indicator');
  const isOfColumn = columns?.['indicator'] !== undefined || telling.length < there.length;
  const saysIndicator =
    (isOfColumn && (isKnown || !isByUnit(mapping))) ||
    known.hasIndicator ||
    constants?.['indicator'] !== undefined ||
    Object.values(valueColumns ?? {}).some((series) => series['indicator'] !== undefined) ||
    file.names.some((name) => fileIndicators[name] !== undefined);
  if (!saysIndicator && !isOfColumn) return undefined;
  return saysIndicator && (isNamed || telling.length >= TELLING_COLUMNS) ? 'sure' : 'likely';
}

/**
 * The columns of a file that not every file of the kind has, each with what it is; undefined where the file has one the
 * kind does not know, or lacks one that all of them have.
 */
export function optionalThere(
  { optional, columns, filter, valueColumns, ignore, periodColumns }: Mapping,
  header: readonly string[],
): [column: string, field: string][] | undefined {
  const forms = new Map<string, string>();
  for (const name of header) for (const form of foldings(name)) forms.set(form, name);
  const inFile = (column: string): string | undefined =>
    foldings(withoutDates(column)).flatMap((form) => forms.get(form) ?? [])[0];
  const required = [...Object.values(columns ?? {}), ...Object.keys({ ...filter, ...valueColumns })].map(inFile);
  if (!optional || required.length === 0 || required.includes(undefined)) return undefined;
  const there = Object.entries(optional).filter(([column]) => inFile(column) !== undefined);
  const expected = new Set([...required, ...[...there.map(([column]) => column), ...(ignore ?? [])].map(inFile)]);
  if (periodColumns !== undefined) expected.add(DATE);
  return header.every((name) => expected.has(name)) ? there : undefined;
}

/** Whether nothing but their unit tells which indicator figures are of: every share would be the same one. */
export const isByUnit = ({ codes }: Mapping): boolean =>
  Object.keys(codes?.['indicator'] ?? {}).some((text) => unitWord(text) !== undefined);
