import type Sqlite from 'better-sqlite3';

/** Rows that are of use only to the server that wrote them: whoever finds a copy must not be able to sign in with them. */
const LEFT_OUT: readonly { table: string; where: string }[] = [
  { table: 'session', where: '1 = 1' },
  { table: 'account_link', where: '1 = 1' },
  // They would be sent a second time, with links that lead nowhere.
  { table: 'mail', where: 'sent_at IS NULL' },
];

/** The rows of a table that go into a copy, as a condition. */
export function keptRows(table: string): string {
  const left = LEFT_OUT.find((one) => one.table === table);
  return left ? `NOT (${left.where})` : '1 = 1';
}

/** Deletes from a copy what is not kept; what was deleted is overwritten, not only forgotten. */
export function leaveOut(connection: Sqlite.Database): void {
  const present = new Set(connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all());
  connection.pragma('secure_delete = ON');
  connection.transaction(() => {
    for (const { table, where } of LEFT_OUT)
      if (present.has(table)) connection.exec(`DELETE FROM ${table} WHERE ${where}`);
  })();
}
