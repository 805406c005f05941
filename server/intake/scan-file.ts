import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScanSettings {
  /** The program and what it is told; the file's path comes last. */
  command: readonly string[];
  seconds: number;
}

export type ScanResult =
  | { kind: 'clean' }
  /** The first line the program wrote. */
  | { kind: 'refused'; says: string }
  | { kind: 'failed'; why: 'missing' | 'forbidden' | 'timeout' | 'other'; says: string };

/** The words of a command as it is set: separated by spaces, those with spaces in them in quotation marks. */
export const commandWords = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const LONGEST_LINE = 300;
const MOST_OUTPUT = 1 << 20;

const firstLine = (text: string, path: string): string =>
  (text.split('\n').find((line) => line.trim() !== '') ?? '').replaceAll(path, '').trim().slice(0, LONGEST_LINE);

/**
 * Has another program look at a file before it is read. It is run without a shell, on a copy that only we may read, and
 * what it ends with decides: 0 is clean, anything else refused. What cannot be scanned is not clean.
 */
export async function scanFile(bytes: Uint8Array, { command, seconds }: ScanSettings): Promise<ScanResult> {
  const [program = '', ...words] = command;
  const folder = await mkdtemp(join(tmpdir(), 'barometer-scan-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes, { mode: 0o600 });
    return await new Promise<ScanResult>((resolve) => {
      const options = { timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT, shell: false } as const;
      execFile(program, [...words, path], options, (error, stdout, stderr) => {
        const says = firstLine(stdout, path) || firstLine(stderr, path);
        if (!error) resolve({ kind: 'clean' });
        else if (typeof error.code === 'number') resolve({ kind: 'refused', says: says || `${error.code}` });
        else if (error.killed && String(error.code) !== 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
          resolve({ kind: 'failed', why: 'timeout', says });
        else resolve({ kind: 'failed', why: whyNot(error), says: says || error.message });
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const whyNot = ({ code }: { code?: unknown }): 'missing' | 'forbidden' | 'other' =>
  code === 'ENOENT' ? 'missing' : code === 'EACCES' ? 'forbidden' : 'other';
