import { describe, expect, test } from 'vitest';
import { brief, readText } from './read-case.ts';

const indicator = 'part-register-growth';
const asked = async (text: string, mapping = {}) => {
  const { result, staged } = await readText(text, { indicator, mapping });
  return {
    state: result.state,
    problems: result.problems.map(brief),
    staged,
    question: result.problems.find(({ code }) => code === 'count-asked')?.question,
  };
};

describe('numbers of people sent for an indicator in per cent', () => {
  const counts = 'period,value\n2019,12\n2020,1250\n2021,310\n';

  test('are asked about, once for all rows', async () => {
    const { state, problems, question } = await asked(counts);
    expect(state).toBe('needs-answers');
    expect(problems).toEqual([{ code: 'count-asked', line: 3, column: 'value', value: '1250', count: 2 }]);
    expect(question?.options.map(({ patch }) => patch)).toEqual([{ scales: { value: 1 } }]);
  });

  test('are taken once a person says that they are right', async () => {
    const { state, staged } = await asked(counts, { scales: { value: 1 } });
    expect([state, staged.map(({ value }) => value)]).toEqual(['staged', [12, 1250, 310]]);
  });

  test('over several columns are one question with one answer', async () => {
    const wide = 'area,2019,2020,2021\nT,12,1250,310\nT-1,4,130,7\n';
    const { problems, question } = await asked(wide);
    expect(problems.filter(({ code }) => code === 'count-asked')).toHaveLength(1);
    expect(question?.options[0]?.patch).toEqual({ scale: 1 });
    expect((await asked(wide, { scale: 1 })).state).toBe('staged');
  });

  test.each([
    ['a decimal says that they are none', 'period,value\n2019,12.5\n2020,1250\n'],
    ['within a hundred they are per cents', 'period,value\n2019,12\n2020,100\n2021,-4\n'],
  ])('%s', async (_why, text) => {
    expect(await asked(text)).toMatchObject({ state: 'staged', problems: [] });
  });
});
