import { describe, expect, it } from 'vitest';
import {
  align,
  comparePeriods,
  followsDirectly,
  independence,
  labelPeriod,
  parsePeriod,
  periodKind,
  readPeriod,
  relation,
} from '../../indicators/period.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { seededRandom } from './statistics/seeded-random.ts';

const canonical = (text: string, convention?: string): string => {
  const result = parsePeriod(text, convention);
  return result.ok ? result.period.canonical : `${result.error}: ${(result.candidates ?? []).join(' or ')}`;
};

describe('reading a period', () => {
  it.each([
    ['2019', '2019'],
    ['2019-A1', '2019'],
    [' 2019 ', '2019'],
    ['2019-S2', '2019-S2'],
    ['2019H1', '2019-S1'],
    ['2019K3', '2019-Q3'],
    ['2019 Q3', '2019-Q3'],
    ['Q3 2019', '2019-Q3'],
    ['2019-q3', '2019-Q3'],
    ['2019M7', '2019-07'],
    ['2019-M07', '2019-07'],
    ['2019U01', '2019-W01'],
    ['2020-W53', '2020-W53'],
    ['KW 5 2019', '2019-W05'],
    ['semaine 5 2019', '2019-W05'],
    ['2019-06-30', '2019-06-30'],
    ['2019-06-30T00:00:00', '2019-06-30'],
    ['30.6.2019', '2019-06-30'],
    ['30. juni 2019', '2019-06-30'],
    ['30 juin 2019', '2019-06-30'],
    ['2. Quartal 2019', '2019-Q2'],
    ['1er trimestre 2019', '2019-Q1'],
    ['2e trimestre 2019', '2019-Q2'],
    ['3. kvartal 2019', '2019-Q3'],
    ['4th quarter 2019', '2019-Q4'],
    ['1. halvår 2019', '2019-S1'],
    ['2e semestre 2019', '2019-S2'],
    ['1st half of 2019', '2019-S1'],
    ['Juni 2007', '2007-06'],
    ['31 ene 2005', '2005-01-31'],
    ['luglio 2011', '2011-07'],
    ['1 ago. 2014', '2014-08-01'],
    ['20190315', '2019-03-15'],
    ['juin 2007', '2007-06'],
    ['Dezember 2007', '2007-12'],
    ['Dez. 2007', '2007-12'],
    ['févr. 2007', '2007-02'],
    ['fevrier 2007', '2007-02'],
    ['Maerz 2007', '2007-03'],
    ['August 2007', '2007-08'],
    ['2017-2019', '2017-01-01/P3Y'],
    ['2017–2019', '2017-01-01/P3Y'],
    ['WS 2005/06', '2005-10-01/P6M'],
    ['Wintersemester 2005/2006', '2005-10-01/P6M'],
    ['SoSe 2006', '2006-04-01/P6M'],
    ['2019-05', '2019-05'],
  ])('knows %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    ['2018/19', 'dk_school_year', '2018-08-01/P1Y'],
    ['2018/2019', 'dk_school_year', '2018-08-01/P1Y'],
    ['2018-19', 'dfe_academic', '2018-09-01/P1Y'],
    ['201819', 'dfe_academic', '2018-09-01/P1Y'],
    ['199900', 'dfe_academic', '1999-09-01/P1Y'],
    ['2011-12', 'fiscal_uk', '2011-04-01/P1Y'],
    ['Schuljahr 2018/19', 'school_year:08-16', '2018-08-16/P1Y'],
    ['2011-12', 'sdmx', '2011-12'],
    ['2019-T1', 'sdmx', '2019-T1'],
    ['2018-19', 'pooled', '2018-01-01/P2Y'],
  ])('reads %s as %s means it', (text, convention, expected) => {
    expect(canonical(text, convention)).toBe(expected);
  });

  it.each([
    ['2011-12', 'ambiguous_or_invalid: month 2011-12 or school_year 2011/12'],
    ['2018-19', 'ambiguous_or_invalid: school_year 2018/19'],
    ['2018/2019', 'ambiguous_or_invalid: school_year 2018/19 or range 2018-01-01/P2Y'],
    ['Schuljahr 2018/19', 'ambiguous_or_invalid: school_year 2018/19'],
    ['1999/00', 'ambiguous_or_invalid: school_year 1999/00'],
    ['2019-T1', 'ambiguous_or_invalid: trimester 2019-T1 or quarter 2019-Q1'],
    ['T4 2019', 'ambiguous_or_invalid: quarter 2019-Q4'],
    ['201906', 'ambiguous_or_invalid: month 2019-06'],
    ['jui 2007', 'ambiguous_or_invalid: '],
    ['ma 2007', 'ambiguous_or_invalid: '],
    ['19', 'ambiguous_or_invalid: '],
    ['', 'ambiguous_or_invalid: '],
    ['2019-W53', 'invalid_week: '],
    ['2019-W00', 'invalid_week: '],
    ['2019-02-29', 'invalid_day: '],
    ['2019-13-01', 'invalid_month: '],
    ['2019Q5', 'invalid_quarter: '],
    ['2019-S3', 'invalid_half: '],
    ['2019-2017', 'years_not_consecutive: '],
    ['0099', 'invalid_year: '],
    ['2019-01-01/P0D', 'invalid_duration: '],
    ['2019-01-01/P', 'invalid_duration: '],
    ['2019-02-01/2019-01-01', 'invalid_duration: '],
  ])('does not guess %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    ['2019-01-01/P1Y', '2019'],
    ['2019-01-01/P12M', '2019'],
    ['2019-01-01/P365D', '2019'],
    ['2019-07-01/P6M', '2019-S2'],
    ['2019-05-01/P4M', '2019-T2'],
    ['2019-04-01/P3M', '2019-Q2'],
    ['2019-02-01/P28D', '2019-02'],
    ['2018-12-31/P1W', '2019-W01'],
    ['2021-01-04/P7D', '2021-W01'],
    ['2019-03-05/P1D', '2019-03-05'],
    ['2019-03-05/P2W', '2019-03-05/P14D'],
    ['2018-08-01/2019-07-31', '2018-08-01/P1Y'],
    ['2018-08-01/P1Y6M', '2018-08-01/P18M'],
    ['2018-08-01T00:00:00/P12M', '2018-08-01/P1Y'],
    ['2019-01-31/P1M', '2019-01-31/P1M'],
    ['2020-02-29/P1Y', '2020-02-29/P1Y'],
  ])('gives the stretch %s its one name', (text, expected) => {
    expect(canonical(text, 'sdmx')).toBe(expected);
  });

  it('names every stretch of time once, and reads the name back', () => {
    const random = seededRandom(11);
    const day = (offset: number): string =>
      new Date(Date.UTC(2015, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
    for (let round = 0; round < 400; round += 1) {
      const first = Math.floor(random() * 3000);
      const [start, end] = [day(first), day(first + Math.floor(random() ** 3 * 900))];
      const result = parsePeriod(`${start}/${end}`, 'sdmx');
      if (!result.ok) throw new Error(`${start}/${end}: ${result.error}`);
      expect([result.period.start, result.period.end]).toEqual([start, end]);
      expect(readPeriod(result.period.canonical)).toEqual(result.period);
    }
  });

  it('takes only the canonical form past intake', () => {
    expect(readPeriod('2018-08-01/P1Y')).toEqual({
      canonical: '2018-08-01/P1Y',
      type: 'range',
      start: '2018-08-01',
      end: '2019-07-31',
    });
    for (const text of ['2019Q1', '2019-01-01/P1Y', '2018/19', '2019-W60', ' 2019', ''])
      expect(() => readPeriod(text)).toThrow('Not a canonical period');
  });
});

