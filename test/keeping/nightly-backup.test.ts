import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../server/http/log.ts';
import { NightlyBackup } from '../../server/keeping/nightly-backup.ts';
import { verify } from '../../server/keeping/verify.ts';
import { keptBarometer, keptKinds, type KeptBarometer } from './kept-barometer.ts';

interface Line {
  level: string;
  event: string;
  [fact: string]: unknown;
}

let kept: KeptBarometer;
let now: Date;
let written: string[];
afterEach(() => kept.remove());

const logged = (): Line[] => written.map((line) => JSON.parse(line) as Line);
const folder = (): string => join(kept.folder, 'backups');

function nightly(keep = 3, into = folder()): NightlyBackup {
  return new NightlyBackup({
    config: kept.config,
    backup: { folder: into, at: '02:30', keep },
    log: createLog(
      'info',
      () => now,
      (line) => written.push(line),
    ),
    now: () => now,
  });
}

describe.each(keptKinds())('the nightly backup of $kind', ({ open }) => {
  beforeEach(async () => {
    kept = await open();
    now = new Date('2026-05-01T00:30:00Z');
    written = [];
  });

  test('copies into a file of the day and says so in the log', async () => {
    expect(await nightly().runNow()).toBe(true);
    const file = join(folder(), 'barometer-2026-05-01.sqlite');
    expect(readdirSync(folder())).toEqual(['barometer-2026-05-01.sqlite']);
    expect((await verify({ kind: 'sqlite', location: file })).findings).toEqual([]);
    expect(logged()).toMatchObject([{ level: 'info', event: 'backup', file, removed: [], releases: 3 }]);
  });

  test('keeps as many as are wanted, removes the oldest, and nothing that is not its own', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'notes.txt'), 'mine');
    for (const day of ['01', '02', '03', '04', '05']) {
      now = new Date(`2026-05-${day}T00:30:00Z`);
      expect(await nightly().runNow()).toBe(true);
    }
    expect(readdirSync(folder()).toSorted()).toEqual([
      'barometer-2026-05-03.sqlite',
      'barometer-2026-05-04.sqlite',
      'barometer-2026-05-05.sqlite',
      'notes.txt',
    ]);
    expect(logged().at(-1)?.['removed']).toEqual([join(folder(), 'barometer-2026-05-02.sqlite')]);
  });

  test('one that fails is logged in a line, removes no older one, and the next night is tried again', async () => {
    expect(await nightly(1).runNow()).toBe(true);
    now = new Date('2026-05-02T00:30:00Z');
    const { knex } = kept.database;
    const { value } = await knex('observation').where({ opened_act: 1 }).first<{ value: number }>('value');
    await knex('observation').where({ opened_act: 1 }).update({ value: 99 });
    expect(await nightly(1).runNow()).toBe(false);
    expect(logged().at(-1)).toMatchObject({ level: 'error', event: 'backup-failed', folder: folder() });
    expect(logged().at(-1)?.['reason']).toContain('is not whole');
    expect(readdirSync(folder())).toEqual(['barometer-2026-05-01.sqlite']);
    await knex('observation').where({ opened_act: 1 }).update({ value });
    expect(await nightly(1).runNow()).toBe(true);
    expect(readdirSync(folder())).toEqual(['barometer-2026-05-02.sqlite']);
  });
});

describe('the nightly backup', () => {
  beforeEach(async () => {
    kept = await keptBarometer();
    now = new Date('2026-05-01T00:30:00Z');
    written = [];
  });

  test('a second one of a day has the time in its name; asked twice at once it copies once', async () => {
    const backup = nightly();
    expect(await Promise.all([backup.runNow(), backup.runNow()])).toEqual([true, true]);
    await backup.runNow();
    expect(readdirSync(folder()).toSorted()).toEqual([
      'barometer-2026-05-01-023000.sqlite',
      'barometer-2026-05-01.sqlite',
    ]);
  });

  test('a folder that cannot be made is a line in the log, not the end of the server', async () => {
    writeFileSync(join(kept.folder, 'a-file'), '');
    expect(await nightly(3, join(kept.folder, 'a-file', 'backups')).runNow()).toBe(false);
    expect(logged()).toMatchObject([{ event: 'backup-failed', reason: expect.stringMatching(/ENOTDIR|EEXIST/) }]);
  });

  test('a copy dated in the future is neither counted nor removed', async () => {
    now = new Date('2036-05-01T00:30:00Z');
    await nightly(1).runNow();
    now = new Date('2026-05-01T00:30:00Z');
    await nightly(1).runNow();
    now = new Date('2026-05-02T00:30:00Z');
    await nightly(1).runNow();
    expect(readdirSync(folder()).toSorted()).toEqual(['barometer-2026-05-02.sqlite', 'barometer-2036-05-01.sqlite']);
  });

  test('is planned for the time set, in the time zone set; stopping waits for one that is being made', async () => {
    const backup = nightly();
    backup.start();
    const next = backup.next();
    const clock = next?.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Zurich' });
    expect(clock).toBe('02:30:00');
    const made = backup.runNow();
    await backup.stop();
    expect(await made).toBe(true);
    expect(backup.next()).toBeNull();
    expect(existsSync(join(folder(), 'barometer-2026-05-01.sqlite.partial'))).toBe(false);
  });
});
