import type { SourceCell, SourceTable } from './pollution.ts';

/** The same numbers on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const quotedWhereNeeded = (text: string): SourceCell => ({ text, isQuoted: /[",]/.test(text) });
const quoted = (text: string): SourceCell => ({ text, isQuoted: true });

const THINGS = [
  'Reading hour',
  "Children's workshop, winter",
  'Language café',
  'Advice on work and training',
  "Men's choir",
  'Screen, 24"',
  'Open kitchen, Tuesday',
  "Parents' evening",
];
const SENTENCES = [
  'Open to everybody who lives in the quarter, whatever the language, and free of charge.',
  "The interpreters won't be there in July; ask at the desk.",
  'Bring a copy of the letter, the permit and, if there is one, the answer of the office.',
  'Tables of 4\\\'9" length, to be booked a week before.',
  'A quiet room with light, chairs and a view over the river.',
  'For groups of up to twelve, with one person in charge, keys are handed out at the town hall.',
];

/** Bookings of a community centre: dates, times, codes, money, texts in and without quotes, a column that is nearly empty. */
export function bookings(count: number): SourceTable {
  const roll = dice(7);
  const header = ['DAY', 'TIME', 'Places', 'ROOM', 'Fee', 'Occasion'].map(quotedWhereNeeded);
  const rows = Array.from({ length: count }, (_none, at) => [
    ...[
      `${pad((at % 28) + 1)}/${pad(1 + Math.floor(at / 28))}/2021`,
      `${pad(8 + (at % 12))}:${pad((at % 4) * 15)}`,
      String(roll(40)),
      `${['KA', 'BO', 'QU'][roll(3)]}-${pad(1000 + roll(9000), 4)}`,
      `$${roll(90)}.${roll(5) === 0 ? roll(10) : pad(roll(100))}`,
      THINGS[roll(THINGS.length)] ?? '',
    ].map(quotedWhereNeeded),
    quoted(SENTENCES[roll(SENTENCES.length)] ?? ''),
    quoted(`https://centre.example.org/room/${roll(10_000)}.html`),
    { text: at === 5 ? 'moved' : '', isQuoted: false },
  ]);
  return { header: [...header, quoted('Description'), quoted('LINK'), { text: 'Remarks', isQuoted: false }], rows };
}

const QUARTERS = ['Altstadt', 'Bruderholz', 'Gundeldingen', 'Kleinhüningen', 'St. Johann', 'Matthäus, Ost'];

/** A table of statistics: years, quarters of a city, groups, counts, shares, a source in quotes. */
export function residents(count: number): SourceTable {
  const roll = dice(11);
  const header = ['Year', 'Quarter', 'Code', 'Group', 'Residents', 'Share', 'Status'].map(quotedWhereNeeded);
  const rows = Array.from({ length: count }, (_none, at) =>
    [
      String(2010 + (at % 12)),
      QUARTERS[at % QUARTERS.length] ?? '',
      `CH-${pad(270_100 + (at % QUARTERS.length), 6)}`,
      ['Swiss', 'Foreign', 'Total'][at % 3] ?? '',
      String(500 + roll(20_000)),
      `${roll(100)}.${roll(10)}`,
      roll(9) === 0 ? 'p' : '',
    ].map(quotedWhereNeeded),
  );
  return { header, rows };
}
