import { afterAll, describe, expect, test } from 'vitest';
import { sharedFile } from './read-case.ts';
import { differences, notInFile, readRealFile } from './real-files/read-real-file.ts';
import { TABLE } from './real-files/table-rows.ts';

/** Every real file of the shared folder against the committed table of what intake makes of it. */

const first = TABLE[0];
const there = first !== undefined && sharedFile(first.path) !== undefined;
if (!there) console.info('The shared folder of real files is not here: the table of them is not tested.');

const outcome = { staged: 0, 'needs-answers': 0, rejected: 0 };
const notYet: string[] = [];

afterAll(() => {
  if (!there) return;
  const all = Object.entries(outcome).map(([state, count]) => `${count} ${state}`);
  console.info(`${TABLE.length} real files: ${all.join(', ')}; ${notYet.length} not as they should be yet`);
  for (const line of notYet) console.info(`  ${line}`);
});

test.skipIf(!there)('every file of the manifest has its row', () => {
  const manifest = (sharedFile('MANIFEST.tsv') ?? Buffer.alloc(0)).toString('utf8').trimEnd().split('\n').slice(1);
  expect(manifest.map((line) => line.split('\t')[0]).filter((path) => !TABLE.some((row) => row.path === path))).toEqual(
    [],
  );
});

describe.skipIf(!there)('a real file', () => {
  test.each(TABLE)('$path', async (row) => {
    const bytes = sharedFile(row.path) ?? Buffer.alloc(0);
    expect(bytes.length, 'bytes of the file that was read by eye').toBe(row.size);
    const reading = await readRealFile(bytes, row);
    const wrong = differences(row, reading);
    outcome[reading.result.state] += 1;
    expect(notInFile(bytes, reading), 'figures that stand in no cell of their line').toEqual([]);
    if (row.todo === '') expect(wrong).toEqual([]);
    else notYet.push(`${row.path}: ${row.todo} (${wrong[0] ?? 'as it should be by now'})`);
  });
});
