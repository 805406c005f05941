import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PROBLEMS } from '../../server/intake/problems.ts';
import { readUpload, type StagingSink } from '../../server/intake/intake.ts';
import { damaged, sequence } from '../../scripts/drill/malformed-files.ts';
import { CONTEXT, type CaseRequest } from './read-case.ts';

const CASES = fileURLToPath(new URL('../cases/intake', import.meta.url));
const FILES = 2000;
class Counted implements StagingSink {
  rows = 0;
  wrong = 0;
  async begin(): Promise<void> {
    this.rows = 0;
  }
  add({ value, reason, series, period }: Parameters<StagingSink['add']>[0]): void {
    this.rows += 1;
    if ((value === null) === (reason === null) || !series || !period) this.wrong += 1;
    if (value !== null && !Number.isFinite(value)) this.wrong += 1;
  }
  async flush(): Promise<void> {}
  async complete(): Promise<void> {}
  async finish(): Promise<void> {}
}

test(`${FILES} damaged files: always a result, never a half observation`, async () => {
  const cases = readdirSync(CASES)
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const bytes = readFileSync(join(CASES, name, 'upload.csv'));
      let request: CaseRequest = {};
      try {
        request = JSON.parse(readFileSync(join(CASES, name, 'request.json'), 'utf8')) as CaseRequest;
      } catch {
        // The case has no request.
      }
      return { bytes, request };
    })
    .filter(({ bytes }) => bytes.length < 5000);
  const random = sequence(20_261_124);
  for (let at = 0; at < FILES; at += 1) {
    const one = cases[random(cases.length)];
    if (!one) continue;
    const sink = new Counted();
    const bytes = damaged(one.bytes, random);
    const { indicator = null, convention = null, mapping = {} } = one.request;
    const result = await readUpload(bytes, { indicator, mapping }, { ...CONTEXT, convention }, sink);
    const where = `file ${at}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`;
    expect(sink.wrong, where).toBe(0);
    expect(sink.rows, where).toBe(result.counts.observations);
    if (result.state === 'rejected') expect(result.problems.length, where).toBeGreaterThan(0);
    for (const { code, severity, count, question } of result.problems) {
      // An error that a person can answer is asked; where no list can hold the answers (a period), it is written.
      if (severity === 'question' && question)
        expect(question.options.length > 0 || question.free !== undefined, where).toBe(true);
      else expect(PROBLEMS, where).toHaveProperty(code, severity);
      expect(count, where).toBeGreaterThan(0);
    }
  }
});
