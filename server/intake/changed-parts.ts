import type { UploadRequest } from './upload-record.ts';

/** What the log keeps of one part of a mapping. */
const LONGEST_LOGGED = 2000;

/** The parts of two requests that differ, shortened for the log. */
export function changedParts(
  before: UploadRequest,
  after: UploadRequest,
): Record<'before' | 'after', Record<string, string>> {
  const parts = ({ mapping, ...rest }: UploadRequest): Record<string, string> =>
    Object.fromEntries(
      Object.entries({ ...rest, ...mapping }).map(([name, value]) => [
        name,
        JSON.stringify(value).slice(0, LONGEST_LOGGED),
      ]),
    );
  const [old, now] = [parts(before), parts(after)];
  const differing = (side: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(side).filter(([name]) => old[name] !== now[name]));
  return { before: differing(old), after: differing(now) };
}
