import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readUpload } from '../../../server/intake/intake.ts';
import { ProblemList } from '../../../server/intake/problems.ts';
import { DEFAULT_LIMITS, type TableLimits } from '../../../server/intake/table/limits.ts';
import { openTable } from '../../../server/intake/table/open-table.ts';
import { CONTEXT } from '../read-case.ts';
import { MemoryStaging } from '../real-files/memory-staging.ts';
import { makeXlsx, workbookParts } from './make-xlsx.ts';

/** The problems of reading all of a file, with their facts, and how many rows were given. */
function read(bytes: string | Uint8Array, own: Partial<TableLimits> = {}): { problems: unknown[]; rows: number } {
  const problems = new ProblemList();
  const input = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  const table = openTable(input, {}, problems, { ...DEFAULT_LIMITS, ...own });
  let rows = 0;
  for (const batch of table?.rows(problems) ?? []) rows += batch.rows.length;
  const said = problems.list().map(({ code, line, facts: { lines: _lines, ...facts } }) => [code, line, facts]);
  return { problems: said, rows };
}

const TABLE = 'a,b\n1,2\n3,4\n';
const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 6 });
const zeros = (mb: number): Uint8Array => Buffer.alloc(mb * 1024 * 1024, '0,');

describe('a packed file', () => {
  test('is read, by gzip or alone in a ZIP', () => {
    expect(read(gzipSync(TABLE))).toEqual({ problems: [], rows: 3 });
    expect(read(zip({ 'a/figures.csv': strToU8(TABLE), '__MACOSX/._figures.csv': strToU8('x') }))).toEqual({
      problems: [],
      rows: 3,
    });
    const workbook = makeXlsx({ sheets: [{ name: 'S', rows: [['a'], [1]] }] });
    expect(read(zip({ 'figures.xlsx': workbook })).rows).toBe(2);
  });

  test('that grows beyond all proportion, or too large, is not unpacked', () => {
    expect(read(gzipSync(zeros(40))).problems).toEqual([['archive-ratio', null, { limit: 200 }]]);
    expect(read(zip({ 'a.csv': zeros(40) })).problems).toEqual([['archive-ratio', null, { limit: 200 }]]);
    const large = { packingRatio: 100_000, unpackedBytes: 20 * 1024 * 1024 };
    expect(read(gzipSync(zeros(40)), large).problems).toEqual([['too-large-unpacked', null, { limit: 20 }]]);
    expect(read(zip({ 'a.csv': zeros(40) }), large).problems).toEqual([['too-large-unpacked', null, { limit: 20 }]]);
  });

  test('that claims to be small is measured by what comes out of it', () => {
    const bytes = Buffer.from(zip({ 'a.csv': zeros(40) }));
    // The directory says one byte.
    bytes.writeUInt32LE(1, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    expect(read(bytes).problems).toEqual([['archive-ratio', null, { limit: 200 }]]);
  });

  test('with a bomb for a sheet is refused while it unpacks', () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: [['a'], [1]] }] });
    const sheet = `<worksheet><sheetData>${' '.repeat(40 * 1024 * 1024)}</sheetData></worksheet>`;
    const files = Object.entries({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
    const bomb = zip(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
    expect(read(bomb).problems).toEqual([['archive-ratio', null, { limit: 200 }]]);
  });

  test('in another one, with several files, none, a password or too many is refused by name', () => {
    expect(read(gzipSync(gzipSync(TABLE))).problems).toEqual([['archive-nested', null, {}]]);
    expect(read(zip({ 'a.zip': zip({ 'a.csv': strToU8(TABLE) }) })).problems).toEqual([['archive-nested', null, {}]]);
    expect(read(zip({ 'a.csv': strToU8(TABLE), 'b.csv': strToU8(TABLE) })).problems).toEqual([
      ['archive-several', null, { found: 2, files: ['a.csv', 'b.csv'] }],
    ]);
    expect(read(zip({ 'folder/': new Uint8Array() })).problems).toEqual([['empty-file', null, {}]]);
    expect(read(zip({ 'a.csv': strToU8(TABLE), 'b.csv': strToU8(TABLE) }), { archiveEntries: 1 }).problems).toEqual([
      ['archive-entries', null, { limit: 1 }],
    ]);
    const locked = Buffer.from(zip({ 'a.csv': strToU8(TABLE) }));
    for (const [sign, at] of [
      ['504b0102', 8],
      ['504b0304', 6],
    ] as const)
      locked.writeUInt16LE(1, locked.indexOf(Buffer.from(sign, 'hex')) + at);
    expect(read(locked).problems).toEqual([['archive-encrypted', null, {}]]);
    expect(read(Buffer.from("7z\xBC\xAF'\x1Crest", 'latin1')).problems).toEqual([['not-text', null, {}]]);
  });

  test('that is cut or damaged says so', () => {
    const whole = zip({ 'a.csv': strToU8(TABLE.repeat(1000)) });
    expect(read(whole.subarray(0, 60)).problems).toMatchObject([['file-damaged', null, {}]]);
    expect(read(gzipSync(TABLE).subarray(0, 20)).problems).toMatchObject([['undecodable', null, { encoding: 'gzip' }]]);
  });
});

