import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../server/contract/upload.ts';
import { answerQuestions } from '../../server/intake/propose/answer-questions.ts';
import { isOfOtherLevel, saysOtherLevel } from '../../server/intake/confidence-level.ts';
import { isCalledMargin, limitsAround } from '../../server/intake/margin.ts';
import { readText } from './read-case.ts';

const read = (text: string, mapping: Mapping = {}) => readText(text, { indicator: 'emp-rate-20-64', mapping });

const limits = async (text: string, mapping?: Mapping): Promise<unknown[]> =>
  (await read(text, mapping)).staged.map(({ value, lower, upper }) => [value, lower, upper]);

/** Of each question its code and the patches that are proposed. */
const proposed = async (text: string): Promise<unknown[]> =>
  (await read(text)).result.problems.map(({ code, question }) => [
    code,
    ...(question?.options.filter((one) => one.isProposed).map(({ patch }) => patch) ?? []),
  ]);

describe('half of an interval beside the figure', () => {
  const rows = 'Jahr;Quote;± (in %-Punkten)\n2020;60,1;1,25\n2021;60,3;0,5\n';

  test('is proposed, and nothing but a person says that it is', async () => {
    expect(await proposed(rows)).toEqual([['margins-unclear', { columns: { margin: '± (in %-Punkten)' } }]]);
  });

  test('gives the limits, with the decimals of the finer of the two', async () => {
    const mapping = { columns: { period: 'Jahr', value: 'Quote', margin: '± (in %-Punkten)' } };
    expect(await limits(rows, mapping)).toEqual([
      [60.1, 58.85, 61.35],
      [60.3, 59.8, 60.8],
    ]);
  });

  test('a figure without one has no limits, and one without a figure leaves it missing', async () => {
    const mapping: Mapping = {
      columns: { period: 'Jahr', value: 'Quote', margin: '±' },
      missing: { '-': 'zero', x: 'suppressed' },
    };
    const { staged } = await read('Jahr;Quote;±\n2020;60,1;\n2021;x;0,5\n2022;60,3;-\n', mapping);
    expect(staged.map(({ value, lower, upper, reason }) => [value, lower, upper, reason])).toEqual([
      [60.1, undefined, undefined, undefined],
      [null, undefined, undefined, 'suppressed'],
      [60.3, 60.3, 60.3, undefined],
    ]);
  });

  test('below zero it is refused', async () => {
    const { result } = await read('Jahr;Quote;±\n2020;60,1;-1,2\n2021;60,1;1,2\n', {
      columns: { period: 'Jahr', value: 'Quote', margin: '±' },
    });
    expect(result.problems.map(({ code }) => code)).toEqual(['interval-wrong']);
  });

  test.each([
    [
      'under names of groups',
      'Erwerbstätige\n;Nationals;;Foreign citizens;\nJahr;Quote in %;± %-Punkte;Quote in %;± %-Punkte\n',
    ],
    ['beside them', 'Jahr;Nationals;+/-;Foreign citizens;+/-\n'],
  ])('one beside each of several groups belongs to the one before it: %s', async (_name, header) => {
    const text = `${header}2020;60,1;1,2;70,1;0,4\n2021;60,2;;70,3;0,3\n`;
    const { result } = await read(text);
    const said = answerQuestions(
      {},
      { ...result.recognised, problems: result.problems, effective: result.recognised.mapping },
      { [result.problems[0]?.question?.id ?? '']: 'as-margins' },
    );
    const { staged, result: again } = await read(text, 'mapping' in said ? said.mapping : {});
    expect(again.problems).toEqual([]);
    expect(staged.map(({ key, value, lower, upper }) => [key, value, lower, upper])).toEqual([
      ['emp-rate-20-64 T origin=NAT_CIT 2020', 60.1, 58.9, 61.3],
      ['emp-rate-20-64 T origin=FOR_CIT 2020', 70.1, 69.7, 70.5],
      ['emp-rate-20-64 T origin=NAT_CIT 2021', 60.2, undefined, undefined],
      ['emp-rate-20-64 T origin=FOR_CIT 2021', 70.3, 70, 70.6],
    ]);
  });

  test('two under one name may be the limits themselves, and are not proposed to be halves', async () => {
    const rows =
      'Year,Origin,Rate,95% CI,95% CI\n2020,Foreign citizens,60.1,58.1,62.3\n2020,Nationals,70.1,69.1,71.3\n';
    expect(await proposed(rows)).toEqual([['columns-needless', { ignore: ['95% CI #1', '95% CI #2'] }]]);
  });

  test.each([
    ['±', true],
    ['+/-', true],
    ['Vertrauensintervall: ± (in %-Punkten)', true],
    ['95% CI (±)', true],
    ['± (in %)', false],
    ['90% CI (±)', false],
    ['Margin of error', false],
    ['Rate', false],
  ])('%s: %s', (header, is) => expect(isCalledMargin(header)).toBe(is));

  test.each([
    [60.1, 1.2, { lower: 58.9, upper: 61.3 }],
    [0.1, 0.2, { lower: -0.1, upper: 0.3 }],
    [1200, 35, { lower: 1165, upper: 1235 }],
  ])('%f ± %f', (value, margin, expected) => expect(limitsAround(value, margin)).toEqual(expected));
});

