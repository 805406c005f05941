import { expect, test } from 'vitest';
import { readText } from '../read-case.ts';

/** The option that is proposed for the one column nobody knows. */
const proposed = async (text: string) => {
  const { result } = await readText(`Jahr;Gruppe;Quote\n2019;${text};70,2\n2020;${text};71,9\n`, {
    indicator: 'emp-rate-20-64',
  });
  return result.problems.flatMap(({ question }) => question?.options.filter((one) => one.isProposed) ?? []);
};

test.each(['Deutsche', 'Swiss', 'danskere', 'Français'])(
  'a file of %s alone is never proposed to be of everybody',
  async (text) => {
    expect(await proposed(text)).toEqual([]);
  },
);

test('a text that is no group is proposed to narrow nothing down', async () => {
  expect(await proposed('Zeitreihe')).toMatchObject([{ id: 'only|Zeitreihe' }]);
});
