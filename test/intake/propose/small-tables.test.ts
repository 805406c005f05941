import { describe, expect, test } from 'vitest';
import { readForeignTable } from '../foreign-tables.ts';

type Tables = (readonly [about: string, file: string, reading: string])[];

/** What is asked, and what is read by one who accepts what is proposed; the figures are rates of unemployment. */
const read = async (file: string): Promise<string> =>
  (await readForeignTable({ about: '', city: 'T Testville', indicator: 'unemp-rate', answers: {}, file, reading: '' }))
    .trim()
    .replaceAll('unemp-rate T ', '')
    .replaceAll('\n', '; ');

/** No column of figures is left out without a word, however few of its cells are bare figures. */
const FLAWED: Tables = [
  [
    'a word in the only column of figures, which is called after what it measures',
    'Jahr;Erwerbslose in Prozent\n2020;2,9\n2021;unbekannt\n2022;3,1\n2023;3,0\n',
    'asks sign|unbekannt; needs-answers',
  ],
  [
    'footnotes at each figure of one column',
    'Jahr;Frauen;Männer\n2022;2,9 1);3,1\n2023;2,8 2);3,0\n1) Bruch in der Reihe\n2) vorläufig\n',
    'staged; sex=F 2022 = 2.9 B «Bruch in der Reihe»; sex=M 2022 = 3.1; sex=F 2023 = 2.8 P «vorläufig»; sex=M 2023 = 3',
  ],
  [
    'an error in half of the cells',
    'Jahr;Frauen;Männer\n2022;#DIV/0!;3,1\n2023;2,8;3,0\n',
    'not-a-number in line 2: #DIV/0!; rejected',
  ],
  [
    'marks before the figures',
    'Year,Female,Male\n2022,p2.9,3.1\n2023,p2.8,3.0\n',
    'asks flag|p (P); staged; sex=F 2022 = 2.9 P; sex=M 2022 = 3.1; sex=F 2023 = 2.8 P; sex=M 2023 = 3',
  ],
  [
    'arrows before the first figures, which are no header',
    'Jahr;Frauen;Männer\n2022;▲ 2,9;▼ 3,1\n2023;2,8;3,0\n',
    'not-a-number in line 2: ▲ 2,9; not-a-number in line 2: ▼ 3,1; rejected',
  ],
  [
    'more signs than figures in the only column that is called a value',
    'Year,Sex,Rate\n2022,Female,[c]\n2022,Male,[x]\n2023,Female,2.8\n2023,Male,[c]\n',
    'asks sign|[c]; asks sign|[x]; needs-answers',
  ],
  [
    'nothing but signs in one of two columns',
    'Year,Female,Male\n2022,2.9,[c]\n2023,2.8,[x]\n',
    'asks sign|[c]; asks sign|[x]; needs-answers',
  ],
  [
    'the year twice in the header, as the World Bank has it',
    'Sex,2021 [YR2021],2022 [YR2022]\nFemale,2.9,2.8\nMale,3.1,3.0\n',
    'staged; sex=F 2021 = 2.9; sex=F 2022 = 2.8; sex=M 2021 = 3.1; sex=M 2022 = 3',
  ],
  ['months as in Austria', 'Monat;Quote\nJänner 2023;2,9\nFeber 2023;2,8\n', 'staged;  2023-01 = 2.9;  2023-02 = 2.8'],
  [
    'a mark at a year in the header',
    'Sex,2021,2022 1)\nFemale,2.9,2.8\nMale,3.1,3.0\n1) New definition\n',
    'staged; sex=F 2021 = 2.9; sex=F 2022 = 2.8 «New definition»; sex=M 2021 = 3.1; sex=M 2022 = 3 «New definition»',
  ],
  [
    'a letter at a year in the header',
    'Geschlecht;2021;2022p\nFrauen;2,9;2,8\nMänner;3,1;3,0\n',
    'staged; sex=F 2021 = 2.9; sex=F 2022 = 2.8 P; sex=M 2021 = 3.1; sex=M 2022 = 3 P',
  ],
  [
    'years across in the form of Eurostat',
    'freq,unit,sex\\TIME_PERIOD\t2022 \t2023 \nA,PC,F\t2.9 \t: c\nA,PC,M\t3.1 b\t3.0 \n',
    'staged; sex=F 2022 = 2.9; sex=F 2023 = suppressed; sex=M 2022 = 3.1 B; sex=M 2023 = 3',
  ],
];

/** What SDMX lays down for its rows holds for ours. */
const SDMX: Tables = [
  [
    'a power of ten multiplies its row',
    'DATAFLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE\nX:DF(1.0),2022,0.0031,3,PC_ACT\nX:DF(1.0),2023,2.8,0,PC_ACT\n',
    'staged;  2022 = 3.1;  2023 = 2.8',
  ],
  [
    'NaN is a figure that is missing, for the reason beside it',
    'DATAFLOW,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:DF(1.0),2022,NaN,Q\nX:DF(1.0),2023,NaN,\n',
    'staged;  2022 = suppressed Q;  2023 = not-collected',
  ],
  [
    'an empty cell that is confidential is suppressed',
    'DATAFLOW,TIME_PERIOD,OBS_VALUE,CONF_STATUS\nX:DF(1.0),2022,,C\nX:DF(1.0),2023,2.8,F\n',
    'staged;  2022 = suppressed;  2023 = 2.8',
  ],
  [
    'years and quarters in one file; how often is no status',
    'DATAFLOW,FREQ,TIME_PERIOD,OBS_VALUE\nX:DF(1.0),A,2022,2.9\nX:DF(1.0),Q,2022-Q1,3.0\n',
    'staged;  2022 = 2.9;  2022-Q1 = 3',
  ],
  [
    'the name of the one area repeats its code',
    'DATAFLOW,REF_AREA: Reference area,TIME_PERIOD,OBS_VALUE\nX:DF(1.0),T: Testville,2022,2.9\nX:DF(1.0),T: Testville,2023,2.8\n',
    'staged;  2022 = 2.9;  2023 = 2.8',
  ],
];

describe.each([
  ['figures with something beside them', FLAWED],
  ['rows of SDMX', SDMX],
])('%s', (_name, tables) => {
  test.each(tables)('%s', async (_about, file, reading) => {
    expect(await read(file)).toBe(reading);
  });
});
