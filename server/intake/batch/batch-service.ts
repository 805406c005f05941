import { createHash } from 'node:crypto';
import { recordAudit } from '../../audit/audit-store.ts';
import type { CatalogueService } from '../../catalogue/catalogue-service.ts';
import { AppError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { inTransaction } from '../../store/transaction.ts';
import { cleanName } from '../receive-body.ts';
import type { TableLimits } from '../table/limits.ts';
import { REVISABLE } from '../upload-reading.ts';
import type { UploadRecord, UploadRequest, UploadService } from '../upload-service.ts';
import { BatchStore, type BatchFile, type BatchRow } from './batch-store.ts';
import { filesOf, holdsSeveral, type BatchPart, type SentFile } from './files-of.ts';

/** Files that were sent at once, each with the upload it became, as that stands now. */
export interface BatchRecord extends Omit<BatchRow, 'files'> {
  files: (BatchFile & { upload: UploadRecord | null })[];
}

/** Each file with the name of the one before it that has the same bytes, where there is one: it is taken once. */
export const withFirst = <File extends BatchFile>(files: readonly File[]): (File & { sameAs: string | null })[] =>
  files.map((file, place) => {
    const first = file.uploadId === null ? place : files.findIndex((one) => one.uploadId === file.uploadId);
    return { ...file, sameAs: first < place ? (files[first]?.name ?? null) : null };
  });

/** The uploads of files that are not left out, each once. */
const taken = (files: BatchRecord['files']): UploadRecord[] =>
  withFirst(files).flatMap(({ upload, isLeftOut, sameAs }) =>
    upload && !isLeftOut && sameAs === null ? [upload] : [],
  );

/** The uploads that can be published: read, with a source, not left out. */
export const readyOf = (files: BatchRecord['files']): string[] =>
  taken(files).flatMap(({ id, state, sourceKey }) => (state === 'staged' && sourceKey !== null ? [id] : []));

/** The uploads that are not published and of which nobody has said where they come from. */
export const lackSource = (files: BatchRecord['files']): UploadRecord[] =>
  taken(files).filter(({ state, sourceKey }) => sourceKey === null && REVISABLE.includes(state));

/** The uploads that ask something. */
export const askOf = (files: BatchRecord['files']): UploadRecord[] =>
  taken(files).filter(({ state }) => state === 'needs-answers');

export interface SentFiles {
  files: readonly SentFile[];
  request: UploadRequest;
  accountId: number | null;
  onProgress?: (name: string, share: number) => void;
}

/** More files than this are sent in parts: each is read before the answer is given. */
export const MOST_FILES = 500;

/** Receives several files at once: each is an upload of its own, read by the profile it looks like; together they are reviewed. */
export class BatchService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #effects: { now(): Date; randomId(): string };
  readonly #uploads: UploadService;
  readonly #limits: TableLimits;

  constructor(given: {
    database: Database;
    catalogue: CatalogueService;
    effects: { now(): Date; randomId(): string };
    uploads: UploadService;
    limits: TableLimits;
  }) {
    this.#database = given.database;
    this.#catalogue = given.catalogue;
    this.#effects = given.effects;
    this.#uploads = given.uploads;
    this.#limits = given.limits;
  }

  get #cityId(): number {
    return this.#catalogue.current().cityId;
  }

  /** Whether what was sent is more than one file; an archive of several is. */
  isSeveral(files: readonly SentFile[]): boolean {
    return files.length > 1 || files.some((file) => holdsSeveral(file, this.#limits));
  }

  /** What was sent, with archives of several files opened. @throws AppError `too-many-files` */
  partsOf(files: readonly SentFile[]): BatchPart[] {
    const parts = files.flatMap((file) => filesOf(file, this.#limits));
    if (parts.length > MOST_FILES) throw new AppError('too-many-files', { limit: MOST_FILES });
    return parts;
  }

  /**
   * Keeps and reads each file. The same files as before, with the same outcome, give the first batch back.
   * @throws AppError `too-many-files`; as receiving an upload does
   */
  async receive({ files, request, accountId, onProgress }: SentFiles): Promise<{ batch: BatchRecord; isNew: boolean }> {
    const parts = this.partsOf(files);
    const hash = createHash('sha256');
    for (const { bytes } of files) hash.update(createHash('sha256').update(bytes).digest());
    const sha256 = hash.digest('hex');
    const own: BatchFile[] = [];
    for (const part of parts) own.push(await this.#receivePart(part, { request, accountId, onProgress }));
    const store = new BatchStore(this.#database.knex);
    const before = await store.newestOf(this.#cityId, sha256);
    const known = before === undefined ? undefined : await store.find(this.#cityId, before);
    const outcome = (rows: readonly BatchFile[]): string => rows.map((one) => one.uploadId ?? '').join(' ');
    if (known && outcome(known.files) === outcome(own)) return { batch: await this.get(known.id), isNew: false };
    const id = `b-${this.#effects.randomId()}`;
    const [only] = files;
    await inTransaction(this.#database, async (trx) => {
      await new BatchStore(trx).insert({
        id,
        cityId: this.#cityId,
        accountId,
        sha256,
        name: files.length === 1 && only ? cleanName(only.name) : null,
        receivedAt: this.#effects.now().toISOString(),
        files: own,
      });
    });
    return { batch: await this.get(id), isNew: true };
  }

  async #receivePart(part: BatchPart, given: Omit<SentFiles, 'files'>): Promise<BatchFile> {
    const name = cleanName(part.name);
    if ('skipped' in part) return { name, size: part.size, uploadId: null, skipped: part.skipped, isLeftOut: false };
    const size = part.bytes.length;
    const { upload } = await this.#uploads.receive({
      bytes: part.bytes,
      filename: name,
      mediaType: part.mediaType,
      request: given.request,
      accountId: given.accountId,
      ...(given.onProgress ? { onProgress: (share) => given.onProgress?.(name, share) } : {}),
    });
    return { name, size, uploadId: upload.id, skipped: null, isLeftOut: false };
  }

  /** @throws AppError `not-found` */
  async get(id: string): Promise<BatchRecord> {
    const batch = await new BatchStore(this.#database.knex).find(this.#cityId, id);
    if (!batch) throw new AppError('not-found', { what: 'batch', id });
    const files: BatchRecord['files'] = [];
    for (const file of batch.files)
      files.push({ ...file, upload: file.uploadId === null ? null : await this.#uploads.get(file.uploadId) });
    return { ...batch, files };
  }

  /** The files an upload came with, the newest time it did; undefined where it came alone. */
  ofUpload(uploadId: string): Promise<{ id: string; name: string | null } | undefined> {
    return new BatchStore(this.#database.knex).newestWith(this.#cityId, uploadId);
  }

  /**
   * Names the source of those that have none and are not published, of all or of some; what has one keeps it. All are
   * given it, in one transaction, or none. Answers how many. @throws AppError `not-found`; as revising an upload does
   */
  async giveSource(id: string, source: string, accountId: number | null, uploads?: readonly string[]): Promise<number> {
    const lacking = lackSource((await this.get(id)).files).filter((one) => uploads?.includes(one.id) ?? true);
    const ids = lacking.map((one) => one.id);
    if (ids.length > 0) await this.#uploads.reviseAll(ids, { source }, accountId);
    return ids.length;
  }

  /** Reads again what asks something: a profile may have come meanwhile. @throws AppError `not-found` */
  async readAskingAgain(id: string): Promise<BatchRecord> {
    for (const one of askOf((await this.get(id)).files)) await this.#uploads.bring(one.id);
    return this.get(id);
  }

  /**
   * Leaves a file out of what is published together, or puts it back. @param place its place in the batch
   * @throws AppError `not-found`; `conflict` once it is published or given up
   */
  async leaveOut(
    id: string,
    { place, isLeftOut }: { place: number; isLeftOut: boolean },
    accountId: number | null,
  ): Promise<string> {
    const file = (await this.get(id)).files[place];
    if (!file) throw new AppError('not-found', { what: 'file', id: String(place) });
    if (!file.upload || !REVISABLE.includes(file.upload.state)) throw new AppError('conflict', { upload: file.name });
    await inTransaction(this.#database, async (trx) => {
      await new BatchStore(trx).setLeftOut(id, place, isLeftOut);
      await recordAudit(trx, {
        cityId: this.#cityId,
        at: this.#effects.now().toISOString(),
        accountId,
        action: isLeftOut ? 'batch.leave-out' : 'batch.put-back',
        subject: id,
        after: { file: file.name },
      });
    });
    return file.name;
  }
}
