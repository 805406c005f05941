import { first } from './001-first.ts';
import { people } from './002-people.ts';
import { statements } from './003-statements.ts';
import { acknowledgements } from './004-acknowledgements.ts';
import { batches } from './005-batches.ts';
import { reports } from './006-reports.ts';
import { closedFigures } from './007-closed-figures.ts';
import { reminders } from './008-reminders.ts';
import { versionsByAct } from './009-versions-by-act.ts';

/** One step of the schema, in plain SQL; words in braces differ by database (`migrate.ts`). Merged ones are not edited. */
export interface Migration {
  version: number;
  name: string;
  up: string;
  down: string;
  /** Where PostgreSQL gets there by a shorter way. */
  postgres?: { up: string; down: string };
  /** Tables it takes rows from, on purpose; the comment of the step says where they went. */
  removes?: readonly string[];
}

/** Oldest first. A list that is imported works in every tool; a folder that is scanned does not. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  people,
  statements,
  acknowledgements,
  batches,
  reports,
  closedFigures,
  reminders,
  versionsByAct,
];
