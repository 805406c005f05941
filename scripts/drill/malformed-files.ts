/** Files as no program should write them: sound ones of several kinds, damaged in places, the same in every run. */

export interface Malformed {
  /** Which sound file it was. */
  kind: string;
  bytes: Buffer;
}

const years = (line: (year: number, at: number) => string): string =>
  Array.from({ length: 14 }, (_one, at) => line(2010 + at, at)).join('\n');

const figure = (at: number): string => `${5 + (at % 7)}.${(at * 3) % 10}`;
const comma = (at: number): string => figure(at).replace('.', ',');

const JSON_STAT = JSON.stringify({
  version: '2.0',
  class: 'dataset',
  id: ['time', 'sex'],
  size: [3, 2],
  dimension: {
    time: { category: { index: ['2019', '2020', '2021'] } },
    sex: { category: { index: ['F', 'M'], label: { F: 'Women', M: 'Men' } } },
  },
  value: [5.1, 6.2, 5.4, 6.1, 5.9, 6.0],
  status: { 2: 'p' },
});

const PX = [
  'CHARSET="ANSI";',
  'AXIS-VERSION="2000";',
  'TITLE="Unemployment by sex and year";',
  'UNITS="per cent";',
  'STUB="sex";',
  'HEADING="year";',
  'VALUES("sex")="Women","Men";',
  'VALUES("year")="2019","2020","2021";',
  'DATA=',
  '5.1 5.4 "..";',
  '6.2 6.1 6.0;',
].join('\n');

/** What is damaged: each a form that intake reads when it is whole. */
const SOUND: Readonly<Record<string, string>> = {
  canonical: `period,sex,value,status,note\n${years((year, at) => `${year},${at % 2 ? 'F' : 'M'},${figure(at)},${at % 5 ? '' : 'p'},"seen, twice"`)}\n`,
  semicolon: `\uFEFFJahr;Geschlecht;Wert\r\n${years((year, at) => `${year};${at % 2 ? 'weiblich' : 'männlich'};${comma(at)}`).replaceAll('\n', '\r\n')}\r\n`,
  wide: `Group,${Array.from({ length: 14 }, (_one, at) => 2010 + at).join(',')}\nWomen,${years((_year, at) => figure(at)).replaceAll('\n', ',')}\nMen,${years((_year, at) => figure(at + 1)).replaceAll('\n', ',')}\n`,
  preamble: `Unemployment rate\nCity of Testville\n\nYear\tWomen\tMen\n${years((year, at) => `${year}\t${figure(at)}\t${figure(at + 2)}`)}\n\nSource: labour force survey\n* provisional\n`,
  stacked: `Year,Women,,Men,\n,n,%,n,%\n${years((year, at) => `${year},${100 + at},${figure(at)},${200 + at},${figure(at + 1)}`)}\n`,
  months: `month,value\n${years((year, at) => `${year}-${String(1 + (at % 12)).padStart(2, '0')},${figure(at)}`)}\n`,
  eurostat: `freq,sex,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \nA,F,T\t5.1 \t5.4 p\t: \nA,M,T\t6.2 b\t6.1 \t6.0 u\n`,
  sdmx: `STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n${years((year, at) => `dataflow,X:Y(1.0),I,A,F,${year},${figure(at)},A`)}\n`,
  sep: `sep=;\nperiode;andel\n${years((year, at) => `${year};${comma(at)} %`)}\n`,
  'json-stat': JSON_STAT,
  px: PX,
};

const NASTY = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\0',
  '=',
  '-',
  '%',
  '1e999',
  '1.234',
  '\uFEFF',
  'é',
  '\u202F',
  '٣',
  '__proto__',
  '{',
  ']',
  '\\',
  'PK\u0003\u0004',
];

/** Whole numbers below a bound, the same each time: a failure can be had again. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Damages bytes in up to four places: something put in, left out, turned, said twice, or the end cut off. */
export function damaged(bytes: Buffer, random: (below: number) => number): Buffer {
  let found = bytes;
  for (let times = random(4); times >= 0; times -= 1) {
    const at = random(found.length + 1);
    const length = random(12);
    const inserted = Buffer.from(NASTY[random(NASTY.length)] ?? '');
    const kind = random(5);
    if (kind === 0) found = Buffer.concat([found.subarray(0, at), inserted, found.subarray(at)]);
    if (kind === 1) found = Buffer.concat([found.subarray(0, at), found.subarray(at + length)]);
    if (kind === 2) found = Buffer.concat([found.subarray(0, at), Buffer.from([random(256)]), found.subarray(at + 1)]);
    if (kind === 3) found = Buffer.concat([found, found.subarray(at, at + length)]);
    if (kind === 4) found = found.subarray(0, at);
  }
  return found;
}

/** The files before they are damaged. */
export const soundFiles = (): Malformed[] =>
  Object.entries(SOUND).map(([kind, text]) => ({ kind, bytes: Buffer.from(text) }));

/** So many malformed files. */
export function* malformedFiles(count: number, seed: number): Generator<Malformed> {
  const kinds = soundFiles();
  const random = sequence(seed);
  for (let at = 0; at < count; at += 1) {
    const sound = kinds[random(kinds.length)];
    if (sound) yield { kind: sound.kind, bytes: damaged(sound.bytes, random) };
  }
}
