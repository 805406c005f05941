import type { Knex } from 'knex';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import { learnPublished } from '../intake/profile/learn-published.ts';
import { problemId } from '../intake/upload-view.ts';
import type { Database } from '../store/database.ts';
import { answerWarnings, warningsOf, type AnsweredWarning } from './acknowledgement.ts';
import { publishingMark } from './acts-mark.ts';
import { sumCounts } from './change-rows.ts';
import type { StagedUpload } from './changes.ts';
import { findContradictions } from './contradictions.ts';
import { ReleaseStore, type ReleaseRecord } from './release-store.ts';
import { requireMark, type PublishRequest } from './requests.ts';
import { findStaged, nameOf } from './staged-uploads.ts';
import { VersionStore } from './version-store.ts';

/**
 * Publishes uploads as one release, within a transaction. `foundNow` are problems that nobody can have seen yet.
 * @throws AppError `upload-not-staged`, `source-missing`, `warnings-not-acknowledged`, `conflict` (two uploads contradict
 * each other, or it is not what the mark was of), `not-found`
 */
export async function publish(
  database: Database,
  trx: Knex.Transaction,
  request: PublishRequest,
  { at, foundNow = [] }: { at: Date; foundNow?: readonly string[] },
): Promise<ReleaseRecord> {
  const { cityId, accountId } = request;
  const uploads = await findStaged(trx, request.uploadIds, cityId);
  if (request.mark !== undefined) requireMark(request.mark, await publishingMark(trx, cityId, uploads));
  const answered = await requireReady(trx, request, uploads, foundNow);
  await requireAgreement(database, trx, uploads);
  const store = new ReleaseStore(trx);
  const versions = new VersionStore(database, trx);
  const year = at.getUTCFullYear();
  const number = await store.nextNumber(cityId, year);
  const id = `${year}-${String(number).padStart(4, '0')}`;
  await store.insertRelease({
    id,
    cityId,
    year,
    number,
    publishedAt: at.toISOString(),
    accountId,
    note: request.note,
  });
  const act = await store.insertAct({
    cityId,
    kind: 'publish',
    releaseId: id,
    at: at.toISOString(),
    accountId,
    reason: request.note,
  });
  const counts = await versions.applyChanges(uploads, cityId, act, id);
  await store.setChecksum(id, await versions.checksumOfAct(act));
  for (const uploadId of request.uploadIds) await store.linkUpload(id, uploadId);
  await store.keepAcknowledgements(id, answered, { accountId, at: at.toISOString() });
  await trx('upload').whereIn('id', request.uploadIds).update({ state: 'published', release_id: id });
  await learnPublished(trx, request.uploadIds, { cityId, accountId, at: at.toISOString() });
  for (const { uploadNo } of uploads) {
    await trx('staged_observation').where({ upload_no: uploadNo }).delete();
    await trx('staged_series').where({ upload_no: uploadNo }).delete();
  }
  await trx('staging').whereIn('upload_id', request.uploadIds).delete();
  await recordAudit(trx, {
    cityId,
    accountId,
    at: at.toISOString(),
    action: 'release.publish',
    subject: id,
    after: {
      uploads: request.uploadIds,
      note: request.note,
      acknowledged: answered.map(({ uploadId, position, code, reason }) => ({
        problem: problemId(uploadId, position),
        code,
        reason,
      })),
      counts: sumCounts(counts),
    },
  });
  const release = await store.find(cityId, id);
  if (!release) throw new Error('The release just written was not found');
  return release;
}

async function requireAgreement(database: Database, knex: Knex, uploads: readonly StagedUpload[]): Promise<void> {
  const [found] = await findContradictions(database, knex, uploads);
  if (!found) return;
  const { indicator, area, period, first, second } = found.example;
  const [one, other] = found.uploads;
  throw new AppError('conflict', {
    reason: 'uploads-overlap',
    uploads: found.uploads,
    count: found.count,
    first: await nameOf(knex, one),
    second: await nameOf(knex, other),
    figure: `${indicator} ${area} ${period}: ${first.value ?? first.reason ?? ''} / ${second.value ?? second.reason ?? ''}`,
  });
}

/** Every warning with its reason. */
async function requireReady(
  knex: Knex,
  request: PublishRequest,
  uploads: readonly StagedUpload[],
  foundNow: readonly string[],
): Promise<AnsweredWarning[]> {
  const without = request.uploadIds.find((_id, at) => uploads[at]?.sourceId === null);
  if (without) throw new AppError('source-missing', { upload: without, first: await nameOf(knex, without) });
  const { answered, open } = answerWarnings(await warningsOf(knex, request.uploadIds), request.acknowledge, foundNow);
  if (open.length > 0) {
    const problems = open.map((one) => problemId(one.uploadId, one.position));
    const later = problems.filter((id) => foundNow.includes(id));
    throw new AppError('warnings-not-acknowledged', { problems, later });
  }
  return answered;
}
