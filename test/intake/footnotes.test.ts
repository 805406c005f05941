import { describe, expect, test } from 'vitest';
import { markKey, readFootnotes, statusInWords } from '../../server/intake/footnotes.ts';

const read = (...lines: string[]) => Object.fromEntries(readFootnotes(lines.map((text) => ({ text }))));

describe('footnotes of a table', () => {
  test('are known by their marks, however these are written', () => {
    expect(read('1) Bis 2015 ohne Förderschulen', '² Only wholly owned firms', '* vorläufig', 'a) Estimated')).toEqual({
      1: 'Bis 2015 ohne Förderschulen',
      2: 'Only wholly owned firms',
      '*': 'vorläufig',
      a: 'Estimated',
    });
    expect(['¹', '1)', '(1)', '[1]', '¹⁾'].map(markKey)).toEqual(['1', '1', '1', '1', '1']);
  });

  test('a legend may stand in one line', () => {
    expect(read('- = nil; . = not available; p = provisional')).toEqual({
      '-': 'nil',
      '.': 'not available',
      p: 'provisional',
    });
  });

  test('sentences, sources and years are none', () => {
    expect(
      read('Quelle: Statistisches Amt', 'A new method was used.', '2019 data are provisional', '1 January'),
    ).toEqual({});
  });

  test('no note begins like a formula', () => {
    expect(read('1) =SUM(A1)', '2) +41 61')).toEqual({ 1: 'SUM(A1)', 2: '41 61' });
  });
});

test.each([
  ['provisional', 'P'],
  ['vorläufige Ergebnisse', 'P'],
  ['données provisoires', 'P'],
  ['foreløbige tal', 'P'],
  ['geschätzt', 'E'],
  ['chiffre estimé', 'E'],
  ['Zeitreihenbruch', 'B'],
  ['eingeschränkte Aussagekraft', 'U'],
  ['ohne Förderschulen', undefined],
  ['provisional estimate', undefined],
  ['provisional because the new register was not yet in use in all of the districts', undefined],
])('“%s” states %s', (text, status) => {
  expect(statusInWords(text)).toBe(status);
});
