import type { Drill } from './figure.ts';
import { clockFault } from './fault-clock.ts';
import { corruptFault } from './fault-corrupt.ts';
import { fullFault } from './fault-full.ts';
import { readOnlyFault } from './fault-read-only.ts';

/** What machines do: disks fill up, files are damaged, clocks are wrong. */
export const faults: Drill = {
  says: 'a full disk, a limit of files, a folder that cannot be written to, damaged files, a wrong clock',
  async run(report, size) {
    await fullFault(report);
    await readOnlyFault(report);
    await corruptFault(report, size === 'full' ? 24 : 8);
    await clockFault(report);
  },
};
