import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { sayContents } from '../server/keeping/contents.ts';
import { runKeepingCommand } from '../server/keeping/run-command.ts';
import { verify } from '../server/keeping/verify.ts';

/** `npm run verify`: is the database still what was written? */

const USAGE = `Checks the database: its structure, the checksum of every release computed again, every figure that readers
see traced to its version and release and back, every stored text, and the bytes of every upload. Changes nothing; the
server may run.

  npm run verify

Prints a line for each finding. Ends with 0 when there is none, 1 otherwise.`;

await runKeepingCommand(USAGE, async () => {
  if (parseArgs({ allowPositionals: true }).positionals.length > 0) return 'wrong-usage';
  const { findings, contents } = await verify(readConfig(process.env).database);
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) return 1;
  console.log(`Everything is as it was written: ${contents ? sayContents(contents) : ''}.`);
  return 0;
});
