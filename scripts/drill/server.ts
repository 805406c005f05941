/** Real servers in processes of their own, on folders that are thrown away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ADMIN = { email: 'drill@example.org', password: 'a quiet green harbour' };

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));
/** See scripts/launch.mjs. */
const FLAGS = ['--disable-warning=ExperimentalWarning', '--wasm-wrapper-tiering-budget=1000000000'];

export interface ServerOptions {
  folder: string;
  settings?: Record<string, string>;
  /** A program that runs ours, such as `prlimit --fsize=…`. */
  under?: readonly string[];
  /** Loaded before the server. */
  preload?: string;
  /** For whoever wants to end it before it answers. */
  onSpawn?(child: ChildProcess): void;
}

export interface RunningServer {
  address: string;
  child: ChildProcess;
  /** Milliseconds from the start of the process to the first answer. */
  startedIn: number;
  /** What it wrote, a line each. */
  lines(): string[];
  isAlive(): boolean;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Asks it to end; its exit code. */
  stop(): Promise<number | null>;
}

/** It ended before it listened. */
export class NotStarted extends Error {
  readonly said: string;
  readonly code: number | null;

  constructor(said: string, code: number | null) {
    super(`The server did not start (${code}): ${said}`);
    this.said = said;
    this.code = code;
  }
}

/** Starts a server and waits until it answers. @throws NotStarted */
export async function startServer({
  folder,
  settings,
  under = [],
  preload,
  onSpawn,
}: ServerOptions): Promise<RunningServer> {
  const began = performance.now();
  const isNew = !existsSync(join(folder, 'barometer.sqlite'));
  const node = [process.execPath, ...FLAGS, ...(preload ? ['--import', preload] : []), SERVE];
  const [program = '', ...args] = [...under, ...node];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      DATA_DIR: folder,
      PORT: '0',
      DEMO: 'off',
      LOG_LEVEL: 'info',
      BACKUP_AT: 'off',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...settings,
    },
  });
  onSpawn?.(child);
  let said = '';
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const port = /: http:\/\/\S+:(\d+)\n/.exec(said)?.[1];
      // The administrator of a new folder is made after the address is told.
      if (port && (!isNew || said.includes('can sign in'))) resolve(`http://127.0.0.1:${port}`);
    });
    // The last words may come after the end.
    child.once('close', (code) => reject(new NotStarted(said.trim(), code)));
    child.once('error', reject);
  });
  while (!(await fetch(`${address}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    address,
    child,
    startedIn: performance.now() - began,
    lines: () => said.split('\n').filter((line) => line !== ''),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

/** A folder for a drill, removed at its end, however it ends. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-drill-'));
  try {
    return await work(folder);
  } finally {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server for the length of some work. */
export async function withServer<T>(options: ServerOptions, work: (server: RunningServer) => Promise<T>): Promise<T> {
  const server = await startServer(options);
  try {
    return await work(server);
  } finally {
    if (server.isAlive()) await server.kill();
  }
}
