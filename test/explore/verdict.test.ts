import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import type { VerdictRecord } from '../../server/contract/verdicts.ts';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import { indicatorVerdict } from '../../server/explore/verdict/indicator-verdict.ts';
import { NO_PROMISES, type PromisesOfSeries } from '../../server/explore/verdict/promises.ts';
import { verdictView } from '../../server/explore/verdict/verdict-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { VERDICT_WORDS } from '../../server/words/verdicts.ts';
import { definitionOf, observed } from './observations.ts';

const FOR = { breakdown: { origin: 'FOR_CIT' } };
const NAT = { breakdown: { origin: 'NAT_CIT' } };
const RISE = [60, 60.5, 61, 61.8, 62.4, 63];

const series = (values: readonly number[], more: object = FOR): PublishedObservation[] =>
  values.map((value, at) => observed(String(2026 - values.length + at), value, more));

function record(
  group: readonly PublishedObservation[],
  more: {
    definition?: Partial<IndicatorDefinition>;
    reference?: PublishedObservation[];
    promises?: Partial<PromisesOfSeries>;
    today?: string;
  } = {},
): VerdictRecord {
  const found = indicatorVerdict({
    definition: definitionOf(more.definition),
    area: 'T',
    group,
    reference: more.reference ?? [],
    promises: { ...NO_PROMISES, ...more.promises },
    today: more.today ?? '2026-06-01',
    asOf: null,
    withFlips: true,
  });
  if (!found) throw new Error('a record');
  return found;
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');

function said(one: VerdictRecord, language: (typeof LANGUAGES)[number] = 'en') {
  return verdictView(one, {
    definition: definitionOf(),
    language,
    words: VERDICT_WORDS[language],
    site: SITE_WORDS[language],
    group: 'Foreign citizens',
    reference: 'Nationals',
    day: (iso) => iso,
  });
}

describe('the record of a verdict', () => {
  it('holds what it rests on, with the release of each figure, and what would change it', () => {
    const { movement, series: judged, course } = record(series(RISE));
    expect(judged).toBe('origin=FOR_CIT');
    expect(movement).toMatchObject({
      value: 'better',
      inputs: { baseline: null, materialityPerYear: 0.2, minimumPoints: 5, alpha: 0.05 },
      test: { method: 'mann-kendall', n: 6, s: 15, slopePerYear: 0.6 },
      flips: { below: { value: 61.7, word: 'no-clear-change' }, above: null },
    });
    expect(movement.inputs.observations.map((one) => [one.period, one.value, one.release])[0]).toEqual([
      '2020',
      60,
      expect.any(String),
    ]);
    expect(course).toMatchObject({ value: 'no-target', flips: null });
  });

  it('of a target says the course, the pace needed, and the value at which it would be met', () => {
    const promises = { target: { value: 65, period: '2030', decision: 'Council, 12 May 2021' }, baseline: '2020' };
    const { course } = record(series(RISE), { promises });
    expect(course).toMatchObject({
      value: 'on-course',
      ratio: 1.2,
      inputs: { target: { decision: 'Council, 12 May 2021' } },
    });
    expect(course.flips).toEqual({ below: { value: 62.3, word: 'off-course' }, above: { value: 65, word: 'met' } });
  });

  it('greys where a newer figure is due, and rests on the material change somebody set', () => {
    const late = record(series(RISE), {
      today: '2027-08-01',
      promises: { materialityPerYear: 1, materialitySetBy: 'Committee' },
    });
    expect(late.overdueSince).toBe('2027-07-01');
    expect(late.movement).toMatchObject({
      value: 'no-clear-change',
      why: 'immaterial',
      inputs: { materialitySetBy: 'Committee' },
    });
  });

  it('compares with the reference group, and says which side moved', () => {
    const reference = series([80, 79, 78, 77, 76, 75], NAT);
    expect(record(series([60, 60, 59.9, 59.8, 59.8, 59.7]), { reference }).gap).toMatchObject({
      value: 'closing-reference-fell',
      levels: { from: { gap: 20 }, to: { gap: 15.3 } },
      inputs: { group: 'origin=FOR_CIT', reference: 'origin=NAT_CIT' },
    });
  });
});

describe('the sentences of a verdict', () => {
  it('name figures of the record, and nothing else', () => {
    const { movement } = said(record(series(RISE)));
    expect(plain(movement.why)).toBe(
      'The 6 comparable figures from 2020 to 2025 go one way: +0.60 percentage points a year. Without any trend, figures would be as ordered as this in 0.3% of cases.',
    );
    expect(movement.flips.map(plain)).toEqual(['From 61.7% in 2025 downwards it would read: no clear change.']);
  });

  it('say where no single value would change it', () => {
    expect(said(record(series(RISE.slice(-3)))).movement.flips.map(plain)).toEqual([
      'No single value of 2025 would change it.',
    ]);
  });

  it.each(LANGUAGES)('in %s have no gap where a fact should stand, for every reason there is', (language) => {
    const wide = series(RISE).map((one) => ({ ...one, lower: (one.value ?? 0) - 3, upper: (one.value ?? 0) + 3 }));
    const records = [
      record(series(RISE), { promises: { target: { value: 65, period: '2030', decision: null } } }),
      record(series([60, 62, 59, 63, 58]), { promises: { target: { value: 50, period: '2024', decision: null } } }),
      record(series([60, 60.1, 60.2, 60.3, 60.4]), { reference: series([80, 80, 80, 81, 80], NAT) }),
      record(wide),
      record(series([60, 61]), { today: '2030-01-01' }),
      record(series([60]), { promises: { target: { value: 70, period: '2030', decision: null } } }),
      record([...series(RISE).slice(0, 5), observed('2025', null, FOR)]),
      record(series(RISE, { ...FOR, status: ['U'] })),
      record(series(RISE).map((one, at) => (at === 3 ? { ...one, status: ['B'] } : one))),
      record(series(RISE), { definition: { direction: 'none' } }),
    ];
    for (const one of records) {
      const { movement, course, gap, overdue, receipt } = said(one, language);
      const texts = [
        ...[movement, course, ...(gap ? [gap] : [])].flatMap(({ text, why, flips }) => [text, why, ...flips]),
        ...(overdue ? [overdue] : []),
        ...(gap?.levels ? [gap.levels] : []),
        ...receipt.facts.flatMap(({ term, text }) => [term, text]),
        ...receipt.others.flatMap(({ name, text, why }) => [name, text, why]),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|NaN|null|\$\{|\(\)| {2}| [,.;]/);
        expect(text.trim()).not.toBe('');
      }
    }
  });
});
