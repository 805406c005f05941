import type { Knex } from 'knex';
import type { Problem } from '../../contract/upload.ts';
import { readStored } from '../../store/stored-text.ts';

/** A file of a batch: the upload it became, or why it became none. */
export interface BatchFile {
  name: string;
  size: number;
  uploadId: string | null;
  skipped: Problem | null;
  /** Not published with the others; it stays, and can be put back. */
  isLeftOut: boolean;
}

export interface BatchRow {
  id: string;
  /** Of the archive, where it was one. */
  name: string | null;
  receivedAt: string;
  files: BatchFile[];
}

/** Files that were sent at once. Build it on a transaction. */
export class BatchStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(batch: BatchRow & { cityId: number; accountId: number | null; sha256: string }): Promise<void> {
    await this.#knex('batch').insert({
      id: batch.id,
      city_id: batch.cityId,
      account_id: batch.accountId,
      name: batch.name,
      sha256: batch.sha256,
      received_at: batch.receivedAt,
    });
    for (const [position, file] of batch.files.entries())
      await this.#knex('batch_file').insert({
        batch_id: batch.id,
        position,
        name: file.name,
        size: file.size,
        upload_id: file.uploadId,
        skipped: file.skipped && JSON.stringify(file.skipped),
      });
  }

  async find(cityId: number, id: string): Promise<BatchRow | undefined> {
    const row = await this.#knex('batch')
      .where({ id, city_id: cityId })
      .first<{ id: string; name: string | null; received_at: string } | undefined>('id', 'name', 'received_at');
    if (!row) return undefined;
    const files = await this.#knex('batch_file').where({ batch_id: id }).orderBy('position').select<
      {
        position: number;
        name: string;
        size: number;
        upload_id: string | null;
        skipped: string | null;
        left_out: number;
      }[]
    >('position', 'name', 'size', 'upload_id', 'skipped', 'left_out');
    return {
      id: row.id,
      name: row.name,
      receivedAt: row.received_at,
      files: files.map(({ position, name, size, upload_id: uploadId, skipped, left_out: leftOut }) => ({
        name,
        size: Number(size),
        uploadId,
        skipped:
          skipped === null
            ? null
            : (readStored(skipped, { table: 'batch_file', column: 'skipped', row: `${id} ${position}` }) as Problem),
        isLeftOut: leftOut !== 0,
      })),
    };
  }

  /** By the place of the file in the batch. */
  async setLeftOut(id: string, place: number, isLeftOut: boolean): Promise<void> {
    await this.#knex('batch_file')
      .where({ batch_id: id, position: place })
      .update({ left_out: isLeftOut ? 1 : 0 });
  }

  /** The newest of the same bytes. */
  async newestOf(cityId: number, sha256: string): Promise<string | undefined> {
    const row = await this.#knex('batch')
      .where({ city_id: cityId, sha256 })
      .orderBy('received_at', 'desc')
      .first<{ id: string } | undefined>('id');
    return row?.id;
  }

  /** The newest in which an upload came. */
  async newestWith(cityId: number, uploadId: string): Promise<{ id: string; name: string | null } | undefined> {
    return this.#knex('batch_file')
      .join('batch', 'batch.id', 'batch_file.batch_id')
      .where({ 'batch.city_id': cityId, 'batch_file.upload_id': uploadId })
      .orderBy('batch.received_at', 'desc')
      .first<{ id: string; name: string | null } | undefined>('batch.id', 'batch.name');
  }
}
