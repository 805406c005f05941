import { expect, test } from 'vitest';
import { dayOfStep, REMINDER_STEPS, stepReached } from '../../server/studio/reports/reminder-steps.ts';

test.each([
  ['2026-01-01', null],
  ['2026-02-07', null],
  ['2026-02-08', -21],
  ['2026-02-21', -21],
  ['2026-02-22', -7],
  ['2026-03-01', -7],
  ['2026-03-02', 1],
  ['2026-03-14', 1],
  ['2026-03-15', 14],
  ['2027-03-15', 14],
])('of what is due on 1 March 2026 the step of %s is %s', (today, step) => {
  expect(stepReached('2026-03-01', today)).toBe(step);
});

test('the days of the steps, over the end of a month and the change of the clock', () => {
  expect(REMINDER_STEPS.map((step) => dayOfStep('2026-03-20', step))).toEqual([
    '2026-02-27',
    '2026-03-13',
    '2026-03-21',
    '2026-04-03',
  ]);
});
