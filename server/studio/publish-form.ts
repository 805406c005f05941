import type { Acknowledgement } from '../publication/acknowledgement.ts';
import type { PublicationService, PublishRequest } from '../publication/publication-service.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import type { Diff } from '../contract/upload.ts';
import { requireAsShown } from './as-shown.ts';
import type { Typed } from './studio-route.ts';

/** The reasons given for warnings, from fields named `reason|PROBLEM`, and `reasons|CODE` for all of a kind. */
export const acknowledged = (typed: Typed): PublishRequest['acknowledge'] =>
  Object.entries(typed).flatMap(([name, value]): Acknowledgement[] => {
    const reason = typeof value === 'string' ? value.trim() : '';
    const [kind, what = ''] = name.split('|');
    if (reason === '') return [];
    return kind === 'reason' ? [{ problem: what, reason }] : kind === 'reasons' ? [{ code: what, reason }] : [];
  });

/** What is shown before uploads are published: how many figures of which indicators, from which value to which. */
export const publishingShown = (uploadIds: readonly string[], diff: Diff): unknown => [
  'publish',
  [...new Set(uploadIds)].sort(),
  diff,
];

/**
 * Publishes when the figures change as they were shown to: where something else was published meanwhile, or the file was
 * read anew, it is shown again first.
 * @throws AppError `conflict` then, and as publishing does
 */
export async function publishAsShown(
  publication: PublicationService,
  request: PublishRequest,
  shown: string,
): Promise<ReleaseRecord> {
  const diff = await publication.preview(request.uploadIds, request.cityId);
  requireAsShown(publishingShown(request.uploadIds, diff), shown);
  return (await publication.publish(request)).release;
}
