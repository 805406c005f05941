import { closeSync, openSync, writeSync } from 'node:fs';

/** How the rows are spread: 100 areas × 4 groups × 3 sexes × 5 ages over 167 quarters. */
export const ROWS = 1_000_000;
const AREAS = 100;
const GROUPS = ['NAT_CIT', 'FOR_CIT', 'EU_CIT', 'NEU_CIT'];
const SEXES = ['_T', 'F', 'M'];
const AGES = ['Y15T24', 'Y25T39', 'Y25T64', 'Y55T59', 'Y_GE65'];

export const areaCode = (number: number): string => `BENCH-${String(number).padStart(3, '0')}`;
export const AREA_CODES: readonly string[] = Array.from({ length: AREAS }, (_one, at) => areaCode(at));

const HEADER = 'indicator,area,period,origin,sex,age,value,lower,upper,n,status\n';

/** A sequence of numbers from 0 to 1 that is the same each time. */
function* sequence(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Writes a million canonical rows: every key once, a third with interval and sample, a tenth provisional. */
export function writeMillionRows(file: string, indicator: string): void {
  const random = sequence(20_260_101);
  const next = (): number => random.next().value;
  const output = openSync(file, 'w');
  let text = HEADER;
  let written = 0;
  for (let quarter = 0; written < ROWS; quarter += 1) {
    const period = `${1984 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
    for (const area of AREA_CODES)
      for (const origin of GROUPS)
        for (const sex of SEXES)
          for (const age of AGES) {
            if (written === ROWS) continue;
            const value = 10 + next() * 80;
            const survey =
              written % 3 === 0
                ? `${(value - 1.5).toFixed(2)},${(value + 1.5).toFixed(2)},${Math.floor(200 + next() * 2000)}`
                : ',,';
            text += `${indicator},${area},${period},${origin},${sex},${age},${value.toFixed(2)},${survey},${written % 10 === 0 ? 'P' : ''}\n`;
            written += 1;
          }
    if (text.length > 1 << 20) {
      writeSync(output, text);
      text = '';
    }
  }
  writeSync(output, text);
  closeSync(output);
}
