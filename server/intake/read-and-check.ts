import type { Ask } from './plausibility/ask.ts';
import { checkPlausibility, type PlausibilityContext } from './plausibility/plausibility.ts';
import { readUpload, type IntakeContext, type IntakeRequest, type IntakeResult, type StagingSink } from './intake.ts';

/** What an upload is held against once it is staged. */
export type CheckedBeside = Pick<PlausibilityContext, 'cityId' | 'sourceId' | 'mode'>;

export interface ReadJob {
  uploadNo: number;
  bytes: Uint8Array;
  request: IntakeRequest;
  context: IntakeContext;
  beside: CheckedBeside;
}

/** Reads an upload and, where it is staged, asks whether its figures can be right. Doubts come after what was read. */
export async function readAndCheck(
  { uploadNo, bytes, request, context, beside }: ReadJob,
  sink: StagingSink,
  ask: Ask,
  onProgress?: (share: number) => void,
): Promise<IntakeResult> {
  const result = await readUpload(bytes, request, context, sink, onProgress);
  if (result.state !== 'staged') return result;
  const doubts = await checkPlausibility(ask, uploadNo, result.counts.observations, { ...context, ...beside });
  const count = doubts.reduce((sum, one) => sum + one.count, result.counts.problems);
  return { ...result, counts: { ...result.counts, problems: count }, problems: [...result.problems, ...doubts] };
}
