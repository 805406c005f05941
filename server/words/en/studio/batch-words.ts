import { listOf, type BatchCounts, type Contradicted } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Several files at once, in English. Its shape is the type of the other languages. */
export const batchWords = {
  batches: {
    title: 'Several files together',
    of: (name: string) => `Files of ${name}`,
    says: ({
      files,
      ready,
      noSource,
      reading,
      asked,
      faulty,
      published,
      discarded,
      skipped,
      leftOut,
      doubled,
    }: BatchCounts) =>
      [
        `${n(files, 'file', 'files')}:`,
        listOf([
          ready > 0 && `${ready} ready to publish`,
          noSource > 0 && `${noSource} read, only the source is missing`,
          reading > 0 && `${reading} still being read`,
          asked > 0 && `${asked} waiting for your answer`,
          faulty > 0 && `${faulty} with errors`,
          published > 0 && `${published} published`,
          discarded > 0 && `${discarded} given up`,
          skipped > 0 && `${skipped} not unpacked`,
          leftOut > 0 && `${leftOut} left out`,
          doubled > 0 && `${doubled} sent twice`,
        ]),
      ].join(' '),
    head: ['File', 'State', 'Profile', 'Indicators', 'Figures', 'New', 'Changed', 'Removed', 'In the release'],
    skipped: 'not unpacked',
    look: (count: number) => `Look at ${n(count, 'file', 'files')} as one release`,
    lookSays: 'All of them are published at the same moment, or none. Files that are not ready stay where they are.',
    done: 'Everything here is published or given up.',
    furtherProblems: (count: number) => `And ${count} more.`,
    sourceTitle: (count: number) => (count === 1 ? 'One file has no source yet' : `${count} files have no source yet`),
    sourceHint: 'Who published the figures. Files that have a source keep it.',
    sourceSubmit: (count: number) => (count === 1 ? 'Name the source' : `Name the source of ${count} files`),
    sourceGiven: (count: number) => `The source of ${n(count, 'file', 'files')} is named.`,
    noneReady: 'Nothing can be published yet. Open a file in the table to see what it needs.',
    same: 'These files were sent before; this is how they stand.',
    sentTwice: 'sent twice',
    sameAs: (name: string) => `The same file as “${name}”: it is taken once.`,
    leftOut: 'left out',
    leftOutSays: 'Not published with the others.',
    leaveOut: 'Leave out',
    putBack: 'Put back',
    nowLeftOut: (name: string) => `“${name}” is left out. It stays here and can be put back.`,
    nowPutBack: (name: string) => `“${name}” is back among the files.`,
    answer: (name: string) => `Answer the questions of “${name}”`,
    again: (count: number) => `Read ${n(count, 'file with questions', 'files with questions')} again`,
    againSays: 'A file of the same form may have become a profile meanwhile: then it answers for the others.',
    readAgain: (left: number) =>
      left === 0
        ? 'Read again: nothing is asked any more.'
        : `Read again: ${n(left, 'file still has', 'files still have')} questions.`,
    back: 'Back to the files it came with',
    contradictTitle: 'These files contradict each other',
    contradict: ({ first, second, count, what, one, other }: Contradicted) =>
      `“${first}” and “${second}” say different things of ${n(count, 'figure', 'figures')}. ${what}: ${one} in the first, ${other} in the second.`,
    contradictSays:
      'Leave one of the two out in the table. Or publish the older one first, with the newer one left out, and the newer one after it: then the figures count as revised.',
    sourceFor: 'For which files',
    sourceNone: 'tick at least one file',
  },
};
