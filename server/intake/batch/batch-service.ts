import { createHash } from 'node:crypto';
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

/** The uploads that can be published, each once. */
export const readyOf = (files: BatchRecord['files']): string[] => [
  ...new Set(files.flatMap(({ upload }) => (upload?.state === 'staged' ? [upload.id] : []))),
];

/** The uploads that are not published and of which nobody has said where they come from, each once. */
export const lackSource = (files: BatchRecord['files']): UploadRecord[] => [
  ...new Map(
    files.flatMap(({ upload }): [string, UploadRecord][] =>
      upload && upload.sourceKey === null && REVISABLE.includes(upload.state) ? [[upload.id, upload]] : [],
    ),
  ).values(),
];

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
    if ('skipped' in part) return { name, size: part.size, uploadId: null, skipped: part.skipped };
    const size = part.bytes.length;
    const { upload } = await this.#uploads.receive({
      bytes: part.bytes,
      filename: name,
      mediaType: part.mediaType,
      request: given.request,
      accountId: given.accountId,
      ...(given.onProgress ? { onProgress: (share) => given.onProgress?.(name, share) } : {}),
    });
    return { name, size, uploadId: upload.id, skipped: null };
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
   * Names the source of those that have none and are not published; what has one keeps it. Answers how many were given
   * it. @throws AppError `not-found`; as revising an upload does
   */
  async giveSource(id: string, source: string, accountId: number | null): Promise<number> {
    const lacking = lackSource((await this.get(id)).files);
    for (const upload of lacking) await this.#uploads.revise(upload.id, { source }, accountId);
    return lacking.length;
  }
}
