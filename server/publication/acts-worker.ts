import { CheckService } from '../intake/check-service.ts';
import { openDatabase, type Database, type DatabaseAddress } from '../store/database.ts';
import { serveJobs } from '../threads/serve-jobs.ts';
import { ACTS, type ActName, type ActRequest, type ActResult, type ActTools } from './acts.ts';
import type { CheckedCatalogue } from '../intake/check-service.ts';

/** An act for the thread to do. */
export interface ActJob<Name extends ActName = ActName> {
  address: DatabaseAddress;
  name: Name;
  request: ActRequest<Name>;
  /** UTC instant at which it takes place. */
  at: string;
}

/** It serves one database, and keeps the connection with all the statements prepared for it. */
let open: Database | undefined;

serveJobs(({ address, name, request, at }: ActJob, catalogue: CheckedCatalogue): Promise<ActResult<ActName>> => {
  open ??= openDatabase(address);
  const checks = new CheckService({ database: open, catalogue: { current: () => catalogue } });
  const act = ACTS[name] as (tools: ActTools, asked: ActJob['request']) => Promise<ActResult<ActName>>;
  return act({ database: open, checks, at: new Date(at) }, request);
});
