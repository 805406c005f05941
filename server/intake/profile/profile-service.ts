import type { Knex } from 'knex';
import { AccountStore } from '../../accounts/account-store.ts';
import { recordAudit, type AuditEntry } from '../../audit/audit-store.ts';
import type { CatalogueService } from '../../catalogue/catalogue-service.ts';
import type { Mapping } from '../../contract/upload.ts';
import { AppError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { inTransaction } from '../../store/transaction.ts';
import { sourceIdOf } from '../source-id.ts';
import type { UploadRequest } from '../upload-record.ts';
import type { Fingerprint } from './fingerprint.ts';
import { ProfileStore, type ProfileRecord } from './profile-store.ts';
import { ProfileUsesStore, type ProfileUses } from './profile-uses-store.ts';
import { asRemoved, lastRemoved } from './removed-profile.ts';

export type { ProfileRecord } from './profile-store.ts';
export type { ProfileUses } from './profile-uses-store.ts';

/** What is kept under a name. */
export interface Kept {
  mapping: Mapping;
  /** Key of the source its files come from. */
  source: string | undefined;
}

/** What a file is read with: the sender's own over that of the profile, and the two of them apart. */
export interface Settled extends Kept {
  own: Mapping;
  profile: Mapping;
}

export interface ProfileEdit {
  name?: string | undefined;
  mapping?: Mapping | undefined;
  /** Null takes the source away. */
  source?: string | null | undefined;
  /** The account it is handed to. */
  owner?: number | undefined;
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

  find(name: string): Promise<ProfileRecord | undefined> {
    return this.#store.find(this.#cityId, name);
  }

  /** @throws AppError `not-found` */
  async get(name: string): Promise<ProfileRecord> {
    const profile = await this.#store.find(this.#cityId, name);
    if (!profile) throw new AppError('not-found', { what: 'profile', id: name });
    return profile;
  }

  /** Of a kind of file: what each column of the last file like this one was, which is missed where it is gone. */
  async columnsBefore(
    { name, mapping }: Pick<ProfileRecord, 'name' | 'mapping'>,
    file: { filename: string; indicator: string | undefined },
  ): Promise<Record<string, string> | undefined> {
    if (!mapping.optional) return undefined;
    return new ProfileUsesStore(this.#database.knex).columnsBefore(this.#cityId, name, file);
  }

  uses(name: string): Promise<ProfileUses> {
    return new ProfileUsesStore(this.#database.knex).of(this.#cityId, name);
  }

  /**
   * Mapping and source of a request, with those of its profile under them. A profile that is not there any more says
   * nothing: what it said is then asked again.
   */
  async settle(request: UploadRequest): Promise<Settled> {
    const { mapping: own = {}, profile: name } = request;
    const found = name === undefined ? undefined : await this.#store.find(this.#cityId, name);
    const profile = found?.mapping ?? {};
    return { mapping: { ...profile, ...own }, own, profile, source: request.source ?? found?.source ?? undefined };
  }

  /** @throws AppError `invalid-input` for a profile that is unknown where no mapping makes it */
  async requireKnown({ profile: name, mapping }: UploadRequest): Promise<void> {
    if (name !== undefined && !mapping && !(await this.#store.find(this.#cityId, name)))
      throw new AppError('invalid-input', { where: 'query', field: 'profile', problem: name });
  }

  /** Records a profile. @throws AppError `conflict` where one has the name; `invalid-input` for an unknown source */
  async add(
    name: string,
    { mapping, source }: Kept,
    fingerprint: Fingerprint | null,
    accountId: number | null,
  ): Promise<ProfileRecord> {
    const sourceId = sourceIdOf(this.#catalogue.current(), source);
    await this.#write(accountId, async (trx, cityId, at) => {
      await requireFree(trx, cityId, name);
      await new ProfileStore(trx).insert({ cityId, name, mapping, sourceId, fingerprint, accountId, at });
      return { action: 'profile.save', subject: name, after: { mapping, source } };
    });
    return this.get(name);
  }

  /** Keeps mapping and source under a name, in the place of an older one, whose name and owner stay. */
  async keep(
    name: string,
    kept: Kept,
    fingerprint: Fingerprint | null,
    accountId: number | null,
  ): Promise<ProfileRecord> {
    const { mapping, source } = kept;
    const before = await this.#store.find(this.#cityId, name);
    if (!before) return this.add(name, kept, fingerprint, accountId);
    const sourceId = sourceIdOf(this.#catalogue.current(), source);
    await this.#write(accountId, async (trx, cityId, at) => {
      await new ProfileStore(trx).update(cityId, name, { mapping, sourceId, fingerprint }, at);
      return {
        action: 'profile.save',
        subject: name,
        before: { mapping: before.mapping, source: before.source },
        after: { mapping, source },
      };
    });
    return this.get(name);
  }

  /** @throws AppError `not-found`; `conflict` where another has the new name; `invalid-input` */
  async edit(name: string, edit: ProfileEdit, accountId: number | null): Promise<ProfileRecord> {
    const before = await this.get(name);
    const { mapping, owner } = edit;
    const renamed = edit.name ?? name;
    const sourceId =
      edit.source === undefined ? undefined : sourceIdOf(this.#catalogue.current(), edit.source ?? undefined);
    await this.#write(accountId, async (trx, cityId, at) => {
      if (owner !== undefined) await requireHeir(trx, cityId, owner);
      await new ProfileStore(trx).update(
        cityId,
        name,
        {
          ...(mapping === undefined ? {} : { mapping }),
          ...(sourceId === undefined ? {} : { sourceId }),
          ...(owner === undefined ? {} : { accountId: owner }),
        },
        at,
      );
      if (renamed !== name) {
        await requireFree(trx, cityId, renamed);
        await new ProfileStore(trx).update(cityId, name, { name: renamed }, at);
        await new ProfileUsesStore(trx).rename(cityId, name, renamed);
      }
      const said = (
        { source, mapping: own }: { source: string | null; mapping: Mapping },
        as: string,
        of?: number,
      ) => ({
        name: as,
        source,
        mapping: own,
        owner: of ?? null,
      });
      const after = await new ProfileStore(trx).find(cityId, renamed);
      return {
        action: 'profile.change',
        subject: renamed,
        before: said(before, name, before.owner?.accountId),
        after: said(after ?? before, renamed, after?.owner?.accountId),
      };
    });
    return this.get(renamed);
  }

  /** Takes a profile away; uploads that are still open keep what it said. @throws AppError `not-found` */
  async remove(name: string, accountId: number | null): Promise<void> {
    const profile = await this.get(name);
    await this.#write(accountId, async (trx, cityId) => {
      await new ProfileUsesStore(trx).detach(cityId, profile);
      await new ProfileStore(trx).remove(cityId, name);
      return { action: 'profile.remove', subject: name, before: asRemoved(profile) };
    });
  }

  /** Brings back what was last removed under a name. @throws AppError `not-found`; `conflict` where the name is taken again */
  async restore(name: string, accountId: number | null): Promise<ProfileRecord> {
    const removed = await lastRemoved(this.#database.knex, this.#cityId, name);
    if (!removed) throw new AppError('not-found', { what: 'profile', id: name });
    const { mapping, fingerprint, account } = removed;
    const source = this.#catalogue.current().sources.find((one) => one.key === removed.source);
    await this.#write(accountId, async (trx, cityId, at) => {
      await requireFree(trx, cityId, name);
      const profile = { cityId, name, mapping, sourceId: source?.id ?? null, fingerprint, accountId: account, at };
      await new ProfileStore(trx).insert(profile);
      return { action: 'profile.save', subject: name, after: { mapping, source: source?.key } };
    });
    return this.get(name);
  }

  /** A mapping that was sent under a new name is kept under it. */
  async keepNew(
    { profile: name, mapping, source }: UploadRequest,
    fingerprint: Fingerprint | null,
    accountId: number | null,
  ): Promise<void> {
    if (name === undefined || !mapping || (await this.#store.find(this.#cityId, name))) return;
    await this.add(name, { mapping, source }, fingerprint, accountId);
  }

  async #write(
    accountId: number | null,
    work: (
      trx: Knex.Transaction,
      cityId: number,
      at: string,
    ) => Promise<Pick<AuditEntry, 'action' | 'subject' | 'before' | 'after'>>,
  ): Promise<void> {
    const cityId = this.#cityId;
    const at = this.#now().toISOString();
    await inTransaction(this.#database, async (trx) => {
      await recordAudit(trx, { cityId, at, accountId, ...(await work(trx, cityId, at)) });
    });
  }
}

async function requireFree(trx: Knex.Transaction, cityId: number, name: string): Promise<void> {
  if (await new ProfileStore(trx).find(cityId, name)) throw new AppError('conflict', { reason: 'key-taken', id: name });
}

async function requireHeir(trx: Knex.Transaction, cityId: number, id: number): Promise<void> {
  const heir = await new AccountStore(trx).find(cityId, id);
  if (!heir || heir.disabledAt || !heir.roles.some((role) => role === 'statistician' || role === 'admin'))
    throw new AppError('conflict', { reason: 'heir-unfit' });
}
