import { describe, expect, test } from 'vitest';
import { withCodes } from '../../server/studio/code-rows.ts';

const name = (text: string) => ({ en: text, fr: text, da: text, de: text });
const LIST = {
  id: 'CL_GRADE',
  codes: ['A', 'B', 'C'].map((id) => ({ id, label: name(id) })),
};
const idsAfter = (typed: Record<string, string>): string[] =>
  (withCodes(LIST, typed, 'de') as typeof LIST).codes.map((one) => one.id);

describe('codes as rows of a form', () => {
  test('nothing typed changes nothing, and files of other kinds have no codes', () => {
    expect(withCodes(LIST, { 'code|0|place': '1', 'code|1|parent': '', 'new|0|id': '' }, 'de')).toEqual(LIST);
    const other = { id: 'kf01', codes: LIST.codes };
    expect(withCodes(other, { 'new|0|id': 'D' }, 'de')).toBe(other);
  });

  test('a new code has its names in every language, the code it is part of, and its place', () => {
    const typed = {
      'new|1|id': 'D',
      'new|1|label.de': 'Leitung',
      'new|1|label.fr': 'Direction',
      'new|1|parent': 'A',
      'new|1|place': '2',
    };
    expect(idsAfter(typed)).toEqual(['A', 'D', 'B', 'C']);
    const label = { en: 'Leitung', fr: 'Direction', da: 'Leitung', de: 'Leitung' };
    expect((withCodes(LIST, typed, 'de') as typeof LIST).codes[1]).toEqual({ id: 'D', label, parent: 'A' });
  });

  test('codes are moved, left out and put below another', () => {
    expect(idsAfter({ 'code|2|place': '1', 'code|0|place': '1' })).toEqual(['C', 'A', 'B']);
    expect(idsAfter({ 'code|0|place': '3' })).toEqual(['B', 'C', 'A']);
    expect(idsAfter({ 'code|1|drop': 'on', 'new|0|id': 'D' })).toEqual(['A', 'C', 'D']);
    expect(withCodes(LIST, { 'code|1|parent': 'A', 'code|1|schemes': 'DK2, NO' }, 'de')).toMatchObject({
      codes: [{}, { id: 'B', parent: 'A', schemes: ['DK2', 'NO'] }, {}],
    });
  });

  test('a name without a code stays, for the check to refuse', () => {
    expect(idsAfter({ 'new|0|label.en': 'Chiefs' })).toEqual(['A', 'B', 'C', '']);
  });
});
