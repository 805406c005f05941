import type { Drill } from './figure.ts';
import { readMalformed } from './malformed-read.ts';
import { sendMalformed } from './malformed-sent.ts';

/** Files as no program should write them: most through the reader itself, a part of them sent to a server. */
export const malformed: Drill = {
  says: 'files damaged in places, through the reader and by HTTP: always an answer, and a sentence with each refusal',
  async run(report, size) {
    const [count, sent] = size === 'full' ? [90_000, 10_000] : [1500, 60];
    // Memory is tidied only now and then: few files say little of it.
    await readMalformed({ count, seed: 20_261_126, megabytes: size === 'full' ? 150 : 400 }, report);
    await sendMalformed(sent, 61_126, size === 'full', report);
  },
};
