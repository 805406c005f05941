import type { CatalogueMistake } from '../../indicators/catalogue.ts';
import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { CatalogueStore } from './catalogue-store.ts';
import { changeCity, type EditingParts } from './change-city.ts';
import { differingPaths, layered, replaced } from './compose-files.ts';
import { differences, leaves } from './differences.ts';
import { FileStore } from './file-store.ts';
import { nameOfFile, type FileName } from './file-kind.ts';
import { readState, requireSound, type CatalogueState } from './sound-change.ts';

export interface OfferedDifference {
  field: string;
  /** Undefined where a side has no such field. */
  accepted: unknown;
  shipped: unknown;
  /** What the city wrote itself in this place; only where it has an own version of the file. */
  own?: unknown;
}

/** A file of the shipped standard that is not as the city accepted it. */
export interface Offer extends FileName {
  /** `none`: the standard is the same, but the city's own file cannot be read any more. */
  change: 'changed' | 'new' | 'removed' | 'none';
  /** The program cannot read what was accepted, and uses the shipped file without being asked. */
  forced: boolean;
  /** The program cannot read the city's own file, and leaves it out until it is put right. */
  ownSetAside: boolean;
  /** What could not be read, where something could not. */
  mistakes: CatalogueMistake[];
  differences: OfferedDifference[];
}

/** The standard of a newer program: offered to the city file by file, and nothing of it applied by itself. */
export class StandardService {
  readonly #parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> };

  constructor(parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> }) {
    this.#parts = parts;
  }

  /** What is on offer; nothing for the demonstration, which follows the shipped standard. */
  async offers(): Promise<Offer[]> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    return city ? offersIn(await readState(knex, city, this.#parts.catalogue.shipped())) : [];
  }

  /**
   * Takes offered files over, all of them or none: some make sense only together.
   * @throws AppError `not-found` for a path that is not on offer; `invalid-input` with `members.mistakes`; `conflict` when
   * figures name what would be gone
   */
  async accept(paths: string | readonly string[], actor: Actor): Promise<void> {
    const wanted = typeof paths === 'string' ? [paths] : paths;
    const shipped = this.#parts.catalogue.shipped();
    await changeCity(this.#parts, actor, async (city) => {
      const { trx, cityId, identity } = city;
      const { files, composition } = await readState(trx, { id: cityId, identity }, shipped);
      const offered = differingPaths(files.accepted, shipped);
      const unknown = wanted.find((path) => !offered.includes(path));
      if (unknown !== undefined) throw new AppError('not-found', { what: 'offer', id: unknown });
      await requireSound(city, composition, {
        standard: replaced(composition.standard, shipped, wanted),
        own: composition.own,
      });
      const store = new FileStore(trx);
      const taken = wanted.filter((path) => shipped.has(path));
      await store.accept(
        cityId,
        taken.map((path) => ({ path, content: shipped.get(path) })),
      );
      await store.forgetAccepted(
        cityId,
        wanted.filter((path) => !shipped.has(path)),
      );
      for (const path of wanted)
        await city.audit('standard.accept', path, undefined, differences(files.accepted.get(path), shipped.get(path)));
    });
  }
}

function offersIn({ files, composition }: CatalogueState): Offer[] {
  const { accepted, shipped } = files;
  const { forced, setAside } = composition;
  const differing = new Set(differingPaths(accepted, shipped));
  const changeOf = (path: string): Offer['change'] => {
    if (!differing.has(path)) return 'none';
    if (!accepted.has(path)) return 'new';
    return shipped.has(path) ? 'changed' : 'removed';
  };
  return [...new Set([...differing, ...setAside.keys()])].sort().map((path) => ({
    ...nameOfFile(path, files.own.get(path)),
    change: changeOf(path),
    forced: forced.has(path),
    ownSetAside: setAside.has(path),
    mistakes: [...(forced.get(path) ?? []), ...(setAside.get(path) ?? [])],
    differences: offered(path, files),
  }));
}

function offered(path: string, { accepted, shipped, own }: CatalogueState['files']): OfferedDifference[] {
  const mine = own.has(path) ? leaves(layered(accepted, own).get(path)) : null;
  return differences(accepted.get(path), shipped.get(path)).map(({ field, before, after }) => ({
    field,
    accepted: before,
    shipped: after,
    ...(mine ? { own: mine.get(field) } : {}),
  }));
}
