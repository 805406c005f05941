import { unitFits, unitWord } from '../numbers/unit-words.ts';
import { isTotalWord } from './code-matcher.ts';
import type { Draft } from './draft.ts';
import { namedRole } from './find-fields.ts';
import { fold, likeness, stems } from './fold-text.ts';
import { isAgeOfName, readAge } from './read-age.ts';
import { askUnknown } from './ask-unknown.ts';
import { constantTexts, isAlwaysSame, NOT_KEYS, onlyRows, SHOWN } from './role-options.ts';
import { follows, holdsSomeNumbers, isCodeOf, type ColumnLook } from './look-at-table.ts';
import { leaveColumn, option } from './make-options.ts';

/** A shorter text may be part of any name. */
const LEAST_NAME = 8;

/**
 * COLUMNS NOBODY KNOWS → a reason why they are not needed, or a question. A column is left out by itself only where it
 * is empty, repeats another, or holds always the same text that says nothing about who is counted.
 */
export function explainRest(draft: Draft): void {
  const unknown: ColumnLook[] = [];
  for (const column of draft.free) {
    const [text] = column.texts.keys();
    if (column.filled === 0) draft.take(column, { kind: 'left' });
    else if (namedRole(draft, column) === 'unit') explainUnit(draft, column);
    else if (text !== undefined && isAlwaysSame(draft, column) && isNeutral(draft, column, text))
      draft.take(column, { kind: 'constant', texts: constantTexts(column) });
    else {
      const twin = twinOf(draft, column);
      if (twin) draft.take(column, { kind: 'twin', of: twin.name });
      else unknown.push(column);
    }
  }
  askUnknown(draft, unknown);
}

/** A text that narrows nothing down: the total, the name of the indicator, where the figures are from, a number of a record. */
function isNeutral(draft: Draft, column: ColumnLook, text: string): boolean {
  if (isTotalWord(text) || namedRole(draft, column) === 'context') return true;
  const indicator = draft.input.city.catalogue.indicators.find((one) => one.id === draft.indicator);
  return indicator !== undefined && Object.values(indicator.name).some((name) => isInName(name, text));
}

/** `Unemployment rate` in `Unemployment rate by origin`, `Y20-64` in `Employment rate, ages 20–64`. */
function isInName(name: string, text: string): boolean {
  if (likeness(name, text) >= 0.8) return true;
  const [whole, part] = [fold(name), fold(text)];
  if (part.length >= LEAST_NAME && whole.startsWith(part)) return true;
  const age = readAge(text.replace(/^Y(?=\d)/, ''));
  return age !== undefined && isAgeOfName(name, age);
}

/**
 * The column it repeats: a code beside a name, or the larger area beside a smaller one. Figures are no codes, be there ever
 * so many texts among them; only where each stands in many rows can a number be one.
 */
function twinOf(draft: Draft, column: ColumnLook): ColumnLook | undefined {
  const { look, known } = draft.input;
  const hinted = known.twins?.[column.name];
  const isOfArea =
    namedRole(draft, column) === 'area' || (hinted !== undefined && hinted === draft.columnOf('area')?.name);
  if (column.texts.size === 1 && isOfArea) {
    // A code of the one place beside its name.
    const area = draft.columnOf('area');
    return area?.texts.size === 1 && column.empty === 0 && area.empty === 0 ? area : undefined;
  }
  if (column.texts.size < 2) return undefined;
  const isRepeated = look.rows.length >= 2 * column.texts.size && !column.hasMore;
  if (holdsSomeNumbers(column) && !isRepeated && !isCodeOf(look, column)) return undefined;
  // Where each text stands once, every column follows every other: two places in two years are no names of the years.
  const isSeenAgain = look.rows.length > column.texts.size;
  return draft.columns.find((one) => {
    const role = draft.assigned.get(one.at)?.role;
    if (role?.kind !== 'field' || NOT_KEYS.has(role.field) || !follows(look, one.at, column.at)) return false;
    if (one.name === hinted) return true;
    // A place is a name of a place and of nothing else.
    if (role.field !== 'area' && namedRole(draft, column) === 'area') return false;
    if (!isSeenAgain && !isAlike(draft, column, one, role.field)) return false;
    return role.field === 'area' || follows(look, column.at, one.at);
  });
}

