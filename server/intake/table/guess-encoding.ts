import { isUtf8 } from 'node:buffer';
import { guessSingleByte, type SingleByte } from './single-byte.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;

/** What the bytes are: an encoding, or UTF-8 that is broken at the given line. */
export type EncodingGuess = { encoding: Encoding } | { brokenAt: number };

/** How much is looked at where a part says enough. */
const SAMPLE = 1 << 16;

/** BYTES → ENCODING: the byte-order mark, else strict UTF-8, else UTF-16 by its zeros, else one byte a letter. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be' };
  const hasZeros = bytes.subarray(0, SAMPLE).includes(0);
  if (hasZeros) {
    // Text in UTF-16 without a mark: every second byte of Latin letters, digits and line ends is zero.
    const sample = bytes.subarray(0, SAMPLE);
    const zeros = [0, 0];
    for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    if (sample.length > 3 && odd > sample.length * 0.3 && even < odd / 4) return { encoding: 'utf-16le' };
    if (sample.length > 3 && even > sample.length * 0.3 && odd < even / 4) return { encoding: 'utf-16be' };
  }
  if (isUtf8(bytes)) return { encoding: 'utf-8' };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { whole, broken, firstBroken } = countLetters(bytes);
  // Read as one byte a letter, the names of a file that is meant as UTF-8 would come out mangled.
  if (isMarked || whole > broken) return { brokenAt: lineOf(bytes, firstBroken) };
  return { encoding: guessSingleByte(bytes) };
}

/** Letters of several bytes that are whole, those that are not, and where the first of these stands. */
function countLetters(bytes: Uint8Array): { whole: number; broken: number; firstBroken: number } {
  let [whole, broken, firstBroken] = [0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 1;
    if (length > 1 && isUtf8(bytes.subarray(at, Math.min(at + length, bytes.length)))) {
      whole += 1;
      at += length;
    } else {
      if (broken === 0) firstBroken = at;
      broken += 1;
      at += 1;
    }
  }
  return { whole, broken, firstBroken };
}

/** The line a byte stands in, as an editor counts. */
export function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = 0; at < place; at += 1)
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
  return line;
}
