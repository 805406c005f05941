import { describe, expect, test } from 'vitest';
import { courseOf, type CourseQuestion } from '../../../indicators/verdict/course.ts';
import { isOverdue, nextDue } from '../../../indicators/verdict/overdue.ts';
import { objectiveVerdict } from '../../../indicators/verdict/objective-verdict.ts';
import { yearly } from './series.ts';

const until = (target: number, year: string, change: Partial<CourseQuestion> = {}): CourseQuestion => ({
  direction: 'higher',
  baseline: null,
  promised: { target, targetPeriod: year, start: `${year}-01-01`, end: `${year}-12-31` },
  ...change,
});

describe('the course to a target', () => {
  test.each([
    ['met', [60, 65, 71], until(70, '2030'), 'met: met'],
    ['on the line', [60, 61, 62], until(65, '2028'), 'on-course: pace'],
    ['too slow', [60, 60.1, 60.2], until(65, '2028'), 'off-course: pace'],
    ['away from it', [60, 59, 58], until(65, '2028'), 'off-course: pace'],
    ['its year is over', [60, 61, 62], until(65, '2025'), 'off-course: missed'],
    ['a level that was to be kept is lost', [70, 69, 64], until(65, '2028'), 'off-course: not-kept'],
    ['less is wanted', [10, 9, 8], until(5, '2028', { direction: 'lower' }), 'on-course: pace'],
    ['one figure alone', [60], until(65, '2028'), 'none: fewer_than_two_points'],
    ['nothing was promised', [60, 61], { ...until(0, '2028'), promised: null }, 'none: no-target'],
    ['the baseline has no figure', [60, 61], until(65, '2028', { baseline: '2001' }), 'none: baseline-missing'],
    ['nothing is wanted', [60, 61], until(65, '2028', { direction: 'none' }), 'none: no-direction'],
  ])('%s', (_name, values, question, expected) => {
    const { word, why } = courseOf(yearly(values), question);
    expect(`${word ?? 'none'}: ${why}`).toBe(expected);
  });

  test('Munich: 20 per cent of recruits by 2013, from 11.6 in 2006; 16.2 in 2009 was ahead of the line', () => {
    const munich = courseOf(yearly([11.6, null, null, 16.2], 2009), until(20, '2013', { baseline: '2006' }));
    expect(munich).toMatchObject({ word: 'on-course', ratio: 1.27777777778, expectedNow: 15.2, requiredPerYear: 0.95 });
  });

  test('met, but moving away from it, is said', () => {
    expect(courseOf(yearly([60, 73, 71]), until(70, '2030'))).toMatchObject({ word: 'met', movingAway: true });
  });

  test('across a break there is no pace; suppressed and weak figures give none', () => {
    const [a, b, c] = yearly([60, 61, 62]);
    if (!a || !b || !c) throw new Error('three figures');
    const question = until(65, '2028', { baseline: '2023' });
    expect(courseOf([a, { ...b, status: ['B'] }, c], question).why).toBe('break');
    expect(courseOf([a, b, { ...c, status: ['U'] }], question).why).toBe('weak');
    expect(courseOf([a, b, { ...c, value: null, reason: 'suppressed' }], question).why).toBe('suppressed');
  });

  test('without a baseline the pace counts from the first figure after the last break', () => {
    const figures = yearly([40, 60, 61, 62]).map((one, at) => (at === 1 ? { ...one, status: ['B'] } : one));
    expect(courseOf(figures, until(65, '2028'))).toMatchObject({ word: 'on-course', base: { period: '2023' } });
  });
});

describe('an objective', () => {
  test.each([
    ['the majority decides', ['better', 'better', 'worse'], 'better: majority'],
    ['without a majority there is none', ['better', 'worse'], 'none: no-majority'],
    ['half judged is enough', ['better', 'better', null, null], 'better: majority'],
    ['less than half is not', ['better', null, null], 'none: half-not-judged'],
    ['nothing judged', [null], 'none: none-judged'],
    ['no indicators', [], 'none: none-judged'],
  ])('%s', (_name, words, expected) => {
    const { word, why } = objectiveVerdict(words);
    expect(`${word ?? 'none'}: ${why}`).toBe(expected);
  });
});

describe('a figure is overdue', () => {
  test.each([
    ['2024-12-31', 'A', 9, '2026-10-01'],
    ['2024-12-31', 'A4', 0, '2029-01-01'],
    ['2025-01-31', 'M', 1, '2025-04-01'],
  ] as const)('after %s every %s with a lag of %i months: %s', (end, frequency, lag, due) => {
    expect(nextDue(end, frequency, lag)).toBe(due);
    expect(isOverdue(end, frequency, lag, due)).toBe(false);
    expect(isOverdue(end, frequency, lag, `${due.slice(0, 8)}02`)).toBe(true);
  });

  test('but never where it comes irregularly', () => {
    expect(isOverdue('1999-12-31', 'I', 0, '2026-01-01')).toBe(false);
  });
});

test('a course is not told from a baseline too weak to stand on', () => {
  const figures = yearly([60, 61, 62]).map((one, at) => (at === 0 ? { ...one, status: ['U'] } : one));
  expect(courseOf(figures, until(65, '2028'))).toMatchObject({ word: null, why: 'weak' });
});

test('half of the indicators judged is enough, half of the judged is no majority', () => {
  expect(objectiveVerdict(['better', null]).word).toBe('better');
  expect(objectiveVerdict(['better', null, null]).why).toBe('half-not-judged');
  expect(objectiveVerdict(['better', 'worse']).why).toBe('no-majority');
});
