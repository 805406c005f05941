import type { Knex } from 'knex';
import { toFiles, type Files } from './compose-files.ts';
import { FileStore, type Revision } from './file-store.ts';

/** The files a city's catalogue is made of, as the database and the program have them. */
export interface CityFiles {
  /** As this program brings them. */
  shipped: Files;
  /** As the city accepted them. */
  accepted: Files;
  /** Its own. */
  own: Files;
  /** Each path's newest revision, those that gave an own file up among them. */
  newest: ReadonlyMap<string, Revision>;
}

/** The demonstration follows whatever is shipped; so does a city that accepted nothing yet. */
export async function readCityFiles(
  knex: Knex,
  city: { id: number; identity: { demo: boolean } },
  shipped: Files,
): Promise<CityFiles> {
  const store = new FileStore(knex);
  const accepted = city.identity.demo ? [] : await store.accepted(city.id);
  const revisions = await store.newest(city.id);
  return {
    shipped,
    accepted: accepted.length > 0 ? toFiles(accepted) : shipped,
    own: toFiles(revisions.filter((one) => !one.isStandard)),
    newest: new Map(revisions.map((one) => [one.path, one])),
  };
}

/** Records the shipped files as accepted by a city that is not the demonstration and has accepted none yet. */
export async function acceptAtFounding(
  knex: Knex,
  city: { id: number; identity: { demo: boolean } },
  shipped: Files,
): Promise<void> {
  const store = new FileStore(knex);
  if (city.identity.demo || (await store.accepted(city.id)).length > 0) return;
  await store.accept(
    city.id,
    [...shipped].map(([path, content]) => ({ path, content })),
  );
}
