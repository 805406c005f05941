import {
  LONGEST_NUMBER,
  scaleExactly,
  toPlain,
  unfoldExponent,
  type DecimalMark,
  type ReadNumber,
} from './decimal-text.ts';
import { Extremes } from './extremes.ts';
import { decimalsWithoutNoise } from './float-noise.ts';
import { seeCell, type Seen, type SeenCells } from './seen-cells.ts';
import { takeApart, tidied, type CellParts } from './take-apart.ts';
import { unitWord, type UnitWord } from './unit-words.ts';

/** Why the last cell was not read although a number stands in it. */
export type Refusal = 'other-mark' | 'unclear-mark' | 'exponent' | 'spaces' | 'magnitude' | 'filler' | 'none';

/** What a person has said about the numbers of a column, beside its decimal mark. */
export interface ColumnAnswers {
  /** Point and comma are both decimal marks. */
  bothMarks?: boolean;
  /** `1.2E+05` is 120000. */
  exponents?: boolean;
  /** Stray spaces inside a number are taken out. */
  spaces?: boolean;
  /** The scale was said, so that words such as `Tsd.` are explained. */
  scaled?: boolean;
  /** People or things are counted: no fractions of them. */
  isCount?: boolean;
  /** Numbers that stand for no figure. */
  fillers?: ReadonlySet<number>;
}

