/** Preparing the yearly report, in the studio. */
export const reportWords = {
  reports: {
    lead: 'Fra tal og tekster til rapporten, der kommer for rådet: se, hvad der mangler, mind om det, sammensæt, sammenlign, offentliggør.',
    year: 'År',
    state: 'Tilstand',
    builtAt: 'Sammensat',
    states: {
      none: 'endnu ikke sammensat',
      draft: 'kladde',
      'in-review': 'til gennemsyn',
      published: 'offentliggjort',
    },
    open: 'Forbered',
    title: (year: number) => `Rapport for ${year}`,
    gaps: 'Hvad der stadig mangler',
    gapsLead: (count: number) =>
      count === 0
        ? 'Intet mangler: rapporten kan sammensættes.'
        : `Der mangler ${count} ting. Rapporten kan sammensættes alligevel og siger det.`,
    unreached: 'Ingen skriver for disse instanser, så ingen mail når dem:',
    reminders: 'Påmindelser',
    due: 'Alt skal være inde den',
    dueHint: 'Tal, tekster og udtalelser til denne rapport. Tom: ingen påmindelser af sig selv.',
    setDue: 'Fastsæt dagen',
    byHandOnly: 'Der er ikke fastsat en dag: påmindelser sendes kun i hånden.',
    reminderDay: 'Dag',
    reminderAhead: 'kommer',
    reminderSkipped: 'udeladt; en senere er sendt',
    stepDays: (days: number) => (days < 0 ? `${-days} dage før` : days === 1 ? 'dagen efter' : `${days} dage efter`),
    reminderSent: (at: string, letters: number) => `${at}, ${letters === 1 ? '1 mail' : `${letters} mails`}`,
    build: 'Sammensæt af tallene i dag',
    rebuild: 'Sammensæt igen af tallene i dag',
    toReview: 'Giv til gennemsyn',
    toDraft: 'Tilbage til kladde',
    publish: 'Offentliggør endeligt',
    publishNote: 'En offentliggjort rapport ændrer sig aldrig. Senere rettelser mærkes ved siden af dens tal.',
    look: 'Se, hvordan den lyder nu',
    changes: 'Den sammensatte rapports første side',
    remind: 'Mind alle om det, der mangler',
    reminded: (count: number) => `Mails i udbakken: ${count}.`,
    built: 'Sammensat på alle sprog.',
    moved: 'Ændret.',
    published: 'Offentliggjort. Den ændrer sig ikke mere.',
    letter: {
      until: (day: string) => `Send det venligst senest den ${day}.`,
      late: (day: string) => `Fristen var den ${day}.`,
      subject: (year: number, city: string) => `Mangler til rapporten for ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Goddag\n\nTil rapporten mangler der stadig fra jer:\n\n${items}\n\nHer kan det skrives:\n\n${url}\n`,
    },
  },
};
