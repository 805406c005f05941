import { describe, expect, test } from 'vitest';
import { FactTexts } from '../../server/intake/problem-facts.ts';
import { unfitUnit, unitInHeader } from '../../server/intake/numbers/unit-in-header.ts';
import { CONTEXT, readText } from './read-case.ts';

const read = (text: string, mapping = {}, indicator = 'emp-rate-20-64') => readText(text, { indicator, mapping });

describe('the unit that a header gives its figures', () => {
  test.each([
    ['Quote (je 1000)', 'permille', 'je 1000'],
    ['Einbürgerungen pro 1000 Ausländer', 'permille', 'pro 1000 Ausländer'],
    ['Employment rate [%]', 'percent', '%'],
    ['Lohn in Euro', 'currency', 'in Euro'],
    ['Anzahl', 'number', 'Anzahl'],
    ['Frauen · Anzahl', 'number', 'Anzahl'],
  ])('%s', (header, kind, text) => {
    expect(unitInHeader(header)).toMatchObject({ text, word: { kind } });
  });

  test.each(['Personen', 'Wert', '2019', 'Residents in work', 'Erwerbstätige in 1 000', 'Frauen (ab 15)'])(
    '%s gives none',
    (header) => {
      expect(unitInHeader(header)).toBeUndefined();
    },
  );

  test('fits the indicator or does not', () => {
    expect(unfitUnit('Quote (%)', 'PC')).toBeUndefined();
    expect(unfitUnit('Quote (%)', 'P1000')?.text).toBe('%');
    expect(unfitUnit('Anzahl', 'PS')).toBeUndefined();
  });

  test('is asked about where it is another, with what would make it the right one', async () => {
    const rows = 'Jahr;Quote (je 1000)\n2019;602,5\n2020;612\n';
    const column = 'Quote (je 1000)';
    const { result } = await read('Jahr;Quote (je 1000)\n2019;60,2\n2020;61,2\n');
    const [problem] = result.problems;
    expect([result.state, problem?.code]).toEqual(['needs-answers', 'unit-unclear']);
    expect(problem?.question?.options.map(({ patch, isProposed }) => [patch, isProposed])).toEqual([
      [{ scales: { [column]: 0.1 } }, true],
      [{ scales: { [column]: 1 } }, false],
    ]);
    const answered = await read(rows, { scales: { [column]: 0.1 } });
    expect(answered.staged.map(({ value }) => value)).toEqual([60.25, 61.2]);
  });

  test('is asked about once for all columns that give it', async () => {
    const { result } = await read('Jahr;Frauen (Anzahl);Männer (Anzahl)\n2019;60;61\n2020;61;62\n');
    const asked = result.problems.filter(({ code }) => code === 'unit-unclear');
    expect(asked.map(({ question }) => question?.options[0]?.patch)).toEqual([
      { scales: { 'Frauen (Anzahl)': 1, 'Männer (Anzahl)': 1 } },
    ]);
  });

  test.each([
    ['Beschäftigte je 1 000 Einwohner', 'needs-answers'],
    ['Angaben in Promille', 'needs-answers'],
    ['Angaben in %', 'staged'],
    ['Stand der Angaben: Mai', 'staged'],
  ])('may stand over all of them: %s', async (title, state) => {
    const { result } = await read(`${title};;\n;;\nJahr;Frauen;Männer\n2019;60,2;61,2\n2020;61,2;62,2\n`);
    expect(result.state).toBe(state);
    const asked = result.problems.map(({ question }) => question?.options[0]?.patch);
    expect(asked).toEqual(state === 'staged' ? [] : [{ scales: { Frauen: 0.1, Männer: 0.1 } }]);
  });

  test('and the unit of the indicator are said in words', async () => {
    const { result } = await read('Jahr;Anzahl\n2019;60\n2020;61\n');
    const [problem] = result.problems;
    const fact = problem && new FactTexts({ catalogue: CONTEXT.catalogue, areas: [] }, 'en').of(problem);
    expect([fact?.('value'), fact?.('unit')]).toEqual(['Anzahl', '%']);
  });
});

describe('a file that is called like another indicator', () => {
  test.each(['Jahr;Arbeitslosenquote\n2019;6,2\n', 'Year,Unemployment rate\n2019,6.2\n'])('is told', async (rows) => {
    const { result } = await read(rows);
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([['indicator-differs', 'warning']]);
  });

  test('is told under a profile that says the indicator', async () => {
    const profile = {
      columns: { period: 'Jahr', value: 'Prozent' },
      ignore: [],
      constants: { indicator: 'emp-rate-20-64' },
    };
    const codes = async (title: string): Promise<string[]> =>
      (await readText(`${title}\nJahr;Prozent\n2020;60,1\n`, { profile })).result.problems.map(({ code }) => code);
    expect(await codes('Arbeitslosenquote')).toEqual(['indicator-differs']);
    expect(await codes('Erwerbstätigenquote')).toEqual([]);
  });

  test('is not told where it is called like its own, or like none', async () => {
    expect((await read('Jahr;Arbeitslosenquote\n2019;6,2\n', {}, 'unemp-rate')).result.problems).toEqual([]);
    expect((await read('Jahr;Erwerbstätigenquote\n2019;6,2\n')).result.problems).toEqual([]);
    expect((await read('Jahr;Ergebnis\n2019;6,2\n')).result.problems).toEqual([]);
  });
});

describe('a file of other ages than the indicator', () => {
  test.each([
    'Erwerbstätigenquote der 15- bis 64-Jährigen\nJahr;Quote\n2020;60,1\n2021;70,1\n',
    'Jahr;Erwerbstätigenquote 15–24 Jahre\n2020;60,1\n2021;70,1\n',
    'Beskæftigelsesfrekvens for 25-64-årige\nÅr;Procent\n2020;60,1\n2021;70,1\n',
    'Taux d’emploi des 15 à 24 ans\nAnnée;Taux\n2020;60,1\n2021;70,1\n',
  ])('is told', async (rows) => {
    const { result } = await read(rows);
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([['ages-differ', 'warning']]);
  });

  test.each([
    'Erwerbstätigenquote der 20- bis 64-Jährigen\nJahr;Quote\n2020;60,1\n2021;70,1\n',
    'Employment of people aged 20 to under 65\nYear;Rate\n2020;60,1\n2021;70,1\n',
    'Erwerbstätige der Jahre 2019-2023\nJahr;Quote\n2020;60,1\n2021;70,1\n',
    'Tabelle 12-14 des Verwalters\nJahr;Quote\n2020;60,1\n2021;70,1\n',
  ])('is not told of the same ages, of years and of other numbers', async (rows) => {
    expect((await read(rows)).result.problems).toEqual([]);
  });
});
