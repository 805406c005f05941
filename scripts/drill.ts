import { parseArgs } from 'node:util';
import { auth } from './drill/auth.ts';
import { backup } from './drill/backup.ts';
import { concurrent } from './drill/concurrent.ts';
import { faults } from './drill/faults.ts';
import { Report, type Drill, type Figure, type Size } from './drill/figure.ts';
import { headers } from './drill/headers.ts';
import { kill9 } from './drill/kill9.ts';
import { large } from './drill/large.ts';
import { malformed } from './drill/malformed.ts';
import { migrate } from './drill/migrate.ts';

/** `npm run drill`: real servers, ended, filled, damaged and attacked, and what came of it in figures. */

export const DRILLS: Readonly<Record<string, Drill>> = {
  headers,
  auth,
  concurrent,
  faults,
  malformed,
  backup,
  migrate,
  large,
  kill9,
};

const USAGE = `Drills: real servers are ended, filled, damaged and attacked, on folders of their own.

  npm run drill -- [NAME…] [--full | --small]

${Object.entries(DRILLS)
  .map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`)
  .join('\n')}

Without a name all of them. --full (as for a release, about 20 minutes) is what is meant unless --small (seconds each)
is said. Prints a line of JSON for each figure; ends with 0 when all meet their target, 1 otherwise.`;

/** Runs drills one after the other. */
export async function runDrills(
  names: readonly string[],
  size: Size,
  write: (figure: Figure) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) {
    const report = new Report(name, (figure) => {
      figures.push(figure);
      write(figure);
    });
    const began = performance.now();
    // What goes wrong in one drill is a figure of it; the others run all the same.
    await DRILLS[name]?.run(report, size).catch((error: unknown) => {
      report.exactly(
        'faults of the drill itself',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
        'none',
      );
    });
    report.note('seconds', (performance.now() - began) / 1000);
  }
  return figures;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean' }, small: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if ((values.full && values.small) || positionals.some((name) => !(name in DRILLS))) {
    console.error(USAGE);
    return 2;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(DRILLS);
  const figures = await runDrills(names, values.small ? 'small' : 'full', (figure) =>
    console.log(JSON.stringify(figure)),
  );
  return figures.every(({ ok }) => ok) ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    console.error(USAGE);
    process.exitCode = 2;
  }
}
