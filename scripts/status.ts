import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { runKeepingCommand } from '../server/keeping/run-command.ts';
import { readStatus, sayStatus } from '../server/keeping/status.ts';

/** `npm run status`: where the data lie, and how they are kept. */

const USAGE = `Says where the data lie, what is in them, the newest backup and its age, and whether a server is running.

  npm run status

Changes nothing; the server may run.`;

await runKeepingCommand(USAGE, async () => {
  if (parseArgs({ allowPositionals: true }).positionals.length > 0) return 'wrong-usage';
  for (const line of sayStatus(await readStatus(readConfig(process.env)), new Date())) console.log(line);
  return 0;
});
