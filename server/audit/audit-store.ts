import type { Knex } from 'knex';

export interface AuditEntry {
  cityId: number;
  at: string;
  accountId: number | null;
  /** What was done, `noun.verb`: `release.publish`, `account.add`. */
  action: string;
  /** To what: an id. */
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** Writes one line of the log: who, when, what, from which value to which. In the transaction of the change itself. */
export async function recordAudit(knex: Knex, entry: AuditEntry): Promise<void> {
  await knex('audit_entry').insert({
    city_id: entry.cityId,
    at: entry.at,
    account_id: entry.accountId,
    action: entry.action,
    subject: entry.subject,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  });
}
