/**
 * TABLE → PROPOSED MAPPING: which column is what, which words mean which codes, and what only a person can say. Looks at
 * the header and the first rows; what the form of the file, a profile or the sender says already goes before it. Only
 * what is written as the catalogue has it, or can mean nothing else, is taken; everything likelier than not is asked.
 *
 *     header, first rows ─facts─► roles of columns ─► shape ─► codes ─► mapping
 *                                       └─ no role, and it splits rows ─► question
 */
import type { Catalogue } from '../../../indicators/definition.ts';
import type { Choice, Mapping, MappingPatch, Option, Question, Saying } from '../../contract/upload.ts';
import { columnNames } from '../header-names.ts';
import { fieldByHeader } from '../header-words.ts';
import { NUMBER_FIELDS, TEXT_FIELDS } from '../map-columns.ts';
import type { CodeMatcher } from './code-matcher.ts';
import { areTwins, columnFacts, constantOf, type ColumnFacts } from './column-facts.ts';
import { headerRole, unitOf } from './field-words.ts';
import { isPeriod, LabelReader } from './read-label.ts';

export interface ProposalInput {
  header: readonly string[];
  headerRow: number;
  /** The first rows of data. */
  rows: readonly (readonly string[])[];
  /** Texts above the table: titles, units. */
  above: readonly string[];
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  /** What the form itself says. */
  known: Mapping;
  /** What profile and sender say, profile first. */
  given: Mapping;
  /** The indicator that was named with the upload. */
  indicator: string | null;
  catalogue: Catalogue;
  /** Made when a text is first looked up. */
  matcher(): CodeMatcher;
}

export interface Proposal {
  mapping: Mapping;
  choices: Choice[];
  questions: { column: string; texts: string[]; question: Question }[];
}

/** A column of which this share of texts is known is of that kind. */
const MOST = 0.8;
/** How many codes are offered for one word. */
const MOST_OPTIONS = 12;
/** How many texts of a column are named when it is asked about. */
const NAMED = 5;

const FIELDS = [...TEXT_FIELDS, ...NUMBER_FIELDS];

export function proposeMapping(input: ProposalInput): Proposal {
  const { header, catalogue, known, given } = input;
  const names = columnNames(header);
  const base: Mapping = { ...known, ...given };
  const fieldOf = fieldByHeader(FIELDS, catalogue);
  const isCanonical = names.every((name) => name.startsWith('#') || fieldOf(name) !== undefined);
  const facts = names.map((name, at) => columnFacts(name, at, input.rows));
  // Who says what the columns are is not told otherwise, not by the form of the file either.
  if (given.columns || given.valueColumns) return { mapping: given, choices: fileChoices(input), questions: [] };
  // Our own form, rightly written or not, needs no proposal.
  if (isCanonical || isOurs(header) || facts.some(isHeadedByData))
    return { mapping: base, choices: fileChoices(input), questions: [] };
  return new Proposing(input, facts, base).result();
}

/** A header in the words of our own form: a column in it that is not known is a mistake, not another form. */
function isOurs(header: readonly string[]): boolean {
  const written = new Set(header.map((cell) => cell.trim()));
  return written.has('period') && written.has('value');
}

/** A first row that is a row of figures like those below it: no header, and nothing is guessed from it. */
function isHeadedByData({ name, numeric, periods }: ColumnFacts): boolean {
  const isNumber = /^[-+]?\d[\d.,\s]*%?$/u.test(name);
  return isNumber && (isPeriod(name) ? periods >= MOST : numeric >= MOST);
}

/** One file's proposal while it is made. */
class Proposing {
  readonly #input: ProposalInput;
  readonly #facts: readonly ColumnFacts[];
  readonly #matcher: CodeMatcher;
  readonly #mapping: Mapping;
  readonly #columns: Record<string, string>;
  readonly #codes: Record<string, Record<string, string>>;
  readonly #choices: Choice[] = [];
  readonly #questions: Proposal['questions'] = [];
  readonly #ignored: Set<string>;

