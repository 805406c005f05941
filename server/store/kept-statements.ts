import type Sqlite from 'better-sqlite3';

/** How many statements a connection keeps. */
const MOST_KEPT = 400;
/** Longer ones name their values one by one and hardly come again. */
const LONGEST_KEPT = 8_000;

/**
 * Lets a connection keep the statements it has prepared, by their text: the query builder prepares each anew, which takes
 * longer than many of them run. One that is still being read from is not handed out a second time.
 */
export function keepStatements(connection: Sqlite.Database): void {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = connection.prepare.bind(connection) as (sql: string) => Sqlite.Statement;
  const prepareOnce = (sql: string): Sqlite.Statement => {
    const known = kept.get(sql);
    if (known && !known.busy) {
      // The one asked for last stands last.
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = prepare(sql);
    if (known || sql.length > LONGEST_KEPT) return statement;
    kept.set(sql, statement);
    if (kept.size > MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
    return statement;
  };
  // The library's type speaks of bound parameters, which the query builder does not use.
  connection.prepare = prepareOnce as Sqlite.Database['prepare'];
}
