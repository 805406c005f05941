import type { Knex } from 'knex';
import type { Content, Statement, StatementKind, StatementState } from './statement.ts';
import { readStored } from '../store/stored-text.ts';

interface Row {
  id: number;
  kind: string;
  key: string;
  version: number;
  state: string;
  body: string | null;
  content: string;
  at: string;
  account_id: number | null;
}

const COLUMNS = ['id', 'kind', 'key', 'version', 'state', 'body', 'content', 'at', 'account_id'] as const;

const rowToStatement = (row: Row): Statement => ({
  kind: row.kind as StatementKind,
  key: row.key,
  version: Number(row.version),
  state: row.state as StatementState,
  body: row.body,
  // What was kept went through its schema.
  content: readStored(row.content, { table: 'statement', column: 'content', row: row.id }) as Content<StatementKind>,
  at: row.at,
  accountId: row.account_id,
});

/** Versions of statements; nothing is ever changed, only added. */
export class StatementStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All versions of all statements of a city, oldest first. A city has some hundreds. */
  async all(cityId: number): Promise<Statement[]> {
    const rows = (await this.#knex('statement')
      .where({ city_id: cityId })
      .orderBy('id')
      .select(...COLUMNS)) as Row[];
    return rows.map(rowToStatement);
  }

  /** What changes with every version that is added, here or by another process. */
  async mark(cityId: number): Promise<string> {
    const row = (await this.#knex('statement')
      .where({ city_id: cityId })
      .count({ count: '*' })
      .max({ last: 'id' })
      .first()) as { count: number | string; last: number | string | null } | undefined;
    return `${row?.count ?? 0}:${row?.last ?? 0}`;
  }

  /** All versions of one, oldest first. */
  async versions(cityId: number, kind: StatementKind, key: string): Promise<Statement[]> {
    const rows = (await this.#knex('statement')
      .where({ city_id: cityId, kind, key })
      .orderBy('version')
      .select(...COLUMNS)) as Row[];
    return rows.map(rowToStatement);
  }

  async insert(cityId: number, one: Statement): Promise<void> {
    await this.#knex('statement').insert({
      city_id: cityId,
      kind: one.kind,
      key: one.key,
      version: one.version,
      state: one.state,
      body: one.body,
      content: JSON.stringify(one.content),
      at: one.at,
      account_id: one.accountId,
    });
  }
}
