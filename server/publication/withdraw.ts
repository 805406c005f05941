import type { Knex } from 'knex';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { withdrawalMark } from './acts-mark.ts';
import { ReleaseStore, type ReleaseRecord } from './release-store.ts';
import { requireMark, type WithdrawRequest } from './requests.ts';
import { VersionStore } from './version-store.ts';

/**
 * Takes a release, or some of its indicators, back, within a transaction. What stood before returns.
 * @throws AppError `not-found`, `conflict` when it is withdrawn already, `invalid-input` for an indicator it does not have
 */
export async function withdraw(
  database: Database,
  trx: Knex.Transaction,
  request: WithdrawRequest,
  { at }: { at: Date },
): Promise<ReleaseRecord> {
  const { cityId, accountId, releaseId } = request;
  const store = new ReleaseStore(trx);
  const versions = new VersionStore(database, trx);
  const found = await store.find(cityId, releaseId);
  if (!found) throw new AppError('not-found', { what: 'release', id: releaseId });
  const unknown = request.indicators?.find((id) => !found.indicators.some((one) => one.indicator === id));
  if (unknown) throw new AppError('invalid-input', { where: 'body', field: 'indicators', problem: unknown });
  const standing = found.indicators.filter(
    (one) => !one.withdrawnAt && (request.indicators?.includes(one.indicator) ?? true),
  );
  if (standing.length === 0) throw new AppError('conflict', { reason: 'already-withdrawn', release: releaseId });
  if (request.mark !== undefined) requireMark(request.mark, await markOfRelease(trx, cityId, found));
  const act = await store.insertAct({
    cityId,
    kind: 'withdraw',
    releaseId,
    at: at.toISOString(),
    accountId,
    reason: request.reason,
  });
  await versions.applyWithdrawal(
    releaseId,
    standing.map((one) => one.indicator),
    act,
  );
  await recordAudit(trx, {
    cityId,
    accountId,
    at: at.toISOString(),
    action: 'release.withdraw',
    subject: releaseId,
    after: { indicators: standing.map((one) => one.indicator), reason: request.reason },
  });
  const release = await store.find(cityId, releaseId);
  if (!release) throw new Error('The release just withdrawn was not found');
  return release;
}

/** Of all that stands of a release and of what was published over it. */
export const markOfRelease = (knex: Knex, cityId: number, { id, indicators }: ReleaseRecord): Promise<string> =>
  withdrawalMark(
    knex,
    cityId,
    id,
    indicators.map((one) => one.indicator),
  );
