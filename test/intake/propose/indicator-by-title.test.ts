import { expect, test } from 'vitest';
import { readText } from '../read-case.ts';

test.each([
  ['Erwerbstätigenquote der 20- bis 64-Jährigen nach Staatsangehörigkeit', 'emp-rate-20-64'],
  ['Erwerbstätigenquote der 25- bis 64-Jährigen nach Staatsangehörigkeit', 'emp-rate-25-64'],
  ['Table 4: Unemployment rate, residents aged 15 and over, annual averages', 'unemp-rate'],
  ['Taux de chômage des résidents, moyenne annuelle', 'unemp-rate'],
  ['Ledighed blandt indvandrere og efterkommere i kommunen', 'unemp-rate'],
])('%s is proposed to be %s', async (title, indicator) => {
  const { result } = await readText(
    `Statistisches Amt;;\n${title};;\n;;\nJahr;Frauen;Männer\n2019;60,2;61,2\n2020;61,2;62,2\n`,
  );
  const [first] = result.problems[0]?.question?.options ?? [];
  expect([result.problems[0]?.code, first?.id, first?.isProposed]).toEqual(['indicator-unclear', indicator, true]);
});
