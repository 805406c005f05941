import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ProblemList, type ProblemCode } from '../server/intake/problems.ts';
import { plainRows } from '../server/intake/table/plain-rows.ts';
import { NO_NAMES } from '../server/intake/problem-facts.ts';
import { problemViews } from '../server/intake/upload-view.ts';

/** `npm run rows`: the first stage of intake by itself, for a look at how a file is read. */

const USAGE = `Prints the rows of a file, whatever its form, as recognised without any mapping.

  npm run --silent rows -- FILE

One JSON array of cell texts a line. Where the file has a header it is the first line; several header rows are joined by
a space. Titles above the table, notes below it and empty rows are left out. Problems go to the error output.

Ends with 0 when the file was read, 1 when it could not be, or not to its end, 2 for wrong usage.`;

/** Problems of a file that was read nevertheless. */
const READ: ReadonlySet<string> = new Set<ProblemCode>(['empty-file', 'cells-differ', 'quotes-broken']);

class WrongUsage extends Error {}

function fileNamed(): string | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
    if (values.help) return undefined;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new WrongUsage('Name one file.');
    return file;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message);
    throw error;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongUsage(
      `${file} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).`,
    );
  }
}

function run(): number {
  const file = fileNamed();
  if (file === undefined) {
    console.log(USAGE);
    return 0;
  }
  const problems = new ProblemList();
  let lines = '';
  for (const cells of plainRows(bytesOf(file), problems)) {
    lines += `${JSON.stringify(cells)}\n`;
    if (lines.length < 60_000) continue;
    process.stdout.write(lines);
    lines = '';
  }
  process.stdout.write(lines);
  for (const { line, severity, code, message } of problemViews('', problems.list(), NO_NAMES, 'en'))
    console.error(`${file}${line === null ? '' : `:${line}`}: ${severity} ${code}\n    ${message}`);
  return problems.list().some(({ severity, code }) => severity === 'error' && !READ.has(code)) ? 1 : 0;
}

// Whoever reads the rows may have seen enough.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
