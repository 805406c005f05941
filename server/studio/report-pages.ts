import { z } from 'zod';
import { recordAudit } from '../audit/audit-store.ts';
import { isSecondVoice } from '../commitments/who-may-write.ts';
import { changesSection } from '../council/pages/changes-section.ts';
import { AppError } from '../errors.ts';
import { html } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { inTransaction } from '../store/transaction.ts';
import { STUDIO_WORDS } from '../words/studio.ts';
import { button, form, hidden, table } from './pages/controls.ts';
import { dueFromWhom, type DueFromBody } from './said/due.ts';
import { dueTables, dueText } from './said/due-tables.ts';
import { sayDay, sayTime } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { capital } from '../words/capital.ts';

const editor = ['editor'] as const;

/** @throws AppError `not-found` for what is no year */
function yearOf({ params }: Visit): number {
  const text = params['year'] ?? '';
  if (!/^\d{4}$/.test(text)) throw new AppError('not-found', { what: 'report', id: text });
  return Number(text);
}

/** Who owes what for the report of a year. */
async function gapsOf(year: number, visit: Visit, deps: StudioDeps): Promise<DueFromBody[]> {
  const { themes } = await deps.explore.overview(visit.language);
  const cards = themes.flatMap((theme) => theme.objectives.flatMap((one) => one.cards));
  return dueFromWhom(deps.services.statements.book, cityOf(deps), cards, { year, only: null });
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const { reports, services } = deps;
  const built = await reports.built();
  const years = [...new Set([...(await reports.years()), ...built].map((one) => one.year))].sort((a, b) => b - a);
  return {
    title: words.nav.reports,
    current: 'reports',
    body: html`<h1>${words.nav.reports}</h1>
      <p class="lead">${words.reports.lead}</p>
      ${table({
        caption: words.nav.reports,
        head: [words.reports.year, words.reports.state, words.reports.builtAt],
        rows: years.map((year) => {
          const record = built.find((one) => one.year === year);
          return [
            html`<a href="/studio/reports/${year}">${words.reports.title(year)}</a>`,
            words.reports.states[record?.state ?? 'none'],
            record ? sayDay(record.builtAt, language, services.config.timeZone) : '',
          ];
        }),
      })}`,
  };
}

/** One year: what is missing and from whom, what was built, and the steps to publication. */
async function yearPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language } = visit;
  const { reports, services } = deps;
  const year = yearOf(visit);
  const record = (await reports.built()).find((one) => one.year === year);
  const state = record?.state ?? 'none';
  const gaps = await gapsOf(year, visit, deps);
  const count = gaps.reduce((sum, one) => sum + one.items.length, 0);
  const spoken = services.statements.book
    .published('commentary')
    .filter((one) => one.content.year === year && one.content.form === 'opinion')
    .map((one) => one.body);
  const silent = cityOf(deps).bodies.filter((one) => isSecondVoice(one) && !spoken.includes(one.key));
  const comparison = record ? await reports.builtComparison(year, language) : null;
  const path = `/studio/reports/${year}`;
  const step = (label: string, to: string, options: { danger?: boolean; quiet?: boolean } = {}) =>
    form(path, [hidden('step', to), button(label, options)], { className: 'acts' });
  return {
    title: words.reports.title(year),
    current: 'reports',
    body: html`<p class="eyebrow"><a href="/studio/reports">${words.nav.reports}</a></p>
      <h1>${words.reports.title(year)}</h1>
      <p class="quiet">
        ${words.reports.state}:
        ${capital(words.reports.states[state])}${record ? `, ${sayTime(record.builtAt, language, services.config.timeZone)}` : null}.
        <a href="/${language}/reports/${year}">${words.reports.look}</a>
      </p>
      ${
        state === 'published'
          ? null
          : html`<div class="acts">
              ${step(record ? words.reports.rebuild : words.reports.build, 'build', { quiet: record !== undefined })}
              ${state === 'draft' ? step(words.reports.toReview, 'in-review') : null}
              ${
                state === 'in-review'
                  ? html`${step(words.reports.toDraft, 'draft', { quiet: true })}${step(words.reports.publish, 'published', { danger: true })}
                      <p class="quiet">${words.reports.publishNote}</p>`
                  : null
              }
            </div>`
      }
      <section>
        <h2>${words.reports.gaps}</h2>
        <p class="${count > 0 ? 'warned' : 'said'}">${words.reports.gapsLead(count + silent.length)}</p>
        ${dueTables(gaps, year, visit, deps)}
        ${silent.length === 0 ? null : html`<p><strong>${words.reports.noOpinion}:</strong> ${silent.map((one) => one.name[language]).join(', ')}</p>`}
        ${count > 0 ? step(words.reports.remind, 'remind', { quiet: true }) : null}
      </section>
      ${
        comparison
          ? html`<section>
              <h2>${words.reports.changes}</h2>
              <p class="lead">${comparison.lead}</p>
              ${changesSection(comparison, language)}
            </section>`
          : null
      }`,
  };
}

/** Puts a letter to everybody who writes for a body that owes something into the outbox. @returns how many */
async function remind(year: number, visit: Visit, deps: StudioDeps): Promise<number> {
  const { services } = deps;
  const { cityId, identity } = cityOf(deps);
  const gaps = await gapsOf(year, visit, deps);
  const people = (await services.accounts.list(cityId)).filter(
    (one) => !one.disabledAt && one.roles.includes('contributor') && one.body !== null,
  );
  const at = services.effects.now().toISOString();
  return inTransaction(services.database, async (trx) => {
    let letters = 0;
    for (const person of people) {
      const own = gaps.find((one) => one.body === person.body)?.items ?? [];
      if (own.length === 0) continue;
      const words = STUDIO_WORDS[identity.defaultLanguage];
      const items = own.map(
        (one) => `– ${dueText(one, { language: identity.defaultLanguage }, deps)}: ${words.said.dues[one.kind](year)}`,
      );
      await services.mail.queue(trx, {
        cityId,
        recipient: person.email,
        subject: words.reports.letter.subject(year, identity.name[identity.defaultLanguage]),
        body: words.reports.letter.body(items.join('\n'), `${services.config.publicUrl}/studio/said`),
      });
      letters += 1;
    }
    await recordAudit(trx, {
      cityId,
      at,
      accountId: signedIn(visit).accountId,
      action: 'report.remind',
      subject: String(year),
      after: { letters },
    });
    return letters;
  });
}

/** Preparing the year: readiness, reminders, building, review, publication. */
export function reportPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { reports } = deps;
  return [
    routes.page('/studio/reports', editor, 'Yearly reports and their states', (visit) => listPage(visit, deps)),
    routes.page('/studio/reports/:year', editor, 'Preparing the report of a year', (visit) => yearPage(visit, deps)),
    routes.form({
      path: '/studio/reports/:year',
      roles: editor,
      summary: 'Remind, build, give to review or publish',
      body: z.looseObject({ step: z.enum(['build', 'remind', 'draft', 'in-review', 'published']) }),
      page: (visit) => yearPage(visit, deps),
      act: async (visit) => {
        const year = yearOf(visit);
        const { step } = visit.body;
        const person = signedIn(visit);
        const to = `/studio/reports/${year}`;
        if (step === 'remind') return { to, done: visit.words.reports.reminded(await remind(year, visit, deps)) };
        if (step === 'build') {
          await reports.build(year, person);
          return { to, done: visit.words.reports.built };
        }
        await reports.move(year, step, person);
        return { to, done: step === 'published' ? visit.words.reports.published : visit.words.reports.moved };
      },
    }),
  ];
}
