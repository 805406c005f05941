import { breakdownKey, ABSENCE_REASONS, TOTAL, type AbsenceReason } from '../../indicators/observation.ts';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { parsePeriod, type Period } from '../../indicators/period.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import type { Problem } from '../contract/upload.ts';
import type { IntakeContext, IntakeRequest } from './intake.ts';
import { NUMBER_FIELDS, type ColumnPlan, type NumberField, type Origin, type Recipe } from './map-columns.ts';
import type { ProblemList } from './problems.ts';
import { readNumber, type NumberMarks, type ReadNumber } from './read-number.ts';
import { looksLikeSign, meaningOfSign } from './signs.ts';

const NO_PERIOD: Period = { canonical: '', type: 'year', start: '', end: '' };

/** An observation that passed every rule, on its way into staging. */
export class StagedObservation {
  indicator = '';
  area = '';
  breakdown = '';
  period: Period = NO_PERIOD;
  line = 0;
  value: number | null = null;
  decimals: number | null = null;
  lower: number | null = null;
  upper: number | null = null;
  numerator: number | null = null;
  denominator: number | null = null;
  n: number | null = null;
  /** Letters separated by a space; null for plain `A`. */
  status: string | null = null;
  conf: string | null = null;
  reason: AbsenceReason | null = null;
  note: string | null = null;

  /** What a sentence about it names. */
  facts(): Problem['facts'] {
    return { indicator: this.indicator, area: this.area, breakdown: this.breakdown, period: this.period.canonical };
  }
}

const STATUS_LETTERS = new Set('ABDEFGHIJKLMNOPQSUVW');
const CONF_LETTERS = new Set('FNCDSEP');
const GLUED = /^(.*\d)\s*([bdefinpu]{1,3})$/;
/** How many of the base one of the unit is: a percentage of 100. */
const PER: Record<string, number> = { PC: 100, P1000: 1000, RT: 1 };
const NOT_FOUND = Symbol('not found');

/** Rates on a base below this are shown with a warning (methods note 8.4). */
const SMALL_BASE = 20;

/** ROWS → OBSERVATIONS. Each distinct text is looked up once. */
export class RowReader {
  readonly #plan: ColumnPlan;
  readonly #request: IntakeRequest;
  readonly #context: IntakeContext;
  readonly #marks: ReadonlyMap<number, NumberMarks>;
  readonly #problems: ProblemList;
  readonly #indicators: Map<string, IndicatorDefinition>;
  readonly #codes = new Map<string, string | typeof NOT_FOUND>();
  readonly #periods = new Map<string, Period | typeof NOT_FOUND>();
  readonly #breakdowns = new Map<string, string>();
  readonly #labels = new Map<string, Map<string, string>>();

  constructor(
    plan: ColumnPlan,
    request: IntakeRequest,
    context: IntakeContext,
    marks: ReadonlyMap<number, NumberMarks>,
    problems: ProblemList,
  ) {
    this.#plan = plan;
    this.#request = request;
    this.#context = context;
    this.#marks = marks;
    this.#problems = problems;
    this.#indicators = new Map(context.catalogue.indicators.map((one) => [one.id, one]));
  }

  /** The observations of one row; what cannot be read is a problem instead. */
  read(cells: readonly string[], line: number): StagedObservation[] {
    const plan = this.#plan;
    for (const filter of plan.filters) if (!filter.texts.has((cells[filter.at] ?? '').trim())) return [];
    if (cells.length !== plan.width && cells.slice(plan.width).some((cell) => cell !== '')) {
      this.#problems.add('cells-differ', { line }, { expected: plan.width, found: cells.length });
      return [];
    }
    if (cells.length < plan.width) {
      this.#problems.add('cells-differ', { line }, { expected: plan.width, found: cells.length });
      return [];
    }
    const found: StagedObservation[] = [];
    for (const recipe of plan.recipes) {
      const observation = this.#observation(recipe, cells, line);
      if (observation) found.push(observation);
    }
    return found;
  }

