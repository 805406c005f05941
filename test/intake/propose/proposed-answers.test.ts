import { describe, expect, test } from 'vitest';
import { readText } from '../read-case.ts';

/** Of each question its code and the options that are proposed. */
async function proposed(text: string): Promise<unknown[]> {
  const { result } = await readText(text, { indicator: 'emp-rate-20-64' });
  return result.problems.map(({ code, question }) => [
    code,
    ...(question?.options.filter((one) => one.isProposed).map(({ id, patch }) => [id, patch]) ?? []),
  ]);
}

describe('answers that are proposed', () => {
  test('of several ages the one the indicator is of', async () => {
    const rows = 'Alter;Jahr;Quote\n15 bis unter 25 Jahre;2020;60,2\n20 bis unter 65 Jahre;2020;61,9\n';
    expect(await proposed(rows)).toEqual([
      ['role-unclear', ['only|20 bis unter 65 Jahre', { filter: { Alter: ['20 bis unter 65 Jahre'] } }]],
    ]);
  });

  test('of a rate and a number the one in the unit of the indicator', async () => {
    const rows = 'Measure,Year,Value\nRate,2019,60.2\nNumber,2019,1200\nRate,2020,61.2\nNumber,2020,1210\n';
    expect(await proposed(rows)).toEqual([['role-unclear', ['only|Rate', { filter: { Measure: ['Rate'] } }]]]);
  });

  test('how far groups lie apart is no group', async () => {
    const rows = 'Year,Foreign citizens,Nationals,Difference\n2019,60.2,70.1,-9.9\n2020,61.2,71.1,-9.9\n';
    expect(await proposed(rows)).toContainEqual([
      'group-unclear',
      ['leave-column', { valueColumns: { Difference: null }, ignore: ['Difference'] }],
    ]);
  });

  test('of two tables side by side nothing is proposed: one half holds the years of the other', async () => {
    const rows = 'Region,Year,Rate,,Region,Year,Rate\nT-1,2020,80.1,,T-1,2021,60.1\nT-2,2020,81.1,,T-2,2021,61.1\n';
    expect(await proposed(rows)).toEqual([['value-unclear']]);
  });

  test('a column that is called like another indicator is not proposed, however alike the name', async () => {
    expect(await proposed('Year,Unemployment rate,Participation\n2020,6.1,70.1\n2021,6.2,71.1\n')).toEqual([
      ['value-unclear'],
    ]);
    expect(await proposed('Year,Unemployment rate,Employment rate\n2020,6.1,70.1\n2021,6.2,71.1\n')).toEqual([
      ['value-unclear', ['Employment rate', { columns: { value: 'Employment rate' }, ignore: ['Unemployment rate'] }]],
    ]);
  });

  test('lines of a row of which several cells are alike are named once', async () => {
    const { result } = await readText('Year,Men,Women\n2020,0.61,0.71\n2021,0.62,0.72\n', {
      indicator: 'emp-rate-20-64',
    });
    expect(result.problems.map(({ code, facts }) => [code, facts['lines']])).toEqual([['repair-proposed', ['2', '3']]]);
  });

  test.each(['Insgesamt', 'Average', 'Moyenne', 'Gennemsnit'])(
    '%s among the years is left out, as a person says',
    async (text) => {
      const rows = `Jahr;Wert\n2019;60,2\n2020;61,2\n${text};60,7\n`;
      const leave = { drop: { Jahr: [text] } };
      expect(await proposed(rows)).toEqual([['period-total', ['leave-rows', leave]]]);
      const { result, staged } = await readText(rows, { indicator: 'emp-rate-20-64', mapping: leave });
      expect([result.state, staged.map(({ value }) => value)]).toEqual(['staged', [60.2, 61.2]]);
    },
  );

  test('the mark of figures across is asked once for all periods', async () => {
    expect(await proposed('Origin,2019,2020\nForeign citizens,"1,234","1,250"\n')).toEqual([['number-ambiguous']]);
    const { result } = await readText('Origin,2019,2020\nForeign citizens,"1,234","1,250"\n', {
      indicator: 'emp-rate-20-64',
    });
    expect(result.problems[0]?.question?.options.map(({ patch }) => patch)).toEqual([
      { marks: { '2019': '.', '2020': '.' } },
      { marks: { '2019': ',', '2020': ',' } },
    ]);
  });
});
