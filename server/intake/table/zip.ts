import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { ArchiveRefused, tooLarge } from './archive-refused.ts';
import { BrokenFile } from './broken-file.ts';
import { mostUnpacked, type TableLimits } from './limits.ts';

/** One file in an archive. Its name is a name only: nothing is ever written under it. */
export interface ZipEntry {
  name: string;
  /** Bytes as they are packed, and what the directory says of them unpacked. */
  packed: number;
  size: number;
  method: number;
  crc: number;
  offset: number;
}

/** Packed bytes that are unpacked at once: at most a thousand times as many come out of them. */
const PIECE = 1 << 14;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_32 = 0xffffffff;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The files of an archive by its directory, which stands at its end (PKWARE, APPNOTE 4.3.12 to 4.3.16; also in the form
 * with 64 bits). @throws BrokenFile
 */
export function readZip(bytes: Uint8Array, { archiveEntries }: Pick<TableLimits, 'archiveEntries'>): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const { count, start } = findDirectory(view);
    if (count > archiveEntries) throw new ArchiveRefused('entries', archiveEntries);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let read = 0; read < count; read += 1) {
      if (view.getUint32(at, true) !== CENTRAL) throw new BrokenFile('ZIP');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
      // A password is needed for it.
      if (view.getUint16(at + 8, true) & 1) throw new ArchiveRefused('encrypted');
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizes(view, at, extra),
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // Reading beyond the end: the archive was cut.
    if (error instanceof RangeError) throw new BrokenFile('ZIP');
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if ((start !== FULL_32 && count !== 0xffff) || at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64)
      return { count, start };
    const wide = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(wide, true) !== END_64) throw new BrokenFile('ZIP');
    return { count: Number(view.getBigUint64(wide + 32, true)), start: Number(view.getBigUint64(wide + 48, true)) };
  }
  throw new BrokenFile('ZIP');
}

/** Sizes and place; where 32 bits do not hold them they stand in the extra field 1, in this order. */
function sizes(view: DataView, at: number, extra: DataView): { packed: number; size: number; offset: number } {
  let wide = 0;
  for (let field = 0; field + 4 <= extra.byteLength; field += 4 + extra.getUint16(field + 2, true))
    if (extra.getUint16(field, true) === 1) wide = field + 4;
  const read = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== FULL_32 || wide === 0) return short;
    wide += 8;
    return Number(extra.getBigUint64(wide - 8, true));
  };
  const size = read(at + 24);
  const packed = read(at + 20);
  return { size, packed, offset: read(at + 42) };
}

/**
 * What a file of the archive holds, piece by piece; the sizes the archive claims are not believed, its checksum is
 * checked. @throws BrokenFile where it is damaged; ArchiveRefused where it is larger than the limits allow
 */
export function* unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: TableLimits,
): Generator<{ bytes: Uint8Array; share: number }> {
  const packed = packedBytes(bytes, entry);
  const most = mostUnpacked(packed.length, limits);
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? inPieces(packed) : inflated(packed, entry.name)) {
    size += piece.bytes.length;
    if (size > most.bytes) throw tooLarge(most.by, most.bytes, limits);
    crc = crc32(piece.bytes, crc);
    yield piece;
  }
  if (crc !== entry.crc) throw new BrokenFile(`${entry.name}: CRC`);
}

function packedBytes(bytes: Uint8Array, { name, method, offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (method !== 0 && method !== 8) throw new BrokenFile(`${name}: method ${method}`);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new BrokenFile(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new BrokenFile(name);
  return bytes.subarray(start, start + packed);
}

function* inPieces(bytes: Uint8Array): Generator<{ bytes: Uint8Array; share: number }> {
  for (let at = 0; at < bytes.length; at += PIECE)
    yield { bytes: bytes.subarray(at, at + PIECE), share: Math.min(1, (at + PIECE) / bytes.length) };
}

function* inflated(packed: Uint8Array, name: string): Generator<{ bytes: Uint8Array; share: number }> {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  for (let at = 0; at < packed.length; at += PIECE) {
    const end = Math.min(packed.length, at + PIECE);
    try {
      inflate.push(packed.subarray(at, end), end === packed.length);
    } catch {
      throw new BrokenFile(name);
    }
    for (const chunk of out) yield { bytes: chunk, share: end / packed.length };
    out = [];
  }
}
