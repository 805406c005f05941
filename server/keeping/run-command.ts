import { StartRefused } from '../store/migrate.ts';
import { inOneLine, KeepingRefused } from './refusal.ts';

/**
 * Runs a command for whoever looks after the data: `--help` prints its usage, a refusal is one line and 1, wrong usage is
 * 2. What it writes is for its owner's eyes, from the first byte on.
 */
export async function runKeepingCommand(usage: string, work: () => Promise<number | 'wrong-usage'>): Promise<void> {
  process.umask(0o077);
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    const outcome = await work();
    if (outcome === 'wrong-usage') console.error(usage);
    process.exitCode = outcome === 'wrong-usage' ? 2 : outcome;
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isUsage) console.error(`${inOneLine(error)}\n\n${usage}`);
    else if (error instanceof StartRefused || error instanceof KeepingRefused) console.error(error.message);
    else if (error instanceof Error && 'code' in error) console.error(`That did not work: ${inOneLine(error)}`);
    else throw error;
    process.exitCode = isUsage ? 2 : 1;
  }
}
