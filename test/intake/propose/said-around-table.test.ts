import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import { CONTEXT, readBytes, readText } from '../read-case.ts';

const ROWS = 'Year;Rate\n2020;60,1\n2021;61,1\n';

/** Of what is asked the code, the text it is about, and what is proposed. */
async function asked(text: string, mapping: Mapping = {}): Promise<unknown[]> {
  const { result } = await readText(text, { indicator: 'emp-rate-20-64', mapping });
  return result.problems
    .filter(({ severity }) => severity === 'question')
    .map(({ code, value, question }) => [
      code,
      value,
      question?.options.filter((one) => one.isProposed).map(({ patch }) => patch.constants),
    ]);
}

describe('a group that only a line beside the table names', () => {
  test.each([
    ['Employment of men', 'men', { sex: 'M' }],
    ['Table 2: Women', 'Women', { sex: 'F' }],
    ['Emploi des femmes', 'femmes', { sex: 'F' }],
    ['Erwerbstätigkeit, Ausländer', 'Ausländer', { origin: 'FOR_CIT' }],
  ])('above it: %s', async (title, value, constants) => {
    expect(await asked(`${title}\n${ROWS}`)).toEqual([['group-in-title', value, [constants]]]);
  });

  test.each([
    ['Note: figures refer to men only.', 'men', { sex: 'M' }],
    ['* nur Frauen', 'Frauen', { sex: 'F' }],
  ])('below it, as a note: %s', async (note, value, constants) => {
    expect(await asked(`${ROWS};\n${note}\n`)).toEqual([['group-in-title', value, [constants]]]);
  });

  test.each(['Men and women', 'Employment in the management of firms', 'Employment rate'])(
    'nothing is asked where it names none, or all: %s',
    async (title) => expect(await asked(`${title}\n${ROWS}`)).toEqual([]),
  );

  test('a note that only speaks of a group narrows nothing down', async () => {
    expect(await asked(`${ROWS};\nNote: men and women work in the same firms.\n`)).toEqual([]);
  });
});

describe('one sex, where the indicator tells none apart', () => {
  const of = async (text: string): Promise<unknown[]> =>
    (await readText(text, { indicator: 'hou-rent-support' })).result.problems.map(({ code, facts }) => [
      code,
      facts['text'],
    ]);

  test.each([
    ['in the title', `Women\n${ROWS}`, 'Women'],
    ['over the figures', 'Year;Frauen\n2020;60,1\n2021;61,1\n', 'Frauen'],
    ['over figures that are called so', 'Year;Share of men\n2020;60,1\n2021;61,1\n', 'men'],
  ])('is told: %s', async (_where, text, value) => {
    expect(await of(text)).toEqual([['group-elsewhere', value]]);
  });

  test('both are everybody', async () => expect(await of(`Women and men\n${ROWS}`)).toEqual([]));
});

describe('a place that only a line above the table names, or the header of the figures', () => {
  test.each([
    ['a district', `Harbour\n${ROWS}`, 'Harbour', 'T-1'],
    ['a district within a title', `Employment in Old Town\n${ROWS}`, 'Old Town', 'T-2'],
    ['a country', `Erwerbstätigenquote in Deutschland\n${ROWS}`, 'Deutschland', 'DE'],
    ['over the figures', 'Year;Harbour\n2020;60,1\n2021;61,1\n', 'Harbour', 'T-1'],
    ['beside what they are', 'Jahr;Erwerbstätigenquote Deutschland\n2020;60,1\n2021;61,1\n', 'Deutschland', 'DE'],
  ])('%s', async (_what, text, value, area) => {
    expect(await asked(text)).toEqual([['area-in-title', value, [{ area }]]]);
  });

  test('of several none is proposed', async () => {
    expect(await asked(`Harbour and Old Town\n${ROWS}`)).toEqual([['area-in-title', 'Harbour', []]]);
  });

  test('of a word that may be a place or a group neither is proposed', async () => {
    const [city] = CONTEXT.areas;
    const name = { en: 'Women', fr: 'Women', da: 'Women', de: 'Women' };
    const areas = city ? [city, { ...city, code: 'T-9', name, parent: city.code }] : [];
    const { result } = await readText(`Women\n${ROWS}`, { indicator: 'emp-rate-20-64' }, { areas });
    expect(
      result.problems.map(({ code, question }) => [code, question?.options.filter((one) => one.isProposed)]),
    ).toEqual([
      ['group-in-title', []],
      ['area-in-title', []],
    ]);
  });

  test.each([
    ['the city is named too', `Testville, Harbour\n${ROWS}`],
    ['it is where the figures are from', `Statistisches Amt Deutschland\nQuelle: Deutschland\n${ROWS}`],
    ['a column tells places apart', 'Germany\nArea;Year;Rate\nHarbour;2020;60,1\nHarbour;2021;61,1\n'],
  ])('nothing is asked where %s', async (_why, text) => expect(await asked(text)).toEqual([]));

  test('what a person has said holds', async () => {
    expect(await asked(`Harbour\n${ROWS}`, { constants: { area: 'T' } })).toEqual([]);
    const { staged } = await readText(`Harbour\n${ROWS}`, {
      indicator: 'emp-rate-20-64',
      mapping: { constants: { area: 'T-1' } },
    });
    expect(staged.map(({ key }) => key)).toEqual(['emp-rate-20-64 T-1  2020', 'emp-rate-20-64 T-1  2021']);
  });
});

