import type { Diff, DiffCounts, DiffItem } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { CheckService } from '../intake/check-service.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { publishingMark } from './acts-mark.ts';
import { sumCounts } from './change-rows.ts';
import { publish } from './publish.ts';
import { rehearse } from './rehearse.ts';
import type { ReleaseRecord } from './release-store.ts';
import type { PublishRequest, WithdrawRequest } from './requests.ts';
import { findStaged } from './staged-uploads.ts';
import { VersionStore } from './version-store.ts';
import { withdraw } from './withdraw.ts';

/** What an act is done with. */
export interface ActTools {
  database: Database;
  checks: Pick<CheckService, 'renew' | 'areFresh'>;
  at: Date;
}

/** So often a publication is checked anew because another one, of another process, came between. */
const MOST_CHECKS = 5;

/** How many changes a preview lists; the rest is counted and can be paged through. */
const PREVIEW_ITEMS = 200;

type PreviewRequest = Pick<PublishRequest, 'uploadIds' | 'cityId'>;

/** What takes as long as there are figures: done in a thread of its own where the database allows it. */
export const ACTS = {
  preview: ({ database }: ActTools, request: Pick<PublishRequest, 'uploadIds' | 'cityId'>) =>
    preview(database, request),

  previewItems: async (
    { database }: ActTools,
    { uploadIds, cityId, limit, offset }: PreviewRequest & { limit: number; offset: number },
  ): Promise<DiffItem[]> => {
    const uploads = await findStaged(database.knex, uploadIds, cityId);
    return new VersionStore(database).listChanges(uploads, cityId, limit, offset);
  },

  publish: publishChecked,

  withdraw: ({ database, at }: ActTools, request: WithdrawRequest): Promise<ReleaseRecord> =>
    inTransaction(database, (trx) => withdraw(database, trx, request, { at })),

  previewWithdrawal: ({ database, at }: ActTools, request: WithdrawRequest): Promise<DiffCounts> =>
    rehearse(database, { withdraw: request }, at, (rehearsed) =>
      new VersionStore(rehearsed).countWithdrawal(request.releaseId),
    ),
};

export type Acts = typeof ACTS;
export type ActName = keyof Acts;
export type ActRequest<Name extends ActName> = Parameters<Acts[Name]>[1];
export type ActResult<Name extends ActName> = Awaited<ReturnType<Acts[Name]>>;

/** What publishing these uploads now would do; the same comparison publishing makes. */
async function preview(database: Database, { uploadIds, cityId }: PreviewRequest): Promise<Diff> {
  const uploads = await findStaged(database.knex, uploadIds, cityId);
  const store = new VersionStore(database);
  const byIndicator = await store.countChanges(uploads, cityId);
  return {
    mark: await publishingMark(database.knex, cityId, uploads),
    counts: sumCounts(byIndicator),
    byIndicator,
    replaces: await store.replacedPairs(uploads),
    items: await store.listChanges(uploads, cityId, PREVIEW_ITEMS, 0),
  };
}

/**
 * Publishes uploads as one release, in one transaction: readers see all of it or none. Where figures were published
 * since an upload was read, it is checked again first; what is found then is to be acknowledged as well.
 * @throws AppError as `publish` does; `conflict` where others publish all the time
 */
async function publishChecked({ database, checks, at }: ActTools, request: PublishRequest): Promise<ReleaseRecord> {
  const foundNow: string[] = [];
  for (let tries = 0; tries < MOST_CHECKS; tries += 1) {
    // Of what cannot be published anyhow nothing is checked.
    await findStaged(database.knex, request.uploadIds, request.cityId);
    const renewal = await checks.renew(request.uploadIds);
    foundNow.push(...renewal.found);
    const release = await inTransaction(database, async (trx) =>
      (await checks.areFresh(trx, request.uploadIds, renewal))
        ? publish(database, trx, request, { at, foundNow })
        : undefined,
    );
    if (release) return release;
  }
  throw new AppError('conflict', { reason: 'changed-meanwhile' });
}
