import { describe, expect, test } from 'vitest';
import { ofOneMeasure } from '../../../server/intake/propose/one-measure.ts';
import { readText } from '../read-case.ts';

const BEHIND = ['Women - number', 'Women - share', 'Men - number', 'Men - share'];
const TWICE = ['Anzahl Deutsche', 'Anteil Deutsche (%)', 'Anzahl Ausländer', 'Anteil Ausländer (%)'];

describe('counts and shares side by side', () => {
  test.each([
    ['behind the group, per cent is wanted', BEHIND, 'PC', [null, 'Women', null, 'Men']],
    ['behind the group, people are wanted', BEHIND, 'PS', ['Women', null, 'Men', null]],
    ['before it, and again behind it', TWICE, 'PC', [null, 'Deutsche', null, 'Ausländer']],
    [
      'in a row of the header of their own',
      ['Frauen · Anzahl', 'Frauen · Anteil', 'Männer · Anzahl', 'Männer · Anteil'],
      'PC',
      [null, 'Frauen', null, 'Männer'],
    ],
  ])('%s', (_how, headers, unit, rests) => {
    expect(ofOneMeasure(headers, unit)).toEqual(rests);
  });

  test.each([
    ['the unit is neither', BEHIND, 'RT'],
    ['no indicator says the unit', BEHIND, undefined],
    ['a column says no measure', [...BEHIND, 'Total'], 'PC'],
    ['a count has no share', ['Women - number', 'Women - share', 'Men - number', 'Children - share'], 'PC'],
    ['two say the same', ['Women - number', 'Women - number', 'Women - share', 'Women - share'], 'PC'],
    ['all are shares', ['Women - share', 'Men - share', 'Girls - share', 'Boys - share'], 'PC'],
    ['the word is part of another', ['Womenshare', 'Menshare', 'Womennumber', 'Mennumber'], 'PC'],
  ])('nothing is taken apart where %s', (_why, headers, unit) => {
    expect(ofOneMeasure(headers, unit)).toBeUndefined();
  });

  test('the shares are read and the counts are said to be left out', async () => {
    const { result, staged } = await readText(
      'Jahr;Frauen;;Männer;\n;Anzahl;Anteil;Anzahl;Anteil\n2020;1200;70,2;300;60,1\n2021;1250;71,2;310;61,1\n',
      { indicator: 'emp-rate-20-64' },
    );
    expect(result.recognised.mapping.ignore).toEqual(['Frauen · Anzahl', 'Männer · Anzahl']);
    expect(staged.map(({ key, value }) => [key, value])).toEqual([
      ['emp-rate-20-64 T sex=F 2020', 70.2],
      ['emp-rate-20-64 T sex=M 2020', 60.1],
      ['emp-rate-20-64 T sex=F 2021', 71.2],
      ['emp-rate-20-64 T sex=M 2021', 61.1],
    ]);
  });

  test.each([
    ['in rows of the header of their own', ';2020;;2021;\nHerkunft;in %;Anzahl;in %;Anzahl\n', '60,1;1200;61,2;1250'],
    ['in one row, with n for the number', 'Herkunft;2020 Quote;2020 N;2021 Quote;2021 N\n', '60,1;1200;61,2;1250'],
    ['one after the other', 'Herkunft;Anteil 2020;Anteil 2021;Anzahl 2020;Anzahl 2021\n', '60,1;61,2;1200;1250'],
  ])('under years as well: %s', async (_how, header, figures) => {
    const { result, staged } = await readText(`${header}Ausländer;${figures}\nInländer;${figures}\n`, {
      indicator: 'emp-rate-20-64',
    });
    expect(result.recognised.mapping.ignore).toHaveLength(2);
    expect(staged.map(({ key, value }) => [key, value])).toEqual([
      ['emp-rate-20-64 T origin=FOR_CIT 2020', 60.1],
      ['emp-rate-20-64 T origin=FOR_CIT 2021', 61.2],
      ['emp-rate-20-64 T origin=NAT_CIT 2020', 60.1],
      ['emp-rate-20-64 T origin=NAT_CIT 2021', 61.2],
    ]);
  });

  test('errors beside the figures of each year are asked about, and the figures read', async () => {
    const { result } = await readText(
      'Origin,2020 Rate,2020 SE,2021 Rate,2021 SE\nForeign citizens,60.1,1.2,61.2,1.1\nNationals,70.1,0.4,71.2,0.4\n',
      { indicator: 'emp-rate-20-64' },
    );
    expect(result.recognised.mapping.periodColumns).toBe(String.raw`^(\d{4}) Rate$`);
    expect(result.problems.map(({ code, facts }) => [code, facts['columns']])).toEqual([
      ['columns-needless', ['2020 SE', '2021 SE']],
    ]);
  });

  test('numbers of districts under a word for them are places to be told apart', async () => {
    const { result } = await readText('DISTRICT_CODE;YEAR;RATE\n1;2020;70.2\n2;2020;65.2\n', {
      indicator: 'emp-rate-20-64',
    });
    expect(result.problems.map(({ code, value }) => [code, value])).toEqual([
      ['area-unclear', '1'],
      ['area-unclear', '2'],
    ]);
  });
});
