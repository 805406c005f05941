import type { Option } from '../../contract/upload.ts';
import type { Draft } from './draft.ts';
import { isTotalWord } from './code-matcher.ts';
import { ratioOf, type Ratio } from './find-ratio.ts';
import { indicatorsCalled } from './find-indicator.ts';
import { likeness } from './fold-text.ts';
import type { ColumnLook } from './look-at-table.ts';
import { isRemainderCode, likelyList } from './likely-list.ts';
import { option } from './make-options.ts';
import { LabelReader, type ReadLabel } from './read-label.ts';
import { withPeriodsApart } from './period-in-header.ts';
import { partsOf, withoutMeasure } from './series-label.ts';

/** Of more columns it is not offered that each is a group of its own. */
const MOST_SERIES = 120;
const MOST_SINGLE = 100;
const NAMED = 20;
const OFFERED = 5;
/** From this likeness to the indicator's name on a column is proposed as its figures. */
const PROPOSED = 0.5;

/**
 * SEVERAL COLUMNS OF FIGURES, none of them surely the one → one question for all of them: each a group of one dimension,
 * one of them the value with its counts, or one alone. A column that is not meant is left out by the same answer.
 */
export function askFigures(draft: Draft, figures: readonly ColumnLook[]): void {
  for (const column of figures) draft.take(column, { kind: 'asked' });
  const [only] = figures;
  if (only && figures.length === 1) {
    askGroup(draft, only);
    return;
  }
  const ratio = ratioOf(draft, figures);
  const series = seriesOptions(draft, figures);
  const areas = areasOption(draft, figures);
  const alike =
    ratio || [...areas, ...series].some((one) => one.isProposed) ? undefined : likeIndicator(draft, figures);
  const options = [
    ...(ratio ? [ratioOption(draft, ratio, figures)] : []),
    ...areas,
    ...series.map((one) => (ratio || areas.some((area) => area.isProposed) ? { ...one, isProposed: false } : one)),
    ...figures.slice(0, MOST_SINGLE).map((column) => single(column, figures, column === alike)),
  ];
  const asked = standsTwice(draft, figures) ? options.map((one) => ({ ...one, isProposed: false })) : options;
  draft.ask('value-unclear', 'value', asked, {
    facts: { columns: figures.slice(0, NAMED).map((one) => one.name), count: figures.length },
  });
}

/**
 * Two tables side by side, `Region, Year, Rate, Region, Year, Rate`: what seem to be columns of figures beside each other
 * are years and figures of other rows, so that no reading of them all is likely.
 */
const standsTwice = (draft: Draft, figures: readonly ColumnLook[]): boolean =>
  draft.columns.some(
    (column) =>
      column.header !== '' && !figures.includes(column) && figures.some((one) => one.header === column.header),
  );

/** One column whose header says, or sounds as if it said, whose figures they are. */
function askGroup(draft: Draft, only: ColumnLook): void {
  const { matcher } = draft.input.city;
  const [header = ''] = withoutMeasure([only.header], (text) => draft.namesGroup(text));
  const { codes } = new LabelReader(matcher, draft.dimensions, [header]).read(header);
  const said = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== '_T'));
  const alike = draft.dimensions.flatMap((dimension) =>
    matcher
      .candidates(dimension, header)
      .slice(0, OFFERED)
      .map(({ code }) => ({ [dimension]: code })),
  );
  const groups = Object.keys(said).length > 0 ? [said] : alike;
  draft.ask(
    'value-unclear',
    'value',
    [
      ...groups.map((parts, at) =>
        option(
          Object.values(parts).join(' '),
          { code: 'figures-of', facts: { parts: Object.entries(parts).map(([kind, code]) => `${kind}=${code}`) } },
          { shape: 'wide-series', valueColumns: { [only.name]: parts } },
          at === 0,
        ),
      ),
      single(only, [only], false),
    ],
    { facts: { columns: [only.name], count: 1 }, place: { column: only.name } },
  );
}

const othersOf = (used: readonly ColumnLook[], figures: readonly ColumnLook[]): string[] =>
  figures.filter((one) => !used.includes(one)).map((one) => one.name);

const single = (column: ColumnLook, figures: readonly ColumnLook[], isProposed: boolean): Option =>
  option(
    column.name,
    { code: figures.length === 1 ? 'of-everybody' : 'only-column', facts: { column: column.name } },
    { columns: { value: column.name }, ignore: othersOf([column], figures) },
    isProposed,
  );

