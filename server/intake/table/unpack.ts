import { gunzipSync } from 'node:zlib';
import type { ProblemList } from '../problems.ts';
import { MAX_UNPACKED } from './limits.ts';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** BYTES → BYTES: what a file packed with gzip holds, others as they are. Undefined, with a problem, where it is damaged or too large. */
export function unpack(bytes: Uint8Array, problems: ProblemList): Uint8Array | undefined {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    if (error instanceof RangeError) problems.add('too-large-unpacked', {}, { limit: MAX_UNPACKED / 1024 / 1024 });
    else problems.add('undecodable', {}, { encoding: 'gzip' });
    return undefined;
  }
}
