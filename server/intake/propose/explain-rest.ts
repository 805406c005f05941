import type { MappingPatch, Option } from '../../contract/upload.ts';
import { unitFits, unitWord } from '../numbers/unit-words.ts';
import { NUMBER_FIELDS } from '../map-columns.ts';
import { isTotalWord } from './code-matcher.ts';
import type { Draft } from './draft.ts';
import { namedRole } from './find-fields.ts';
import { likeness } from './fold-text.ts';
import { follows, holdsNumbers, type ColumnLook } from './look-at-table.ts';
import { leaveColumn, option } from './make-options.ts';

/** Texts of a column that are shown with a question, and those that can be chosen as the only ones to be read. */
const SHOWN = 8;
const CHOICES = 40;

/**
 * COLUMNS NOBODY KNOWS → a reason why they are not needed, or a question. A column is left out by itself only where it
 * is empty, repeats another, or holds always the same text that says nothing about who is counted.
 */
export function explainRest(draft: Draft): void {
  for (const column of draft.free) {
    const [text] = column.texts.keys();
    if (column.filled === 0) draft.take(column, { kind: 'left' });
    else if (namedRole(draft, column) === 'unit') explainUnit(draft, column);
    else if (text !== undefined && isAlwaysSame(draft, column) && isNeutral(draft, column, text))
      draft.take(column, { kind: 'constant', texts: constantTexts(column) });
    else {
      const twin = twinOf(draft, column);
      if (twin) draft.take(column, { kind: 'twin', of: twin.name });
      else askRole(draft, column);
    }
  }
}

/** Fields that tell no figures apart. */
const NOT_KEYS: ReadonlySet<string> = new Set([...NUMBER_FIELDS, 'status', 'conf', 'reason', 'note']);

const isAlwaysSame = ({ input }: Draft, { texts, empty }: ColumnLook): boolean =>
  texts.size === 1 && (empty === 0 || input.look.count === 0);

const constantTexts = ({ texts, empty }: ColumnLook): string[] => [...texts.keys(), ...(empty > 0 ? [''] : [])];

/** A text that narrows nothing down: the total, the name of the indicator, where the figures are from, a number of a record. */
function isNeutral(draft: Draft, column: ColumnLook, text: string): boolean {
  if (isTotalWord(text) || namedRole(draft, column) === 'context') return true;
  const indicator = draft.input.city.catalogue.indicators.find((one) => one.id === draft.indicator);
  return indicator !== undefined && Object.values(indicator.name).some((name) => likeness(name, text) >= 0.8);
}

/**
 * The column it repeats: a code beside a name, or the larger area beside a smaller one. Figures are no codes; only where
 * each stands in many rows can a number be one.
 */
function twinOf(draft: Draft, column: ColumnLook): ColumnLook | undefined {
  const { look, known } = draft.input;
  if (column.texts.size < 2) return undefined;
  const hinted = known.twins?.[column.name];
  const isRepeated = look.rows.length >= 2 * column.texts.size && !column.hasMore;
  if (holdsNumbers(column) && !isRepeated) return undefined;
  return draft.columns.find((one) => {
    const role = draft.assigned.get(one.at)?.role;
    if (role?.kind !== 'field' || NOT_KEYS.has(role.field) || !follows(look, one.at, column.at)) return false;
    return one.name === hinted || role.field === 'area' || follows(look, column.at, one.at);
  });
}

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

/** One option for each text: only its rows are read. */
function onlyRows({ name, texts, empty }: ColumnLook, proposed: string | undefined): Option[] {
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
  const figures = draft.periodColumns === undefined ? NUMBER_FIELDS.filter((field) => isFree(field)) : [];
  const dimensions = draft.dimensions.filter((one) => isFree(one)).map((one) => asDimension(one));
  if (holdsNumbers(column)) {
    const isSeries = [...draft.assigned.values()].some(({ role }) => role.kind === 'series');
    return isSeries
      ? [...seriesOptions(draft, name), leaveColumn(name)]
      : [...figures.map((field) => asField(field)), ...dimensions, leaveColumn(name)];
  }
  const fields = ['area', 'period', 'indicator', 'status', 'note'].filter((field) => isFree(field));
  return [
    ...dimensions,
    ...fields.map((field) => asField(field)),
    ...onlyRows(column, proposedOnly(draft, column)),
    leaveColumn(name),
  ];
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

/** Where the indicator has no dimension for a column, its total is what belongs to it. */
function proposedOnly(draft: Draft, { texts, empty }: ColumnLook): string | undefined {
  const totals = [...texts.keys()].filter((text) => isTotalWord(text));
  if (totals.length === 1) return totals[0];
  return totals.length === 0 && empty > 0 && draft.input.family === 'open-sdg' ? '' : undefined;
}

function askRole(draft: Draft, column: ColumnLook): void {
  draft.take(column, { kind: 'asked' });
  const isNew = draft.isUnderProfile;
  draft.ask(isNew ? 'column-new' : 'role-unclear', `role|${column.name}`, roleOptions(draft, column), {
    place: { column: column.name },
    facts: { texts: [...column.texts.keys()].slice(0, SHOWN) },
  });
}
