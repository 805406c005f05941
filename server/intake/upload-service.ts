import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import { recordAudit } from '../audit/audit-store.ts';
import type { Mapping, Problem, UploadState } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import type { IntakeResult } from './intake.ts';
import { runIntake } from './run-intake.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface UploadRequest {
  indicator?: string | undefined;
  profile?: string | undefined;
  source?: string | undefined;
  mode: 'add' | 'replace';
  mapping?: Mapping | undefined;
}

export interface ReceivedUpload {
  bytes: Buffer;
  filename: string;
  mediaType: string;
  request: UploadRequest;
  accountId: number | null;
  /** Told now and then how much of the file has been read, from 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface UploadRecord {
  id: string;
  state: UploadState;
  filename: string;
  mediaType: string;
  size: number;
  sha256: string;
  request: UploadRequest;
  sourceKey: string | null;
  receivedAt: string;
  recognised: IntakeResult['recognised'] | null;
  counts: IntakeResult['counts'] | null;
  problemCount: number;
  releaseId: string | null;
}

interface UploadRow {
  id: string;
  state: UploadState;
  filename: string;
  media_type: string;
  size: number;
  sha256: string;
  request: string;
  source_id: number | null;
  received_at: string;
  recognised: string | null;
  counts: string | null;
  problem_count: number;
  release_id: string | null;
}

const COLUMNS = [
  'id',
  'state',
  'filename',
  'media_type',
  'size',
  'sha256',
  'request',
  'source_id',
  'received_at',
  'recognised',
  'counts',
  'problem_count',
  'release_id',
] as const;

export interface UploadEffects {
  now(): Date;
  randomId(): string;
}

/** Receives files, keeps their bytes, has them read, and remembers what was found. */
export class UploadService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #effects: UploadEffects;
  /** One upload is read at a time; the next waits here. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: Database, catalogue: CatalogueService, effects: UploadEffects) {
    this.#database = database;
    this.#catalogue = catalogue;
    this.#effects = effects;
  }

  /**
   * Keeps the file and reads it. The same bytes with the same request give the first upload back (`isNew` false).
   * @throws AppError `invalid-input` for an unknown source or profile
   */
  async receive(received: ReceivedUpload): Promise<{ upload: UploadRecord; isNew: boolean }> {
    const sha256 = createHash('sha256').update(received.bytes).digest('hex');
    const request = JSON.stringify(received.request);
    const { cityId } = this.#catalogue.current();
    const before = await this.#database
      .knex('upload')
      .where({ city_id: cityId, sha256, request })
      .whereNotIn('state', ['discarded', 'reading'])
      .orderBy('received_at')
      .first<{ id: string } | undefined>('id');
    if (before) return { upload: await this.get(before.id), isNew: false };
    const sourceId = this.#sourceId(received.request.source);
    await this.#mapping(received.request);
    const id = `u-${this.#effects.randomId()}`;
    const packed = await pack(received.bytes);
    const at = this.#effects.now().toISOString();
    await inTransaction(this.#database, async (trx) => {
      await trx('upload').insert({
        id,
        city_id: cityId,
        state: 'reading',
        filename: received.filename.slice(0, 200),
        media_type: received.mediaType,
        size: received.bytes.length,
        sha256,
        request,
        source_id: sourceId,
        account_id: received.accountId,
        received_at: at,
      });
      await trx('upload_file').insert({ upload_id: id, encoding: 'gzip', bytes: packed });
      await recordAudit(trx, {
        cityId,
        at,
        accountId: received.accountId,
        action: 'upload.receive',
        subject: id,
        after: { filename: received.filename, sha256 },
      });
    });
    await this.#read(id, received.bytes, received.request, received.onProgress);
    return { upload: await this.get(id), isNew: true };
  }

  /** Reads an upload again with another mapping or source. @throws AppError `conflict` once it is published or discarded */
  async revise(
    id: string,
    change: { mapping?: Mapping | undefined; source?: string | undefined },
  ): Promise<UploadRecord> {
    const upload = await this.get(id);
    if (!['staged', 'rejected', 'needs-answers'].includes(upload.state))
      throw new AppError('conflict', { upload: id, state: upload.state });
    const request: UploadRequest = {
      ...upload.request,
      ...(change.mapping ? { mapping: { ...upload.request.mapping, ...change.mapping } } : {}),
      ...(change.source ? { source: change.source } : {}),
    };
    const sourceId = this.#sourceId(request.source);
    const bytes = (await this.file(id)).bytes;
    await inTransaction(this.#database, async (trx) => {
      await this.#clearStaging(trx, id);
      await trx('upload')
        .where({ id })
        .update({ state: 'reading', request: JSON.stringify(request), source_id: sourceId });
    });
    await this.#read(id, bytes, request);
    return this.get(id);
  }

  /** @throws AppError `not-found` */
  async get(id: string): Promise<UploadRecord> {
    const { cityId, sources } = this.#catalogue.current();
    const row = await this.#database
      .knex('upload')
      .where({ id, city_id: cityId })
      .first<UploadRow | undefined>([...COLUMNS]);
    if (!row) throw new AppError('not-found', { what: 'upload', id });
    return toRecord(row, sources.find((one) => one.id === row.source_id)?.key ?? null);
  }

  /** Newest first, at most `limit` from `offset` on. */
  async list(limit: number, offset: number): Promise<UploadRecord[]> {
    const { cityId, sources } = this.#catalogue.current();
    const rows = await this.#database
      .knex('upload')
      .where({ city_id: cityId })
      .orderBy([{ column: 'received_at', order: 'desc' }, 'id'])
      .limit(limit)
      .offset(offset)
      .select<UploadRow[]>([...COLUMNS]);
    return rows.map((row) => toRecord(row, sources.find((one) => one.id === row.source_id)?.key ?? null));
  }

  async problems(id: string): Promise<Problem[]> {
    const rows = await this.#database.knex('upload_problem').where({ upload_id: id }).orderBy('position').select<
      {
        severity: Problem['severity'];
        code: string;
        line: number | null;
        col: string | null;
        value: string | null;
        facts: string;
        count: number;
      }[]
    >('severity', 'code', 'line', 'col', 'value', 'facts', 'count');
    return rows.map(({ col, facts, ...row }) => ({
      ...row,
      column: col,
      facts: JSON.parse(facts) as Problem['facts'],
    }));
  }

  /** The bytes as they were sent. */
  async file(id: string): Promise<{ bytes: Buffer; filename: string; mediaType: string }> {
    const upload = await this.get(id);
    const row = await this.#database
      .knex('upload_file')
      .where({ upload_id: id })
      .first<{ bytes: Buffer } | undefined>('bytes');
    if (!row) throw new AppError('not-found', { what: 'file', id });
    return { bytes: await unpack(row.bytes), filename: upload.filename, mediaType: upload.mediaType };
  }

  /** Gives a staged or faulty upload up; its bytes and its log entry stay. @throws AppError `conflict` once it is published */
  async discard(id: string, accountId: number | null): Promise<void> {
    const upload = await this.get(id);
    if (upload.state === 'published') throw new AppError('conflict', { upload: id, state: upload.state });
    const { cityId } = this.#catalogue.current();
    await inTransaction(this.#database, async (trx) => {
      await this.#clearStaging(trx, id);
      await trx('upload').where({ id }).update({ state: 'discarded' });
      await recordAudit(trx, {
        cityId,
        at: this.#effects.now().toISOString(),
        accountId,
        action: 'upload.discard',
        subject: id,
        before: upload.state,
      });
    });
  }

  /** After a crash: what was being read when the program ended was never acknowledged, and goes. */
  async discardHalfRead(): Promise<void> {
    const rows = await this.#database.knex('upload').where({ state: 'reading' }).select<{ id: string }[]>('id');
    for (const { id } of rows) {
      await inTransaction(this.#database, async (trx) => {
        await this.#clearStaging(trx, id);
        await trx('upload').where({ id }).update({ state: 'discarded' });
      });
    }
  }

  async #clearStaging(trx: Database['knex'], id: string): Promise<void> {
    const staging = await trx('staging').where({ upload_id: id }).first<{ upload_no: number } | undefined>('upload_no');
    if (staging) {
      await trx('staged_observation').where(staging).delete();
      await trx('staged_series').where(staging).delete();
      await trx('staging').where(staging).delete();
    }
    await trx('upload_problem').where({ upload_id: id }).delete();
  }

  #sourceId(key: string | undefined): number | null {
    if (key === undefined) return null;
    const source = this.#catalogue.current().sources.find((one) => one.key === key);
    if (!source) throw new AppError('invalid-input', { where: 'query', field: 'source', problem: key });
    return source.id;
  }

  async #mapping(request: UploadRequest): Promise<Mapping> {
    if (request.profile === undefined) return request.mapping ?? {};
    const { cityId } = this.#catalogue.current();
    const row = await this.#database
      .knex('profile')
      .where({ city_id: cityId, name: request.profile })
      .first<{ mapping: string } | undefined>('mapping');
    if (!row) throw new AppError('invalid-input', { where: 'query', field: 'profile', problem: request.profile });
    return { ...(JSON.parse(row.mapping) as Mapping), ...request.mapping };
  }

  #read(id: string, bytes: Buffer, request: UploadRequest, onProgress?: (share: number) => void): Promise<void> {
    const turn = this.#queue.then(() => this.#readNow(id, bytes, request, onProgress));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #readNow(
    id: string,
    bytes: Buffer,
    request: UploadRequest,
    onProgress?: (share: number) => void,
  ): Promise<void> {
    const city = this.#catalogue.current();
    const mapping = await this.#mapping(request);
    const [staging] = await this.#database
      .knex('staging')
      .insert({ upload_id: id })
      .returning<{ upload_no: number }[]>('upload_no');
    if (!staging) throw new Error('No staging number was given');
    const result = await runIntake(
      this.#database,
      staging.upload_no,
      bytes,
      { indicator: request.indicator ?? null, mapping },
      {
        catalogue: city.catalogue,
        areas: city.areas,
        cityArea: city.identity.area,
        convention: mapping.convention ?? city.sources.find((one) => one.key === request.source)?.convention ?? null,
        today: this.#effects.now().toISOString().slice(0, 10),
      },
      onProgress,
    );
    await inTransaction(this.#database, async (trx) => {
      const rows = result.problems.map((problem, position) => ({
        upload_id: id,
        position,
        severity: problem.severity,
        code: problem.code,
        line: problem.line,
        col: problem.column,
        value: problem.value,
        facts: JSON.stringify(problem.facts),
        count: problem.count,
      }));
      await trx.batchInsert('upload_problem', rows, 90);
      await trx('upload')
        .where({ id })
        .update({
          state: result.state,
          read_at: this.#effects.now().toISOString(),
          recognised: JSON.stringify(result.recognised),
          counts: JSON.stringify(result.counts),
          problem_count: result.counts.problems,
        });
    });
  }
}

function toRecord(row: UploadRow, sourceKey: string | null): UploadRecord {
  return {
    id: row.id,
    state: row.state,
    filename: row.filename,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    request: JSON.parse(row.request) as UploadRequest,
    sourceKey,
    receivedAt: row.received_at,
    recognised: row.recognised === null ? null : (JSON.parse(row.recognised) as UploadRecord['recognised']),
    counts: row.counts === null ? null : (JSON.parse(row.counts) as UploadRecord['counts']),
    problemCount: row.problem_count,
    releaseId: row.release_id,
  };
}
