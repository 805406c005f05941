/**
 * A small exact solver: the largest value of a linear expression in whole non-negative numbers under linear limits.
 * Integer pivoting keeps every number of the tableau whole, so there is no rounding to trust; Bland's rule cannot cycle;
 * fractions are cut off by branching. Meant for audits of tables with up to a few hundred unknown cells.
 */

/** Σ coefficients · z ≤ limit. */
export interface Constraint {
  coefficients: readonly bigint[];
  limit: bigint;
}

export type LinearResult =
  { kind: 'optimum'; value: Fraction; solution: Fraction[] } | { kind: 'infeasible' } | { kind: 'unbounded' };

export interface Fraction {
  top: bigint;
  /** Positive. */
  bottom: bigint;
}

const floor = ({ top, bottom }: Fraction): bigint => (top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom));

/** Rows mean `d · basic + Σ row[j] · nonbasic[j] = row.at(-1)`; the objective row likewise, for its value. */
class Tableau {
  readonly #rows: bigint[][];
  readonly #basic: number[];
  readonly #nonbasic: number[];
  #objective: bigint[];
  #denominator = 1n;

  constructor(constraints: readonly Constraint[], variables: number) {
    this.#rows = constraints.map(({ coefficients, limit }) => [...coefficients, limit]);
    this.#nonbasic = Array.from({ length: variables }, (_, index) => index);
    this.#basic = constraints.map((_, index) => variables + index);
    this.#objective = Array.from({ length: variables + 1 }, () => 0n);
  }

