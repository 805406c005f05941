import type { Knex } from 'knex';

/** A line of the log as it is read. */
export interface AuditLine {
  id: number;
  at: string;
  /** Who; null: the command line, or the program itself. */
  who: string | null;
  action: string;
  subject: string;
  /** As they were written, cut where they are long; null where there is none. */
  before: string | null;
  after: string | null;
}

/** In characters. */
const SHOWN = 3000;

interface Row {
  id: number;
  at: string;
  name: string | null;
  email: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
}

/** Lines of the log, newest first; `search` is part of an action, a subject or an address. */
export async function findAudit(
  knex: Knex,
  cityId: number,
  options: { search: string; limit: number; offset: number },
): Promise<AuditLine[]> {
  const query = knex('audit_entry as e')
    .leftJoin('account as a', 'a.id', 'e.account_id')
    .where('e.city_id', cityId)
    .orderBy('e.id', 'desc')
    .limit(options.limit)
    .offset(options.offset);
  if (options.search !== '') {
    const pattern = `%${options.search.toLowerCase().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
    void query.where((either) => {
      for (const column of ['e.action', 'e.subject', 'a.email', 'a.name'])
        void either.orWhereRaw(`lower(${column}) LIKE ? ESCAPE '\\'`, [pattern]);
    });
  }
  const rows = await query.select<Row[]>(
    'e.id',
    'e.at',
    'a.name',
    'a.email',
    'e.action',
    'e.subject',
    knex.raw('substr(e.before, 1, ?) AS before', [SHOWN]),
    knex.raw('substr(e.after, 1, ?) AS after', [SHOWN]),
  );
  return rows.map(({ name, email, ...row }) => ({ ...row, who: name ?? email }));
}
