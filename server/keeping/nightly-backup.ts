import { mkdirSync } from 'node:fs';
import { Cron } from 'croner';
import type { Config } from '../config.ts';
import type { Log } from '../http/log.ts';
import { backUpInThread } from './back-up-in-thread.ts';
import { backupName, newestBackup, removeOld } from './backup-folder.ts';
import { inOneLine, KeepingRefused } from './refusal.ts';

/** A server that was off at night copies soon after its start, when the newest copy is older than this. */
const LONGEST_GAP_MS = 25 * 60 * 60 * 1000;
const AFTER_START_MS = 5 * 60 * 1000;

export interface NightlyBackupDeps {
  config: Pick<Config, 'database' | 'timeZone'>;
  backup: NonNullable<Config['backup']>;
  log: Log;
  now(): Date;
}

/** Copies the database each night in a thread of its own. What fails is logged and tried again the next night. */
export class NightlyBackup {
  readonly #deps: NightlyBackupDeps;
  #cron: Cron | undefined;
  #soon: NodeJS.Timeout | undefined;
  #running: Promise<boolean> | undefined;

  constructor(deps: NightlyBackupDeps) {
    this.#deps = deps;
  }

  /** Where the copies lie. */
  get folder(): string {
    return this.#deps.backup.folder;
  }

  /** Each night at the time set; soon, when the last night was missed. */
  start(): void {
    const { backup, config } = this.#deps;
    const [hour = '2', minute = '30'] = backup.at.split(':');
    this.#cron = new Cron(
      `${Number(minute)} ${Number(hour)} * * *`,
      { timezone: config.timeZone, unref: true, protect: true },
      async () => void (await this.runNow()),
    );
    if (!this.#isRecent()) this.#soon = setTimeout(() => void this.runNow(), AFTER_START_MS).unref();
  }

  /** The next copy's moment; null when none is planned. */
  next(): Date | null {
    return this.#cron?.nextRun() ?? null;
  }

  /** Waits for a copy that is being made; a thread that is stopped half way would leave its part. */
  async stop(): Promise<void> {
    this.#cron?.stop();
    clearTimeout(this.#soon);
    await this.#running;
  }

  /** One copy now, and the old ones beyond the number to keep removed; one at a time. @returns whether there is a new one */
  runNow(): Promise<boolean> {
    this.#running ??= this.#copy().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #isRecent(): boolean {
    const newest = newestBackup(this.#deps.backup.folder);
    return newest !== null && Math.abs(this.#deps.now().getTime() - Date.parse(newest.at)) < LONGEST_GAP_MS;
  }

  async #copy(): Promise<boolean> {
    const { backup, config, log, now } = this.#deps;
    const started = performance.now();
    try {
      mkdirSync(backup.folder, { recursive: true, mode: 0o700 });
      const { file, bytes, contents } = await backUpInThread(
        config.database,
        backupName(backup.folder, now(), config.timeZone),
      );
      const removed = removeOld(backup.folder, backup.keep, file);
      log.info('backup', { file, bytes, removed, ms: Math.round(performance.now() - started), ...contents });
      return true;
    } catch (error) {
      const cause = error instanceof Error && !(error instanceof KeepingRefused) ? error.stack : undefined;
      log.error('backup-failed', { folder: backup.folder, reason: inOneLine(error), cause });
      return false;
    }
  }
}
