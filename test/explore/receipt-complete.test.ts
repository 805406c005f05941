import { expect, it } from 'vitest';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import { indicatorVerdict } from '../../server/explore/verdict/indicator-verdict.ts';
import { NO_PROMISES } from '../../server/explore/verdict/promises.ts';
import { receiptRows } from '../../server/explore/verdict/receipt-rows.ts';
import { verdictView } from '../../server/explore/verdict/verdict-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { VERDICT_WORDS } from '../../server/words/verdicts.ts';
import { definitionOf, observed } from './observations.ts';

const series = (values: readonly number[], origin: string): PublishedObservation[] =>
  values.map((value, at) =>
    observed(String(2018 + at), value, {
      breakdown: { origin },
      lower: value - 0.5,
      upper: value + 0.5,
      numerator: value * 20 + at,
      denominator: 2000 + at,
    }),
  );

/** Columns of their own in the file, names of questions, and days that follow from the period. */
const ELSEWHERE: ReadonlySet<string> = new Set(['indicator', 'area', 'series', 'rule', 'start', 'end']);

/** Every text and number anywhere in a record. */
const leaves = (value: unknown): (string | number)[] =>
  typeof value === 'string' || typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, own]) => (ELSEWHERE.has(key) ? [] : leaves(own)))
      : [];

it('no text and no number of the record is missing from the rows of its receipt', () => {
  const record = indicatorVerdict({
    definition: definitionOf(),
    area: 'T',
    group: series([60.1, 60.9, 61.7, 62.2, 63, 64.4, 65, 66.6], 'FOR_CIT'),
    reference: series([80, 80.1, 80.3, 80.2, 80.4, 80.6, 80.5, 80.7], 'NAT_CIT'),
    promises: {
      baseline: '2018',
      target: { value: 70, period: '2030', decision: 'Council, 12 May 2021' },
      materialityPerYear: 0.25,
      materialitySetBy: 'Committee, "the first", 2020',
    },
    today: '2029-01-01',
    asOf: '2029-01-01T00:00:00.000Z',
    withFlips: true,
  });
  if (!record) throw new Error('a record');
  expect({ ...NO_PROMISES, ...record.movement.flips }).toMatchObject({ below: expect.anything() as unknown });
  const rows = receiptRows(
    verdictView(record, {
      definition: definitionOf(),
      language: 'fr',
      words: VERDICT_WORDS.fr,
      site: SITE_WORDS.fr,
      group: 'A',
      reference: 'B',
      day: (iso) => iso,
    }),
  );
  const cells = new Set(rows.flatMap((row) => Object.values(row).flatMap((one) => (one === null ? [] : [one]))));
  const words = new Set([...cells].flatMap((one) => String(one).split(' ')));
  const items = rows.map((row) => row.item).join(' ');
  const missing = leaves(record).filter(
    (leaf) => !cells.has(leaf) && !words.has(String(leaf)) && !items.includes(String(leaf)),
  );
  expect(missing).toEqual([]);
});
