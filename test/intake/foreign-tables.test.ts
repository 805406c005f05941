import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseForeignTable, readForeignTable } from './foreign-tables.ts';

/** With UPDATE_CASES=1 the readings are written anew, to be read by eye before they are committed. */
const CASES = new URL('../cases/foreign/', import.meta.url);

describe('a foreign table is read as it is meant, or asked about', () => {
  test.each(readdirSync(CASES).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const path = new URL(name, CASES);
    const text = readFileSync(path, 'utf8');
    const table = parseForeignTable(text);
    const reading = await readForeignTable(table);
    if (process.env['UPDATE_CASES'])
      writeFileSync(
        path,
        text.replace(/^--- reading\n[^]*$/m, () => `--- reading\n${reading}`),
      );
    else expect(reading).toBe(table.reading);
  });
});