describe('periods beside each other', () => {
  const order = ['2018', '2019-Q1', '2018-08-01/P1Y', '2019-12', '2019-Q4', '2019-S2', '2019'];

  it('are sorted by their end, then by their start', () => {
    const sorted = order.map(readPeriod).toSorted(comparePeriods);
    expect(sorted.map((period) => period.canonical)).toEqual([
      '2018',
      '2019-Q1',
      '2018-08-01/P1Y',
      '2019',
      '2019-S2',
      '2019-Q4',
      '2019-12',
    ]);
  });

  it('have a relation that turns round with them', () => {
    const opposite = {
      before: 'after',
      after: 'before',
      equal: 'equal',
      contains: 'within',
      within: 'contains',
      overlaps: 'overlaps',
    } as const;
    const periods = [...order, '2020-W53', '2021', '2019-06-30'].map(readPeriod);
    for (const a of periods) for (const b of periods) expect(relation(b, a)).toBe(opposite[relation(a, b)]);
  });

  it.each([
    ['2018', '2019', true],
    ['2018', '2020', false],
    ['2018-Q4', '2019-Q1', true],
    ['2018-12', '2019-01', true],
    ['2020-W53', '2021-W01', true],
    ['2018-08-01/P1Y', '2019-08-01/P1Y', true],
    ['2018-08-01/P1Y', '2019-08-01/P6M', false],
    ['2018-Q4', '2019', false],
    ['2019', '2018', false],
  ])('%s is followed directly by %s: %s', (a, b, expected) => {
    expect(followsDirectly(readPeriod(a), readPeriod(b))).toBe(expected);
  });

  it('keep kinds apart', () => {
    expect(periodKind(readPeriod('2018-08-01/P1Y'))).toBe('range P1Y');
    expect(periodKind(readPeriod('2019-Q1'))).toBe('quarter');
  });

  it('match as stocks by the day, as flows by the whole period', () => {
    const [quarter, whole, school] = ['2019-Q1', '2019', '2018-08-01/P1Y'].map(readPeriod);
    if (!quarter || !whole || !school) throw new Error('three periods');
    expect(align(quarter, whole, 'stock_at_end')).toEqual({
      referenceDate: '2019-03-31',
      comparable: false,
      overlapDays: 90,
    });
    expect(align(school, whole, 'flow')).toEqual({ referenceDate: null, comparable: false, overlapDays: 212 });
    expect(align(whole, whole, 'average').comparable).toBe(true);
  });

  it('may be tested for a trend when they neither overlap nor differ in kind', () => {
    expect(independence(['2015', '2016', '2018'].map(readPeriod))).toEqual({ independent: true, trendAllowed: true });
    expect(independence(['2015', '2016-Q1'].map(readPeriod))).toEqual({ independent: true, trendAllowed: false });
    expect(independence([])).toEqual({ independent: true, trendAllowed: true });
  });
});

