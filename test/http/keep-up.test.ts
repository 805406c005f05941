import { expect, test } from 'vitest';
import { keepingUp } from '../../server/http/keep-up.ts';

test('a step that fails keeps no other from being done, and is told once for as long as it fails in the same way', async () => {
  const told: string[] = [];
  let [fault, done] = ['row 1 is damaged', 0];
  const again = keepingUp(
    [
      async () => {
        if (fault !== '') throw new Error(fault);
      },
      async () => {
        done += 1;
      },
    ],
    (reason) => told.push(reason),
  );
  await again();
  await again();
  expect([told, done]).toEqual([['row 1 is damaged'], 2]);
  fault = 'row 2 is damaged';
  await again();
  fault = '';
  await again();
  fault = 'row 2 is damaged';
  await again();
  expect(told).toEqual(['row 1 is damaged', 'row 2 is damaged', 'row 2 is damaged']);
});
