import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../indicators/period.ts';

const canonical = (text: string, convention?: string): string => {
  const result = parsePeriod(text, convention);
  return result.ok ? result.period.canonical : `? ${(result.ways ?? []).map((way) => way.convention).join(' ')}`;
};

describe('periods as offices write them', () => {
  it.each([
    ['Jan 2019', '2019-01'],
    ['janv. 2019', '2019-01'],
    ['2019 Jan', '2019-01'],
    ['2019-Dez', '2019-12'],
    ['Jan-2019', '2019-01'],
    ['mrt 2019', '2019-03'],
    ['desember 2019', '2019-12'],
    ['31 ene 2005', '2005-01-31'],
    ['01 Gen. 1997', '1997-01-01'],
    ['31 de diciembre de 2019', '2019-12-31'],
    ['31. Dezember 2019', '2019-12-31'],
    ['1er janvier 2019', '2019-01-01'],
    ['den 31. december 2019', '2019-12-31'],
    ['December 31, 2019', '2019-12-31'],
    ['31-Dec-2019', '2019-12-31'],
    ['12/31/2019', '2019-12-31'],
    ['31/12/2019', '2019-12-31'],
    ['05/05/2019', '2019-05-05'],
    ['2019/12/31', '2019-12-31'],
    ['20190101', '2019-01-01'],
    ['2019-01-01T00:00:00', '2019-01-01'],
    ['2019-01-01T00:00:00.000Z', '2019-01-01'],
    ['2019-01-01 00:00', '2019-01-01'],
    ['12/2019', '2019-12'],
    ['2019/03', '2019-03'],
    ['Stand: 31.12.2019', '2019-12-31'],
    ['am 31.12.2019', '2019-12-31'],
    ['pr. 1. januar 2019', '2019-01-01'],
    ['au 31 décembre 2019', '2019-12-31'],
    ['as at 31 March 2019', '2019-03-31'],
    ['År: 2014', '2014'],
    ['Jahr 2019', '2019'],
    ['Ende 2019', '2019-12-31'],
    ['2019 Q1', '2019-Q1'],
    ['Q1/2019', '2019-Q1'],
    ['2019, 1. kvartal', '2019-Q1'],
    ['2019 1er trimestre', '2019-Q1'],
    ['1. Vj. 2019', '2019-Q1'],
    ['IV. Quartal 2019', '2019-Q4'],
    ['III/2019', '2019-Q3'],
    ['1. Hj. 2019', '2019-S1'],
    ['2019 KW 05', '2019-W05'],
    ['KW05/2019', '2019-W05'],
    ['Jan-Mar 2019', '2019-Q1'],
    ['Januar bis März 2019', '2019-Q1'],
    ['April 2018 - March 2019', '2018-04-01/P1Y'],
    ['juillet 2018 à juin 2019', '2018-07-01/P1Y'],
    ['1.8.2018-31.7.2019', '2018-08-01/P1Y'],
    ['2017 bis 2019', '2017-01-01/P3Y'],
    ['2017 à 2019', '2017-01-01/P3Y'],
  ])('%s is %s', (text, expected) => expect(canonical(text)).toBe(expected));

  it.each([
    ['03/04/2019', '? dmy mdy'],
    ['T1 2019', '? sdmx quarters'],
    ['31.12.19', '? short_years'],
    ['Jan-19', '? short_years'],
    ['03/04/19', '? dmy short_years mdy short_years'],
    ['2018-2019', '? school_year academic_year financial_year fiscal_july pooled'],
    ['Schuljahr 2018/19', '? school_year academic_year financial_year fiscal_july'],
    ['SJ 2018/19', '? school_year academic_year financial_year fiscal_july'],
    ['2018-19', '? school_year academic_year financial_year fiscal_july'],
    ['2017-19', '? pooled'],
    ['201819', '? school_year academic_year financial_year fiscal_july'],
    ['201112', '? months school_year academic_year financial_year fiscal_july'],
    ['FY 2019', '? fiscal_is_year fiscal_to:10-01 fiscal_to:07-01 fiscal_to:04-01 fiscal_from:04-01 fiscal_from:07-01'],
    ['2024 / 2005', '? later_year'],
    ['43466', '? excel'],
  ])('%s is asked about', (text, expected) => expect(canonical(text)).toBe(expected));

  it.each([
    ['03/04/2019', 'dmy', '2019-04-03'],
    ['03/04/2019', 'mdy', '2019-03-04'],
    ['T1 2019', 'quarters', '2019-Q1'],
    // Kwartaal in Dutch, Kalenderwoche in German.
    ['2019KW03', 'auto', '? quarters weeks'],
    ['2019KW05', 'auto', '? weeks'],
    ['2019KW03', 'quarters', '2019-Q3'],
    ['2019KW03', 'weeks', '2019-W03'],
    ['2019-T1', 'quarters', '2019-Q1'],
    ['31.12.19', 'short_years', '2019-12-31'],
    ['03/04/19', 'dmy short_years', '2019-04-03'],
    ['Jan-98', 'short_years', '1998-01'],
    ['FY 2019', 'fiscal_to:10-01', '2018-10-01/P1Y'],
    ['2019', 'fiscal_from:04-01', '2019-04-01/P1Y'],
    ['FY 2019', 'fiscal_is_year', '2019'],
    ['2017-19', 'pooled', '2017-01-01/P3Y'],
    ['2024 / 2005', 'later_year', '2024'],
    ['43466', 'excel', '2019-01-01'],
    ['201906', 'months', '2019-06'],
    ['SJ 2018/19', 'school_year:08-16', '2018-08-16/P1Y'],
  ])('%s under %s is %s', (text, convention, expected) => expect(canonical(text, convention)).toBe(expected));

  it.each([
    ['31/31/2019'],
    ['13/13/2019'],
    ['2019-01-01T12:30:00'],
    ['2018-12-31T23:00:00Z'],
    ['2019-01-01T00:00:00+02:00'],
    ['20191301'],
    ['2019 provisional'],
    ['5 2019'],
    ['Mar-Apr'],
    ['V. Quartal 2019'],
    ['5. Quartal 2019'],
    ['Frühling 2019'],
  ])('%s is none', (text) => expect(canonical(text)).toBe('? '));

  it('gives every way of reading by the period it leads to', () => {
    const result = parsePeriod('03/04/2019');
    expect(result.ok ? [] : result.ways).toEqual([
      { convention: 'dmy', canonical: '2019-04-03' },
      { convention: 'mdy', canonical: '2019-03-04' },
    ]);
  });
});
