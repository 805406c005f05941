import type { Knex } from 'knex';
import { problemId } from '../intake/upload-view.ts';

/**
 * That a person has seen a warning, and why publishing is right all the same: of one problem, or of all with one code (of
 * one upload, or of every one that is published together).
 */
export type Acknowledgement =
  { problem: string; reason: string } | { code: string; upload?: string | undefined; reason: string };

/** A warning of an upload that is to be published. */
export interface OpenWarning {
  uploadId: string;
  position: number;
  code: string;
}

export interface AnsweredWarning extends OpenWarning {
  reason: string;
}

/**
 * Warnings with the reasons given for them, and those that have none. The reason for a single one goes before that of its
 * code. Those that were `foundNow` nobody has seen yet: a reason for all of their code is none for them.
 */
export function answerWarnings(
  warnings: readonly OpenWarning[],
  given: readonly Acknowledgement[],
  foundNow: readonly string[] = [],
): { answered: AnsweredWarning[]; open: OpenWarning[] } {
  const stated = given.filter(({ reason }) => reason.trim() !== '');
  const answered: AnsweredWarning[] = [];
  const open: OpenWarning[] = [];
  for (const warning of warnings) {
    const id = problemId(warning.uploadId, warning.position);
    const own =
      stated.find((one) => 'problem' in one && one.problem === id) ??
      stated.find(
        (one) =>
          'code' in one &&
          one.code === warning.code &&
          (one.upload ?? warning.uploadId) === warning.uploadId &&
          !foundNow.includes(id),
      );
    if (own) answered.push({ ...warning, reason: own.reason.trim() });
    else open.push(warning);
  }
  return { answered, open };
}

/** Every warning of these uploads. */
export async function warningsOf(knex: Knex, uploadIds: readonly string[]): Promise<OpenWarning[]> {
  return knex('upload_problem')
    .whereIn('upload_id', [...uploadIds])
    .where({ severity: 'warning' })
    .orderBy(['upload_id', 'position'])
    .select<OpenWarning[]>('upload_id as uploadId', 'position', 'code');
}
