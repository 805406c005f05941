import { z } from 'zod';
import { recordAudit } from '../audit/audit-store.ts';
import { ReportPlanStore } from '../council/report-plan-store.ts';
import { changesSection } from '../council/pages/changes-section.ts';
import { AppError } from '../errors.ts';
import { html } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { inTransaction } from '../store/transaction.ts';
import { button, form, hidden, table } from './pages/controls.ts';
import { readiness } from './reports/readiness.ts';
import { remind } from './reports/report-reminders.ts';
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
      ${await readiness(year, state === 'published', visit, deps)}
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

/** Sets the day everything is due, or takes it away; the log says from which to which. */
async function setDue(year: number, due: string | null, visit: Visit, deps: StudioDeps): Promise<void> {
  const { services } = deps;
  const { cityId } = cityOf(deps);
  await inTransaction(services.database, async (trx) => {
    const store = new ReportPlanStore(trx);
    const before = await store.due(cityId, year);
    if (before === due) return;
    await store.setDue(cityId, year, due);
    await recordAudit(trx, {
      cityId,
      at: services.effects.now().toISOString(),
      accountId: signedIn(visit).accountId,
      action: 'report.due',
      subject: String(year),
      before: { due: before },
      after: { due },
    });
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
      body: z.looseObject({
        step: z.enum(['build', 'due', 'remind', 'draft', 'in-review', 'published']),
        due: z.union([z.literal(''), z.iso.date()]).optional(),
      }),
      page: (visit) => yearPage(visit, deps),
      act: async (visit) => {
        const year = yearOf(visit);
        const { step } = visit.body;
        const person = signedIn(visit);
        const to = `/studio/reports/${year}`;
        if (step === 'remind') {
          const letters = await remind(year, { step: null, accountId: person.accountId }, deps);
          return { to, done: visit.words.reports.reminded(letters ?? 0) };
        }
        if (step === 'due') {
          await setDue(year, visit.body.due || null, visit, deps);
          return { to, done: visit.words.reports.moved };
        }
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
