import type { Migration } from './index.ts';

/** Two rules a version must not break: which one a table has is all that the two forms differ in. */
const BY_ACT = 'opened_act, series_id, period_id';
const BY_FIGURE = 'series_id, period_id, opened_act';

/** The table of versions anew, with what is unique in it: SQLite cannot change that of a table that stands. */
const rebuilt = (unique: string): string => `
    CREATE TABLE observation_rebuilt (
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
      UNIQUE (${unique})
    ) {strict};
    INSERT INTO observation_rebuilt (id, series_id, period_id, opened_act, closed_act, release_id, source_id,
        value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note)
      SELECT id, series_id, period_id, opened_act, closed_act, release_id, source_id,
        value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note
      FROM observation ORDER BY id;
    DROP TABLE observation;
    ALTER TABLE observation_rebuilt RENAME TO observation;`;

const BY_SERIES = `
    CREATE INDEX observation_series ON observation (series_id, opened_act);
    CREATE INDEX observation_closed ON observation (closed_act, series_id, period_id) WHERE closed_act IS NOT NULL;`;
const BY_OPENED = `
    CREATE INDEX observation_opened ON observation (opened_act);
    CREATE INDEX observation_closed ON observation (closed_act, series_id, period_id);`;

/**
 * Versions stand in their indexes act by act. In the order of figures each new version stood among all the older ones of
 * its figure: a release of 2,000 figures that had a hundred versions each changed every page of the index, 4 to 6 MB for
 * the disk to take before it was acknowledged. Now what a release writes lies together, and costs the same in the tenth
 * year as in the first. What has not been closed is not among the closed.
 */
export const versionsByAct: Migration = {
  version: 9,
  name: 'versions-by-act',
  up: `${rebuilt(BY_ACT)}${BY_SERIES}`,
  down: `${rebuilt(BY_FIGURE)}${BY_OPENED}`,
  postgres: {
    up: `
    ALTER TABLE observation ADD UNIQUE (${BY_ACT});
    ALTER TABLE observation DROP CONSTRAINT observation_series_id_period_id_opened_act_key;
    DROP INDEX observation_opened;
    DROP INDEX observation_closed;${BY_SERIES}`,
    down: `
    ALTER TABLE observation ADD UNIQUE (${BY_FIGURE});
    ALTER TABLE observation DROP CONSTRAINT observation_opened_act_series_id_period_id_key;
    DROP INDEX observation_series;
    DROP INDEX observation_closed;${BY_OPENED}`,
  },
};
