import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../../../server/intake/mapping-schema.ts';
import { sharedFile } from '../../read-case.ts';
import { makeXlsx } from '../make-xlsx.ts';
import { readTable } from '../read-table.ts';

const known = (text: string) => {
  const { table } = readTable(text);
  return { family: table?.family, known: table?.known };
};

describe('SDMX-CSV', () => {
  it('1.0 begins with its dataflow; powers of ten and other dataflows are asked about', () => {
    const text = `DATAFLOW,FREQ,REF_AREA,SEX,TIME_PERIOD,UNIT_MULT,OBS_STATUS,OBS_CONF,OBS_VALUE
X:LFS(1.0),A,CH,F,2019,0,A,F,71.2
X:LFS(1.0),A,CH,M,2019,0,M,F,
`;
    expect(known(text)).toMatchObject({
      family: 'sdmx-csv',
      known: {
        shape: 'long',
        decimal: '.',
        periods: 'sdmx',
        columns: {
          period: 'TIME_PERIOD',
          value: 'OBS_VALUE',
          area: 'REF_AREA',
          status: 'OBS_STATUS',
          conf: 'OBS_CONF',
        },
        expect: { DATAFLOW: ['X:LFS(1.0)'], UNIT_MULT: ['', '0'] },
      },
    });
  });

  it('2.0 says what becomes of its rows; deleted ones are asked about', () => {
    const text = `STRUCTURE,STRUCTURE_ID,ACTION,SEX,TIME_PERIOD,OBS_VALUE
dataflow,X:LFS(1.0),I,F,2019,71.2
dataflow,X:LFS(1.0),D,M,2019,
`;
    expect(known(text)).toMatchObject({
      family: 'sdmx-csv',
      known: { expect: { STRUCTURE: ['dataflow'], STRUCTURE_ID: ['X:LFS(1.0)'], ACTION: ['', 'I', 'A', 'M', 'R'] } },
    });
  });

  it('with code and name in one cell is read as two columns', () => {
    const { rows, table } = readTable(`DATAFLOW: Dataflow,sex: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status
X:LFS(1.0): Rates: by sex,F: Females,2019,71.2,A: Normal value
X:LFS(1.0): Rates: by sex,M: Males,2019,80.1,
`);
    expect(rows).toEqual([
      ['DATAFLOW', 'Dataflow', 'sex', 'Sex', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'Status'],
      ['X:LFS(1.0)', 'Rates: by sex', 'F', 'Females', '2019', '71.2', 'A', 'Normal value'],
      ['X:LFS(1.0)', 'Rates: by sex', 'M', 'Males', '2019', '80.1', '', ''],
    ]);
    expect(table?.known).toMatchObject({
      columns: { value: 'OBS_VALUE', status: 'OBS_STATUS' },
      expect: { DATAFLOW: ['X:LFS(1.0)'] },
      twins: { Dataflow: 'DATAFLOW', Sex: 'sex', Status: 'OBS_STATUS' },
    });
    expect(readTable('DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX:L(1.0),CH:Switzerland,2019,1\n').rows).toEqual([
      ['DATAFLOW', 'geo', 'geo (label)', 'TIME_PERIOD', 'OBS_VALUE'],
      ['X:L(1.0)', 'CH', 'Switzerland', '2019', '1'],
    ]);
  });

  it('of Eurostat with names beside codes: names are left out, flags are statuses', () => {
    const text = `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,sex,Sex,geo,Geopolitical entity,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Flag,CONF_STATUS,Confidentiality
dataflow,ESTAT:X(1.0),"Rates, by sex",F,Females,CH,Switzerland,2019,,71.2,,bu,"break, unreliable",,
dataflow,ESTAT:X(1.0),"Rates, by sex",M,Males,CH,Switzerland,2019,,80.1,,,,,
`;
    expect(known(text)).toMatchObject({
      known: {
        convention: 'eurostat',
        columns: { area: 'geo', status: 'OBS_FLAG', conf: 'CONF_STATUS' },
        codes: { status: { b: 'B', s: 'I', z: 'M', bu: 'B U' } },
        ignore: ['STRUCTURE_NAME'],
        twins: {
          Sex: 'sex',
          'Geopolitical entity': 'geo',
          Time: 'TIME_PERIOD',
          'Observation value': 'OBS_VALUE',
          Flag: 'OBS_FLAG',
        },
      },
    });
  });
});

describe('Open SDG', () => {
  it('begins with Year and ends with Value; blanks are totals, multipliers are asked about', () => {
    const text = `Year,Series,Age,Sex,Unit multiplier,Observation status,GeoCode,Value,,
2013/14,Share,,,Units,Normal value,,28.8,,
2013/14,Share,,Female,Units,Missing value; suppressed,E12000006,,,
`;
    expect(known(text)).toMatchObject({
      family: 'open-sdg',
      known: {
        columns: { period: 'Year', value: 'Value', area: 'GeoCode', status: 'Observation status' },
        codes: { status: { 'Normal value': 'A', 'Missing value; suppressed': 'Q' } },
        expect: { 'Unit multiplier': ['', 'Units', '0'] },
      },
    });
  });

  it('is not every file with a year', () => {
    expect(known('Year,Value,Note\n2019,1,x\n2020,2,y\n').family).toBeUndefined();
    expect(known('year,sex,value\n2019,F,1\n2020,M,2\n').family).toBeUndefined();
  });

  it('is known in a workbook too', () => {
    const rows = [
      ['Year', 'Sex', 'Value'],
      [2019, 'F', 1],
      [2020, 'M', 2],
    ];
    expect(readTable(makeXlsx({ sheets: [{ name: 'data', rows }] })).table?.family).toBe('open-sdg');
  });
});

