/**
 * Texts people type, as they are kept. A name stands in headings, pictures, subjects of letters and cells of tables, none
 * of which has a second line; and no text holds signs that cannot be seen and that XML, a database or a mail server
 * refuses. Both are mended, not refused: they come with what was pasted, and nobody who is told could find them.
 */

/** Signs that turn the direction of what follows: a name could show as another one. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
// oxlint-disable-next-line no-control-regex -- these are the ones that are taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** A name as one line: each break or control sign is a space. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replaceAll(TURNS, '').replaceAll(BREAKS, ' ').trim();

/** A longer text without signs that cannot be seen; its lines stay. */
export const proseLines = (text: string): string => text.toWellFormed().replaceAll(CONTROLS, '').trim();