/** A number without letters: marks, spaces, a minus, a per cent sign. */
const MARKS_ONLY = /^[+\-\u2212]?[\d.,'’\u0020\u00A0\u202F]+%?$/;

/**
 * Reads the numbers of one column under an assumed mark, and notes what all of them say about it. Which mark is the
 * decimal one is decided for a whole column from all its values, never for one cell; `1.234` alone tells nothing.
 */
export class NumberColumn {
  readonly decimal: DecimalMark;
  readonly scale: number;
  readonly answers: ColumnAnswers;
  /** The only mark between thousands that is allowed; undefined allows any. */
  readonly #thousands: string | undefined;
  /** How many values can only be read with a point, or only with a comma, as decimal mark. */
  points = 0;
  commas = 0;
  /** The first value that could be read two ways, such as 1.234, and which marks stand in those. */
  unclear: Seen | undefined;
  readonly #unclearMarks = new Set<string>();
  /** Kinds of marks between thousands of values that can be read in one way only. */
  readonly groups = new Set<string>();
  /** Values that are numbers under the other mark only. */
  otherMark: SeenCells | undefined;
  /** Units that stand in the cells, and whether other cells have none. */
  readonly units = new Map<string, SeenCells & { word: UnitWord }>();
  plain = false;
  /** Values with a typographic minus. */
  minus: Seen | undefined;
  /** Values as powers of ten: read, and those where digits may be lost. */
  exponents: SeenCells | undefined;
  exponentsAsked: SeenCells | undefined;
  /** Values with stray spaces, and how the first reads without. */
  spaced: (SeenCells & { after: string }) | undefined;
  readonly extremes = new Extremes();
  /** The span of `extremes`, where it is quick to reach. */
  #high = Number.NEGATIVE_INFINITY;
  #low = Number.POSITIVE_INFINITY;
  readonly #fillers: ReadonlySet<number> | undefined;
  /** The unit of the cell that was read last. */
  unit: UnitWord | undefined;
  refusal: Refusal = 'none';
  /** Unit of the indicator its figures belong to, once one was read. */
  indicatorUnit: string | undefined;
  /** The number that stands for no figure, after it was refused. */
  filler = 0;

  constructor(decimal: DecimalMark, scale: number, thousands?: string, answers: ColumnAnswers = {}) {
    this.decimal = decimal;
    this.scale = scale;
    this.#thousands = thousands;
    this.answers = answers;
    this.#fillers = answers.fillers !== undefined && answers.fillers.size > 0 ? answers.fillers : undefined;
  }

  /**
   * The number in a cell, or undefined when it is none, or more than a number and its unit. Refused: hexadecimal,
   * underscores, signs of infinity, digits of other scripts, groups of other than three digits, two kinds of group marks.
   */
  read(cell: string, line: number, scale = this.scale): ReadNumber | undefined {
    if (this.unit !== undefined) this.unit = undefined;
    return this.#readSimple(cell, line, scale) ?? this.#readWritten(cell, line, scale);
  }

  /** Digits with at most one mark, the common case, in one pass. Undefined for anything else. */
  #readSimple(cell: string, line: number, scale: number): ReadNumber | undefined {
    const { length } = cell;
    let at = cell.charCodeAt(0) === 45 ? 1 : 0;
    const first = at;
    let mark = -1;
    for (; at < length; at += 1) {
      const code = cell.charCodeAt(at);
      if (code >= 48 && code <= 57) continue;
      if (mark >= 0 || (code !== 46 && code !== 44)) return undefined;
      mark = at;
    }
    if (length === first || length > LONGEST_NUMBER || mark === first || mark === length - 1) return undefined;
    if (mark < 0) {
      this.plain = true;
      return this.#finish(cell, line, scale, 0);
    }
    const isPoint = cell.charCodeAt(mark) === 46;
    const after = length - mark - 1;
    // What is written with the other mark is looked at closely.
    if (isPoint !== (this.decimal === '.')) return undefined;
    if (after === 3 && mark - first <= 3 && cell.charCodeAt(first) !== 48) {
      if (this.answers.bothMarks) return undefined;
      this.unclear ??= { text: cell, line };
      this.#unclearMarks.add(isPoint ? '.' : ',');
    } else if (isPoint) this.points += 1;
    else this.commas += 1;
    this.plain = true;
    return this.#finish(isPoint ? cell : `${cell.slice(0, mark)}.${cell.slice(mark + 1)}`, line, scale, after);
  }

  #readWritten(cell: string, line: number, scale: number): ReadNumber | undefined {
    this.refusal = 'none';
    if (MARKS_ONLY.test(cell)) {
      const number = (cell.endsWith('%') ? cell.slice(0, -1).trimEnd() : cell.trim()).replace(/^[+\u2212]/, (sign) =>
        sign === '+' ? '' : '-',
      );
      const found = this.#readDigits(number, cell, line, scale, cell.endsWith('%') ? '%' : '');
      if (found || this.refusal !== 'none') return found;
    }
    const parts = takeApart(cell);
    const found = parts && this.#readParts(parts, cell, line, scale);
    return found || this.refusal !== 'none' ? found : this.#readTidied(cell, line, scale);
  }

  /** Flags and footnotes belong to others. */
  #readParts(parts: CellParts, cell: string, line: number, scale: number): ReadNumber | undefined {
    if (parts.brackets !== '' || parts.trailingMinus || parts.marks.length > 0) return undefined;
    return this.#readDigits(parts.number, cell, line, scale, parts.unit);
  }

  /** A number with stray spaces inside is one only when a person says so. */
  #readTidied(cell: string, line: number, scale: number): ReadNumber | undefined {
    const parts = tidied(cell);
    if (!parts || parts.brackets !== '' || parts.trailingMinus || parts.marks.length > 0) return undefined;
    const after = toPlain(parts.number, this.decimal, this.#thousands)?.text;
    if (after === undefined) {
      // `- 1,2` has its say about the mark, though it is not read yet.
      this.#choose(parts.number, cell, line);
      return undefined;
    }
    this.spaced = { ...seeCell(this.spaced, cell, line), after: this.spaced?.after ?? after };
    if (this.answers.spaces) return this.#readParts(parts, cell, line, scale);
    this.refusal = 'spaces';
    return undefined;
  }

  /** A number with its marks, and the unit that stood beside it. */
  #readDigits(number: string, cell: string, line: number, scale: number, unit: string): ReadNumber | undefined {
    const word = unit === '' ? undefined : unitWord(unit);
    const power = /[eE][+-]?\d{1,3}$/.exec(number)?.[0] ?? '';
    const mantissa = power === '' ? number : number.slice(0, -power.length);
    const text = this.#choose(mantissa, cell, line);
    if (text === undefined) return undefined;
    const whole = power === '' ? { text, isWhole: true } : unfoldExponent(text + power);
    if (!whole) return undefined;
    if (power !== '') {
      if (!whole.isWhole && !this.answers.exponents) {
        this.exponentsAsked = seeCell(this.exponentsAsked, cell, line);
        this.refusal = 'exponent';
        return undefined;
      }
      this.exponents = seeCell(this.exponents, cell, line);
    }
    if (/[\u2010-\u2013\u2212\uFE63\uFF0D]/.test(cell)) this.minus ??= { text: cell, line };
    if (!word) this.plain = true;
    else {
      const key = unit.trim();
      const before = this.units.get(key);
      this.units.set(key, { ...seeCell(before, cell, line), word });
      this.unit = word;
      if (word.scale !== 1 && !this.answers.scaled) {
        this.refusal = 'magnitude';
        return undefined;
      }
    }
    return this.#finish(whole.text, line, scale);
  }

  /** The plain text under the mark of the column, after noting what the number says about that mark. */
  #choose(number: string, cell: string, line: number): string | undefined {
    const point = toPlain(number, '.', undefined);
    const comma = toPlain(number, ',', undefined);
    const mine = toPlain(number, this.decimal, this.#thousands);
    if (point?.text === comma?.text) {
      if (mine && mine.group !== '') this.groups.add(mine.group);
      return mine?.text;
    }
    if (point && comma) {
      this.unclear ??= { text: cell.trim(), line };
      this.#unclearMarks.add(number.includes('.') ? '.' : ',');
      if (this.answers.bothMarks) this.refusal = 'unclear-mark';
      return this.answers.bothMarks ? undefined : mine?.text;
    }
    if (point) this.points += 1;
    else this.commas += 1;
    if (this.answers.bothMarks) {
      if (!mine) this.otherMark = seeCell(this.otherMark, cell, line);
      return (point ?? comma)?.text;
    }
    if (mine && mine.group !== '') this.groups.add(mine.group);
    if (!mine && (this.decimal === '.' ? comma : point)) {
      this.otherMark = seeCell(this.otherMark, cell, line);
      this.refusal = 'other-mark';
    }
    return mine?.text;
  }

  #finish(plain: string, line: number, scale: number, after?: number): ReadNumber | undefined {
    const sent = Number(plain);
    if (!Number.isFinite(sent)) return undefined;
    if (sent > this.#high || sent < this.#low || this.#fillers !== undefined) {
      if (this.#fillers?.has(sent)) {
        this.refusal = 'filler';
        this.filler = sent;
        return undefined;
      }
      this.extremes.see(sent, plain, line);
      this.#high = this.extremes.high;
      this.#low = this.extremes.low;
    }
    if (scale !== 1) return scaleExactly(plain, scale);
    const mark = after === undefined ? plain.indexOf('.') : 0;
    const decimals = after ?? (mark < 0 ? 0 : plain.length - mark - 1);
    const value = sent === 0 ? 0 : sent;
    return { value, decimals: decimals > 6 ? decimalsWithoutNoise(value, decimals) : decimals };
  }

  /** The mark all values agree on; `mixed` when they contradict each other, `unclear` when none of them tells. */
  verdict(): DecimalMark | 'mixed' | 'unclear' | 'none' {
    if (this.answers.bothMarks) return 'none';
    if (this.points > 0 && this.commas > 0) return 'mixed';
    if (this.points > 0) return '.';
    if (this.commas > 0) return ',';
    return this.unclear ? 'unclear' : 'none';
  }

  /** Whether both marks can be read as decimal marks without a doubt about any value. */
  get canTakeBoth(): boolean {
    return this.unclear === undefined && !this.groups.has('.') && !this.groups.has(',');
  }

  /**
   * Marks that stand between thousands in some cells, and in others may: `1,234` beside `1 234` is no longer clear. Empty
   * where all is clear.
   */
  get doubtfulGroups(): string[] {
    const doubtful = [...this.#unclearMarks].filter((mark) => mark !== this.decimal);
    const sure = [...this.groups].filter((mark) => !doubtful.includes(mark));
    return doubtful.length > 0 && sure.length > 0 ? [...sure, ...doubtful] : [];
  }
}
