import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../server/keeping/verify.ts';
import { newest } from '../../server/store/migrate.ts';
import { UNLAWFUL_CHANGES } from './unlawful-changes.ts';
import { FIGURES, keptBarometer, keptKinds, type KeptBarometer } from './kept-barometer.ts';

describe.each(keptKinds())('verifying $kind', ({ open }) => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await open();
  });
  afterEach(() => kept.remove());

  test('finds nothing where everything is as it was written, and changes nothing', async () => {
    expect(await verify(kept.config.database)).toEqual({
      findings: [],
      contents: {
        releases: 3,
        observations: FIGURES,
        accounts: 1,
        newestRelease: { id: '2026-0003', publishedAt: expect.stringMatching(/^2026-05-01T/) },
      },
    });
  });

  test.each(UNLAWFUL_CHANGES)('finds %s', async (_what, spoil, said) => {
    // Constraints forbid some of it: whoever changes a file by hand switches them off.
    if (kept.database.kind === 'sqlite') await kept.database.knex.raw('PRAGMA foreign_keys = OFF');
    await spoil(kept.database.knex);
    const { findings } = await verify(kept.config.database);
    expect(findings.join('\n')).toMatch(new RegExp(said.source, 'm'));
  });

  test('names the figure, and counts what is more than ten', async () => {
    await kept.database.knex('current_observation').update({ value: 99 });
    const { findings } = await verify(kept.config.database);
    expect(findings).toHaveLength(11);
    expect(findings[0]).toMatch(/^unemp-rate \S+ .*19\d\d is shown to readers/);
    expect(findings.at(-1)).toBe(`The same holds for ${FIGURES - 10} more.`);
  });
});

describe('verifying a SQLite file', () => {
  let kept: KeptBarometer;
  beforeEach(async () => {
    kept = await keptBarometer();
  });
  afterEach(() => kept.remove());

  const run = (): { status: number; said: string } => {
    try {
      const said = execFileSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url))],
        { env: { ...process.env, DATA_DIR: kept.folder }, encoding: 'utf8', stdio: 'pipe' },
      );
      return { status: 0, said };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { status, said: stdout };
    }
  };

  test('rows without what they refer to are found', async () => {
    await kept.database.knex.raw('PRAGMA foreign_keys = OFF');
    await kept.database.knex('period').where({ code: '1960' }).delete();
    const { findings } = await verify(kept.config.database);
    expect(findings).toContainEqual(expect.stringMatching(/rows? of observation refers? to a period/));
  });

  test('of a newer program is not judged', async () => {
    await kept.database.knex.raw(`PRAGMA user_version = ${newest() + 1}`);
    const { findings, contents } = await verify(kept.config.database);
    expect(findings).toEqual([
      `It was written by a newer program (schema ${newest() + 1}; this one knows ${newest()}).`,
    ]);
    expect(contents).toBeNull();
  });

  test('the command says so in a line, and ends with 0 or 1; it works beside a running server', async () => {
    expect(run()).toEqual({
      status: 0,
      said: expect.stringMatching(/^Everything is as it was written: 3 releases, 40 observations, 1 account; .*\.\n$/),
    });
    await kept.database
      .knex('release')
      .where({ id: '2026-0002' })
      .update({ checksum: 'a'.repeat(64) });
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('Release 2026-0002') });
  });

  test('a database that is not there is not made', async () => {
    await kept.close();
    rmSync(kept.config.database.location);
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('There is no database at') });
    expect(existsSync(kept.config.database.location)).toBe(false);
  });
});
