import type { Knex } from 'knex';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Mapping, UploadState } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import type { CheckService } from './check-service.ts';
import { candidatesFor } from './profile/candidates-for.ts';
import type { ProfileService } from './profile/profile-service.ts';
import { appliedProfile, NOT_MATCHED, type Matched, type ReadyCandidate } from './profile/apply-match.ts';
import { mayBeReading, thisReader } from './reader-alive.ts';
import { refusedByScan } from './refused-file.ts';
import type { ReadJob } from './read-and-check.ts';
import type { Rehearsal } from './rehearse-reading.ts';
import { runIntake, runRehearsal } from './run-intake.ts';
import type { ScanResult } from './scan-file.ts';
import { sourceIdOf } from './source-id.ts';
import { StagingStore } from './staging-store.ts';
import type { TableLimits } from './table/limits.ts';
import type { UploadRecord } from './upload-record.ts';
import { UploadStore } from './upload-store.ts';

/** How uploads are read once more. */
export interface ReadingAgain {
  bytesOf(id: string): Promise<Buffer>;
  /** Written in the transaction in which it is settled that they are read. */
  record?(trx: Knex.Transaction): Promise<void>;
  onProgress?: OnProgress;
}

export type OnProgress = ((share: number) => void) | undefined;

/** States in which an upload may be read again, or given up. */
export const REVISABLE: readonly UploadState[] = ['staged', 'rejected', 'needs-answers'];

export interface ReadingParts {
  database: Database;
  catalogue: CatalogueService;
  profiles: ProfileService;
  checks: Pick<CheckService, 'standing'>;
  /** As by default where nothing is said. */
  limits?: TableLimits | undefined;
  /** Looks at a file before it is read. */
  scan?: ((bytes: Uint8Array) => Promise<ScanResult>) | undefined;
  now(): Date;
}

/** What is read, and how it is asked for. */
export type WaitingUpload = Pick<UploadRecord, 'id' | 'filename' | 'request'>;

