import type { Knex } from 'knex';
import { recordAudit } from '../audit/audit-store.ts';
import type { Diff, DiffCounts, DiffItem } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { CheckService } from '../intake/check-service.ts';
import { learnPublished } from '../intake/profile/learn-published.ts';
import { problemId } from '../intake/upload-view.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { answerWarnings, warningsOf, type Acknowledgement, type AnsweredWarning } from './acknowledgement.ts';
import type { StagedUpload } from './changes.ts';
import { publishingMark, withdrawalMark } from './acts-mark.ts';
import { findContradictions, type Contradiction } from './contradictions.ts';
import { ReleaseStore, type AcknowledgementRecord, type ReleaseRecord } from './release-store.ts';
import { VersionStore } from './version-store.ts';

export interface PublicationEffects {
  now(): Date;
}

export interface PublishRequest {
  uploadIds: readonly string[];
  note: string | null;
  /** Warnings the person has seen, each with the reason why publishing is right all the same. */
  acknowledge: readonly Acknowledgement[];
  /** Of the preview that was looked at; where it would change anything else by now, nothing is done. */
  mark?: string | undefined;
  accountId: number | null;
  cityId: number;
}

export interface WithdrawRequest {
  releaseId: string;
  reason: string;
  /** All of the release's when left out. */
  indicators?: readonly string[] | undefined;
  /** As of `withdrawalMark`; where something else stands by now, nothing is done. */
  mark?: string | undefined;
  accountId: number | null;
  cityId: number;
}

/** An act that is tried and taken back. */
export type Rehearsal = { publish: PublishRequest } | { withdraw: WithdrawRequest };

/** Ends a rehearsal's transaction; nothing is wrong. */
class TakenBack extends Error {}

interface UploadRow {
  id: string;
  state: string;
  source_id: number | null;
  request: string;
  upload_no: number | null;
}

/** So often a publication is checked anew because another one, of another process, came between. */
const MOST_CHECKS = 5;

/** How many changes a preview lists; the rest is counted and can be paged through. */
const PREVIEW_ITEMS = 200;

/** STAGED → RELEASE: previews, publishes and withdraws. Everything a reader sees passes through here. */
export class PublicationService {
  readonly #database: Database;
  readonly #effects: PublicationEffects;
  /** Undefined where only rehearsals take place. */
  readonly #checks: Pick<CheckService, 'renew' | 'areFresh'> | undefined;
  readonly #published: (() => void)[] = [];
  /** Publications of this process take turns: each would make the checks of the others old. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database, effects: PublicationEffects, checks?: Pick<CheckService, 'renew' | 'areFresh'>) {
    this.#database = database;
    this.#effects = effects;
    this.#checks = checks;
  }

  /** Called after each act that changed what the public sees. */
  onChange(listener: () => void): void {
    this.#published.push(listener);
  }

