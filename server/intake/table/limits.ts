/** How large a table may be. Each limit is answered with a problem that names it. */

/** How much a compressed file may unpack to, in bytes: it is held in memory while it is read. */
export const MAX_UNPACKED = 128 * 1024 * 1024;

/** Wider tables are refused. */
export const MAX_COLUMNS = 20_000;

/** Longer rows are no table; most often a quotation mark was never closed. In characters. */
export const LONGEST_ROW = 4_000_000;
