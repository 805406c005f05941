import type { MappingPatch, Option } from '../../contract/upload.ts';
import { READ_NUMBERS } from '../map-columns.ts';
import { isTotalWord } from './code-matcher.ts';
import type { Draft } from './draft.ts';
import { likeness } from './fold-text.ts';
import { measureAmong } from './one-measure.ts';
import { ageAmong } from './read-age.ts';
import { holdsMostlyNumbers, holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { leaveColumn, option } from './make-options.ts';

/** Texts of a column that are shown with a question, and those that can be chosen as the only ones to be read. */
export const SHOWN = 8;
const CHOICES = 40;
/** From this likeness to the indicator's name on a text may name it. */
const ALIKE = 0.5;

/** Fields that tell no figures apart. */
export const NOT_KEYS: ReadonlySet<string> = new Set([...READ_NUMBERS, 'status', 'conf', 'reason', 'note']);

export const isAlwaysSame = ({ input }: Draft, { texts, empty }: ColumnLook): boolean =>
  texts.size === 1 && (empty === 0 || input.look.count === 0);

export const constantTexts = ({ texts, empty }: ColumnLook): string[] => [...texts.keys(), ...(empty > 0 ? [''] : [])];

/** One option for each text: only its rows are read. */
export function onlyRows({ name, texts, empty }: ColumnLook, proposed: string | undefined): Option[] {
  const all = [...texts.keys(), ...(empty > 0 ? [''] : [])];
  return all
    .slice(0, CHOICES)
    .map((text) =>
      option(
        `only|${text}`,
        text === '' ? { code: 'only-empty', facts: {} } : { code: 'only-rows', facts: { text } },
        { filter: { [name]: [text] } },
        text === proposed,
        text === '' ? empty : (texts.get(text) ?? null),
      ),
    );
}

/** What a column can be, for a person to say. */
export function roleOptions(draft: Draft, column: ColumnLook): Option[] {
  const { name } = column;
  const isFree = (field: string): boolean => draft.columnOf(field) === undefined;
  const put = (field: string): MappingPatch => ({ columns: { [field]: name } });
  const asField = (field: string): Option => option(field, { code: 'field', facts: { field } }, put(field));
  const asDimension = (dimension: string): Option =>
    option(dimension, { code: 'dimension', facts: { dimension } }, put(dimension));
  const figures = draft.periodColumns === undefined ? READ_NUMBERS.filter((field) => isFree(field)) : [];
  const dimensions = draft.dimensions.filter((one) => isFree(one)).map((one) => asDimension(one));
  if (holdsNumbers(column)) {
    const isSeries = [...draft.assigned.values()].some(({ role }) => role.kind === 'series');
    return isSeries
      ? [...seriesOptions(draft, name), leaveColumn(name)]
      : [
          ...asArea(draft, column, asField),
          ...figures.map((field) => asField(field)),
          ...dimensions,
          leaveColumn(name),
        ];
  }
  const fields = ['area', 'period', 'indicator', 'status', 'note'].filter((field) => isFree(field));
  return [
    // One word in a column of figures does not make it one of words.
    ...(holdsMostlyNumbers(column) ? figures.map((field) => asField(field)) : []),
    ...dimensions,
    ...fields.map((field) => asField(field)),
    ...onlyRows(column, proposedOnly(draft, column)),
    leaveColumn(name),
  ];
}

/** Whole numbers may be those of districts. */
function asArea(draft: Draft, column: ColumnLook, asField: (field: string) => Option): Option[] {
  if (draft.columnOf('area') || [...column.texts.keys()].some((text) => !/^\d+$/.test(text))) return [];
  return [asField('area')];
}

/** Beside other series a column of figures is one of a group, or of another indicator. */
function seriesOptions(draft: Draft, name: string): Option[] {
  const { options } = draft.input.city;
  const kinds =
    draft.indicator === undefined ? ['indicator'] : draft.dimensions.filter((one) => draft.columnOf(one) === undefined);
  const all = kinds.flatMap((kind) =>
    options
      .all(kind, name, (code) => ({ valueColumns: { [name]: { [kind]: code } } }))
      .map((one) => ({ ...one, id: `${kind}=${one.id}` })),
  );
  const proposed = all.filter((one) => one.isProposed);
  return proposed.length > 1 ? all.map((one) => ({ ...one, isProposed: false })) : all;
}

/** Of several measures in one column, that which is called like the indicator. */
function likeIndicator({ indicator, input }: Draft, texts: readonly string[]): string | undefined {
  const names = Object.values(input.city.catalogue.indicators.find((one) => one.id === indicator)?.name ?? {});
  if (names.length === 0 || texts.length > CHOICES) return undefined;
  const [first, second] = texts
    .map((text) => ({ text, like: Math.max(...names.map((name) => likeness(name, text))) }))
    .toSorted((a, b) => b.like - a.like);
  return first && first.like >= ALIKE && first.like > (second?.like ?? 0) + 0.15 ? first.text : undefined;
}

/** Where the indicator has no dimension for a column, its total is what belongs to it. */
function proposedOnly(draft: Draft, { texts, empty }: ColumnLook): string | undefined {
  const totals = [...texts.keys()].filter((text) => isTotalWord(text));
  if (totals.length === 1) return totals[0];
  const indicator = draft.input.city.catalogue.indicators.find((one) => one.id === draft.indicator);
  const meant =
    measureAmong([...texts.keys()], indicator?.unit) ??
    ageAmong([...texts.keys()], Object.values(indicator?.name ?? {}));
  if (totals.length === 0 && meant !== undefined) return meant;
  const named = totals.length === 0 ? likeIndicator(draft, [...texts.keys()]) : undefined;
  if (named !== undefined) return named;
  return totals.length === 0 && empty > 0 && draft.input.family === 'open-sdg' ? '' : undefined;
}
