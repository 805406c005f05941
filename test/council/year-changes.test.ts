import { describe, expect, test } from 'vitest';
import type { IndicatorStanding, Standing, VerdictFlip } from '../../server/contract/reports.ts';
import { QUESTIONS, wordOf, yearChanges } from '../../server/council/year-changes.ts';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import { indicatorVerdict } from '../../server/explore/verdict/indicator-verdict.ts';
import { NO_PROMISES } from '../../server/explore/verdict/promises.ts';
import { definitionOf, observed } from '../explore/observations.ts';
import { random } from '../indicators/verdict/series.ts';

const PAIRS = 1000;
const INDICATORS = ['a-rate', 'b-rate', 'c-rate', 'd-rate'];

interface Made {
  observations: PublishedObservation[];
  reference: PublishedObservation[];
  target: number | null;
}

/** Figures of an indicator until a year, as one of two generated years knows them. */
function make(next: () => number): Made {
  const length = 5 + Math.floor(next() * 8);
  const slope = (next() - 0.5) * 2;
  const series = (level: number, code: string): PublishedObservation[] =>
    Array.from({ length }, (_none, at) =>
      observed(String(2026 - length + at), Number((level + slope * at + (next() - 0.5) * 2).toFixed(1)), {
        breakdown: { origin: code },
      }),
    );
  return {
    observations: series(50, 'FOR_CIT'),
    reference: next() < 0.6 ? series(60, 'NAT_CIT') : [],
    target: next() < 0.6 ? 45 + next() * 15 : null,
  };
}

function standingOf(indicator: string, made: Made, until: string, definition: string): IndicatorStanding {
  const known = (all: readonly PublishedObservation[]): PublishedObservation[] => all.filter((one) => one.end <= until);
  const receipt = indicatorVerdict({
    definition: definitionOf({ id: indicator }),
    area: 'T',
    group: known(made.observations),
    reference: known(made.reference),
    promises: {
      ...NO_PROMISES,
      target: made.target === null ? null : { value: made.target, period: '2030', decision: null },
    },
    today: until,
    asOf: null,
    withFlips: false,
  });
  return {
    indicator,
    definition,
    receipts: receipt ? [receipt] : [],
    figures: known(made.observations).map(({ period, value, reason, status, release }) => ({
      series: 'origin=FOR_CIT',
      period,
      value,
      reason,
      opensBreak: status.includes('B'),
      release,
    })),
  };
}

/** A revised year before it, sometimes, and sometimes an indicator that was not there or is gone. */
function pair(seed: number): { before: Standing; after: Standing; made: { revised: string[]; redefined: string[] } } {
  const next = random(seed * 104_729 + 7);
  const revised: string[] = [];
  const redefined: string[] = [];
  const rows = INDICATORS.map((id) => {
    const now = make(next);
    const then: Made = { ...now, observations: [...now.observations], reference: [...now.reference] };
    if (next() < 0.3) {
      const at = Math.floor(next() * (then.observations.length - 1));
      const one = then.observations[at];
      if (one && one.value !== null) {
        then.observations[at] = { ...one, value: Number((one.value + 3).toFixed(1)) };
        revised.push(`${id} ${one.period}`);
      }
    }
    if (next() < 0.1) then.observations = [];
    const isRedefined = next() < 0.2;
    if (isRedefined) redefined.push(id);
    return {
      before: standingOf(id, then, '2024-12-31', isRedefined ? 'old' : 'same'),
      after: standingOf(id, now, '2025-12-31', 'same'),
    };
  });
  const moment = (until: string, indicators: IndicatorStanding[]): Standing => ({
    until,
    known: `${until}T23:59:59Z`,
    area: 'T',
    indicators,
  });
  return {
    before: moment(
      '2024-12-31',
      rows.map((one) => one.before),
    ),
    after: moment(
      '2025-12-31',
      rows.map((one) => one.after),
    ),
    made: { revised, redefined },
  };
}

const SAMPLE = Array.from({ length: PAIRS }, (_none, seed) => pair(seed));

/** Every verdict of a moment, by indicator, series and question. */
const wordsOf = ({ indicators }: Standing): Map<string, string | null> =>
  new Map(
    indicators.flatMap(({ indicator, receipts }) =>
      receipts.flatMap((receipt) =>
        QUESTIONS.map((question) => [`${indicator} ${receipt.series} ${question}`, wordOf(receipt, question)] as const),
      ),
    ),
  );
