import type { Knex } from 'knex';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { MailService } from '../mail/mail-service.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import type { Content, Statement } from './statement.ts';

export interface QuestionLettersDeps {
  mail: Pick<MailService, 'queue'>;
  publicUrl: string;
  city(): CityCatalogue;
}

/** A question reaches those who write for the body that answers; its answer, published, reaches whoever left an address. */
export function questionLetters({ mail, publicUrl, city }: QuestionLettersDeps) {
  return async (trx: Knex.Transaction, next: Statement, before: Statement | undefined): Promise<void> => {
    if (next.kind !== 'question') return;
    const content = next.content as Content<'question'>;
    const { cityId, identity, catalogue } = city();
    const { language, indicator, email, text } = content;
    const own = MAIL_WORDS[identity.defaultLanguage];
    const nameIn = (one: typeof language): string =>
      catalogue.indicators.find((found) => found.id === indicator)?.name[one] ?? indicator;
    const cityName = identity.name;
    if (!before) {
      const recipients = await writersFor(next.body, trx, cityId);
      const url = `${publicUrl}/studio/said/question/${next.key}`;
      const indicatorName = nameIn(identity.defaultLanguage);
      const letter = own.question({ city: cityName[identity.defaultLanguage], indicator: indicatorName, text, url });
      for (const recipient of recipients) await mail.queue(trx, { cityId, recipient, ...letter });
      return;
    }
    const wasAnswered = before.state === 'published';
    if (next.state !== 'published' || wasAnswered || content.answer === null || email === null) return;
    const url = `${publicUrl}/${language}/indicators/${indicator}#questions`;
    const letter = MAIL_WORDS[language].answer({ city: cityName[language], indicator: nameIn(language), url });
    await mail.queue(trx, { cityId, recipient: email, ...letter });
  };
}

/** Addresses of the office, and of those who write for a body. */
async function writersFor(body: string | null, trx: Knex.Transaction, cityId: number): Promise<string[]> {
  const accounts = (await trx('account')
    .where({ city_id: cityId, disabled_at: null })
    .select('email', 'roles', 'body')) as { email: string; roles: string; body: string | null }[];
  const holds = (roles: string, role: string): boolean => roles.split(/[^a-z]+/).includes(role);
  return accounts
    .filter(
      (one) => holds(one.roles, 'editor') || (body !== null && one.body === body && holds(one.roles, 'contributor')),
    )
    .map((one) => one.email);
}
