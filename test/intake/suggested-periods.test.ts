import { describe, expect, test } from 'vitest';
import { readUpload } from '../../server/intake/intake.ts';
import { MemoryStaging } from './real-files/memory-staging.ts';
import { CONTEXT } from './read-case.ts';

/** Counts how often a file is gone through. */
class CountingStaging extends MemoryStaging {
  times = 0;

  override begin(...asked: Parameters<MemoryStaging['begin']>): Promise<void> {
    this.times += 1;
    return super.begin(...asked);
  }
}

async function read(periods: readonly string[]) {
  const sink = new CountingStaging();
  const rows = periods.map((period, at) => `${period},${60 + (at % 30)}.5`);
  const file = new TextEncoder().encode(`period,value\n${rows.join('\n')}\n`);
  const { state, problems } = await readUpload(file, { indicator: 'emp-rate-20-64', mapping: {} }, CONTEXT, sink);
  return {
    state,
    times: sink.times,
    codes: problems.map((one) => one.code),
    staged: [...sink.rows.keys()].map((key) => key.split(' ').at(-1)),
  };
}

/** Of the years from one on, so many of their months in a row. */
const months = (from: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_one, at) => `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
/** 2001-02 may be a month or the year from 2001 to 2002. */
const EITHER = months(2000, 500);

describe('how periods are written, as the first rows suggest it', () => {
  test('a file of months is gone through once', async () => {
    const { state, times, staged } = await read(months(2000, 240));
    expect([state, times, staged.length]).toEqual(['staged', 1, 240]);
    expect(staged).toContain('2011-12');
  });

  test('where later rows contradict the first ones, it is asked as if nothing had been suggested', async () => {
    const contradicted = await read([...EITHER, '1998-99']);
    const { codes, times } = await read(['1998-99', ...EITHER]);
    expect(codes).toContain('period-ambiguous');
    expect(contradicted.codes).toEqual(codes);
    // Misled by the first rows, it is read once more; warned by the first row, it is not.
    expect([contradicted.times, times]).toEqual([2, 1]);
  });

  test('where only later rows settle it, it is read once more', async () => {
    // Of each year the month that may be a span of two years as well.
    const unclear = Array.from({ length: 10 }, (_one, at) => `${2001 + at}-${String(at + 2).padStart(2, '0')}`);
    const { state, times, staged } = await read([...unclear, '1990-01']);
    expect([state, staged.length]).toEqual(['staged', 11]);
    expect(times).toBe(1);
    const repeated = Array.from({ length: 500 }, (_one, at) => unclear[at % 10] ?? '');
    expect((await read([...repeated, '1990-01'])).times).toBeGreaterThan(1);
  });
});
