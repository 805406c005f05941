import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import { readUpload } from '../../../server/intake/intake.ts';
import { CONTEXT } from '../read-case.ts';
import { MemoryStaging } from '../real-files/memory-staging.ts';

/** What is made of a file when little is said but its indicator. */
async function read(
  text: string,
  mapping: Mapping = {},
): Promise<{ state: string; codes: string[]; mapping: object; keys: Map<string, number | null> }> {
  const bytes = Buffer.from(text);
  const staging = new MemoryStaging();
  const result = await readUpload(
    bytes,
    { indicator: 'emp-rate-20-64', mapping },
    { ...CONTEXT, convention: null },
    staging,
  );
  return {
    state: result.state,
    codes: [...new Set(result.problems.filter((one) => one.severity !== 'notice').map(({ code }) => code))],
    mapping: result.recognised.mapping,
    keys: new Map([...staging.rows].map(([key, { value }]) => [key, value])),
  };
}

describe('a foreign table of which nothing is said', () => {
  test('columns are known by their headers in another language', async () => {
    const { state, keys } = await read('Jahr;Wert\n2019;71,2\n2020;72,5\n');
    expect(state).toBe('staged');
    expect([...keys.values()]).toEqual([71.2, 72.5]);
  });

  test('periods across are periods', async () => {
    const { mapping } = await read('Geschlecht;2019;2020\nFrauen;71,2;72,5\nMänner;75,1;76,4\n');
    // By a pattern: next year's column is found too.
    expect(mapping).toMatchObject({ shape: 'wide-periods', periodColumns: String.raw`^\d{4}$` });
  });

  test('a column that splits the rows and is not known is asked about', async () => {
    const { state, codes } = await read('Jahr;Wert;Farbe\n2019;71,2;rot\n2019;72,5;blau\n');
    expect(state).toBe('needs-answers');
    expect(codes).toEqual(['role-unclear']);
  });

  test('one group throughout is not taken for everybody', async () => {
    const { state, keys } = await read('Jahr;Wert;Wer\n2019;71,2;Frauen\n2020;72,5;Frauen\n');
    expect(state).toBe('staged');
    expect([...keys.keys()]).toEqual(['emp-rate-20-64 T sex=F 2019', 'emp-rate-20-64 T sex=F 2020']);
  });

  test('nor is a group that nobody knows', async () => {
    const { state, codes } = await read('Jahr;Wert;Wer\n2019;71,2;Handwerk\n2020;72,5;Handwerk\n');
    expect([state, codes]).toEqual(['needs-answers', ['role-unclear']]);
  });

  test('an indicator of other ages is not the likeliest', async () => {
    const bytes = Buffer.from('Year;Employment rate, age 25-64\n2019;71,2\n2020;72,5\n');
    const { problems } = await readUpload(
      bytes,
      { indicator: null, mapping: {} },
      { ...CONTEXT, convention: null },
      new MemoryStaging(),
    );
    const asked = problems.find((one) => one.code === 'indicator-unclear');
    expect(asked?.question?.options?.[0]?.id).toMatch(/25-64/);
  });

  test('whoever names a standard indicator means the city’s own one in its place', async () => {
    const standard = CONTEXT.catalogue.indicators.find((one) => one.id === 'unemp-rate');
    if (!standard) throw new Error('the standard has a rate of unemployment');
    const own = { ...standard, id: 'bs-jobless', name: { ...standard.name, en: 'Jobless' }, basedOn: standard.id };
    const { problems } = await readUpload(
      Buffer.from('Year;Unemployment rate by origin\n2019;3,2\n2020;3,5\n'),
      { indicator: null, mapping: {} },
      {
        ...CONTEXT,
        catalogue: { ...CONTEXT.catalogue, indicators: [...CONTEXT.catalogue.indicators, own] },
        convention: null,
      },
      new MemoryStaging(),
    );
    const asked = problems.find((one) => one.code === 'indicator-unclear');
    expect(asked?.question?.options?.slice(0, 2).map((one) => one.id)).toEqual(['bs-jobless', 'unemp-rate']);
  });

  test('a first row of figures is no header', async () => {
    const { state, codes } = await read('2019,71.2\n2020,72.2\n2021,73.2\n');
    expect([state, codes]).toEqual(['needs-answers', ['header-none']]);
  });

  test('a column too many in our own form is a mistake', async () => {
    const { state, codes } = await read('period,value,colour\n2019,71.2,red\n2020,71.3,red\n');
    expect([state, codes]).toEqual(['rejected', ['column-unknown']]);
  });

  test('a table without a column of figures is never staged empty', async () => {
    const { state, codes } = await read('Jahr;Herkunft;Anmerkung\n2019;Ausländer;Erwerbstätigenquote 20-64\n');
    expect(state).not.toBe('staged');
    expect(codes.length).toBeGreaterThan(0);
  });

  test.each(['(', '^(\\d+)+$', '.*.*.*.*x'])('a pattern that may not be run is refused: %s', async (periodColumns) => {
    const mapping: Mapping = { shape: 'wide-periods', periodColumns, ignore: [] };
    const { state, codes } = await read(`Geschlecht;2019;${'1'.repeat(60)}\nFrauen;71,2;72,5\n`, mapping);
    expect(state).toBe('rejected');
    expect(codes).toContain('mapping-unfit');
  });
});
