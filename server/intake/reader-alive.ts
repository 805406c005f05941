import { hostname } from 'node:os';

/** The process that reads an upload. */
export interface Reader {
  host: string;
  pid: number;
}

export const thisReader = (): Reader => ({ host: hostname(), pid: process.pid });

/**
 * Whether the process that reads an upload may still be at it. Of another machine nothing is known, so it may. Only
 * asked when a program starts, when it cannot be reading anything itself: its own number is one that was given again.
 */
export function mayBeReading(reader: Reader | null): boolean {
  if (reader === null) return false;
  if (reader.host !== hostname()) return true;
  if (reader.pid === process.pid) return false;
  try {
    process.kill(reader.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
