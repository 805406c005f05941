import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../errors.ts';
import type { Acknowledgement } from '../publication/acknowledgement.ts';
import type { PublicationService } from '../publication/publication-service.ts';
import type { PublishRequest } from '../publication/requests.ts';
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
 * Gives an upload its source, by which it is read anew, where it changes the figures as it was shown to.
 * @returns the mark of the preview that then stands
 * @throws AppError `conflict` where another change would come of it
 */
export async function withSource(
  publication: PublicationService,
  { id, cityId, shown }: { id: string; cityId: number; shown: string },
  giveSource: () => Promise<unknown>,
): Promise<string> {
  const { mark, ...before } = await publication.preview([id], cityId);
  if (mark !== shown) throw new AppError('conflict', { reason: 'changed-meanwhile' });
  await giveSource();
  const { mark: now, ...after } = await publication.preview([id], cityId);
  if (!isDeepStrictEqual(before, after)) throw new AppError('conflict', { reason: 'changed-meanwhile' });
  return now;
}
