/**
 * What a dangerous act was shown to do, handed back with its form. An act that would do something else by now (a colleague
 * published, read the file anew, sent another one) is not done: its page is shown again first. Since the mark is made of
 * what the act would do, that of one act is none for another, and none for the same act a second time.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';

/** @param act what would be done, to what, with the numbers and figures that were shown */
export const shownMark = (act: unknown): string =>
  createHash('sha256').update(JSON.stringify(act)).digest('base64url').slice(0, 22);

/** @throws AppError `conflict` where the act is not what was shown */
export function requireAsShown(act: unknown, mark: string): void {
  if (shownMark(act) !== mark) throw new AppError('conflict', { reason: 'changed-meanwhile' });
}
