import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brief, readBytes, type CaseRequest } from './read-case.ts';

/**
 * One folder a case: `upload.csv` (any bytes), `request.json` (indicator, convention, mapping; may be absent) and
 * `expected.json`. With UPDATE_CASES=1 the expected files are written anew, to be read before they are committed.
 */
const CASES = fileURLToPath(new URL('../cases/intake', import.meta.url));

describe('each file of test/cases/intake is read as its expected.json says', () => {
  test.each(readdirSync(CASES).filter((name) => !name.startsWith('.')))('%s', async (name) => {
    const folder = join(CASES, name);
    const file = (part: string): string => join(folder, part);
    const request = existsSync(file('request.json'))
      ? (JSON.parse(readFileSync(file('request.json'), 'utf8')) as CaseRequest)
      : {};
    const { result, staged } = await readBytes(readFileSync(file('upload.csv')), request);
    const found = { state: result.state, staged, problems: result.problems.map(brief) };
    if (process.env['UPDATE_CASES']) writeFileSync(file('expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file('expected.json'), 'utf8')));
  });
});
