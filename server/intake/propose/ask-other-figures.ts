import type { Option } from '../../contract/upload.ts';
import { seriesOptions } from './ask-figures.ts';
import type { Draft } from './draft.ts';
import { UNCERTAINTY } from './find-figures.ts';
import { isMargin, isOtherLimit } from './find-fields.ts';
import { likelyList } from './likely-list.ts';
import { holdsNumbers, isCodeOf, type ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';

const NAMED = 20;

/**
 * Columns of figures that were not understood beside others that were: `Italy`, `Portugal` beside `Total`, `Foreigners`. Each
 * may be a group, so that nobody is told that they change nothing; beside a column of values only those that sound like one.
 */
export function otherFigures(draft: Draft, columns: readonly ColumnLook[]): ColumnLook[] {
  const isSeries = [...draft.assigned.values()].some(({ role }) => role.kind === 'series');
  const hasValue = draft.columnOf('value') !== undefined;
  if (!isSeries && !hasValue) return [];
  return columns.filter(
    (one) =>
      one.header !== '' &&
      holdsNumbers(one) &&
      !isOtherLimit(draft, one) &&
      !isMargin(one) &&
      !UNCERTAINTY.test(one.header) &&
      !isCodeOf(draft.input.look, one) &&
      (isSeries || draft.namesGroup(one.header) || likelyList(one.header) !== undefined),
  );
}

/** One question for all of them. That they are groups is proposed where their headers sound like it; to leave them out never. */
export function askOtherFigures(draft: Draft, columns: readonly ColumnLook[]): void {
  for (const column of columns) draft.take(column, { kind: 'asked', isTogether: true });
  draft.ask(
    'value-unclear',
    'figures',
    [
      ...seriesOptions(draft, columns).map((one) => withTotal(draft, one)),
      option('leave-columns', { code: 'leave-columns', facts: {} }, { ignore: columns.map((one) => one.name) }),
    ],
    { facts: { columns: columns.slice(0, NAMED).map((one) => one.name), count: columns.length } },
  );
}

/** A column of values beside groups is that of all together. */
function withTotal(draft: Draft, series: Option): Option {
  const value = draft.columnOf('value');
  const { dimension } = series.says.facts;
  if (!value || typeof dimension !== 'string') return series;
  return {
    ...series,
    isProposed: false,
    patch: {
      ...series.patch,
      columns: { value: null },
      valueColumns: { [value.name]: { [dimension]: '_T' }, ...series.patch.valueColumns },
    },
  };
}
