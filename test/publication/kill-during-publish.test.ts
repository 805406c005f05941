import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';

const CHILD = fileURLToPath(new URL('publish-child.ts', import.meta.url));
const KILLS = 20;

/** Lets the publisher run for a while, kills it without warning, and returns the releases it had acknowledged. */
function runAndKill(
  folder: string,
  first: number,
  afterMs: number,
): Promise<{ acknowledged: string[]; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, folder, String(first)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      // The clock starts with the first release of this life, so that each kill falls into the work.
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('exit', () => resolve({ acknowledged: said.split('\n').slice(0, -1), errors }));
  });
}

test(
  `a publisher killed ${KILLS} times loses no acknowledged release and leaves none half done`,
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'barometer-kill-'));
    const acknowledged: string[] = [];
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const life = await runAndKill(folder, acknowledged.length + kill + 1, (kill * 37) % 211);
        expect(life.errors).toBe('');
        acknowledged.push(...life.acknowledged);
      }
      const database = new Sqlite(join(folder, 'barometer.sqlite'));
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(database.pragma('foreign_key_check')).toEqual([]);
      const releases = database.prepare('SELECT id, note, checksum FROM release ORDER BY year, number').all() as {
        id: string;
        note: string;
        checksum: string;
      }[];
      const stored = new Map(releases.map((release) => [release.id, release]));
      for (const line of acknowledged) {
        const [id = '', round] = line.split(' ');
        expect(stored.get(id)).toMatchObject({ note: round });
      }
      // What is stored is whole: a checksum, its act, its counts; at most one release a life was written and not yet said.
      expect(releases.every((release) => release.checksum.length === 64)).toBe(true);
      expect(releases.length - acknowledged.length).toBeLessThanOrEqual(KILLS);
      expect(releases.map((release) => Number(release.id.slice(5)))).toEqual(releases.map((_release, at) => at + 1));
      const values = database
        .prepare('SELECT value, count(*) AS count FROM current_observation GROUP BY value')
        .all() as { value: number; count: number }[];
      expect(values).toEqual([{ value: (Number(releases.at(-1)?.note) % 90) + 1, count: 400 }]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
      database.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
