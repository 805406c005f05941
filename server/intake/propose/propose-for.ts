import type { Mapping } from '../../contract/upload.ts';
import type { IntakeContext, IntakeRequest } from '../intake.ts';
import { ProblemList } from '../problems.ts';
import { tableBatches } from '../table/table-batches.ts';
import type { OpenTable } from '../table/table.ts';
import { fitKind } from '../profile/fit-kind.ts';
import { columnNames } from '../header-names.ts';
import { fieldByHeader } from '../header-words.ts';
import { NUMBER_FIELDS, TEXT_FIELDS } from '../map-columns.ts';
import { repairId } from '../repairs/repair-list.ts';
import { applyGiven } from './apply-given.ts';
import { askHeader, mayHoldFigures } from './ask-header.ts';
import { firstRowOf, withoutHeader } from '../table/without-header.ts';
import { askSubheadings } from './ask-subheadings.ts';
import { Draft, type ProposalInput } from './draft.ts';
import { askIndicator } from './find-indicator.ts';
import { isOurs } from './is-ours.ts';
import { isHeadedByData, lookAtTable, type TableLook } from './look-at-table.ts';
import { withoutStructure } from './mapping-of.ts';
import type { Meaning } from './meaning.ts';
import { askNewColumns } from './new-columns.ts';
import { patchMapping } from './patch-mapping.ts';
import { profileDrift, sameByAnotherName } from './profile-drift.ts';
import { isPeriod } from './read-label.ts';
import { heedTitles, proposeMapping, type Proposal } from './propose-mapping.ts';
import { respelled } from './respell.ts';

/** Whether a mapping says itself what the columns are, of a kind or without naming those it leaves out: it is taken as it is. */
const saysColumns = ({ columns, valueColumns, periodColumns, ignore, optional }: Mapping): boolean =>
  (ignore === undefined || optional !== undefined) && (columns ?? valueColumns ?? periodColumns) !== undefined;

/**
 * The mapping a table is read with. A file of the canonical form, and one whose columns a mapping names, is looked at no
 * further: it is read as it always was.
 */
export function proposeFor(
  table: OpenTable,
  request: IntakeRequest,
  context: IntakeContext,
  meaning: Meaning,
): Proposal {
  const header = headerOf(table);
  const parts = partsOf(request);
  // Who has said what the columns of this file are misses none.
  const before = parts.own.columns ? undefined : request.before;
  const file = { filename: request.filename, header: header ?? [], before };
  const said = fitKind({ ...parts.profile, ...parts.own }, file);
  const { own, profile } = partsOf({ ...request, mapping: fittedParts(said, parts.own), profile: said });
  const refused = (said.repairs ?? {}) as Readonly<Record<string, string>>;
  const spelledOtherwise = (mapping: Mapping, names: readonly string[]): [string, string][] =>
    sameByAnotherName(mapping, names).filter(([, after]) => refused[repairId('header-spelling', after)] !== 'refuse');
  const plain = (others: readonly (readonly [string, string])[] = []): Proposal => ({
    mapping: patchMapping(withoutStructure(table.known), inOtherWords(said, others)),
    respelled: others,
    choices: [],
    questions: [],
    isOpen: false,
    rows: 0,
    columns: [],
    unknown: { atOnce: new Map() },
    list: undefined,
    isForeign: said.columns !== undefined || (said.shape ?? 'long') !== 'long',
  });
  // Without a header the first row of figures would be taken for one.
  if (table.outline.headerRow === null && table.firstRow === undefined)
    return { ...plain(), ...(isSaid(said) ? {} : askedHeader(table)) };
  if (saysColumns(said)) {
    const others = spelledOtherwise(said, columnNames(header ?? []));
    const parted = { profile: inOtherWords(profile, others), said: inOtherWords(said, others) };
    const drift = driftOf(table, parted, request, { ...context, meaning });
    return parts.own.columns || (drift.questions?.length ?? 0) > 0
      ? { ...plain(others), ...drift }
      : { ...plain(others), ...saidBeside(table, { own, profile: parted.profile }, request, { ...context, meaning }) };
  }
  const isNamedByLines = table.subheadings !== undefined && !table.subheadings.texts.every(isPeriod);
  if (header && isOurs(header, context.catalogue) && said.ignore === undefined && table.known.columns === undefined)
    if (!isNamedByLines)
      return { ...plain(), ...saidBeside(table, { own, profile }, request, { ...context, meaning }) };
  const look = lookAtTable(table);
  if (!look || look.count === 0) return plain();
  if (isHeadedByData(look)) return { ...plain(), ...(isSaid(said) ? {} : askedHeader(table)) };
  if (table.subheadings) {
    const indicator = request.indicator ?? said.constants?.['indicator'] ?? null;
    const asked = askSubheadings(table.subheadings, indicator, { ...context, matcher: meaning.matcher });
    return {
      ...plain(),
      questions: [asked],
      isOpen: true,
      rows: look.count,
      columns: look.columns.map((one) => one.header),
      isForeign: true,
    };
  }
  const others = spelledOtherwise(profile, look.names);
  const proposal = proposeMapping({
    look,
    ...besideTable(table, request.filename),
    headerRow: table.outline.headerRow ?? 1,
    family: table.family,
    known: table.known,
    profile: inOtherWords(profile, others),
    own,
    indicator: request.indicator,
    city: { ...context, matcher: meaning.matcher, options: meaning.options },
  });
  return { ...proposal, respelled: others };
}

