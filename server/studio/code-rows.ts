/**
 * The codes of a code list as rows of a form, and back: each with its code, its names, the code it is part of, its place
 * in the list, and room for new ones. The check of the catalogue has the last word, also on codes that figures name.
 */
import type { Code } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import { completeText } from '../catalogue/complete-text.ts';
import { typedText } from './fields.ts';
import type { Typed } from './studio-route.ts';
import { isContainer, typedAt } from './text-places.ts';

/** Rows for new codes; whoever has more saves and goes on. */
export const NEW_ROWS = 3;

/** The codes of a code list or of an addition to one; null for other files. */
export function codesOfFile(content: unknown): Code[] | null {
  if (!isContainer(content) || Array.isArray(content)) return null;
  const isList = 'extends' in content || String(content['id']).startsWith('CL_');
  return isList && Array.isArray(content['codes']) ? (content['codes'] as Code[]) : null;
}

/** The content with its codes as the rows say; what the form did not hold stays. */
export function withCodes(content: unknown, typed: Typed, own: Language): unknown {
  const codes = codesOfFile(content);
  if (!codes) return content;
  const kept = codes
    .map((code, at) => ({ code: rowOver(code, typed, `code|${at}`), place: movedTo(typed, `code|${at}`, at), at }))
    .filter(({ at }) => typed[`code|${at}|drop`] === undefined);
  const added = Array.from({ length: NEW_ROWS }, (_row, at) => newCode(typed, `new|${at}`, own)).flatMap((code, at) =>
    code === null ? [] : [{ code, place: placeOf(typed, `new|${at}`) }],
  );
  const standing = [...kept.filter((one) => one.place === null), ...added.filter((one) => one.place === null)];
  const result = standing.map((one) => one.code);
  const moved = [...kept, ...added].filter((one) => one.place !== null);
  for (const { code, place } of moved.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)))
    result.splice((place ?? 1) - 1, 0, code);
  return { ...(content as object), codes: result };
}

/** From 1; null where none was typed, or nothing that is a place. */
function placeOf(typed: Typed, row: string): number | null {
  const text = typedAt(typed, `${row}|place`) ?? '';
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** Only a place that differs moves a code: the others close up around it. */
function movedTo(typed: Typed, row: string, at: number): number | null {
  const place = placeOf(typed, row);
  return place === at + 1 ? null : place;
}

function rowOver(code: Code, typed: Typed, row: string): Code {
  const parent = typedAt(typed, `${row}|parent`) ?? code.parent ?? '';
  const schemes = schemesOf(typed, row) ?? code.schemes ?? [];
  const { parent: _parent, schemes: _schemes, ...rest } = code;
  return { ...rest, ...(schemes.length > 0 ? { schemes } : {}), ...(parent === '' ? {} : { parent }) };
}

/** Null for a row nobody wrote in; a row without its code or its name is there for the check to refuse. */
function newCode(typed: Typed, row: string, own: Language): Code | null {
  const label = completeText(typedText(typed, `${row}|label`), own);
  const id = typedAt(typed, `${row}|id`) ?? '';
  if (id === '' && label.en === '') return null;
  return rowOver({ id, label }, typed, row);
}

const schemesOf = (typed: Typed, row: string): string[] | undefined =>
  typedAt(typed, `${row}|schemes`)
    ?.split(/[\s,;]+/)
    .filter((one) => one !== '');
