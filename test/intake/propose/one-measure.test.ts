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
