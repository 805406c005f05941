import { describe, expect, it } from 'vitest';
import { Attack, auditPattern } from '../../../indicators/statistics/disclosure/attack.ts';
import { maximiseInteger, maximiseLinear } from '../../../indicators/statistics/disclosure/integer-programme.ts';
import { suppress } from '../../../indicators/statistics/disclosure/suppress.ts';
import {
  cellKey,
  finestCells,
  isTotal,
  type CountTable,
  type TableDimension,
} from '../../../indicators/statistics/disclosure/table.ts';
import { seededRandom } from './seeded-random.ts';

const random = seededRandom(7);
const whole = (below: number): number => Math.floor(random() * below);

/** A table of the given shape with all its totals; finest cells in order. */
function tableOf(shape: readonly number[], count: () => number): CountTable {
  const dimensions: TableDimension[] = shape.map((size, at) => ({
    categories: Array.from({ length: size }, (_, code) => `${'abcd'[at]}${code}`),
    total: '_T',
  }));
  const everything = dimensions.map(({ total }) => total);
  const values = new Map(finestCells(everything, dimensions).map((cell) => [cellKey(cell), count()]));
  let cells: string[][] = [[]];
  for (const { categories, total } of dimensions)
    cells = cells.flatMap((start) => [...categories, total].map((code) => [...start, code]));
  return {
    dimensions,
    cells: cells.map((cell) => ({
      cell,
      value: finestCells(cell, dimensions).reduce((sum, part) => sum + (values.get(cellKey(part)) ?? 0), 0),
    })),
  };
}

