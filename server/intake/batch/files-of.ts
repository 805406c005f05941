import type { Problem } from '../../contract/upload.ts';
import { ProblemList } from '../problems.ts';
import { ArchiveRefused } from '../table/archive-refused.ts';
import { BrokenFile } from '../table/broken-file.ts';
import { documentKind } from '../table/formats/xlsx/document-kind.ts';
import type { TableLimits } from '../table/limits.ts';
import { isArchive, isBeside } from '../table/unpack.ts';
import { isZip, readZip, unpackEntry, type ZipEntry } from '../table/zip.ts';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
  mediaType: string;
}

/** A file to be read, or one of an archive that is not unpacked, with the reason. */
export type BatchPart = SentFile | { name: string; size: number; skipped: Problem };

/**
 * ONE FILE → FILES: those of an archive of several; everything else is itself, also an archive that cannot be opened,
 * which is refused when it is read. Together they unpack to no more than one file may.
 */
export function filesOf(sent: SentFile, limits: TableLimits): BatchPart[] {
  const { bytes } = sent;
  const entries = severalOf(sent, limits);
  if (!entries) return [sent];
  let room = limits.unpackedBytes;
  return entries.map((entry): BatchPart => {
    const skip = (tell: (problems: ProblemList) => void): BatchPart => {
      const problems = new ProblemList();
      tell(problems);
      const [skipped] = problems.list();
      if (!skipped) throw new Error(`Nothing says why ${entry.name} is not unpacked`);
      return { name: entry.name, size: entry.size, skipped };
    };
    try {
      const held = unpacked(bytes, entry, { ...limits, unpackedBytes: room });
      room -= held.length;
      // A table packed once more by gzip is one of those that offices send; an archive of archives is not.
      if (isZip(held) && isArchive(held)) return skip((problems) => problems.add('archive-nested'));
      return { name: entry.name, bytes: held, mediaType: 'application/octet-stream' };
    } catch (error) {
      if (error instanceof ArchiveRefused)
        return skip((problems) =>
          error.why === 'unpacked'
            ? problems.add('too-large-unpacked', {}, { limit: Math.round(limits.unpackedBytes / 1024 / 1024) })
            : error.tell(problems),
        );
      if (error instanceof BrokenFile)
        return skip((problems) => problems.add('file-damaged', {}, { form: 'ZIP', what: error.message }));
      throw error;
    }
  });
}

/** Whether a file is an archive of several. */
export const holdsSeveral = (sent: SentFile, limits: TableLimits): boolean => severalOf(sent, limits) !== undefined;

/** Undefined also where the archive cannot be listed: what is wrong with it is said when it is read. */
function severalOf({ bytes }: SentFile, limits: TableLimits): ZipEntry[] | undefined {
  if (!isZip(bytes) || documentKind(bytes) !== undefined) return undefined;
  try {
    const entries = readZip(bytes, limits).filter(({ name }) => !name.endsWith('/') && !isBeside(name));
    return entries.length > 1 ? entries : undefined;
  } catch (error) {
    if (error instanceof BrokenFile) return undefined;
    throw error;
  }
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, limits: TableLimits): Buffer {
  const pieces: Uint8Array[] = [];
  for (const piece of unpackEntry(bytes, entry, limits)) pieces.push(piece.bytes);
  return Buffer.concat(pieces);
}
