import type { Ask } from './plausibility/ask.ts';
import { checkPlausibility, type PlausibilityContext } from './plausibility/plausibility.ts';
import { applyMatch, type FileToMatch, type Matched } from './profile/apply-match.ts';
import { readUpload, type IntakeContext, type IntakeRequest, type IntakeResult, type StagingSink } from './intake.ts';

import { OpenedFile } from './table/opened-file.ts';

/** What an upload is held against once it is staged. */
export type CheckedBeside = Pick<PlausibilityContext, 'cityId' | 'sourceId' | 'mode'>;

export interface ReadJob {
  uploadNo: number;
  bytes: Uint8Array;
  file: FileToMatch;
  request: IntakeRequest;
  context: IntakeContext;
  beside: CheckedBeside;
}

/** What was found of a file, and by which profiles it may have been read. */
export interface ReadFile {
  result: IntakeResult;
  matched: Matched;
}

/**
 * Finds the profile an upload was made for, reads the upload and, where it is staged, asks whether its figures can be
 * right. Doubts come after what was read.
 */
export async function readAndCheck(
  job: ReadJob,
  sink: StagingSink,
  ask: Ask,
  onProgress?: (share: number) => void,
): Promise<ReadFile> {
  const { uploadNo } = job;
  const file = new OpenedFile(job.bytes, job.context.limits);
  const { profile, applied, matched } = applyMatch(file, job.file, job.request);
  const context = { ...job.context, convention: applied?.convention ?? job.context.convention };
  const beside = { ...job.beside, sourceId: job.beside.sourceId ?? applied?.sourceId ?? null };
  const result = await readUpload(
    file,
    {
      ...job.request,
      profile,
      filename: job.file.filename,
      rivals: matched.rivals ?? [],
      before: applied ? applied.before : job.request.before,
    },
    context,
    sink,
    onProgress,
  );
  if (result.state !== 'staged') return { result, matched };
  const doubts = await checkPlausibility(ask, uploadNo, result.counts.observations, { ...context, ...beside });
  const count = doubts.reduce((sum, one) => sum + one.count, result.counts.problems);
  return {
    result: { ...result, counts: { ...result.counts, problems: count }, problems: [...result.problems, ...doubts] },
    matched,
  };
}
