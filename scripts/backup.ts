import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { backUp } from '../server/keeping/back-up.ts';
import { sayBytes, sayContents } from '../server/keeping/contents.ts';
import { runKeepingCommand } from '../server/keeping/run-command.ts';

/** `npm run backup`: a whole copy in one file, while the server runs. */

const USAGE = `Copies the database into one file, proved, while the server may be running.

  npm run backup -- FILE

FILE must not exist yet. Only its owner can read it. Who is signed in and links that were sent are not in it.
From PostgreSQL it is the same kind of file; npm run restore brings it back into either.`;

await runKeepingCommand(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return 'wrong-usage';
  const { bytes, contents, file: written } = await backUp(readConfig(process.env).database, file);
  console.log(`${written}: ${sayBytes(bytes)}, ${sayContents(contents)}.`);
  return 0;
});
