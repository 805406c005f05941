import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { recordAudit } from '../audit/audit-store.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { Mapping, Problem, UploadState } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { mayBeReading, thisReader } from './reader-alive.ts';
import { answerQuestions } from './propose/answer-questions.ts';
import { runIntake } from './run-intake.ts';
import { fileExcerpt, type ExcerptRow } from './table/file-excerpt.ts';
import {
  UploadStore,
  type ProfileRecord,
  type StagedAtLine,
  type UploadRecord,
  type UploadRequest,
} from './upload-store.ts';

export type { ExcerptRow } from './table/file-excerpt.ts';
export type { StagedAtLine, UploadRecord, UploadRequest } from './upload-store.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface ReceivedUpload {
  /** They move to where they are read: afterwards the caller may not have them any more. */
  bytes: Buffer;
  filename: string;
  mediaType: string;
  request: UploadRequest;
  accountId: number | null;
  /** Told now and then how much of the file has been read, from 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface UploadEffects {
  now(): Date;
  randomId(): string;
}

type OnProgress = ((share: number) => void) | undefined;

/** What one person may send within a day, so that nobody fills the disk alone. The command line may send more. */
const QUOTA_BYTES = 1024 * 1024 * 1024;
const QUOTA_WINDOW = 24 * 3600_000;

/** States in which an upload may be read again. */
const REVISABLE: readonly UploadState[] = ['staged', 'rejected', 'needs-answers'];

/** A mapping written out, in characters: it is kept with the upload and read with each reading. */
const LONGEST_MAPPING = 200_000;
/** What the log keeps of one part of a mapping. */
const LONGEST_LOGGED = 2000;

