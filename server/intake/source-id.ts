import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import { AppError } from '../errors.ts';

/** The number of a source by its key; null where none is named. @throws AppError `invalid-input` for an unknown one */
export function sourceIdOf({ sources }: CityCatalogue, key: string | undefined): number | null {
  if (key === undefined) return null;
  const source = sources.find((one) => one.key === key);
  if (!source) throw new AppError('invalid-input', { where: 'query', field: 'source', problem: key });
  return source.id;
}
