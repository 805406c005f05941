/** A city somebody edits: the whole program on a database of its own, and the parts the editing services are made of. */
import { expect } from 'vitest';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import { AppError, type ErrorCode, type ErrorFacts } from '../../server/errors.ts';
import { assembleServices, type Services } from '../../server/services.ts';
import type { Database } from '../../server/store/database.ts';
import { memoryDatabase } from '../store/databases.ts';

export const STANDARD = loadStandard();

/** `DEMO` on: the demonstration; off: an unnamed city. */
export async function editedCity(
  demo: 'on' | 'off' = 'off',
  database?: Database,
  standard: typeof STANDARD = STANDARD,
): Promise<Services> {
  let second = 0;
  let id = 0;
  const effects = {
    now: () => new Date(Date.UTC(2026, 0, 15, 12, 0, second++)),
    randomId: () => `id${String(id++).padStart(10, '0')}`,
  };
  const config = readConfig({ DEMO: demo, LOG_LEVEL: 'silent' });
  return assembleServices(config, database ?? (await memoryDatabase()), standard, effects, () => undefined);
}

/** The error somebody made, with some of its facts. */
export async function expectError(step: Promise<unknown>, code: ErrorCode, facts: ErrorFacts = {}): Promise<AppError> {
  const error: unknown = await step.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`Expected ${code}, got ${String(error)}`, { cause: error });
  expect({ code: error.code, facts: error.facts }).toMatchObject({ code, facts });
  return error;
}

/** The log's newest line. */
export async function lastAudit({ database }: Pick<Services, 'database'>): Promise<{
  action: string;
  subject: string;
  account_id: number | null;
}> {
  const row = await database
    .knex('audit_entry')
    .orderBy('id', 'desc')
    .first<{ action: string; subject: string; account_id: number | null }>('action', 'subject', 'account_id');
  return row;
}

/** Publishes a file of figures under the source `office`. */
export async function publishFigures(
  { uploads, publication, cityId }: Services,
  indicator: string,
  csv: string,
): Promise<string> {
  const { upload } = await uploads.receive({
    bytes: Buffer.from(csv),
    filename: 'figures.csv',
    mediaType: 'text/csv',
    request: { indicator, source: 'office', mode: 'add' },
    accountId: null,
  });
  expect(upload.state).toBe('staged');
  const { release } = await publication.publish({
    uploadIds: [upload.id],
    note: null,
    acknowledge: [],
    accountId: null,
    cityId,
  });
  return release.id;
}
