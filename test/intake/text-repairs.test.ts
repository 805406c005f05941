import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../server/contract/upload.ts';
import { withoutStraySpaces } from '../../server/intake/repairs/inner-spaces.ts';
import { withoutMojibake } from '../../server/intake/repairs/mojibake.ts';
import { readBytes } from './read-case.ts';

const NBSP = '\u00A0';

test('letters that were broken on the way are read as they were meant, others as they stand', () => {
  const meant = ['Dänemark', 'Zürich', 'é', 'Ausländer – alle', 'naïve “quoted”', '5 €', 'Łódź äöü', 'Straße'];
  const broken = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  expect(meant.map((text) => withoutMojibake(broken(text)))).toEqual(meant);
  expect(withoutMojibake(broken(broken('Dänemark')))).toBe('Dänemark');
  const sound = [...meant, 'SÃO PAULO', 'Âge', 'CÔTÉ', 'Ä–', 'Übrige', 'â', '«À»', 'ÉTÉ »', 'Århus’', 'Ã', ''];
  expect(sound.map(withoutMojibake)).toEqual(sound);
});

test('stray spaces in a text become one; those of a number stay', () => {
  expect(withoutStraySpaces('Basel  Stadt')).toBe('Basel Stadt');
  expect(withoutStraySpaces(`65${NBSP}Jahre und${NBSP}${NBSP}älter`)).toBe('65 Jahre und älter');
  const left = ['Basel Stadt', `1${NBSP}234`, `12${NBSP}345 Personen`, `k.${NBSP}A.`, '1  234', '', NBSP];
  expect(left.map(withoutStraySpaces)).toEqual(left);
});

const FILE = `period,area,value,note\n2019,Old${NBSP}Town,70,GrÃ¼n\n2020,Old  Town,71,Blau\n2021,Harbour,72,RÃ¶tlich  hell\n`;

async function read(text: string, mapping: Mapping = {}) {
  const { result, staged } = await readBytes(new TextEncoder().encode(text), {
    indicator: 'emp-rate-20-64',
    mapping,
  });
  const repairs = result.recognised.repairs.map(({ id, count, lines, example, isAccepted }) => [
    id,
    count,
    lines,
    `${example.before} → ${example.after}`,
    isAccepted,
  ]);
  return { state: result.state, staged, repairs, result };
}

describe('a file with broken letters and stray spaces', () => {
  test('is read as it was meant, and each repair is told with its effect', async () => {
    const { state, staged, repairs, result } = await read(FILE);
    expect(state).toBe('staged');
    expect(staged.map(({ key, note }) => `${key}: ${note}`)).toEqual([
      'emp-rate-20-64 T-2  2019: Grün',
      'emp-rate-20-64 T-2  2020: Blau',
      'emp-rate-20-64 T-1  2021: Rötlich hell',
    ]);
    expect(repairs).toEqual([
      ['inner-spaces', 3, [2, 3, 4], `Old${NBSP}Town → Old Town`, true],
      ['mojibake', 2, [2, 4], 'GrÃ¼n → Grün', true],
    ]);
    expect(result.recognised.mapping.repairs).toEqual({ 'inner-spaces': 'accept', mojibake: 'accept' });
  });

  test('is read as it stands where that was refused', async () => {
    const { staged, repairs } = await read(FILE, { repairs: { mojibake: 'refuse' } });
    expect(staged.map(({ note }) => note)).toEqual(['GrÃ¼n', 'Blau', 'RÃ¶tlich hell']);
    expect(repairs.map(([id, , , , isAccepted]) => [id, isAccepted])).toEqual([
      ['inner-spaces', true],
      ['mojibake', false],
    ]);
  });

  test('is known by the words a mapping has of it, mended or not', async () => {
    const text = `Jahr,Wert  (in %),Wo\n2019,70,GrÃ¼n\n`;
    for (const [value, where] of [
      ['Wert  (in %)', 'GrÃ¼n'],
      ['Wert (in %)', 'Grün'],
    ] as const) {
      const mapping = {
        columns: { period: 'Jahr', value, area: 'Wo' },
        codes: { area: { [where]: 'T-1' } },
      };
      expect((await read(text, mapping)).staged).toMatchObject([{ key: 'emp-rate-20-64 T-1  2019', value: 70 }]);
    }
  });
});

describe('the header', () => {
  const mapping: Mapping = {
    columns: { period: 'Jahr', value: 'Wert (in %)', area: 'Raum-Bezug' },
    codes: { area: { Hafen: 'T-1' } },
  };
  const text = 'JAHR;Wert in %;Raumbezug\n2019;70;Hafen\n'.replace('Raumbezug', 'raum bezug');

  test('spelled another way is the same header, which is told', async () => {
    const { state, staged, repairs } = await read(text, mapping);
    expect(state).toBe('staged');
    expect(staged).toMatchObject([{ key: 'emp-rate-20-64 T-1  2019', value: 70 }]);
    expect(repairs).toEqual([
      ['header-spelling:JAHR', 1, [1], 'JAHR → Jahr', true],
      ['header-spelling:Wert in %', 1, [1], 'Wert in % → Wert (in %)', true],
      ['header-spelling:raum bezug', 1, [1], 'raum bezug → Raum-Bezug', true],
    ]);
  });

  test('is missing where that was refused', async () => {
    const { state, result } = await read(text, { ...mapping, repairs: { 'header-spelling:JAHR': 'refuse' } });
    expect(state).toBe('rejected');
    expect(result.problems.map(({ code, column }) => [code, column])).toEqual([['column-missing', 'Jahr']]);
  });

  test('of a column of values keeps the order that says whose limit a limit is', async () => {
    const wide: Mapping = {
      shape: 'wide-series',
      columns: { period: 'Jahr' },
      valueColumns: {
        Inland: { origin: 'NAT_CIT' },
        'Unter-Grenze': { field: 'lower' },
        Ausland: { origin: 'FOR_CIT' },
      },
    };
    const { staged } = await read(
      'Jahr,INLAND,Untergrenze,Ausland\n2019,70,69,60\n'.replace('Untergrenze', 'unter grenze'),
      wide,
    );
    expect(staged.map(({ key, value, lower }) => [key, value, lower])).toEqual([
      ['emp-rate-20-64 T origin=NAT_CIT 2019', 70, 69],
      ['emp-rate-20-64 T origin=FOR_CIT 2019', 60, undefined],
    ]);
  });
});

test('empty cells behind the header’s last are passed over, told, and an error where that was refused', async () => {
  const text = 'period,value\n2019,70,,\n2020,71\n2021,72,,\n';
  const { state, repairs } = await read(text);
  expect([state, repairs]).toEqual(['staged', [['trailing-cells', 2, [2, 4], '4 → 2', true]]]);
  const refused = await read(text, { repairs: { 'trailing-cells': 'refuse' } });
  expect(refused.result.problems.map(({ code, line, count }) => [code, line, count])).toEqual([['cells-differ', 2, 2]]);
});
