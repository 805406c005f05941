/**
 * New codes of a list of the standard are an addition to it, not a version of the whole list: a changed name of the
 * standard still reaches a city that only added codes.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Code } from '../../indicators/definition.ts';
import type { CatalogueEditor, OpenedFile } from '../catalogue/catalogue-editor.ts';
import { codesOfFile } from './code-rows.ts';

export interface ListAddition {
  extends: string;
  codes: readonly Code[];
}

/** The codes that were put behind those of the standard, where nothing else was changed; else null. */
export function onlyAdded({ standard, kind, id, isChanged }: OpenedFile, content: unknown): ListAddition | null {
  const [before, after] = [codesOfFile(standard), codesOfFile(content)];
  if (kind !== 'codelist' || isChanged || !before || !after || after.length <= before.length) return null;
  const rest = { ...(content as object), codes: after.slice(0, before.length) };
  return isDeepStrictEqual(rest, standard) ? { extends: id, codes: after.slice(before.length) } : null;
}

/** The city's addition to a list with further codes: the one it has already, or a new one. */
export async function additionTo(
  addition: ListAddition,
  editor: Pick<CatalogueEditor, 'editableFiles' | 'open'>,
  cityKey: string,
): Promise<{ path: string; content: unknown; base: number | null }> {
  for (const { path, kind } of await editor.editableFiles()) {
    if (kind !== 'codelist-addition') continue;
    const { content, base } = await editor.open(path);
    const present = content as ListAddition;
    if (present.extends !== addition.extends) continue;
    return { path, base, content: { ...present, codes: [...present.codes, ...addition.codes] } };
  }
  const path = `codelists/${addition.extends}-${cityKey}.json`;
  // One that was removed has its history, which goes on.
  const base = await editor.open(path).then(
    (removed) => removed.base,
    () => null,
  );
  return { path, base, content: addition };
}
