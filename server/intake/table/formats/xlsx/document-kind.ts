import { BrokenFile } from '../../broken-file.ts';
import { MOST_ARCHIVE_ENTRIES } from '../../limits.ts';
import { isZip, readZip } from '../../zip.ts';

/** Files of office programs: one form is read, of the others it is known what to do with them. */
export type DocumentKind =
  | 'xlsx'
  | 'xlsm'
  | 'xlsb'
  | 'xls'
  | 'ods'
  | 'numbers'
  | 'word'
  | 'presentation'
  | 'pdf'
  | 'protected'
  | 'office'
  | 'damaged';

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte);

/** What kind of office file it is; undefined for all else, archives of other files among them. */
export function documentKind(bytes: Uint8Array): DocumentKind | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'word';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes);
  return isZip(bytes) ? archiveKind(bytes) : undefined;
}

/** Older Office files are a file system of their own ([MS-CFB]); its names are UTF-16, a password's file has these. */
function compoundKind(bytes: Uint8Array): DocumentKind {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return 'protected';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) return 'word';
  return has('PowerPoint Document') ? 'presentation' : 'office';
}

function archiveKind(bytes: Uint8Array): DocumentKind | undefined {
  let names: string[];
  try {
    names = readZip(bytes, { archiveEntries: MOST_ARCHIVE_ENTRIES }).map(({ name }) =>
      name.replaceAll('\\', '/').toLowerCase(),
    );
  } catch (error) {
    if (error instanceof BrokenFile) return 'damaged';
    throw error;
  }
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) {
    if (has(/vbaproject\.bin$|^xl\/macrosheets\//)) return 'xlsm';
    return has(/^xl\/workbook\.bin$/) ? 'xlsb' : 'xlsx';
  }
  if (has(/^word\//)) return 'word';
  if (has(/^ppt\//)) return 'presentation';
  if (has(/^index\/.*\.iwa$|^index\.zip$/)) return 'numbers';
  return has(/^mimetype$/) && has(/^content\.xml$/) ? 'ods' : undefined;
}
