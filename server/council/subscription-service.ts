import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '../../indicators/text.ts';
import { AppError } from '../errors.ts';
import type { ExploreService } from '../explore/explore-service.ts';
import type { MailService } from '../mail/mail-service.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { NEWS_WORDS } from '../words/news.ts';
import type { NewsReader } from './news-reader.ts';
import { SubscriptionStore, type Subscription } from './subscription-store.ts';
import { topicName, type Topic } from './topic.ts';

const HOUR = 3600_000;
/** How long a link to confirm works, and an address waits for it. */
export const CONFIRM_DAYS = 7;
/** Between two letters to confirm to one address: nobody's mailbox is filled by somebody else. */
const AGAIN_AFTER = HOUR;
/** Between two letters of news: at most one a day. */
const REST = 20 * HOUR;

export interface SubscriptionDeps {
  database: Database;
  explore: ExploreService;
  news: NewsReader;
  mail: Pick<MailService, 'queue'>;
  /** Signs the links in letters. */
  secret: string;
  publicUrl: string;
  now(): Date;
}

type Purpose = 'confirm' | 'leave';

/**
 * Letters about what changed, to who asked for them.
 *
 *     address ─ask─► letter with a link ─confirm─► told from now on, at most once a day ─leave─► address deleted
 *
 * Links are signed, not kept: whoever reads the database or a copy of it cannot confirm or leave for somebody.
 */
export class SubscriptionService {
  readonly #deps: SubscriptionDeps;
  readonly #store: SubscriptionStore;

  constructor(deps: SubscriptionDeps) {
    this.#deps = deps;
    this.#store = new SubscriptionStore(deps.database.knex);
  }

  get #cityId(): number {
    return this.#deps.explore.city.cityId;
  }

  /**
   * Sends the letter to confirm. The answer is the same whether the address is known or not: nobody learns who is
   * subscribed.
   */
  async ask({ email: typed, topic, language }: { email: string; topic: Topic; language: Language }): Promise<void> {
    const email = typed.toLowerCase();
    const now = this.#deps.now();
    const at = now.toISOString();
    await inTransaction(this.#deps.database, async (trx) => {
      const store = new SubscriptionStore(trx);
      await store.forgetBefore(this.#cityId, new Date(now.getTime() - CONFIRM_DAYS * 24 * HOUR).toISOString());
      const before = await store.findBy(this.#cityId, email, topic);
      if (before?.confirmedAt) return;
      if (before && now.getTime() - Date.parse(before.createdAt) < AGAIN_AFTER) return;
      if (before) await store.renew(before.id, language, at);
      else await store.insert(this.#cityId, { email, topic, language }, at);
      const own = await store.findBy(this.#cityId, email, topic);
      if (!own) return;
      const { identity } = this.#deps.explore.city;
      const letter = NEWS_WORDS[language].letters.confirm({
        city: identity.name[language],
        topic: topicName(topic, this.#deps.explore.city, language),
        url: this.linkOf(own, 'confirm'),
        days: CONFIRM_DAYS,
      });
      await this.#deps.mail.queue(trx, { cityId: this.#cityId, recipient: email, ...letter });
    });
  }

  /** Where a link in a letter leads. */
  linkOf(one: Subscription, purpose: Purpose): string {
    return `${this.#deps.publicUrl}/${one.language}/subscription/${purpose}/${one.id}-${this.#sign(one, purpose)}`;
  }

  #sign({ id, email, topic }: Pick<Subscription, 'id' | 'email' | 'topic'>, purpose: Purpose): string {
    return createHmac('sha256', this.#deps.secret)
      .update(`subscription ${purpose} ${id} ${email} ${topic}`)
      .digest('base64url');
  }

  /** Whose link it is. @throws AppError `link-void` for one that was not signed here, is too old, or has left */
  async byToken(token: string, purpose: Purpose): Promise<Subscription> {
    const [, id = '', signature = ''] = /^(\d{1,15})-([\w-]{43})$/.exec(token) ?? [];
    const one = id === '' ? undefined : await this.#store.find(this.#cityId, Number(id));
    if (!one || !isSame(signature, this.#sign(one, purpose))) throw new AppError('link-void');
    const age = this.#deps.now().getTime() - Date.parse(one.createdAt);
    if (purpose === 'confirm' && one.confirmedAt === null && age > CONFIRM_DAYS * 24 * HOUR)
      throw new AppError('link-void');
    return one;
  }

  async confirm(token: string): Promise<Subscription> {
    const one = await this.byToken(token, 'confirm');
    await this.#store.confirm(one.id, this.#deps.now().toISOString());
    return one;
  }

  /** Deletes the address. @throws AppError `link-void` */
  async leave(token: string): Promise<void> {
    const one = await this.byToken(token, 'leave');
    await this.#store.delete(one.id);
  }

  /** Puts letters about everything new into the outbox. @returns how many */
  async tell(): Promise<number> {
    const now = this.#deps.now();
    let letters = 0;
    for (const one of await this.#store.confirmed(this.#cityId)) {
      const isFirst = one.toldUntil === one.confirmedAt;
      if (!isFirst && now.getTime() - Date.parse(one.toldUntil) < REST) continue;
      if (await this.#tellOne(one, now.toISOString())) letters += 1;
    }
    return letters;
  }

  async #tellOne(one: Subscription, at: string): Promise<boolean> {
    const { news, explore, publicUrl, mail } = this.#deps;
    const items = (await news.since(one.toldUntil, one.topic)).filter((item) => item.at <= at);
    if (items.length === 0) return false;
    const { language } = one;
    const letter = NEWS_WORDS[language].letters.news({
      city: explore.city.identity.name[language],
      topic: topicName(one.topic, explore.city, language),
      items: items.map((item) => {
        const { title, path } = news.view(item, language);
        return { title, url: publicUrl + path };
      }),
      leaveUrl: this.linkOf(one, 'leave'),
    });
    return inTransaction(this.#deps.database, async (trx) => {
      if (!(await new SubscriptionStore(trx).told(one, at))) return false;
      await mail.queue(trx, {
        cityId: this.#cityId,
        recipient: one.email,
        ...letter,
        leaveUrl: this.linkOf(one, 'leave'),
      });
      return true;
    });
  }
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
