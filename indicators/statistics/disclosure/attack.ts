/**
 * The attacker's view of a table: how closely each suppressed cell can be worked out from everything that is published.
 * All margins are equations at once, so that a pattern that looks safe in each slice is seen through. Sources: Handbook
 * on Statistical Disclosure Control 4.2; Geurts 1992; methods note 5.2, 5.3.
 */
import { maximiseInteger, type Constraint, type WholeNumber } from './integer-programme.ts';
import { cellKey, finestCells, isTotal, type CountTable } from './table.ts';

export interface CellBounds {
  cell: readonly string[];
  min: number;
  /** Infinity when nothing published limits the cell. */
  max: number;
}

export interface AttackOptions {
  /** What the attacker knows of every suppressed cell: 1 when zeros are always published, otherwise 0. */
  lowerBound: 0 | 1;
}

/** An equation Σ coefficients · x = constant, all whole. */
interface Equation {
  coefficients: bigint[];
  constant: bigint;
}

/** One suppressed cell in terms of the free ones: (constant − Σ coefficients · free) / divisor. */
interface Solved {
  coefficients: bigint[];
  constant: bigint;
  divisor: bigint;
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);
const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? size(a) : greatestDivisor(b, a % b));

function shorten({ coefficients, constant }: Equation): Equation {
  const common = coefficients.reduce(greatestDivisor, size(constant));
  return common <= 1n
    ? { coefficients, constant }
    : { coefficients: coefficients.map((value) => value / common), constant: constant / common };
}

/** Gauss–Jordan over whole numbers. Returns the pivot column of each equation kept. @throws when they contradict each other */
function eliminate(equations: readonly Equation[], unknowns: number): { rows: Equation[]; pivots: number[] } {
  let rows: Equation[] = [];
  const pivots: number[] = [];
  for (const equation of equations) {
    let next = equation;
    for (const [at, row] of rows.entries()) next = cancel(next, row, pivots[at] ?? 0);
    const pivot = next.coefficients.findIndex((value) => value !== 0n);
    if (pivot < 0) {
      if (next.constant !== 0n) throw new RangeError('The published cells of the table do not add up');
      continue;
    }
    rows = [...rows.map((row) => cancel(row, next, pivot)), next];
    pivots.push(pivot);
    if (rows.length === unknowns) break;
  }
  return { rows, pivots };
}

function cancel(row: Equation, by: Equation, column: number): Equation {
  const [factor, pivot] = [row.coefficients[column] ?? 0n, by.coefficients[column] ?? 0n];
  if (factor === 0n) return row;
  return shorten({
    coefficients: row.coefficients.map((value, at) => value * pivot - (by.coefficients[at] ?? 0n) * factor),
    constant: row.constant * pivot - by.constant * factor,
  });
}

