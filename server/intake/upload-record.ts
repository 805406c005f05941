import type { Mapping, UploadState } from '../contract/upload.ts';
import type { IntakeResult } from './intake.ts';
import type { Matched } from './profile/apply-match.ts';
import type { Reader } from './reader-alive.ts';
import { DamagedText, readStored } from '../store/stored-text.ts';

/** How a file is asked to be read: what the sender said beside it. */
export interface UploadRequest {
  indicator?: string | undefined;
  profile?: string | undefined;
  source?: string | undefined;
  mode: 'add' | 'replace';
  mapping?: Mapping | undefined;
  /** Questions that were answered and whose answers the profile learns once the file is published. */
  answered?: string[] | undefined;
}

/** @throws DamagedText also where it says another mode than there is: a replacement must never pass for an addition */
export function readRequest(text: string, upload: string): UploadRequest {
  const place = { table: 'upload', column: 'request', row: upload };
  const request = readStored(text, place) as UploadRequest;
  if (request.mode !== 'add' && request.mode !== 'replace')
    throw new DamagedText(place, 'it says neither to add nor to replace');
  return request;
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
  /** Who sent it, or was handed it; null: the command line. */
  owner: { accountId: number; name: string } | null;
  receivedAt: string;
  recognised: IntakeResult['recognised'] | null;
  counts: IntakeResult['counts'] | null;
  problemCount: number;
  releaseId: string | null;
  /** What it looks like, and the profiles it looked like; null for uploads from before that was kept. */
  matched: Matched | null;
}

export interface NewUpload {
  id: string;
  cityId: number;
  filename: string;
  mediaType: string;
  size: number;
  sha256: string;
  request: UploadRequest;
  sourceId: number | null;
  accountId: number | null;
  receivedAt: string;
  reader: Reader;
  /** The bytes, compressed by gzip. */
  packed: Buffer;
}

/** An upload as the database gives it, with its source and owner joined. */
export interface UploadRow {
  id: string;
  state: UploadState;
  filename: string;
  media_type: string;
  size: number;
  sha256: string;
  request: string;
  source_key: string | null;
  account_id: number | null;
  account_name: string | null;
  account_email: string | null;
  received_at: string;
  recognised: string | null;
  counts: string | null;
  problem_count: number;
  release_id: string | null;
  matched: string | null;
}

export const UPLOAD_COLUMNS = [
  'u.id',
  'u.state',
  'u.filename',
  'u.media_type',
  'u.size',
  'u.sha256',
  'u.request',
  'u.received_at',
  'u.recognised',
  'u.counts',
  'u.problem_count',
  'u.release_id',
  'u.matched',
  's.key as source_key',
  'u.account_id',
  'a.name as account_name',
  'a.email as account_email',
] as const;

export function toRecord(row: UploadRow): UploadRecord {
  const read = (column: 'recognised' | 'counts' | 'matched'): unknown =>
    row[column] === null ? null : readStored(row[column], { table: 'upload', column, row: row.id });
  const isRead = row.recognised !== null && row.counts !== null && row.state !== 'reading';
  return {
    id: row.id,
    state: row.state,
    filename: row.filename,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    request: readRequest(row.request, row.id),
    sourceKey: row.source_key,
    owner:
      row.account_id === null
        ? null
        : { accountId: row.account_id, name: row.account_name ?? row.account_email ?? String(row.account_id) },
    receivedAt: row.received_at,
    recognised: isRead ? (read('recognised') as UploadRecord['recognised']) : null,
    counts: isRead ? (read('counts') as UploadRecord['counts']) : null,
    problemCount: row.problem_count,
    releaseId: row.release_id,
    matched: read('matched') as Matched | null,
  };
}