/** Has the kept bytes of uploads read, and records what was found. */
export class UploadReading {
  readonly #parts: ReadingParts;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  /** Reads the bytes of an upload in state `reading`. Where that fails by a fault of ours, it is broken off; see `UploadStore`. */
  async read(upload: WaitingUpload, bytes: Buffer, onProgress: OnProgress): Promise<Matched> {
    const { id, filename, request } = upload;
    const { database, profiles, now } = this.#parts;
    try {
      const uploadNo = await new StagingStore(database.knex).begin(id);
      const { asked, source, city } = await this.#asked(upload);
      // Asked before it is read: what is published meanwhile makes the check an old one.
      const checkedAgainst = await this.#parts.checks.standing();
      const scan = await this.#parts.scan?.(bytes);
      const job = {
        uploadNo,
        bytes,
        file: { filename, candidates: await this.#candidates(upload, city) },
        ...asked,
        beside: { cityId: city.cityId, sourceId: sourceIdOf(city, source), mode: request.mode },
      };
      const read =
        scan && scan.kind !== 'clean'
          ? { result: refusedByScan(scan), matched: NOT_MATCHED }
          : await runIntake(database, job, onProgress);
      const found = appliedProfile(read.matched);
      const applied = found === undefined ? undefined : { ...request, profile: found };
      const appliedSource = applied && sourceIdOf(city, (await profiles.settle(applied)).source);
      const readAt = now().toISOString();
      const saved = await inTransaction(database, async (trx) => {
        const store = new UploadStore(trx);
        if (!(await store.saveResult(id, uploadNo, read, { readAt, checkedAgainst }))) return false;
        if (applied) await store.applyProfile(id, applied, appliedSource ?? null);
        return true;
      });
      if (!saved) throw new AppError('conflict', { upload: id });
      return read.matched;
    } catch (error) {
      await inTransaction(database, (trx) => new UploadStore(trx).breakOff(id)).catch(() => undefined);
      await new StagingStore(database.knex).clear(id).catch(() => undefined);
      throw error;
    }
  }

  /** Reads a file as it would be read, and keeps nothing of it. The bytes move to where it is read. */
  async rehearse(
    bytes: Buffer,
    { filename, request }: Pick<WaitingUpload, 'filename' | 'request'>,
  ): Promise<Rehearsal> {
    const { asked } = await this.#asked({ filename, request });
    const { context, request: read } = asked;
    return runRehearsal(this.#parts.database, { bytes, request: { ...read, filename }, context });
  }

  /** What is asked of a file, and of which city. */
  async #asked({ filename, request }: Pick<WaitingUpload, 'filename' | 'request'>): Promise<{
    asked: Pick<ReadJob, 'request' | 'context'>;
    source: string | undefined;
    city: CityCatalogue;
  }> {
    const { mapping, own, profile, source } = await this.#parts.profiles.settle(request);
    const city = this.#parts.catalogue.current();
    const before = await this.#before(request.profile, profile, { filename, request });
    const { catalogue, areas, identity, sources } = city;
    return {
      city,
      source,
      asked: {
        request: { indicator: request.indicator ?? null, mapping: own, profile, before },
        context: {
          catalogue,
          areas,
          cityArea: identity.area,
          convention: mapping.convention ?? sources.find((one) => one.key === source)?.convention ?? null,
          today: this.#parts.now().toISOString().slice(0, 10),
          ...(this.#parts.limits ? { limits: this.#parts.limits } : {}),
        },
      },
    };
  }

  /** The profiles a file may be read by, each with what the last file like it had. */
  async #candidates(upload: WaitingUpload, { sources }: CityCatalogue): Promise<ReadyCandidate[]> {
    const candidates = candidatesFor(upload.request, await this.#parts.profiles.list(), sources);
    return Promise.all(
      candidates.map(async (one) => ({ ...one, before: await this.#before(one.profile, one.mapping, upload) })),
    );
  }

  #before(
    name: string | undefined,
    mapping: Mapping,
    { filename, request }: Pick<WaitingUpload, 'filename' | 'request'>,
  ): Promise<Record<string, string> | undefined> {
    const file = { filename, indicator: request.indicator };
    return name === undefined
      ? Promise.resolve(undefined)
      : this.#parts.profiles.columnsBefore({ name, mapping }, file);
  }

  /**
   * Reads uploads once more, as they are now asked to be read. That all of them are is settled in one transaction, with
   * what is recorded of it; then each is read, whatever became of the others.
   * @throws AppError `conflict` where one is published or discarded: then none is touched
   */
  async readAgain(uploads: readonly WaitingUpload[], { bytesOf, record, onProgress }: ReadingAgain): Promise<void> {
    const { database, catalogue, profiles } = this.#parts;
    const city = catalogue.current();
    const waiting = await Promise.all(
      uploads.map(async ({ id, request }) => ({
        id,
        request,
        sourceId: sourceIdOf(city, (await profiles.settle(request)).source),
      })),
    );
    await inTransaction(database, async (trx) => {
      const store = new UploadStore(trx);
      for (const { id, request, sourceId } of waiting) {
        if (!(await store.move(id, REVISABLE, 'reading'))) {
          const { state } = (await store.find(city.cityId, id)) ?? {};
          throw new AppError('conflict', { upload: id, state });
        }
        await store.setRequest(id, request, sourceId, thisReader());
      }
      await record?.(trx);
    });
    const failed: unknown[] = [];
    for (const upload of uploads)
      try {
        await new StagingStore(database.knex).clear(upload.id);
        await this.read(upload, await bytesOf(upload.id), onProgress);
      } catch (error) {
        failed.push(error);
      }
    if (failed.length > 0) throw failed[0];
  }

  /**
   * After a crash: what was being read when its program ended is broken off: unless it was acknowledged before, it goes.
   * What another program on the same database is reading stays. Called once, at the start.
   */
  async discardHalfRead(): Promise<void> {
    const { database } = this.#parts;
    const staging = new StagingStore(database.knex);
    for (const { id, reader } of await new UploadStore(database.knex).beingRead())
      if (!mayBeReading(reader)) await inTransaction(database, (trx) => new UploadStore(trx).breakOff(id));
    for (const id of await staging.leftOver()) await staging.clear(id);
  }
}
