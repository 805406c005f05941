import { AppError } from '../errors.ts';
import type { Acknowledgement } from '../publication/acknowledgement.ts';
import type { PublicationService, PublishRequest } from '../publication/publication-service.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import type { Typed } from './studio-route.ts';

/** The reasons given for warnings, from fields named `reason|PROBLEM`, and `reasons|CODE` for all of a kind. */
export const acknowledged = (typed: Typed): PublishRequest['acknowledge'] =>
  Object.entries(typed).flatMap(([name, value]): Acknowledgement[] => {
    const reason = typeof value === 'string' ? value.trim() : '';
    const [kind, what = ''] = name.split('|');
    if (reason === '') return [];
    return kind === 'reason' ? [{ problem: what, reason }] : kind === 'reasons' ? [{ code: what, reason }] : [];
  });

/**
 * Publishes when as many figures change as were shown: where something else was published meanwhile, it is shown again
 * first.
 * @throws AppError `conflict` then, and as publishing does
 */
export async function publishAsShown(
  publication: PublicationService,
  request: PublishRequest,
  shown: number,
): Promise<ReleaseRecord> {
  const { counts } = await publication.preview(request.uploadIds, request.cityId);
  if (counts.added + counts.changed + counts.removed !== shown)
    throw new AppError('conflict', { reason: 'changed-meanwhile' });
  return (await publication.publish(request)).release;
}
