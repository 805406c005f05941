import { unitFits, unitWord } from '../numbers/unit-words.ts';
import { HEADER_JOINT } from '../table/outline/join-header.ts';
import { askFigures } from './ask-figures.ts';
import { isTotalWord } from './code-matcher.ts';
import type { Assigned, Draft } from './draft.ts';
import {
  holdsMostlyNumbers,
  holdsNumbers,
  holdsSigns,
  holdsSomeNumbers,
  isCodeOf,
  type ColumnLook,
} from './look-at-table.ts';
import { isMargin, isOtherLimit, namedRole } from './find-fields.ts';
import { isRemainderCode } from './likely-list.ts';
import { ofOneMeasure } from './one-measure.ts';
import { withPeriodsApart } from './period-in-header.ts';
import { periodPattern } from './period-pattern.ts';
import { isPeriod, LabelReader, type ReadLabel } from './read-label.ts';
import { ratioOf } from './find-ratio.ts';
import { partsOf, withoutMeasure } from './series-label.ts';

/** Columns that say how sure the figures beside them are, in a form no limit of an interval has. */
export const UNCERTAINTY =
  /margins? of error|\bmoe\b|standard error|std\.? ?err|\bs\.?e\.?$|coefficient of variation|\bcv\b|standardfehler|fehlerspanne|variationskoeffizient|marge d’erreur|marge d'erreur|erreur type|coefficient de variation|usikkerhed|standardfejl/iu;

/** FIGURES: one column of them, a column for each period, or a column for each series. */
export function findFigures(draft: Draft): void {
  // Which columns hold figures is said by the profile: another one is new, and asked about as every new column is.
  if (draft.isUnderProfile && [...draft.assigned.values()].some(isOwnSeries)) return;
  const numbers = draft.free.filter(
    (one) => holdsNumbers(one) && !UNCERTAINTY.test(one.header) && !isCodeOf(draft.input.look, one),
  );
  const figures = withFlawed(draft, numbers);
  if (draft.columnOf('value') || draft.given.shape === 'wide-periods') return;
  if (!draft.columnOf('period') && draft.given.constants?.['period'] === undefined && findPeriodsAcross(draft)) return;
  const [only, ...others] = figures;
  if (!only) return;
  if (others.length === 0 && only.header !== '') takeOnly(draft, only);
  else if (ratioOf(draft, figures) || !findSeries(draft, figures)) askFigures(draft, figures);
}

const isOwnSeries = ({ role, sureness }: Assigned): boolean => role.kind === 'series' && sureness === 'profile';

/**
 * Columns of figures, and those that are meant for figures though not all of them can be read: called after a group as the
 * others are, or called a value or mostly of numbers where no other column is one. Their cells are asked about one by one. Beside several
 * columns of figures one of nothing but signs is one whose figures are missing.
 */
function withFlawed(draft: Draft, numbers: readonly ColumnLook[]): readonly ColumnLook[] {
  const isMeant = (one: ColumnLook): boolean =>
    numbers.length > 0
      ? (holdsSomeNumbers(one) || holdsSigns(one)) && draft.namesGroup(one.header)
      : holdsSomeNumbers(one) &&
        (namedRole(draft, one) === 'value' || (holdsMostlyNumbers(one) && !isCodeOf(draft.input.look, one)));
  return draft.free.filter(
    (one) =>
      !isOtherLimit(draft, one) &&
      !isMargin(one) &&
      (numbers.includes(one) || (numbers.length > 1 && isMissing(one)) || (one.header !== '' && isMeant(one))),
  );
}

const isMissing = (column: ColumnLook): boolean =>
  column.header !== '' && column.texts.size === 1 && holdsSigns(column);

/** A single column of figures: of everybody, unless its header names a group, or sounds like one. */
function takeOnly(draft: Draft, only: ColumnLook): void {
  const { matcher } = draft.input.city;
  const [header = ''] = withoutMeasure([only.header], (text) => draft.namesGroup(text));
  const label = new LabelReader(matcher, draft.dimensions, [header]).read(header);
  const hasGroup = Object.values(label.codes).some((code) => code !== '_T');
  if (hasGroup && label.rest === undefined && label.field === undefined) {
    const parts = partsOf(label, undefined);
    if (parts) draft.take(only, { kind: 'series', parts });
  } else if (hasGroup || (namedRole(draft, only) !== 'value' && !isTotalWord(header) && draft.namesGroup(header)))
    askFigures(draft, [only]);
  else draft.take(only, { kind: 'field', field: 'value' });
}

