/** Our own worked cases, the awkward ones first: one value, none, equal, missing, negative, halves, limits. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, type WorkedCase } from '../../vector-methods.ts';
import { differences } from '../../vectors/compare.ts';

const folder = new URL('../../cases/statistics/', import.meta.url);

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WorkedCase[];
  describe(file, () => {
    for (const one of cases)
      it(`${one.id} (${one.method})`, () => {
        expect(differences(one.expected, answer(one), one.tolerance)).toEqual([]);
      });
  });
}
