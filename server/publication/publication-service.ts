import type { Diff, DiffCounts, DiffItem } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import { CheckService, type CheckedCatalogue } from '../intake/check-service.ts';
import { StagingStore } from '../intake/staging-store.ts';
import type { Database } from '../store/database.ts';
import { OneAtATime } from '../store/one-at-a-time.ts';
import { ActsThread } from './acts-thread.ts';
import { ACTS, type ActName, type ActRequest, type ActResult, type ActTools } from './acts.ts';
import { findContradictions, type Contradiction } from './contradictions.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { ReleaseStore, type AcknowledgementRecord, type ReleaseRecord } from './release-store.ts';
import type { PublishRequest, WithdrawRequest } from './requests.ts';
import { findStaged } from './staged-uploads.ts';
import { VersionStore } from './version-store.ts';
import { markOfRelease } from './withdraw.ts';

export interface PublicationParts {
  database: Database;
  catalogue: { current(): CheckedCatalogue };
  effects: { now(): Date };
}

/** Previews with more staged figures than this would hold readers up. */
const MOST_AT_ONCE = 5_000;

/** STAGED → RELEASE: previews, publishes and withdraws. Everything a reader sees passes through here. */
export class PublicationService {
  readonly #parts: PublicationParts;
  readonly #database: Database;
  /** Null where the database waits for nobody's thread: PostgreSQL works elsewhere, and one in memory has one connection. */
  readonly #thread: ActsThread | null;
  readonly #published: (() => void)[] = [];
  /** Publications of this process take turns: each would make the checks of the others old. */
  readonly #publishing = new OneAtATime();

  constructor(parts: PublicationParts) {
    this.#parts = parts;
    this.#database = parts.database;
    this.#thread = parts.database.file === null ? null : new ActsThread(parts.database.address);
  }

  /** Called after each act that changed what the public sees. */
  onChange(listener: () => void): void {
    this.#published.push(listener);
  }

  /** What publishing these uploads now would do; the same comparison publishing makes. */
  preview(uploadIds: readonly string[], cityId: number): Promise<Diff> {
    return this.#look('preview', { uploadIds, cityId });
  }

  /** The changes themselves, page by page. */
  previewItems(uploadIds: readonly string[], cityId: number, limit: number, offset: number): Promise<DiffItem[]> {
    return this.#look('previewItems', { uploadIds, cityId, limit, offset });
  }

  /**
   * Publishes uploads as one release, in one transaction: readers see all of it or none. Where figures were published
   * since an upload was read, it is checked again first; what is found then is to be acknowledged as well.
   * @throws AppError `upload-not-staged`, `source-missing`, `warnings-not-acknowledged`, `conflict` (two uploads
   * contradict each other, others publish all the time, or it is not what the mark was of), `not-found`
   */
  async publish(request: PublishRequest): Promise<{ release: ReleaseRecord }> {
    // Named twice, an upload is published once.
    const once = { ...request, uploadIds: [...new Set(request.uploadIds)] };
    const release = await this.#publishing.inTurn(() => this.#write('publish', once));
    for (const tell of this.#published) tell();
    return { release };
  }

  /**
   * Takes a release, or some of its indicators, back. What stood before returns.
   * @throws AppError `not-found`, `conflict` when it is withdrawn already, `invalid-input` for an indicator it does not have
   */
  async withdraw(request: WithdrawRequest): Promise<{ release: ReleaseRecord }> {
    const release = await this.#write('withdraw', request);
    for (const tell of this.#published) tell();
    return { release };
  }

  /**
   * Does what publishing or withdrawing would do, lets `look` read what readers would then read, and takes it all back.
   * It holds the writer's place meanwhile, so it is for small acts.
   * @throws AppError as the act itself would
   */
  rehearse<T>(act: Rehearsal, look: (database: Database) => Promise<T>): Promise<T> {
    return rehearse(this.#database, act, this.#parts.effects.now(), look);
  }

  /** What a withdrawal would do to what readers see: figures that go, and figures that come back or change. */
  previewWithdrawal(request: WithdrawRequest): Promise<DiffCounts> {
    return this.#write('previewWithdrawal', request);
  }

  /** Of all that stands of a release and of what was published over it. @throws AppError `not-found` */
  async withdrawalMark(cityId: number, id: string): Promise<string> {
    return markOfRelease(this.#database.knex, cityId, await this.release(cityId, id));
  }

  /** @throws AppError `not-found` */
  async release(cityId: number, id: string): Promise<ReleaseRecord> {
    const found = await new ReleaseStore(this.#database.knex).find(cityId, id);
    if (!found) throw new AppError('not-found', { what: 'release', id });
    return found;
  }

  /** The warnings a release was published over, with who said why. @throws AppError `not-found` */
  async acknowledgements(cityId: number, id: string): Promise<AcknowledgementRecord[]> {
    await this.release(cityId, id);
    return new ReleaseStore(this.#database.knex).acknowledgements(id);
  }

  async releases(
    cityId: number,
    options: { limit: number; before: string | null; indicator: string | null },
  ): Promise<ReleaseRecord[]> {
    return new ReleaseStore(this.#database.knex).list(cityId, options);
  }

  async changes(cityId: number, id: string, limit: number, offset: number): Promise<DiffItem[]> {
    await this.release(cityId, id);
    return new VersionStore(this.#database).changesOfRelease(id, limit, offset);
  }

  /** Grows with every publication and withdrawal: part of the key of every cached public answer. */
  async dataVersion(cityId: number): Promise<number> {
    const row = await this.#database
      .knex('publication_act')
      .where({ city_id: cityId })
      .max<{ version: number | null }>({ version: 'id' })
      .first();
    return row?.version ?? 0;
  }

  /** Which of the uploads say different things of the same observations. @throws AppError as a preview does */
  async contradictions(uploadIds: readonly string[], cityId: number): Promise<Contradiction[]> {
    const { knex } = this.#database;
    return findContradictions(this.#database, knex, await findStaged(knex, uploadIds, cityId));
  }

  /** Waits for acts that have begun, and ends what waits for further ones. */
  stop(): Promise<void> {
    return this.#database.writing.inTurn(async () => this.#thread?.end());
  }

  /** A preview: a small one is sooner had here than sent for. */
  async #look<Name extends 'preview' | 'previewItems'>(
    name: Name,
    request: ActRequest<Name>,
  ): Promise<ActResult<Name>> {
    const staging = new StagingStore(this.#database.knex);
    if (this.#thread && (await staging.holdsMoreThan(request.uploadIds, MOST_AT_ONCE)))
      return this.#inThread(this.#thread, name, request);
    return this.#here(name, request);
  }

  /** An act that takes the writer's place. */
  #write<Name extends ActName>(name: Name, request: ActRequest<Name>): Promise<ActResult<Name>> {
    const thread = this.#thread;
    return thread
      ? this.#database.writing.inTurn(() => this.#inThread(thread, name, request))
      : this.#here(name, request);
  }

  #here<Name extends ActName>(name: Name, request: ActRequest<Name>): Promise<ActResult<Name>> {
    const tools = { database: this.#database, checks: new CheckService(this.#parts), at: this.#parts.effects.now() };
    const act = ACTS[name] as (given: ActTools, asked: ActRequest<Name>) => Promise<ActResult<Name>>;
    return act(tools, request);
  }

  #inThread<Name extends ActName>(thread: ActsThread, name: Name, request: ActRequest<Name>): Promise<ActResult<Name>> {
    return thread.run(name, request, { at: this.#parts.effects.now(), catalogue: this.#parts.catalogue.current() });
  }
}
