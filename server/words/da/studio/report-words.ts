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
    noOpinion: 'Endnu ingen anden stemme',
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
      subject: (year: number, city: string) => `Mangler til rapporten for ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Goddag\n\nTil rapporten mangler der stadig fra jer:\n\n${items}\n\nHer kan det skrives:\n\n${url}\n`,
    },
  },
};
