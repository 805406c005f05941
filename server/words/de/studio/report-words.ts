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
    unreached: 'Für diese Stellen schreibt niemand, also erreicht sie keine Nachricht:',
    reminders: 'Erinnerungen',
    due: 'Alles ist fällig am',
    dueHint: 'Zahlen, Texte und Stellungnahmen für diesen Bericht. Leer: keine Erinnerungen von selbst.',
    setDue: 'Tag festlegen',
    byHandOnly: 'Es ist kein Tag festgelegt: Erinnerungen gehen nur von Hand hinaus.',
    reminderDay: 'Tag',
    reminderAhead: 'steht bevor',
    reminderSkipped: 'ausgelassen; eine spätere ging hinaus',
    stepDays: (days: number) =>
      days < 0 ? `${-days} Tage vorher` : days === 1 ? 'am Tag danach' : `${days} Tage danach`,
    reminderSent: (at: string, letters: number) => `${at}, ${letters === 1 ? '1 Nachricht' : `${letters} Nachrichten`}`,
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
      until: (day: string) => `Bitte bis zum ${day}.`,
      late: (day: string) => `Es war am ${day} fällig.`,
      subject: (year: number, city: string) => `Fehlt noch für den Bericht ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Guten Tag\n\nFür den Bericht fehlt von Ihnen noch:\n\n${items}\n\nHier können Sie es schreiben:\n\n${url}\n`,
    },
  },
};
