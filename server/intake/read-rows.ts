import { ABSENCE_REASONS, type AbsenceReason } from '../../indicators/observation.ts';
import { askAboutCell } from './ask-about-cell.ts';
import { blankQuestion } from './cell-questions.ts';
import { checkRow, reasonOfStatus, type FileFacts } from './check.ts';
import { isFault, type Fault } from './fault.ts';
import { CodeFinder } from './find-codes.ts';
import { asTotal, PeriodFinder } from './find-period.ts';
import { readFootnotes } from './footnotes.ts';
import { FractionWatch } from './fraction-watch.ts';
import { CountWatch } from './count-watch.ts';
import { columnOf, newBranch, seriesColumns, SeriesFinder, textOf, type Branch } from './find-series.ts';
import type { IntakeContext, IntakeRequest } from './intake.ts';
import { joinPeriod } from './joined-period.ts';
import { limitsAround } from './margin.ts';
import { READ_NUMBERS, type ColumnPlan, type NumberField, type Origin, type Recipe } from './map-columns.ts';
import type { ProblemCode, ProblemList } from './problems.ts';
import { seeCell, type SeenCells } from './numbers/seen-cells.ts';
import type { NumberColumn } from './numbers/number-column.ts';
import { visible } from './numbers/take-apart.ts';
import { unitFits } from './numbers/unit-words.ts';
import { LockedFigures } from './repairs/locked-figures.ts';
import { RepairList } from './repairs/repair-list.ts';
import { figuresAmong, fillerMeanings, Signs, type SignMeaning } from './signs.ts';
import type { MeaningAsker } from './propose/ask-meaning.ts';
import type { CodeMatcher } from './propose/code-matcher.ts';
import { STATUS_LETTERS, statusLetters } from './status-letters.ts';
import { emptyRow, type StagedRow } from './staged-row.ts';

const CONF_LETTERS = new Set('FNCDSEP');
/** A hundred times the fraction is the per cent. */
const PERCENT = 100;

/** Counts behind a figure: no scale of the figure touches them. */
const isBase = (field: NumberField): boolean => field === 'numerator' || field === 'denominator' || field === 'n';

interface NumberCell {
  field: NumberField;
  at: number;
  column: string;
  numbers: NumberColumn;
}

/** A recipe made ready: which cells name the series, the period, the figures. */
interface Reading {
  recipe: Recipe;
  keys: readonly number[];
  tree: Branch;
  numbers: readonly NumberCell[];
  valueColumn: string;
}

/** The text of the period, from the column or the two it stands in. */
function periodText(origin: Origin | undefined, cells: readonly string[]): string {
  const text = textOf(origin, cells);
  const part = origin && 'at' in origin ? origin.part : undefined;
  return part ? joinPeriod(text, cells[part.at] ?? '', part.kind) : text;
}

/** ROWS → OBSERVATIONS. Each distinct text is looked up once; each row costs a few look-ups and its numbers. */
/** How periods are read where nobody says anything of them. */
export const unsaidPeriods = ({ convention }: Pick<IntakeContext, 'convention'>): string =>
  convention === 'dst' ? 'dst' : 'auto';

export class RowReader {
  readonly #plan: ColumnPlan;
  readonly #context: IntakeContext;
  readonly #problems: ProblemList;
  readonly #codes: CodeFinder;
  readonly #signs: Signs;
  readonly #series: SeriesFinder;
  readonly #periods: PeriodFinder;
  readonly #readings: readonly Reading[];
  /** Status, or confidentiality, by its text; undefined is known to be wrong. */
  readonly #letters = new Map<string, string | null | undefined>();
  readonly #row = emptyRow();
  /** Of the row: the half of its interval, where a column gives it. */
  #margin: number | null = null;
  readonly #fillers: ReadonlyMap<number, SignMeaning>;
  readonly #fractions = new FractionWatch();
  readonly #counts = new CountWatch();
  readonly #file: FileFacts;
  readonly #repairs: RepairList;
  readonly #isAsking: boolean;
  readonly #scaled: boolean;
  readonly #units: readonly string[];
  readonly #locked: LockedFigures;
  #trailing: SeenCells | undefined;
  /** Observations that a sign says are none. */
  leftOut = 0;

