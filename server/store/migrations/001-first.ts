import type { Migration } from './index.ts';

/**
 * The first schema. One installation can hold several cities: whatever belongs to one carries its `city_id`.
 *
 * Observations are append-only: a version is opened by one act (a publication or a withdrawal) and closed by a later
 * one; `current_observation` is derived from them in the same transaction and is what pages read. Types are written
 * so that both databases take the same text, but for the words in braces (see `migrate.ts`).
 */
export const first: Migration = {
  version: 1,
  name: 'first',
  up: `
    CREATE TABLE city (
      id {id},
      key TEXT NOT NULL UNIQUE,
      identity TEXT NOT NULL,
      demo {bool} NOT NULL DEFAULT {false},
      revision {int} NOT NULL DEFAULT 1
    ) {strict};

    CREATE TABLE standard_entry (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      edition TEXT NOT NULL,
      PRIMARY KEY (kind, id)
    ) {strict};

    CREATE TABLE catalogue_revision (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      kind TEXT NOT NULL,
      entry TEXT NOT NULL,
      body TEXT,
      at TEXT NOT NULL,
      account_id {int}
    ) {strict};
    CREATE INDEX catalogue_revision_entry ON catalogue_revision (city_id, kind, entry, id);

    CREATE TABLE area (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      code TEXT NOT NULL,
      names TEXT NOT NULL,
      parent TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('city', 'district', 'country', 'elsewhere')),
      valid_from TEXT,
      valid_to TEXT,
      successor TEXT,
      UNIQUE (city_id, code)
    ) {strict};

    CREATE TABLE source (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      key TEXT NOT NULL,
      publisher TEXT NOT NULL,
      title TEXT NOT NULL,
      url TEXT,
      licence TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('survey', 'central', 'local')),
      convention TEXT,
      date TEXT,
      survey TEXT,
      note TEXT,
      UNIQUE (city_id, key)
    ) {strict};

    CREATE TABLE body (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      key TEXT NOT NULL,
      names TEXT NOT NULL,
      kind TEXT NOT NULL,
      contact TEXT,
      UNIQUE (city_id, key)
    ) {strict};

    CREATE TABLE adoption (
      city_id {int} NOT NULL REFERENCES city (id),
      indicator TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('adopted', 'replaced', 'not-used')),
      replaced_by TEXT,
      reason TEXT,
      owner TEXT,
      PRIMARY KEY (city_id, indicator)
    ) {strict};

    CREATE TABLE account (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      email TEXT NOT NULL,
      name TEXT,
      roles TEXT NOT NULL,
      body TEXT,
      language TEXT,
      password_hash TEXT,
      created_at TEXT NOT NULL,
      disabled_at TEXT,
      UNIQUE (city_id, email)
    ) {strict};

    CREATE TABLE account_link (
      hash TEXT PRIMARY KEY,
      account_id {int} NOT NULL REFERENCES account (id),
      purpose TEXT NOT NULL,
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT
    ) {strict};

    CREATE TABLE token (
      id {id},
      account_id {int} NOT NULL REFERENCES account (id),
      name TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      last_used_at TEXT,
      revoked_at TEXT
    ) {strict};

    CREATE TABLE period (
      id {id},
      code TEXT NOT NULL UNIQUE,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL
    ) {strict};

    CREATE TABLE series (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      indicator TEXT NOT NULL,
      area TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      UNIQUE (city_id, indicator, area, breakdown)
    ) {strict};

    CREATE TABLE profile (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      name TEXT NOT NULL,
      source_id {int} REFERENCES source (id),
      mapping TEXT NOT NULL,
      created_at TEXT NOT NULL,
      account_id {int},
      UNIQUE (city_id, name)
    ) {strict};

    CREATE TABLE upload (
      id TEXT PRIMARY KEY,
      city_id {int} NOT NULL REFERENCES city (id),
      state TEXT NOT NULL CHECK (state IN ('reading', 'needs-answers', 'staged', 'rejected', 'in-review', 'returned', 'approved', 'scheduled', 'published', 'discarded')),
      filename TEXT NOT NULL,
      media_type TEXT NOT NULL,
      size {int} NOT NULL,
      sha256 TEXT NOT NULL,
      request TEXT NOT NULL,
      source_id {int} REFERENCES source (id),
      account_id {int},
      received_at TEXT NOT NULL,
      read_at TEXT,
      recognised TEXT,
      counts TEXT,
      questions TEXT,
      problem_count {int} NOT NULL DEFAULT 0,
      release_id TEXT
    ) {strict};
    CREATE INDEX upload_bytes ON upload (city_id, sha256);

    CREATE TABLE upload_file (
      upload_id TEXT PRIMARY KEY REFERENCES upload (id),
      encoding TEXT NOT NULL,
      bytes {blob} NOT NULL
    ) {strict};

    CREATE TABLE upload_problem (
      upload_id TEXT NOT NULL REFERENCES upload (id),
      position {int} NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice', 'question')),
      code TEXT NOT NULL,
      sheet TEXT,
      line {int},
      col TEXT,
      value TEXT,
      facts TEXT NOT NULL,
      count {int} NOT NULL,
      PRIMARY KEY (upload_id, position)
    ) {strict};

    CREATE TABLE staged_series (
      upload_no {int} NOT NULL,
      series_no {int} NOT NULL,
      indicator TEXT NOT NULL,
      area TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      PRIMARY KEY (upload_no, series_no)
    ) {strict};

    CREATE TABLE staged_observation (
      upload_no {int} NOT NULL,
      series_no {int} NOT NULL,
      period_id {int} NOT NULL,
      line {int} NOT NULL,
      value {real},
      decimals {int},
      lower {real},
      upper {real},
      numerator {real},
      denominator {real},
      n {real},
      status TEXT,
      conf TEXT,
      reason TEXT,
      note TEXT,
      PRIMARY KEY (upload_no, series_no, period_id)
    ) {strictKeyed};

    CREATE TABLE staging (
      upload_no {id},
      upload_id TEXT NOT NULL UNIQUE REFERENCES upload (id)
    ) {strict};

    CREATE TABLE release (
      id TEXT PRIMARY KEY,
      city_id {int} NOT NULL REFERENCES city (id),
      number {int} NOT NULL,
      year {int} NOT NULL,
      published_at TEXT NOT NULL,
      account_id {int},
      note TEXT,
      checksum TEXT NOT NULL,
      UNIQUE (city_id, year, number)
    ) {strict};

    CREATE TABLE publication_act (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      kind TEXT NOT NULL CHECK (kind IN ('publish', 'withdraw')),
      release_id TEXT NOT NULL REFERENCES release (id),
      at TEXT NOT NULL,
      account_id {int},
      reason TEXT
    ) {strict};

    CREATE TABLE release_upload (
      release_id TEXT NOT NULL REFERENCES release (id),
      upload_id TEXT NOT NULL REFERENCES upload (id),
      PRIMARY KEY (release_id, upload_id)
    ) {strict};

    CREATE TABLE release_indicator (
      release_id TEXT NOT NULL REFERENCES release (id),
      indicator TEXT NOT NULL,
      added {int} NOT NULL,
      changed {int} NOT NULL,
      unchanged {int} NOT NULL,
      removed {int} NOT NULL,
      withdrawn_act {int} REFERENCES publication_act (id),
      PRIMARY KEY (release_id, indicator)
    ) {strict};

    CREATE TABLE observation (
      id {id},
      series_id {int} NOT NULL REFERENCES series (id),
      period_id {int} NOT NULL REFERENCES period (id),
      opened_act {int} NOT NULL REFERENCES publication_act (id),
      closed_act {int} REFERENCES publication_act (id),
      release_id TEXT NOT NULL REFERENCES release (id),
      source_id {int} NOT NULL REFERENCES source (id),
      value {real},
      decimals {int},
      lower {real},
      upper {real},
      numerator {real},
      denominator {real},
      n {real},
      status TEXT,
      conf TEXT,
      reason TEXT,
      note TEXT,
      UNIQUE (series_id, period_id, opened_act)
    ) {strict};
    CREATE INDEX observation_opened ON observation (opened_act);
    CREATE INDEX observation_closed ON observation (closed_act);

    CREATE TABLE current_observation (
      series_id {int} NOT NULL REFERENCES series (id),
      period_id {int} NOT NULL REFERENCES period (id),
      observation_id {int} NOT NULL,
      release_id TEXT NOT NULL,
      source_id {int} NOT NULL,
      value {real},
      decimals {int},
      lower {real},
      upper {real},
      numerator {real},
      denominator {real},
      n {real},
      status TEXT,
      conf TEXT,
      reason TEXT,
      note TEXT,
      PRIMARY KEY (series_id, period_id)
    ) {strictKeyed};

    CREATE TABLE audit_entry (
      id {id},
      city_id {int} NOT NULL REFERENCES city (id),
      at TEXT NOT NULL,
      account_id {int},
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      before TEXT,
      after TEXT
    ) {strict};
  `,
  down: `
    DROP TABLE audit_entry;
    DROP TABLE current_observation;
    DROP TABLE observation;
    DROP TABLE release_indicator;
    DROP TABLE release_upload;
    DROP TABLE publication_act;
    DROP TABLE release;
    DROP TABLE staging;
    DROP TABLE staged_observation;
    DROP TABLE staged_series;
    DROP TABLE upload_problem;
    DROP TABLE upload_file;
    DROP TABLE upload;
    DROP TABLE profile;
    DROP TABLE series;
    DROP TABLE period;
    DROP TABLE token;
    DROP TABLE account_link;
    DROP TABLE account;
    DROP TABLE adoption;
    DROP TABLE body;
    DROP TABLE source;
    DROP TABLE area;
    DROP TABLE catalogue_revision;
    DROP TABLE standard_entry;
    DROP TABLE city;
  `,
};
