/** Warnings in the reader's language: those that stand in the way of a publication, and those a release was published over. */
import type { Language } from '../../indicators/text.ts';
import type { ProblemView } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { NamedThings } from '../intake/reading-view.ts';
import type { UploadService } from '../intake/upload-service.ts';
import { problemId, problemViews } from '../intake/upload-view.ts';
import type { AcknowledgementRecord } from './release-store.ts';

export interface WarningNames {
  uploads: Pick<UploadService, 'problems'>;
  things(): NamedThings;
}

export interface AcknowledgementView {
  /** The problem as it was. */
  problem: string;
  upload: string;
  code: string;
  message: string;
  count: number;
  reason: string;
  at: string;
  /** Who said so; null for the command line. */
  account: string | null;
}

/** Every problem of these uploads, by its id. */
async function viewsOf(
  uploadIds: Iterable<string>,
  { uploads, things }: WarningNames,
  language: Language,
): Promise<Map<string, ProblemView>> {
  const views = new Map<string, ProblemView>();
  for (const id of new Set(uploadIds))
    for (const view of problemViews(id, await uploads.problems(id), things(), language)) views.set(view.id, view);
  return views;
}

export async function acknowledgementViews(
  records: readonly AcknowledgementRecord[],
  names: WarningNames,
  language: Language,
): Promise<AcknowledgementView[]> {
  const views = await viewsOf(
    records.map((one) => one.uploadId),
    names,
    language,
  );
  return records.map(({ uploadId, position, reason, at, account }) => {
    const problem = problemId(uploadId, position);
    const { code = '', message = '', count = 1 } = views.get(problem) ?? {};
    return { problem, upload: uploadId, code, message, count, reason, at, account };
  });
}

/** Lets a publication take place; where warnings are open, its refusal says them, not only their ids. */
export async function namingWarnings<T>(
  work: Promise<T>,
  uploadIds: readonly string[],
  names: WarningNames,
  language: Language,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'warnings-not-acknowledged') throw error;
    const views = await viewsOf(uploadIds, names, language);
    const open = (error.facts['problems'] as readonly string[]).flatMap((id) => views.get(id) ?? []);
    throw new AppError(error.code, error.facts, { members: { problems: open }, cause: error });
  }
}