  constructor(
    plan: ColumnPlan,
    columns: ReadonlyMap<number, NumberColumn>,
    request: IntakeRequest,
    context: IntakeContext,
    problems: ProblemList,
    meaning: { matcher: () => CodeMatcher; asker: MeaningAsker; periods?: string | undefined },
    notes: readonly { text: string }[] = [],
    repairs = new RepairList(request.mapping.repairs),
  ) {
    const { mapping } = request;
    this.#plan = plan;
    this.#context = context;
    this.#problems = problems;
    this.#codes = new CodeFinder(context.catalogue, context.areas, mapping.codes, meaning.matcher);
    this.#signs = new Signs(context.convention, mapping.missing, mapping.flags, readFootnotes(notes));
    this.#fillers = fillerMeanings(mapping.missing);
    this.#file = { fractions: this.#fractions, figures: figuresAmong(mapping.missing) };
    this.#repairs = repairs;
    this.#isAsking = meaning.asker.isAsking;
    this.#locked = new LockedFigures(repairs, problems);
    this.#scaled = mapping.scale !== undefined;
    this.#units = mapping.units ?? [];
    this.#series = new SeriesFinder({
      codes: this.#codes,
      indicator: request.indicator,
      cityArea: context.cityArea,
      asker: meaning.asker,
      problems,
    });
    this.#periods = new PeriodFinder(
      mapping,
      { fallback: unsaidPeriods(context), suggested: meaning.periods },
      (text) => this.#codes.translated('period', text),
      this.#signs,
    );
    this.#readings = plan.recipes.map((recipe) => ({
      recipe,
      keys: seriesColumns(recipe),
      tree: newBranch(),
      numbers: READ_NUMBERS.flatMap((field) => {
        const origin = recipe.numbers[field];
        const numbers = origin ? columns.get(origin.at) : undefined;
        return origin && numbers ? [{ field, ...origin, numbers }] : [];
      }),
      valueColumn: recipe.numbers.value?.column ?? 'value',
    }));
  }

  /** See `CodeFinder`. */
  get recognisedTexts(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    return this.#codes.recognised;
  }

  /** See `PeriodFinder`. */
  get settledPeriods(): string | undefined {
    return this.#periods.settled;
  }

  /** Hands each observation of a row to `take`; what cannot be read is a problem instead. */
  read(cells: readonly string[], line: number, take: (row: StagedRow) => void): void {
    const plan = this.#plan;
    for (const filter of plan.filters) if (!filter.texts.has((cells[filter.at] ?? '').trim())) return;
    if (cells.length !== plan.width && !this.#fits(cells, line)) {
      this.#problems.add('cells-differ', { line }, { expected: plan.width, found: cells.length });
      return;
    }
    for (const at of plan.nameless) {
      if (cells[at]?.trim() === '') continue;
      this.#problems.add('column-unknown', { line, column: '' }, { known: [] });
      return;
    }
    for (const reading of this.#readings) if (this.#observation(reading, cells, line)) take(this.#row);
  }

  /** More cells than the header are no harm while they are empty. */
  #fits(cells: readonly string[], line: number): boolean {
    const { width } = this.#plan;
    if (cells.length < width || !cells.slice(width).every((cell) => cell.trim() === '')) return false;
    this.#trailing = seeCell(this.#trailing, String(cells.length), line);
    return !this.#repairs.isRefused('trailing-cells', '');
  }

  #observation(reading: Reading, cells: readonly string[], line: number): boolean {
    const { texts } = reading.recipe;
    const row = this.#row;
    row.line = line;
    const series = this.#series.find(reading.recipe, reading.keys, reading.tree, cells);
    const period = this.#periods.find(periodText(texts.period, cells), columnOf(texts.period, 'period'), line);
    // Both are looked at before the row is given up, so that both problems are seen.
    if (isFault(series)) this.#sayAgain(series, line);
    if (period && isFault(period)) this.#sayAgain(asTotal(period, texts.period), line);
    if (isFault(series) || period === undefined || isFault(period)) return false;
    row.series = series;
    row.period = period.staged;
    if (row.period.period.start > this.#context.today)
      this.#problems.add('period-future', { line, value: row.period.period.canonical });
    row.status = null;
    row.conf = null;
    row.reason = null;
    row.note = null;
    if (texts.status && !this.#status(texts.status, cells, line)) return false;
    if (texts.conf && !this.#conf(texts.conf, cells, line)) return false;
    if (texts.reason && !this.#reason(texts.reason, cells, line)) return false;
    if (texts.note && !this.#note(texts.note, cells, line)) return false;
    if (period.status.length > 0) this.#addStatus(period.status);
    this.#addNote(period.note);
    return (
      this.#figures(reading, cells, line) &&
      this.#locked.let(row, reading.valueColumn) &&
      this.#absence(reading, line) &&
      checkRow(row, reading.valueColumn, this.#problems, this.#file)
    );
  }

  #refuse(code: ProblemCode, line: number, column: string, value: string): false {
    this.#problems.add(code, { line, column, value });
    return false;
  }

  #sayAgain({ code, column, value, facts, ask }: Fault, line: number): void {
    this.#problems.add(code, { line, column, value }, facts, ask);
  }

  #status(origin: Origin, cells: readonly string[], line: number): boolean {
    const text = textOf(origin, cells);
    if (text === '') return true;
    let known = this.#letters.get(text);
    if (known === undefined && !this.#letters.has(text)) {
      const letters = statusLetters(this.#codes.translated('status', text));
      const kept = letters.filter((letter) => letter !== 'A');
      known = letters.every((letter) => STATUS_LETTERS.has(letter)) ? kept.join(' ') || null : undefined;
      this.#letters.set(text, known);
    }
    if (known === undefined) return this.#refuse('status-unknown', line, 'status', text);
    this.#row.status = known;
    return true;
  }

  #conf(origin: Origin, cells: readonly string[], line: number): boolean {
    const text = textOf(origin, cells);
    const letter = this.#codes.translated('conf', text).toUpperCase();
    if (letter !== '' && !CONF_LETTERS.has(letter)) return this.#refuse('status-unknown', line, 'conf', text);
    this.#row.conf = letter === '' || letter === 'F' ? null : letter;
    return true;
  }

  #reason(origin: Origin, cells: readonly string[], line: number): boolean {
    const text = textOf(origin, cells);
    if (text === '') return true;
    const reason = this.#codes.translated('reason', text);
    // The mapping may say of a text that it says nothing.
    if (reason === '') return true;
    if (!(ABSENCE_REASONS as readonly string[]).includes(reason))
      return this.#refuse('reason-unknown', line, 'reason', text);
    this.#row.reason = reason as AbsenceReason;
    return true;
  }

  /** A text that a spreadsheet would run as a formula is refused, so that no download of ours can carry one. */
  #note(origin: Origin, cells: readonly string[], line: number): boolean {
    const raw = 'at' in origin ? (cells[origin.at] ?? '') : origin.constant;
    if (/^\s*[=+\-@]|^[\t\r]/.test(raw))
      return this.#refuse('text-formula', line, 'at' in origin ? origin.column : 'note', raw);
    this.#row.note = raw.trim() || null;
    return true;
  }

  /** After the last row: what only all rows together tell. */
  judge(): void {
    this.#periods.judge(this.#problems);
    this.#fractions.judge(this.#repairs, this.#problems);
    this.#counts.judge(this.#problems);
    this.#locked.judge();
    if (this.#trailing) {
      const { count, lines, text } = this.#trailing;
      const after = String(this.#plan.width);
      this.#repairs.made('trailing-cells', '', { count, lines, before: text, after });
    }
    if (this.leftOut > 0)
      this.#problems.addSeen('rows-left-out', { column: '', value: '', lines: [], count: 1 }, { rows: this.leftOut });
  }

  /** Reads the number columns; a sign in place of the value becomes its reason. */
  #figures(reading: Reading, cells: readonly string[], line: number): boolean {
    const row = this.#row;
    row.value = row.decimals = row.lower = row.upper = row.numerator = row.denominator = row.n = null;
    this.#margin = null;
    const byRow = this.#plan.rowScales.length > 0 ? this.#rowScale(cells, line) : 1;
    if (byRow === undefined) return false;
    const asFraction = this.#repairs.any && this.#repairs.isAccepted('fraction', row.series.indicator.id) ? PERCENT : 1;
    for (const { field, at, column, numbers } of reading.numbers) {
      const cell = cells[at] ?? '';
      const isPlain = (asFraction === 1 && byRow === 1) || isBase(field);
      const scale = isPlain ? numbers.scale : numbers.scale * asFraction * byRow;
      const read = cell === '' ? undefined : numbers.read(cell, line, scale);
      if (read !== undefined) {
        if (numbers.unit && !this.#unitFits(field, cell, numbers, line, column)) return false;
        this.#put(field, read.value);
        if (field === 'value') this.#value(read.value, read.decimals, cell, numbers, column, asFraction);
        continue;
      }
      if (!this.#sign(field, cell, numbers, line, column, scale)) return false;
    }
    if (this.#margin !== null && row.value !== null) Object.assign(row, limitsAround(row.value, this.#margin));
    return true;
  }

  #put(field: NumberField, figure: number | null): void {
    if (field === 'margin') this.#margin = figure;
    else this.#row[field] = figure;
  }

  /** What the row's own unit multiplies its figures by; a unit nobody knows is no unit of this row. */
  #rowScale(cells: readonly string[], line: number): number | undefined {
    let scale = 1;
    for (const { at, column, factors } of this.#plan.rowScales) {
      const text = (cells[at] ?? '').trim();
      const factor = factors.get(text);
      if (factor === undefined) {
        this.#refuse('unit-unfit', line, column, text);
        return undefined;
      }
      scale *= factor;
    }
    return scale;
  }

  #value(value: number, decimals: number, cell: string, numbers: NumberColumn, column: string, by: number): void {
    const row = this.#row;
    row.decimals = decimals;
    numbers.indicatorUnit ??= row.series.indicator.unit;
    if (cell === '0' && this.#signs.zeroIsRounded) this.#addStatus(['N']);
    if (this.#scaled || numbers.answers.scaled) return;
    this.#fractions.see(row, by === 1 ? value : value / by, column);
    this.#counts.see(row.series.indicator, value, decimals, column, row.line);
    if (numbers.unit?.kind === 'percent') this.#fractions.tell(row, false);
  }

  /** Whether figures of the unit beside the number may stand in this indicator; counts may be people or money. */
  #unitFits(field: NumberField, cell: string, { unit }: NumberColumn, line: number, column: string): boolean {
    const code = this.#row.series.indicator.unit;
    if (!unit || this.#units.some((one) => cell.includes(one))) return true;
    const fits = isBase(field) ? unit.currencies.length > 0 || unitFits(unit, 'NR') : unitFits(unit, code);
    return fits || this.#refuse(unit.kind === 'percent' ? 'percent-unfit' : 'unit-unfit', line, column, cell);
  }

  #sign(field: NumberField, raw: string, numbers: NumberColumn, line: number, column: string, scale: number): boolean {
    const row = this.#row;
    const cell = visible(raw);
    if (cell !== '' && numbers.refusal !== 'none' && numbers.refusal !== 'filler') return false;
    const sign =
      cell !== '' && numbers.refusal === 'filler' ? this.#fillers.get(numbers.filler) : this.#signs.meaning(cell);
    if (sign === 'zero') {
      this.#put(field, 0);
      if (field === 'value') row.decimals = 0;
      return true;
    }
    if (sign === 'left-out' && field === 'value') {
      this.leftOut += 1;
      return false;
    }
    if (sign !== undefined) {
      if (field === 'value' && sign !== 'left-out' && sign !== 'number')
        row.reason ??= reasonOfStatus(row.status) ?? sign;
      return true;
    }
    if (cell === '') return true;
    const flagged = this.#signs.flagged(cell);
    const read = flagged?.reason === null ? numbers.read(flagged.number, line, scale) : undefined;
    if (!flagged || (!read && flagged.reason === null)) return this.#ask(cell, line, column);
    if (read && numbers.unit && !this.#unitFits(field, cell, numbers, line, column)) return false;
    this.#put(field, read?.value ?? null);
    if (field !== 'value') return true;
    if (read) this.#value(read.value, read.decimals, cell, numbers, column, scale / numbers.scale);
    this.#addStatus(flagged.status);
    row.conf = flagged.conf ?? row.conf;
    row.reason ??= flagged.reason;
    this.#addNote(flagged.note);
    return true;
  }

  #ask(cell: string, line: number, column: string): false {
    const mark = this.#signs.unexplained(cell);
    const { code, value, facts, ask } = askAboutCell(cell, mark, this.#signs.legend(mark ?? cell));
    this.#problems.add(code, { line, column, value }, facts, ask);
    return false;
  }

  #addNote(text: string | null): void {
    const row = this.#row;
    if (text) row.note = row.note === null ? text : `${row.note} ${text}`;
  }

  #addStatus(letters: readonly string[]): void {
    const row = this.#row;
    row.status = [...new Set([...(row.status?.split(' ') ?? []), ...letters])].join(' ') || null;
  }

  /** Value and reason exclude each other, and one of them is there. An empty cell of a wide table is no observation. */
  #absence(reading: Reading, line: number): boolean {
    const row = this.#row;
    if (row.value !== null) {
      if (row.reason === null) return true;
      this.#problems.add('value-and-reason', { line, column: reading.valueColumn, value: String(row.value) });
      return false;
    }
    // An empty cell whose figure may not be told has its reason beside it.
    row.reason ??= reasonOfStatus(row.status) ?? (row.conf === null ? null : 'suppressed');
    if (row.reason !== null) return true;
    if (row.numerator !== null && row.denominator !== null && reading.recipe.numbers.numerator) return true;
    if (this.#plan.wide) return false;
    const { reason, status } = reading.recipe.texts;
    // A file with a column for the reason has said nothing where both are empty; another one may mean something by it.
    if ((reason || status) && !this.#isAsking)
      this.#problems.add('value-missing', { line, column: reading.valueColumn });
    else this.#problems.add('blank-unknown', { line, column: reading.valueColumn }, {}, blankQuestion);
    return false;
  }
}