describe('a table', () => {
  test('beyond a limit says which, at its line, and gives no row beyond it', () => {
    expect(read(TABLE, { rows: 3 })).toEqual({ problems: [], rows: 3 });
    expect(read(TABLE, { rows: 2 })).toEqual({ problems: [['too-many-rows', null, { limit: 2 }]], rows: 0 });
    expect(read(TABLE, { columns: 1 })).toEqual({
      problems: [['too-many-columns', 1, { found: 2, limit: 1 }]],
      rows: 0,
    });
    expect(read(`a,b\n1,${'x'.repeat(21)}\n`, { cellLength: 20 })).toEqual({
      problems: [['cell-too-long', 2, { found: 21, limit: 20 }]],
      rows: 0,
    });
  });

  test('is read up to the batch in which it goes beyond', () => {
    const { problems, rows } = read(`a,b\n${'1,2\n'.repeat(200_000)}`, { rows: 150_000 });
    expect(problems).toEqual([['too-many-rows', null, { limit: 150_000 }]]);
    expect(rows).toBeLessThanOrEqual(150_000);
    expect(rows).toBeGreaterThan(0);
  });

  test('in a workbook with links to others says that they are not followed', () => {
    const sheets = [{ name: 'S', rows: [['a'], [1]] }];
    const linked = makeXlsx({ sheets, parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' } });
    expect(read(linked)).toEqual({ problems: [['links-unread', null, {}]], rows: 2 });
  });
});

test('a bomb costs no more memory than its limit', () => {
  const bomb = gzipSync(Buffer.alloc(400 * 1024 * 1024), { level: 9 });
  const nested = zip({ 'a.csv': [deflateRawSync(''), { level: 0 }] });
  const growth = (): number => {
    const before = process.memoryUsage();
    expect(read(bomb).problems).toEqual([['archive-ratio', null, { limit: 200 }]]);
    expect(read(nested).problems).toHaveLength(1);
    const after = process.memoryUsage();
    return after.arrayBuffers + after.external - before.arrayBuffers - before.external;
  };
  // What is not swept up yet counts as well, more of it or less: the least of three is nearest to what it costs.
  expect(Math.min(growth(), growth(), growth())).toBeLessThan(150 * 1024 * 1024);
});

test('a file that takes too long is given up with a sentence', async () => {
  const context = { ...CONTEXT, limits: { ...DEFAULT_LIMITS, seconds: 0 } };
  const bytes = strToU8('period,value\n2019,71.2\n');
  const { state, problems } = await readUpload(
    bytes,
    { indicator: 'emp-rate-20-64', mapping: {} },
    context,
    new MemoryStaging(),
  );
  expect([state, problems.map(({ code, facts }) => [code, facts])]).toEqual([
    'rejected',
    [['took-too-long', { limit: 0 }]],
  ]);
});
