import { AppError } from '../errors.ts';
import type { PublicationService, PublishRequest } from '../publication/publication-service.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import type { Typed } from './studio-route.ts';

/** The reasons given for warnings, from fields named `reason|PROBLEM`. */
export const acknowledged = (typed: Typed): PublishRequest['acknowledge'] =>
  Object.entries(typed).flatMap(([name, reason]) =>
    name.startsWith('reason|') && typeof reason === 'string' && reason.trim() !== ''
      ? [{ problem: name.slice('reason|'.length), reason: reason.trim() }]
      : [],
  );

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