  constructor(input: ProposalInput, facts: readonly ColumnFacts[], base: Mapping) {
    this.#input = input;
    this.#matcher = input.matcher();
    this.#facts = facts;
    this.#mapping = { ...base };
    this.#columns = { ...base.columns };
    this.#codes = { ...base.codes };
    this.#ignored = new Set([
      ...(base.ignore ?? []),
      ...Object.keys(base.twins ?? {}),
      ...Object.keys(base.expect ?? {}),
    ]);
  }

  result(): Proposal {
    const indicator = this.#indicator();
    const dimensions = this.#dimensionsOf(indicator);
    const open = this.#facts.filter((one) => !this.#isSettled(one.name) && one.filled > 0);
    const across =
      this.#mapping.shape === undefined || this.#mapping.shape === 'wide-periods' ? this.#periodsAcross(open) : [];
    const figures = this.#figures(open.filter((one) => !across.includes(one)));
    for (const one of open) if (!across.includes(one) && !figures.includes(one)) this.#settle(one, dimensions);
    if (across.length > 0) this.#asPeriods(across);
    else this.#asFigures(figures, dimensions);
    this.#leftOver(open, across, dimensions);
    for (const [dimension, column] of Object.entries(this.#columns)) this.#codesOf(dimension, column);
    const mapping: Mapping = { ...this.#mapping };
    if (Object.keys(this.#columns).length > 0) mapping.columns = this.#columns;
    if (Object.keys(this.#codes).length > 0) mapping.codes = this.#codes;
    if (this.#ignored.size > 0) mapping.ignore = [...this.#ignored];
    return { mapping, choices: [...fileChoices(this.#input), ...this.#choices], questions: this.#questions };
  }

  /** Whether a column names something, a group or a period: beside figures that differ in each row all seems a name. */
  #isNamed(column: string): boolean {
    const roles = Object.entries(this.#columns).filter(([, name]) => name === column);
    return roles.some(([role]) => !(NUMBER_FIELDS as readonly string[]).includes(role));
  }

  #isSettled(name: string): boolean {
    return Object.values(this.#columns).includes(name) || this.#ignored.has(name) || name.startsWith('#');
  }

  /** The indicator all figures belong to: as it was named, or as a title above the table says it exactly. */
  #indicator(): string | null {
    const { indicator, above } = this.#input;
    const named = this.#mapping.constants?.['indicator'] ?? indicator;
    if (named) return named;
    for (const text of above) {
      const found = this.#matcher.match('indicator', text);
      if (!found) continue;
      this.#mapping.constants = { ...this.#mapping.constants, indicator: found.code };
      this.#choose('indicator', { code: 'indicator-is', facts: { indicator: found.code } }, true);
      return found.code;
    }
    return null;
  }

  #dimensionsOf(indicator: string | null): string[] {
    const { catalogue } = this.#input;
    const definition = catalogue.indicators.find((one) => one.id === indicator);
    return definition ? definition.dimensions : catalogue.dimensions.map((one) => one.id);
  }

  /** Columns whose header is a period and that hold figures: two at least. */
  #periodsAcross(open: readonly ColumnFacts[]): ColumnFacts[] {
    const found = open.filter((one) => isPeriod(one.name) && (one.numeric >= MOST || one.filled === 0));
    return found.length >= 2 ? found : [];
  }

  #asPeriods(across: readonly ColumnFacts[]): void {
    this.#mapping.shape = 'wide-periods';
    this.#mapping.periodColumns = across.map((one) => one.name);
    const facts = { first: across[0]?.name ?? '', last: across.at(-1)?.name ?? '' };
    this.#choose('shape', { code: 'periods-across', facts }, true);
  }

  /** Columns of figures that are nothing else by their header. */
  #figures(open: readonly ColumnFacts[]): ColumnFacts[] {
    return open.filter((one) => {
      const role = this.#roleOf(one.name);
      if (role !== undefined && role !== 'value') return false;
      // Years in a column stand for themselves.
      return role === 'value' ? one.numeric > 0 : one.numeric >= MOST && one.periods < MOST;
    });
  }

  #asFigures(figures: readonly ColumnFacts[], dimensions: readonly string[]): void {
    if (this.#columns['value'] !== undefined || figures.length === 0) return;
    const values = figures.filter((one) => this.#roleOf(one.name) === 'value');
    const [only] = values.length === 1 ? values : figures.length === 1 ? figures : [];
    if (only) {
      this.#take('value', only.name);
      return;
    }
    const reader = new LabelReader(
      this.#matcher,
      dimensions,
      figures.map((one) => one.name),
    );
    const columns: Record<string, Record<string, string>> = {};
    for (const { name } of figures) {
      const label = reader.read(name);
      const parts = {
        ...label.codes,
        ...(label.indicator === undefined ? {} : { indicator: label.indicator }),
        ...(label.period === undefined ? {} : { period: label.period }),
        ...(label.field === undefined ? {} : { field: label.field }),
      };
      // A header that names no group is a column nobody has understood, unless it names a field or an indicator.
      const isUnderstood = label.rest === undefined && (Object.keys(parts).length > 0 || label.isExact);
      if (isUnderstood && Object.keys(parts).length > 0) {
        columns[name] = parts;
        const shown = Object.entries(parts).map(([kind, code]) => (kind === 'field' ? code : `${kind}=${code}`));
        this.#choose(`column|${name}`, { code: 'column-is-series', facts: { column: name, parts: shown } }, false);
      } else this.#askSeries(name, label.restDimension, dimensions);
    }
    if (Object.keys(columns).length > 0) {
      this.#mapping.shape = 'wide-series';
      this.#mapping.valueColumns = columns;
      const count = Object.keys(columns).length;
      this.#choose('shape', { code: 'series-across', facts: { count } }, true);
    }
  }

  /** What a column of figures stands for, where its header does not say so surely. */
  #askSeries(name: string, dimension: string | undefined, dimensions: readonly string[]): void {
    const among = dimension === undefined ? dimensions : [dimension];
    const options = among.flatMap((one) =>
      this.#matcher.candidates(one, name).map(({ code, likeness }) => ({ one, code, likeness })),
    );
    const best = options.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST_OPTIONS);
    this.#ask(`role|${name}`, name, [
      ...best.map(({ one, code }, at) => ({
        id: `${one}=${code}`,
        says: { code: 'figures-of', facts: { parts: [`${one}=${code}`], dimension: one } },
        patch: { shape: 'wide-series', valueColumns: { [name]: { [one]: code } } } satisfies MappingPatch,
        isProposed: at === 0,
        rows: null,
      })),
      this.#option(
        'value',
        { code: 'field', facts: { field: 'value' } },
        { columns: { value: name }, shape: 'long', valueColumns: null },
      ),
      this.#leave(name),
    ]);
  }

  #roleOf(name: string): string | undefined {
    const { catalogue } = this.#input;
    return fieldByHeader(FIELDS, catalogue)(name) ?? headerRole(name);
  }

  /** A column that is no figure: by its header, else by what stands in it. */
  #settle(one: ColumnFacts, dimensions: readonly string[]): void {
    const { name } = one;
    const byHeader = this.#roleOf(name);
    if (byHeader === 'context' || byHeader === 'unit') {
      this.#leaveConstant(one, byHeader === 'unit');
      return;
    }
    if (byHeader !== undefined && this.#columns[byHeader] === undefined && this.#fits(byHeader, one, dimensions)) {
      this.#take(byHeader, name);
      return;
    }
    const role = this.#byContent(one, dimensions);
    if (role !== undefined && this.#columns[role] === undefined) this.#take(role, name);
  }

  /** Whether what stands in a column is what its header says. */
  #fits(role: string, one: ColumnFacts, dimensions: readonly string[]): boolean {
    if (role === 'period') return one.periods > 0;
    if ((NUMBER_FIELDS as readonly string[]).includes(role)) return one.numeric > 0;
    if (role === 'area') return this.#knownShare('area', one) > 0;
    if (role === 'indicator') return this.#knownShare('indicator', one) > 0;
    return (FIELDS as readonly string[]).includes(role) || dimensions.includes(role);
  }

  #byContent(one: ColumnFacts, dimensions: readonly string[]): string | undefined {
    if (one.periods >= MOST) return 'period';
    if (constantOf(one) !== undefined || one.texts.size > 3000) return undefined;
    const found = ['area', ...dimensions]
      .filter((kind) => this.#columns[kind] === undefined)
      .map((kind) => ({ kind, share: this.#knownShare(kind, one) }))
      .filter(({ share }) => share >= MOST)
      .toSorted((a, b) => b.share - a.share);
    // Two kinds that fit alike are asked.
    return found.length > 1 && found[0]?.share === found[1]?.share ? undefined : found[0]?.kind;
  }

  #knownShare(kind: string, { texts }: ColumnFacts): number {
    if (texts.size === 0) return 0;
    let known = 0;
    for (const text of texts.keys()) if (this.#matcher.match(kind, text)) known += 1;
    return known / texts.size;
  }

  /**
   * Columns without a role: what says the same as another is left out and said, the others are asked about. Be it one
   * text throughout: women alone are not everybody.
   */
  #leftOver(open: readonly ColumnFacts[], across: readonly ColumnFacts[], dimensions: readonly string[]): void {
    const { rows } = this.#input;
    const series = new Set(Object.keys(this.#mapping.valueColumns ?? {}));
    const asked = new Set(this.#questions.map((one) => one.column));
    for (const one of open) {
      const { name } = one;
      if (this.#isSettled(name) || across.includes(one) || series.has(name) || asked.has(name)) continue;
      const twin = this.#facts.find(
        (other) => other !== one && this.#isNamed(other.name) && areTwins(one.at, other.at, rows),
      );
      if (twin) {
        this.#mapping.twins = { ...this.#mapping.twins, [name]: twin.name };
        this.#ignored.add(name);
        this.#choose(`column|${name}`, { code: 'column-twin', facts: { column: name, other: twin.name } }, false);
        continue;
      }
      this.#ask(`role|${name}`, name, this.#roleOptions(one, dimensions));
    }
  }

  #leaveConstant(one: ColumnFacts, isExpected: boolean): void {
    const text = constantOf(one);
    const { name } = one;
    if (text === undefined) {
      // A unit that differs from row to row means figures of several kinds.
      if (isExpected || one.texts.size > 1)
        this.#ask(`role|${name}`, name, [this.#leave(name), ...this.#onlyRows(one)]);
      return;
    }
    this.#ignored.add(name);
    if (isExpected) this.#mapping.expect = { ...this.#mapping.expect, [name]: [text] };
    this.#choose(`column|${name}`, { code: 'column-constant', facts: { column: name, text } }, false, [
      this.#leave(name),
    ]);
  }

  /** Only the rows with one of its texts: a file of several measures holds one of ours. */
  #onlyRows({ name, texts }: ColumnFacts): Option[] {
    if (texts.size > MOST_OPTIONS) return [];
    return [...texts].map(([text, rows]) => ({
      id: `only|${text}`,
      says: { code: 'only-rows', facts: { text } },
      patch: { filter: { [name]: [text] } },
      isProposed: unitOf(text) === 'PC' && [...texts.keys()].filter((one) => unitOf(one) === 'PC').length === 1,
      rows,
    }));
  }

  #roleOptions(one: ColumnFacts, dimensions: readonly string[]): Option[] {
    const { name } = one;
    const free = (kind: string): boolean => this.#columns[kind] === undefined;
    const shares = new Map(['area', ...dimensions].map((kind) => [kind, this.#knownShare(kind, one)]));
    const best = [...shares].toSorted((a, b) => b[1] - a[1])[0];
    const as = (kind: string, says: Saying): Option => ({
      ...this.#option(kind, says, { columns: { [kind]: name } }),
      isProposed: best !== undefined && best[0] === kind && best[1] > 0,
    });
    return [
      ...dimensions.filter(free).map((kind) => as(kind, { code: 'dimension', facts: { dimension: kind } })),
      ...(['area', 'period', 'indicator', 'value', 'note'] as const)
        .filter(free)
        .map((field) => as(field, { code: 'field', facts: { field } })),
      ...this.#onlyRows(one),
      this.#leave(name),
    ];
  }

  #leave = (name: string): Option =>
    this.#option('leave', { code: 'leave-column', facts: { column: name } }, { ignore: [name] });

  #option(id: string, says: Saying, patch: MappingPatch): Option {
    return { id, says, patch, isProposed: false, rows: null };
  }

  #take(role: string, name: string): void {
    this.#columns[role] = name;
    const isField = (FIELDS as readonly string[]).includes(role);
    const says: Saying = isField
      ? { code: 'column-is', facts: { column: name, field: role } }
      : { code: 'column-is-dimension', facts: { column: name, dimension: role } };
    this.#choose(`column|${name}`, says, false, [this.#leave(name)]);
  }

  /** Words of the sample that are written another way than the catalogue has them, and can mean nothing else. */
  #codesOf(kind: string, column: string): void {
    const facts = this.#facts.find((one) => one.name === column);
    const isCoded = kind === 'area' || kind === 'indicator' || !(FIELDS as readonly string[]).includes(kind);
    if (!facts || !isCoded) return;
    for (const text of facts.texts.keys()) {
      if (this.#codes[kind]?.[text] !== undefined) continue;
      const match = this.#matcher.match(kind, text);
      if (match?.how !== 'variant') continue;
      this.#codes[kind] = { ...this.#codes[kind], [text]: match.code };
      const saying: Saying =
        kind === 'area'
          ? { code: 'text-is-area', facts: { text, area: match.code } }
          : kind === 'indicator'
            ? { code: 'text-is-indicator', facts: { text, indicator: match.code } }
            : { code: 'text-is-code', facts: { text, code: match.code, dimension: kind } };
      this.#choose(`code|${kind}|${text}`, saying, false);
    }
  }

  #choose(id: string, says: Saying, isMain: boolean, options: Option[] = []): void {
    this.#choices.push({ id: `choice|${id}`, says, sureness: 'recognised', isMain, options });
  }

  #ask(id: string, column: string, options: Option[]): void {
    const texts = [...(this.#facts.find((one) => one.name === column)?.texts.keys() ?? [])].slice(0, NAMED);
    this.#questions.push({ column, texts, question: { id, options } });
  }
}

/** What was recognised of the file itself. */
function fileChoices({ encoding, delimiter, sheet, headerRow, given }: ProposalInput): Choice[] {
  const sureness = (isGiven: boolean): Choice['sureness'] => (isGiven ? 'given' : 'recognised');
  const main = (id: string, says: Saying, isGiven: boolean): Choice => ({
    id: `choice|${id}`,
    says,
    sureness: sureness(isGiven),
    isMain: true,
    options: [],
  });
  return [
    ...(encoding === ''
      ? []
      : [main('encoding', { code: 'encoding', facts: { encoding } }, given.encoding !== undefined)]),
    ...(delimiter === null
      ? []
      : [main('delimiter', { code: 'delimiter', facts: { delimiter } }, given.delimiter !== undefined)]),
    ...(sheet === null ? [] : [main('sheet', { code: 'sheet', facts: { sheet } }, given.sheet !== undefined)]),
    main('header', { code: 'header', facts: { line: headerRow } }, given.headerRow !== undefined),
  ];
}
