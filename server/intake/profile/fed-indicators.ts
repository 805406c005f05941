import type { Mapping } from '../../contract/upload.ts';

/** The indicators a mapping names, as constant, by a column's heading or by the code of a text; each once. */
export function fedIndicators({ constants, codes, valueColumns, fileIndicators }: Mapping): string[] {
  const named = [
    constants?.['indicator'],
    ...Object.values(fileIndicators ?? {}),
    ...Object.values(codes?.['indicator'] ?? {}),
    ...Object.values(valueColumns ?? {}).map((column) => column['indicator']),
  ];
  return [...new Set(named)].filter((one) => one !== undefined);
}