/** A share of a group is said of that group: `Ausländeranteil` beside `Ausländer` and `Bevölkerung`. */
function ratioOption(draft: Draft, { value, numerator, denominator }: Ratio, figures: readonly ColumnLook[]): Option {
  const { matcher } = draft.input.city;
  const free = draft.dimensions.filter((one) => draft.columnOf(one) === undefined);
  const [header = ''] = withoutMeasure([numerator.header], (text) => draft.namesGroup(text));
  const label = new LabelReader(matcher, free, [header]).read(header);
  const codes = Object.entries(label.codes).filter(([, code]) => code !== '_T');
  return option(
    'ratio',
    {
      code: codes.length > 0 ? 'ratio-of' : 'ratio',
      facts: {
        column: value.name,
        numerator: numerator.name,
        denominator: denominator.name,
        parts: codes.map(([kind, code]) => `${kind}=${code}`),
      },
    },
    {
      ...(codes.length > 0 ? { constants: Object.fromEntries(codes) } : {}),
      columns: { value: value.name, numerator: numerator.name, denominator: denominator.name },
      ignore: othersOf([value, numerator, denominator], figures),
    },
    true,
  );
}

/** One option for each dimension that has no column yet; the one that knows most of the headers is proposed. */
export function seriesOptions(draft: Draft, figures: readonly ColumnLook[]): Option[] {
  if (figures.length > MOST_SERIES || draft.dimensions.length === 0) return [];
  const { matcher, catalogue } = draft.input.city;
  const headers = withoutMeasure(
    withPeriodsApart(
      draft,
      figures.map((one) => one.header),
    ),
    (text) => draft.namesGroup(text),
  );
  const reader = new LabelReader(matcher, draft.dimensions, headers);
  const labels = headers.map((header) => reader.read(header));
  const free = draft.dimensions.filter((one) => draft.columnOf(one) === undefined);
  // What most of the groups are likely to be, all together and the rest left aside.
  const groups = headers.filter(
    (header, at) =>
      !isTotalWord(header) && !Object.values(labels[at]?.codes ?? {}).some((code) => isRemainderCode(code)),
  );
  const lists = groups.map((header) => likelyList(header));
  const likely = lists.filter((list) => lists.filter((one) => one === list).length > groups.length / 2);
  const scored = free
    .map((dimension) => ({
      dimension,
      known: labels
        .map(({ codes }) => codes[dimension] ?? '_T')
        .filter((code) => code !== '_T' && !isRemainderCode(code)).length,
      alike:
        headers.filter((header) => (matcher.candidates(dimension, header)[0]?.likeness ?? 0) >= PROPOSED).length +
        likely.filter((list) => list === catalogue.dimensions.find((one) => one.id === dimension)?.codelist).length,
    }))
    .toSorted((a, b) => b.known - a.known || b.alike - a.alike);
  const [best] = scored;
  return scored.map(({ dimension }) =>
    option(
      `series|${dimension}`,
      { code: 'series-of', facts: { dimension, count: figures.length } },
      {
        shape: 'wide-series',
        valueColumns: Object.fromEntries(
          figures.map(({ name }, at) => [name, partsIn(dimension, labels[at], headers[at] ?? name)]),
        ),
      },
      dimension === best?.dimension && best.known + best.alike > 0,
    ),
  );
}

/** Places across: `BE`, `BG`, `CZ`; offered where some of the headers are places we know. */
function areasOption(draft: Draft, figures: readonly ColumnLook[]): Option[] {
  const { matcher } = draft.input.city;
  const known = figures.filter(({ header }) => matcher.match('area', header) !== undefined).length;
  if (known === 0 || draft.columnOf('area') || figures.length > MOST_SERIES) return [];
  return [
    option(
      'series|area',
      { code: 'series-of-areas', facts: { count: figures.length } },
      {
        shape: 'wide-series',
        valueColumns: Object.fromEntries(figures.map(({ name, header }) => [name, { area: header }])),
      },
      known >= figures.length / 2,
    ),
  ];
}

/** A header that is no group we know is asked about as it stands; its period holds all the same, before one that is said for the file. */
function partsIn(dimension: string, label: ReadLabel | undefined, header: string): Record<string, string> {
  const parts = label && partsOf(label, dimension);
  if (parts && dimension in parts) return parts;
  return { [dimension]: header, ...(label?.period === undefined ? {} : { period: label.period }) };
}

/** The column that is called most like the indicator. */
function likeIndicator(draft: Draft, figures: readonly ColumnLook[]): ColumnLook | undefined {
  const { indicator = '', input } = draft;
  const names = Object.values(input.city.catalogue.indicators.find((one) => one.id === indicator)?.name ?? {});
  const isOfOther = ({ header }: ColumnLook): boolean => {
    const called = indicatorsCalled(draft, header);
    return called.length > 0 && !called.includes(indicator);
  };
  const [first, second] = figures
    .filter((column) => !isOfOther(column))
    .map((column) => ({ column, like: Math.max(0, ...names.map((name) => likeness(name, column.header))) }))
    .toSorted((a, b) => b.like - a.like);
  return first && first.like >= PROPOSED && first.like > (second?.like ?? 0) + 0.05 ? first.column : undefined;
}