/** `Arbeitslose_Frauen-2020.csv` → `Arbeitslose Frauen 2020` */
const inWords = (filename = ''): string =>
  filename.replace(/\.[a-z\d]{1,5}(?:\.gz)?$/iu, '').replaceAll(/[_.+]+|(?<!\d)-+|-+(?!\d)/g, ' ');

/** Whether a person has said where the header is, or what the columns are. */
const isSaid = ({ headerRow, columns, valueColumns, periodColumns }: Mapping): boolean =>
  (headerRow ?? columns ?? valueColumns ?? periodColumns) !== undefined;

/** What is asked of a table whose first row is data already; nothing where no column of it holds figures. */
function askedHeader(table: OpenTable): Partial<Proposal> {
  const look = lookAtTable(withoutHeader(table));
  if (!look || look.count === 0 || !mayHoldFigures(look)) return {};
  return {
    questions: [askHeader(look, firstRowOf(table))],
    isOpen: true,
    rows: look.count,
    columns: look.names,
    isForeign: true,
  };
}

/**
 * What the lines beside a table and its name say of figures whose columns are all known: of whom, of where and of what age
 * they are, where no column says it.
 */
function saidBeside(
  table: OpenTable,
  { own, profile }: { own: Mapping; profile: Mapping },
  { indicator, filename }: IntakeRequest,
  { meaning, ...city }: IntakeContext & { meaning: Meaning },
): Pick<Proposal, 'questions' | 'doubts'> {
  const draft = new Draft({
    look: headerAlone(headerOf(table) ?? []),
    ...besideTable(table, filename),
    headerRow: table.outline.headerRow ?? 1,
    family: table.family,
    known: {},
    profile,
    own,
    indicator,
    city: { ...city, matcher: meaning.matcher, options: meaning.options },
  });
  applyGiven(draft);
  const fieldOf = fieldByHeader([...TEXT_FIELDS, ...NUMBER_FIELDS], city.catalogue);
  for (const column of draft.free) {
    const field = fieldOf(column.header);
    if (field !== undefined && !draft.columnOf(field)) draft.take(column, { kind: 'field', field });
  }
  draft.indicator = draft.given.constants?.['indicator'] ?? indicator ?? undefined;
  heedTitles(draft);
  return { questions: draft.asked, doubts: draft.doubts };
}

