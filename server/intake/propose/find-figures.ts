import type { Draft } from './draft.ts';
import { holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';
import { periodPattern } from './period-pattern.ts';
import { isPeriod, LabelReader, type ReadLabel } from './read-label.ts';

/** FIGURES: one column of them, a column for each period, or a column for each series. */
export function findFigures(draft: Draft): void {
  const figures = draft.free.filter((one) => holdsNumbers(one));
  if (draft.columnOf('value') || draft.given.shape === 'wide-periods') return;
  if (!draft.columnOf('period') && draft.given.constants?.['period'] === undefined && findPeriodsAcross(draft)) return;
  const [only, ...others] = figures;
  if (!only) return;
  if (others.length === 0 && only.header !== '') draft.take(only, { kind: 'field', field: 'value' });
  else if (!findSeries(draft, figures)) askValue(draft, figures);
}

/** Headers that are periods, with or without words that all of them share. */
function findPeriodsAcross(draft: Draft): boolean {
  const found = periodPattern(
    draft.free.filter((one) => holdsNumbers(one) || (one.filled === 0 && isPeriod(one.header))),
  );
  if (!found) return false;
  draft.periodColumns = found.pattern;
  for (const column of found.columns) draft.take(column, { kind: 'period-across' });
  return true;
}

/** Each column of figures by what its header says: its groups, its period, its limits, its indicator. */
function findSeries(draft: Draft, figures: readonly ColumnLook[]): boolean {
  const headers = withoutMeasure(figures.map((one) => one.header));
  const reader = new LabelReader(draft.input.city.matcher, draft.dimensions, headers);
  const read = figures.map((column, at) => ({ column, label: reader.read(headers[at] ?? '') }));
  const known = read.filter(({ label }) => label.rest === undefined && saysSomething(label));
  const main = mainDimension(known.map(({ label }) => label));
  const hasIndicators = known.some(({ label }) => label.indicator !== undefined);
  if (known.length === 0 || (main === undefined && !hasIndicators)) return false;
  // One column in many that happens to be called like a group does not make groups of the others.
  const isMostly = known.length >= Math.min(3, figures.length / 2);
  for (const { column, label } of read) {
    if (draft.indicator === undefined && hasIndicators && label.indicator === undefined) continue;
    const parts = label.rest === undefined || isMostly ? partsOf(label, main) : undefined;
    if (parts) draft.take(column, { kind: 'series', parts });
  }
  return true;
}

/** Undefined where nothing is known of a column but that it holds figures. */
function partsOf(label: ReadLabel, main: string | undefined): Record<string, string> | undefined {
  const { codes, rest, field, indicator, period } = label;
  const parts: Record<string, string> = { ...codes };
  if (rest !== undefined) {
    // A group nobody knows is a text of the dimension the others are of, and asked about as one.
    const dimension = main !== undefined && !(main in codes) ? main : label.restDimension;
    if (dimension === undefined || dimension in codes || field !== undefined) return undefined;
    if (main === undefined && Object.keys(codes).length === 0) return undefined;
    parts[dimension] = rest;
  }
  if (indicator !== undefined) parts['indicator'] = indicator;
  if (period !== undefined) parts['period'] = period;
  if (field !== undefined) parts['field'] = field;
  if (Object.keys(codes).length === 0 && rest === undefined && main !== undefined) parts[main] = '_T';
  return parts;
}

const saysSomething = ({ codes, indicator }: ReadLabel): boolean =>
  indicator !== undefined || Object.values(codes).some((code) => code !== '_T');

/** The dimension most of the columns are of. */
function mainDimension(labels: readonly ReadLabel[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { codes } of labels)
    for (const dimension of Object.keys(codes)) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** What is measured, in one word, before or behind the group; words that name a group are never among them. */
const MEASURE =
  /^(?:%|in %|anteil(?: der)?|anzahl(?: der)?|quote(?: der)?|zahl der|prozent|share(?: of)?|number(?: of)?|rate(?: of)?|percent(?:age)?(?: of)?|part(?: des)?|nombre(?: de)?|taux(?: de)?|andel(?: af)?|antal|procent)\s*(?=\S)/iu;
const MEASURE_BEHIND = /\s+(?:\(?in %\)?|\(?%\)?|\(?anzahl\)?|\(?anteil\)?|\(?number\)?|\(?antal\)?|\(?nombre\)?)$/iu;

/** `Anteil Frauen`, `Anteil Männer` → `Frauen`, `Männer`: where all headers have it, it tells none of them apart. */
export function withoutMeasure(headers: readonly string[]): string[] {
  for (const pattern of [MEASURE, MEASURE_BEHIND]) {
    const words = headers.map((header) => pattern.exec(header.trim())?.[0].trim().toLocaleLowerCase('en'));
    const [first] = words;
    if (first !== undefined && words.every((word) => word === first))
      return headers.map((header) => header.trim().replace(pattern, ''));
  }
  return [...headers];
}

/** None of several columns of figures is surely the one. */
function askValue(draft: Draft, figures: readonly ColumnLook[]): void {
  const names = figures.map((one) => one.name);
  draft.ask(
    'value-unclear',
    'value',
    names
      .slice(0, 100)
      .map((column) => option(column, { code: 'column', facts: { column } }, { columns: { value: column } })),
    { facts: { columns: names.slice(0, 20) } },
  );
}