/** Smallest and largest value of each hidden finest cell, from every table of counts that fits, tried one by one. */
function boundsByTrying(table: CountTable, hidden: ReadonlySet<string>, least: number) {
  const finest = table.cells.filter((one) => !isTotal(one.cell, table.dimensions));
  const place = new Map(finest.map((one, at) => [cellKey(one.cell), at]));
  const sums = table.cells.map(({ cell, value }) => ({
    parts: finestCells(cell, table.dimensions).map((part) => place.get(cellKey(part)) ?? 0),
    value: hidden.has(cellKey(cell)) ? null : value,
  }));
  const guess = finest.map(({ value }) => value);
  const open = [...finest.keys()].filter((at) => hidden.has(cellKey(finest[at]?.cell ?? [])));
  const most = Math.max(...table.cells.map(({ value }) => value));
  const bounds = new Map<number, { min: number; max: number }>();
  const tryFrom = (next: number): void => {
    const at = open[next];
    if (at !== undefined) {
      for (let value = least; value <= most; value += 1) {
        guess[at] = value;
        tryFrom(next + 1);
      }
      return;
    }
    for (const { parts, value } of sums) {
      const sum = parts.reduce((total, part) => total + (guess[part] ?? 0), 0);
      if (value === null ? sum < least : sum !== value) return;
    }
    for (const cell of open) {
      const found = bounds.get(cell) ?? { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
      const value = guess[cell] ?? 0;
      bounds.set(cell, { min: Math.min(found.min, value), max: Math.max(found.max, value) });
    }
  };
  tryFrom(0);
  return open.map((at) => ({ cell: finest[at]?.cell ?? [], ...bounds.get(at) }));
}

describe('the attack on a table', () => {
  it('finds the bounds that trying every table finds', () => {
    for (let round = 0; round < 30; round += 1) {
      const table = tableOf(round % 2 === 0 ? [2, 3] : [2, 2, 2], () => 1 + whole(2));
      const open = table.cells
        .filter(({ cell }) => !isTotal(cell, table.dimensions))
        .map((one) => ({ one, rank: random() }))
        .toSorted((a, b) => a.rank - b.rank)
        .slice(0, 4);
      // The grand total stays, so that trying has an end.
      const margins = table.cells.filter(
        ({ cell }) => isTotal(cell, table.dimensions) && !cell.every((code) => code === '_T') && random() < 0.3,
      );
      const suppressed = [...open.map(({ one }) => one), ...margins].map(({ cell }) => cell);
      const least = round % 3 === 0 ? 0 : 1;
      const attack = new Attack(table, suppressed, { lowerBound: least });
      for (const tried of boundsByTrying(table, new Set(suppressed.map(cellKey)), least))
        expect(attack.bounds(tried.cell)).toEqual(tried);
    }
  });

  it('says when nothing published limits a cell', () => {
    const table = tableOf([2], () => 4);
    const attack = new Attack(table, [['a0'], ['_T']], { lowerBound: 0 });
    expect(attack.bounds(['a0'])).toEqual({ cell: ['a0'], min: 0, max: Number.POSITIVE_INFINITY });
  });

  it('refuses a table that does not add up, and one with half people', () => {
    const table = tableOf([2, 2], () => 4);
    const broken = { ...table, cells: table.cells.map((one, at) => (at === 2 ? { ...one, value: 99 } : one)) };
    expect(() => new Attack(broken, [], { lowerBound: 0 })).toThrow('do not add up');
    const halves = { ...table, cells: table.cells.map((one) => ({ ...one, value: one.value / 3 })) };
    expect(() => new Attack(halves, [], { lowerBound: 0 })).toThrow('Not a count');
  });
});

describe('suppression', () => {
  it('protects every small cell of any table, hides each of them, and is the same each time', () => {
    for (const shape of [
      [3, 3],
      [2, 4],
      [2, 2, 3],
      [3, 2, 3],
      [2, 2, 2, 2],
    ])
      for (let round = 0; round < 6; round += 1) {
        const table = tableOf(shape, () => (random() < 0.15 ? whole(5) : 5 + whole(60)));
        for (const zerosPublished of [true, false]) {
          const result = suppress(table, { zerosPublished });
          expect(suppress(table, { zerosPublished })).toEqual(result);
          const hidden = new Set(result.suppressed.map(cellKey));
          for (const { cell, value } of table.cells) {
            if (value > 0 && value < 5) expect(hidden.has(cellKey(cell))).toBe(true);
            if (value === 0 && zerosPublished) expect(hidden.has(cellKey(cell))).toBe(false);
          }
          expect(hidden.has(cellKey(shape.map(() => '_T')))).toBe(false);
          if (!result.protected) continue;
          const options = { lowerBound: zerosPublished ? 1 : 0, minWidth: 3 } as const;
          expect(auditPattern(table, result.suppressed, result.primary, options).valid).toBe(true);
        }
      }
  });

  it('hides nothing where nothing is small', () => {
    const result = suppress(tableOf([3, 3], () => 20));
    expect(result).toEqual({ primary: [], suppressed: [], protected: true });
  });

  it('says when a table is too small to be protected', () => {
    const table: CountTable = {
      dimensions: [{ categories: ['a', 'b'], total: 'T' }],
      cells: [
        { cell: ['a'], value: 1 },
        { cell: ['b'], value: 4 },
        { cell: ['T'], value: 5 },
      ],
    };
    expect(suppress(table).protected).toBe(true);
    expect(suppress(table, { minWidth: 4 }).protected).toBe(false);
  });
});

describe('the solver', () => {
  it('finds whole numbers where the best point is a fraction', () => {
    // 2x + 2y ≤ 3: half a unit is lost.
    const constraints = [{ coefficients: [2n, 2n], limit: 3n }];
    expect(maximiseLinear([1n, 1n], constraints)).toMatchObject({ value: { top: 3n, bottom: 2n } });
    expect(maximiseInteger([1n, 1n], constraints)).toEqual({ kind: 'optimum', value: 1n });
  });

  it('starts where zero is not allowed', () => {
    const constraints = [
      { coefficients: [-1n, -1n], limit: -4n },
      { coefficients: [1n, 0n], limit: 3n },
      { coefficients: [0n, 1n], limit: 3n },
    ];
    expect(maximiseInteger([-1n, -2n], constraints)).toEqual({ kind: 'optimum', value: -5n });
  });

  it('says when nothing fits and when nothing limits', () => {
    expect(maximiseInteger([1n], [{ coefficients: [1n], limit: -1n }])).toEqual({ kind: 'infeasible' });
    expect(maximiseInteger([1n], [{ coefficients: [-1n], limit: 5n }])).toEqual({ kind: 'unbounded' });
  });
});
