import type { Knex } from 'knex';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { CheckStore } from './check-store.ts';
import { askThrough } from './plausibility/ask.ts';
import { checkPlausibility } from './plausibility/plausibility.ts';
import { problemId } from './upload-view.ts';

/** The parts of a city's catalogue that figures are held against. */
export type CheckedCatalogue = Pick<CityCatalogue, 'cityId' | 'catalogue' | 'areas' | 'version'>;

/** What came of checking uploads again. */
export interface Renewal {
  /** Ids of the problems that were not there before. */
  found: string[];
  /** Uploads of which the same was found as before, as they were staged, and against what they were held. */
  held: Map<string, { uploadNo: number; against: string }>;
}

/**
 * Whether staged figures have been held against what is current now: a check is as old as the last publication or the
 * last change of the catalogue. Asked and renewed before publishing, by the rules that ran when the file was read.
 */
export class CheckService {
  readonly #database: Database;
  readonly #catalogue: { current(): CheckedCatalogue };

  constructor({ database, catalogue }: { database: Database; catalogue: { current(): CheckedCatalogue } }) {
    this.#database = database;
    this.#catalogue = catalogue;
  }

  /** What a check made now would be made against. */
  async standing(knex: Knex = this.#database.knex): Promise<string> {
    const { cityId, version } = this.#catalogue.current();
    const row = await knex('publication_act')
      .where({ city_id: cityId })
      .max<{ act: number | null }>({ act: 'id' })
      .first();
    return `act ${row?.act ?? 0}, catalogue ${version}`;
  }

  /** Whether all of them are checked against what stands; inside a transaction nothing can move any more. */
  async areFresh(knex: Knex, uploadIds: readonly string[], { held }: Pick<Renewal, 'held'>): Promise<boolean> {
    const standing = await this.standing(knex);
    const store = new CheckStore(knex);
    for (const id of uploadIds) {
      const staged = await store.find(id);
      if (!staged || staged.checkedAgainst === standing) continue;
      const now = held.get(id);
      if (now?.against !== standing || now.uploadNo !== staged.uploadNo) return false;
    }
    return true;
  }

  /** Checks again those whose check is old. Only what comes out otherwise is written down. */
  async renew(uploadIds: readonly string[]): Promise<Renewal> {
    const { cityId, catalogue, areas } = this.#catalogue.current();
    const { knex } = this.#database;
    const renewal: Renewal = { found: [], held: new Map() };
    for (const id of new Set(uploadIds)) {
      const against = await this.standing();
      const staged = await new CheckStore(knex).find(id);
      if (!staged || staged.checkedAgainst === against) continue;
      const { uploadNo, sourceId, mode, observations } = staged;
      const context = { catalogue, areas, cityId, sourceId, mode };
      const doubts = await checkPlausibility(askThrough(knex), uploadNo, observations, context);
      if (await new CheckStore(knex).foundTheSame(id, doubts)) {
        renewal.held.set(id, { uploadNo, against });
        continue;
      }
      const positions = await inTransaction(this.#database, (trx) =>
        new CheckStore(trx).renew(id, uploadNo, doubts, against),
      );
      for (const position of positions) renewal.found.push(problemId(id, position));
    }
    return renewal;
  }
}
