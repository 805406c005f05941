import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../server/contract/upload.ts';
import { readBytes } from './read-case.ts';

async function read(text: string, mapping: Mapping = {}) {
  const { result, staged } = await readBytes(new TextEncoder().encode(text), { indicator: 'emp-rate-20-64', mapping });
  return {
    result,
    staged: staged.map(({ key, value, decimals, lower, n }) => [key.slice(-4), value, decimals, lower, n]),
  };
}

describe('units in a column of their own, row by row', () => {
  const text = 'Year,Unit,Value,Lower,n\n2019,%,71.2,70.1,900\n2020,‰,712.5,701.0,901\n';
  const rowScales = { Unit: { '%': 1, '‰': 0.1 } };

  test('are proposed to be read each by its own', async () => {
    const { result } = await read(text);
    expect(result.state).toBe('needs-answers');
    expect(result.problems.map(({ code, question }) => [code, question?.options[0]])).toEqual([
      [
        'units-by-row',
        {
          id: 'by-row',
          says: { code: 'units-by-row', facts: { units: ['% × 1', '‰ × 0.1'] } },
          patch: { rowScales, expect: { Unit: ['%', '‰'] } },
          isProposed: true,
          rows: null,
        },
      ],
    ]);
  });

  test('multiply the figure and its limits, not the size of the sample', async () => {
    const { result, staged } = await read(text, { rowScales, expect: { Unit: ['%', '‰'] } });
    expect(result.state).toBe('staged');
    expect(staged).toEqual([
      ['2019', 71.2, 1, 70.1, 900],
      ['2020', 71.25, 2, 70.1, 901],
    ]);
  });

  test('that nobody has spoken of are refused, never read as if they were known', async () => {
    const columns = { period: 'Year', value: 'Value' };
    const { result } = await read(`${text}2021,persons,500000,,\n`, { columns, rowScales });
    expect(
      result.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, line, value }) => [code, line, value]),
    ).toEqual([['unit-unfit', 4, 'persons']]);
  });

  test('that are words for one unit need no answer', async () => {
    const { result, staged } = await read('Year,Unit,Value\n2019,%,71.2\n2020,percent,72.5\n');
    expect([result.state, staged.length]).toEqual(['staged', 2]);
  });
});
