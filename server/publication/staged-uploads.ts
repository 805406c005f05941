import type { Knex } from 'knex';
import { AppError } from '../errors.ts';
import type { StagedUpload } from './changes.ts';
import { readRequest } from '../intake/upload-record.ts';

interface UploadRow {
  id: string;
  state: string;
  source_id: number | null;
  request: string;
  upload_no: number | null;
}

/** Uploads that can be published, each once. @throws AppError `not-found`, `upload-not-staged` */
export async function findStaged(knex: Knex, uploadIds: readonly string[], cityId: number): Promise<StagedUpload[]> {
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

/** What the file of an upload is called. */
export async function nameOf(knex: Knex, upload: string): Promise<string> {
  const row = await knex('upload').where({ id: upload }).first<{ filename: string } | undefined>('filename');
  return row?.filename ?? upload;
}

const isReplacement = ({ id, request }: UploadRow): boolean => readRequest(request, id).mode === 'replace';
