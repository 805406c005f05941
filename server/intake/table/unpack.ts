import { gunzipSync } from 'node:zlib';
import type { ProblemList } from '../problems.ts';
import { ArchiveRefused, tooLarge } from './archive-refused.ts';
import { BrokenFile } from './broken-file.ts';
import { documentKind } from './formats/xlsx/document-kind.ts';
import { mostUnpacked, type TableLimits } from './limits.ts';
import { isZip, readZip, unpackEntry } from './zip.ts';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const is7z = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 6)).toString('latin1') === "7z\xBC\xAF'\x1C";
const isRar = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'Rar!';

/** An archive of files; a workbook, which is one too, is not meant. */
export const isArchive = (bytes: Uint8Array): boolean =>
  isGzip(bytes) || is7z(bytes) || isRar(bytes) || (isZip(bytes) && documentKind(bytes) === undefined);

/**
 * BYTES → BYTES: what a file packed with gzip holds, or a ZIP the one table in it; others as they are. What is packed
 * twice is not unpacked: undefined, with a problem, as where it is damaged, protected, too large, or holds several files.
 */
export function unpack(bytes: Uint8Array, limits: TableLimits, problems: ProblemList): Uint8Array | undefined {
  if (!isArchive(bytes)) return bytes;
  try {
    const held = isGzip(bytes) ? gunzipped(bytes, limits, problems) : fromZip(bytes, limits, problems);
    if (!held || !isArchive(held)) return held;
    problems.add('archive-nested');
  } catch (error) {
    if (error instanceof ArchiveRefused) error.tell(problems);
    else if (error instanceof BrokenFile) problems.add('file-damaged', {}, { form: 'ZIP', what: error.message });
    else throw error;
  }
  return undefined;
}

function gunzipped(bytes: Uint8Array, limits: TableLimits, problems: ProblemList): Uint8Array | undefined {
  const most = mostUnpacked(bytes.length, limits);
  try {
    return gunzipSync(bytes, { maxOutputLength: most.bytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most.by, most.bytes, limits);
    problems.add('undecodable', {}, { encoding: 'gzip' });
    return undefined;
  }
}

/** Files that operating systems put beside those that are meant. */
const BESIDE = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
export const isBeside = (name: string): boolean => BESIDE.test(name);
const MOST_NAMED = 10;

/** The one file of the archive. Names are looked at and shown, nothing is ever written under one. */
function fromZip(bytes: Uint8Array, limits: TableLimits, problems: ProblemList): Uint8Array | undefined {
  if (!isZip(bytes)) {
    problems.add('not-text');
    return undefined;
  }
  const files = readZip(bytes, limits).filter(({ name }) => !name.endsWith('/') && !isBeside(name));
  const [only] = files;
  if (!only || files.length > 1) {
    const names = files.slice(0, MOST_NAMED).map(({ name }) => name);
    problems.add(only ? 'archive-several' : 'empty-file', {}, only ? { found: files.length, files: names } : {});
    return undefined;
  }
  const pieces: Uint8Array[] = [];
  for (const piece of unpackEntry(bytes, only, limits)) pieces.push(piece.bytes);
  return Buffer.concat(pieces);
}
