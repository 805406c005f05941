import { ReportPlanStore } from '../../council/report-plan-store.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { button, field, form, hidden, table } from '../pages/controls.ts';
import { dueTables } from '../said/due-tables.ts';
import { sayDay, sayTime } from '../say.ts';
import { cityOf, type StudioDeps } from '../studio-deps.ts';
import type { Visit } from '../studio-route.ts';
import { dayOfStep, REMINDER_STEPS } from './reminder-steps.ts';
import { reportGaps } from './report-gaps.ts';
import { unreached } from './report-reminders.ts';

/** Readiness in one view: by when, what is missing and from whom, who was reminded when and who cannot be. */
export async function readiness(year: number, isPublished: boolean, visit: Visit, deps: StudioDeps): Promise<Markup> {
  const { words, language, typed } = visit;
  const { services } = deps;
  const { cityId } = cityOf(deps);
  const store = new ReportPlanStore(services.database.knex);
  const due = await store.due(cityId, year);
  const gaps = await reportGaps(year, due, language, deps);
  const count = gaps.reduce((sum, one) => sum + one.items.length, 0);
  const silent = unreached(gaps, await services.accounts.list(cityId));
  const names = silent.map((key) => cityOf(deps).bodies.find((one) => one.key === key)?.name[language] ?? key ?? '–');
  const path = `/studio/reports/${year}`;
  return html`<section>
    <h2>${words.reports.gaps}</h2>
    <p class="${count > 0 ? 'warned' : 'said'}">${words.reports.gapsLead(count)}</p>
    ${dueTables(gaps, year, visit, deps)}
    ${silent.length === 0 ? null : html`<p class="warned"><strong>${words.reports.unreached}</strong> ${names.join(', ')}</p>`}
    ${
      isPublished
        ? null
        : html`<h3>${words.reports.reminders}</h3>
            ${form(path, [hidden('step', 'due'), field({ name: 'due', label: words.reports.due, hint: words.reports.dueHint, type: 'date', value: due, typed }), button(words.reports.setDue, { quiet: true })], { className: 'acts' })}
            ${due === null ? html`<p class="quiet">${words.reports.byHandOnly}</p>` : await schedule(due, year, visit, deps)}
            ${count > silent.length ? form(path, [hidden('step', 'remind'), button(words.reports.remind, { quiet: true })], { className: 'acts' }) : null}`
    }
  </section>`;
}

/** The days on which letters go out by themselves, and what became of each. */
async function schedule(due: string, year: number, visit: Visit, deps: StudioDeps): Promise<Markup> {
  const { words, language } = visit;
  const { services } = deps;
  const { timeZone } = services.config;
  const sent = await new ReportPlanStore(services.database.knex).sent(cityOf(deps).cityId, year, due);
  return table({
    caption: words.reports.reminders,
    head: [words.reports.reminderDay, words.reports.state],
    rows: REMINDER_STEPS.map((step) => {
      const own = sent.find((one) => one.step === step);
      const isSkipped = !own && sent.some((one) => one.step > step);
      return [
        `${sayDay(dayOfStep(due, step), language, timeZone)} (${words.reports.stepDays(step)})`,
        own
          ? words.reports.reminderSent(sayTime(own.at, language, timeZone), own.letters)
          : isSkipped
            ? words.reports.reminderSkipped
            : words.reports.reminderAhead,
      ];
    }),
  });
}
