import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IngestRound } from './ingest-run.ts';
import { ROWS, writeMillionRows } from './million-rows.ts';
import { median, percentile, report } from './report.ts';

const ROUNDS = 3;
const INDICATOR = 'emp-rate-25-64';
const BENCH = 'ingest';
const RUN = fileURLToPath(new URL('ingest-run.ts', import.meta.url));

/** Seconds the `sqlite3` shell takes to import the file into a plain table; undefined where it is not installed. */
function importBySqlite(file: string, folder: string): number | undefined {
  const database = join(folder, 'plain.sqlite');
  const begin = performance.now();
  const { status } = spawnSync('sqlite3', [database], {
    input: `PRAGMA journal_mode = WAL;\n.mode csv\n.import ${file} plain\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const seconds = (performance.now() - begin) / 1000;
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  return status === 0 ? seconds : undefined;
}

function stageOnce(file: string, folder: string, publish: boolean): IngestRound {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', RUN, file, INDICATOR, publish ? 'publish' : ''],
    { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  rmSync(dataDir, { recursive: true, force: true });
  if (status !== 0) throw new Error(`A round failed: ${stderr}`);
  const round = JSON.parse(stdout) as IngestRound;
  if (round.state !== 'staged' || round.observations !== ROWS)
    throw new Error(
      `The file was not staged whole: ${round.state}, ${round.observations} observations, ${round.problem}`,
    );
  return round;
}

/** A million canonical rows, from bytes to staged with every check, beside `.import` of the same file into a plain table. */
export async function benchIngest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-bench-'));
  try {
    const file = join(folder, 'million.csv');
    writeMillionRows(file, INDICATOR);
    const ours: IngestRound[] = [];
    const theirs: number[] = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      const peer = importBySqlite(file, folder);
      if (peer !== undefined) theirs.push(peer);
      ours.push(stageOnce(file, folder, at === ROUNDS - 1));
    }
    print(ours, theirs, statSync(file).size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(ours: readonly IngestRound[], theirs: readonly number[], size: number): void {
  const line = (metric: string, value: number, unit: string): void =>
    report({ bench: BENCH, metric, value, unit, peer: null, ratio: null });
  // Each round is held against the import just before it, so that both felt the same machine.
  const ratios = ours.flatMap((round, at) => {
    const peer = theirs[at];
    return peer === undefined ? [] : [peer / round.seconds];
  });
  report({
    bench: BENCH,
    metric: 'rows-per-second',
    value: ROWS / median(ours.map((one) => one.seconds)),
    unit: 'rows/s',
    peer: theirs.length > 0 ? 'sqlite3 .import' : null,
    ratio: ratios.length > 0 ? median(ratios) : null,
  });
  if (theirs.length > 0) line('peer-rows-per-second', ROWS / median(theirs), 'rows/s');
  line('peak-memory-above-idle', Math.max(...ours.map((one) => one.peakMb)), 'MB');
  line(
    'reader-delay-p99',
    percentile(
      ours.flatMap((one) => one.readerMs),
      0.99,
    ),
    'ms',
  );
  line(
    'reader-delay-p50',
    percentile(
      ours.flatMap((one) => one.readerMs),
      0.5,
    ),
    'ms',
  );
  line('reader-delay-max', Math.max(...ours.flatMap((one) => one.readerMs)), 'ms');
  const last = ours.at(-1);
  if (last?.receiveSeconds) line('receive-with-bytes-kept', last.receiveSeconds, 's');
  if (last?.publishSeconds) line('publish', last.publishSeconds, 's');
  line('file-size', size / 1024 / 1024, 'MB');
}
