/** Holds a data folder, as a server does, until it is killed; what nothing points to is collected meanwhile. */
import { claimDataFolder } from '../../server/keeping/running-server.ts';

claimDataFolder(process.argv[2] ?? '');
globalThis.gc?.();
process.stdout.write('held\n');
setInterval(() => globalThis.gc?.(), 1000);
