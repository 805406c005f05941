import type { Knex } from 'knex';

/** What is sent; its body may hold links that open an account. */
export interface Draft {
  cityId: number;
  recipient: string;
  subject: string;
  body: string;
  /** For letters that were subscribed to: where one click ends them (RFC 8058). */
  leaveUrl?: string;
}

/** A letter as it may be shown: never with its body. */
export interface Letter {
  id: number;
  recipient: string;
  subject: string;
  createdAt: string;
  attempts: number;
  /** Null once it is sent or given up. */
  nextAttemptAt: string | null;
  sentAt: string | null;
  /** What the last attempt met; null while one is being made. */
  failure: string | null;
}

/** A letter that is due, as the sender needs it. */
export interface DueLetter {
  id: number;
  recipient: string;
  subject: string;
  body: string;
  leaveUrl: string | null;
  createdAt: string;
  attempts: number;
  nextAttemptAt: string;
  /** What the attempt before met. */
  failure: string | null;
}

const SHOWN = {
  id: 'id',
  recipient: 'recipient',
  subject: 'subject',
  createdAt: 'created_at',
  attempts: 'attempts',
  nextAttemptAt: 'next_attempt_at',
  sentAt: 'sent_at',
  failure: 'failure',
} as const;

const SENT_OR_GIVEN_UP = { body: '', leave_url: null, next_attempt_at: null };

/**
 * Letters in the database. One that waits has a `next_attempt_at`; one that is sent or given up has none, and no body.
 * Whoever sends a letter claims it first, by moving its next attempt ahead: what stands there then is the claim's name,
 * and only its holder writes down how the attempt ended.
 */
export class MailStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(draft: Draft, at: string): Promise<void> {
    await this.#knex('mail').insert({
      city_id: draft.cityId,
      recipient: draft.recipient,
      subject: draft.subject,
      body: draft.body,
      leave_url: draft.leaveUrl ?? null,
      created_at: at,
      next_attempt_at: at,
    });
  }

  /** Letters to be sent at this time, the longest due first. */
  async findDue(at: string, limit: number): Promise<DueLetter[]> {
    return this.#knex('mail')
      .where({ sent_at: null })
      .where('next_attempt_at', '<=', at)
      .orderBy(['next_attempt_at', 'id'])
      .limit(limit)
      .select({
        id: 'id',
        recipient: 'recipient',
        subject: 'subject',
        body: 'body',
        leaveUrl: 'leave_url',
        createdAt: 'created_at',
        attempts: 'attempts',
        nextAttemptAt: 'next_attempt_at',
        failure: 'failure',
      });
  }

  /** Takes a letter that was read; false when another server was faster, or it was dropped. */
  async claim(letter: DueLetter, until: string): Promise<boolean> {
    const claimed = await this.#knex('mail')
      .where({ id: letter.id, sent_at: null, next_attempt_at: letter.nextAttemptAt })
      .update({ next_attempt_at: until, attempts: letter.attempts + 1, failure: null });
    return claimed === 1;
  }

  async markSent(id: number, claim: string, at: string): Promise<void> {
    await this.#knex('mail')
      .where({ id, next_attempt_at: claim })
      .update({ ...SENT_OR_GIVEN_UP, sent_at: at, failure: null });
  }

  async markFailed(id: number, claim: string, failure: string, nextAttemptAt: string): Promise<void> {
    await this.#knex('mail').where({ id, next_attempt_at: claim }).update({ next_attempt_at: nextAttemptAt, failure });
  }

  async giveUp(id: number, claim: string, failure: string): Promise<void> {
    await this.#knex('mail')
      .where({ id, next_attempt_at: claim })
      .update({ ...SENT_OR_GIVEN_UP, failure });
  }

  async countWaiting(cityId: number): Promise<number> {
    const row = await this.#knex('mail')
      .where({ city_id: cityId, sent_at: null })
      .whereNotNull('next_attempt_at')
      .count({ n: '*' })
      .first<{ n: number }>();
    return row.n;
  }

  /** The newest first. */
  async list(cityId: number, limit: number): Promise<Letter[]> {
    return this.#knex('mail').where({ city_id: cityId }).orderBy('id', 'desc').limit(limit).select(SHOWN);
  }

  /** To whom a letter goes and what it is about; undefined where there is none. */
  async find(cityId: number, id: number): Promise<{ recipient: string; subject: string } | undefined> {
    return this.#knex('mail')
      .where({ city_id: cityId, id })
      .first<{ recipient: string; subject: string } | undefined>('recipient', 'subject');
  }

  /** Whether there is such a letter that still waits. */
  async isWaiting(cityId: number, id: number): Promise<boolean> {
    const row = await this.#knex('mail')
      .where({ city_id: cityId, id, sent_at: null })
      .whereNotNull('next_attempt_at')
      .first<{ id: number } | undefined>('id');
    return row !== undefined;
  }

  /** Makes a waiting letter due. One that is being sent stays claimed, or it would be sent twice. */
  async makeDue(cityId: number, id: number, at: string): Promise<void> {
    await this.#knex('mail')
      .where({ city_id: cityId, id, sent_at: null })
      .whereNotNull('next_attempt_at')
      // A claim has counted its attempt and not yet a failure.
      .where((one) => one.where('attempts', 0).orWhereNotNull('failure'))
      .update({ next_attempt_at: at });
  }

  /** Forgets to whom letters went, or could not go, that were written before an instant. */
  async forgetBefore(instant: string): Promise<void> {
    const old = this.#knex('mail').whereNull('next_attempt_at').where('created_at', '<', instant);
    // Looked up first: a deletion waits for other writers even where there is nothing to delete.
    if (await old.clone().first('id')) await old.delete();
  }

  /** False when there is no such letter. */
  async delete(cityId: number, id: number): Promise<boolean> {
    return (await this.#knex('mail').where({ city_id: cityId, id }).delete()) === 1;
  }
}