/** The parts of two requests that differ, shortened for the log. */
function changedParts(before: UploadRequest, after: UploadRequest): Record<'before' | 'after', Record<string, string>> {
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

/** Receives files, keeps their bytes, has them read, and remembers what was found. */
export class UploadService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #effects: UploadEffects;
  /** One upload is received or read at a time; the next waits here. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: Database, catalogue: CatalogueService, effects: UploadEffects) {
    this.#database = database;
    this.#catalogue = catalogue;
    this.#effects = effects;
  }

  get #store(): UploadStore {
    return new UploadStore(this.#database.knex);
  }

  get #cityId(): number {
    return this.#catalogue.current().cityId;
  }

  /**
   * Keeps the file and reads it. The same bytes with the same request give the first upload back (`isNew` false); one
   * that could not be staged is read again, since areas or codes may have come meanwhile. A profile that does not exist
   * yet is made from the mapping.
   * @throws AppError `invalid-input` for an unknown source, or a profile that is unknown where no mapping makes it
   */
  receive(received: ReceivedUpload): Promise<{ upload: UploadRecord; isNew: boolean }> {
    return this.#inTurn(() => this.#receiveNow(received));
  }

  async #receiveNow(received: ReceivedUpload): Promise<{ upload: UploadRecord; isNew: boolean }> {
    const { bytes, request, accountId, onProgress } = received;
    const cityId = this.#cityId;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = await this.#store.findSame(cityId, sha256, request);
    if (before) {
      if (before.state !== 'rejected' && before.state !== 'needs-answers') return { upload: before, isNew: false };
      await this.#readAgain(before.id, request);
      return { upload: await this.get(before.id), isNew: false };
    }
    if (accountId !== null) await this.#requireQuota(accountId, bytes.length);
    const { source } = await this.#settle(request);
    const sourceId = this.#sourceId(source);
    const id = `u-${this.#effects.randomId()}`;
    const at = this.#effects.now().toISOString();
    const packed = await pack(bytes);
    await inTransaction(this.#database, async (trx) => {
      await new UploadStore(trx).insert({
        id,
        cityId,
        filename: received.filename.slice(0, 200),
        mediaType: received.mediaType.slice(0, 200),
        size: bytes.length,
        sha256,
        request,
        sourceId,
        accountId,
        receivedAt: at,
        reader: thisReader(),
        packed,
      });
      const after = { filename: received.filename.slice(0, 200), sha256 };
      await recordAudit(trx, { cityId, at, accountId, action: 'upload.receive', subject: id, after });
    });
    await this.#read(id, bytes, request, onProgress);
    await this.#keepProfile(request, sourceId, accountId);
    return { upload: await this.get(id), isNew: true };
  }

  /**
   * Reads an upload again with another mapping (its parts replace those it had), with answers to what was asked (the
   * option chosen, by the id of the question or choice), or with another source.
   * @throws AppError `not-found`; `conflict` once it is published or discarded; `invalid-input` for a wrong answer
   */
  revise(
    id: string,
    change: {
      mapping?: Mapping | undefined;
      answers?: Readonly<Record<string, string>> | undefined;
      source?: string | undefined;
    },
    accountId: number | null = null,
  ): Promise<UploadRecord> {
    return this.#inTurn(async () => {
      const upload = await this.get(id);
      const mapping = await this.#answered(upload, { ...upload.request.mapping, ...change.mapping }, change.answers);
      const request: UploadRequest = {
        ...upload.request,
        ...(change.mapping || change.answers ? { mapping } : {}),
        ...(change.source ? { source: change.source } : {}),
      };
      if (JSON.stringify(request.mapping ?? {}).length > LONGEST_MAPPING)
        throw new AppError('invalid-input', { where: 'body', field: 'mapping', problem: `> ${LONGEST_MAPPING}` });
      await this.#readAgain(id, request);
      const changed = changedParts(upload.request, request);
      await recordAudit(this.#database.knex, {
        cityId: this.#cityId,
        at: this.#effects.now().toISOString(),
        accountId,
        action: 'upload.revise',
        subject: id,
        before: changed.before,
        after: changed.after,
      });
      return this.get(id);
    });
  }

  async #answered(
    upload: UploadRecord,
    own: Mapping,
    answers: Readonly<Record<string, string>> = {},
  ): Promise<Mapping> {
    if (Object.keys(answers).length === 0) return own;
    const { recognised } = upload;
    const result = answerQuestions(
      own,
      {
        problems: await this.#store.problems(upload.id),
        choices: recognised?.choices ?? [],
        effective: recognised?.mapping ?? {},
      },
      answers,
    );
    if ('mapping' in result) return result.mapping;
    const { question, known } = result.wrong;
    throw new AppError('invalid-input', { where: 'body', field: `answers.${question}`, problem: known.join(', ') });
  }

  /** @throws AppError `not-found` */
  async get(id: string): Promise<UploadRecord> {
    const upload = await this.#store.find(this.#cityId, id);
    if (!upload) throw new AppError('not-found', { what: 'upload', id });
    return upload;
  }

  /** Newest first, at most `limit` from `offset` on. */
  list(limit: number, offset: number, states?: readonly UploadState[]): Promise<UploadRecord[]> {
    return this.#store.list(this.#cityId, limit, offset, states);
  }

  /** How many uploads are in each state. */
  countStates(): Promise<Partial<Record<UploadState, number>>> {
    return this.#store.countStates(this.#cityId);
  }

  profiles(): Promise<ProfileRecord[]> {
    return this.#store.profiles(this.#cityId);
  }

  /** The mapping an upload is read with: its own over that of its profile. */
  async mappingOf(upload: UploadRecord): Promise<Mapping> {
    return (await this.#settle(upload.request)).mapping;
  }

  /** Keeps the mapping and source of an upload under a name, for next year's file; in the place of an older one. */
  async keepAsProfile(id: string, name: string, accountId: number | null): Promise<void> {
    const upload = await this.get(id);
    const { mapping, source } = await this.#settle(upload.request);
    const cityId = this.#cityId;
    const at = this.#effects.now().toISOString();
    await inTransaction(this.#database, async (trx) => {
      await new UploadStore(trx).saveProfile({
        cityId,
        name,
        mapping,
        sourceId: this.#sourceId(source),
        accountId,
        at,
      });
      await recordAudit(trx, {
        cityId,
        at,
        accountId,
        action: 'profile.save',
        subject: name,
        after: { mapping, source },
      });
    });
  }

  /** Rows of the file as it came, at its beginning and at the given lines, with what was read from each. */
  async excerpt(id: string, lines: readonly number[]): Promise<{ rows: ExcerptRow[]; staged: StagedAtLine[] }> {
    const { request, recognised } = await this.get(id);
    const { bytes } = await this.file(id);
    const { mapping } = await this.#settle(request);
    const delimiter = mapping.delimiter ?? recognised?.delimiter;
    const rows = fileExcerpt(bytes, { ...mapping, ...(delimiter ? { delimiter } : {}) }, lines);
    return {
      rows,
      staged: await this.#store.stagedAt(
        id,
        rows.map((row) => row.line),
      ),
    };
  }

  problems(id: string): Promise<Problem[]> {
    return this.#store.problems(id);
  }

  /** The bytes as they were sent. @throws AppError `not-found` */
  async file(id: string): Promise<{ bytes: Buffer; filename: string; mediaType: string }> {
    const { filename, mediaType } = await this.get(id);
    const packed = await this.#store.packedBytes(id);
    if (!packed) throw new AppError('not-found', { what: 'file', id });
    return { bytes: await unpack(packed), filename, mediaType };
  }

  /** Gives a staged or faulty upload up; its bytes and its log entry stay. @throws AppError `conflict` once it is published */
  async discard(id: string, accountId: number | null): Promise<void> {
    const upload = await this.get(id);
    if (upload.state === 'discarded') return;
    await inTransaction(this.#database, async (trx) => {
      if (!(await new UploadStore(trx).move(id, REVISABLE, 'discarded')))
        throw new AppError('conflict', { upload: id, state: upload.state });
      await recordAudit(trx, {
        cityId: this.#cityId,
        at: this.#effects.now().toISOString(),
        accountId,
        action: 'upload.discard',
        subject: id,
        before: upload.state,
      });
    });
    await this.#store.clearStaging(id);
  }

  /**
   * After a crash: what was being read when its program ended was never acknowledged, and goes. What another program
   * on the same database is reading stays. Called once, at the start.
   */
  async discardHalfRead(): Promise<void> {
    const store = this.#store;
    for (const { id, reader } of await store.beingRead())
      if (!mayBeReading(reader)) await store.move(id, ['reading'], 'discarded');
    for (const id of await store.leftOver()) await store.clearStaging(id);
  }

  /** @throws AppError `quota-used` */
  async #requireQuota(accountId: number, size: number): Promise<void> {
    const since = new Date(this.#effects.now().getTime() - QUOTA_WINDOW).toISOString();
    const used = await this.#store.bytesSince(accountId, since);
    if (used + size > QUOTA_BYTES) throw new AppError('quota-used', { limit: QUOTA_BYTES / 1024 / 1024 });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #readAgain(id: string, request: UploadRequest): Promise<void> {
    const { source } = await this.#settle(request);
    const sourceId = this.#sourceId(source);
    const { bytes } = await this.file(id);
    await inTransaction(this.#database, async (trx) => {
      const store = new UploadStore(trx);
      if (!(await store.move(id, REVISABLE, 'reading'))) {
        const { state } = (await store.find(this.#cityId, id)) ?? {};
        throw new AppError('conflict', { upload: id, state });
      }
      await store.setRequest(id, request, sourceId, thisReader());
    });
    await this.#store.clearStaging(id);
    await this.#read(id, bytes, request, undefined);
  }

  /** Reads the bytes of an upload in state `reading`. Where that fails by a fault of ours, the upload is given up. */
  async #read(id: string, bytes: Buffer, request: UploadRequest, onProgress: OnProgress): Promise<void> {
    try {
      const uploadNo = await this.#store.newStaging(id);
      const { mapping, source } = await this.#settle(request);
      const { catalogue, areas, identity, sources } = this.#catalogue.current();
      const result = await runIntake(
        this.#database,
        uploadNo,
        bytes,
        { indicator: request.indicator ?? null, mapping },
        {
          catalogue,
          areas,
          cityArea: identity.area,
          convention: mapping.convention ?? sources.find((one) => one.key === source)?.convention ?? null,
          today: this.#effects.now().toISOString().slice(0, 10),
        },
        onProgress,
      );
      const readAt = this.#effects.now().toISOString();
      const saved = await inTransaction(this.#database, (trx) =>
        new UploadStore(trx).saveResult(id, uploadNo, result, readAt),
      );
      if (!saved) throw new AppError('conflict', { upload: id });
    } catch (error) {
      await this.#store.move(id, ['reading'], 'discarded').catch(() => false);
      await this.#store.clearStaging(id).catch(() => undefined);
      throw error;
    }
  }

  /** Mapping and source of a request, with those of its profile under them. */
  async #settle(request: UploadRequest): Promise<{ mapping: Mapping; source: string | undefined }> {
    const own = { mapping: request.mapping ?? {}, source: request.source };
    if (request.profile === undefined) return own;
    const profile = await this.#store.findProfile(this.#cityId, request.profile);
    if (!profile && !request.mapping)
      throw new AppError('invalid-input', { where: 'query', field: 'profile', problem: request.profile });
    return {
      mapping: { ...profile?.mapping, ...own.mapping },
      source: own.source ?? profile?.source ?? undefined,
    };
  }

  /** A mapping that was sent under a new name is kept under it. */
  async #keepProfile(request: UploadRequest, sourceId: number | null, accountId: number | null): Promise<void> {
    const { profile: name, mapping } = request;
    if (name === undefined || !mapping || (await this.#store.findProfile(this.#cityId, name))) return;
    const at = this.#effects.now().toISOString();
    await this.#store.insertProfile({ cityId: this.#cityId, name, mapping, sourceId, accountId, at });
  }

  #sourceId(key: string | undefined): number | null {
    if (key === undefined) return null;
    const source = this.#catalogue.current().sources.find((one) => one.key === key);
    if (!source) throw new AppError('invalid-input', { where: 'query', field: 'source', problem: key });
    return source.id;
  }
}
