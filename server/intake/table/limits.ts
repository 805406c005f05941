/** How large a file and its table may be. Each limit is answered with a problem that names it. */
export interface TableLimits {
  /** How much a packed file may unpack to where it is held in memory; a sheet of a workbook, read in pieces, eight times as much. */
  unpackedBytes: number;
  /** How many times its packed size a file may unpack to, beyond the first 16 MB. Sheets reach about 40. */
  packingRatio: number;
  /** Files in an archive; a workbook is one. */
  archiveEntries: number;
  rows: number;
  columns: number;
  /** Characters of a cell. */
  cellLength: number;
  /** How long reading may take. */
  seconds: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  unpackedBytes: 128 * 1024 * 1024,
  packingRatio: 200,
  archiveEntries: 10_000,
  rows: 10_000_000,
  columns: 20_000,
  cellLength: 100_000,
  seconds: 600,
};

/** No setting goes beyond: the list of an archive's files is held in memory. */
export const MOST_ARCHIVE_ENTRIES = 100_000;

/** What a sheet may be larger than what is held in memory. */
export const SHEET_TIMES = 8;

/** Longer rows are no table; most often a quotation mark was never closed. In characters. */
export const LONGEST_ROW = 4_000_000;

/** The ratio says nothing of what is small. */
const RATIO_FREE = 1 << 24;

/** How much `packed` bytes may come to when they are unpacked, and which limit says so. */
export function mostUnpacked(
  packed: number,
  { unpackedBytes, packingRatio }: TableLimits,
): { bytes: number; by: 'unpacked' | 'ratio' } {
  const byRatio = Math.max(RATIO_FREE, packed * packingRatio);
  return byRatio < unpackedBytes ? { bytes: byRatio, by: 'ratio' } : { bytes: unpackedBytes, by: 'unpacked' };
}
