import type { Mapping } from '../../contract/upload.ts';

const renamedKeys = <T>(part: Readonly<Record<string, T>>, name: (own: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(part).map(([key, value]) => [name(key), value]));

const renamedValues = (part: Readonly<Record<string, string>>, name: (own: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(part).map(([key, value]) => [key, name(value)]));

/** A mapping with one column under another name, wherever it names it. The order of columns of values stays: it means something. */
export function respelled(mapping: Mapping, before: string, after: string): Mapping {
  const name = (own: string): string => (own === before ? after : own);
  const { columns, valueColumns, twins, fillDown, ignore, periodColumns } = mapping;
  const result: Mapping = { ...mapping };
  if (columns) result.columns = renamedValues(columns, name);
  if (mapping.optional) result.optional = renamedKeys(mapping.optional, name);
  if (valueColumns) result.valueColumns = renamedKeys(valueColumns, name);
  if (twins) result.twins = renamedValues(renamedKeys(twins, name), name);
  if (fillDown) result.fillDown = fillDown.map(name);
  if (ignore) result.ignore = ignore.map(name);
  if (Array.isArray(periodColumns)) result.periodColumns = periodColumns.map(name);
  if (mapping.marks) result.marks = renamedKeys(mapping.marks, name);
  if (mapping.rowScales) result.rowScales = renamedKeys(mapping.rowScales, name);
  if (mapping.scales) result.scales = renamedKeys(mapping.scales, name);
  for (const part of ['filter', 'drop', 'expect'] as const) {
    const texts = mapping[part];
    if (texts) result[part] = renamedKeys(texts, name);
  }
  return result;
}
