import type { Knex } from 'knex';
import type { CatalogueFile } from './catalogue-store.ts';
import { readStored } from '../store/stored-text.ts';

/** One version of a file of the city's own; without content the standard's stands from then on. */
export interface Revision {
  id: number;
  path: string;
  content: unknown;
  /** Whether the standard's file stands from this revision on. */
  isStandard: boolean;
  /** The standard's file it was made over; null where the standard had none. */
  base: unknown;
  reason: string | null;
  at: string;
  accountId: number | null;
}

export interface NewRevision {
  cityId: number;
  path: string;
  /** Undefined: the standard's stands. */
  content: unknown;
  base: unknown;
  reason: string | null;
  at: string;
  accountId: number | null;
}

interface RevisionRow {
  id: number;
  entry: string;
  body: string | null;
  base: string | null;
  reason: string | null;
  at: string;
  account_id: number | null;
}

const COLUMNS = ['id', 'entry', 'body', 'base', 'reason', 'at', 'account_id'] as const;
/** Rows of one statement: far below what either database takes. */
const AT_ONCE = 50;
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
const parse = (text: string | null, column: 'body' | 'base', row: number): unknown =>
  text === null ? null : readStored(text, { table: 'catalogue_revision', column, row });

const rowToRevision = (row: RevisionRow): Revision => ({
  id: row.id,
  path: row.entry,
  content: parse(row.body, 'body', row.id),
  isStandard: row.body === null,
  base: parse(row.base, 'base', row.id),
  reason: row.reason,
  at: row.at,
  accountId: row.account_id,
});

/** The catalogue's files in the database: what was shipped, what the city accepted of it, and its own versions. */
export class FileStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What the program that ran here last had shipped; none where it is the first. */
  async shippedBefore(): Promise<CatalogueFile[]> {
    const rows = await this.#knex('standard_entry')
      .where({ kind: 'file' })
      .select<{ id: string; body: string }[]>('id', 'body');
    return rows.map(({ id, body }) => ({
      path: id,
      content: readStored(body, { table: 'standard_entry', column: 'body', row: `file ${id}` }),
    }));
  }

  /** Keeps the shipped files in the database too, so that one file tells what the program ran with. */
  async saveShipped(files: readonly CatalogueFile[], edition: string): Promise<void> {
    const known = await this.#knex('standard_entry')
      .where({ kind: 'file' })
      .select<{ id: string; body: string }[]>('id', 'body');
    const before = new Map(known.map((row) => [row.id, row.body]));
    for (const file of files) {
      const body = JSON.stringify(file.content);
      if (before.get(file.path) !== body) {
        await this.#knex('standard_entry')
          .insert({ kind: 'file', id: file.path, body, edition })
          .onConflict(['kind', 'id'])
          .merge();
      }
      before.delete(file.path);
    }
    if (before.size > 0)
      await this.#knex('standard_entry')
        .where({ kind: 'file' })
        .whereIn('id', [...before.keys()])
        .delete();
  }

  /** The standard's files as the city accepted them; none where it follows the shipped ones. */
  async accepted(cityId: number): Promise<CatalogueFile[]> {
    const rows = await this.#knex('city_standard')
      .where({ city_id: cityId })
      .orderBy('path')
      .select<{ path: string; body: string }[]>('path', 'body');
    return rows.map(({ path, body }) => ({
      path,
      content: readStored(body, { table: 'city_standard', column: 'body', row: `${cityId} ${path}` }),
    }));
  }

  /** Records files as accepted. */
  async accept(cityId: number, files: readonly CatalogueFile[]): Promise<void> {
    const rows = files.map(({ path, content }) => ({ city_id: cityId, path, body: JSON.stringify(content) }));
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await this.#knex('city_standard')
        .insert(rows.slice(from, from + AT_ONCE))
        .onConflict(['city_id', 'path'])
        .merge();
  }

  async forgetAccepted(cityId: number, paths: readonly string[]): Promise<void> {
    await this.#knex('city_standard')
      .where({ city_id: cityId })
      .whereIn('path', [...paths])
      .delete();
  }

  /** The newest revision of each of the city's own files, those given up among them. */
  async newest(cityId: number): Promise<Revision[]> {
    const rows = await this.#knex('catalogue_revision')
      .whereIn(
        'id',
        this.#knex('catalogue_revision').where({ city_id: cityId, kind: 'file' }).groupBy('entry').max('id'),
      )
      .orderBy('entry')
      .select<RevisionRow[]>(...COLUMNS);
    return rows.map(rowToRevision);
  }

  /** Newest first. */
  async revisions(cityId: number, path: string): Promise<Revision[]> {
    const rows = await this.#knex('catalogue_revision')
      .where({ city_id: cityId, kind: 'file', entry: path })
      .orderBy('id', 'desc')
      .select<RevisionRow[]>(...COLUMNS);
    return rows.map(rowToRevision);
  }

  async insertRevision(revision: NewRevision): Promise<number> {
    const [row] = await this.#knex('catalogue_revision')
      .insert({
        city_id: revision.cityId,
        kind: 'file',
        entry: revision.path,
        body: json(revision.content),
        base: json(revision.base),
        reason: revision.reason,
        at: revision.at,
        account_id: revision.accountId,
      })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The revision was not written');
    return row.id;
  }
}
