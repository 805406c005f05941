/** Holds a data folder, as a server does, until it is killed. */
import { claimDataFolder } from '../../server/keeping/running-server.ts';

claimDataFolder(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
