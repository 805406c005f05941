import type { Migration } from './index.ts';

/**
 * What the city promised and says: policy periods, targets, thresholds, events, accounts, opinions, questions. One table
 * for all kinds, by versions that are only ever added: a changed target is a new version, and the old one stays to be
 * seen. Two people who write at once write two versions; the second is told of the first before it is kept.
 */
export const statements: Migration = {
  version: 3,
  name: 'statements',
  up: `
    CREATE TABLE statement (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      version {int} NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'published', 'withdrawn')),
      body TEXT,
      content TEXT NOT NULL,
      at TEXT NOT NULL,
      account_id {int} REFERENCES account (id),
      UNIQUE (city_id, kind, key, version)
    ) {strict};
    CREATE INDEX statement_account ON statement (account_id);
  `,
  down: `
    DROP INDEX statement_account;
    DROP TABLE statement;
  `,
};
