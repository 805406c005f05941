/** Preparing the yearly report, in the studio. */
export const reportWords = {
  reports: {
    lead: 'Des chiffres et des textes au rapport qui passe devant le conseil\u202F: voir ce qui manque, rappeler, composer, comparer, publier.',
    year: 'Année',
    state: 'État',
    builtAt: 'Composé le',
    states: { none: 'pas encore composé', draft: 'brouillon', 'in-review': 'en relecture', published: 'publié' },
    open: 'Préparer',
    title: (year: number) => `Rapport de l’année ${year}`,
    gaps: 'Ce qui manque encore',
    gapsLead: (count: number) =>
      count === 0
        ? 'Rien ne manque\u202F: le rapport peut être composé.'
        : `Éléments manquants\u202F: ${count}. Le rapport peut être composé quand même, et il le dit.`,
    unreached: 'Personne n’écrit pour ces organismes\u202F; aucun message ne les atteint\u202F:',
    reminders: 'Rappels',
    due: 'Tout est attendu le',
    dueHint: 'Chiffres, textes et avis pour ce rapport. Vide\u202F: aucun rappel automatique.',
    setDue: 'Fixer la date',
    byHandOnly: 'Aucune date n’est fixée\u202F: les rappels ne partent qu’à la main.',
    reminderDay: 'Jour',
    reminderAhead: 'à venir',
    reminderSkipped: 'omis\u202F; un rappel ultérieur est parti',
    stepDays: (days: number) =>
      days < 0 ? `${-days} jours avant` : days === 1 ? 'le lendemain' : `${days} jours après`,
    reminderSent: (at: string, letters: number) => `${at}, ${letters === 1 ? '1 message' : `${letters} messages`}`,
    build: 'Composer avec les chiffres d’aujourd’hui',
    rebuild: 'Recomposer avec les chiffres d’aujourd’hui',
    toReview: 'Donner en relecture',
    toDraft: 'Remettre en brouillon',
    publish: 'Publier définitivement',
    publishNote:
      'Un rapport publié ne change plus jamais. Les corrections ultérieures sont signalées à côté de ses chiffres.',
    look: 'Voir comment il se lit maintenant',
    changes: 'Première page du rapport composé',
    remind: 'Rappeler à ceux qui doivent encore quelque chose',
    reminded: (count: number) => `Messages en attente d’envoi\u202F: ${count}.`,
    built: 'Composé dans toutes les langues.',
    moved: 'Modifié.',
    published: 'Publié. Il ne change plus.',
    letter: {
      until: (day: string) => `Merci de l’envoyer d’ici au ${day}.`,
      late: (day: string) => `C’était attendu pour le ${day}.`,
      subject: (year: number, city: string) => `Il manque encore pour le rapport ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Bonjour\n\nPour le rapport, il manque encore de votre part\u202F:\n\n${items}\n\nVous pouvez l’écrire ici\u202F:\n\n${url}\n`,
    },
  },
};
