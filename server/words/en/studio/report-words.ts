/** Preparing the yearly report, in the studio. */
export const reportWords = {
  reports: {
    lead: 'From figures and texts to the report that goes before the council: see what is missing, remind, build, compare, publish.',
    year: 'Year',
    state: 'State',
    builtAt: 'Built',
    states: { none: 'not built yet', draft: 'draft', 'in-review': 'in review', published: 'published' },
    open: 'Prepare',
    title: (year: number) => `Report of the year ${year}`,
    gaps: 'What is still missing',
    gapsLead: (count: number) =>
      count === 0
        ? 'Nothing is missing: the report can be built.'
        : `${count} things are missing. The report can be built all the same, and says so.`,
    unreached: 'Nobody writes for these bodies, so no letter reaches them:',
    reminders: 'Reminders',
    due: 'Everything is due on',
    dueHint: 'Figures, texts and opinions for this report. Empty: no reminders by themselves.',
    setDue: 'Set the day',
    byHandOnly: 'No day is set: reminders go out only by hand.',
    reminderDay: 'Day',
    reminderAhead: 'ahead',
    reminderSkipped: 'left out; a later one went out',
    stepDays: (days: number) =>
      days < 0 ? `${-days} days before` : days === 1 ? 'the day after' : `${days} days after`,
    reminderSent: (at: string, letters: number) => `${at}, ${letters === 1 ? '1 letter' : `${letters} letters`}`,
    build: 'Build from today’s figures',
    rebuild: 'Build again from today’s figures',
    toReview: 'Give to review',
    toDraft: 'Back to draft',
    publish: 'Publish for good',
    publishNote: 'A published report never changes. Later corrections are marked beside its figures.',
    look: 'See how it reads now',
    changes: 'First page of the built report',
    remind: 'Remind those who owe something',
    reminded: (count: number) => `${count} letters are in the outbox.`,
    built: 'Built in every language.',
    moved: 'Changed.',
    published: 'Published. It does not change any more.',
    letter: {
      until: (day: string) => `Please send it by ${day}.`,
      late: (day: string) => `It was due on ${day}.`,
      subject: (year: number, city: string) => `Missing for the report of ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Good day\n\nFor the report this is still missing from you:\n\n${items}\n\nHere it can be written:\n\n${url}\n`,
    },
  },
};
