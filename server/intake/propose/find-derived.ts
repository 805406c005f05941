import type { Option } from '../../contract/upload.ts';
import { checkAllDerived, written, type DerivedCheck, type FiguresOf, type Written } from './check-derived.ts';
import { derivedAs } from './derived-words.ts';
import { PERIOD_PART, type Draft } from './draft.ts';
import { holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';

/** Names that are shown with a question. */
const SHOWN = 8;
/** So many columns a derived one is held against. */
const MOST_BASES = 8;
/** What stands of a figure that no row has. */
const NONE: DerivedCheck = { compared: 0, agreed: 0, example: undefined };

/**
 * DERIVED FIGURES: rows and columns that were made from others of the same file (change from last year, an index). They
 * are no figures of the indicator: it is proposed to leave them out, with whether they agree with what they were made of.
 */
export function findDerived(draft: Draft): void {
  const indicator = draft.input.city.catalogue.indicators.find((one) => one.id === draft.indicator);
  // Of an indicator that measures a change the change is the figure.
  if (indicator?.unit === 'PC_CHG' || indicator?.measureType === 'gap') return;
  derivedColumns(draft);
  for (const column of draft.columns) if (!holdsNumbers(column)) derivedRows(draft, column);
}

function derivedColumns(draft: Draft): void {
  const numbers = draft.columns.filter((one) => holdsNumbers(one) && one !== draft.columnOf('period'));
  const derived = numbers.filter((one) => derivedAs(one.header) !== undefined);
  const own = numbers.filter((one) => !derived.includes(one));
  if (derived.length === 0 || own.length === 0) return;
  const open = derived.filter((one) => !draft.assigned.has(one.at));
  const check = derived.map((column) => bestCheck(draft, column, basesOf(draft, own, column))).reduce(together);
  if (open.length === 0) {
    draft.doubt(
      check,
      derived.map((one) => one.header),
    );
    return;
  }
  for (const column of open) draft.take(column, { kind: 'asked', isTogether: true });
  const columns = open.map((one) => one.name);
  ask(draft, 'derived-columns', 'derived', columns, check, [
    option('leave-columns', { code: 'leave-columns', facts: {} }, { ignore: columns }, true),
  ]);
}

/** What a column may have been made of: the figures of the indicator, or those of one group, most likely the one right before it. */
function basesOf(draft: Draft, own: readonly ColumnLook[], column: ColumnLook): ColumnLook[] {
  const value = draft.columnOf('value');
  if (value) return [value];
  const before = own.filter((one) => one.at < column.at).toReversed();
  return [...before, ...own.filter((one) => one.at > column.at)].slice(0, MOST_BASES);
}

/** Held against one base after the other; the one it agrees with is what it was made of, where there is one. */
function bestCheck(draft: Draft, column: ColumnLook, bases: readonly ColumnLook[]): DerivedCheck {
  let best: DerivedCheck | undefined;
  for (const base of bases) {
    const figures = besides(draft, column, base);
    const check = figures ? checkAllDerived(draft.input.look.total, figures) : NONE;
    if (check.compared > 0 && check.agreed === check.compared) return check;
    best ??= check;
  }
  return best ?? NONE;
}

const together = (a: DerivedCheck, b: DerivedCheck): DerivedCheck => ({
  compared: a.compared + b.compared,
  agreed: a.agreed + b.agreed,
  example: a.example ?? b.example,
});

/** Each derived figure beside the one in its row. */
function besides(draft: Draft, column: ColumnLook, base: ColumnLook | undefined): FiguresOf | undefined {
  const period = draft.columnOf('period');
  const kind = derivedAs(column.header);
  if (!period || !base || !kind || draft.columnOf(PERIOD_PART)) return undefined;
  const keys = keyColumns(draft, [period]);
  return function* (isWanted) {
    for (const row of draft.input.look.all()) {
      const key = `${column.name}\n${keyOf(row, keys)}`;
      if (!isWanted(key)) continue;
      yield {
        key,
        period: row[period.at] ?? '',
        kind,
        base: written(row[base.at]),
        derived: written(row[column.at]),
      };
    }
  };
}

function derivedRows(draft: Draft, column: ColumnLook): void {
  const texts = [...column.texts.keys()];
  const derived = texts.filter((text) => derivedAs(text) !== undefined);
  const others = texts.filter((text) => !derived.includes(text));
  const given = draft.given.drop?.[column.name];
  if (derived.length === 0 || others.length === 0 || column.hasMore) return;
  const figures = others.length === 1 ? above(draft, column, others[0] ?? '') : undefined;
  const check = figures ? checkAllDerived(draft.input.look.total, figures) : NONE;
  const isSettled = given !== undefined || draft.given.filter?.[column.name] !== undefined;
  if (!isSettled) {
    const rows = derived.reduce((sum, text) => sum + (column.texts.get(text) ?? 0), 0);
    draft.extra.drop = { ...draft.extra.drop, [column.name]: derived };
    const leave = option(
      'leave-rows',
      { code: 'leave-rows', facts: {} },
      { drop: { [column.name]: derived } },
      true,
      rows,
    );
    const keep = option('own-figures', { code: 'own-figures', facts: {} }, { drop: { [column.name]: [] } });
    ask(draft, 'derived-rows', `derived|${column.name}`, derived, check, [leave, keep], column.name);
  } else if (given?.some((text) => derived.includes(text))) draft.doubt(check, derived);
  // The measure that is left says nothing about who is counted.
  const isLeft = !isSettled || derived.every((text) => given?.includes(text));
  if (isLeft && others.length === 1 && column.empty === 0 && !draft.assigned.has(column.at))
    draft.take(column, { kind: 'constant', texts: others }, 'guessed');
}

/** Each derived figure beside that of the same series and period in another row. */
function above(draft: Draft, column: ColumnLook, base: string): FiguresOf | undefined {
  const period = draft.columnOf('period');
  const numbers = draft.columns.filter((one) => holdsNumbers(one) && one !== period);
  const value = draft.columnOf('value') ?? (numbers.length === 1 ? numbers[0] : undefined);
  // Of a period in two columns the order is not known here.
  if (!period || !value || draft.columnOf(PERIOD_PART)) return undefined;
  const keys = keyColumns(draft, [period, column, value]);
  const made = [...column.texts.keys()].flatMap((text) => {
    const kind = derivedAs(text);
    return kind ? [{ text, kind }] : [];
  });
  return function* (isWanted) {
    const bases: { key: string; period: string; figure: Written | undefined }[] = [];
    const found = new Map<string, Written | undefined>();
    for (const row of draft.input.look.all()) {
      const [text = '', key] = [row[column.at], `${keyOf(row, keys)}\n`];
      if (!isWanted(key)) continue;
      const figure = written(row[value.at]);
      if (text === base) bases.push({ key, period: row[period.at] ?? '', figure });
      else found.set(`${text}\n${key}${row[period.at] ?? ''}`, figure);
    }
    for (const one of bases)
      for (const { text, kind } of made)
        yield {
          key: `${text}\n${one.key}`,
          period: one.period,
          kind,
          base: one.figure,
          derived: found.get(`${text}\n${one.key}${one.period}`),
        };
  };
}

/** Columns of texts that tell series apart; numbers and remarks do not. */
const keyColumns = (draft: Draft, others: readonly ColumnLook[]): ColumnLook[] =>
  draft.columns.filter((one) => {
    const role = draft.assigned.get(one.at)?.role;
    const isRemark = role?.kind === 'field' && ['note', 'status', 'reason', 'conf'].includes(role.field);
    return !others.includes(one) && !isRemark && !holdsNumbers(one);
  });

const keyOf = (row: readonly string[], keys: readonly ColumnLook[]): string =>
  keys.map(({ at }) => row[at] ?? '').join('\u0001');

function ask(
  draft: Draft,
  code: 'derived-columns' | 'derived-rows',
  id: string,
  texts: readonly string[],
  { compared, agreed, example }: DerivedCheck,
  options: Option[],
  column?: string,
): void {
  draft.ask(code, id, options, {
    place: column === undefined ? {} : { column },
    facts: { texts: texts.slice(0, SHOWN), count: texts.length, compared, agreed, ...example },
  });
}
