import type { Knex } from 'knex';

/** What can be done, `noun.verb`; the log has a word for each in every language. */
export type NamedAction =
  | 'account.add'
  | 'account.change'
  | 'account.disable'
  | 'account.enable'
  | 'adoption.change'
  | 'area.add'
  | 'area.change'
  | 'area.end'
  | 'area.remove'
  | 'areas.load'
  | 'backup.make'
  | 'batch.leave-out'
  | 'batch.put-back'
  | 'body.add'
  | 'body.change'
  | 'body.remove'
  | 'catalogue.revise'
  | 'city.change'
  | 'demonstration.clear'
  | 'letter.drop'
  | 'letter.retry'
  | 'link.make'
  | 'password.forgotten'
  | 'password.set'
  | 'profile.change'
  | 'profile.remove'
  | 'profile.save'
  | 'report.due'
  | 'report.remind'
  | 'release.publish'
  | 'release.withdraw'
  | 'session.begin'
  | 'session.end'
  | 'session.end-all'
  | 'source.add'
  | 'source.change'
  | 'source.remove'
  | 'standard.accept'
  | 'token.make'
  | 'token.revoke'
  | 'upload.discard'
  | 'upload.receive'
  | 'upload.revise';

/** Steps of what the city says (targets, events, commentary …), after the kind of it. */
export type StatementStep = 'draft' | 'in-review' | 'published' | 'withdrawn';

export type AuditAction = NamedAction | `${string}.${StatementStep}`;

export interface AuditEntry {
  cityId: number;
  at: string;
  accountId: number | null;
  action: AuditAction;
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
