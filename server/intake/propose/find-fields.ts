import { ABSENCE_REASONS, FIGURE_FIELDS } from '../../../indicators/observation.ts';
import { isOfOtherLevel, saysOtherLevel } from '../confidence-level.ts';
import { fieldByHeader } from '../header-words.ts';
import { beginsSpan, isPeriodPart, periodPart } from '../joined-period.ts';
import { isCalledMargin } from '../margin.ts';
import { NUMBER_FIELDS, TEXT_FIELDS } from '../map-columns.ts';
import { HEADER_JOINT } from '../table/outline/join-header.ts';
import { isStatus } from '../status-letters.ts';
import { dimensionNamed } from './dimension-words.ts';
import { PERIOD_PART, type Draft } from './draft.ts';
import { fieldPhrase, headerRole, isLimit, isOnePlace, type HeaderRole } from './field-words.ts';
import { follows, holdsNumbers, shareOf, shareOfTexts, type ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';
import { isPeriod } from './read-label.ts';

/** Most of what stands in a column of periods must be one. */
const MOST = 0.8;
/** In a column of areas some may be unknown: those are asked about. */
const SOME = 0.3;

const YEAR = /^(?:18|19|20)\d{2}$/;

const NUMERIC: ReadonlySet<string> = new Set(NUMBER_FIELDS);
/** Fields that only one column can be, and whose others are asked about. */
const SINGLE: readonly HeaderRole[] = FIGURE_FIELDS.filter((field) => field !== 'value');

/** The role a header names, by the canonical words and those of other offices. */
export function namedRole(draft: Draft, column: ColumnLook): HeaderRole | undefined {
  const canonical = fieldByHeader([...TEXT_FIELDS, ...NUMBER_FIELDS], {
    ...draft.input.city.catalogue,
    dimensions: [],
  });
  for (const name of namesIn(column.header)) {
    const role = (canonical(name) as HeaderRole | undefined) ?? headerRole(name);
    if (role === undefined) continue;
    return isLimit(role) && isOfOther(draft, column) ? undefined : role;
  }
  return undefined;
}

const isOfOther = ({ input }: Draft, { header }: ColumnLook): boolean =>
  isOfOtherLevel(header) || input.titles.some((title) => saysOtherLevel(title));

/** A column that sounds like halves of intervals. */
export const isMargin = (column: ColumnLook): boolean =>
  holdsNumbers(column) && isCalledMargin(column.header) && !isLimit(fieldPhrase(column.header).field);

/** Limits of an interval of another level than ours: asked about, with the proposal to leave them out. */
export const isOtherLimit = (draft: Draft, column: ColumnLook): boolean =>
  isLimit(fieldPhrase(column.header).field) && isOfOther(draft, column);

/** The header as it stands, and where it is of several rows that say one thing in two ways, each of them. */
export function namesIn(header: string): string[] {
  const parts = [...new Set(header.split(HEADER_JOINT))];
  return parts.length === 2 ? [header, ...parts] : parts.length === 1 ? parts : [header];
}

/** HEADERS AND VALUES → FIELDS: the period, the area, the value and what belongs to it. */
export function findFields(draft: Draft): void {
  const named = new Map<HeaderRole, ColumnLook[]>();
  for (const column of draft.free) {
    const role = namedRole(draft, column);
    if (role === undefined || column.filled === 0) continue;
    if (NUMERIC.has(role) && !holdsNumbers(column)) continue;
    if (!fits(draft, role, column) || (role === 'area' && holdsNumbers(column) && isOnePlace(column.header))) continue;
    named.set(role, [...(named.get(role) ?? []), column]);
  }
  findPeriod(draft, named.get('period') ?? []);
  findArea(draft, named.get('area') ?? []);
  for (const field of SINGLE) {
    const [first, ...others] = named.get(field) ?? [];
    if (first && others.length === 0 && !draft.columnOf(field)) draft.take(first, { kind: 'field', field });
  }
  const [value, ...otherValues] = named.get('value') ?? [];
  if (value && otherValues.length === 0 && !draft.columnOf('value'))
    draft.take(value, { kind: 'field', field: 'value' });
}

/** Columns that are called status, confidentiality or reason hold such a thing, or they are something else. */
function fits({ given }: Draft, role: HeaderRole, { texts }: ColumnLook): boolean {
  const all = [...texts.keys()].map((text) => given.codes?.[role]?.[text] ?? text);
  if (role === 'status') return all.some((text) => isStatus(text));
  if (role === 'reason') return all.some((text) => (ABSENCE_REASONS as readonly string[]).includes(text));
  return role !== 'conf' || all.every((text) => text.length <= 2);
}

function findPeriod(draft: Draft, named: readonly ColumnLook[]): void {
  if (findJoined(draft) || draft.columnOf('period') || findSpan(draft)) return;
  const holdsPeriods = (column: ColumnLook): boolean => shareOfTexts(column, isPeriod) >= MOST;
  const sure = named.filter(holdsPeriods);
  // A year beside its quarter: the finer one says both.
  const finest = sure.find((one) =>
    sure.every((other) => other === one || follows(draft.input.look, one.at, other.at)),
  );
  if (finest) {
    draft.take(finest, { kind: 'field', field: 'period' });
    return;
  }
  // The header says so, though the texts are of a form that has to be asked about.
  const [only] = named;
  if (sure.length === 0 && named.length === 1 && only && shareOfTexts(only, (text) => /\d{4}/.test(text)) >= MOST) {
    draft.take(only, { kind: 'field', field: 'period' });
    return;
  }
  const byValues = draft.free.filter(holdsPeriods);
  const [first] = byValues;
  if (sure.length === 0 && byValues.length === 1 && first && (first.header === '' || first.at === 0)) {
    draft.take(first, { kind: 'field', field: 'period' });
    return;
  }
  const some = named.filter((one) => one.filled > 0 && shareOf(one, isPeriod) >= 0.5);
  draft.periodCandidates = (sure.length > 0 ? sure : some.length > 0 ? some : byValues).map((one) => one.name);
}

/** A column of years, and one that is called month, quarter or half and holds nothing else. What a person said stays. */
function findJoined(draft: Draft): boolean {
  const known = draft.columnOf('period');
  if (known && draft.assigned.get(known.at)?.sureness !== 'recognised') return false;
  const all = known ? [known] : draft.free;
  const years = all.filter((one) => one.filled > 0 && shareOfTexts(one, (text) => YEAR.test(text)) === 1);
  const year = years.find((one) => one === known || namedRole(draft, one) === 'period');
  const part = draft.free.find((one) => {
    const kind = periodPart(one.header);
    return (
      kind !== undefined &&
      kind !== 'end' &&
      one.filled > 0 &&
      shareOfTexts(one, (text) => isPeriodPart(text, kind)) === 1
    );
  });
  if (!year || !part || years.length > 1 || year === part) return false;
  draft.take(year, { kind: 'field', field: 'period' });
  draft.take(part, { kind: 'field', field: PERIOD_PART });
  return true;
}

/** `von` and `bis`, `start date` and `end date`: a first and a last day. One of each, or it is asked which. */
function findSpan(draft: Draft): boolean {
  const isDated = (one: ColumnLook): boolean => one.filled > 0 && shareOfTexts(one, isPeriod) === 1;
  const [from, ...otherFirst] = draft.free.filter((one) => beginsSpan(one.header) && isDated(one));
  const [to, ...otherLast] = draft.free.filter((one) => periodPart(one.header) === 'end' && isDated(one));
  if (!from || !to || otherFirst.length + otherLast.length > 0) return false;
  draft.take(from, { kind: 'field', field: 'period' });
  draft.take(to, { kind: 'field', field: PERIOD_PART });
  return true;
}

/** The column that knows most of the city's areas; one that is only called so where no other is. */
function findArea(draft: Draft, named: readonly ColumnLook[]): void {
  if (draft.columnOf('area')) return;
  const { matcher, catalogue } = draft.input.city;
  // Born in Germany is not in Germany: countries under such a word are groups of people, and no places.
  const isGroups = ({ header }: ColumnLook): boolean =>
    catalogue.dimensions.some(({ id }) => dimensionNamed(header, id, catalogue) > 0);
  const known = (column: ColumnLook): number =>
    shareOfTexts(column, (text) => matcher.match('area', text) !== undefined);
  const scored = draft.free
    .filter((one) => one.filled > 0 && (named.includes(one) || !(holdsNumbers(one) || isGroups(one))))
    .map((column) => ({ column, share: known(column), isNamed: named.includes(column) }))
    .filter(({ share, isNamed }) => share > 0 && (isNamed || share >= SOME))
    .toSorted((a, b) => b.share - a.share || Number(b.isNamed) - Number(a.isNamed) || a.column.empty - b.column.empty);
  const [best] = scored;
  if (best) {
    draft.take(best.column, { kind: 'field', field: 'area' });
    return;
  }
  const texts = named.filter((one) => !holdsNumbers(one));
  // Of a state, its county and its town, the town says all three.
  const [fullest] = (texts.length > 0 ? texts : named).toSorted(
    (a, b) => a.empty - b.empty || b.texts.size - a.texts.size,
  );
  if (fullest) draft.take(fullest, { kind: 'field', field: 'area' }, 'guessed');
}

/** Asks for the period where no column holds it. */
export function askPeriod(draft: Draft): void {
  const headers = draft.columns.filter((one) => holdsNumbers(one)).map((one) => one.header);
  const yearsIn = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => text.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g) ?? []);
  const years = new Set([...yearsIn(draft.input.titles), ...yearsIn(headers)]);
  const [only] = years;
  draft.ask(
    'period-unclear',
    'period',
    [
      ...draft.periodCandidates.map((column, at) =>
        option(column, { code: 'column', facts: { column } }, { columns: { period: column } }, at === 0),
      ),
      ...[...years].map((period) =>
        option(
          period,
          { code: 'period', facts: { period } },
          { constants: { period } },
          draft.periodCandidates.length === 0 && years.size === 1 && period === only,
        ),
      ),
    ],
    { free: { constants: { period: '$' } } },
  );
}