  #observation(recipe: Recipe, cells: readonly string[], line: number): StagedObservation | undefined {
    const text = (origin: Origin | undefined): string =>
      origin === undefined ? '' : 'at' in origin ? (cells[origin.at] ?? '').trim() : origin.constant;
    const name = (origin: Origin | undefined, field: string): string =>
      origin && 'at' in origin ? origin.column : field;
    const { texts } = recipe;
    const result = new StagedObservation();
    result.line = line;

    const indicatorId = text(texts.indicator) || (this.#request.indicator ?? '');
    if (indicatorId === '') return this.#refuse('indicator-missing', line, 'indicator');
    const indicator = this.#indicators.get(indicatorId);
    if (!indicator) return this.#refuse('indicator-unknown', line, name(texts.indicator, 'indicator'), indicatorId);
    result.indicator = indicator.id;

    const periodText = text(texts.period);
    const period = this.#period(periodText, line, name(texts.period, 'period'));
    if (!period) return undefined;
    result.period = period;

    const areaText = text(texts.area);
    const area = areaText === '' ? this.#context.cityArea : this.#area(areaText);
    if (area === undefined) return this.#refuse('area-unknown', line, name(texts.area, 'area'), areaText);
    result.area = area;

    const breakdown = this.#breakdown(recipe, indicator, text, name, line);
    if (breakdown === undefined) return undefined;
    result.breakdown = breakdown;

    const note = text(texts.note);
    if (/^[=+\-@\t\r]/.test(note)) return this.#refuse('text-formula', line, name(texts.note, 'note'), note);
    result.note = note === '' ? null : note;
    if (!this.#status(result, text(texts.status), text(texts.conf), line)) return undefined;
    if (!this.#figures(result, recipe, cells, text(texts.reason), line)) return undefined;
    return this.#check(result, indicator, recipe, line) ? result : undefined;
  }

  #refuse(code: Parameters<ProblemList['add']>[0], line: number, column: string, value?: string): undefined {
    this.#problems.add(code, value === undefined ? { line, column } : { line, column, value });
    return undefined;
  }

  #period(text: string, line: number, column: string): Period | undefined {
    const known = this.#periods.get(text);
    if (known !== undefined && known !== NOT_FOUND) return known;
    const result = parsePeriod(
      text,
      this.#request.mapping.periods ?? (this.#context.convention === 'dst' ? 'dst' : 'auto'),
    );
    if (result.ok) {
      this.#periods.set(text, result.period);
      if (result.period.start > this.#context.today) this.#problems.add('period-future', { line, column, value: text });
      return result.period;
    }
    this.#periods.set(text, NOT_FOUND);
    const ambiguous = result.error === 'ambiguous_or_invalid' && (result.candidates?.length ?? 0) > 0;
    this.#problems.add(
      ambiguous ? 'period-ambiguous' : 'period-unreadable',
      { line, column, value: text },
      { candidates: result.candidates ?? [] },
    );
    return undefined;
  }

