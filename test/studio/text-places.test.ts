import { describe, expect, test } from 'vitest';
import { textPlaces, withTyped } from '../../server/studio/text-places.ts';

const FILE = {
  id: 'kf01',
  number: 1,
  label: { en: 'Commitment', fr: 'Engagement', da: 'Engagement', de: 'Bekenntnis' },
  decimals: 1,
  questions: [{ id: 'kf01.q1', text: { en: 'Who?' }, lookFor: { en: 'Papers' } }],
  pitfalls: [{ en: 'A break.' }],
  provenance: { state: 'verified', basis: { en: 'Not ours to word' } },
};

describe('a catalogue file as fields', () => {
  test('every text and number has a place; facts about the file have none', () => {
    expect(textPlaces(FILE).map(({ pointer, kind }) => [pointer, kind])).toEqual([
      ['/label', 'text'],
      ['/decimals', 'number'],
      ['/questions/0/text', 'text'],
      ['/questions/0/lookFor', 'text'],
      ['/pitfalls/0', 'text'],
    ]);
    expect(textPlaces(FILE)[2]?.keys).toEqual(['questions', '1', 'text']);
    expect(textPlaces({ codes: [{ id: 'F', label: { en: 'Women' } }] })[0]?.keys).toEqual(['codes', 'F', 'label']);
  });

  test('what is typed stands in its place, and nothing else changes', () => {
    const typed = {
      'place|/questions/0/text.en': ' Who, and when? ',
      'place|/questions/0/text.de': 'Wer?',
      'place|/decimals': '2',
    };
    const after = withTyped(FILE, typed) as typeof FILE;
    expect(after.questions[0]?.text).toEqual({ en: 'Who, and when?', de: 'Wer?' });
    expect(after.decimals).toBe(2);
    expect({ ...after, questions: FILE.questions, decimals: 1 }).toEqual(FILE);
    expect(FILE.questions[0]?.text).toEqual({ en: 'Who?' });
  });

  test('a language that is emptied goes; English stays empty for the check to name', () => {
    const after = withTyped(FILE, { 'place|/label.fr': '', 'place|/label.en': '' }) as typeof FILE;
    expect(after.label).toEqual({ en: '', da: 'Engagement', de: 'Bekenntnis' });
  });

  test('a number with a decimal comma is one; what is none stays a text and is refused later', () => {
    expect(withTyped({ a: 1 }, { 'place|/a': '2,5' })).toEqual({ a: 2.5 });
    expect(withTyped({ a: 1 }, { 'place|/a': 'many' })).toEqual({ a: 'many' });
    expect(withTyped({ a: 1 }, { 'place|/a': '' })).toEqual({ a: '' });
  });

  test('a number an indicator need not say has a place, and goes when it is emptied', () => {
    const places = textPlaces({ minCell: 5, jumpThreshold: 8 });
    expect(places.map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/minCell', 5],
      ['/jumpThreshold', 8],
      ['/minBase', undefined],
    ]);
    const typed = { 'place|/minBase': '30', 'place|/jumpThreshold': '' };
    expect(withTyped({ minCell: 5, jumpThreshold: 8 }, typed)).toEqual({ minCell: 5, minBase: 30 });
    expect(withTyped({ minCell: 5 }, { 'place|/minBase': '' })).toEqual({ minCell: 5 });
  });

  test('names of no place of the file change nothing, also those of objects’ own members', () => {
    const typed = {
      'place|/__proto__/polluted': '1',
      'place|/constructor/prototype/x': '1',
      'place|/provenance/basis.en': 'mine',
    };
    expect(withTyped(FILE, typed)).toEqual(FILE);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
