import type { Knex } from 'knex';
import type { AnsweredWarning } from './acknowledgement.ts';
import type { DiffCounts } from '../contract/upload.ts';

export interface ReleaseRecord {
  id: string;
  publishedAt: string;
  note: string | null;
  checksum: string;
  uploads: string[];
  indicators: ({ indicator: string; withdrawnAt: string | null; withdrawnReason: string | null } & DiffCounts)[];
}

/** A warning that was acknowledged when a release was published. */
export interface AcknowledgementRecord {
  uploadId: string;
  position: number;
  reason: string;
  at: string;
  /** Name or address of who did it; null for the command line. */
  account: string | null;
}

/** The records of releases and acts. Built on a transaction by whoever writes. */
export class ReleaseStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The next free number of a year, ids like `2026-0017`. */
  async nextNumber(cityId: number, year: number): Promise<number> {
    const row = await this.#knex('release')
      .where({ city_id: cityId, year })
      .max<{ number: number | null }>({ number: 'number' })
      .first();
    return (row?.number ?? 0) + 1;
  }

  async insertRelease(release: {
    id: string;
    cityId: number;
    year: number;
    number: number;
    publishedAt: string;
    accountId: number | null;
    note: string | null;
  }): Promise<void> {
    await this.#knex('release').insert({
      id: release.id,
      city_id: release.cityId,
      year: release.year,
      number: release.number,
      published_at: release.publishedAt,
      account_id: release.accountId,
      note: release.note,
      checksum: '',
    });
  }

  async insertAct(act: {
    cityId: number;
    kind: 'publish' | 'withdraw';
    releaseId: string;
    at: string;
    accountId: number | null;
    reason: string | null;
  }): Promise<number> {
    const [row] = await this.#knex('publication_act')
      .insert({
        city_id: act.cityId,
        kind: act.kind,
        release_id: act.releaseId,
        at: act.at,
        account_id: act.accountId,
        reason: act.reason,
      })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The act was not written');
    return row.id;
  }

  async setChecksum(releaseId: string, checksum: string): Promise<void> {
    await this.#knex('release').where({ id: releaseId }).update({ checksum });
  }

  async linkUpload(releaseId: string, uploadId: string): Promise<void> {
    await this.#knex('release_upload').insert({ release_id: releaseId, upload_id: uploadId });
  }

  /** What was published all the same, and why: one row for each warning. */
  async keepAcknowledgements(
    releaseId: string,
    answered: readonly AnsweredWarning[],
    { accountId, at }: { accountId: number | null; at: string },
  ): Promise<void> {
    const rows = answered.map(({ uploadId, position, reason }) => ({
      release_id: releaseId,
      upload_id: uploadId,
      position,
      reason,
      account_id: accountId,
      at,
    }));
    await this.#knex.batchInsert('acknowledgement', rows, 100);
  }

  /** In the order of the uploads and their problems. */
  async acknowledgements(releaseId: string): Promise<AcknowledgementRecord[]> {
    return this.#knex('acknowledgement as k')
      .leftJoin('account as a', 'a.id', 'k.account_id')
      .where({ 'k.release_id': releaseId })
      .orderBy(['k.upload_id', 'k.position'])
      .select<AcknowledgementRecord[]>(
        'k.upload_id as uploadId',
        'k.position',
        'k.reason',
        'k.at',
        this.#knex.raw('coalesce(a.name, a.email) AS ??', ['account']),
      );
  }

  async find(cityId: number, id: string): Promise<ReleaseRecord | undefined> {
    return (await this.#read(cityId, { id, limit: 1, before: null, indicator: null }))[0];
  }

  /** Newest first; `before` is the id the page ends above. */
  async list(
    cityId: number,
    options: { limit: number; before: string | null; indicator: string | null },
  ): Promise<ReleaseRecord[]> {
    return this.#read(cityId, { id: null, ...options });
  }

  async #read(
    cityId: number,
    options: { id: string | null; limit: number; before: string | null; indicator: string | null },
  ): Promise<ReleaseRecord[]> {
    const query = this.#knex('release')
      .join('publication_act as published', (on) =>
        on.on('published.release_id', 'release.id').andOnVal('published.kind', 'publish'),
      )
      .where({ 'release.city_id': cityId })
      // By their acts: a clock that ran ahead for a while must not put an older release above a later one.
      .orderBy('published.id', 'desc')
      .limit(options.limit);
    if (options.id) void query.where({ 'release.id': options.id });
    if (options.before) {
      const before = this.#knex('publication_act').where({ release_id: options.before, kind: 'publish' }).select('id');
      void query.where('published.id', '<', before);
    }
    if (options.indicator) {
      void query.whereIn(
        'release.id',
        this.#knex('release_indicator').select('release_id').where({ indicator: options.indicator }),
      );
    }
    const releases = await query.select<{ id: string; published_at: string; note: string | null; checksum: string }[]>(
      'release.id',
      'release.published_at',
      'release.note',
      'release.checksum',
    );
    const ids = releases.map((release) => release.id);
    const uploads = await this.#knex('release_upload')
      .whereIn('release_id', ids)
      .select<{ release_id: string; upload_id: string }[]>('release_id', 'upload_id');
    const indicators = await this.#knex('release_indicator as ri')
      .leftJoin('publication_act as a', 'a.id', 'ri.withdrawn_act')
      .whereIn('ri.release_id', ids)
      .orderBy('ri.indicator')
      .select<({ release_id: string; indicator: string; at: string | null; reason: string | null } & DiffCounts)[]>(
        'ri.release_id',
        'ri.indicator',
        'ri.added',
        'ri.changed',
        'ri.unchanged',
        'ri.removed',
        'a.at',
        'a.reason',
      );
    return releases.map((release) => ({
      id: release.id,
      publishedAt: release.published_at,
      note: release.note,
      checksum: release.checksum,
      uploads: uploads.filter((row) => row.release_id === release.id).map((row) => row.upload_id),
      indicators: indicators
        .filter((row) => row.release_id === release.id)
        .map(({ indicator, added, changed, unchanged, removed, at, reason }) => ({
          indicator,
          added,
          changed,
          unchanged,
          removed,
          withdrawnAt: at,
          withdrawnReason: reason,
        })),
    }));
  }
}
