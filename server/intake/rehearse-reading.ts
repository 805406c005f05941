import type { Problem } from '../contract/upload.ts';
import { readUpload, type IntakeContext, type IntakeRequest, type IntakeResult } from './intake.ts';
import { RehearsalSink } from './rehearsal-sink.ts';

/** A file that is read without keeping anything of it. */
export interface RehearsalJob {
  bytes: Uint8Array;
  request: IntakeRequest;
  context: IntakeContext;
}

/** What would be read of a file. */
export interface Rehearsal {
  state: IntakeResult['state'];
  rows: number;
  observations: number;
  questions: number;
  errors: number;
}

/** Reads a file as it would be read, and keeps nothing of it. */
export async function rehearseReading({ bytes, request, context }: RehearsalJob): Promise<Rehearsal> {
  const { state, counts, problems } = await readUpload(bytes, request, context, new RehearsalSink());
  const of = (severity: Problem['severity']): number => problems.filter((one) => one.severity === severity).length;
  return {
    state,
    rows: counts.rows,
    observations: counts.observations,
    questions: of('question'),
    errors: of('error'),
  };
}