  /** What publishing these uploads now would do; the same comparison publishing makes. */
  async preview(uploadIds: readonly string[], cityId: number): Promise<Diff> {
    const uploads = await this.#staged(this.#database.knex, uploadIds, cityId);
    const store = new VersionStore(this.#database);
    const byIndicator = await store.countChanges(uploads, cityId);
    return {
      mark: await publishingMark(this.#database.knex, cityId, uploads),
      counts: sum(byIndicator),
      byIndicator,
      replaces: await store.replacedPairs(uploads),
      items: await store.listChanges(uploads, cityId, PREVIEW_ITEMS, 0),
    };
  }

  async previewItems(uploadIds: readonly string[], cityId: number, limit: number, offset: number): Promise<DiffItem[]> {
    return new VersionStore(this.#database).listChanges(
      await this.#staged(this.#database.knex, uploadIds, cityId),
      cityId,
      limit,
      offset,
    );
  }

  /**
   * Publishes uploads as one release, in one transaction: readers see all of it or none. Where figures were published
   * since an upload was read, it is checked again first; what is found then is to be acknowledged as well.
   * @throws AppError `upload-not-staged`, `source-missing`, `warnings-not-acknowledged`, `conflict` (two uploads
   * contradict each other, others publish all the time, or it is not what the mark was of), `not-found`
   */
  async publish(request: PublishRequest): Promise<{ release: ReleaseRecord }> {
    // Named twice, an upload is published once.
    const once = { ...request, uploadIds: [...new Set(request.uploadIds)] };
    const turn = this.#turn.then(() => this.#publishChecked(once));
    this.#turn = turn.catch(() => undefined);
    const release = await turn;
    for (const tell of this.#published) tell();
    return { release };
  }

  async #publishChecked(request: PublishRequest): Promise<ReleaseRecord> {
    const found: string[] = [];
    for (let at = 0; at < MOST_CHECKS; at += 1) {
      // Of what cannot be published anyhow nothing is checked.
      await this.#staged(this.#database.knex, request.uploadIds, request.cityId);
      found.push(...((await this.#checks?.renew(request.uploadIds)) ?? []));
      const release = await inTransaction(this.#database, async (trx) => {
        if (this.#checks && !(await this.#checks.areFresh(trx, request.uploadIds))) return undefined;
        return this.#publish(trx, request, found);
      });
      if (release) return release;
    }
    throw new AppError('conflict', { reason: 'changed-meanwhile' });
  }

  async #publish(
    trx: Knex.Transaction,
    request: PublishRequest,
    foundNow: readonly string[] = [],
  ): Promise<ReleaseRecord> {
    const { cityId, accountId } = request;
    const uploads = await this.#staged(trx, request.uploadIds, cityId);
    if (request.mark !== undefined) requireMark(request.mark, await publishingMark(trx, cityId, uploads));
    const answered = await this.#checkReady(trx, request, uploads, foundNow);
    await this.#requireAgreement(trx, uploads);
    const store = new ReleaseStore(trx);
    const versions = new VersionStore(this.#database, trx);
    const at = this.#effects.now();
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
        counts: sum(counts),
      },
    });
    const release = await store.find(cityId, id);
    if (!release) throw new Error('The release just written was not found');
    return release;
  }

  /**
   * Takes a release, or some of its indicators, back. What stood before returns.
   * @throws AppError `not-found`, `conflict` when it is withdrawn already, `invalid-input` for an indicator it does not have
   */
  async withdraw(request: WithdrawRequest): Promise<{ release: ReleaseRecord }> {
    const release = await inTransaction(this.#database, (trx) => this.#withdraw(trx, request));
    for (const tell of this.#published) tell();
    return { release };
  }

  async #withdraw(trx: Knex.Transaction, request: WithdrawRequest): Promise<ReleaseRecord> {
    const { cityId, accountId, releaseId } = request;
    const store = new ReleaseStore(trx);
    const versions = new VersionStore(this.#database, trx);
    const found = await store.find(cityId, releaseId);
    if (!found) throw new AppError('not-found', { what: 'release', id: releaseId });
    const unknown = request.indicators?.find((id) => !found.indicators.some((one) => one.indicator === id));
    if (unknown) throw new AppError('invalid-input', { where: 'body', field: 'indicators', problem: unknown });
    const standing = found.indicators.filter(
      (one) => !one.withdrawnAt && (request.indicators?.includes(one.indicator) ?? true),
    );
    if (standing.length === 0) throw new AppError('conflict', { reason: 'already-withdrawn', release: releaseId });
    if (request.mark !== undefined) requireMark(request.mark, await this.#withdrawalMark(trx, cityId, found));
    const at = this.#effects.now().toISOString();
    const act = await store.insertAct({ cityId, kind: 'withdraw', releaseId, at, accountId, reason: request.reason });
    await versions.applyWithdrawal(
      releaseId,
      standing.map((one) => one.indicator),
      act,
    );
    await recordAudit(trx, {
      cityId,
      accountId,
      at,
      action: 'release.withdraw',
      subject: releaseId,
      after: { indicators: standing.map((one) => one.indicator), reason: request.reason },
    });
    const release = await store.find(cityId, releaseId);
    if (!release) throw new Error('The release just withdrawn was not found');
    return release;
  }

  /**
   * Does what publishing or withdrawing would do, lets `look` read what readers would then read, and takes it all back.
   * It holds the writer's place meanwhile, so it is for small acts.
   * @throws AppError as the act itself would
   */
  async rehearse<T>(act: Rehearsal, look: (database: Database) => Promise<T>): Promise<T> {
    const seen: { result?: T } = {};
    try {
      await inTransaction(this.#database, async (trx) => {
        if ('publish' in act) await this.#publish(trx, act.publish);
        else await this.#withdraw(trx, act.withdraw);
        seen.result = await look({ ...this.#database, knex: trx });
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return seen.result as T;
  }

  /** What a withdrawal would do to what readers see: figures that go, and figures that come back or change. */
  async previewWithdrawal(request: WithdrawRequest): Promise<DiffCounts> {
    return this.rehearse({ withdraw: request }, (database) =>
      new VersionStore(database).countWithdrawal(request.releaseId),
    );
  }

  /** Of all that stands of a release and of what was published over it. @throws AppError `not-found` */
  async withdrawalMark(cityId: number, id: string): Promise<string> {
    return this.#withdrawalMark(this.#database.knex, cityId, await this.release(cityId, id));
  }

  #withdrawalMark(knex: Knex, cityId: number, { id, indicators }: ReleaseRecord): Promise<string> {
    return withdrawalMark(
      knex,
      cityId,
      id,
      indicators.map((one) => one.indicator),
    );
  }

  /** @throws AppError `not-found` */
  async release(cityId: number, id: string): Promise<ReleaseRecord> {
    const found = await new ReleaseStore(this.#database.knex).find(cityId, id);
    if (!found) throw new AppError('not-found', { what: 'release', id });
    return found;
  }

  /** The warnings a release was published over, with who said why. @throws AppError `not-found` */
  async acknowledgements(cityId: number, id: string): Promise<AcknowledgementRecord[]> {
    await this.release(cityId, id);
    return new ReleaseStore(this.#database.knex).acknowledgements(id);
  }

  async releases(
    cityId: number,
    options: { limit: number; before: string | null; indicator: string | null },
  ): Promise<ReleaseRecord[]> {
    return new ReleaseStore(this.#database.knex).list(cityId, options);
  }

  async changes(cityId: number, id: string, limit: number, offset: number): Promise<DiffItem[]> {
    await this.release(cityId, id);
    return new VersionStore(this.#database).changesOfRelease(id, limit, offset);
  }

  /** Grows with every publication and withdrawal: part of the key of every cached public answer. */
  async dataVersion(cityId: number): Promise<number> {
    const row = await this.#database
      .knex('publication_act')
      .where({ city_id: cityId })
      .max<{ version: number | null }>({ version: 'id' })
      .first();
    return row?.version ?? 0;
  }

  /** Which of the uploads say different things of the same observations. @throws AppError as a preview does */
  async contradictions(uploadIds: readonly string[], cityId: number): Promise<Contradiction[]> {
    const { knex } = this.#database;
    return findContradictions(this.#database, knex, await this.#staged(knex, uploadIds, cityId));
  }

  async #requireAgreement(knex: Knex, uploads: readonly StagedUpload[]): Promise<void> {
    const [found] = await findContradictions(this.#database, knex, uploads);
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

  async #staged(knex: Knex, uploadIds: readonly string[], cityId: number): Promise<StagedUpload[]> {
    const rows = await knex('upload as u')
      .leftJoin('staging as s', 's.upload_id', 'u.id')
      .whereIn('u.id', [...uploadIds])
      .where({ 'u.city_id': cityId })
      .select<UploadRow[]>('u.id', 'u.state', 'u.source_id', 'u.request', 's.upload_no');
    const uploads: StagedUpload[] = [];
    for (const id of new Set(uploadIds)) {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new AppError('not-found', { what: 'upload', id });
      if (row.upload_no === null || !['staged', 'approved'].includes(row.state))
        throw new AppError('upload-not-staged', { upload: id, state: row.state });
      uploads.push({ id, uploadNo: row.upload_no, sourceId: row.source_id, replaces: isReplacement(row) });
    }
    return uploads;
  }

  /** Every warning with its reason. */
  async #checkReady(
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
}

function requireMark(given: string, now: string): void {
  if (given !== now) throw new AppError('conflict', { reason: 'changed-meanwhile' });
}

async function nameOf(knex: Knex, upload: string): Promise<string> {
  const row = await knex('upload').where({ id: upload }).first<{ filename: string } | undefined>('filename');
  return row?.filename ?? upload;
}

const isReplacement = ({ request }: UploadRow): boolean =>
  (JSON.parse(request) as { mode?: string }).mode === 'replace';

function sum(counts: readonly DiffCounts[]): DiffCounts {
  const total: DiffCounts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const one of counts) {
    total.added += one.added;
    total.changed += one.changed;
    total.unchanged += one.unchanged;
    total.removed += one.removed;
  }
  return total;
}
