import { z } from 'zod';
import { recordAudit } from '../audit/audit-store.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { AppError } from '../errors.ts';
import { listBackups, newestBackup } from '../keeping/backup-folder.ts';
import { button, form, table } from './pages/controls.ts';
import { saySize, sayTime } from './say.ts';
import type { StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

const admin = ['admin'] as const;
const LETTERS_SHOWN = 50;
const COPIES_SHOWN = 30;

async function keepingPage(visit: Visit, { services }: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const { config, mail, nightly, cityId } = services;
  const time = (instant: string): string => sayTime(instant, language, config.timeZone);
  const copies = config.backup ? listBackups(config.backup.folder).slice(0, COPIES_SHOWN) : [];
  const next = nightly?.next();
  const letters = await mail.outbox(cityId, LETTERS_SHOWN);
  const act = (step: string, label: string): Markup =>
    form(`/studio/keeping/letters/${step}`, button(label, { quiet: true }), { className: 'inline' });
  return {
    title: words.nav.keeping,
    current: 'keeping',
    body: html`<h1>${words.nav.keeping}</h1>
      <section aria-labelledby="copies">
        <h2 id="copies">${words.keeping.copies}</h2>
        <p>
          ${config.backup ? words.keeping.nightly(config.backup.at, config.backup.folder, config.backup.keep) : words.keeping.off}
          ${next ? words.keeping.next(time(next.toISOString())) : null}
        </p>
        ${table({
          caption: words.keeping.copies,
          head: [words.keeping.file, words.log.when, words.workbench.size],
          numbers: [2],
          rows: copies.map((one) => [html`<code>${one.file}</code>`, time(one.at), saySize(one.bytes, language)]),
          empty: words.keeping.none,
        })}
        ${nightly ? form('/studio/keeping/backup', button(words.keeping.now, { quiet: true })) : null}
        <p class="quiet">${words.keeping.restore}</p>
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters">${words.keeping.letters}</h2>
        <p>${mail.canSend ? words.keeping.mailOn : words.keeping.mailOff}</p>
        ${table({
          caption: words.keeping.letters,
          head: [words.keeping.recipient, words.keeping.subject, words.log.when, words.workbench.state, ''],
          rows: letters.map((one) => [
            one.recipient,
            one.subject,
            time(one.createdAt),
            one.sentAt
              ? words.keeping.sent(time(one.sentAt))
              : one.failure
                ? words.keeping.failed(one.attempts, one.failure)
                : words.keeping.waits,
            one.sentAt
              ? ''
              : html`${one.failure ? act(`${one.id}/retry`, words.keeping.retry) : null}
                ${act(`${one.id}/drop`, words.keeping.drop)}`,
          ]),
          empty: words.keeping.noLetters,
        })}
      </section>`,
  };
}

/** What keeps the barometer: its copies, and the letters that go out. */
export function keepingPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { mail, nightly, cityId, database } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => keepingPage(visit, deps);
  return [
    routes.page('/studio/keeping', admin, 'Copies of the database and letters', page),
    routes.form({
      path: '/studio/keeping/backup',
      roles: admin,
      summary: 'Make a copy of the database now',
      body: z.object({}),
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        if (!nightly) throw new AppError('not-found');
        if (!(await nightly.runNow())) throw new AppError('backup-failed');
        const at = deps.services.effects.now().toISOString();
        const subject = newestBackup(nightly.folder)?.file ?? '';
        await recordAudit(database.knex, { cityId, at, accountId, action: 'backup.make', subject });
        return { to: '/studio/keeping', done: visit.words.keeping.made };
      },
    }),
    routes.form({
      path: '/studio/keeping/letters/:id/retry',
      roles: admin,
      summary: 'Try a letter again now that could not be sent',
      body: z.object({}),
      page,
      act: async (visit) => {
        await mail.retry(cityId, Number(visit.params['id']), signedIn(visit).accountId);
        return { to: '/studio/keeping', done: visit.words.keeping.retried };
      },
    }),
    routes.form({
      path: '/studio/keeping/letters/:id/drop',
      roles: admin,
      summary: 'Give a letter up that could not be sent',
      body: z.object({}),
      page,
      act: async (visit) => {
        await mail.drop(cityId, Number(visit.params['id']), signedIn(visit).accountId);
        return { to: '/studio/keeping', done: visit.words.keeping.dropped };
      },
    }),
  ];
}