  #area(text: string): string | undefined {
    return this.#lookUp('area', text, () => {
      const plain = text.toLocaleLowerCase('en');
      const found =
        this.#context.areas.find((one) => one.code === text) ??
        this.#context.areas.find((one) =>
          LANGUAGES.some((language) => one.name[language].toLocaleLowerCase('en') === plain),
        );
      return found?.code;
    });
  }

  #lookUp(kind: string, text: string, find: (text: string) => string | undefined): string | undefined {
    const key = `${kind}\n${text}`;
    let known = this.#codes.get(key);
    if (known === undefined) {
      const mapped = this.#request.mapping.codes?.[kind]?.[text];
      known = mapped ?? find(text) ?? NOT_FOUND;
      this.#codes.set(key, known);
    }
    return known === NOT_FOUND ? undefined : known;
  }

  #code(dimension: string, text: string): string | undefined {
    return this.#lookUp(dimension, text, () => {
      const list = this.#context.catalogue.dimensions.find((one) => one.id === dimension)?.codelist ?? '';
      let labels = this.#labels.get(list);
      if (!labels) {
        labels = new Map();
        const codes = this.#context.catalogue.codelists.find((one) => one.id === list)?.codes ?? [];
        for (const code of codes)
          for (const language of LANGUAGES) labels.set(code.label[language].toLocaleLowerCase('en'), code.id);
        for (const code of codes) labels.set(code.id, code.id);
        this.#labels.set(list, labels);
      }
      return labels.get(text) ?? labels.get(text.toLocaleLowerCase('en'));
    });
  }

  #breakdown(
    recipe: Recipe,
    indicator: IndicatorDefinition,
    text: (origin: Origin) => string,
    name: (origin: Origin, field: string) => string,
    line: number,
  ): string | undefined {
    let raw = indicator.id;
    const parts: Record<string, string> = {};
    for (const [dimension, origin] of Object.entries(recipe.dimensions)) {
      const cell = text(origin);
      raw += `\n${dimension}\n${cell}`;
      parts[dimension] = cell;
    }
    const known = this.#breakdowns.get(raw);
    if (known !== undefined) return known;
    const codes: Record<string, string> = {};
    for (const [dimension, cell] of Object.entries(parts)) {
      const code = cell === '' ? TOTAL : this.#code(dimension, cell);
      const origin = recipe.dimensions[dimension];
      const column = origin ? name(origin, dimension) : dimension;
      if (
        code === undefined ||
        (this.#request.mapping.codes?.[dimension]?.[cell] !== undefined && this.#code(dimension, code) === undefined)
      )
        return this.#refuse('code-unknown', line, column, cell);
      if (code !== TOTAL && !indicator.dimensions.includes(dimension)) {
        this.#problems.add(
          'dimension-foreign',
          { line, column, value: cell },
          { indicator: indicator.id, dimensions: indicator.dimensions },
        );
        return undefined;
      }
      codes[dimension] = code;
    }
    const key = breakdownKey(codes);
    this.#breakdowns.set(raw, key);
    return key;
  }

  #status(result: StagedObservation, status: string, conf: string, line: number): boolean {
    const letters = status === '' ? [] : status.toUpperCase().split(/[\s,;]+/);
    const unknown = letters.find((letter) => !STATUS_LETTERS.has(letter));
    if (unknown !== undefined || (conf !== '' && !CONF_LETTERS.has(conf.toUpperCase()))) {
      this.#refuse('status-unknown', line, unknown === undefined ? 'conf' : 'status', unknown ?? conf);
      return false;
    }
    const kept = letters.filter((letter) => letter !== 'A');
    result.status = kept.length > 0 ? kept.join(' ') : null;
    result.conf = conf === '' || conf.toUpperCase() === 'F' ? null : conf.toUpperCase();
    return true;
  }

  /** Reads the number columns; a sign in place of the value becomes its reason. */
  #figures(
    result: StagedObservation,
    recipe: Recipe,
    cells: readonly string[],
    reasonText: string,
    line: number,
  ): boolean {
    const { mapping } = this.#request;
    let reason: AbsenceReason | null = null;
    if (reasonText !== '') {
      if (!(ABSENCE_REASONS as readonly string[]).includes(reasonText)) {
        this.#refuse('reason-unknown', line, 'reason', reasonText);
        return false;
      }
      reason = reasonText as AbsenceReason;
    }
    for (const field of NUMBER_FIELDS) {
      const origin = recipe.numbers[field];
      if (!origin) continue;
      const cell = (cells[origin.at] ?? '').trim();
      if (cell === '' && mapping.missing?.[''] === undefined) continue;
      const scale = field === 'value' || field === 'lower' || field === 'upper' ? (mapping.scale ?? 1) : 1;
      const marks = this.#marks.get(origin.at) ?? { decimal: '.' as const, thousands: '' };
      let read = cell === '' ? undefined : readNumber(cell, marks, scale);
      if (!read && field === 'value') {
        const sign = meaningOfSign(cell, this.#context.convention ?? mapping.convention ?? null, mapping.missing ?? {});
        if (sign === 'zero') read = { value: 0, decimals: 0 };
        else if (sign !== undefined) {
          reason = sign;
          continue;
        } else read = this.#glued(result, cell, marks, scale);
      }
      if (!read) {
        this.#refuse(
          field === 'value' && looksLikeSign(cell) ? 'sign-unknown' : 'not-a-number',
          line,
          origin.column,
          cell,
        );
        return false;
      }
      this.#set(result, field, read);
    }
    return this.#absence(result, reason, line, recipe);
  }

  /** `12.3 p`: a figure with its flags, where the source writes Eurostat's way. */
  #glued(result: StagedObservation, cell: string, marks: NumberMarks, scale: number): ReadNumber | undefined {
    const convention = this.#context.convention ?? this.#request.mapping.convention;
    const match = convention === 'eurostat' ? GLUED.exec(cell) : null;
    if (!match) return undefined;
    const letters = [...(match[2] ?? '').toUpperCase()];
    result.status = [...(result.status?.split(' ') ?? []), ...letters].join(' ');
    return readNumber(match[1] ?? '', marks, scale);
  }

  #set(result: StagedObservation, field: NumberField, read: ReadNumber): void {
    result[field] = read.value;
    if (field === 'value') result.decimals = read.decimals;
  }

  #absence(result: StagedObservation, reason: AbsenceReason | null, line: number, recipe: Recipe): boolean {
    const column = recipe.numbers.value?.column ?? 'value';
    if (reason !== null && result.value !== null) {
      this.#refuse('value-and-reason', line, column, String(result.value));
      return false;
    }
    result.reason = reason;
    if (result.value !== null || reason !== null) return true;
    if (result.numerator !== null && result.denominator !== null) return true;
    // An empty cell of a wide table is no observation; in a long one somebody has to say why the row is there.
    if (!this.#plan.wide) this.#refuse('value-missing', line, column);
    return false;
  }

  #check(result: StagedObservation, indicator: IndicatorDefinition, recipe: Recipe, line: number): boolean {
    const column = recipe.numbers.value?.column ?? 'value';
    const per = PER[indicator.unit];
    const { numerator, denominator } = result;
    if (numerator !== null && denominator !== null && per !== undefined && result.reason === null) {
      const computed = denominator > 0 ? (numerator * per) / denominator : Number.NaN;
      if (!(denominator > 0)) return this.#fail('base-disagrees', line, column, { numerator, denominator });
      if (result.value === null) {
        result.value = computed;
        result.decimals = indicator.decimals + 6;
      } else if (Math.abs(computed - result.value) > 0.5 * 10 ** -(result.decimals ?? 0) * (1 + 1e-9) + 1e-9) {
        return this.#fail('base-disagrees', line, column, {
          value: result.value,
          computed: Number(computed.toPrecision(8)),
          numerator,
          denominator,
        });
      }
      if (denominator < SMALL_BASE)
        this.#problems.add('base-small', { line, column }, { base: denominator, threshold: SMALL_BASE });
    } else if (result.value === null && result.reason === null) {
      this.#refuse('value-missing', line, column);
      return false;
    }
    if (result.value === null) return true;
    const [low, high] = indicator.validRange ?? [null, null];
    if ((low !== null && result.value < low) || (high !== null && result.value > high)) {
      return this.#fail('out-of-range', line, column, { value: result.value, low: low ?? '−∞', high: high ?? '∞' });
    }
    const { lower, upper } = result;
    if ((lower !== null && lower > result.value) || (upper !== null && upper < result.value)) {
      return this.#fail('interval-wrong', line, column, {
        value: result.value,
        lower: lower ?? '',
        upper: upper ?? '',
      });
    }
    return true;
  }

  #fail(
    code: 'base-disagrees' | 'out-of-range' | 'interval-wrong',
    line: number,
    column: string,
    facts: Problem['facts'],
  ): false {
    this.#problems.add(code, { line, column, value: String(facts['value'] ?? '') }, facts);
    return false;
  }
}
