import { recordAudit } from '../../audit/audit-store.ts';
import type { Account } from '../../accounts/account-store.ts';
import { ReportPlanStore } from '../../council/report-plan-store.ts';
import { longDay } from '../../../indicators/long-date.ts';
import { inTransaction } from '../../store/transaction.ts';
import { STUDIO_WORDS } from '../../words/studio.ts';
import { dueText } from '../said/due-tables.ts';
import type { DueFromBody, DueItem } from '../said/due.ts';
import { cityOf, type StudioDeps } from '../studio-deps.ts';
import { dayIn } from './day-in.ts';
import { stepReached } from './reminder-steps.ts';
import { reportGaps } from './report-gaps.ts';

export type ReminderDeps = Pick<StudioDeps, 'services' | 'explore' | 'reports'>;

/** Who writes for a body: letters about what it owes go to them. */
export const writersOf = (body: string | null, accounts: readonly Account[]): Account[] =>
  accounts.filter((one) => !one.disabledAt && body !== null && one.body === body && one.roles.includes('contributor'));

/** Bodies that owe something and that nobody writes for: no letter reaches them. */
export const unreached = (gaps: readonly DueFromBody[], accounts: readonly Account[]): (string | null)[] =>
  gaps.filter((one) => writersOf(one.body, accounts).length === 0).map((one) => one.body);

/**
 * Puts a letter to everybody who writes for a body that owes something into the outbox, each in their own language.
 * @param step of the calendar, or null for a reminder by hand; a step goes out once, however many servers there are
 * @returns how many letters; null where this step went out before
 */
export async function remind(
  year: number,
  { step, accountId }: { step: { due: string; days: number } | null; accountId: number | null },
  deps: ReminderDeps,
): Promise<number | null> {
  const { services } = deps;
  const { cityId, identity } = cityOf(deps);
  const due = step?.due ?? (await new ReportPlanStore(services.database.knex).due(cityId, year));
  const accounts = await services.accounts.list(cityId);
  const language = identity.defaultLanguage;
  const gaps = await reportGaps(year, due, language, deps);
  const at = services.effects.now().toISOString();
  return inTransaction(services.database, async (trx) => {
    const store = new ReportPlanStore(trx);
    if (step && !(await store.begin(cityId, { year, due: step.due, step: step.days, at }))) return null;
    let letters = 0;
    for (const { body, items } of gaps)
      for (const person of writersOf(body, accounts)) {
        await services.mail.queue(trx, {
          cityId,
          recipient: person.email,
          ...letter(person, items, { year, due }, deps),
        });
        letters += 1;
      }
    if (step) await store.finish(cityId, { year, due: step.due, step: step.days, letters });
    await recordAudit(trx, {
      cityId,
      at,
      accountId,
      action: 'report.remind',
      subject: String(year),
      after: { letters, ...(step ? { due: step.due, days: step.days } : {}) },
    });
    return letters;
  });
}

function letter(
  person: Account,
  items: readonly DueItem[],
  { year, due }: { year: number; due: string | null },
  deps: ReminderDeps,
): { subject: string; body: string } {
  const { identity } = cityOf(deps);
  const { config, effects } = deps.services;
  const language = person.language ?? identity.defaultLanguage;
  const words = STUDIO_WORDS[language];
  const { letter: own } = words.reports;
  const isLate = due !== null && due < dayIn(config.timeZone, effects.now());
  const lines = items.map((one) => `– ${dueText(one, { language }, deps)}: ${words.said.dues[one.kind](year)}`);
  return {
    subject: own.subject(year, identity.name[language]),
    body: own.body(
      [...lines, ...(due === null ? [] : ['', own[isLate ? 'late' : 'until'](longDay(due, language))])].join('\n'),
      `${config.publicUrl}/studio/said`,
    ),
  };
}

/** What the calendar asks for today, of every report that is not published yet. @returns how many letters */
export async function remindByCalendar(deps: ReminderDeps): Promise<number> {
  const { services, reports } = deps;
  const { cityId } = cityOf(deps);
  const store = new ReportPlanStore(services.database.knex);
  const today = dayIn(services.config.timeZone, services.effects.now());
  let letters = 0;
  for (const { year, due } of await store.plans(cityId)) {
    const days = stepReached(due, today);
    if (days === null || (await store.sent(cityId, year, due)).some((one) => one.step >= days)) continue;
    if ((await reports.built()).some((one) => one.year === year && one.state === 'published')) continue;
    letters += (await remind(year, { step: { due, days }, accountId: null }, deps)) ?? 0;
  }
  return letters;
}
