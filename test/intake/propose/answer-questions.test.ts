import { describe, expect, test } from 'vitest';
import type { Choice, Problem } from '../../../server/contract/upload.ts';
import { answerQuestions, type Asked } from '../../../server/intake/propose/answer-questions.ts';
import { patchMapping } from '../../../server/intake/propose/patch-mapping.ts';

const says = { code: 'code', facts: {} };
const option = (id: string, patch: object) => ({ id, patch, says, isProposed: false, rows: null });

const group: Problem = {
  severity: 'question',
  code: 'group-unknown',
  line: 2,
  column: 'Herkunft',
  value: 'Drittstaaten',
  facts: {},
  count: 4,
  question: {
    id: 'code|origin|Drittstaaten',
    options: [
      option('NEU_CIT', { codes: { origin: { Drittstaaten: 'NEU_CIT' } } }),
      option('leave-rows', { drop: { Herkunft: ['Drittstaaten'] } }),
    ],
  },
};
const period: Problem = { ...group, question: { id: 'period', options: [], free: { constants: { period: '$' } } } };
const encoding: Choice = {
  id: 'choice|encoding',
  says,
  sureness: 'guessed',
  isMain: true,
  options: [option('windows-1252', { encoding: 'windows-1252' })],
};
const asked: Asked = {
  problems: [group, period],
  choices: [encoding],
  effective: { columns: { period: 'Jahr', origin: 'Herkunft' }, codes: { origin: { Deutsche: 'NAT_CIT' } } },
};

describe('an answer', () => {
  test('adds to the part it touches, which is the sender’s own from then on', () => {
    expect(answerQuestions({}, asked, { 'code|origin|Drittstaaten': 'NEU_CIT' })).toEqual({
      mapping: { codes: { origin: { Deutsche: 'NAT_CIT', Drittstaaten: 'NEU_CIT' } } },
    });
  });

  test('leaves what others have said before', () => {
    const own = { drop: { Herkunft: ['Unbekannt'] }, decimal: ',' } as const;
    const mapping = { ...own, drop: { Herkunft: [...own.drop.Herkunft] } };
    expect(answerQuestions(mapping, asked, { 'code|origin|Drittstaaten': 'leave-rows' })).toEqual({
      mapping: { decimal: ',', drop: { Herkunft: ['Unbekannt', 'Drittstaaten'] } },
    });
  });

  test('may be a text of one’s own where the question takes one', () => {
    expect(answerQuestions({}, asked, { period: '2021' })).toEqual({ mapping: { constants: { period: '2021' } } });
  });

  test('changes a choice', () => {
    expect(answerQuestions({}, asked, { 'choice|encoding': 'windows-1252' })).toEqual({
      mapping: { encoding: 'windows-1252' },
    });
  });

  test('that cannot be given says what can', () => {
    expect(answerQuestions({}, asked, { 'code|origin|Drittstaaten': 'XX' })).toEqual({
      wrong: { question: 'code|origin|Drittstaaten', known: ['NEU_CIT', 'leave-rows'] },
    });
    expect(answerQuestions({}, asked, { 'role|x': 'value' })).toEqual({ wrong: { question: 'role|x', known: [] } });
  });
});

describe('a patch', () => {
  test('takes an entry away with null, and a whole part', () => {
    const mapping = { columns: { value: 'A', period: 'B' }, scale: 100 };
    expect(patchMapping(mapping, { columns: { value: null, n: 'A' }, scale: null })).toEqual({
      columns: { period: 'B', n: 'A' },
    });
  });

  test('replaces what a column of figures holds as a whole', () => {
    const mapping = { valueColumns: { Frauen: { sex: 'F', origin: 'X' } } };
    expect(patchMapping(mapping, { valueColumns: { Frauen: { sex: 'F' } } })).toEqual({
      valueColumns: { Frauen: { sex: 'F' } },
    });
  });
});