function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a count: ${value}`);
  return BigInt(value);
}

/** Everything published about a table with a pattern of suppression, ready to be asked for bounds. */
export class Attack {
  readonly #unknowns: ReadonlyMap<string, number>;
  readonly #known: ReadonlyMap<string, bigint>;
  readonly #table: CountTable;
  readonly #solved: Solved[];
  readonly #free: number[];
  readonly #constraints: Constraint[];
  readonly #whole: WholeNumber[];

  constructor(table: CountTable, suppressed: readonly (readonly string[])[], { lowerBound }: AttackOptions) {
    this.#table = table;
    const hidden = new Set(suppressed.map(cellKey));
    const published = table.cells.filter(({ cell }) => !hidden.has(cellKey(cell)));
    const finest = finestCells(
      table.dimensions.map(({ total }) => total),
      table.dimensions,
    );
    this.#known = new Map(
      published
        .filter(({ cell }) => !isTotal(cell, table.dimensions))
        .map(({ cell, value }) => [cellKey(cell), wholeNumber(value)]),
    );
    const open = finest.filter((cell) => !this.#known.has(cellKey(cell)));
    this.#unknowns = new Map(open.map((cell, at) => [cellKey(cell), at]));
    const totals = published.filter(({ cell }) => isTotal(cell, table.dimensions));
    const equations = totals.map(({ cell, value }): Equation => {
      const { coefficients, known } = this.#expression(cell);
      return { coefficients, constant: wholeNumber(value) - known };
    });
    const { rows, pivots } = eliminate(equations, open.length);
    this.#free = open.map((_, at) => at).filter((at) => !pivots.includes(at));
    this.#solved = open.map((_, at) => this.#solve(at, rows, pivots));

    const floors = open.map((cell) => (hidden.has(cellKey(cell)) ? lowerBound : 0));
    // Free cells start at their floor; everything else must stay at or above its own.
    this.#constraints = [];
    this.#whole = [];
    const keep = (cell: readonly string[], atLeast: number): void => {
      const { coefficients, constant, divisor } = this.#inFreeCells(cell, floors);
      this.#constraints.push({
        coefficients: coefficients.map((value) => -value),
        limit: constant - BigInt(atLeast) * divisor,
      });
      if (divisor !== 1n) this.#whole.push({ coefficients, constant, divisor });
    };
    for (const [at, cell] of open.entries()) if (pivots.includes(at)) keep(cell, floors[at] ?? 0);
    for (const cell of suppressed) if (isTotal(cell, table.dimensions)) keep(cell, lowerBound);
    this.#floors = floors;
  }

  readonly #floors: readonly number[];

  /** A cell as unknown finest cells plus what is known of it. */
  #expression(cell: readonly string[]): { coefficients: bigint[]; known: bigint } {
    const coefficients = Array.from({ length: this.#unknowns.size }, () => 0n);
    let known = 0n;
    for (const part of finestCells(cell, this.#table.dimensions)) {
      const at = this.#unknowns.get(cellKey(part));
      if (at === undefined) known += this.#known.get(cellKey(part)) ?? 0n;
      else coefficients[at] = 1n;
    }
    return { coefficients, known };
  }

  #solve(at: number, rows: readonly Equation[], pivots: readonly number[]): Solved {
    const row = rows[pivots.indexOf(at)];
    if (!row) return { coefficients: this.#free.map((free) => (free === at ? -1n : 0n)), constant: 0n, divisor: 1n };
    const pivot = row.coefficients[at] ?? 1n;
    const sign = pivot < 0n ? -1n : 1n;
    return {
      coefficients: this.#free.map((free) => sign * (row.coefficients[free] ?? 0n)),
      constant: sign * row.constant,
      divisor: sign * pivot,
    };
  }

  /** A cell as (constant + Σ coefficients · z) / divisor, where z is what each free cell has above its floor. */
  #inFreeCells(cell: readonly string[], floors: readonly number[]): WholeNumber {
    const { coefficients, known } = this.#expression(cell);
    const parts = this.#solved.filter((_, at) => coefficients[at] !== 0n);
    const divisor = parts.reduce((all, part) => (all * part.divisor) / greatestDivisor(all, part.divisor), 1n);
    let constant = known * divisor;
    const sum = this.#free.map(() => 0n);
    for (const part of parts) {
      const factor = divisor / part.divisor;
      constant += part.constant * factor;
      for (const [j, value] of part.coefficients.entries()) sum[j] = (sum[j] ?? 0n) - value * factor;
    }
    for (const [j, free] of this.#free.entries()) constant += (sum[j] ?? 0n) * BigInt(floors[free] ?? 0);
    return { coefficients: sum, constant, divisor };
  }

  /** Smallest and largest whole number a cell can be. @throws when the published cells allow no table at all */
  bounds(cell: readonly string[]): CellBounds {
    const { coefficients, constant, divisor } = this.#inFreeCells(cell, this.#floors);
    const extreme = (sign: 1n | -1n): number => {
      const result = maximiseInteger(
        coefficients.map((value) => sign * value),
        this.#constraints,
        this.#whole,
      );
      if (result.kind === 'infeasible') throw new RangeError('No table of counts fits what is published');
      if (result.kind === 'unbounded') return Number.POSITIVE_INFINITY;
      return Number((constant + sign * result.value) / divisor);
    };
    return { cell, min: extreme(-1n), max: extreme(1n) };
  }
}

export interface Audit {
  bounds: CellBounds[];
  /** Whether every primary cell stays at least `minWidth` wide. */
  valid: boolean;
}

/** Bounds of every suppressed cell, and whether the pattern protects the primary ones. */
export function auditPattern(
  table: CountTable,
  suppressed: readonly (readonly string[])[],
  primary: readonly (readonly string[])[],
  options: AttackOptions & { minWidth: number },
): Audit {
  const attack = new Attack(table, suppressed, options);
  const bounds = suppressed.map((cell) => attack.bounds(cell));
  const byCell = new Map(bounds.map((one) => [cellKey(one.cell), one]));
  const valid = primary.every((cell) => {
    const found = byCell.get(cellKey(cell));
    return found !== undefined && found.max - found.min >= options.minWidth;
  });
  return { bounds, valid };
}
