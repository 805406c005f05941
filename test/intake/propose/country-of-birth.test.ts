import { describe, expect, test } from 'vitest';
import type { Area } from '../../../indicators/definition.ts';
import { readText } from '../read-case.ts';

const name = { en: 'Aarhus', fr: 'Aarhus', da: 'Aarhus', de: 'Aarhus' };
const AARHUS: Area = { code: 'DK-751', name, parent: null, kind: 'city', validFrom: null, validTo: null };

const read = (text: string, mapping = {}) =>
  readText(text, { indicator: 'emp-rate-20-64', mapping }, { areas: [AARHUS], cityArea: 'DK-751' });

/** Of each text that is asked about, the code that is proposed. */
async function asked(text: string): Promise<unknown[]> {
  const { result } = await read(text);
  return result.problems.map(({ code, value, question }) => [
    code,
    value,
    question?.options.find((one) => one.isProposed)?.id,
  ]);
}

describe('countries in a column that says by what people are told apart', () => {
  test.each([
    ['Fødeland;År;Procent\nDanmark;2020;80,1\nUdlandet;2020;60,1\n', 'Danmark', 'Udlandet'],
    ['Country of birth,Year,Rate\nDenmark,2020,80.1\nabroad,2020,60.1\n', 'Denmark', 'abroad'],
    ['Geburtsland;Jahr;Quote\nDänemark;2020;80,1\nAusland;2020;60,1\n', 'Dänemark', 'Ausland'],
  ])('by birth: neither places nor citizens, but asked about as born there and abroad', async (text, home, abroad) => {
    expect(await asked(text)).toEqual([
      ['group-unclear', home, 'NB'],
      ['group-unclear', abroad, 'FB'],
    ]);
  });

  test.each(['Geburtsort', 'Herkunftsland', 'Fødested', 'Oprindelsesland', 'Lieu de naissance', 'Birthplace'])(
    '%s is where people come from, not where they live',
    async (header) => {
      const { result } = await read(`${header};Year;Rate\nAarhus;2020;80,1\nOdense;2020;60,1\n`);
      expect(result.problems.map(({ code, facts }) => [code, facts['dimension']])).toEqual([
        ['group-unclear', 'origin'],
        ['group-unclear', 'origin'],
      ]);
    },
  );

  test('by citizenship: citizens, as the country by itself means beside other groups', async () => {
    const { result, staged } = await read('Statsborgerskab;År;Procent\nDanmark;2020;80,1\nUdlændinge;2020;60,1\n');
    expect(result.problems).toEqual([]);
    expect(staged.map(({ key }) => key)).toEqual([
      'emp-rate-20-64 DK-751 origin=NAT_CIT 2020',
      'emp-rate-20-64 DK-751 origin=FOR_CIT 2020',
    ]);
  });

  test('what a person has answered holds', async () => {
    const { staged } = await read('Fødeland;År;Procent\nDanmark;2020;80,1\nUdlandet;2020;60,1\n', {
      codes: { origin: { Danmark: 'NB', Udlandet: 'FB' } },
    });
    expect(staged.map(({ key }) => key)).toEqual([
      'emp-rate-20-64 DK-751 origin=NB 2020',
      'emp-rate-20-64 DK-751 origin=FB 2020',
    ]);
  });
});
