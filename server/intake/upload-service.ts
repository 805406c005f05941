import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { recordAudit } from '../audit/audit-store.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { Mapping, Problem, UploadState } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { changedParts } from './changed-parts.ts';
import type { CheckService } from './check-service.ts';
import { OneAtATime } from '../store/one-at-a-time.ts';
import { ProblemStore } from './problem-store.ts';
import { ProblemList } from './problems.ts';
import { fedIndicators } from './profile/fed-indicators.ts';
import type { Fingerprint } from './profile/fingerprint.ts';
import { isLearned } from './profile/learned-answers.ts';
import { asKind } from './profile/fit-kind.ts';
import type { Kept, ProfileService } from './profile/profile-service.ts';
import { answerQuestions, type WrongAnswer } from './propose/answer-questions.ts';
import { PROFILE_QUESTION, profileAnswered } from './propose/ask-profile.ts';
import { thisReader } from './reader-alive.ts';
import type { ScanResult } from './scan-file.ts';
import { sourceIdOf } from './source-id.ts';
import { StagingStore, type StagedAtLine } from './staging-store.ts';
import { fileExcerpt, type ExcerptRow } from './table/file-excerpt.ts';
import { DEFAULT_LIMITS, type TableLimits } from './table/limits.ts';
import { openTable } from './table/open-table.ts';
import type { RowBatch } from './table/table.ts';
import type { UploadRecord, UploadRequest } from './upload-record.ts';
import type { Rehearsal } from './rehearse-reading.ts';
import { REVISABLE, UploadReading, type OnProgress } from './upload-reading.ts';
import { UploadStore } from './upload-store.ts';

export type { ExcerptRow } from './table/file-excerpt.ts';
export type { StagedAtLine } from './staging-store.ts';
export type { UploadRecord, UploadRequest } from './upload-record.ts';

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

/** What is said of an upload anew. */
export interface UploadChange {
  mapping?: Mapping | undefined;
  answers?: Readonly<Record<string, string>> | undefined;
  source?: string | undefined;
  profile?: string | undefined;
  /** What the figures are of: what was answered and found for another one is asked and found anew. */
  indicator?: string | undefined;
}

const wrongAnswer = ({ question, known }: WrongAnswer): AppError =>
  new AppError('invalid-input', { where: 'body', field: `answers.${question}`, problem: known.join(', ') });

export interface UploadEffects {
  now(): Date;
  randomId(): string;
}

/** What one person may send within a day, so that nobody fills the disk alone. The command line may send more. */
const QUOTA_BYTES = 1024 * 1024 * 1024;
const QUOTA_WINDOW = 24 * 3600_000;

/** A mapping written out, in characters: it is kept with the upload and read with each reading. */
const LONGEST_MAPPING = 200_000;

/** Larger files are not tried out while somebody fills in a form. */
const MOST_REHEARSED = 3_000_000;