describe('the label of a period', () => {
  it.each([
    ['2019', ['2019', '2019', '2019', '2019']],
    ['2019-Q3', ['3rd quarter 2019', '3e trimestre 2019', '3. kvartal 2019', '3. Quartal 2019']],
    ['2019-Q1', ['1st quarter 2019', '1er trimestre 2019', '1. kvartal 2019', '1. Quartal 2019']],
    ['2019-S2', ['2nd half of 2019', '2e semestre 2019', '2. halvår 2019', '2. Halbjahr 2019']],
    ['2019-T1', ['1st four months of 2019', '1er quadrimestre 2019', '1. tertial 2019', '1. Tertial 2019']],
    ['2007-06', ['June 2007', 'juin 2007', 'juni 2007', 'Juni 2007']],
    ['2019-W05', ['week 5 2019', 'semaine 5 2019', 'uge 5 2019', 'KW 5 2019']],
    ['2019-06-30', ['30 June 2019', '30 juin 2019', '30. juni 2019', '30. Juni 2019']],
    ['2018-08-01/P1Y', ['2018/19', '2018/19', '2018/19', '2018/19']],
    ['1999-08-01/P1Y', ['1999/00', '1999/00', '1999/00', '1999/00']],
    ['2019-01-01/P5Y', ['2019–2023', '2019–2023', '2019–2023', '2019–2023']],
    [
      '2005-10-01/P6M',
      [
        'October 2005 – March 2006',
        'octobre 2005 – mars 2006',
        'oktober 2005 – marts 2006',
        'Oktober 2005 – März 2006',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(LANGUAGES.map((language) => labelPeriod(text, language))).toEqual(expected);
  });
});
