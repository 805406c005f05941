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
    noOpinion: 'Pas encore de deuxième voix',
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
      subject: (year: number, city: string) => `Il manque encore pour le rapport ${year}, ${city}`,
      body: (items: string, url: string) =>
        `Bonjour\n\nPour le rapport, il manque encore de votre part\u202F:\n\n${items}\n\nVous pouvez l’écrire ici\u202F:\n\n${url}\n`,
    },
  },
};
