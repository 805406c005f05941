import { isUtf8 } from 'node:buffer';
import type { ProblemList } from '../problems.ts';
import { guessEncoding, lineOf, type Encoding } from './guess-encoding.ts';
import { SINGLE_BYTE, SINGLE_BYTE_NAMES, singleByteDecoder, type SingleByte } from './single-byte.ts';

/**
 * A text is handed on in pieces of about this many bytes: a large file never stands in memory as one text, and the rows
 * of a piece are gone before the collector of garbage would move them to where it seldom looks.
 */
const PIECE = 1 << 16;

const NO_LETTER: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

export interface DecodedText {
  encoding: string;
  /** The text from the beginning, in pieces; `share` is how much of it has been given, from 0 to 1. */
  pieces(): Iterable<{ text: string; share: number }>;
}

/**
 * BYTES → TEXT, in the declared encoding or the one that is guessed, which is said in a notice where it is not Unicode.
 * Undefined, with a problem that names the line, where the bytes are no text.
 */
export function decode(
  bytes: Uint8Array,
  declared: string | undefined,
  problems: ProblemList,
): DecodedText | undefined {
  const refuse = (encoding: string, line?: number): undefined => {
    problems.add('undecodable', line === undefined ? {} : { line }, { encoding });
    return undefined;
  };
  const guess = declared === undefined ? guessEncoding(bytes) : { encoding: named(declared) };
  if ('brokenAt' in guess) return refuse('utf-8', guess.brokenAt);
  const { encoding } = guess;
  if (encoding === undefined) return refuse(declared ?? '');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding) ?? refuse(encoding);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(encoding, lineOf(bytes, zero));
  if (encoding === 'utf-8') return isUtf8(bytes) ? decodeUtf8(bytes) : refuse(encoding);
  // Five bytes have no letter in Windows-1252; code page 850 has ü, Å and Ø there.
  const foreign = encoding === 'windows-1252' ? bytes.findIndex((byte) => NO_LETTER.has(byte)) : -1;
  if (foreign >= 0) return refuse(encoding, lineOf(bytes, foreign));
  if (declared === undefined) problems.add('encoding-assumed', {}, { encoding: SINGLE_BYTE_NAMES[encoding] });
  return decodeSingleByte(bytes, encoding);
}

/** An encoding by the names it goes under. */
function named(declared: string): Encoding | undefined {
  const name = declared.toLowerCase();
  if (name === 'utf-8' || name === 'utf-16le' || name === 'utf-16be') return name;
  if (name === 'iso-8859-1') return 'windows-1252';
  return SINGLE_BYTE.find((one) => one === name);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  return {
    encoding: 'utf-8',
    *pieces() {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      while (from < bytes.length) {
        let to = Math.min(bytes.length, from + PIECE);
        // Never between the bytes of one letter: those after the first begin with the bits 10.
        while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to -= 1;
        yield { text: decoder.decode(bytes.subarray(from, to)), share: to / bytes.length };
        from = to;
      }
    },
  };
}

function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): DecodedText | undefined {
  return {
    encoding,
    *pieces() {
      const decodeBytes = singleByteDecoder(encoding);
      for (let from = 0; from < bytes.length; from += PIECE) {
        const to = Math.min(bytes.length, from + PIECE);
        yield { text: decodeBytes(bytes.subarray(from, to)), share: to / bytes.length };
      }
    },
  };
}

/** Gone through once to see that it is whole, so that no reader finds a broken letter in the middle of its rows. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  function* pieces(): Generator<{ text: string; share: number }> {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let from = 0; from < bytes.length; from += PIECE) {
      const to = Math.min(bytes.length, from + PIECE);
      const text = decoder.decode(bytes.subarray(from, to), { stream: to < bytes.length });
      if (text !== '') yield { text, share: to / bytes.length };
    }
  }
  try {
    for (const { text } of pieces()) if (text.includes('\0')) return undefined;
  } catch {
    return undefined;
  }
  return { encoding, pieces };
}