describe('the name of the file', () => {
  const named = async (filename: string, indicator = 'emp-rate-20-64'): Promise<unknown[]> => {
    const { result } = await readBytes(Buffer.from(ROWS), { indicator, filename });
    return result.problems.map(({ code, value }) => [code, value]);
  };

  test.each([
    ['erwerbstaetige_frauen.csv', [['group-in-title', 'frauen']]],
    ['Employment-Old_Town-2021.csv', [['area-in-title', 'Old Town']]],
    ['employment_55-64_years.csv', [['ages-differ', null]]],
    ['employment_20-64_years.csv', []],
    ['export_2021.csv', []],
    ['employment.csv', []],
  ])('may be the only one to say it: %s', async (filename, problems) => {
    expect(await named(filename)).toEqual(problems);
  });
});

describe('a profile that says of whom and of where all figures are', () => {
  const profile: Mapping = {
    shape: 'long',
    columns: { period: 'Jahr', value: 'Anteil' },
    ignore: [],
    constants: { sex: 'F', area: 'T-1' },
  };
  const under = async (title: string, said: Mapping = profile, filename?: string): Promise<unknown[]> => {
    const text = `${title}\nJahr;Anteil\n2020;60,1\n2021;61,1\n`;
    const { result } = await readBytes(Buffer.from(text), { indicator: 'emp-rate-20-64', profile: said, filename });
    return result.problems.map(({ code, value, question }) => [
      code,
      value,
      question?.options.map(({ id, isProposed }) => (isProposed ? `*${id}` : id)),
    ]);
  };

  test('reads a file that says the same, and one that says nothing', async () => {
    expect(await under('Frauen, Harbour')).toEqual([]);
    expect(await under('Ergebnisse')).toEqual([]);
  });

  test('does not make others of them: another group, another place, another name of the file', async () => {
    expect(await under('Männer, Harbour')).toEqual([['group-in-title', 'Männer', ['*M', 'F', '_T']]]);
    expect(await under('Frauen, Old Town')).toEqual([['area-in-title', 'Old Town', ['*T-2', 'T-1', 'T']]]);
    expect(await under('Ergebnisse', profile, 'erwerb_maenner.csv')).toEqual([
      ['group-in-title', 'maenner', ['*M', 'F', '_T']],
    ]);
  });

  test('nor where it does not name the columns it leaves out', async () => {
    const { ignore: _ignore, ...short } = profile;
    expect(await under('Männer, Harbour', short)).toEqual([['group-in-title', 'Männer', ['*M', 'F', '_T']]]);
  });

  test('was told once that a title means everybody, or the city, and is not asked again', async () => {
    const said = { ...profile, constants: { sex: '_T', area: 'T' } };
    expect(await under('Frauen, Harbour', said)).toEqual([]);
  });
});

describe('a table whose header is of our own words', () => {
  const of = async (text: string): Promise<unknown[]> =>
    (await readText(text, { indicator: 'emp-rate-20-64' })).result.problems.map(({ code, value }) => [code, value]);

  test.each([
    ['Frauen\nJahr;Wert\n2020;60,1\n', [['group-in-title', 'Frauen']]],
    ['Old Town\nJahr;Wert\n2020;60,1\n', [['area-in-title', 'Old Town']]],
    ['Alter 15-24 Jahre\nJahr;Wert\n2020;60,1\n', [['ages-differ', null]]],
    ['Veränderung gegenüber dem Vorjahr\nJahr;Wert\n2020;60,1\n', [['figures-derived', null]]],
    ['Frauen\nJahr;Geschlecht;Wert\n2020;F;60,1\n', []],
    ['Ergebnisse\nJahr;Wert\n2020;60,1\n', []],
  ])('is held against the lines above it as well: %j', async (text, problems) => {
    expect(await of(text)).toEqual(problems);
  });

  test('takes the answer', async () => {
    const mapping = { constants: { sex: 'F' } };
    const { staged, result } = await readText('Frauen\nJahr;Wert\n2020;60,1\n', {
      indicator: 'emp-rate-20-64',
      mapping,
    });
    expect([result.problems, staged.map(({ key }) => key)]).toEqual([[], ['emp-rate-20-64 T sex=F 2020']]);
  });
});

describe('a header over the only figures that says they are none', () => {
  test.each(['Veränderung zum Vorjahr in %', 'Differenz', 'Rang', 'Target', 'Prognose', 'Index (2010=100)'])(
    '%s is told',
    async (header) => {
      const { result } = await readText(`Jahr;${header}\n2020;62\n2021;63\n`, { indicator: 'emp-rate-20-64' });
      expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([['figures-derived', 'warning']]);
    },
  );

  test('a column that says it of every row is told', async () => {
    const { result } = await readText('Jahr;Stand;Quote\n2020;Prognose;60\n2021;Prognose;61\n', {
      indicator: 'emp-rate-20-64',
    });
    expect(result.problems.map(({ code, facts }) => [code, facts['text']])).toEqual([['figures-derived', 'Prognose']]);
  });

  test.each(['Quote', 'Zielgruppe', 'Rangieranteil', 'Anteil saisonbereinigt'])('%s is not', async (header) => {
    const { result } = await readText(`Jahr;${header}\n2020;62\n2021;63\n`, { indicator: 'emp-rate-20-64' });
    expect(result.problems).toEqual([]);
  });

  test('a change is what an indicator of change is made of', async () => {
    const { result } = await readText('Jahr;Veränderung zum Vorjahr in %\n2020;6\n2021;7\n', {
      indicator: 'part-register-growth',
    });
    expect(result.problems).toEqual([]);
  });
});
