import type { Migration } from './index.ts';

/**
 * People who sign in, what is mailed to them, and the standard a city runs with.
 *
 * `account_link` is made anew: a link may now stand for an account that does not exist yet (the first administrator's).
 * Nothing could write one before, so nothing is lost. `city_standard` remembers which files of the shipped catalogue a
 * city has accepted: an upgrade offers changed ones and applies none.
 */
export const people: Migration = {
  version: 2,
  name: 'people',
  up: `
    DROP TABLE account_link;
    CREATE TABLE account_link (
      hash TEXT PRIMARY KEY,
      city_id {int} NOT NULL REFERENCES city (id),
      account_id {int} REFERENCES account (id),
      purpose TEXT NOT NULL CHECK (purpose IN ('first-admin', 'invitation', 'reset')),
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT
    ) {strict};

    ALTER TABLE account ADD COLUMN signed_in_at TEXT;
    ALTER TABLE account ADD COLUMN refused_count {int} NOT NULL DEFAULT 0;
    ALTER TABLE account ADD COLUMN refused_at TEXT;

    CREATE TABLE session (
      hash TEXT PRIMARY KEY,
      account_id {int} REFERENCES account (id),
      data TEXT NOT NULL,
      created_at TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      expires_at TEXT NOT NULL
    ) {strict};
    CREATE INDEX session_account ON session (account_id);
    CREATE INDEX session_expiry ON session (expires_at);

    CREATE TABLE secret (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) {strict};

    CREATE TABLE mail (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      recipient TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      attempts {int} NOT NULL DEFAULT 0,
      next_attempt_at TEXT,
      sent_at TEXT,
      failure TEXT
    ) {strict};
    CREATE INDEX mail_waiting ON mail (next_attempt_at);

    CREATE TABLE city_standard (
      city_id {int} NOT NULL REFERENCES city (id),
      path TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (city_id, path)
    ) {strict};

    ALTER TABLE catalogue_revision ADD COLUMN base TEXT;
    ALTER TABLE catalogue_revision ADD COLUMN reason TEXT;
    CREATE INDEX audit_entry_at ON audit_entry (city_id, at);
  `,
  down: `
    DROP INDEX audit_entry_at;
    ALTER TABLE catalogue_revision DROP COLUMN reason;
    ALTER TABLE catalogue_revision DROP COLUMN base;
    DROP TABLE city_standard;
    DROP TABLE mail;
    DROP TABLE secret;
    DROP TABLE session;
    ALTER TABLE account DROP COLUMN refused_at;
    ALTER TABLE account DROP COLUMN refused_count;
    ALTER TABLE account DROP COLUMN signed_in_at;
    DROP TABLE account_link;
    CREATE TABLE account_link (
      hash TEXT PRIMARY KEY,
      account_id {int} NOT NULL REFERENCES account (id),
      purpose TEXT NOT NULL,
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT
    ) {strict};
  `,
};
