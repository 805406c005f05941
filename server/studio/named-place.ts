import type { CatalogueMistake } from '../../indicators/catalogue.ts';
import { AppError } from '../errors.ts';
import { placeName } from './place-name.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';
import { entryKey, isContainer } from './text-places.ts';

/** The steps to a place with the names of entries instead of where they stand: `codes.5.label` → `codes`, `NAT`, `label`. */
export function stepsByName(path: string, content: unknown): string[] {
  let at: unknown = content;
  return path.split('.').map((step) => {
    const key = Array.isArray(at) && /^\d+$/.test(step) ? entryKey(at[Number(step)], step) : step;
    at = isContainer(at) ? Reflect.get(at, step) : undefined;
    return key;
  });
}

/** A refusal of a file's content that names the place as its form does, where that lies in an entry of a list. */
export function withNamedPlace(
  error: unknown,
  path: string,
  content: unknown,
  visit: Visit,
  deps: StudioDeps,
): unknown {
  if (!(error instanceof AppError) || error.code !== 'invalid-input') return error;
  const [first] = (error.members['mistakes'] ?? []) as readonly CatalogueMistake[];
  if (first?.file !== path || !/\.\d+(\.|$)/.test(first.path)) return error;
  const field = placeName(stepsByName(first.path, content), visit, deps);
  return new AppError(error.code, { ...error.facts, field }, { members: error.members });
}
