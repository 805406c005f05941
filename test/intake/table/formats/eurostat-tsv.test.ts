import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../read-case.ts';
import { readTable } from '../read-table.ts';

describe('a Eurostat TSV file', () => {
  it('with periods across has its keys in columns of their own, its lines where they are', () => {
    const { rows, table, codes } = readTable(
      'freq,unit,citizen,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \nA,PC,FOR,CH\t71.2 b\t: \t70.9 bu\nA,PC,NAT,CH\t80.0 \t: c\t: \n',
    );
    expect(rows).toEqual([
      ['freq', 'unit', 'citizen', 'geo', '2019', '2020', '2021'],
      ['A', 'PC', 'FOR', 'CH', '71.2 b', ':', '70.9 bu'],
      ['A', 'PC', 'NAT', 'CH', '80.0', ': c', ':'],
    ]);
    expect(codes).toEqual([]);
    expect(table).toMatchObject({
      format: 'eurostat-tsv',
      known: {
        convention: 'eurostat',
        decimal: '.',
        shape: 'wide-periods',
        periodColumns: ['2019', '2020', '2021'],
        columns: { area: 'geo' },
      },
    });
  });

  it('with countries across has its time among the keys', () => {
    const { rows, table } = readTable('unit,sex,time\\geo\tBE\tCH\r\nPC,F,2014\t60.0 \t: u\r\n\r\nPC,M,2014\t1\t2\r\n');
    expect(rows).toEqual([
      ['unit', 'sex', 'time', 'BE', 'CH'],
      ['PC', 'F', '2014', '60.0', ': u'],
      [],
      ['PC', 'M', '2014', '1', '2'],
    ]);
    expect(table?.known).toMatchObject({
      shape: 'wide-series',
      columns: { period: 'time' },
      valueColumns: { BE: { area: 'BE' }, CH: { area: 'CH' } },
    });
  });

  it('with a row of other keys has a row of another length', () => {
    expect(readTable('unit,geo\\time\t2019\nPC\t1\n').rows[1]).toEqual(['PC', '1']);
    expect(readTable('unit,geo\\time\t2019\nPC,CH,X\t1\n').rows[1]).toEqual(['PC,CH,X', '1']);
    expect(readTable('geo\\time\t2019\nPC,CH\t1\n').rows[1]).toEqual(['PC', 'CH', '1']);
  });

  it('of real figures reads as by eye', ({ skip }) => {
    const bytes = sharedFile('eurostat-tsv/hlth_ehis_bm1c.tsv') ?? skip();
    const { rows, table } = readTable(bytes);
    expect(rows[1]?.slice(0, 12)).toEqual([
      'PC',
      'BMI18P5-24',
      'F',
      'TOTAL',
      'EU28_FOR',
      '2014',
      '60.0',
      '58.8',
      '59.0',
      ': u',
      ': u',
      '64.4',
    ]);
    expect(rows).toHaveLength(18);
    expect(Object.keys(table?.known.valueColumns ?? {})).toHaveLength(33);
  });
});
