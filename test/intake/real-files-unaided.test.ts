import { afterAll, describe, expect, test } from 'vitest';
import { readUpload } from '../../server/intake/intake.ts';
import { isTotalWord } from '../../server/intake/propose/code-matcher.ts';
import { patchMapping } from '../../server/intake/propose/patch-mapping.ts';
import { sharedFile } from './read-case.ts';
import { fittingContext } from './real-files/fitting-catalogue.ts';
import { MemoryStaging, type KeptRow } from './real-files/memory-staging.ts';
import { readRealFile } from './real-files/read-real-file.ts';
import { PROFILES, TABLE, type TableRow } from './real-files/table-rows.ts';

/**
 * The real files as somebody sends them who knows no mapping: what is staged without a question is what the committed
 * profile reads, figure by figure, and nobody is asked more than a page of questions.
 */

/** The largest are read by the other tests; here a tenth of a minute must do for all. */
const MOST_BYTES = 400_000;
/** Questions of one kind about single words are one table on the page. */
const MOST_QUESTIONS = 7;
const OF_WORDS: ReadonlySet<string> = new Set(['group-unclear', 'area-unclear', 'name-unclear', 'twin-differs']);

const small = TABLE.filter(({ size }) => size <= MOST_BYTES);
const there = small[0] !== undefined && sharedFile(small[0].path) !== undefined;
const counts = { staged: 0, asked: 0, refused: 0 };

afterAll(() => {
  if (there) console.info(`${small.length} real files without a profile: ${JSON.stringify(counts)}`);
});

async function unaided(row: TableRow, bytes: Buffer): Promise<{ questions: number; rows: MemoryStaging['rows'] }> {
  const profile = (row.means === 'indicator' ? undefined : PROFILES.get(row.given)) ?? {};
  const mapping = row.answers ? patchMapping(profile, row.answers) : profile;
  const indicator = row.means === 'indicator' ? row.given : (mapping.constants?.['indicator'] ?? null);
  const staging = new MemoryStaging();
  const context = fittingContext(bytes, mapping, '2026-06-30');
  const { state, problems } = await readUpload(bytes, { indicator, mapping: {} }, context, staging);
  const asked = problems.filter(({ severity }) => severity === 'question');
  const kinds = new Set(asked.map(({ code, question }) => (OF_WORDS.has(code) ? code : question?.id)));
  counts[state === 'staged' ? 'staged' : state === 'rejected' ? 'refused' : 'asked'] += 1;
  return { questions: kinds.size, rows: state === 'staged' ? staging.rows : new Map() };
}

/** The fitting lists have a file's own word for all together beside the total: both are one. */
const figures = (rows: ReadonlyMap<string, KeptRow>): string[] =>
  [...rows]
    .map(([key, { value, reason }]) => {
      const [start = '', breakdown = '', period = ''] = /^(\S+ \S+) (.*) (\S+)$/.exec(key)?.slice(1) ?? [];
      const groups = breakdown.split(',').filter((one) => !isTotalWord(one.slice(one.indexOf('=') + 1)));
      return `${start} ${groups.filter(Boolean).join(',')} ${period} = ${value ?? reason}`;
    })
    .toSorted();

describe.skipIf(!there)('a real file without a profile', () => {
  test.each(small)('$path', async (row) => {
    const bytes = sharedFile(row.path) ?? Buffer.alloc(0);
    const { questions, rows } = await unaided(row, bytes);
    expect(questions).toBeLessThanOrEqual(MOST_QUESTIONS);
    if (rows.size > 0) expect(figures(rows)).toEqual(figures((await readRealFile(bytes, row)).rows));
  });
});
