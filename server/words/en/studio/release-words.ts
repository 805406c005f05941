import { n } from '../count.ts';

/** Publishing and taking back, in English. Its shape is the type of the other languages. */
/** What a withdrawal left on the public pages: earlier figures, none, some of each, or what stood there anyway. */
export type WithdrawalLeft = 'back' | 'gone' | 'both' | 'nothing';

export const releaseWords = {
  publish: {
    title: 'Publish',
    sourceMissing: 'Every figure names its source. Choose it, or record a new one.',
    warnings: (count: number) => `${n(count, 'warning', 'warnings')}: why is it right all the same?`,
    reason: 'Reason',
    reasonForAll: (count: number) => `One reason for all ${count}`,
    reasonForEach: 'A reason for each',
    note: 'Public note',
    noteHint: 'What changed and why, for readers. May stay empty.',
    says: ({
      all,
      added,
      changed,
      removed,
      indicators,
    }: {
      all: string;
      added: string;
      changed: string;
      removed: string;
      indicators: number;
    }) =>
      `Readers see ${all} changed ${all === '1' ? 'figure' : 'figures'} of ${n(indicators, 'indicator', 'indicators')} at once: ${added} new, ${changed} with another value, ${removed} no longer shown.`,
    submit: (all: string, count: number) => `Publish ${all} ${count === 1 ? 'figure' : 'figures'}`,
    undo: 'A release can be withdrawn: what stood before comes back, and both stay on record.',
    done: (release: string) => `Published as release ${release}. Readers see it now.`,
  },
  together: {
    title: 'Publish several uploads together',
    lead: 'Readers see all of them at the same moment, as one release.',
    none: 'No upload is ready: read without error, with its source named.',
    says: ({
      uploads,
      added,
      changed,
      removed,
    }: {
      uploads: number;
      added: string;
      changed: string;
      removed: string;
    }) =>
      `${n(uploads, 'upload', 'uploads')}: ${added} new, ${changed} with another value, ${removed} no longer shown.`,
  },
  releases: {
    acknowledged: 'Published over these warnings',
    warning: 'Warning',
    andMore: (count: string) => `and ${count} more`,
    head: ['Release', 'Date', 'Indicators', 'Note'],
    none: 'Nothing has been published yet.',
    title: (id: string) => `Release ${id}`,
    published: 'Published',
    checksum: 'Checksum',
    changed: 'What it changed',
    withdrawn: '(withdrawn)',
    before: 'Before',
    after: 'After',
    withdrawnOn: (date: string, reason: string) => `withdrawn on ${date}: ${reason}`,
    stands: 'stands',
    withdraw: 'Withdraw this release',
    which: 'Which indicators?',
    says: ({ removed, changed, added }: { removed: string; changed: string; added: string }) =>
      `Withdrawing all of it takes ${n(removed, 'figure', 'figures')} from the public pages, gives ${changed} ${changed === '1' ? 'its' : 'their'} earlier value back, and brings ${added} back that it had removed.`,
    saysEach: ({ removed, changed, added }: { removed: string; changed: string; added: string }) =>
      `taken away: ${removed}, earlier value back: ${changed}, brought back: ${added}`,
    reason: 'Public reason',
    reasonHint: 'Readers see it on the indicator’s page.',
    withdrawSubmit: (id: string) => `Withdraw release ${id}`,
    undo: 'It can be read again from its page, and published again.',
    again: 'Read its files again',
    againSays: (uploads: number) =>
      `${n(uploads, 'file is', 'files are')} read again as ${uploads === 1 ? 'a new upload' : 'new uploads'}. Nothing is published before you say so.`,
    againDone: (uploads: number) => `${n(uploads, 'file was', 'files were')} read again; they wait here.`,
    done: (id: string, left: WithdrawalLeft) =>
      `Release ${id} is withdrawn. ${
        {
          back: 'What stood before is back.',
          gone: 'Nothing stood there before: its figures are gone from the public pages.',
          both: 'Where something stood before, it is back; the other figures are gone from the public pages.',
          nothing: 'The public pages stay as they are: other figures had taken the place of its own already.',
        }[left]
      }`,
  },
};
