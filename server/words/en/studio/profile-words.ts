import { n } from '../count.ts';

/** Profiles, and several files sent at once, in English. Its shape is the type of the other languages. */
export const profileWords = {
  profiles: {
    lead: 'How files of one kind are read, kept under a name. The next file of the kind is known again and read in the same way; only what no longer fits is asked.',
    none: 'No profile yet. Send a file, answer what is asked, and keep the answers under a name.',
    head: ['Profile', 'Source', 'Of', 'Last file', 'Files'],
    owner: 'Of',
    made: 'Made',
    changed: 'Changed',
    last: 'Last file',
    uses: 'Files read by it',
    usesSay: (uploads: number, open: number) => `${n(uploads, 'file', 'files')}, of them ${open} still open`,
    names: 'Names of its files',
    columns: 'Columns of its files',
    notYet: 'Known again once a file was read by it.',
    use: 'Send a file of this kind',
    edit: 'Change',
    sourceLeft: 'None',
    remove: 'Remove the profile',
    removeSays: 'Published figures stay, and open uploads keep how they are read. It can be brought back.',
    removed: (name: string) => `The profile “${name}” is removed.`,
    undo: (name: string) => `Bring “${name}” back`,
    restored: (name: string) => `The profile “${name}” is there again.`,
    keep: 'Keep as a profile',
    keepSays: 'Next year’s file of the same kind is then read without these questions.',
    keepName: 'Name of the profile',
    keepReplaces: 'An existing profile of this name is replaced.',
    kept: (name: string) => `Kept as the profile “${name}”.`,
    readBy: 'Read by the profile',
    likely: 'This file looks like those of a profile. Nothing of it was used yet.',
    likelyOf: (name: string, percent: number) => `${name}: ${percent} % of the columns have the same names`,
    readBySubmit: (name: string) => `Read it by “${name}”`,
  },
  batches: {
    title: 'Several files together',
    of: (name: string) => `Files of ${name}`,
    says: ({ files, ready, open, skipped }: { files: number; ready: number; open: number; skipped: number }) =>
      [
        `${n(files, 'file', 'files')}: ${ready} ready to publish.`,
        open > 0 ? `${n(open, 'needs', 'need')} an answer or a correction.` : '',
        skipped > 0 ? `${n(skipped, 'was', 'were')} not unpacked.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    head: ['File', 'State', 'Profile', 'Indicators', 'Figures', 'New', 'Changed', 'Removed'],
    skipped: 'not unpacked',
    noProfile: 'None',
    look: (count: number) => `Look at ${n(count, 'file', 'files')} as one release`,
    lookSays: 'All of them are published at the same moment, or none. Files that are not ready stay where they are.',
    done: 'Everything here is published or given up.',
    noSource: 'no source yet',
    noneReady: 'Nothing is ready to be published yet. Open a file above to answer what is asked.',
    same: 'These files were sent before; this is how they stand.',
  },
};
