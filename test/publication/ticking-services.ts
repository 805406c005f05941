import { dirname } from 'node:path';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readConfig } from '../../server/config.ts';
import { assembleServices, type Services } from '../../server/services.ts';
import type { Database } from '../../server/store/database.ts';
import { addOffice } from '../catalogue/office.ts';

const standard = loadStandard();

/** Services on a new database with a source to publish under, whose clock goes on a second each time it is asked. */
export async function tickingServices(database: Database): Promise<Services> {
  let second = 0;
  let next = 0;
  const effects = {
    now: () => new Date(Date.UTC(2026, 5, 30, 12, 0, second++)),
    randomId: () => String((next += 1)).padStart(12, '0'),
  };
  const folder = database.file === null ? {} : { DATA_DIR: dirname(database.file) };
  const config = readConfig({ DEMO: 'off', LOG_LEVEL: 'silent', ...folder });
  const services = await assembleServices(config, database, standard, effects, () => undefined);
  await addOffice(services);
  return services;
}
