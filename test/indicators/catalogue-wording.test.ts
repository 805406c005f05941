import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStandard } from '../../server/catalogue/load-standard.ts';

const SEED = join(process.env['SHARED_DIR'] ?? '../shared', 'seed');
const RUN = 8;

/** Runs of eight words; case, punctuation and line breaks make no difference. */
function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function* strings(value: unknown, at: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${at}.${key}`);
}

test.skipIf(!existsSync(SEED))(
  `no run of eight words is shared with the toolkit (skipped where ${SEED} is absent)`,
  () => {
    const toolkit = new Set(
      readdirSync(SEED).flatMap((name) => {
        const lines = readFileSync(join(SEED, name), 'utf8').replaceAll(/(\p{L})-\n(\p{L})/gu, '$1$2');
        return runs(lines);
      }),
    );
    expect(toolkit.size).toBeGreaterThan(1000);
    const shared = loadStandard()
      .files.flatMap((file) => [...strings(file.content, file.path)])
      .flatMap(([at, text]) =>
        runs(text)
          .filter((run) => toolkit.has(run))
          .map((run) => `${at}: ${run}`),
      );
    expect(shared).toEqual([]);
  },
);
