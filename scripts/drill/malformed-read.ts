import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Area } from '../../indicators/definition.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { readUpload, type IntakeContext, type IntakeResult, type StagingSink } from '../../server/intake/intake.ts';
import { INDICATOR } from './client.ts';
import { quantile, type Report } from './figure.ts';
import { malformedFiles, soundFiles } from './malformed-files.ts';

const CITY: Area = {
  code: 'T',
  name: { en: 'Testville', fr: 'Testville', da: 'Testville', de: 'Testville' },
  parent: null,
  kind: 'city',
  validFrom: null,
  validTo: null,
};

const MEGABYTE = 1_000_000;

/** Waste that nobody has swept up yet is no memory that is held: how much of it waits is chance. */
function tidier(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Counts what would be staged, and what of it is not a whole figure: a value or a reason, of a series and a period. */
class Watching implements StagingSink {
  rows = 0;
  halves = 0;
  async begin(): Promise<void> {
    this.rows = 0;
  }
  add({ value, reason, series, period }: Parameters<StagingSink['add']>[0]): void {
    this.rows += 1;
    if ((value === null) === (reason === null) || !series || !period) this.halves += 1;
    else if (value !== null && !Number.isFinite(value)) this.halves += 1;
  }
  async flush(): Promise<void> {}
  async complete(): Promise<void> {}
  async finish(): Promise<void> {}
}

/** Every file through the reader that the server uses, many more than could be sent to one; memory may grow by so much. */
export async function readMalformed(
  { count, seed, megabytes }: { count: number; seed: number; megabytes: number },
  report: Report,
): Promise<void> {
  const { catalogue } = loadStandard();
  const context: IntakeContext = { catalogue, areas: [CITY], cityArea: 'T', convention: null, today: '2026-06-30' };
  const read = (bytes: Buffer, sink: StagingSink): Promise<IntakeResult> =>
    readUpload(bytes, { indicator: INDICATOR, mapping: {} }, context, sink);
  const refused = [];
  for (const { kind, bytes } of soundFiles())
    if ((await read(bytes, new Watching())).state === 'rejected') refused.push(kind);
  report.exactly('the same files refused while they are sound', refused.join(', ') || 'none', 'none');
  const found = { faults: 0, halves: 0, miscounted: 0, unexplained: 0 };
  const states: Record<string, number> = {};
  const times: number[] = [];
  let memory = { at: 0, peak: 0 };
  const tidy = tidier();
  const often = Math.ceil(count / 50);
  let at = 0;
  for (const { kind, bytes } of malformedFiles(count, seed)) {
    const sink = new Watching();
    const began = performance.now();
    try {
      const result = await read(bytes, sink);
      states[result.state] = (states[result.state] ?? 0) + 1;
      found.halves += sink.halves;
      if (sink.rows !== result.counts.observations) found.miscounted += 1;
      if (!isExplained(result)) found.unexplained += 1;
    } catch (error) {
      found.faults += 1;
      if (found.faults <= 3)
        report.note(`fault ${found.faults}: ${kind}`, `${String(error)} ${JSON.stringify(bytes.toString('latin1'))}`);
    }
    times.push(performance.now() - began);
    at += 1;
    if (at % often > 0) continue;
    tidy();
    const used = process.memoryUsage.rss() / MEGABYTE;
    // By then what is made once is made.
    if (at <= Math.max(often, count / 10)) memory = { at: used, peak: used };
    memory.peak = Math.max(memory.peak, used);
  }
  report.exactly('malformed files read', at, count);
  for (const [state, many] of Object.entries(states)) report.note(`of these ${state}`, many);
  report.exactly('faults of the reader', found.faults);
  report.exactly('half figures', found.halves);
  report.exactly('files whose figures are not those it counted', found.miscounted);
  report.exactly('files refused or asked about without a word why', found.unexplained);
  report.atMost('reading one, p99, ms', quantile(times, 0.99), 500);
  report.atMost('reading one, longest, ms', Math.max(0, ...chunkMaxima(times)), 5000);
  report.atMost('memory gained after the first tenth, MB', memory.peak - memory.at, megabytes);
}

const isExplained = ({ state, problems }: IntakeResult): boolean => state === 'staged' || problems.length > 0;

/** The largest of each thousand: a hundred thousand are too many arguments for one call. */
const chunkMaxima = (times: readonly number[]): number[] =>
  Array.from({ length: Math.ceil(times.length / 1000) }, (_one, at) =>
    Math.max(...times.slice(at * 1000, at * 1000 + 1000)),
  );
