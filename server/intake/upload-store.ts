import type { Knex } from 'knex';
import { parseBreakdownKey, type Breakdown } from '../../indicators/observation.ts';
import type { Mapping, Problem, Question, UploadState } from '../contract/upload.ts';
import type { IntakeResult } from './intake.ts';
import type { Reader } from './reader-alive.ts';

export interface UploadRequest {
  indicator?: string | undefined;
  profile?: string | undefined;
  source?: string | undefined;
  mode: 'add' | 'replace';
  mapping?: Mapping | undefined;
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
}

export interface Profile {
  mapping: Mapping;
  /** Key of the source its files come from. */
  source: string | null;
}

/** A profile as it is listed. */
export interface ProfileRecord {
  name: string;
  source: string | null;
  owner: string | null;
  createdAt: string;
}

/** An observation that was read, beside the line it came from. */
export interface StagedAtLine {
  line: number;
  indicator: string;
  area: string;
  breakdown: Breakdown;
  period: string;
  value: number | null;
  decimals: number | null;
  reason: string | null;
  status: string | null;
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

interface UploadRow {
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
}

const COLUMNS = [
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
  's.key as source_key',
  'u.account_id',
  'a.name as account_name',
  'a.email as account_email',
] as const;

/** States in which somebody still has to do something. */
const DRAFTS: readonly UploadState[] = [
  'reading',
  'needs-answers',
  'staged',
  'rejected',
  'in-review',
  'returned',
  'approved',
  'scheduled',
];

const MOST_STAGED_SHOWN = 2000;

/** Staged rows deleted at a time, so that no other writer waits long. */
const DELETED_AT_ONCE = 10_000;

/** Uploads, their bytes, problems and staged rows. Build it on a transaction for what belongs together. */
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
      .first([...COLUMNS])) as UploadRow | undefined;
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
      .select([...COLUMNS])) as UploadRow[];
    return rows.map(toRecord);
  }

  /** The first upload of the same bytes with the same request that was not given up. */
  async findSame(cityId: number, sha256: string, request: UploadRequest): Promise<UploadRecord | undefined> {
    const row = (await this.#uploads(cityId)
      .where({ 'u.sha256': sha256, 'u.request': JSON.stringify(request) })
      .whereNotIn('u.state', ['discarded', 'reading'])
      .orderBy('u.received_at')
      .first([...COLUMNS])) as UploadRow | undefined;
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
        source_id: sourceId,
        recognised: JSON.stringify({ reader }),
      });
  }

  /** A number for the staged rows of one reading. */
  async newStaging(id: string): Promise<number> {
    const [staging] = await this.#knex('staging')
      .insert({ upload_id: id })
      .returning<{ upload_no: number }[]>('upload_no');
    if (!staging) throw new Error('No staging number was given');
    return staging.upload_no;
  }

  /** Records what was found; false when the upload is not being read under this number any more. */
  async saveResult(id: string, uploadNo: number, result: IntakeResult, readAt: string): Promise<boolean> {
    const mine = await this.#knex('staging').where({ upload_id: id, upload_no: uploadNo }).first('upload_no');
    if (!mine || !(await this.move(id, ['reading'], result.state))) return false;
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
    await this.#knex('upload_problem').where({ upload_id: id }).delete();
    await this.#knex.batchInsert('upload_problem', rows, 90);
    await this.#knex('upload')
      .where({ id })
      .update({
        read_at: readAt,
        recognised: JSON.stringify(result.recognised),
        questions: JSON.stringify(result.problems.map((problem) => problem.question ?? null)),
        counts: JSON.stringify(result.counts),
        problem_count: result.counts.problems,
      });
    return true;
  }

  /** As they were found, with what can be answered to them. */
  async problems(id: string): Promise<Problem[]> {
    const upload = await this.#knex('upload')
      .where({ id })
      .first<{ questions: string | null } | undefined>('questions');
    const questions = JSON.parse(upload?.questions ?? '[]') as (Question | null)[];
    const rows = await this.#knex('upload_problem')
      .where({ upload_id: id })
      .orderBy('position')
      .select<(Omit<Problem, 'column' | 'facts'> & { col: string | null; facts: string })[]>(
        'severity',
        'code',
        'line',
        'col',
        'value',
        'facts',
        'count',
      );
    return rows.map(({ col, facts, ...row }, position) => {
      const question = questions[position];
      return {
        ...row,
        column: col,
        facts: JSON.parse(facts) as Problem['facts'],
        ...(question ? { question } : {}),
      };
    });
  }

  /** What was read at these lines of the file; several observations may come from one line. */
  async stagedAt(id: string, lines: readonly number[]): Promise<StagedAtLine[]> {
    const rows = await this.#knex('staging as t')
      .join('staged_observation as o', 'o.upload_no', 't.upload_no')
      .join('staged_series as s', (on) => on.on('s.upload_no', 'o.upload_no').andOn('s.series_no', 'o.series_no'))
      .join('period as p', 'p.id', 'o.period_id')
      .where('t.upload_id', id)
      .whereIn('o.line', [...lines])
      .orderBy(['o.line', 'o.series_no', 'p.end_date'])
      .limit(MOST_STAGED_SHOWN)
      .select<(Omit<StagedAtLine, 'breakdown'> & { breakdown: string })[]>(
        'o.line',
        's.indicator',
        's.area',
        's.breakdown',
        'p.code as period',
        'o.value',
        'o.decimals',
        'o.reason',
        'o.status',
      );
    return rows.map((row) => ({ ...row, breakdown: parseBreakdownKey(row.breakdown) }));
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

  async profiles(cityId: number): Promise<ProfileRecord[]> {
    return this.#knex('profile as p')
      .leftJoin('source as s', 's.id', 'p.source_id')
      .leftJoin('account as a', 'a.id', 'p.account_id')
      .where('p.city_id', cityId)
      .orderBy('p.name')
      .select<ProfileRecord[]>('p.name', 's.key as source', 'a.email as owner', 'p.created_at as createdAt');
  }

  /** Uploads that are being read, and who reads them. */
  async beingRead(): Promise<{ id: string; reader: Reader | null }[]> {
    const rows = await this.#knex('upload')
      .where({ state: 'reading' })
      .select<{ id: string; recognised: string | null }[]>('id', 'recognised');
    return rows.map(({ id, recognised }) => ({
      id,
      reader: recognised === null ? null : ((JSON.parse(recognised) as { reader?: Reader }).reader ?? null),
    }));
  }

  /** Uploads given up that still have staged rows. */
  async leftOver(): Promise<string[]> {
    return this.#knex('staging as t')
      .join('upload as u', 'u.id', 't.upload_id')
      .whereIn('u.state', ['discarded', 'rejected', 'needs-answers'])
      .pluck<string[]>('u.id');
  }

  /** Deletes staged rows in pieces; nobody may be using them. Not on a transaction. */
  async clearStaging(id: string): Promise<void> {
    const staging = await this.#knex('staging')
      .where({ upload_id: id })
      .first<{ upload_no: number } | undefined>('upload_no');
    if (!staging) return;
    const number = staging.upload_no;
    for (let deleted = 1; deleted > 0;) {
      deleted = await this.#knex('staged_observation')
        .where(staging)
        .whereIn(
          ['series_no', 'period_id'],
          this.#knex('staged_observation')
            .where({ upload_no: number })
            .select('series_no', 'period_id')
            .limit(DELETED_AT_ONCE),
        )
        .delete();
      // Others have their turn before the next piece.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.#knex('staged_series').where(staging).delete();
    await this.#knex('staging').where(staging).delete();
  }

  async findProfile(cityId: number, name: string): Promise<Profile | undefined> {
    const row = await this.#knex('profile as p')
      .leftJoin('source as s', 's.id', 'p.source_id')
      .where({ 'p.city_id': cityId, 'p.name': name })
      .first<{ mapping: string; source: string | null } | undefined>('p.mapping', 's.key as source');
    return row && { mapping: JSON.parse(row.mapping) as Mapping, source: row.source };
  }

  /** Drafts (uploads that are neither published nor given up) and profiles of an account. */
  async openWorkOf(accountId: number): Promise<{ uploads: number; profiles: number }> {
    const count = async (rows: Knex.QueryBuilder): Promise<number> => {
      const [row] = (await rows.count({ count: '*' })) as { count: number | string }[];
      return Number(row?.count ?? 0);
    };
    return {
      uploads: await count(this.#drafts(accountId)),
      profiles: await count(this.#knex('profile').where({ account_id: accountId })),
    };
  }

  /** Gives one account's drafts and profiles to another. */
  async handOver(from: number, to: number): Promise<{ uploads: number; profiles: number }> {
    return {
      uploads: await this.#drafts(from).update({ account_id: to }),
      profiles: await this.#knex('profile').where({ account_id: from }).update({ account_id: to }),
    };
  }

  #drafts(accountId: number): Knex.QueryBuilder {
    return this.#knex('upload').where({ account_id: accountId }).whereIn('state', DRAFTS);
  }

  async insertProfile(profile: {
    cityId: number;
    name: string;
    mapping: Mapping;
    sourceId: number | null;
    accountId: number | null;
    at: string;
  }): Promise<void> {
    await this.#knex('profile').insert({
      city_id: profile.cityId,
      name: profile.name,
      mapping: JSON.stringify(profile.mapping),
      source_id: profile.sourceId,
      account_id: profile.accountId,
      created_at: profile.at,
    });
  }

  /** A profile under a name, in the place of an older one. */
  async saveProfile(profile: {
    cityId: number;
    name: string;
    mapping: Mapping;
    sourceId: number | null;
    accountId: number | null;
    at: string;
  }): Promise<void> {
    await this.#knex('profile').where({ city_id: profile.cityId, name: profile.name }).delete();
    await this.insertProfile(profile);
  }
}

function toRecord(row: UploadRow): UploadRecord {
  const isRead = row.recognised !== null && row.counts !== null && row.state !== 'reading';
  return {
    id: row.id,
    state: row.state,
    filename: row.filename,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    request: JSON.parse(row.request) as UploadRequest,
    sourceKey: row.source_key,
    owner:
      row.account_id === null
        ? null
        : { accountId: row.account_id, name: row.account_name ?? row.account_email ?? String(row.account_id) },
    receivedAt: row.received_at,
    recognised: isRead ? (JSON.parse(row.recognised ?? 'null') as UploadRecord['recognised']) : null,
    counts: isRead ? (JSON.parse(row.counts ?? 'null') as UploadRecord['counts']) : null,
    problemCount: row.problem_count,
    releaseId: row.release_id,
  };
}