/** Whether two columns show by more than their rows that one says what the other does: by their names, or by their texts. */
function isAlike(draft: Draft, column: ColumnLook, other: ColumnLook, field: string): boolean {
  const { look, city } = draft.input;
  if (isCodeOf(look, column) || isCodeOf(look, other) || CODE_OF_TEXT.test(column.header)) return true;
  const own = stems(column.header);
  if (stems(other.header).some((word) => own.includes(word))) return true;
  if (namedRole(draft, column) === field) return true;
  return [...column.texts.keys()].every((text) => city.matcher.match(field, text) !== undefined);
}

/** What a column of codes is called where no other word says of what. */
const CODE_OF_TEXT = /^\s*(?:code|kode|id|nr\.?|key|schlüssel|kürzel|iso\d?|nuts\d?|lau)\s*$/iu;

/** A column of units must say what the indicator is in. */
function explainUnit(draft: Draft, column: ColumnLook): void {
  const indicator = draft.input.city.catalogue.indicators.find((one) => one.id === draft.indicator);
  const texts = constantTexts(column);
  const [text = ''] = texts;
  const words = texts.length === 1 ? unitWord(text) : undefined;
  if (indicator && words && words.scale === 1 && unitFits(words, indicator.unit)) {
    draft.take(column, { kind: 'constant', texts });
    return;
  }
  const facts = { unit: indicator?.unit ?? '', value: text };
  const place = { column: column.name, value: text };
  draft.take(column, { kind: 'asked' });
  const factors = rowFactors(texts, indicator?.unit);
  if (factors.size > 1) {
    askByRow(draft, column, texts, factors);
    return;
  }
  if (texts.length > 1) {
    const fitting = texts.filter((one) => {
      const unit = unitWord(one);
      return indicator !== undefined && unit !== undefined && unit.scale === 1 && unitFits(unit, indicator.unit);
    });
    draft.ask(
      'role-unclear',
      `role|${column.name}`,
      [...onlyRows(column, fitting.length === 1 ? fitting[0] : undefined), leaveColumn(column.name)],
      {
        place: { column: column.name },
        facts: { texts: texts.slice(0, SHOWN) },
      },
    );
    return;
  }
  const expect = { [column.name]: texts };
  draft.ask(
    'unit-unclear',
    `unit|${column.name}`,
    [
      ...(words && words.scale !== 1
        ? [
            option(
              `scale-${words.scale}`,
              { code: 'times', facts: { scale: words.scale } },
              { scale: words.scale, expect },
              indicator !== undefined && unitFits(words, indicator.unit),
            ),
          ]
        : []),
      option('as-meant', { code: 'as-meant', facts: {} }, { expect }),
    ],
    { place, facts },
  );
}

/** What each text of units multiplies a figure by so that it is in the indicator's own; those that cannot be are left out. */
function rowFactors(texts: readonly string[], code: string | undefined): Map<string, number> {
  return new Map(
    texts.flatMap((text): [string, number][] => {
      const unit = unitWord(text);
      if (!unit || code === undefined) return [];
      if (unitFits(unit, code)) return [[text, unit.scale]];
      // Of a thousand, where of a hundred is wanted.
      return unit.kind === 'permille' && code === 'PC' ? [[text, unit.scale / 10]] : [];
    }),
  );
}

/** Each row has a unit of its own: it is proposed to read each by it, and only those that can be. */
function askByRow(
  draft: Draft,
  column: ColumnLook,
  texts: readonly string[],
  factors: ReadonlyMap<string, number>,
): void {
  const { name } = column;
  const fitting = [...factors.keys()];
  const rowScales = { [name]: Object.fromEntries(factors) };
  const isAll = fitting.length === texts.length;
  // Several words for one unit: nothing is multiplied, and nothing has to be said.
  if (isAll && [...factors.values()].every((factor) => factor === 1)) {
    draft.take(column, { kind: 'constant', texts: [...texts] });
    return;
  }
  draft.take(column, { kind: 'asked' });
  const only = isAll ? { expect: { [name]: [...texts] } } : { filter: { [name]: fitting } };
  const says = { code: 'units-by-row', facts: { units: fitting.map((text) => `${text} × ${factors.get(text)}`) } };
  draft.ask(
    'units-by-row',
    `unit|${name}`,
    [option('by-row', says, { rowScales, ...only }, true), ...onlyRows(column, undefined)],
    { place: { column: name }, facts: { units: fitting, texts: texts.slice(0, SHOWN) } },
  );
}
