import { isStatus } from '../status-letters.ts';
import { isNationals, isTotalWord } from './code-matcher.ts';
import type { Draft } from './draft.ts';
import { dimensionNamed } from './dimension-words.ts';
import { constantTexts, isAlwaysSame, NOT_KEYS, roleOptions, SHOWN } from './role-options.ts';
import { askOtherFigures, otherFigures } from './ask-other-figures.ts';
import { askMargins } from './ask-margins.ts';
import { isOtherLimit } from './find-fields.ts';
import { follows, holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';

/** Columns that are named in one question; the rest are counted. */
const NAMED = 12;
/** A longer list is names of many things. */
const MOST_GROUPS = 60;
/** How the answers begin that read only some rows of a column. */
const ONLY = 'only|';

/**
 * COLUMNS NOBODY KNOWS → as few questions as can be. Those that tell no figures apart are asked about together, with the
 * proposal to leave them out; those that hold always the same, together too; each of the others alone.
 */
export function askUnknown(draft: Draft, unknown: readonly ColumnLook[]): void {
  if (draft.isUnderProfile) {
    for (const column of unknown) askRole(draft, column);
    return;
  }
  const margins = askMargins(draft, unknown);
  const same = unknown.filter((one) => !holdsNumbers(one) && isAlwaysSame(draft, one));
  const found = needlessOf(draft, unknown);
  const unneeded = unknown.filter((one) => !margins.includes(one) && (found.includes(one) || isOtherLimit(draft, one)));
  const figures = otherFigures(draft, unneeded);
  const needless = unneeded.filter((one) => !figures.includes(one));
  const rest = unknown.filter((one) => ![...margins, ...same, ...figures, ...needless].includes(one));
  const finer = rest.filter((one) => totalOf(draft, one) !== undefined);
  if (finer.length > 1) askFiner(draft, finer);
  for (const column of rest) if (finer.length < 2 || !finer.includes(column)) askRole(draft, column);
  if (figures.length > 1) askOtherFigures(draft, figures);
  else for (const column of figures) askRole(draft, column);
  withoutTwice(draft);
  if (same.length > 1) askSame(draft, same);
  else for (const column of same) askRole(draft, column);
  if (needless.length > 1) askNeedless(draft, needless);
  else for (const column of needless) askRole(draft, column, !isInStep(draft, column));
}

/** Whether it goes with a column that tells figures apart, row by row: it may be what they are about as well as that one. */
function isInStep({ input: { look }, columns, assigned }: Draft, column: ColumnLook): boolean {
  if (holdsNumbers(column) || column.texts.size < 2) return false;
  return columns.some((one) => {
    const role = assigned.get(one.at)?.role;
    if (role?.kind !== 'field' || NOT_KEYS.has(role.field)) return false;
    return follows(look, one.at, column.at) && follows(look, column.at, one.at);
  });
}

/**
 * Columns without which the rows can be told apart as well as with them. The one with the most different texts (a number
 * of the record, a remark) is tried first, so that it does not make the others needless.
 */
function needlessOf(draft: Draft, unknown: readonly ColumnLook[]): ColumnLook[] {
  const isSeries = [...draft.assigned.values()].some(({ role }) => role.kind === 'series');
  const numbers = unknown.filter((one) => holdsNumbers(one) && !(isSeries && hasProposal(draft, one)));
  const { rows } = draft.input.look;
  // Numbers that stand in many rows each may be codes: 1 and 2 for the sexes, the years of age.
  const isCode = (one: ColumnLook): boolean => !isSeries && !one.hasMore && one.filled >= 2 * one.texts.size;
  const texts = unknown
    .filter((one) => !isStatusColumn(draft, one) && (one.texts.size > 1 || one.empty > 0))
    .filter((one) => !holdsNumbers(one) || (numbers.includes(one) && isCode(one)))
    .toSorted(
      (a, b) =>
        Number(holdsNumbers(b)) - Number(holdsNumbers(a)) ||
        Number(b.hasMore) - Number(a.hasMore) ||
        b.texts.size - a.texts.size,
    );
  const known = draft.columns.filter(({ at }) => {
    const role = draft.assigned.get(at)?.role;
    return role?.kind === 'field' && !NOT_KEYS.has(role.field);
  });
  const kinds = (columns: readonly ColumnLook[]): number =>
    new Set(rows.map((row) => columns.map(({ at }) => row[at] ?? '').join('\u0001'))).size;
  let kept = [...known, ...texts];
  const all = kinds(kept);
  const needless: ColumnLook[] = [];
  for (const column of texts) {
    if (!isSeen(column, rows)) continue;
    const without = kept.filter((one) => one !== column);
    if (kinds(without) < all) continue;
    kept = without;
    needless.push(column);
  }
  return unknown.filter((one) => needless.includes(one) || (numbers.includes(one) && !texts.includes(one)));
}

/** So many different texts all have to stand in the rows that were kept: a file may be sorted by them. */
const FEW_TEXTS = 20;

const isSeen = ({ at, texts }: ColumnLook, rows: readonly (readonly string[])[]): boolean =>
  texts.size > FEW_TEXTS || new Set(rows.map((row) => row[at] ?? '').filter((text) => text !== '')).size === texts.size;

const hasProposal = (draft: Draft, column: ColumnLook): boolean =>
  roleOptions(draft, column).some((one) => one.isProposed);

/** The dimension of the indicator that some of a column's texts are groups of, though not most of them. */
function groupsOf(draft: Draft, column: ColumnLook): string | undefined {
  const { matcher } = draft.input.city;
  if (holdsNumbers(column) || column.texts.size > MOST_GROUPS) return undefined;
  const isGroup = (dimension: string, text: string): boolean =>
    !isTotalWord(text) && !matcher.isHomeName(text) && matcher.match(dimension, text) !== undefined;
  return draft.dimensions.find(
    (one) => draft.columnOf(one) === undefined && [...column.texts.keys()].some((text) => isGroup(one, text)),
  );
}

/** Of several columns proposed as the same series none is: they would be one figure twice. */
function withoutTwice(draft: Draft): void {
  const taken = [...draft.assigned.values()].flatMap(({ role }) =>
    role.kind === 'series' && role.parts['field'] === undefined ? [JSON.stringify(role.parts)] : [],
  );
  const proposed = draft.asked.flatMap(({ question }) =>
    question.options.flatMap((one) =>
      one.isProposed
        ? Object.values(one.patch.valueColumns ?? {}).map((parts) => ({ one, parts: JSON.stringify(parts) }))
        : [],
    ),
  );
  for (const { one, parts } of proposed)
    if (taken.includes(parts) || proposed.filter((other) => other.parts === parts && other.one !== one).length > 0)
      one.isProposed = false;
}

/** The text whose rows are those of all together, where the indicator has no dimension for a column. */
function totalOf(draft: Draft, column: ColumnLook): string | undefined {
  if (groupsOf(draft, column) !== undefined) return undefined;
  const found = roleOptions(draft, column).find((one) => one.isProposed)?.id;
  return found?.startsWith(ONLY) ? found.slice(ONLY.length) : undefined;
}

/** Columns that break the figures down further than the indicator does: only the rows of all together belong to it. */
function askFiner(draft: Draft, columns: readonly ColumnLook[]): void {
  for (const column of columns) draft.take(column, { kind: 'asked', isTogether: true });
  const filter = Object.fromEntries(columns.map((one) => [one.name, [totalOf(draft, one) ?? '']]));
  draft.ask('columns-finer', 'finer', [option('totals', { code: 'only-totals', facts: {} }, { filter }, true)], {
    facts: { columns: columns.slice(0, NAMED).map((one) => one.name), count: columns.length },
  });
}

function askNeedless(draft: Draft, columns: readonly ColumnLook[]): void {
  for (const column of columns) draft.take(column, { kind: 'asked', isTogether: true });
  draft.ask(
    'columns-needless',
    'needless',
    [option('leave-columns', { code: 'leave-columns', facts: {} }, { ignore: columns.map((one) => one.name) }, true)],
    { facts: { columns: columns.slice(0, NAMED).map((one) => one.name), count: columns.length } },
  );
}

function askSame(draft: Draft, columns: readonly ColumnLook[]): void {
  for (const column of columns) draft.take(column, { kind: 'asked', isTogether: true });
  draft.ask(
    'columns-same',
    'same',
    [
      option(
        'as-meant',
        { code: 'as-meant', facts: {} },
        { expect: Object.fromEntries(columns.map((one) => [one.name, constantTexts(one)])) },
        !columns.some((one) => isGroup(draft, one)),
      ),
    ],
    {
      facts: {
        texts: columns.slice(0, NAMED).map((one) => `${one.name}: ${[...one.texts.keys()][0] ?? ''}`),
        count: columns.length,
      },
    },
  );
}

const isStatusColumn = (draft: Draft, { texts }: ColumnLook): boolean =>
  !draft.columnOf('status') && texts.size > 0 && [...texts.keys()].every((text) => isStatus(text));

/** A column of status letters is one; what is needless is left out; a text that is no group narrows nothing down. */
function proposedRole(draft: Draft, column: ColumnLook, isNeedless: boolean): string | undefined {
  const texts = [...column.texts.keys()];
  if (isStatusColumn(draft, column)) return 'status';
  if (isNeedless) return 'leave-column';
  const [text = ''] = texts;
  return texts.length === 1 && column.empty === 0 && !isGroup(draft, column) ? `${ONLY}${text}` : undefined;
}

/** Whether its one text is like the name of a group. */
function isGroup(draft: Draft, { texts }: ColumnLook): boolean {
  const { matcher, catalogue } = draft.input.city;
  const [text = ''] = texts.keys();
  return isNationals(text) || catalogue.dimensions.some(({ id }) => matcher.candidates(id, text).length > 0);
}

/** One column; where its header says what it is, or where it is needless, that is proposed. */
function askRole(draft: Draft, column: ColumnLook, isNeedless = false): void {
  const all = roleOptions(draft, column);
  const { catalogue } = draft.input.city;
  const named = (id: string): boolean =>
    draft.dimensions.includes(id) && dimensionNamed(column.header, id, catalogue) > 0;
  const groups = groupsOf(draft, column);
  const proposed = groups ?? proposedRole(draft, column, isNeedless) ?? all.find((one) => named(one.id))?.id;
  const options =
    groups === undefined && all.some((one) => one.isProposed)
      ? all
      : all.map((one) => ({ ...one, isProposed: one.id === proposed }));
  draft.take(column, { kind: 'asked' });
  draft.ask(draft.isUnderProfile ? 'column-new' : 'role-unclear', `role|${column.name}`, options, {
    place: { column: column.name },
    facts: { texts: [...column.texts.keys()].slice(0, SHOWN) },
  });
}
