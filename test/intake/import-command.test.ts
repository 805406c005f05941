import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'barometer-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), DEMO: 'on', DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const MAPPING = JSON.stringify({
  shape: 'wide-series',
  columns: { period: 'Jahr' },
  valueColumns: { Anteil: { indicator: 'bs-foreign-share' } },
});

describe('npm run import', () => {
  test('prints problems as file:line:column and ends with 1', () => {
    const path = file('broken.csv', 'Jahr;Anteil\n2019;abc\n2020;300\n');
    const { status, err } = run(path, '--mapping', file('mapping.json', MAPPING));
    expect(status).toBe(1);
    expect(err).toContain(`${path}:2:Anteil: error not-a-number "abc"`);
    expect(err).toContain(`${path}:3:Anteil: error out-of-range "300"`);
  });

  test('lists old and new, stages with 0, publishes only with a source', () => {
    const path = file('good.csv', 'Jahr;Anteil\n2019;36,5\n2020;36,9\n1950;12,5\n');
    const mapping = file('mapping.json', MAPPING);
    const staged = run(path, '--mapping', mapping);
    expect(staged.status).toBe(0);
    expect(staged.out).toContain('1 added, 2 changed, 0 unchanged, 0 removed');
    expect(staged.out).toMatch(/changed bs-foreign-share CH-BS 2019: 36\.58305\d* → 36\.5/);
    const withoutSource = run(path, '--mapping', mapping, '--publish');
    expect(withoutSource.status).toBe(1);
    const published = run(path, '--mapping', mapping, '--source', 'bs-6057', '--publish', '--note', 'Revised');
    expect(published.err).toBe('');
    expect(published.out).toMatch(/Published as release \d{4}-\d{4}\./);
    expect(published.status).toBe(0);
  });

  test('an archive of several files becomes one release, or none of it does', () => {
    const head = 'indicator,area,period,value\n';
    const zip = (name: string, files: Record<string, string>): string => {
      const path = join(folder, name);
      writeFileSync(
        path,
        zipSync(Object.fromEntries(Object.entries(files).map(([own, text]) => [own, strToU8(text)]))),
      );
      return path;
    };
    const good = `${head}bs-foreign-share,CH-BS,1941,10.5\n`;
    const faulty = run(
      zip('half.zip', { 'a.csv': good, 'b.csv': `${head}bs-foreign-share,CH-BS,1942,abc\n` }),
      '--source',
      'bs-6057',
      '--publish',
    );
    expect(faulty.status).toBe(1);
    expect(faulty.err).toContain('half.zip/b.csv:2:value: error not-a-number "abc"');
    expect(faulty.err).toContain('Nothing was published');
    const path = zip('year.zip', { 'a.csv': good, 'b.csv': `${head}bs-foreign-share,CH-BS,1942,11.5\n` });
    const done = run(path, '--source', 'bs-6057', '--publish');
    expect(done.err).toBe('');
    expect(done.out).toContain('2 added, 0 changed, 0 unchanged, 0 removed');
    expect(done.out.match(/Published as release/g)).toHaveLength(1);
    expect(done.status).toBe(0);
    expect(run(path, '--source', 'bs-6057', '--publish').out).toContain('These files are published already.');
  });

  test.each([
    ['no file', []],
    ['an option that is none', ['a.csv', '--colour', 'red']],
    ['a file that is not there', ['/nowhere/a.csv']],
    ['a mode that is none', ['a.csv', '--mode', 'merge']],
  ])('ends with 2 for %s', (_what, args) => {
    expect(run(...args).status).toBe(2);
  });

  test('ends with 2 for a mapping with a key that is not known', () => {
    const path = file('good.csv', 'Jahr;Anteil\n2019;36,5\n');
    const { status, err } = run(path, '--mapping', file('wrong.json', '{"collumns":{}}'));
    expect(status).toBe(2);
    expect(err).toContain('collumns');
  });

  test('explains itself', () => {
    const { status, out } = run('--help');
    expect(status).toBe(0);
    expect(out).toContain('--acknowledge');
  });
});