  #pivot(row: number, column: number): void {
    const pivotRow = this.#rows[row] ?? [];
    const pivot = pivotRow[column] ?? 0n;
    const old = this.#denominator;
    const eliminate = (values: bigint[]): void => {
      const factor = values[column] ?? 0n;
      for (const [j, value] of values.entries())
        values[j] = j === column ? -factor : (value * pivot - factor * (pivotRow[j] ?? 0n)) / old;
    };
    for (const [i, values] of this.#rows.entries()) if (i !== row) eliminate(values);
    eliminate(this.#objective);
    pivotRow[column] = old;
    this.#denominator = pivot;
    if (pivot < 0n) {
      this.#denominator = -pivot;
      for (const values of [...this.#rows, this.#objective])
        for (const [j, value] of values.entries()) values[j] = -value;
    }
    const entering = this.#nonbasic[column] ?? 0;
    this.#nonbasic[column] = this.#basic[row] ?? 0;
    this.#basic[row] = entering;
  }

  #last(values: readonly bigint[]): bigint {
    return values.at(-1) ?? 0n;
  }

  /** Row that first reaches its limit when the variable of the column grows; −1 when none does. */
  #leaving(column: number): number {
    let best = -1;
    for (const [i, row] of this.#rows.entries()) {
      const slope = row[column] ?? 0n;
      if (slope <= 0n) continue;
      const other = this.#rows[best];
      if (!other) {
        best = i;
        continue;
      }
      const left = this.#last(row) * (other[column] ?? 0n);
      const right = this.#last(other) * slope;
      if (left < right || (left === right && (this.#basic[i] ?? 0) < (this.#basic[best] ?? 0))) best = i;
    }
    return best;
  }

  /** Bland's rule: the first variable that improves. */
  #entering(): number {
    let best = -1;
    for (const [j, variable] of this.#nonbasic.entries())
      if ((this.#objective[j] ?? 0n) < 0n && (best < 0 || variable < (this.#nonbasic[best] ?? 0))) best = j;
    return best;
  }

  #improve(): 'optimum' | 'unbounded' {
    for (;;) {
      const column = this.#entering();
      if (column < 0) return 'optimum';
      const row = this.#leaving(column);
      if (row < 0) return 'unbounded';
      this.#pivot(row, column);
    }
  }

  /** An extra variable relaxes every limit; where it can be pressed back to zero, a solution exists. */
  #makeFeasible(): boolean {
    let worst = 0;
    for (const [i, row] of this.#rows.entries()) if (this.#last(row) < this.#last(this.#rows[worst] ?? [])) worst = i;
    if (this.#rows.length === 0 || this.#last(this.#rows[worst] ?? []) >= 0n) return true;
    const helper = -1;
    for (const row of this.#rows) row.splice(-1, 0, -1n);
    this.#nonbasic.push(helper);
    this.#objective = [...this.#nonbasic.map((variable) => (variable === helper ? 1n : 0n)), 0n];
    this.#pivot(worst, this.#nonbasic.length - 1);
    this.#improve();
    if (this.#last(this.#objective) < 0n) return false;
    const stuck = this.#basic.indexOf(helper);
    if (stuck >= 0) {
      const column = (this.#rows[stuck] ?? []).findIndex((value, j) => j < this.#nonbasic.length && value !== 0n);
      if (column >= 0) this.#pivot(stuck, column);
    }
    const column = this.#nonbasic.indexOf(helper);
    if (column >= 0) {
      for (const row of this.#rows) row.splice(column, 1);
      this.#nonbasic.splice(column, 1);
    }
    return true;
  }

  maximise(objective: readonly bigint[]): LinearResult {
    if (!this.#makeFeasible()) return { kind: 'infeasible' };
    // The objective in terms of what is nonbasic now, on the common denominator.
    const d = this.#denominator;
    const row = [...this.#nonbasic.map((variable) => -(objective[variable] ?? 0n) * d), 0n];
    for (const [i, variable] of this.#basic.entries()) {
      const coefficient = objective[variable] ?? 0n;
      if (coefficient === 0n) continue;
      for (const [j, value] of (this.#rows[i] ?? []).entries()) row[j] = (row[j] ?? 0n) + coefficient * value;
    }
    this.#objective = row;
    if (this.#improve() === 'unbounded') return { kind: 'unbounded' };
    const bottom = this.#denominator;
    const solution = objective.map((_, variable): Fraction => {
      const at = this.#basic.indexOf(variable);
      return { top: at < 0 ? 0n : this.#last(this.#rows[at] ?? []), bottom };
    });
    return { kind: 'optimum', value: { top: this.#last(this.#objective), bottom }, solution };
  }
}

/** Without the demand for whole numbers. */
export function maximiseLinear(objective: readonly bigint[], constraints: readonly Constraint[]): LinearResult {
  return new Tableau(constraints, objective.length).maximise(objective);
}

export type IntegerResult = { kind: 'optimum'; value: bigint } | { kind: 'infeasible' } | { kind: 'unbounded' };

/** An expression that must come out whole: (constant + Σ coefficients · z) / divisor. */
export interface WholeNumber {
  coefficients: readonly bigint[];
  constant: bigint;
  divisor: bigint;
}

/**
 * @param objective whole-number coefficients of z
 * @param whole expressions in z that must be whole numbers, besides z itself
 */
export function maximiseInteger(
  objective: readonly bigint[],
  constraints: readonly Constraint[],
  whole: readonly WholeNumber[] = [],
): IntegerResult {
  const units: WholeNumber[] = objective.map((_, at) => ({
    coefficients: objective.map((_, index) => (index === at ? 1n : 0n)),
    constant: 0n,
    divisor: 1n,
  }));
  const expressions = [...units, ...whole];
  let best: bigint | null = null;
  const open: (readonly Constraint[])[] = [constraints];
  for (let limits = open.pop(); limits; limits = open.pop()) {
    const relaxed = maximiseLinear(objective, limits);
    if (relaxed.kind === 'unbounded') return relaxed;
    if (relaxed.kind === 'infeasible') continue;
    if (best !== null && floor(relaxed.value) <= best) continue;
    const broken = expressions
      .map((expression) => ({ expression, value: evaluate(expression, relaxed.solution) }))
      .find(({ value }) => value.top % value.bottom !== 0n);
    if (!broken) {
      best = floor(relaxed.value);
      continue;
    }
    const { coefficients, constant, divisor } = broken.expression;
    const below = floor(broken.value);
    open.push(
      [...limits, { coefficients, limit: below * divisor - constant }],
      [...limits, { coefficients: coefficients.map((value) => -value), limit: constant - (below + 1n) * divisor }],
    );
  }
  return best === null ? { kind: 'infeasible' } : { kind: 'optimum', value: best };
}

function evaluate({ coefficients, constant, divisor }: WholeNumber, solution: readonly Fraction[]): Fraction {
  const bottom = solution[0]?.bottom ?? 1n;
  const top = coefficients.reduce((sum, value, at) => sum + value * (solution[at]?.top ?? 0n), constant * bottom);
  return { top, bottom: bottom * divisor };
}
