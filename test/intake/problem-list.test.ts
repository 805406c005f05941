import { expect, test } from 'vitest';
import { ProblemList } from '../../server/intake/problems.ts';

test('a file of one endless line is told about in a few words', () => {
  const problems = new ProblemList();
  const endless = 'x'.repeat(3_000_000);
  problems.add(
    'header-missing',
    { line: 1, column: endless, value: endless },
    { found: [endless, 'year'], file: endless },
  );
  const [problem] = problems.list();
  expect(JSON.stringify(problem).length).toBeLessThan(3000);
  expect(problem?.facts).toMatchObject({ found: [`${'x'.repeat(200)}…`, 'year'], lines: ['1'] });
});

test('what is cut ends with a whole character', () => {
  const problems = new ProblemList();
  problems.add('not-a-number', { value: `${'x'.repeat(199)}${'😀'.repeat(9)}` });
  expect(problems.list()[0]?.value?.isWellFormed()).toBe(true);
});
