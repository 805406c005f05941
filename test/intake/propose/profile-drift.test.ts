import { expect, test } from 'vitest';
import type { Mapping } from '../../../server/contract/upload.ts';
import { readUpload } from '../../../server/intake/intake.ts';
import { patchMapping } from '../../../server/intake/propose/patch-mapping.ts';
import { CONTEXT } from '../read-case.ts';
import { MemoryStaging } from '../real-files/memory-staging.ts';

/** A profile that names columns and does not say which it leaves out. */
const PROFILE: Mapping = {
  shape: 'wide-series',
  columns: { period: 'Jahr' },
  valueColumns: { Schweiz: { origin: 'NAT_CIT' }, 'EU-17 & EFTA': { origin: 'EU_CIT' } },
};

async function read(header: string, mapping: Mapping = {}) {
  const staging = new MemoryStaging();
  const text = `${header}\n2019;2,2;4,2;5,1\n2020;2,5;4,6;5,9\n`;
  const request = { indicator: 'unemp-rate', mapping, profile: PROFILE };
  const { state, problems, recognised } = await readUpload(Buffer.from(text), request, CONTEXT, staging);
  const loud = problems.filter(({ severity }) => severity !== 'notice');
  return { state, asked: loud.map(({ code, column }) => [code, column]), loud, recognised, rows: [...staging.rows] };
}

test('a renamed column is asked about, and about nothing else; the answer is all it needs', async () => {
  const header = 'Jahr;Schweiz;EU-West + EFTA + UK;Balkan';
  const first = await read(header);
  expect([first.state, first.asked]).toEqual(['needs-answers', [['column-gone', 'EU-17 & EFTA']]]);
  const [proposed] = first.loud[0]?.question?.options ?? [];
  expect(proposed).toMatchObject({ id: 'EU-West + EFTA + UK', isProposed: true });
  const answered = await read(header, patchMapping(first.recognised.mapping, proposed?.patch ?? {}));
  expect([answered.state, answered.asked]).toEqual(['staged', []]);
  expect(answered.rows.map(([key, { value }]) => [key, value])).toEqual([
    ['unemp-rate T origin=NAT_CIT 2019', 2.2],
    ['unemp-rate T origin=EU_CIT 2019', 4.2],
    ['unemp-rate T origin=NAT_CIT 2020', 2.5],
    ['unemp-rate T origin=EU_CIT 2020', 4.6],
  ]);
});

test.each(['Jahr;Schweiz;EU-17 & EFTA;Balkan', 'Jahr;Schweiz;EU-17 + EFTA;Balkan'])(
  'nothing is asked of %s',
  async (header) => {
    const { state, asked, rows } = await read(header);
    expect([state, asked, rows.length]).toEqual(['staged', [], 4]);
  },
);
