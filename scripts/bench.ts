import { benchIngest } from './bench/ingest.ts';
import { benchPage } from './bench/page.ts';

/** `npm run bench -- NAME`: one measurement beside its yardstick, as one JSON object per line. */

const BENCHES: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['ingest', benchIngest],
  ['page', benchPage],
]);

const USAGE = `Measures the program beside a yardstick, in one run.

  npm run bench -- NAME

Names: ${[...BENCHES.keys()].join(', ')}
Prints {"bench", "metric", "value", "unit", "peer", "ratio"}, one a line.`;

const [name = ''] = process.argv.slice(2);
const bench = BENCHES.get(name);
if (bench) await bench();
else if (name === '--help') console.log(USAGE);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
