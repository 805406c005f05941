import { isUtf8 } from 'node:buffer';
import type { ProblemList } from '../problems.ts';

/**
 * A text is handed on in pieces of about this many bytes: a large file never stands in memory as one text, and the rows
 * of a piece are gone before the collector of garbage would move them to where it seldom looks.
 */
const PIECE = 1 << 16;

export interface DecodedText {
  encoding: string;
  /** The text from the beginning, in pieces; `share` is how much of it has been given, from 0 to 1. */
  pieces(): Iterable<{ text: string; share: number }>;
}

/**
 * BYTES → TEXT: the declared encoding, else the byte-order mark, else strict UTF-8, else UTF-16 by
 * its zeros, else Windows-1252 with a notice. Undefined, with a problem, where the bytes are no text.
 */
export function decode(
  bytes: Uint8Array,
  declared: string | undefined,
  problems: ProblemList,
): DecodedText | undefined {
  const refuse = (encoding: string): undefined => {
    problems.add('undecodable', {}, { encoding });
    return undefined;
  };
  const encoding = declared?.toLowerCase() ?? guess(bytes);
  if (encoding === undefined) return refuse('utf-8');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding) ?? refuse(encoding);
  if (bytes.includes(0)) return refuse(encoding);
  if (encoding === 'utf-8') return isUtf8(bytes) ? inPieces(bytes, encoding) : refuse(encoding);
  // Five bytes have no letter in Windows-1252; code page 850 has ü, Å and Ø there.
  if (bytes.some((byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d))
    return refuse(encoding);
  if (declared === undefined) problems.add('encoding-assumed', {}, { encoding: 'Windows-1252' });
  return inPieces(bytes, encoding);
}

/** Undefined for what is meant as UTF-8 but broken: read as Windows-1252 its names would come out mangled. */
function guess(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes) && !bytes.includes(0)) return 'utf-8';
  // Text in UTF-16 without a mark: every second byte of Latin letters is zero.
  const sample = bytes.subarray(0, 2000);
  const zeros = (odd: number): number => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (sample.length > 3 && zeros(1) > sample.length * 0.3) return 'utf-16le';
  if (sample.length > 3 && zeros(0) > sample.length * 0.3) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  const lossy = new TextDecoder('utf-8').decode(bytes.subarray(0, PIECE));
  const broken = lossy.split('\uFFFD').length - 1;
  const whole = lossy.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return whole > broken ? undefined : 'windows-1252';
}

function decodeUtf16(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (text.includes('\0')) return undefined;
  return {
    encoding,
    *pieces() {
      for (let at = 0; at < text.length; at += PIECE)
        yield { text: text.slice(at, at + PIECE), share: Math.min(1, (at + PIECE) / text.length) };
    },
  };
}

function inPieces(bytes: Uint8Array, encoding: string): DecodedText {
  return {
    encoding,
    *pieces() {
      const decoder = new TextDecoder(encoding, { ignoreBOM: true });
      const marked = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      let from = marked ? 3 : 0;
      while (from < bytes.length) {
        let to = Math.min(bytes.length, from + PIECE);
        // Never between the bytes of one letter: those after the first begin with the bits 10.
        if (encoding === 'utf-8') while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to -= 1;
        yield { text: decoder.decode(bytes.subarray(from, to)), share: to / bytes.length };
        from = to;
      }
    },
  };
}
