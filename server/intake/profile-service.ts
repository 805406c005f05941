import { recordAudit } from '../audit/audit-store.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { Mapping } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { ProfileStore, type ProfileRecord } from './profile-store.ts';
import { sourceIdOf } from './source-id.ts';
import type { UploadRequest } from './upload-record.ts';

export type { ProfileRecord } from './profile-store.ts';

/** What a file is read with. */
export interface Settled {
  /** The sender's own over that of the profile. */
  mapping: Mapping;
  /** The two of them apart. */
  own: Mapping;
  profile: Mapping;
  /** Key of its source. */
  source: string | undefined;
}

/** Mappings kept under names, each with the source its files come from: next year's file is read by them. */
export class ProfileService {
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #now: () => Date;

  constructor(given: { database: Database; catalogue: CatalogueService; effects: { now(): Date } }) {
    this.#database = given.database;
    this.#catalogue = given.catalogue;
    this.#now = () => given.effects.now();
  }

  get #store(): ProfileStore {
    return new ProfileStore(this.#database.knex);
  }

  get #cityId(): number {
    return this.#catalogue.current().cityId;
  }

  list(): Promise<ProfileRecord[]> {
    return this.#store.list(this.#cityId);
  }

  /**
   * Mapping and source of a request, with those of its profile under them.
   * @throws AppError `invalid-input` for a profile that is unknown where no mapping makes it
   */
  async settle(request: UploadRequest): Promise<Settled> {
    const own = { mapping: request.mapping ?? {}, source: request.source };
    if (request.profile === undefined) return { ...own, own: own.mapping, profile: {} };
    const profile = await this.#store.find(this.#cityId, request.profile);
    if (!profile && !request.mapping)
      throw new AppError('invalid-input', { where: 'query', field: 'profile', problem: request.profile });
    return {
      mapping: { ...profile?.mapping, ...own.mapping },
      own: own.mapping,
      profile: profile?.mapping ?? {},
      source: own.source ?? profile?.source ?? undefined,
    };
  }

  /** Keeps mapping and source under a name, in the place of an older one. */
  async keep(
    name: string,
    { mapping, source }: Pick<Settled, 'mapping' | 'source'>,
    accountId: number | null,
  ): Promise<void> {
    const cityId = this.#cityId;
    const at = this.#now().toISOString();
    const sourceId = sourceIdOf(this.#catalogue.current(), source);
    await inTransaction(this.#database, async (trx) => {
      await new ProfileStore(trx).save({ cityId, name, mapping, sourceId, accountId, at });
      const after = { mapping, source };
      await recordAudit(trx, { cityId, at, accountId, action: 'profile.save', subject: name, after });
    });
  }

  /** A mapping that was sent under a new name is kept under it. */
  async keepNew(request: UploadRequest, sourceId: number | null, accountId: number | null): Promise<void> {
    const { profile: name, mapping } = request;
    if (name === undefined || !mapping || (await this.#store.find(this.#cityId, name))) return;
    const at = this.#now().toISOString();
    await this.#store.insert({ cityId: this.#cityId, name, mapping, sourceId, accountId, at });
  }
}
