import { describe, expect, it } from 'vitest';
import { ProblemList, PROBLEMS } from '../../../../server/intake/problems.ts';
import { openTable } from '../../../../server/intake/table/open-table.ts';
import { styled, workbookParts, zipped } from '../make-xlsx.ts';

/** The same numbers in each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PX = `CHARSET="ANSI";\nAXIS-VERSION="2013";\nLANGUAGE="en";\nTITLE="T";\nSTUB="sex";\nHEADING="year";\nVALUES("sex")="m","f";
VALUES("year")="2019","2020";\nTIMEVAL("year")=TLIST(A1,"2019"-"2020");\nKEYS("sex")=VALUES;\nVALUENOTE("sex","m")="n";\nDATA=\n"m",1 ".."\n"f",3 4;`;
const JSON_STAT = JSON.stringify({
  class: 'dataset',
  id: ['sex', 'year'],
  size: [2, 2],
  role: { time: ['year'], geo: ['sex'] },
  dimension: {
    sex: { label: 'Sex', category: { index: { M: 0, F: 1 }, label: { F: 'women' }, unit: { M: { label: '%' } } } },
    year: { category: { index: ['2019', '2020'] } },
  },
  value: [1.5, null, 3, 4],
  status: { 0: 'p', 1: '..' },
});
const TSV = 'freq,geo\\TIME_PERIOD\t2019 \t2020 \nA,CH\t71.2 b\t: \nA,DK\t1 \t2 \n';
const SDMX =
  'STRUCTURE,STRUCTURE_ID,ACTION,sex: Sex,TIME_PERIOD,OBS_VALUE\ndataflow,X:L(1.0),I,F: Women,2019,1\ndataflow,X:L(1.0),D,M: Men,2019,\n';
const PARTS = workbookParts({
  sheets: [
    {
      name: 'A',
      rows: [['Title'], ['Year', 'Share', null], [2019, styled(0.1, 1), styled(43466, 2)], [2020, 2, 3]],
      merges: ['B2:C2', 'A3:A4'],
    },
    {
      name: 'B',
      rows: [
        ['x', 'y'],
        [1, 2],
        [3, 4],
      ],
      before: '<cols><col min="1" max="2" hidden="1"/></cols>',
    },
  ],
  formats: ['0.0%', 'dd.mm.yyyy', '[<5]"x";0'],
  strings: ['<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'],
});
const PIECES = [
  '"',
  ';',
  '<',
  '>',
  '&',
  '&amp;',
  '{',
  '}',
  '[',
  ']',
  ',',
  '=',
  '\t',
  '\n',
  '\0',
  '\uFFFF',
  '99999999999',
  '-1',
  '1e999',
  '<![CDATA[',
  '<!--',
  'DATA=',
  'XFD1048576',
  '__proto__',
];

/** A text with a piece taken out, doubled, or another put in. */
function damage(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const to = Math.min(text.length, at + 1 + random(12));
  const piece = PIECES[random(PIECES.length)] ?? '';
  const kinds = [
    text.slice(0, at) + text.slice(to),
    text.slice(0, at) + piece + text.slice(at),
    text.slice(0, at) + piece + text.slice(to),
    text.slice(0, to) + text.slice(at),
    text.slice(0, at),
  ];
  return kinds[random(kinds.length)] ?? text;
}

/** Opens a file and reads it to its end; what went wrong is told in problems of known kinds. */
function readAll(bytes: Uint8Array): number {
  const problems = new ProblemList();
  const table = openTable(bytes, {}, problems);
  let rows = 0;
  for (const batch of table?.rows(problems) ?? []) rows += batch.rows.length;
  for (const { code } of problems.list()) expect(PROBLEMS).toHaveProperty(code);
  return table ? rows : -problems.list().length;
}

describe('damaged files of each form are read or refused, and never more', () => {
  it.each([
    ['PX', PX],
    ['JSON-stat', JSON_STAT],
    ['Eurostat TSV', TSV],
    ['SDMX-CSV', SDMX],
  ])('%s', (_name, text) => {
    const random = randomFrom(7);
    for (let round = 0; round < 300; round += 1) {
      const once = damage(text, random);
      // A file that is refused says why.
      expect(readAll(Buffer.from(random(2) === 0 ? once : damage(once, random))), JSON.stringify(once)).not.toBe(-0);
    }
  });

  it('workbooks, in their parts and as archives', () => {
    const random = randomFrom(11);
    const names = Object.keys(PARTS);
    for (let round = 0; round < 300; round += 1) {
      const name = names[random(names.length)] ?? '';
      const bytes = zipped({ ...PARTS, [name]: damage(PARTS[name] ?? '', random) });
      if (random(3) === 0) for (let hit = 0; hit < 4; hit += 1) bytes[random(bytes.length)] = random(256);
      expect(readAll(bytes), `${round} ${name}`).not.toBe(-0);
    }
  });
});