describe('limits of another level than 95 per cent', () => {
  const BODY = '2020,Foreign citizens,60.1,58.1,62.3\n2020,Nationals,70.1,69.1,71.3\n';

  test.each([
    ['90% CI lower', '90% CI upper'],
    ['Lower confidence limit (90%)', 'Upper confidence limit (90%)'],
    ['LCL 99', 'UCL 99'],
  ])('%s: not taken for ours, but proposed to be left out', async (lower, upper) => {
    expect(await proposed(`Year,Origin,Rate,${lower},${upper}\n${BODY}`)).toEqual([
      ['columns-needless', { ignore: [lower, upper] }],
    ]);
  });

  test('a line above the table may say it', async () => {
    const rows = `Rates with 90% confidence intervals\nYear,Origin,Rate,Lower CI,Upper CI\n${BODY}`;
    expect(await proposed(rows)).toEqual([['columns-needless', { ignore: ['Lower CI', 'Upper CI'] }]]);
  });

  test('beside several groups', async () => {
    const header = 'Year,Foreign citizens,Foreign citizens 90% CI lower,Foreign citizens 90% CI upper,Nationals';
    expect(await proposed(`${header}\n2020,60.1,58.1,62.3,70.2\n2021,60.2,58.2,62.4,71.2\n`)).toEqual([
      ['columns-needless', { ignore: ['Foreign citizens 90% CI lower', 'Foreign citizens 90% CI upper'] }],
    ]);
  });

  test.each([
    ['95% CI lower', '95% CI upper'],
    ['Lower limit (95%)', 'Upper limit (95%)'],
    ['Untergrenze 95 %', 'Obergrenze 95 %'],
    ['LCL', 'UCL'],
  ])('%s is ours', async (lower, upper) => {
    expect(await limits(`Year,Origin,Rate,${lower},${upper}\n${BODY}`)).toEqual([
      [60.1, 58.1, 62.3],
      [70.1, 69.1, 71.3],
    ]);
  });

  test.each([
    ['90% CI lower', true],
    ['99 Prozent', true],
    ['95% CI lower', false],
    ['Lower, 10% sample', false],
    ['Lower 2020', false],
  ])('the header %s gives another: %s', (header, is) => expect(isOfOtherLevel(header)).toBe(is));

  test('a share in a title is no level', () => {
    expect(saysOtherLevel('Districts in which more than 90% take part')).toBe(false);
    expect(saysOtherLevel('Anteile mit 90-Prozent-Konfidenzintervall')).toBe(true);
  });
});
