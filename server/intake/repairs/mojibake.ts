/**
 * MOJIBAKE: text in UTF-8 that a program took for Windows-1252 (or ISO-8859-1) and wrote down again, `DÃ¤nemark`. Only
 * what comes out as letters and marks of our languages is taken for that: by chance such signs do not stand together.
 */

/** What Windows-1252 has in the place of the control characters of ISO-8859-1, from 0x80 on. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTE_OF = new Map(FROM_80.split('').map((sign, at) => [sign, 0x80 + at]));

/** The first byte of a letter or a mark as it looks then, with the bytes that follow it. */
const BROKEN = new RegExp(`[ÃÂ][\u0080-\u00BF${FROM_80}]|â[\u0080-\u00BF${FROM_80}]{2}`, 'gu');
/** Letters of our languages beyond, which are believed only beside the others. */
const BROKEN_ALSO = new RegExp(`[ÄÅ][\u0080-\u00BF${FROM_80}]`, 'gu');
/** Letters with accents, marks of Latin-1, quotation marks, dashes, the euro. */
const MEANT = /^[\u00A0-\u017F\u2010-\u203A\u20AC\u2122]$/u;
/** A text that was broken twice is mended twice. */
const TIMES = 3;

const decoder = new TextDecoder('utf-8', { fatal: true });

function meantBy(broken: string): string {
  const bytes = Uint8Array.from(broken, (sign) => BYTE_OF.get(sign) ?? sign.charCodeAt(0));
  try {
    const text = decoder.decode(bytes);
    return MEANT.test(text) ? text : broken;
  } catch {
    return broken;
  }
}

/** The text as it was meant; itself where nothing is broken. */
export function withoutMojibake(text: string): string {
  let mended = text;
  for (let time = 0; time < TIMES; time += 1) {
    const next = mended.replace(BROKEN, meantBy);
    if (next === mended) break;
    mended = next.replace(BROKEN_ALSO, meantBy);
  }
  return mended;
}
