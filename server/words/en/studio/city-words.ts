import { n } from '../count.ts';

/** The city itself and its first steps, in English. Its shape is the type of the other languages. */
export const cityWords = {
  city: {
    name: 'Name of the city',
    publisher: 'Who answers for the barometer',
    publisherHint: 'Printed at the foot of every page.',
    languages: 'Languages of the public pages',
    defaultLanguage: 'Default language',
    accent: 'Accent colour',
    accentHint: 'Takes the place of brass. It must be dark enough to be read on white.',
    arms: 'Arms',
    armsHint: 'The path of a drawing in a square of 24 (SVG, attribute d), in one colour. May stay empty.',
    export: 'Everything as files',
    exportLead:
      'The catalogue as you run it, with your texts, areas, bodies, sources and choices, in the form the program itself is delivered with.',
    exportSubmit: 'Download',
  },
  steps: {
    title: 'First steps',
    lead: 'From the demonstration to your own barometer. You can stop anywhere and go on later.',
    leadEmpty: 'To your own barometer. You can stop anywhere and go on later.',
    optional: 'can wait',
    finished: 'The first figures are public. What is left here can wait.',
    look: 'See the public pages',
    done: 'done',
    again: 'Change it again',
    afterClearing: 'Possible once the demonstration is cleared.',
    clear: 'Clear the demonstration',
    clearSays: ({
      observations,
      releases,
      uploads,
      sources,
      areas,
    }: Record<'observations' | 'releases' | 'uploads' | 'sources' | 'areas', string>) =>
      `This removes ${n(observations, 'figure', 'figures')}, ${n(releases, 'release', 'releases')}, ${n(uploads, 'upload', 'uploads')}, ${n(sources, 'source', 'sources')} and ${n(areas, 'area', 'areas')} of the demonstration. It cannot be undone.`,
    clearOwn: (uploads: string) =>
      `${n(uploads, 'upload among them was', 'uploads among them were')} sent by people here, not by the demonstration.`,
    copyFirst: 'Make a copy of everything first',
    clearKeeps: 'People, their passwords and tokens, and the log stay.',
    clearWord: 'clear',
    clearType: (word: string) => `Type “${word}” to confirm`,
    clearSubmit: (observations: string) => `Remove ${n(observations, 'figure', 'figures')}`,
    clearedDone: (observations: string) =>
      `The demonstration is cleared: ${n(observations, 'figure was', 'figures were')} removed. The city is yours now.`,
    name: 'Name and languages',
    areas: 'Areas',
    areasLead: (count: number) =>
      count === 0
        ? 'The city itself is there. Load its districts where you have figures for them.'
        : `The city and ${n(count, 'district', 'districts')} are there.`,
    bodies: 'Bodies',
    bodiesLead: (count: number) =>
      count === 0
        ? 'Who owes figures? An office or a committee; it can be added later.'
        : `${n(count, 'body is', 'bodies are')} there.`,
    indicators: 'Indicators',
    indicatorsLead: ({ all, ofObjectives }: { all: number; ofObjectives: number }) =>
      `All ${all} indicators of the standard are used unless you say otherwise${ofObjectives === all ? '' : `: ${ofObjectives} of single objectives, which the front page counts, and ${all - ofObjectives} of the overall goal`}. Those without a tick are shown as not used, with your reason.`,
    choose: 'Choose the indicators',
    tickNone: 'Tick none',
    tickAll: 'Tick all',
    reason: 'Reason for those without a tick',
    reasonHint: 'Readers see it.',
    reasonDefault: 'The city has no figures for it yet.',
    people: 'People',
    peopleLead: 'Invite those who send figures and write texts.',
    upload: 'First upload',
    uploadLead: 'Send a file with figures, look at what was read, publish it.',
  },
};
