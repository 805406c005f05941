import { describe, expect, test } from 'vitest';
import { ProblemList } from '../../../server/intake/problems.ts';
import { decode } from '../../../server/intake/table/decode.ts';
import { highLetters, SINGLE_BYTE, type SingleByte } from '../../../server/intake/table/single-byte.ts';

const TEXTS = {
  German: 'Bezirk;Ausländer;Anteil\nKöln;1.234;5,6\nGrößere Städte;12;3,0\nÜbrige;1;2,5\n',
  French: 'Région;Étrangers;Salariés\nGenève;12;3\nNeuchâtel;7;2\nAilleurs en France;8;1\n',
  Danish: 'Område;Køn;Værdi\nÅrhus;Mænd;1\nSønderjylland;Kvinder;2\nKøbenhavn;I alt;3\n',
};

/** Bytes of a text in an encoding of one byte a letter. */
function inOneByte(text: string, encoding: SingleByte): Uint8Array {
  const letters = highLetters(encoding);
  return Uint8Array.from(text.split(''), (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : 128 + letters.indexOf(letter);
  });
}

function read(bytes: Uint8Array, declared?: string) {
  const problems = new ProblemList();
  const decoded = decode(bytes, declared, problems);
  const text = decoded ? [...decoded.pieces()].map((piece) => piece.text).join('') : undefined;
  return { encoding: decoded?.encoding, text, problems: problems.list() };
}

describe('encodings of one byte a letter are told apart by the letters they would give', () => {
  for (const [language, text] of Object.entries(TEXTS))
    test.each(SINGLE_BYTE.filter((one) => one !== 'iso-8859-15'))(`${language} in %s`, (encoding) => {
      const found = read(inOneByte(text, encoding));
      expect(found.text).toBe(text);
      expect(found.encoding).toBe(encoding);
      expect(found.problems.map(({ code }) => code)).toEqual(['encoding-assumed']);
    });

  test('œ between letters is ISO-8859-15, not one half', () => {
    const text = 'Sujet;Œuvres\nCœur;1\nSœurs;2\n';
    expect(read(inOneByte(text, 'iso-8859-15')).text).toBe(text);
  });

  test('a space that does not break, between figures, is not a letter', () => {
    const text = 'Ville;Nombre\nLyon;1\u00A0234\nNîmes;2\u00A0345\n';
    expect(read(inOneByte(text, 'windows-1252')).text).toBe(text);
    expect(read(inOneByte(text, 'ibm850')).text).toBe(text);
  });

  test('the apostrophe of word processors is French Windows-1252', () => {
    const text = 'Type d’emploi;1\nL’année;2\n';
    expect(read(inOneByte(text, 'windows-1252')).text).toBe(text);
  });
});

describe('UTF-16', () => {
  const units = (text: string): Buffer => Buffer.from(text, 'utf16le');
  test.each(['utf-16le', 'utf-16be'])('%s, with and without its mark', (encoding) => {
    const order = (bytes: Buffer): Buffer => (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes);
    for (const mark of ['', '\uFEFF']) {
      const found = read(order(units(mark + TEXTS.Danish)));
      expect(found).toMatchObject({ encoding, text: TEXTS.Danish, problems: [] });
    }
  });

  test('is read in pieces, and half a letter at the end is refused', () => {
    const long = 'ø\u{1F600};1\n'.repeat(40_000);
    expect(read(units(long)).text).toBe(long);
    expect(read(units(long).subarray(0, -1)).problems.map(({ code }) => code)).toEqual(['undecodable']);
  });
});

describe('broken UTF-8 is refused, never read as something else', () => {
  test('with the line, however far down', () => {
    const good = Buffer.from('Zürich;1\n'.repeat(20_000));
    const found = read(Buffer.concat([good, Buffer.from([0x5a, 0xfc, 0x72, 0x0a])]));
    expect(found.text).toBeUndefined();
    expect(found.problems).toMatchObject([{ code: 'undecodable', line: 20_001 }]);
  });

  test('a letter cut at the end of the file', () => {
    expect(read(Buffer.from('Zürich;Genève;é').subarray(0, -1)).problems).toMatchObject([
      { code: 'undecodable', line: 1 },
    ]);
  });
});

test('what is declared is not guessed, and is refused where it cannot be', () => {
  expect(read(inOneByte(TEXTS.German, 'ibm850'), 'ibm850').text).toBe(TEXTS.German);
  expect(read(inOneByte(TEXTS.Danish, 'ibm850'), 'windows-1252').problems).toMatchObject([
    { code: 'undecodable', line: 2 },
  ]);
  expect(read(inOneByte(TEXTS.German, 'windows-1252'), 'utf-8').text).toBeUndefined();
  expect(read(Buffer.from('a'), 'klingon').text).toBeUndefined();
});
