import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import { exportCity } from './catalogue-export.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { CatalogueStore, type CatalogueFile } from './catalogue-store.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import { layered, replaced, sameContent } from './compose-files.ts';
import { differences } from './differences.ts';
import { FileStore, type Revision } from './file-store.ts';
import { nameOfFile, requireFilePath, type FileName } from './file-kind.ts';
import { ownPrefixes } from './own-prefix.ts';
import { refuseField } from './read-typed.ts';
import { readState, requireSound, type CatalogueState } from './sound-change.ts';

export interface EditableFile extends FileName {
  /** The city's own addition: the standard has no such file. */
  isOwn: boolean;
  /** A file of the standard that the city words in its own way. */
  isChanged: boolean;
}

export interface OpenedFile extends EditableFile {
  /** As it is used now; null for an own addition that was removed. */
  content: unknown;
  /** As the standard the city accepted has it; null for an own addition. */
  standard: unknown;
  /** To be handed back with a change: the newest revision, null where there is none. */
  base: number | null;
}

export interface Comparison extends EditableFile {
  /** The standard was accepted anew after the city wrote its own version. */
  standardChangedSince: boolean;
  differences: { field: string; standard: unknown; own: unknown }[];
}

export interface HistoryEntry {
  id: number;
  at: string;
  accountId: number | null;
  /** Name or address of who did it; null for the command line. */
  account: string | null;
  reason: string | null;
  /** From this revision on the standard's file stands, or nothing. */
  isStandard: boolean;
  content: unknown;
}

/** An own indicator; what is left out is taken over from the one it is based on. */
export type OwnIndicator = Pick<IndicatorDefinition, 'id'> & Partial<IndicatorDefinition>;

/** The texts and definitions of the catalogue: the city's own versions over the standard, each kept with who, when and why. */
export class CatalogueEditor {
  readonly #parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> };

