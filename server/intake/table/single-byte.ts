/** Encodings of one byte a letter that European offices used before UTF-8, and what a text in each of them looks like. */

/** The letters of code page 850 from byte 128 on: what DOS programs wrote, and some exports still do. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export const SINGLE_BYTE = ['windows-1252', 'iso-8859-15', 'ibm850', 'macintosh'] as const;
export type SingleByte = (typeof SINGLE_BYTE)[number];

/** What people call them. */
export const SINGLE_BYTE_NAMES: Readonly<Record<SingleByte, string>> = {
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  ibm850: 'code page 850',
  macintosh: 'Mac Roman',
};

const HIGH = Uint8Array.from({ length: 128 }, (_none, at) => at + 128);

/** The 128 letters from byte 128 on. Bytes without a letter are control characters. */
export function highLetters(encoding: SingleByte): string {
  return encoding === 'ibm850' ? CODE_PAGE_850 : new TextDecoder(encoding).decode(HIGH);
}

/** A function from bytes to text. */
export function singleByteDecoder(encoding: SingleByte): (bytes: Uint8Array) => string {
  if (encoding !== 'ibm850') {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  }
  const letters = highLetters(encoding);
  return (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replaceAll(/[\u0080-\u00FF]/g, (letter) => letters[letter.charCodeAt(0) - 128] ?? letter);
}

/** Letters as frequent in English, French, Danish, German and their neighbours as the plain ones, and rarer ones. */
const FREQUENT = new Set('äöüßéèàçøæåÄÖÜÉÆØÅ');
const RARER = new Set('áíóúñêâîôûëïùìòãõœšžýðþÀÁÂÈÊÍÓÚÑÇÎÔŒŠŽ');
/** What stands beside figures and words, not in them. NBSP, quotation marks, dashes, currencies, marks of notes. */
const BESIDE = new Set('\u00A0«»„“”‘‚‹›–—…•€£¥¢°²³¹½¼¾±·§©®™†‡ªº¿¡µ¶´`¨¤×÷');

/** How many bytes beyond ASCII are looked at. */
const ENOUGH = 4000;

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isSmall = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

/**
 * The encoding under which the bytes beyond ASCII are the likeliest European text: letters inside words, signs beside
 * them. Equal ones count for the one named first.
 */
export function guessSingleByte(bytes: Uint8Array): SingleByte {
  const places: number[] = [];
  for (let at = 0; at < bytes.length && places.length < ENOUGH; at += 1) if ((bytes[at] ?? 0) > 127) places.push(at);
  let best: { encoding: SingleByte; score: number } = { encoding: 'windows-1252', score: -Infinity };
  for (const encoding of SINGLE_BYTE) {
    const letters = highLetters(encoding);
    let score = 0;
    for (const at of places)
      score += likelihood(letters[(bytes[at] ?? 128) - 128] ?? '', bytes[at - 1] ?? 0x20, bytes[at + 1] ?? 0x20);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** How well a letter fits between its two neighbours. */
function likelihood(letter: string, before: number, after: number): number {
  // Neighbours beyond ASCII are most often letters too.
  const afterLetter = isLetter(before) || before > 127;
  const beforeLetter = isLetter(after) || after > 127;
  const inWord = afterLetter || beforeLetter;
  if (letter === '’') return afterLetter && beforeLetter ? 1 : 0;
  if (FREQUENT.has(letter) || RARER.has(letter)) {
    const weight = FREQUENT.has(letter) ? 3 : 1;
    if (!inWord) return /\p{Lu}/u.test(letter) ? -1 : weight - 3;
    // A capital in the middle of small letters is seldom meant.
    return /\p{Lu}/u.test(letter) && isSmall(before) ? -3 : weight;
  }
  if (BESIDE.has(letter)) return afterLetter && beforeLetter ? -3 : 0;
  return /\p{L}/u.test(letter) ? -2 : -6;
}