/** The columns of a table of which nothing is known but their names. */
function headerAlone(header: readonly string[]): TableLook {
  const names = columnNames(header);
  return {
    names,
    columns: names.map((name, at) => ({
      at,
      name,
      header: (header[at] ?? '').trim(),
      filled: 0,
      empty: 0,
      texts: new Map<string, number>(),
      hasMore: false,
    })),
    rows: [],
    count: 0,
    isWhole: false,
    total: 0,
    all: () => [],
  };
}

const besideTable = (
  { outline, sheet }: OpenTable,
  filename: string | undefined,
): Pick<ProposalInput, 'titles' | 'notes' | 'fileName'> => ({
  titles: [...outline.above.map((one) => one.text), ...(sheet === null ? [] : [sheet])],
  notes: outline.below.map((one) => one.text),
  fileName: inWords(filename),
});

/**
 * What is asked where a profile is taken as it is, but the file has not all of its columns any more, or has others: only
 * that. What a sender says of the columns of one file is not held against it.
 */
function driftOf(
  table: OpenTable,
  { profile, said }: { profile: Mapping; said: Mapping },
  { indicator }: IntakeRequest,
  { meaning, ...city }: IntakeContext & { meaning: Meaning },
): Partial<Pick<Proposal, 'questions' | 'isOpen' | 'rows' | 'columns' | 'isForeign'>> {
  const isKind = said.optional !== undefined;
  if (Object.keys(profile).length === 0 && !isKind) return {};
  const look = lookAtTable(table);
  if (!look || look.count === 0 || isHeadedByData(look)) return {};
  const draftOf = (mapping: Mapping): Draft => {
    const draft = new Draft({
      look,
      titles: [],
      notes: [],
      fileName: '',
      headerRow: table.outline.headerRow ?? 1,
      family: table.family,
      known: {},
      profile: mapping,
      own: {},
      indicator,
      city: { ...city, matcher: meaning.matcher, options: meaning.options },
    });
    applyGiven(draft);
    return draft;
  };
  const openWith = (draft: Draft) => ({
    questions: draft.asked,
    isOpen: true,
    rows: look.count,
    columns: draft.columns.map((one) => one.header),
    isForeign: true,
  });
  const known = draftOf(profile);
  // A new column may be one that is gone: it is asked about only after that.
  if (profileDrift(known)) return openWith(known);
  const whole = draftOf({ ...said, ignore: said.ignore ?? [] });
  const isNamed = indicator !== null || said.constants?.['indicator'] !== undefined || whole.columnOf('indicator');
  // Of a kind whose files hold other indicators each, this one does not say its own.
  if (isKind && !isNamed && whole.indicators.size === 0) askIndicator(whole);
  askNewColumns(whole, isKind);
  return whole.asked.length > 0 ? openWith(whole) : {};
}

/** Of a mapping that was fitted to the file, the parts that one of those it was made of has said. */
const fittedParts = (said: Mapping, of: Mapping): Mapping =>
  Object.fromEntries(Object.entries(said).filter(([part]) => Object.hasOwn(of, part)));

/** A mapping with the names of columns as the file spells them. */
const inOtherWords = (mapping: Mapping, others: readonly (readonly [string, string])[]): Mapping =>
  others.reduce((found, [before, after]) => respelled(found, before, after), mapping);

/** What the sender says goes before the profile part by part. */
export function partsOf({ mapping, profile = {} }: IntakeRequest): { own: Mapping; profile: Mapping } {
  const rest = { ...profile };
  for (const part of Object.keys(mapping) as (keyof Mapping)[]) delete rest[part];
  return { own: mapping, profile: rest };
}

function headerOf(table: OpenTable): readonly string[] | undefined {
  for (const { header } of tableBatches(table, new ProblemList(), { orFirst: true })) if (header) return header.cells;
  return undefined;
}