describe("publishers' own layouts", () => {
  it('Statistics Canada: symbols beside figures, powers of ten asked about, in both languages', () => {
    const text = `"REF_DATE","GEO","DGUID","Sex","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"
"2019-01","Canada","2016A000011124","Males","Percent","239","units","0","v1","1.1","8.8","","","","1"
"2019-02","Canada","2016A000011124","Males","Percent","239","units","0","v1","1.1","","x","","","1"
`;
    expect(known(text)).toMatchObject({
      family: 'statcan',
      known: {
        convention: 'statcan',
        periods: 'sdmx',
        columns: { period: 'REF_DATE', value: 'VALUE', area: 'GEO', status: 'STATUS' },
        codes: { status: { x: 'Q', F: 'U', '..': 'O', p: 'P' } },
        expect: { SCALAR_FACTOR: expect.arrayContaining(['units']) },
        ignore: ['UOM_ID', 'SCALAR_ID', 'VECTOR', 'COORDINATE', 'TERMINATED', 'DECIMALS'],
        twins: { DGUID: 'GEO' },
      },
    });
    const french =
      '"PÉRIODE DE RÉFÉRENCE";"GÉO";"DGUID";"VECTEUR";"COORDONNÉE";"VALEUR";"STATUT"\n"2019";"Canada";"1";"v1";"1.1";"8,8";""\n';
    expect(known(french)).toMatchObject({
      family: 'statcan',
      known: { columns: { period: 'PÉRIODE DE RÉFÉRENCE', value: 'VALEUR' } },
    });
  });

  it('StatBank Denmark: coded variables, quarters of K', () => {
    expect(known('OMRÅDE;KØN;TID;INDHOLD\n101;1;2019K1;33000\n101;2;2019K2;34000\n')).toMatchObject({
      family: 'statbank',
      known: { convention: 'dst', periods: 'dst', columns: { period: 'TID', value: 'INDHOLD', area: 'OMRÅDE' } },
    });
  });

  it('Vienna: the parts of districts where there are any', () => {
    const rows = (part: string): string =>
      `NUTS1;NUTS2;NUTS3;DISTRICT_CODE;SUB_DISTRICT_CODE;POP_TOTAL;REF_DATE\nAT1;AT13;AT130;90100;${part};68079;20191231\nAT1;AT13;AT130;90200;.;68442;20191231\n`;
    expect(known(rows('.'))).toMatchObject({
      family: 'wien',
      known: { columns: { period: 'REF_DATE', area: 'DISTRICT_CODE' } },
    });
    expect(known(rows('90101')).known?.columns?.['area']).toBe('SUB_DISTRICT_CODE');
  });

  it('IMDi and Udir: what stands above each column of figures', () => {
    const imdi =
      'Region;Navn;Kjønn: Kvinner;Kjønn: Menn\n;;Enhet: Personer;Enhet: Personer\n;;År: 2019;År: 2019\nK1;Halden;624;573\nK2;Moss;100;90\n';
    expect(known(imdi)).toMatchObject({ family: 'imdi', known: { shape: 'wide-series', columns: { area: 'Navn' } } });
    const udir =
      'Niva\tNavn\t2020-21.Hele landet.Gutt.Andel\t2020-21.Hele landet.Jente.Andel\n1\tMobbing\t3,3\t2,8\n2\tTrivsel\t2,1\t1,8\n';
    expect(known(udir)).toMatchObject({ family: 'udir', known: { shape: 'wide-series', decimal: ',' } });
  });
});

describe('real files', () => {
  it.for([
    ['bis-sdmx-csv/sdmx-csv-1.0.csv', 'sdmx-csv'],
    ['eurostat/employment_rates_yearly.csv', 'sdmx-csv'],
    ['eurostat/migration_permits_issued.csv', 'sdmx-csv'],
    ['eurostat/temporary_protection_beneficiaries_monthly.csv', 'sdmx-csv'],
    ['eurostat/refugees_in_EU_plus_UK.csv', undefined],
    ['bristol-sdg/indicator_8-5-1.csv', 'open-sdg'],
    ['canada-sdg/indicator_16-7-2.csv', 'open-sdg'],
    ['la-sdg/indicator_1-2-1.csv', 'open-sdg'],
    ['ons-sdg/indicator_8-5-2.csv', 'open-sdg'],
    ['niedersachsen-im/indicator_4-3-2.csv', 'open-sdg'],
    ['niedersachsen-im/indicator_5-1-1.csv', 'open-sdg'],
    ['statcan/Labour Force Unemployment Rate 1987-2021.csv', 'statcan'],
    ['danmark/FOLK1A.csv', 'statbank'],
    ['wien/vie_101.csv', 'wien'],
    ['telemark-imdi/bosatt_anmodede.csv', 'imdi'],
    ['telemark-imdi/utdanningsnivå_alle_fylker_2020.csv', 'imdi'],
    ['telemark-ssb-udir/20220928-1012_Elevundersoekelsen_-_mobbing.csv', 'udir'],
    ['telemark-ssb-udir/20230102-0943_Pedagognormen.csv', 'udir'],
  ])('%s is of the family %s', ([path, family], { skip }) => {
    const bytes = sharedFile(path ?? '') ?? skip();
    const { table } = readTable(bytes);
    expect(table?.family).toBe(family);
    expect(mappingSchema.safeParse(table?.known).error).toBeUndefined();
  });
});