/** Headers that are periods, with or without words that all of them share; of counts beside shares only those in the indicator's unit. */
function findPeriodsAcross(draft: Draft): boolean {
  const figures = draft.free.filter(
    (one) =>
      (holdsNumbers(one) && !UNCERTAINTY.test(one.header)) ||
      (isPeriod(one.header) && (one.filled === 0 || holdsSigns(one) || holdsSomeNumbers(one))),
  );
  const others = draft.columns.filter((one) => !figures.includes(one)).map((one) => one.header);
  const ofMeasure = ofOneMeasure(
    figures.map((one) => one.header),
    unitOf(draft),
  );
  const left = figures.filter((_one, at) => ofMeasure?.[at] === null);
  const found =
    periodPattern(figures, others) ??
    periodPattern(
      figures.filter((one) => !left.includes(one)),
      [...others, ...left.map((one) => one.header)],
    );
  if (!found) return false;
  for (const column of left) draft.take(column, { kind: 'left' });
  draft.periodColumns = found.pattern;
  for (const column of found.columns) draft.take(column, { kind: 'period-across' });
  return true;
}

/** Each column of figures by what its header says: its groups, its period, its limits, its indicator. */
function findSeries(draft: Draft, all: readonly ColumnLook[]): boolean {
  const ofMeasure = ofOneMeasure(
    all.map((one) => one.header),
    unitOf(draft),
  );
  const figures = all.filter((_one, at) => ofMeasure?.[at] !== null);
  const headers = withoutMeasure(
    withPeriodsApart(
      draft,
      ofMeasure?.filter((one) => one !== null) ?? figures.map((one) => withoutOwnUnit(draft, one.header)),
    ),
    (text) => draft.namesGroup(text),
  );
  const reader = new LabelReader(draft.input.city.matcher, draft.dimensions, headers);
  const sentFor = draft.input.indicator ?? undefined;
  // Figures of another indicator than the one the file was sent for are not published under that one by the way.
  const isOfOther = ({ indicator }: ReadLabel): boolean =>
    sentFor !== undefined && indicator !== undefined && indicator !== sentFor;
  const read = figures
    .map((column, at) => ({ column, label: reader.read(headers[at] ?? '') }))
    .filter(({ label }) => !isOfOther(label));
  const known = read.filter(({ label }) => label.rest === undefined && saysSomething(label));
  const firm = known.filter(({ label }) => !isRemainder(label));
  // `Swiss, Italian, Other`: of what the others are is known by none of them.
  if (firm.length === 0 && read.some(({ label }) => label.rest !== undefined)) return false;
  const main = mainDimension((firm.length > 0 ? firm : known).map(({ label }) => label));
  const hasIndicators = known.some(({ label }) => label.indicator !== undefined);
  if (known.length === 0 || (main === undefined && !hasIndicators)) return false;
  // One column in many that happens to be called like a group does not make groups of the others.
  const isMostly = known.length >= Math.min(3, figures.length / 2);
  for (const column of all) if (!figures.includes(column)) draft.take(column, { kind: 'left' });
  for (const { column, label } of read) {
    if (draft.indicator === undefined && hasIndicators && label.indicator === undefined) continue;
    if (isRemainder(label) && main !== undefined && !(main in label.codes)) continue;
    const parts = label.rest === undefined || isMostly ? partsOf(label, main) : undefined;
    if (parts) draft.take(column, { kind: 'series', parts });
  }
  return true;
}

/** `Women · %` beside `Women · n`: the unit of the indicator, in a row of the header of its own, says that this is the figure. */
function withoutOwnUnit(draft: Draft, header: string): string {
  const unit = unitOf(draft);
  const parts = header.split(HEADER_JOINT);
  const others = parts.filter((part) => {
    const word = unitWord(part);
    return !word || unit === undefined || !unitFits(word, unit);
  });
  return others.length === 0 ? header : others.join(HEADER_JOINT);
}

const unitOf = ({ indicator, input }: Draft): string | undefined =>
  input.city.catalogue.indicators.find((one) => one.id === indicator)?.unit;

const saysSomething = ({ codes, indicator }: ReadLabel): boolean =>
  indicator !== undefined || Object.values(codes).some((code) => code !== '_T');

const isRemainder = ({ codes, indicator }: ReadLabel): boolean => {
  const groups = Object.values(codes).filter((code) => code !== '_T');
  return indicator === undefined && groups.length > 0 && groups.every((code) => isRemainderCode(code));
};

/** The dimension most of the columns are of. */
function mainDimension(labels: readonly ReadLabel[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { codes } of labels)
    for (const dimension of Object.keys(codes)) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