  constructor(parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> }) {
    this.#parts = parts;
  }

  /** Every file of the catalogue in use, and own ones the program cannot read any more. */
  async editableFiles(): Promise<EditableFile[]> {
    const state = await this.#state();
    const paths = new Set([...state.composition.standard.keys(), ...state.files.own.keys()]);
    return [...paths].sort().map((path) => describe(path, state));
  }

  /** One file, with what a change must hand back. @throws AppError `not-found` */
  async open(path: string): Promise<OpenedFile> {
    const state = await this.#state();
    return {
      ...described(path, state),
      content: inUse(path, state),
      standard: state.composition.standard.get(path) ?? null,
      base: state.files.newest.get(path)?.id ?? null,
    };
  }

  /** What the city words otherwise than the standard it accepted. @throws AppError `not-found` */
  async compare(path: string): Promise<Comparison> {
    const state = await this.#state();
    const file = described(path, state);
    const standard = state.composition.standard.get(path);
    const newest = state.files.newest.get(path);
    return {
      ...file,
      // What came with a pack does not say what it was made over.
      standardChangedSince:
        file.isChanged && newest !== undefined && newest.base !== null && !sameContent(newest.base, standard),
      differences: differences(standard, inUse(path, state)).map(({ field, before, after }) => ({
        field,
        standard: before,
        own: after,
      })),
    };
  }

  /** The city's versions of a file, newest first; none where it always was the standard's. */
  async history(path: string): Promise<HistoryEntry[]> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    const revisions = city ? await new FileStore(knex).revisions(city.id, path) : [];
    const accounts = await knex('account')
      .whereIn(
        'id',
        revisions.flatMap((one) => one.accountId ?? []),
      )
      .select<{ id: number; name: string | null; email: string }[]>('id', 'name', 'email');
    const nameOf = new Map(accounts.map((one) => [one.id, one.name ?? one.email]));
    return revisions.map(({ id, at, accountId, reason, isStandard, content }) => ({
      id,
      at,
      accountId,
      account: accountId === null ? null : (nameOf.get(accountId) ?? null),
      reason,
      isStandard,
      content,
    }));
  }

  /**
   * The city's own version of a file of the standard, or an own file. Content that is the standard's again gives the own
   * version up.
   * @param seen `base` is the revision the change was made over, as `open` gave it
   * @throws AppError `conflict` when somebody else was first, or figures name what would be gone; `invalid-input` with
   * `members.mistakes`; `not-found` for a path no file can have
   */
  async revise(
    path: string,
    content: unknown,
    seen: { base: number | null; reason: string | null },
    actor: Actor,
  ): Promise<{ revision: number | null }> {
    return this.#change(actor, async (city, state) => {
      requireFilePath(path);
      if ((state.files.newest.get(path)?.id ?? null) !== seen.base)
        throw new AppError('conflict', { reason: 'changed-meanwhile', id: path });
      return write(city, state, path, asJson(content), seen.reason);
    });
  }

  /**
   * Puts an earlier version back, or with null the standard's (for an own addition: removes it).
   * @throws AppError `not-found` for a revision that is not this file's; and as `revise`
   */
  async restore(
    path: string,
    revisionId: number | null,
    actor: Actor,
    reason: string | null = null,
  ): Promise<{ revision: number | null }> {
    return this.#change(actor, async (city, state) => {
      const earlier = await new FileStore(city.trx).revisions(city.cityId, path);
      const found = earlier.find((one) => one.id === revisionId);
      if (revisionId !== null && !found) throw new AppError('not-found', { what: 'revision', id: revisionId });
      if (revisionId === null && !state.files.newest.has(path))
        throw new AppError('not-found', { what: 'catalogue-file', id: path });
      return write(city, state, path, !found || found.isStandard ? undefined : found.content, reason);
    });
  }

  /** @throws AppError `invalid-input` for an id without the city's prefix, or with `members.mistakes`; `conflict` when it is taken */
  async addOwnIndicator(
    definition: OwnIndicator,
    {
      reason,
      pattern,
    }: {
      reason: string | null;
      /** Whose definition is the beginning, also without being the base. */ pattern?: string;
    },
    actor: Actor,
  ): Promise<{ revision: number | null }> {
    return this.#change(actor, async (city, state) => {
      const { id, basedOn = pattern } = definition;
      if (!nameIsSafe(id)) refuseField('id', 'an id of small letters, digits and hyphens');
      if (state.composition.catalogue.indicators.some((one) => one.id === id))
        throw new AppError('conflict', { reason: 'key-taken', id });
      const base = state.composition.catalogue.indicators.find((one) => one.id === basedOn);
      if (basedOn !== undefined && !base) refuseField('basedOn', 'an indicator that exists');
      const whole = { ...base, ...NOT_TAKEN_OVER, basedOn: undefined, ...definition };
      return write(city, state, `indicators/${id}.json`, asJson(whole), reason);
    });
  }

  /** What ids of own indicators begin with; the first is the one to propose. */
  async ownPrefixes(): Promise<string[]> {
    const { composition } = await this.#state();
    const city = await new CatalogueStore(this.#parts.database.knex).findCity();
    return ownPrefixes(city?.identity.key ?? '', composition.standard, composition.own);
  }

  /**
   * The whole catalogue and the city as files: `catalogue/…` in the form of `indicators/catalogue/`, `city/…` in the form
   * `readCityPack` reads, without figures.
   */
  async exportFiles(): Promise<CatalogueFile[]> {
    const { composition } = await this.#state();
    return exportCity(new CatalogueStore(this.#parts.database.knex), composition);
  }

  async #state(): Promise<CatalogueState> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    if (!city) throw new Error('There is no city yet');
    return readState(knex, city, this.#parts.catalogue.shipped());
  }

  async #change<T>(actor: Actor, work: (city: CityChange, state: CatalogueState) => Promise<T>): Promise<T> {
    return changeCity(this.#parts, actor, async (city) => {
      const { trx, cityId, identity } = city;
      return work(city, await readState(trx, { id: cityId, identity }, this.#parts.catalogue.shipped()));
    });
  }
}

/** What others published, and how sure we are of a definition, belongs to the one an own indicator departs from. */
const NOT_TAKEN_OVER = {
  difference: undefined,
  published: [],
  provenance: { state: 'verified', basis: 'Defined by the city itself.' },
} as const;

/** As it will be read again: without members that are undefined. */
const asJson = (content: unknown): unknown => JSON.parse(JSON.stringify(content ?? null)) as unknown;

const nameIsSafe = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/** Effective content; for an own file that was set aside, what is there of it. */
const inUse = (path: string, { composition, files }: CatalogueState): unknown =>
  layered(composition.standard, composition.own).get(path) ?? files.own.get(path) ?? null;

function describe(path: string, { composition, files }: CatalogueState): EditableFile {
  const inStandard = composition.standard.has(path);
  return {
    ...nameOfFile(path, files.own.get(path)),
    isOwn: !inStandard,
    isChanged: inStandard && files.own.has(path),
  };
}

function described(path: string, state: CatalogueState): EditableFile {
  // One that was removed has its history still, from which it can be put back.
  if (!state.composition.standard.has(path) && !state.files.newest.has(path))
    throw new AppError('not-found', { what: 'catalogue-file', id: path });
  return describe(path, state);
}

/** Writes a revision where something changes; `content` undefined: the standard's. */
async function write(
  city: CityChange,
  state: CatalogueState,
  path: string,
  content: unknown,
  reason: string | null,
): Promise<{ revision: number | null }> {
  const { composition, files } = state;
  const standard = composition.standard.get(path);
  const kept = sameContent(content, standard) ? undefined : content;
  const newest = files.newest.get(path);
  if (isAsItStands(newest, kept)) return { revision: newest?.id ?? null };
  if (kept !== undefined) requirePrefix(city, state, path);
  const own = replaced(composition.own, kept === undefined ? new Map() : new Map([[path, kept]]), [path]);
  await requireSound(city, composition, { standard: composition.standard, own });
  const { cityId, at, actor } = city;
  const base = files.accepted.get(path) ?? null;
  const revision = await new FileStore(city.trx).insertRevision({
    cityId,
    path,
    content: kept,
    base,
    reason: reason?.trim() || null,
    at,
    accountId: actor,
  });
  const changed = differences(inUse(path, state), layered(composition.standard, own).get(path) ?? null);
  await city.audit('catalogue.revise', path, { revision: newest?.id ?? null }, { revision, reason, changed });
  return { revision };
}

const isAsItStands = (newest: Revision | undefined, content: unknown): boolean =>
  newest === undefined || newest.isStandard ? content === undefined : sameContent(newest.content, content);

/** Own indicators are told from the standard's, now and later, by what their ids begin with. */
function requirePrefix({ identity }: CityChange, { composition, files }: CatalogueState, path: string): void {
  const { kind, id } = nameOfFile(path);
  if (kind !== 'indicator' || composition.standard.has(path) || files.newest.has(path)) return;
  const prefixes = ownPrefixes(identity.key, composition.standard, composition.own);
  if (!prefixes.some((prefix) => id.startsWith(prefix) && id.length > prefix.length))
    refuseField('id', `an id that begins with ${prefixes.join(', ')}`);
}
