import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../server/config.ts';
import { CatalogueStore } from '../../server/catalogue/catalogue-store.ts';
import { warningsOf } from '../../server/publication/acknowledgement.ts';
import { runIntake } from '../../server/intake/run-intake.ts';
import { createServices, type Services } from '../../server/services.ts';
import { inTransaction } from '../../server/store/transaction.ts';
import { AREA_CODES } from './million-rows.ts';

/**
 * One round, in a process of its own so that its memory is only its own: stages the file in the worker while readers
 * ask on the main thread. Prints what it measured as JSON.
 */

export interface IngestRound {
  seconds: number;
  observations: number;
  state: string;
  /** The first thing that was wrong, where anything was. */
  problem: string;
  /** Resident memory at its highest, above the server that serves its readers and reads no file, in MB. */
  peakMb: number;
  /** From the moment a question was due to its answer, in ms. */
  readerMs: number[];
  /** The whole way of an upload through the service: bytes kept, read, recorded. */
  receiveSeconds: number | null;
  publishSeconds: number | null;
}

const MB = 1024 * 1024;

async function addAreas({ database, catalogue, cityId }: Services): Promise<void> {
  await inTransaction(database, async (trx) => {
    const store = new CatalogueStore(trx);
    for (const code of AREA_CODES)
      await store.insertArea(cityId, {
        code,
        name: { en: code, fr: code, da: code, de: code },
        parent: null,
        kind: 'district',
        validFrom: null,
        validTo: null,
      });
  });
  await catalogue.reload();
}

/** Asks what a page asks, two hundred times a second, until told to stop. */
async function readMeanwhile({ database }: Services, stop: AbortSignal): Promise<number[]> {
  const delays: number[] = [];
  let due = performance.now();
  while (!stop.aborted) {
    await database
      .knex('current_observation as o')
      .join('series as s', 's.id', 'o.series_id')
      .where('s.indicator', 'bs-foreign-share')
      .select('o.period_id', 'o.value');
    delays.push(performance.now() - due);
    due = Math.max(due + 5, performance.now());
    await sleep(Math.max(0, due - performance.now()));
    due = Math.max(due, performance.now() - 5);
  }
  return delays;
}

async function run(file: string, indicator: string, withPublication: boolean): Promise<IngestRound> {
  const services = await createServices(readConfig({ ...process.env, LOG_LEVEL: 'silent' }));
  try {
    await addAreas(services);
    const { catalogue, areas, identity } = services.catalogue.current();
    const context = { catalogue, areas, cityArea: identity.area, convention: null, today: '2026-11-24' };
    // Idle is a server whose readers have been there for a while.
    await readMeanwhile(services, AbortSignal.timeout(2000));
    globalThis.gc?.();
    await sleep(300);
    const idle = process.memoryUsage.rss();
    let peak = idle;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 10);
    const readers = new AbortController();
    const reading = readMeanwhile(services, readers.signal);
    const bytes = readFileSync(file);
    const begin = performance.now();
    const { result } = await runIntake(services.database, {
      uploadNo: 999_999,
      bytes,
      file: { filename: basename(file), candidates: [] },
      request: { indicator: null, mapping: {} },
      context,
      beside: { cityId: services.cityId, sourceId: null, mode: 'add' },
    });
    const seconds = (performance.now() - begin) / 1000;
    readers.abort();
    const readerMs = await reading;
    clearInterval(watch);
    const published = withPublication ? await publish(services, file, indicator) : [null, null];
    return {
      seconds,
      observations: result.counts.observations,
      state: result.state,
      problem: JSON.stringify(result.problems[0] ?? null),
      peakMb: (peak - idle) / MB,
      readerMs,
      receiveSeconds: published[0] ?? null,
      publishSeconds: published[1] ?? null,
    };
  } finally {
    await services.close();
  }
}

/** Seconds of receiving through the service, and of publishing. */
async function publish(services: Services, file: string, indicator: string): Promise<[number, number]> {
  const { uploads, publication, catalogue, cityId, database } = services;
  const received = performance.now();
  const { upload } = await uploads.receive({
    bytes: readFileSync(file),
    filename: 'million.csv',
    mediaType: 'text/csv',
    request: { indicator, source: catalogue.current().sources[0]?.key, mode: 'add' },
    accountId: null,
  });
  // Figures made at random are implausible: each kind of doubt is answered, as a person would.
  const codes = new Set((await warningsOf(database.knex, [upload.id])).map(({ code }) => code));
  const acknowledge = [...codes].map((code) => ({ code, reason: 'Figures made for a measurement.' }));
  const begin = performance.now();
  await publication.publish({ uploadIds: [upload.id], note: null, acknowledge, accountId: null, cityId });
  return [(begin - received) / 1000, (performance.now() - begin) / 1000];
}

const [file = '', indicator = '', withPublication = ''] = process.argv.slice(2);
console.log(JSON.stringify(await run(file, indicator, withPublication === 'publish')));
