import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { sayContents } from '../server/keeping/contents.ts';
import { restore } from '../server/keeping/restore.ts';
import { runKeepingCommand } from '../server/keeping/run-command.ts';

/** `npm run restore`: puts a backup in the place of the database. */

const USAGE = `Puts a backup in the place of the database. The server must be stopped.

  npm run restore -- FILE

The backup is proved before anything is replaced, and brought up to date where it is older. The replaced
database stays in the data folder, as barometer-before-restore-….sqlite.`;

await runKeepingCommand(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return 'wrong-usage';
  const { contents, kept } = await restore(readConfig(process.env), file, new Date());
  console.log(`Restored: ${sayContents(contents)}.`);
  if (kept !== null) console.log(`What was there before lies in ${kept}.`);
  return 0;
});
