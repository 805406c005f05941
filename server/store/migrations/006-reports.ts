import type { Migration } from './index.ts';

/**
 * The councillors' year. A report is kept whole in every language, as text that was hashed, so that it says for ever
 * what it said; its drawings lie beside it under their own hashes, which the text names. A subscription holds an address
 * only from the day it asked until it leaves.
 */
export const reports: Migration = {
  version: 6,
  name: 'reports',
  up: `
    CREATE TABLE report (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      year {int} NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'published')),
      built_at TEXT NOT NULL,
      published_at TEXT,
      account_id {int} REFERENCES account (id),
      standing {blob} NOT NULL,
      drawings {blob} NOT NULL,
      UNIQUE (city_id, year)
    ) {strict};
    CREATE INDEX report_account ON report (account_id);
    CREATE TABLE report_text (
      report_id {int} NOT NULL REFERENCES report (id),
      language TEXT NOT NULL,
      hash TEXT NOT NULL,
      content {blob} NOT NULL,
      pdf {blob},
      PRIMARY KEY (report_id, language)
    ) {strict};
    CREATE TABLE subscription (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      email TEXT NOT NULL,
      topic TEXT NOT NULL,
      language TEXT NOT NULL,
      created_at TEXT NOT NULL,
      confirmed_at TEXT,
      told_until TEXT NOT NULL,
      UNIQUE (city_id, email, topic)
    ) {strict};
    ALTER TABLE mail ADD COLUMN leave_url TEXT;
  `,
  down: `
    ALTER TABLE mail DROP COLUMN leave_url;
    DROP TABLE subscription;
    DROP TABLE report_text;
    DROP INDEX report_account;
    DROP TABLE report;
  `,
};
