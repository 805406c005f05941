/** Every value of the demonstration against the cell of the publisher's file it was taken from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readRows, type Row } from './demo-figures.ts';

const FILES = join(process.env['SHARED_DIR'] ?? '../shared', 'data', 'basel-stadt');

/** Rows of a publisher's file by first cell; headers without the spaces some files have around them. */
function published(number: string): Map<string, Row> {
  const text = readFileSync(join(FILES, `${number}.tsv`), 'utf8').replace(/^\uFEFF/, '');
  const [header = [], ...rows] = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true }).data;
  const named = rows.map((row): [string, Row] => [
    row[0] ?? '',
    Object.fromEntries(header.map((name, at) => [name.trim(), (row[at] ?? '').trim()])),
  ]);
  return new Map(named);
}

/** 0.068 → 6.8, by moving the point in the text: no binary fraction comes in between. */
function fractionAsPercent(text: string): string {
  const [, whole = '', decimals = ''] = /^(\d+)\.(\d{2,})$/.exec(text) ?? [];
  const moved = `${whole}${decimals.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return decimals.length > 2 ? `${moved}.${decimals.slice(2)}` : moved;
}

const GROUPS: Record<string, RegExp> = {
  NAT_CIT: /^Schweiz$/,
  CH_DE: /^Deutschland$/,
  CH_IT: /^Italien$/,
  CH_TR: /^Türkei$/,
  CH_EUW: /^EU-West \+ EFTA \+ UK$/,
  CH_EUE: /^EU-Ost$/,
  CH_BALKAN: /^Balkan$/,
  CH_LATAM: /^Mittel- (u\.|und) Südamerika$/,
  CH_ARAB: /^Arab/,
  CH_AFR: /^Afrikan/,
  CH_OTHER: /^Übrige Länder$/,
  CH_MIXED: /^Gemischte Haushalte$/,
  FOR_CIT: /^Ausland$/,
  _U: /^Staat unbekannt$/,
  _T: /^Total$/,
};

type Column = (row: Row) => string | RegExp;
const group: Column = (row) => GROUPS[row['origin'] ?? ''] ?? 'no such group';
const person =
  (forms: Record<string, string>): Column =>
  (row) =>
    forms[`${row['origin']} ${row['sex']}`] ?? 'none';
const PEOPLE = {
  'NAT_CIT M': 'Schweizer',
  'NAT_CIT F': 'Schweizerinnen',
  'FOR_CIT M': 'Ausländer',
  'FOR_CIT F': 'Ausländerinnen',
};
const GRADES: Record<string, string> = {
  BS_NONE: 'Ohne Kaderfunktion',
  BS_SPEC1: 'Unteres Fachkader',
  BS_LEAD1: 'Unteres Kader',
  BS_SPEC2: 'Mittleres Fachkader',
  BS_LEAD2: 'Mittleres Kader',
  BS_LEAD3: 'Oberes Kader',
  _T: 'Total',
};
const BIRTH: Record<string, string> = {
  NB_NAT: 'In der Schweiz geborene Schweizerinnen und Schweizer',
  NB_FOR: 'In der Schweiz geborene Ausländerinnen und Ausländer',
  FB_NAT: 'Im Ausland geborene Schweizerinnen und Schweizer',
  FB_FOR: 'Im Ausland geborene Ausländerinnen und Ausländer',
  _T: 'Total',
};
const REASONS: Record<string, string> = {
  MINOR: 'Kinder unter 18',
  BS_B: 'B-Bewilligung',
  BS_C: 'C-Bewilligung',
  BS_FOREIGN_OTHER: 'Übrige Ausländer',
  BS_OTHER: 'Beistand/Vormund oder Wochenaufenthalter',
};

/** Of each file of ours: the publisher's file, the column a row's value comes from, and the change of unit. */
const ORIGINS: { file: string; from: string; column: Column; convert?: (text: string) => string; fields?: Row }[] = [
  {
    file: 'bs-foreign-share',
    from: '6057',
    column: () => 'Ausländeranteil',
    fields: { numerator: 'Ausländer', denominator: 'Bevölkerung' },
  },
  { file: 'bs-unemployment', from: '6406', column: group },
  { file: 'bs-unemployment-monthly', from: '2424', column: person(PEOPLE), convert: fractionAsPercent },
  { file: 'bs-employment-rate', from: '6415', column: person(PEOPLE), convert: fractionAsPercent },
  { file: 'bs-higher-education', from: '6082', column: group },
  { file: 'bs-academic-track', from: '6080', column: group },
  { file: 'bs-apprenticeship', from: '6084', column: group },
  { file: 'bs-upper-secondary', from: '12546', column: (row) => BIRTH[row['birth_citizenship'] ?? ''] ?? 'none' },
  { file: 'bs-low-attainment', from: '6088', column: group, convert: fractionAsPercent },
  { file: 'bs-employed-by-canton', from: '6419', column: group },
  { file: 'bs-turnout', from: '4871', column: (row) => (row['election'] === 'NATIONAL' ? 'Nationalrat' : 'Grossrat') },
  {
    file: 'bs-naturalisation-rate',
    from: '4722',
    column: () => 'Einbürgerungsziffer',
    fields: { numerator: 'Eingebürgerte', denominator: 'Ausländer' },
  },
  { file: 'bs-naturalisations', from: '4722', column: () => 'Eingebürgerte' },
  { file: 'bs-naturalisation-by-nationality', from: '6479', column: group },
  { file: 'bs-social-assistance', from: '6427', column: group },
  { file: 'bs-rent-support', from: '6474', column: group },
];

const cell = (row: Row | undefined, column: string | RegExp): string => {
  const name = Object.keys(row ?? {}).find((own) => (typeof column === 'string' ? own === column : column.test(own)));
  if (!row || name === undefined) throw new Error(`no column ${String(column)}`);
  return row[name] ?? '';
};
/** The publisher writes the pooled years 2019-2023 where we write a start and a length. */
const periodThere = (row: Row): string => (row['period'] ?? '').replace('2019-01-01/P5Y', '2019-2023');

describe.skipIf(!existsSync(FILES))(`the publisher's files (skipped where ${FILES} is absent)`, () => {
  it.each(ORIGINS)('$file holds each cell of $from and nothing else', ({ file, from, column, convert, fields }) => {
    const there = published(from);
    const { rows } = readRows(`${file}.csv`);
    const used = new Set<string>();
    for (const row of rows) {
      const source = there.get(periodThere(row));
      const sent = cell(source, column(row));
      expect(row['value'], JSON.stringify(row)).toBe(sent === '' ? '' : (convert ?? String)(sent));
      used.add(`${periodThere(row)} ${String(column(row))}`);
      for (const [field, name] of Object.entries(fields ?? {})) expect(row[field]).toBe(cell(source, name));
    }
    expect(used.size).toBe(rows.length);
    const columns = new Set(rows.map((row) => String(column(row))));
    // A cell no row of ours stands for would be a figure lost; empty cells of the alternating elections have no row.
    const expected = [...there.values()].reduce((sum, row) => {
      const cells = [...columns].filter((name) => file !== 'bs-turnout' || row[name] !== '');
      return sum + cells.length;
    }, 0);
    expect(rows.length).toBe(expected);
  });

  it('has the bounds of the employment rate where the publisher has them', () => {
    const there = published('6415');
    for (const row of readRows('bs-employment-rate.csv').rows) {
      const name = String(person(PEOPLE)(row));
      for (const [field, word] of [
        ['lower', 'Untergrenze'],
        ['upper', 'Obergrenze'],
      ] as const) {
        const sent = cell(there.get(periodThere(row)), `${name} 95% Vertrauensintervall ${word}`);
        expect(row[field]).toBe(sent === '' ? '' : fractionAsPercent(sent));
      }
    }
  });

  it('computes the staff’s foreign share from both files of counts', () => {
    const [foreign, swiss] = [published('6420'), published('6421')];
    const { rows } = readRows('bs-staff-foreign-share.csv');
    expect(rows).toHaveLength(20 * 7);
    for (const row of rows) {
      const grade = GRADES[row['grade'] ?? ''] ?? 'none';
      const numerator = Number(cell(foreign.get(row['period'] ?? ''), grade));
      const denominator = numerator + Number(cell(swiss.get(row['period'] ?? ''), grade));
      expect([row['numerator'], row['denominator']]).toEqual([String(numerator), String(denominator)]);
      const decimals = (row['value'] ?? '').split('.')[1]?.length ?? 0;
      const off = Math.abs(Number(row['value']) - (numerator / denominator) * 100);
      expect(off).toBeLessThanOrEqual(0.5 * 10 ** -decimals * 1.01);
    }
  });

  it('has each reason for having no vote as published', () => {
    const there = published('9740');
    const parts = readRows('bs-voteless.csv').rows.filter((row) => row['reason_no_vote'] !== '_T');
    expect(parts).toHaveLength(31 * 5);
    for (const row of parts)
      expect(row['value']).toBe(cell(there.get(row['period'] ?? ''), REASONS[row['reason_no_vote'] ?? ''] ?? 'none'));
  });

  it('has floor space and income, whose years stand across', () => {
    const floor = published('6475');
    const people: Record<string, string> = { NAT_CIT: 'Schweizer', FOR_CIT: 'Ausländer' };
    const floorRows = readRows('bs-floor-space.csv').rows;
    expect(floorRows).toHaveLength(6);
    for (const row of floorRows)
      expect(row['value']).toBe(cell(floor.get(people[row['origin'] ?? ''] ?? ''), row['period'] ?? ''));
    const income = published('6469');
    const incomeRows = readRows('bs-median-income.csv').rows;
    expect(incomeRows).toHaveLength(22);
    for (const row of incomeRows) {
      const name = [...income.keys()].find((own) => GROUPS[row['origin'] ?? '']?.test(own)) ?? 'none';
      expect(row['value']).toBe(cell(income.get(name), row['period'] === '2013' ? 'Median 2013' : '2022'));
    }
  });
});
