import type { Knex } from 'knex';
import { isLanguage, type Language } from '../../indicators/text.ts';
import type { Topic } from './topic.ts';

export interface Subscription {
  id: number;
  email: string;
  topic: Topic;
  language: Language;
  /** UTC instants. */
  createdAt: string;
  /** Null until the address is confirmed. */
  confirmedAt: string | null;
  /** Everything published until then was told. */
  toldUntil: string;
}

interface Row {
  id: number | string;
  email: string;
  topic: string;
  language: string;
  created_at: string;
  confirmed_at: string | null;
  told_until: string;
}

const COLUMNS = ['id', 'email', 'topic', 'language', 'created_at', 'confirmed_at', 'told_until'] as const;

const rowToSubscription = (row: Row): Subscription => ({
  id: Number(row.id),
  email: row.email,
  topic: row.topic,
  language: isLanguage(row.language) ? row.language : 'en',
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at,
  toldUntil: row.told_until,
});

/** Who wants to be told of what. Build it on a transaction for what belongs together. */
export class SubscriptionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(cityId: number, id: number): Promise<Subscription | undefined> {
    const row = (await this.#knex('subscription')
      .where({ city_id: cityId, id })
      .first(...COLUMNS)) as Row | undefined;
    return row && rowToSubscription(row);
  }

  async findBy(cityId: number, email: string, topic: Topic): Promise<Subscription | undefined> {
    const row = (await this.#knex('subscription')
      .where({ city_id: cityId, email, topic })
      .first(...COLUMNS)) as Row | undefined;
    return row && rowToSubscription(row);
  }

  async confirmed(cityId: number): Promise<Subscription[]> {
    const rows = (await this.#knex('subscription')
      .where({ city_id: cityId })
      .whereNotNull('confirmed_at')
      .orderBy('id')
      .select(...COLUMNS)) as Row[];
    return rows.map(rowToSubscription);
  }

  async insert(cityId: number, one: Pick<Subscription, 'email' | 'topic' | 'language'>, at: string): Promise<void> {
    await this.#knex('subscription').insert({
      city_id: cityId,
      email: one.email,
      topic: one.topic,
      language: one.language,
      created_at: at,
      told_until: at,
    });
  }

  /** A letter to confirm went out again. */
  async renew(id: number, language: Language, at: string): Promise<void> {
    await this.#knex('subscription').where({ id }).update({ created_at: at, language });
  }

  async confirm(id: number, at: string): Promise<void> {
    await this.#knex('subscription').where({ id, confirmed_at: null }).update({ confirmed_at: at, told_until: at });
  }

  /** False where another server told it meanwhile. */
  async told({ id, toldUntil }: Subscription, at: string): Promise<boolean> {
    return (await this.#knex('subscription').where({ id, told_until: toldUntil }).update({ told_until: at })) === 1;
  }

  async delete(id: number): Promise<void> {
    await this.#knex('subscription').where({ id }).delete();
  }

  /** Forgets addresses nobody confirmed. */
  async forgetBefore(cityId: number, instant: string): Promise<void> {
    await this.#knex('subscription')
      .where({ city_id: cityId, confirmed_at: null })
      .where('created_at', '<', instant)
      .delete();
  }
}
