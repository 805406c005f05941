import { describe, expect, test } from 'vitest';
import { growingLists, withEntries } from '../../server/studio/growing-lists.ts';

const FILE = {
  id: 'kf01',
  questions: [{ id: 'kf01.q1', text: { en: 'Who?' }, lookFor: { en: 'Papers' } }],
  pitfalls: [{ en: 'A break.' }],
};

describe('lists a city adds to', () => {
  test('a question, an example and a caution are added under a free id, only where something was written', () => {
    const own = 'Newtown';
    expect(growingLists({ ...FILE, examples: [] })).toEqual(['pitfalls', 'questions', 'examples']);
    expect(withEntries(FILE, { 'add|questions.en': ' ', 'add|pitfalls.de': '' }, own, 'en')).toEqual(FILE);
    const taken = { ...FILE, questions: [...FILE.questions, { id: 'kf01.q3', text: { en: 'x' } }] };
    const after = withEntries(
      { ...taken, examples: [] },
      { 'add|questions.de': 'Wann?', 'add|examples.en': 'We did.', 'add|pitfalls.en': 'Mind.' },
      own,
      'en',
    ) as {
      questions: unknown[];
      examples: unknown[];
      pitfalls: unknown[];
    };
    expect(after.questions[2]).toEqual({ id: 'kf01.q4', text: { de: 'Wann?', en: 'Wann?' } });
    expect(after.examples[0]).toMatchObject({ id: 'kf01.e1', city: 'Newtown', text: { en: 'We did.' } });
    expect(after.pitfalls).toEqual([{ en: 'A break.' }, { en: 'Mind.' }]);
  });

  test('a question says what to look for, an example whose and of which year it is; what is ticked goes', () => {
    const example = { id: 'kf01.e1', city: 'Oslo', year: '2001', text: { en: 'x' } };
    const typed = {
      'drop|questions|kf01.q1': 'on',
      'add|questions.en': 'When?',
      'add|lookFor.en': 'Dates',
      'fact|kf01.e1|year': '',
      'add|examples.en': 'They did.',
      'add|examples|city': 'Aarhus',
      'add|examples|year': '2020',
    };
    const after = withEntries({ ...FILE, examples: [example] }, typed, 'Newtown', 'en') as Record<string, unknown[]>;
    expect(after['questions']).toEqual([{ id: 'kf01.q2', text: { en: 'When?' }, lookFor: { en: 'Dates' } }]);
    expect(after['examples']?.[0]).toEqual({ id: 'kf01.e1', city: 'Oslo', text: { en: 'x' } });
    expect(after['examples']?.[1]).toMatchObject({ id: 'kf01.e2', city: 'Aarhus', year: '2020' });
  });
});
