import type { Knex } from 'knex';
import type { UploadState } from '../contract/upload.ts';
import { CheckStore } from './check-store.ts';
import { NOT_MATCHED } from './profile/apply-match.ts';
import { ProblemStore } from './problem-store.ts';
import type { Reader } from './reader-alive.ts';
import type { ReadFile } from './read-and-check.ts';
import { brokenOff } from './refused-file.ts';
import { StagingStore } from './staging-store.ts';
import {
  toRecord,
  UPLOAD_COLUMNS,
  type NewUpload,
  type UploadRecord,
  type UploadRequest,
  type UploadRow,
} from './upload-record.ts';
import { readStored } from '../store/stored-text.ts';

/** Uploads and their bytes. Build it on a transaction for what belongs together. */
export class UploadStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  #uploads(cityId: number): Knex.QueryBuilder {
    return this.#knex('upload as u')
      .leftJoin('source as s', 's.id', 'u.source_id')
      .leftJoin('account as a', 'a.id', 'u.account_id')
      .where('u.city_id', cityId);
  }

  async find(cityId: number, id: string): Promise<UploadRecord | undefined> {
    const row = (await this.#uploads(cityId)
      .where('u.id', id)
      .first([...UPLOAD_COLUMNS])) as UploadRow | undefined;
    return row && toRecord(row);
  }

  /** Newest first, at most `limit` from `offset` on. */
  async list(cityId: number, limit: number, offset: number, states?: readonly UploadState[]): Promise<UploadRecord[]> {
    const rows = (await this.#uploads(cityId)
      .modify((query) => (states ? query.whereIn('u.state', [...states]) : query))
      .orderBy([
        { column: 'u.received_at', order: 'desc' },
        { column: 'u.id', order: 'asc' },
      ])
      .limit(limit)
      .offset(offset)
      .select([...UPLOAD_COLUMNS])) as UploadRow[];
    return rows.map(toRecord);
  }

  /**
   * The first upload of the same bytes that was asked for in the same way and not given up, whatever was answered since;
   * one that waits for being read counts where this reader has it. One whose release was taken back, in part or whole,
   * does not stand in the way: who sends its file again wants it to be published again.
   */
  async findSame(
    cityId: number,
    sha256: string,
    asked: UploadRequest,
    reader: Reader,
  ): Promise<UploadRecord | undefined> {
    const row = (await this.#uploads(cityId)
      .where('u.sha256', sha256)
      .whereRaw('coalesce(u.asked, u.request) = ?', [JSON.stringify(asked)])
      .whereNot('u.state', 'discarded')
      .where((one) => one.whereNot('u.state', 'reading').orWhere('u.recognised', JSON.stringify({ reader })))
      .whereNotExists((taken) =>
        taken
          .from('release_indicator as ri')
          .whereRaw('ri.release_id = u.release_id')
          .whereNotNull('ri.withdrawn_act')
          .select('ri.release_id'),
      )
      .orderBy('u.received_at')
      .first([...UPLOAD_COLUMNS])) as UploadRow | undefined;
    return row && toRecord(row);
  }

  async insert(upload: NewUpload): Promise<void> {
    await this.#knex('upload').insert({
      id: upload.id,
      city_id: upload.cityId,
      state: 'reading',
      filename: upload.filename,
      media_type: upload.mediaType,
      size: upload.size,
      sha256: upload.sha256,
      request: JSON.stringify(upload.request),
      asked: JSON.stringify(upload.request),
      profile: upload.request.profile ?? null,
      source_id: upload.sourceId,
      account_id: upload.accountId,
      received_at: upload.receivedAt,
      recognised: JSON.stringify({ reader: upload.reader }),
    });
    await this.#knex('upload_file').insert({ upload_id: upload.id, encoding: 'gzip', bytes: upload.packed });
  }

  /** The bytes, compressed by gzip. */
  async packedBytes(id: string): Promise<Buffer | undefined> {
    const row = await this.#knex('upload_file').where({ upload_id: id }).first<{ bytes: Buffer } | undefined>('bytes');
    return row?.bytes;
  }

  /** Changes the state if it is one of `from`; false when somebody else has changed it before. */
  async move(id: string, from: readonly UploadState[], to: UploadState): Promise<boolean> {
    return (await this.#knex('upload').where({ id }).whereIn('state', from).update({ state: to })) === 1;
  }

  async setRequest(id: string, request: UploadRequest, sourceId: number | null, reader: Reader): Promise<void> {
    await this.#knex('upload')
      .where({ id })
      .update({
        request: JSON.stringify(request),
        profile: request.profile ?? null,
        source_id: sourceId,
        recognised: JSON.stringify({ reader }),
      });
  }

  /** The request as it is read by: with the profile that was found for it. */
  async applyProfile(id: string, request: UploadRequest, sourceId: number | null): Promise<void> {
    await this.#knex('upload')
      .where({ id })
      .update({ request: JSON.stringify(request), profile: request.profile ?? null, source_id: sourceId });
  }

  /** Records what was found; false when the upload is not being read under this number any more. */
  async saveResult(
    id: string,
    uploadNo: number,
    { result, matched }: ReadFile,
    { readAt, checkedAgainst }: { readAt: string; checkedAgainst: string },
  ): Promise<boolean> {
    const current = await new StagingStore(this.#knex).numberOf(id);
    if (current !== uploadNo || !(await this.move(id, ['reading'], result.state))) return false;
    await new ProblemStore(this.#knex).replace(id, result.problems);
    await new CheckStore(this.#knex).begin(id, checkedAgainst, result.problems.length);
    await this.#knex('upload')
      .where({ id })
      .update({
        read_at: readAt,
        recognised: JSON.stringify(result.recognised),
        counts: JSON.stringify(result.counts),
        problem_count: result.counts.problems,
        matched: JSON.stringify(matched),
      });
    return true;
  }

  /**
   * What becomes of an upload whose reading was broken off: one that a person knows of, since it was read before or came
   * with others, waits to be read again with all that was said of it; another was never acknowledged and is given up.
   */
  async breakOff(id: string): Promise<void> {
    const known = await this.#knex('upload')
      .where({ id, state: 'reading' })
      .where((one) =>
        one
          .whereNotNull('read_at')
          .orWhereExists((batch) =>
            batch.from('batch_file').whereRaw('batch_file.upload_id = upload.id').select('upload_id'),
          ),
      )
      .first<{ id: string } | undefined>('id');
    if (!known) {
      await this.move(id, ['reading'], 'discarded');
      return;
    }
    const { state, recognised, counts, problems } = brokenOff();
    if (!(await this.move(id, ['reading'], state))) return;
    await new ProblemStore(this.#knex).replace(id, problems);
    await this.#knex('upload')
      .where({ id })
      .update({
        recognised: JSON.stringify(recognised),
        counts: JSON.stringify(counts),
        problem_count: counts.problems,
        matched: JSON.stringify(NOT_MATCHED),
      });
  }

  /** Bytes an account has sent since an instant, also of what was given up: they stay. */
  async bytesSince(accountId: number, since: string): Promise<number> {
    const row = await this.#knex('upload')
      .where({ account_id: accountId })
      .where('received_at', '>=', since)
      .sum<{ bytes: number | string | null }>({ bytes: 'size' })
      .first();
    return Number(row?.bytes ?? 0);
  }

  /** How many uploads are in each state. */
  async countStates(cityId: number): Promise<Partial<Record<UploadState, number>>> {
    const rows = await this.#knex('upload')
      .where({ city_id: cityId })
      .groupBy('state')
      .select<{ state: UploadState; count: number | string }[]>('state', this.#knex.raw('count(*) AS count'));
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /** Uploads that are being read, and who reads them. */
  async beingRead(): Promise<{ id: string; reader: Reader | null }[]> {
    const rows = await this.#knex('upload')
      .where({ state: 'reading' })
      .select<{ id: string; recognised: string | null }[]>('id', 'recognised');
    return rows.map(({ id, recognised }) => ({
      id,
      reader:
        recognised === null
          ? null
          : ((readStored(recognised, { table: 'upload', column: 'recognised', row: id }) as { reader?: Reader })
              .reader ?? null),
    }));
  }
}
