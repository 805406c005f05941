import type { Migration } from './index.ts';

/**
 * Profiles remember what their files look like; uploads remember how they were first asked for (so that the same bytes
 * are known again after their questions were answered) and which profiles they looked like; several files sent at once
 * are a batch. Uploads from before name their profile only in `request`.
 */
export const batches: Migration = {
  version: 5,
  name: 'batches',
  up: `
    ALTER TABLE profile ADD COLUMN fingerprint TEXT;
    ALTER TABLE profile ADD COLUMN changed_at TEXT;

    ALTER TABLE upload ADD COLUMN asked TEXT;
    ALTER TABLE upload ADD COLUMN profile TEXT;
    ALTER TABLE upload ADD COLUMN matched TEXT;
    CREATE INDEX upload_profile ON upload (city_id, profile);

    CREATE TABLE batch (
      id TEXT PRIMARY KEY,
      city_id {int} NOT NULL REFERENCES city (id),
      account_id {int},
      name TEXT,
      sha256 TEXT NOT NULL,
      received_at TEXT NOT NULL
    ) {strict};
    CREATE INDEX batch_bytes ON batch (city_id, sha256);

    CREATE TABLE batch_file (
      batch_id TEXT NOT NULL REFERENCES batch (id),
      position {int} NOT NULL,
      name TEXT NOT NULL,
      size {int} NOT NULL,
      upload_id TEXT REFERENCES upload (id),
      skipped TEXT,
      left_out {bool} NOT NULL DEFAULT {false},
      PRIMARY KEY (batch_id, position)
    ) {strict};
    CREATE INDEX batch_file_upload ON batch_file (upload_id);
  `,
  down: `
    DROP TABLE batch_file;
    DROP TABLE batch;
    DROP INDEX upload_profile;
    ALTER TABLE upload DROP COLUMN matched;
    ALTER TABLE upload DROP COLUMN profile;
    ALTER TABLE upload DROP COLUMN asked;
    ALTER TABLE profile DROP COLUMN changed_at;
    ALTER TABLE profile DROP COLUMN fingerprint;
  `,
};
