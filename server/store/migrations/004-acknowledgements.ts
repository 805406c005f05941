import type { Migration } from './index.ts';

/**
 * A problem keeps every line it stands at, so that each row of the file can be given back with what is wrong in it. Doubts
 * about figures are known again when an upload is checked a second time (`cause`; `checked` says against what it
 * was checked last), and each one that was published all the same keeps who said why.
 */
export const acknowledgements: Migration = {
  version: 4,
  name: 'acknowledgements',
  up: `
    ALTER TABLE upload_problem ADD COLUMN cause TEXT;
    ALTER TABLE upload_problem ADD COLUMN lines TEXT;
    ALTER TABLE upload ADD COLUMN checked TEXT;

    CREATE TABLE acknowledgement (
      release_id TEXT NOT NULL REFERENCES release (id),
      upload_id TEXT NOT NULL REFERENCES upload (id),
      position {int} NOT NULL,
      reason TEXT NOT NULL,
      account_id {int},
      at TEXT NOT NULL,
      PRIMARY KEY (release_id, upload_id, position)
    ) {strict};
  `,
  down: `
    DROP TABLE acknowledgement;
    ALTER TABLE upload DROP COLUMN checked;
    ALTER TABLE upload_problem DROP COLUMN lines;
    ALTER TABLE upload_problem DROP COLUMN cause;
  `,
};
