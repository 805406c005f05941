/** Preparing the yearly report, in the studio. */
export const reportWords = {
  reports: {
    lead: 'Von Zahlen und Texten zum Bericht, der vor den Rat kommt: sehen, was fehlt, erinnern, zusammenstellen, vergleichen, veröffentlichen.',
    year: 'Jahr',
    state: 'Stand',
    builtAt: 'Zusammengestellt',
    states: {
      none: 'noch nicht zusammengestellt',
      draft: 'Entwurf',
      'in-review': 'in Prüfung',
      published: 'veröffentlicht',
    },
    open: 'Vorbereiten',
    title: (year: number) => `Bericht zum Jahr ${year}`,
    gaps: 'Was noch fehlt',
    gapsLead: (count: number) =>
      count === 0
        ? 'Es fehlt nichts: Der Bericht kann zusammengestellt werden.'
        : `Es fehlen ${count} Dinge. Der Bericht kann trotzdem zusammengestellt werden und sagt es.`,
    noOpinion: 'Noch keine zweite Stimme',
    build: 'Aus den heutigen Zahlen zusammenstellen',
    rebuild: 'Neu aus den heutigen Zahlen zusammenstellen',
    toReview: 'Zur Prüfung geben',
    toDraft: 'Zurück zum Entwurf',
    publish: 'Endgültig veröffentlichen',
    publishNote:
      'Ein veröffentlichter Bericht ändert sich nie mehr. Spätere Korrekturen werden neben seinen Zahlen vermerkt.',
    look: 'Ansehen, wie er jetzt lautet',
    changes: 'Erste Seite des zusammengestellten Berichts',
    remind: 'Alle erinnern, die noch etwas schulden',
    reminded: (count: number) => `${count} Nachrichten liegen im Postausgang.`,
    built: 'In allen Sprachen zusammengestellt.',
    moved: 'Geändert.',
    published: 'Veröffentlicht. Er ändert sich nicht mehr.',
    letter: {
      subject: (year: number, city: string) => `Fehlt noch für den Bericht ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Guten Tag\n\nFür den Bericht fehlt von Ihnen noch:\n\n${items}\n\nHier können Sie es schreiben:\n\n${url}\n`,
    },
  },
};
