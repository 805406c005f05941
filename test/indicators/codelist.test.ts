import { expect, test } from 'vitest';
import { codesOf, comparabilityOf, labelOf, sameScheme } from '../../indicators/codelist.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';

const { catalogue } = loadStandard();

test('a code has a label in the reader’s language, an unknown one is shown as it stands', () => {
  expect(labelOf(catalogue, 'sex', 'F', 'da')).toBe('Kvinder');
  expect(labelOf(catalogue, 'sex', 'X9', 'da')).toBe('X9');
  expect(labelOf(catalogue, 'no-such-dimension', 'F', 'da')).toBe('F');
});

test('a dimension has the codes of its list', () => {
  expect(codesOf(catalogue, 'sex').map((code) => code.id)).toContain('_T');
  expect(codesOf(catalogue, 'no-such-dimension')).toEqual([]);
});

test.each([
  ['NB', 'FB', true],
  ['NAT_ORIG', 'DESC_NW', true],
  ['MIG_BG', 'NO_MIG', true],
  ['_T', 'FR_IMM', true],
  ['FOR_CIT', 'FB', false],
  ['MIG_BG', 'DE_EG1', false],
  ['IMM', 'FR_IMM', false],
  ['no-such-code', 'FB', false],
])('%s and %s in one group definition: %s', (a, b, together) => {
  expect(sameScheme(catalogue, a, b)).toBe(together);
  expect(sameScheme(catalogue, b, a)).toBe(together);
});

test('what separates two definitions is found in either order', () => {
  expect(comparabilityOf(catalogue, 'FB', 'FOR_CIT')?.relation).toBe('not-comparable');
  expect(comparabilityOf(catalogue, 'FOR_CIT', 'FB')?.relation).toBe('not-comparable');
  expect(comparabilityOf(catalogue, 'DE_EG2', 'MIG_BG')?.relation).toBe('break');
  expect(comparabilityOf(catalogue, 'NB', 'FB')).toBeUndefined();
});
