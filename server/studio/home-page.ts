import { may } from '../accounts/person.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { saveSession } from '../accounts/sessions.ts';
import { newestBackup } from '../keeping/backup-folder.ts';
import { indicatorTexts } from './choices.ts';
import { table } from './pages/controls.ts';
import { hasFigures } from './first-steps-page.ts';
import { noteOf } from './release-pages.ts';
import { uploadRow } from './upload-pages.ts';
import { sayCount, sayDay, sayTime } from './say.ts';
import { dueFromWhom } from './said/due.ts';
import { dueTables } from './said/due-tables.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type Visit } from './studio-route.ts';

/** What waits for somebody, in the order in which it is looked at. */
const WAITING = ['needs-answers', 'staged', 'rejected', 'returned', 'approved'] as const;

/** Where the year's work begins: what is open, what was last published, what an administrator should know. */
export async function homePage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const person = signedIn(visit);
  const { publication, uploads, config } = deps.services;
  const city = cityOf(deps);
  const isStatistician = may(person, ['statistician']);
  const open: UploadRecord[] = isStatistician ? await uploads.list(8, 0, WAITING) : [];
  const releases = await publication.releases(city.cityId, { limit: 5, before: null, indicator: null });
  const isNew = city.identity.demo || !(await hasFigures(deps));
  return {
    title: words.nav.home,
    current: 'home',
    body: html`<h1>${words.home.hello(person.name ?? person.email)}</h1>
      ${await triedMeanwhile(visit, config.timeZone)}
      ${person.body === null ? null : await dueFrom(person.body, visit, deps)}
      ${
        isNew && may(person, [])
          ? html`<section class="next-step">
              <h2>${words.steps.title}</h2>
              <p>${city.identity.demo ? words.home.demo : words.home.empty}</p>
              <p><a class="button first" href="/studio/first-steps">${words.home.toSteps}</a></p>
            </section>`
          : null
      }
      ${
        isStatistician
          ? html`<section>
              <h2>${words.home.open}</h2>
              ${table({ caption: words.home.open, head: words.uploads.head, rows: open.map((one) => uploadRow(one, visit, deps)), empty: words.home.nothingOpen })}
              <p class="acts"><a class="button first" href="/studio/uploads/new">${words.uploads.new}</a></p>
            </section>`
          : null
      }
      <section>
        <h2>${words.home.releases}</h2>
        ${table({
          caption: words.home.releases,
          head: words.releases.head,
          rows: releases.map((one) => [
            isStatistician ? html`<a href="/studio/releases/${one.id}">${one.id}</a>` : one.id,
            sayDay(one.publishedAt, language, config.timeZone),
            indicatorTexts(
              city,
              one.indicators.map((own) => own.indicator),
              language,
              words,
            ),
            noteOf(one, words),
          ]),
          whole: [0, 1],
          empty: words.releases.none,
        })}
      </section>
      ${may(person, []) ? await keepingLine(visit, deps) : null}`,
  };
}

/** What the body of this person owes, questions that wait for an answer among it. */
async function dueFrom(body: string, visit: Visit, deps: StudioDeps): Promise<Markup | null> {
  const { statements, effects } = deps.services;
  const { themes } = await deps.explore.overview(visit.language);
  const cards = themes.flatMap((theme) => theme.objectives.flatMap((one) => one.cards));
  const year = effects.now().getUTCFullYear() - 1;
  const due = dueFromWhom(statements.book, cityOf(deps), cards, { year, only: body });
  if (due.length === 0) return null;
  return html`<section>
    <h2>${visit.words.said.due}</h2>
    ${dueTables(due, year, visit, deps)}
  </section>`;
}

/** Somebody tried to sign in as this person: told once, after signing in. */
async function triedMeanwhile({ raw, words, language }: Visit, timeZone: string): Promise<Markup | null> {
  const { refused } = raw.session;
  if (!refused) return null;
  delete raw.session.refused;
  await saveSession(raw);
  return html`<p class="said" role="status">
    ${words.home.refused(sayCount(refused.count, language), sayTime(refused.at, language, timeZone))}
  </p>`;
}

async function keepingLine({ words, language }: Visit, { services }: StudioDeps): Promise<Markup> {
  const { config, mail } = services;
  const newest = config.backup && newestBackup(config.backup.folder);
  const waiting = await mail.waiting(services.cityId);
  return html`<section>
    <h2>${words.nav.keeping}</h2>
    <p>
      ${newest ? words.keeping.newest(sayTime(newest.at, language, config.timeZone)) : words.keeping.none}
      ${waiting > 0 ? words.keeping.waiting(waiting) : null}
      <a href="/studio/keeping">${words.keeping.more}</a>
    </p>
  </section>`;
}
