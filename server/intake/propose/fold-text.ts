/**
 * Texts as they are compared: people write one thing in many ways (case, umlauts, `und` and `&`, abbreviations, plurals,
 * footnote marks), and two texts that mean different things must still come out different.
 */

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ä|æ/g, 'ae'],
  [/ö|ø|œ/g, 'oe'],
  [/ü/g, 'ue'],
  [/å/g, 'aa'],
  [/ß/g, 'ss'],
];

/** `1)`, `²`, `*` behind a text: marks of footnotes. A bare digit is none, it may belong to the name. */
const FOOTNOTE = /(?<=\S)(?:\s*\[?\(?\d{1,2}\)\]?|[¹²³⁴-⁹⁰]+|\s*\*+)$/u;

const AND = /(?:\s|^)(?:and|und|u\.|et|og|och|&|\+)(?=\s|$)|\s*[&+]\s*/g;

/** `Schweizer/innen`, `Ausländer/-innen`, `Migrant*innen`, `SchülerInnen`: both sexes in one word, as the noun alone is. */
const BOTH_SEXES = /(?<=\p{L}{3})(?:[/*:_·]-?innen|Innen)(?!\p{L})/gu;

/** Without footnote marks, outer spaces, and the marks that set a row in (`- `, `. . `). */
export function withoutMarks(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const unmarked = plain.replace(FOOTNOTE, '').trim();
  return (unmarked || plain).replace(/^(?:[-–—•·.]\s?)+(?=\p{L})/u, '');
}

function folded(text: string, letters: boolean): string {
  let plain = withoutMarks(text).replaceAll(BOTH_SEXES, '').toLocaleLowerCase('en');
  if (letters) for (const [from, to] of LETTERS) plain = plain.replaceAll(from, to);
  return plain
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll(/[‘’´`']/g, '')
    .replaceAll(AND, ' & ')
    .replaceAll(/(?<=\p{L})\./gu, '. ')
    .replaceAll(/[^\p{L}\p{N}&.%<>]+/gu, ' ')
    .replaceAll(/(?<!\p{L})\./gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The ways in which a text may be written elsewhere: umlauts written out, and umlauts left off. */
export function foldings(text: string): string[] {
  const first = folded(text, true);
  const second = folded(text, false);
  return first === second ? [first] : [first, second];
}

export const fold = (text: string): string => folded(text, true);

/** Endings of plurals and cases in the languages files come in; what is left must still be a word. */
const ENDING = /(?<=\p{L}{4})(?:en|er|es|e|n|s|t)$/u;

function stem(word: string): string {
  for (let plain = word; ;) {
    const shorter = plain.replace(ENDING, '');
    if (shorter === plain) return plain;
    plain = shorter;
  }
}

/** The stems of its words. An abbreviation keeps its point: `arab.` */
export function stems(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && word !== '&')
    .map((word) => (word.endsWith('.') ? word : stem(word)));
}

/** Whether two words are one, or one an abbreviation of the other. */
const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (a.endsWith('.') && a.length > 2 && b.startsWith(a.slice(0, -1))) ||
  (b.endsWith('.') && b.length > 2 && a.startsWith(b.slice(0, -1)));

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => sameWord(word, b[at] ?? ''));

const trigrams = (text: string): Set<string> => {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_none, at) => padded.slice(at, at + 3)));
};

/** `Nichtdeutsche`, `unntatt innvandrere`, `born outside the EU`: everybody but those who are named. */
const NEGATION =
  /\b(?:nicht|kein(?:e[rnms]?)?|ohne|ausser(?:halb|er)?|au(?:ß|s)er|not|no|non|none|nor|neither|without|except(?:ing)?|excl(?:uding|usive)?|outside|sans|sauf|hors|excepte|pas|ni|uden|undtagen|ikke|ej|unntatt|uten|utenom|utan|exkl|icke|ekskl(?:usiv)?|sin|excepto|fuera)\b|\b(?:nicht|ikke|non)(?=\p{L}{4})/u;

/** A text made ready to be compared with many others. */
export interface Comparable {
  folded: string;
  isNegated: boolean;
  pieces: ReadonlySet<string>;
  words: readonly string[];
}

export function comparable(text: string): Comparable {
  const folded = fold(text);
  return { folded, isNegated: NEGATION.test(folded), pieces: trigrams(folded), words: stems(text) };
}

/**
 * How alike two texts are, from 0 to 1: by the pieces of three letters and the words they share. Good for proposals only. Who is
 * named in one and excepted in the other are opposites, however many words they share.
 */
export function likenessOf(a: Comparable, b: Comparable): number {
  if (a.folded === '' || b.folded === '' || a.isNegated !== b.isNegated) return 0;
  if (a.folded === b.folded) return 1;
  let shared = 0;
  for (const piece of a.pieces) if (b.pieces.has(piece)) shared += 1;
  const pieces = (2 * shared) / (a.pieces.size + b.pieces.size);
  const common = a.words.filter((word) => b.words.some((each) => sameWord(word, each))).length;
  const covered = common / Math.max(1, Math.min(a.words.length, b.words.length));
  const whole = common / Math.max(1, Math.max(a.words.length, b.words.length));
  return Math.max(pieces, 0.5 * covered + 0.4 * whole);
}

export const likeness = (a: string, b: string): number => likenessOf(comparable(a), comparable(b));
