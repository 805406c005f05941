import type { Mapping } from '../../contract/upload.ts';
import { unitWord } from '../numbers/unit-words.ts';
import { askUnknown } from './ask-unknown.ts';
import { isTotalWord } from './code-matcher.ts';
import type { Draft } from './draft.ts';
import { namedRole } from './find-fields.ts';
import { holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { isAlwaysSame, NOT_KEYS } from './role-options.ts';

/**
 * COLUMNS A PROFILE SAYS NOTHING OF. One that says what its kind of files may hold asks about each of them. One that only
 * names what it reads asks about those without which a figure would be taken for another: a remark is no question.
 */
export function askNewColumns(draft: Draft, isKind: boolean): void {
  const unknown = draft.free.filter((one) => one.filled > 0);
  const asked = isKind ? unknown : unknown.filter((one) => tellsApart(draft, one) || isOther(draft, one));
  const before = draft.asked.length;
  askUnknown(draft, asked);
  // To leave one out is to say what is left out: all that was not read before is named with it.
  const silent = unknown.filter((one) => !asked.includes(one)).map((one) => one.name);
  for (const { question } of draft.asked.slice(before))
    for (const one of question.options)
      if (one.patch.ignore) one.patch = { ...one.patch, ignore: [...one.patch.ignore, ...silent] };
}

/** Whether rows that seem to be of one figure are told apart by the column. */
function tellsApart(draft: Draft, { at }: ColumnLook): boolean {
  const keys = draft.columns.filter((one) => {
    const role = draft.assigned.get(one.at)?.role;
    return role?.kind === 'field' && !NOT_KEYS.has(role.field);
  });
  const seen = new Map<string, string>();
  return readRows(draft).some((row) => {
    const key = JSON.stringify(keys.map((one) => (row[one.at] ?? '').trim()));
    const text = (row[at] ?? '').trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, text);
    return first !== undefined && first !== text;
  });
}

/** The rows a profile lets in. */
function readRows({ columns, given, input }: Draft): (readonly string[])[] {
  const places = (lists: Mapping['filter']): [at: number, texts: ReadonlySet<string>][] =>
    Object.entries(lists ?? {}).flatMap(([name, texts]) => {
      const at = columns.find((one) => one.name === name)?.at;
      return at === undefined ? [] : [[at, new Set(texts)] as [number, ReadonlySet<string>]];
    });
  const [only, without] = [places(given.filter), places(given.drop)];
  const text = (row: readonly string[], at: number): string => (row[at] ?? '').trim();
  return input.look.rows.filter(
    (row) =>
      only.every(([at, texts]) => texts.has(text(row, at))) && !without.some(([at, texts]) => texts.has(text(row, at))),
  );
}

/** Whether it says that the figures are of a group, or in another unit, though every row says the same. */
function isOther(draft: Draft, column: ColumnLook): boolean {
  const texts = [...column.texts.keys()];
  if (namedRole(draft, column) === 'unit')
    return texts.length > 1 || texts.some((text) => (unitWord(text)?.scale ?? 1) !== 1);
  const [text = ''] = texts;
  return !holdsNumbers(column) && isAlwaysSame(draft, column) && !isTotalWord(text) && draft.namesGroup(text);
}
