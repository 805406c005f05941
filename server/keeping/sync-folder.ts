import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes new names in a folder outlast a power cut, where the system lets a folder be opened. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows does not let it; there names are written with their files.
  }
}
