import { gunzipSync } from 'node:zlib';
import type { ProblemList } from './problems.ts';

/** How much a compressed file may unpack to, in bytes. */
export const MAX_UNPACKED = 512 * 1024 * 1024;

const hasZip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** BYTES → TEXT: unpacks gzip, then BOM, then strict UTF-8, then Windows-1252 with a notice. Undefined when it is no text. */
export function decode(
  input: Uint8Array,
  declared: string | undefined,
  problems: ProblemList,
): { text: string; encoding: string } | undefined {
  let bytes = input;
  if (hasZip(bytes)) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
    } catch (error) {
      const tooLarge = error instanceof RangeError;
      problems.add(
        tooLarge ? 'too-large-unpacked' : 'undecodable',
        {},
        { encoding: 'gzip', limit: MAX_UNPACKED / 1024 / 1024 },
      );
      return undefined;
    }
  }
  if (bytes.length === 0) {
    problems.add('empty-file');
    return undefined;
  }
  const encoding = declared ?? guess(bytes);
  const assumed = declared === undefined && encoding === 'windows-1252';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) {
      problems.add('undecodable', {}, { encoding });
      return undefined;
    }
    if (assumed) problems.add('encoding-assumed', {}, { encoding: 'Windows-1252' });
    return { text, encoding };
  } catch {
    problems.add('undecodable', {}, { encoding });
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Text in UTF-16 without a mark: every second byte of Latin letters is zero.
  const sample = bytes.subarray(0, 2000);
  const zeros = (odd: number): number => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (sample.length > 3 && zeros(1) > sample.length * 0.3) return 'utf-16le';
  if (sample.length > 3 && zeros(0) > sample.length * 0.3) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
