import Sqlite from 'better-sqlite3';
import { migrateSqlite } from '../store/migrate.ts';

export interface Table {
  name: string;
  columns: readonly string[];
  /** The columns of its key. */
  key: readonly string[];
  /** The columns that hold text. */
  texts: readonly string[];
  /** How many rows are held at a time: those with a file in them one by one. */
  rowsAtOnce: number;
  /** Which column must be found in which other table. */
  references: readonly { column: string; table: string; of: string }[];
}

/** The tables of the newest schema, those that are referred to before those that refer to them. The same on both databases. */
export function tablesInOrder(): Table[] {
  const blank = new Sqlite(':memory:');
  try {
    migrateSqlite(blank);
    const names = blank
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .pluck()
      .all() as string[];
    return parentsFirst(names.map((name) => readTable(blank, name)));
  } finally {
    blank.close();
  }
}

function readTable(connection: Sqlite.Database, name: string): Table {
  const columns = connection.pragma(`table_info(${name})`) as { name: string; type: string; pk: number }[];
  const keys = connection.pragma(`foreign_key_list(${name})`) as { from: string; table: string; to: string }[];
  return {
    name,
    columns: columns.map((column) => column.name),
    key: columns
      .filter((column) => column.pk > 0)
      .toSorted((one, other) => one.pk - other.pk)
      .map((column) => column.name),
    texts: columns.filter((column) => column.type === 'TEXT').map((column) => column.name),
    rowsAtOnce: columns.some((column) => column.type === 'BLOB') ? 1 : 2000,
    references: keys.map((key) => ({ column: key.from, table: key.table, of: key.to })),
  };
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const add = (table: Table): void => {
    if (ordered.includes(table)) return;
    for (const { table: parent } of table.references) {
      const found = tables.find((one) => one.name === parent);
      if (found && found !== table) add(found);
    }
    ordered.push(table);
  };
  for (const table of tables) add(table);
  return ordered;
}