const keyOf = ({ indicator, series, question }: VerdictFlip): string => `${indicator} ${series} ${question}`;

describe('for a thousand pairs of years', () => {
  test('flips of every question occur, and pairs without any', () => {
    const found = SAMPLE.map(({ before, after }) => yearChanges(before, after).flips);
    for (const question of QUESTIONS)
      expect(found.filter((flips) => flips.some((one) => one.question === question)).length).toBeGreaterThan(50);
    expect(found.some((flips) => flips.length === 0)).toBe(true);
  });

  test('the list of flips is the difference between the receipts: put onto the earlier year it gives the later one', () => {
    for (const { before, after } of SAMPLE) {
      const [then, now] = [wordsOf(before), wordsOf(after)];
      const { flips } = yearChanges(before, after);
      expect(new Set(flips.map(keyOf)).size).toBe(flips.length);
      const differing = [...new Set([...then.keys(), ...now.keys()])].filter(
        (key) => (then.get(key) ?? null) !== (now.get(key) ?? null),
      );
      expect(flips.map(keyOf).sort()).toEqual(differing.sort());
      for (const flip of flips) {
        expect(flip.from).toBe(then.get(keyOf(flip)) ?? null);
        then.set(keyOf(flip), flip.to);
      }
      for (const [key, word] of now) expect(then.get(key) ?? null).toBe(word);
    }
  });

  test('read the other way round, each flip is turned round', () => {
    for (const { before, after } of SAMPLE) {
      const turned = yearChanges(after, before).flips.map((one) => ({ ...one, from: one.to, to: one.from }));
      const byKey = (a: VerdictFlip, b: VerdictFlip): number => keyOf(a).localeCompare(keyOf(b));
      expect(turned.sort(byKey)).toEqual(yearChanges(before, after).flips.sort(byKey));
    }
  });

  test('against itself nothing flips, is new, revised or defined anew', () => {
    for (const { after } of SAMPLE)
      expect(yearChanges(after, after)).toMatchObject({ flips: [], definitions: [], fresh: [], revised: [] });
  });

  test('revised figures and definitions are those that were changed, and no newer figure counts as revised', () => {
    for (const { before, after, made } of SAMPLE) {
      const { revised, definitions } = yearChanges(before, after);
      const had = new Set(
        before.indicators.flatMap(({ indicator, figures }) => figures.map((one) => `${indicator} ${one.period}`)),
      );
      expect(revised.map((one) => `${one.indicator} ${one.period}`).sort()).toEqual(
        made.revised.filter((key) => had.has(key)).sort(),
      );
      expect(definitions).toEqual(made.redefined);
    }
  });
});

describe('between two moments', () => {
  const standing = (observations: PublishedObservation[], until: string): Standing => ({
    until,
    known: `${until}T12:00:00Z`,
    area: 'T',
    indicators: [standingOf('x-rate', { observations, reference: [], target: null }, until, 'same')],
  });
  const years = (from: number, to: number): PublishedObservation[] =>
    Array.from({ length: to - from + 1 }, (_none, at) => observed(String(from + at), 50 + at));

  test('a figure that is gone is revised to nothing', () => {
    const [before, after] = [standing(years(2018, 2024), '2024-12-31'), standing(years(2018, 2023), '2025-12-31')];
    expect(yearChanges(before, after).revised).toMatchObject([{ period: '2024', from: 56, to: null, release: null }]);
  });

  test('a break among the newer figures is a change of definition', () => {
    const after = [...years(2018, 2024), observed('2025', 70, { status: ['B'] })];
    expect(yearChanges(standing(years(2018, 2024), '2024-12-31'), standing(after, '2025-12-31')).definitions).toEqual([
      'x-rate',
    ]);
  });

  test('an indicator without any figure is missing, one that should have had a newer one is late', () => {
    expect(yearChanges(standing([], '2024-12-31'), standing([], '2025-12-31')).missing).toEqual(['x-rate']);
    const [late] = yearChanges(
      standing(years(2015, 2020), '2024-12-31'),
      standing(years(2015, 2020), '2025-12-31'),
    ).late;
    expect(late).toMatchObject({ indicator: 'x-rate', since: expect.stringMatching(/^2022/) as string });
  });
});
