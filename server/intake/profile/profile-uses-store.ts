import type { Knex } from 'knex';
import type { UploadState } from '../../contract/upload.ts';
import { readRequest, type UploadRecord, type UploadRequest } from '../upload-record.ts';
import { namePattern } from './name-pattern.ts';
import type { ProfileRecord } from './profile-store.ts';
import { readStored } from '../../store/stored-text.ts';

/** The uploads read by a profile. */
export interface ProfileUses {
  uploads: number;
  /** Of them, those that are neither published nor given up. */
  open: number;
  last: { id: string; filename: string; receivedAt: string } | null;
}

/** So far back is looked for a file of the same name. */
const MOST_BEFORE = 1000;

const ENDED: readonly UploadState[] = ['published', 'discarded'];

/** Which uploads were read by which profile. */
export class ProfileUsesStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async of(cityId: number, profile: string): Promise<ProfileUses> {
    const count = async (rows: Knex.QueryBuilder): Promise<number> => {
      const [row] = (await rows.count({ count: '*' })) as { count: number | string }[];
      return Number(row?.count ?? 0);
    };
    const last = await this.#uploads(cityId, profile)
      .orderBy('received_at', 'desc')
      .first<{ id: string; filename: string; received_at: string } | undefined>('id', 'filename', 'received_at');
    return {
      uploads: await count(this.#uploads(cityId, profile)),
      open: await count(this.#open(cityId, profile)),
      last: last ? { id: last.id, filename: last.filename, receivedAt: last.received_at } : null,
    };
  }

  /**
   * The columns of the file before this one: of the last published one that has its name, but for dates, or was sent for
   * the same indicator. Undefined where there was none.
   */
  async columnsBefore(
    cityId: number,
    profile: string,
    { filename, indicator }: { filename: string; indicator: string | undefined },
  ): Promise<Record<string, string> | undefined> {
    const rows = (await this.#uploads(cityId, profile)
      .where({ state: 'published' })
      .orderBy('received_at', 'desc')
      .limit(MOST_BEFORE)
      .select('id', 'filename', 'request')) as { id: string; filename: string; request: string }[];
    const own = namePattern(filename);
    const before =
      rows.find((one) => namePattern(one.filename) === own) ??
      (indicator === undefined
        ? undefined
        : rows.find(({ id, request }) => readRequest(request, id).indicator === indicator));
    if (!before) return undefined;
    const row = await this.#knex('upload')
      .where({ id: before.id })
      .first<{ recognised: string | null } | undefined>('recognised');
    const recognised = readStored(row?.recognised ?? 'null', {
      table: 'upload',
      column: 'recognised',
      row: before.id,
    }) as UploadRecord['recognised'];
    return recognised?.mapping.columns;
  }

  /** Uploads name the profile by its new name, published ones too: what they say stays true. */
  async rename(cityId: number, from: string, to: string): Promise<void> {
    await this.#rewrite(this.#uploads(cityId, from), (request) => ({ ...request, profile: to }), to);
  }

  /** Uploads that are still worked on get what the profile said as their own, and name it no more. */
  async detach(cityId: number, { name, mapping, source }: ProfileRecord): Promise<void> {
    await this.#rewrite(
      this.#open(cityId, name),
      ({ profile: _profile, ...request }) => ({
        ...request,
        mapping: { ...mapping, ...request.mapping },
        ...(request.source || source === null ? {} : { source }),
      }),
      null,
    );
  }

  async #rewrite(
    uploads: Knex.QueryBuilder,
    change: (request: UploadRequest) => UploadRequest,
    profile: string | null,
  ): Promise<void> {
    for (const { id, request } of (await uploads.select('id', 'request')) as { id: string; request: string }[])
      await this.#knex('upload')
        .where({ id })
        .update({ request: JSON.stringify(change(readRequest(request, id))), profile });
  }

  #uploads(cityId: number, profile: string): Knex.QueryBuilder {
    return this.#knex('upload').where({ city_id: cityId, profile });
  }

  #open(cityId: number, profile: string): Knex.QueryBuilder {
    return this.#uploads(cityId, profile).whereNotIn('state', [...ENDED]);
  }
}
