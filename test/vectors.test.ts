/**
 * Every worked case of the shared vectors through our own functions. `VECTORS_DIR` names another folder of cases;
 * it must be there then. Where nothing was named and there is none, nothing is tested and the run says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, type WorkedCase } from './vector-methods.ts';
import { differences } from './vectors/compare.ts';

const shared = process.env['SHARED_DIR'] ?? '../shared';
const folder = process.env['VECTORS_DIR'] ?? join(shared, 'vectors');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)(`worked cases in ${folder}`, () => {
  for (const file of files) {
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedCase[];
    describe(file, () => {
      for (const one of cases)
        it(`${one.id} ${one.method}`, () => {
          expect(differences(one.expected, answer(one), one.tolerance)).toEqual([]);
        });
    });
  }
});

if (files.length === 0 && process.env['VECTORS_DIR'] !== undefined) {
  it('VECTORS_DIR names a folder of worked cases', () => expect(files, folder).not.toEqual([]));
} else if (files.length === 0) {
  console.info(`No worked cases in ${folder}: set VECTORS_DIR to the folder that holds them.`);
  it.skip('worked cases (folder absent)', () => undefined);
}
