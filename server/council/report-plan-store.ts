import type { Knex } from 'knex';

/** A reminder that went out: how many days from the day everything is due, when, to how many. */
export interface SentReminder {
  step: number;
  /** UTC instant. */
  at: string;
  letters: number;
}

/** By when the parts of a report are due, and who was reminded when. Build it on a transaction for what belongs together. */
export class ReportPlanStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Years with a day, the newest first. */
  async plans(cityId: number): Promise<{ year: number; due: string }[]> {
    const rows = (await this.#knex('report_plan')
      .where({ city_id: cityId })
      .orderBy('year', 'desc')
      .select('year', 'due')) as { year: number | string; due: string }[];
    return rows.map(({ year, due }) => ({ year: Number(year), due }));
  }

  /** ISO day; null where none is set. */
  async due(cityId: number, year: number): Promise<string | null> {
    return (await this.plans(cityId)).find((one) => one.year === year)?.due ?? null;
  }

  /** @param due null: nobody is reminded by the calendar any more */
  async setDue(cityId: number, year: number, due: string | null): Promise<void> {
    await this.#knex('report_plan').where({ city_id: cityId, year }).delete();
    if (due !== null) await this.#knex('report_plan').insert({ city_id: cityId, year, due });
  }

  /** Those counted from a day, oldest step first. */
  async sent(cityId: number, year: number, due: string): Promise<SentReminder[]> {
    const rows = (await this.#knex('report_reminder')
      .where({ city_id: cityId, year, due })
      .orderBy('step')
      .select('step', 'at', 'letters')) as { step: number | string; at: string; letters: number | string }[];
    return rows.map(({ step, at, letters }) => ({ step: Number(step), at, letters: Number(letters) }));
  }

  /** False where this one went out before, also from another server: at most once per step. */
  async begin(
    cityId: number,
    { year, due, step, at }: { year: number; due: string; step: number; at: string },
  ): Promise<boolean> {
    const rows = (await this.#knex('report_reminder')
      .insert({ city_id: cityId, year, due, step, at, letters: 0 })
      .onConflict(['city_id', 'year', 'due', 'step'])
      .ignore()
      .returning('step')) as unknown[];
    return rows.length === 1;
  }

  async finish(
    cityId: number,
    { year, due, step, letters }: { year: number; due: string; step: number; letters: number },
  ): Promise<void> {
    await this.#knex('report_reminder').where({ city_id: cityId, year, due, step }).update({ letters });
  }
}
