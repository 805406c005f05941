import type { Draft } from './draft.ts';
import { isTotalWord } from './code-matcher.ts';
import { dimensionNamed } from './dimension-words.ts';
import { holdsNumbers, shareOfTexts, type ColumnLook } from './look-at-table.ts';
import { leaveRows } from './make-options.ts';
import { readAge, touches } from './read-age.ts';
import { LabelReader } from './read-label.ts';

/** So many of a column's texts must be codes where its header does not name the dimension. */
const MOST = 0.6;
/** Longer lists are names of many things, and no breakdown. */
const MOST_TEXTS = 300;

/** TEXTS → DIMENSIONS: which columns break the figures down, by what they hold and by what they are called. */
export function findDimensions(draft: Draft): void {
  const { catalogue } = draft.input.city;
  const isTaken = (dimension: string): boolean => draft.columnOf(dimension) !== undefined;
  const wanted = draft.dimensions;
  const texts = draft.free.filter((one) => one.filled > 0 && !one.hasMore && one.texts.size <= MOST_TEXTS);
  const found = texts.flatMap((column) =>
    wanted.map((dimension) => ({
      column,
      dimension,
      named: dimensionNamed(column.header, dimension, catalogue),
      share: codeShare(draft, column, dimension),
    })),
  );
  // What says two things is taken apart first: read in one dimension, half of it would be lost.
  for (const column of texts) if (!holdsNumbers(column)) splitTexts(draft, column);
  const good = found
    .filter(({ column, named, share }) =>
      named > 0 ? share > 0 || !holdsNumbers(column) : share >= MOST && !holdsNumbers(column),
    )
    .toSorted(
      (a, b) =>
        (b.share > 0 ? b.named : 0) - (a.share > 0 ? a.named : 0) ||
        b.share - a.share ||
        b.named - a.named ||
        a.column.at - b.column.at,
    );
  for (const { column, dimension, named, share } of good) {
    if (draft.assigned.has(column.at) || isTaken(dimension)) continue;
    draft.take(column, { kind: 'field', field: dimension }, share > 0 || named > 0 ? 'recognised' : 'guessed');
  }
  for (const { role } of draft.assigned.values()) if (role.kind === 'field') doubtTexts(draft, role.field);
}

/** The share of its different texts that are codes; nothing where none of them is more than the total. */
function codeShare({ input }: Draft, column: ColumnLook, dimension: string): number {
  const { matcher } = input.city;
  const isCode = (text: string): boolean => matcher.match(dimension, text) !== undefined;
  const hasGroup = [...column.texts.keys()].some(
    (text) => !isTotalWord(text) && !matcher.isHomeName(text) && isCode(text),
  );
  return hasGroup ? shareOfTexts(column, isCode) : 0;
}

/** `weiblich-deutsch`, `Ausländerinnen`: texts of one column that say two things. */
function splitTexts(draft: Draft, column: ColumnLook): void {
  const free = draft.dimensions.filter((one) => draft.columnOf(one) === undefined);
  const texts = [...column.texts.keys()];
  const reader = new LabelReader(draft.input.city.matcher, free, texts);
  const read = texts.map((text) => ({ text, label: reader.read(text) }));
  if (read.some(({ label }) => label.rest !== undefined || label.field !== undefined || label.indicator !== undefined))
    return;
  const dimensions = [...new Set(read.flatMap(({ label }) => Object.keys(label.codes)))];
  const [main] = dimensions;
  if (dimensions.length < 2 || main === undefined) return;
  draft.take(column, { kind: 'field', field: main });
  draft.alsoColumns.push(...dimensions.slice(1).map((dimension) => [dimension, column.name] as const));
  draft.extra.codes ??= {};
  for (const dimension of dimensions)
    draft.extra.codes[dimension] = Object.fromEntries(
      read.map(({ text, label }) => [text, label.codes[dimension] ?? '_T']),
    );
}

/**
 * Texts that are not what they look like are asked about one by one: ages whose ends touch (15–25, 25–35), and nouns for
 * men where those for women stand beside them, in figures without a dimension for the sex.
 */
function doubtTexts(draft: Draft, dimension: string): void {
  const column = draft.columnOf(dimension);
  const { catalogue, matcher, options } = draft.input.city;
  if (!column || !catalogue.dimensions.some((one) => one.id === dimension)) return;
  const texts = [...column.texts.keys()];
  const isAge = catalogue.dimensions.some((one) => one.id === dimension && one.codelist === 'CL_AGE');
  const reader = new LabelReader(matcher, [dimension, 'sex'], texts);
  const isDoubted = (text: string): boolean =>
    isAge
      ? readAge(text)?.to !== null && readAge(text)?.from !== readAge(text)?.to
      : reader.read(text).codes['sex'] !== undefined;
  if (isAge ? !touches(texts) : dimension === 'sex' || draft.alsoColumns.some(([, name]) => name === column.name))
    return;
  for (const text of texts) {
    if (draft.given.codes?.[dimension]?.[text] !== undefined || !isDoubted(text) || (isAge && !readAge(text))) continue;
    const all = options.all(dimension, text, (code) => ({ codes: { [dimension]: { [text]: code } } }), column.header);
    draft.ask('group-unclear', `code|${dimension}|${text}`, [...all, leaveRows(column.name, [text])], {
      place: { column: column.name, value: text },
    });
  }
}
