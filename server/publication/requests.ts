/** What somebody wants published or taken back. */
import { AppError } from '../errors.ts';
import type { Acknowledgement } from './acknowledgement.ts';

export interface PublishRequest {
  uploadIds: readonly string[];
  note: string | null;
  /** Warnings the person has seen, each with the reason why publishing is right all the same. */
  acknowledge: readonly Acknowledgement[];
  /** Of the preview that was looked at; where it would change anything else by now, nothing is done. */
  mark?: string | undefined;
  accountId: number | null;
  cityId: number;
}

export interface WithdrawRequest {
  releaseId: string;
  reason: string;
  /** All of the release's when left out. */
  indicators?: readonly string[] | undefined;
  /** As of `withdrawalMark`; where something else stands by now, nothing is done. */
  mark?: string | undefined;
  accountId: number | null;
  cityId: number;
}

/** @throws AppError `conflict` where something else would be done by now than what was looked at */
export function requireMark(given: string, now: string): void {
  if (given !== now) throw new AppError('conflict', { reason: 'changed-meanwhile' });
}
