import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What the first bytes of a SQLite file say about it. */
export interface SqliteHeader {
  applicationId: number;
  /** `PRAGMA user_version`: our schema's version. */
  schema: number;
  /** Bytes the file must have at least; null where the header does not say so reliably. */
  bytes: number | null;
}

const MAGIC = 'SQLite format 3\0';

/** Reads a file's header without opening it as a database; undefined when it is no SQLite file. @throws when it cannot be read */
export function readSqliteHeader(file: string): SqliteHeader | undefined {
  const head = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, head, 0, 100, 0) < 100 || head.toString('latin1', 0, 16) !== MAGIC) return undefined;
  } finally {
    closeSync(handle);
  }
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  // The number of pages holds only when it was written together with the last change.
  const isCurrent = head.readUInt32BE(24) === head.readUInt32BE(92);
  return {
    applicationId: head.readUInt32BE(68),
    schema: head.readUInt32BE(60),
    bytes: isCurrent ? pageSize * head.readUInt32BE(28) : null,
  };
}

/** "Baro" in the file's header: this SQLite file is ours. */
export const APPLICATION_ID = 0x4261726f;

/** Whether a file looks, from its header and its length, like a whole database of ours. Cheap: proves nothing more. */
export function looksWhole(file: string): boolean {
  const header = readSqliteHeader(file);
  return header?.applicationId === APPLICATION_ID && (header.bytes === null || statSync(file).size >= header.bytes);
}