/** Receives files, keeps their bytes, has them read, and remembers what was found. */
export class UploadService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #effects: UploadEffects;
  readonly #profiles: ProfileService;
  readonly #reading: UploadReading;
  readonly #limits: TableLimits;
  /** One upload is received or read at a time; the next waits here. */
  /** Files are kept one after the other, so that the same one is known as such, and meanwhile another is read. */
  readonly #keeping = new OneAtATime();
  readonly #queue = new OneAtATime();

  constructor(given: {
    database: Database;
    catalogue: CatalogueService;
    effects: UploadEffects;
    profiles: ProfileService;
    checks: Pick<CheckService, 'standing'>;
    limits?: TableLimits | undefined;
    scan?: ((bytes: Uint8Array) => Promise<ScanResult>) | undefined;
  }) {
    this.#database = given.database;
    this.#catalogue = given.catalogue;
    this.#effects = given.effects;
    this.#profiles = given.profiles;
    this.#limits = given.limits ?? DEFAULT_LIMITS;
    this.#reading = new UploadReading({ ...given, now: () => given.effects.now() });
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
  async receive(received: ReceivedUpload): Promise<{ upload: UploadRecord; isNew: boolean }> {
    const { id, isNew } = await this.keep(received);
    const bytes = isNew ? received.bytes : undefined;
    return { upload: await this.#queue.inTurn(() => this.#bring(id, received.onProgress, bytes)), isNew };
  }

  /**
   * Reads the file of an upload whose release was withdrawn as a new upload, asked for as it was then.
   * @throws AppError `not-found`; and as `receive`
   */
  async receiveAgain(id: string, accountId: number | null): Promise<UploadRecord> {
    const { request: asked } = await this.get(id);
    const { bytes, filename, mediaType } = await this.file(id);
    // A profile may have gone meanwhile: what it said is asked again.
    const isKnown = asked.profile !== undefined && (await this.#profiles.find(asked.profile)) !== undefined;
    const request = isKnown ? asked : { ...asked, profile: undefined };
    return (await this.receive({ bytes, filename, mediaType, request, accountId })).upload;
  }

  readonly #bytesOf = async (id: string): Promise<Buffer> => (await this.file(id)).bytes;

  /** The first half of receiving: the file is kept, and waits in state `reading` until it is brought in. */
  keep(received: ReceivedUpload): Promise<{ id: string; isNew: boolean }> {
    return this.#keeping.inTurn(() => this.#keep(received));
  }

  /** The second half: reads what waits, and once more what could not be staged. */
  bring(id: string, onProgress?: (share: number) => void): Promise<UploadRecord> {
    return this.#queue.inTurn(() => this.#bring(id, onProgress));
  }

  async #keep({
    bytes,
    filename,
    mediaType,
    request,
    accountId,
  }: ReceivedUpload): Promise<{ id: string; isNew: boolean }> {
    const cityId = this.#cityId;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = await this.#store.findSame(cityId, sha256, request, thisReader());
    if (before) return { id: before.id, isNew: false };
    if (accountId !== null) await this.#requireQuota(accountId, bytes.length);
    await this.#profiles.requireKnown(request);
    const { source } = await this.#profiles.settle(request);
    const sourceId = sourceIdOf(this.#catalogue.current(), source);
    const id = `u-${this.#effects.randomId()}`;
    const at = this.#effects.now().toISOString();
    const packed = await pack(bytes);
    await inTransaction(this.#database, async (trx) => {
      await new UploadStore(trx).insert({
        id,
        cityId,
        filename: filename.slice(0, 200),
        mediaType: mediaType.slice(0, 200),
        size: bytes.length,
        sha256,
        request,
        sourceId,
        accountId,
        receivedAt: at,
        reader: thisReader(),
        packed,
      });
      const after = { filename: filename.slice(0, 200), sha256 };
      await recordAudit(trx, { cityId, at, accountId, action: 'upload.receive', subject: id, after });
    });
    return { id, isNew: true };
  }

  async #bring(id: string, onProgress: OnProgress, bytes?: Buffer): Promise<UploadRecord> {
    const upload = await this.get(id);
    if (upload.state === 'rejected' || upload.state === 'needs-answers')
      await this.#reading.readAgain([upload], { bytesOf: this.#bytesOf, onProgress });
    if (upload.state === 'reading') {
      const { fingerprint } = await this.#reading.read(upload, bytes ?? (await this.file(id)).bytes, onProgress);
      await this.#profiles.keepNew(upload.request, fingerprint, upload.owner?.accountId ?? null);
    }
    return this.get(id);
  }

  /**
   * Reads an upload again with another mapping (its parts replace those it had), with answers to what was asked (the
   * option chosen, by the id of the question or choice), or with another source or profile.
   * @throws AppError `not-found`; `conflict` once it is published or discarded; `invalid-input` for a wrong answer
   */
  async revise(id: string, change: UploadChange, accountId: number | null = null): Promise<UploadRecord> {
    await this.reviseAll([id], change, accountId);
    return this.get(id);
  }

  /**
   * Says the same of several uploads anew: all of them are changed, in one transaction, or none; then each is read again.
   * @throws as `revise` does, and changes nothing then
   */
  reviseAll(ids: readonly string[], change: UploadChange, accountId: number | null = null): Promise<void> {
    return this.#queue.inTurn(async () => {
      if (change.profile !== undefined) await this.#profiles.get(change.profile);
      const uploads: { id: string; filename: string; request: UploadRequest; before: UploadRequest }[] = [];
      for (const id of ids) {
        const upload = await this.get(id);
        const request = await this.#changed(upload, change);
        if (JSON.stringify(request.mapping ?? {}).length > LONGEST_MAPPING)
          throw new AppError('invalid-input', { where: 'body', field: 'mapping', problem: `> ${LONGEST_MAPPING}` });
        uploads.push({ id, filename: upload.filename, request, before: upload.request });
      }
      await this.#reading.readAgain(uploads, {
        bytesOf: this.#bytesOf,
        record: async (trx) => {
          for (const { id, request, before } of uploads)
            await recordAudit(trx, {
              cityId: this.#cityId,
              at: this.#effects.now().toISOString(),
              accountId,
              action: 'upload.revise',
              subject: id,
              ...changedParts(before, request),
            });
        },
      });
    });
  }

  /**
   * What a change would make of the file, without keeping anything; null where the file is too large to be read while
   * somebody waits, or has been published. @throws AppError `not-found`; `invalid-input` for a wrong answer
   */
  async rehearse(
    id: string,
    change: { mapping?: Mapping | undefined; answers?: Readonly<Record<string, string>> | undefined },
  ): Promise<Rehearsal | null> {
    const upload = await this.get(id);
    if (upload.size > MOST_REHEARSED || !REVISABLE.includes(upload.state)) return null;
    const request = await this.#changed(upload, { ...change, answers: change.answers ?? {} });
    return this.#reading.rehearse((await this.file(id)).bytes, { filename: upload.filename, request });
  }

  /** How an upload is asked for after a change. By which of several profiles it is read is no part of a mapping. */
  async #changed(upload: UploadRecord, change: UploadChange): Promise<UploadRequest> {
    if (change.indicator !== undefined) {
      const { mapping: _mapping, profile: _profile, answered: _answered, ...kept } = upload.request;
      return { ...kept, indicator: change.indicator };
    }
    const { [PROFILE_QUESTION]: answer, ...answers } = change.answers ?? {};
    const rivals = upload.matched?.rivals;
    const chosen = answer === undefined || !rivals ? undefined : profileAnswered(answer, rivals);
    if (answer !== undefined && chosen === undefined)
      throw wrongAnswer({ question: PROFILE_QUESTION, known: rivals ?? [] });
    const mapping = await this.#answered(upload, { ...upload.request.mapping, ...change.mapping }, answers);
    const saysMapping = change.mapping !== undefined || chosen === null || Object.keys(answers).length > 0;
    const profile = chosen ?? change.profile;
    const learned = [...new Set([...(upload.request.answered ?? []), ...Object.keys(answers).filter(isLearned)])];
    return {
      ...upload.request,
      ...(saysMapping ? { mapping } : {}),
      ...(change.source ? { source: change.source } : {}),
      ...(profile ? { profile } : {}),
      ...(learned.length > 0 ? { answered: learned } : {}),
    };
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
        problems: await new ProblemStore(this.#database.knex).list(upload.id),
        choices: recognised?.choices ?? [],
        repairs: recognised?.repairs ?? [],
        effective: recognised?.mapping ?? {},
      },
      answers,
    );
    if ('mapping' in result) return result.mapping;
    throw wrongAnswer(result.wrong);
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

  /** The mapping an upload is read with: its own over that of its profile. */
  async mappingOf(upload: UploadRecord): Promise<Mapping> {
    return (await this.#profiles.settle(upload.request)).mapping;
  }

  /** What an upload was read with, as a profile says it: what was said beside the file belongs to it. */
  async asProfile(id: string): Promise<{ kept: Kept; fingerprint: Fingerprint | null }> {
    const { request, matched, recognised } = await this.get(id);
    const settled = await this.#profiles.settle(request);
    // What was recognised and accepted is kept too: next year it is remembered, and what differs from it is told.
    const mapping = asKind(recognised?.mapping ?? settled.mapping);
    const { indicator } = request;
    const saysItself =
      mapping.columns?.['indicator'] !== undefined ||
      Object.values(mapping.optional ?? {}).includes('indicator') ||
      fedIndicators(mapping).length > 0;
    const constants = indicator === undefined || saysItself ? {} : { constants: { ...mapping.constants, indicator } };
    return {
      kept: { mapping: { ...mapping, ...constants }, source: settled.source },
      fingerprint: matched?.fingerprint ?? null,
    };
  }

  /** Keeps the mapping and source of an upload under a name, for next year's file; in the place of an older one. */
  async keepAsProfile(id: string, name: string, accountId: number | null): Promise<void> {
    const { kept, fingerprint } = await this.asProfile(id);
    await this.#profiles.keep(name, kept, fingerprint, accountId);
  }

  /** Rows of the file as it came, at its beginning and at the given lines, with what was read from each. */
  async excerpt(id: string, lines: readonly number[]): Promise<{ rows: ExcerptRow[]; staged: StagedAtLine[] }> {
    const { bytes, mapping } = await this.#asRead(id);
    const rows = fileExcerpt(bytes, mapping, lines, this.#limits);
    return {
      rows,
      staged: await new StagingStore(this.#database.knex).atLines(
        id,
        rows.map((row) => row.line),
      ),
    };
  }

  /** All rows of the file as it came, one after another; none where its bytes hold no table. */
  async rows(id: string): Promise<Iterable<RowBatch>> {
    const { bytes, mapping } = await this.#asRead(id);
    return openTable(bytes, mapping, new ProblemList(), this.#limits)?.rows(new ProblemList()) ?? [];
  }

  /** The bytes, and what says how their cells are told apart. */
  async #asRead(id: string): Promise<{ bytes: Buffer; mapping: Mapping }> {
    const { request, recognised } = await this.get(id);
    const { bytes } = await this.file(id);
    const { mapping } = await this.#profiles.settle(request);
    const delimiter = mapping.delimiter ?? recognised?.delimiter;
    return { bytes, mapping: { ...mapping, ...(delimiter ? { delimiter } : {}) } };
  }

  problems(id: string): Promise<Problem[]> {
    return new ProblemStore(this.#database.knex).list(id);
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
    await new StagingStore(this.#database.knex).clear(id);
  }

  /** See `UploadReading`. */
  discardHalfRead(): Promise<void> {
    return this.#reading.discardHalfRead();
  }

  /** @throws AppError `quota-used` */
  async #requireQuota(accountId: number, size: number): Promise<void> {
    const since = new Date(this.#effects.now().getTime() - QUOTA_WINDOW).toISOString();
    const used = await this.#store.bytesSince(accountId, since);
    if (used + size > QUOTA_BYTES) throw new AppError('quota-used', { limit: QUOTA_BYTES / 1024 / 1024 });
  }
}
