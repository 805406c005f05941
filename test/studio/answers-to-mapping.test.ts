import { describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { answersToMapping, PERIOD_ACROSS } from '../../server/studio/answers-to-mapping.ts';
import type { Typed } from '../../server/studio/studio-route.ts';

describe('answers become a mapping', () => {
  test('columns by the file’s own names; those not chosen are not read', () => {
    expect(answersToMapping({ 'column|Jahr': 'period', 'column|Wert|%': 'value', 'column|Fußnote': '' }, {})).toEqual({
      columns: { period: 'Jahr', value: 'Wert|%' },
      shape: 'long',
    });
  });

  test('columns whose header is their period make a wide table', () => {
    expect(
      answersToMapping({ 'column|Gruppe': 'origin', 'column|2019': PERIOD_ACROSS, 'column|2020': PERIOD_ACROSS }, {}),
    ).toEqual({
      columns: { origin: 'Gruppe' },
      shape: 'wide-periods',
      periodColumns: ['2019', '2020'],
    });
  });

  test('nothing chosen is no answer, and columns of another header are none either', () => {
    expect(answersToMapping({ 'column|A': '', 'column|B': '' }, {})).toEqual({});
    expect(answersToMapping({ 'column|Titel': 'value', headerRow: '9', headerRowSeen: '1' }, {})).toEqual({
      headerRow: 9,
    });
    expect(answersToMapping({ 'column|Wert': 'value', headerRow: '9', headerRowSeen: '9' }, {})).toMatchObject({
      headerRow: 9,
      columns: { value: 'Wert' },
    });
  });

  test('two columns cannot be the same thing', () => {
    expect(() => answersToMapping({ 'column|A': 'value', 'column|B': 'value' }, {})).toThrow(AppError);
  });

  test('codes and signs are added to those that are known; nothing chosen changes nothing', () => {
    const present = { codes: { origin: { deutsch: 'NAT_CIT' } }, missing: { x: 'suppressed' } };
    expect(
      answersToMapping(
        { 'code|origin|nicht|deutsch': 'FOR_CIT', 'code|sex|?': '', 'sign|.': 'zero', 'sign|-': '' },
        present,
      ),
    ).toEqual({
      codes: { origin: { deutsch: 'NAT_CIT', 'nicht|deutsch': 'FOR_CIT' } },
      missing: { x: 'suppressed', '.': 'zero' },
    });
  });

  test('a constant is set and taken back', () => {
    expect(answersToMapping({ 'constant|indicator': 'emp-rate-20-64' }, {})).toEqual({
      constants: { indicator: 'emp-rate-20-64' },
    });
    expect(answersToMapping({ 'constant|sex': '' }, { constants: { sex: 'F', origin: 'NB' } })).toEqual({
      constants: { origin: 'NB' },
    });
  });

  test('marks, encoding, header row and scale', () => {
    expect(
      answersToMapping({ decimal: ',', encoding: 'windows-1252', headerRow: '3', scale: '100', convention: '' }, {}),
    ).toEqual({
      decimal: ',',
      encoding: 'windows-1252',
      headerRow: 3,
      scale: 100,
    });
  });

  test('a written mapping takes the place of its parts; what is no mapping is refused with its field', () => {
    expect(answersToMapping({ decimal: '.', mapping: '{"decimal": ","}' }, {})).toEqual({ decimal: ',' });
    for (const mapping of ['{', '[]', '"x"', '{"nonsense": 1}'])
      expect(() => answersToMapping({ mapping }, {})).toThrow(AppError);
    const unfit: Typed[] = [
      { headerRow: 'x' },
      { headerRow: '0' },
      { scale: '-1' },
      { decimal: ';' },
      { 'sign|x': 'guess' },
    ];
    for (const typed of unfit) expect(() => answersToMapping(typed, {}), JSON.stringify(typed)).toThrow(AppError);
  });

  test('names of objects’ own members are ordinary names', () => {
    answersToMapping({ 'code|__proto__|polluted': 'X', 'column|__proto__': 'value', 'sign|__proto__': 'zero' }, {});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
