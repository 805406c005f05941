import type { Migration } from './index.ts';

/**
 * By when everything for the report of a year is due, and which of its reminders went out. A reminder is kept by the day it
 * was counted from: with another day it is another reminder.
 */
export const reminders: Migration = {
  version: 8,
  name: 'reminders',
  up: `
    CREATE TABLE report_plan (
      city_id {int} NOT NULL REFERENCES city (id),
      year {int} NOT NULL,
      due TEXT NOT NULL,
      PRIMARY KEY (city_id, year)
    ) {strict};
    CREATE TABLE report_reminder (
      city_id {int} NOT NULL REFERENCES city (id),
      year {int} NOT NULL,
      due TEXT NOT NULL,
      step {int} NOT NULL,
      at TEXT NOT NULL,
      letters {int} NOT NULL,
      PRIMARY KEY (city_id, year, due, step)
    ) {strict};
  `,
  down: `
    DROP TABLE report_reminder;
    DROP TABLE report_plan;
  `,
};
