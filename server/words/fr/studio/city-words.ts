import type { cityWords as Shape } from '../../en/studio/city-words.ts';
import { n } from '../count.ts';

export const cityWords: typeof Shape = {
  city: {
    name: 'Nom de la ville',
    publisher: 'Responsable du baromètre',
    publisherHint: 'Figure au bas de chaque page.',
    languages: 'Langues des pages publiques',
    defaultLanguage: 'Langue par défaut',
    accent: 'Couleur d’accent',
    accentHint: 'Remplace le laiton. Elle doit être assez foncée pour se lire sur du blanc.',
    arms: 'Armoiries',
    armsHint: 'Le tracé d’un dessin dans un carré de 24 (SVG, attribut d), en une seule couleur. Facultatif.',
    export: 'Tout sous forme de fichiers',
    exportLead:
      'Le catalogue tel que vous l’utilisez, avec vos textes, lieux, organes, sources et choix, dans la forme où le programme lui-même est livré.',
    exportSubmit: 'Télécharger',
  },
  steps: {
    title: 'Premières étapes',
    lead: 'De la démonstration à votre propre baromètre. Vous pouvez vous arrêter à tout moment et reprendre plus tard.',
    leadEmpty: 'Vers votre propre baromètre. Vous pouvez vous arrêter à tout moment et reprendre plus tard.',
    optional: 'peut attendre',
    finished: 'Les premiers chiffres sont publics. Ce qui reste ici peut attendre.',
    look: 'Voir les pages publiques',
    done: 'fait',
    again: 'Modifier encore',
    afterClearing: 'Possible une fois la démonstration effacée.',
    clear: 'Effacer la démonstration',
    clearSays: ({ observations, releases, uploads, sources, areas }) =>
      `Seront supprimés de la démonstration : ${n(observations, 'chiffre', 'chiffres')}, ${n(releases, 'publication', 'publications')}, ${n(uploads, 'dépôt', 'dépôts')}, ${n(sources, 'source', 'sources')} et ${n(areas, 'lieu', 'lieux')}. C’est irréversible.`,
    clearOwn: (uploads) =>
      `Parmi eux, ${n(uploads, 'dépôt a été envoyé', 'dépôts ont été envoyés')} par des personnes d’ici et ${uploads === '1' ? 'ne vient' : 'ne viennent'} pas de la démonstration.`,
    copyFirst: 'Faire d’abord une sauvegarde complète',
    clearKeeps: 'Les personnes, leurs mots de passe et leurs jetons, ainsi que le journal, sont conservés.',
    clearWord: 'effacer',
    clearType: (word) => `Tapez « ${word} » pour confirmer`,
    clearSubmit: (observations) => `Supprimer ${n(observations, 'chiffre', 'chiffres')}`,
    clearedDone: (observations) =>
      `La démonstration est effacée : ${n(observations, 'chiffre supprimé', 'chiffres supprimés')}. La ville est maintenant la vôtre.`,
    name: 'Nom et langues',
    areas: 'Lieux',
    areasLead: (count) =>
      count === 0
        ? 'La ville elle-même est enregistrée. Chargez ses quartiers si vous avez des chiffres pour eux.'
        : `La ville et ${n(count, 'quartier', 'quartiers')} sont enregistrés.`,
    bodies: 'Organes',
    bodiesLead: (count) =>
      count === 0
        ? 'Qui doit fournir des chiffres ? Un service ou une commission ; vous pourrez aussi l’ajouter plus tard.'
        : `${n(count, 'organe enregistré', 'organes enregistrés')}.`,
    indicators: 'Indicateurs',
    indicatorsLead: ({ all, ofObjectives }) =>
      `Sauf avis contraire, les ${all} indicateurs du standard sont tous utilisés${ofObjectives === all ? '' : ` : ${ofObjectives} relèvent d’un objectif particulier et sont comptés sur la page d’accueil, ${all - ofObjectives} de l’objectif général`}. Ceux qui ne sont pas cochés apparaissent comme non utilisés, avec votre motif.`,
    choose: 'Choisir les indicateurs',
    tickNone: 'Tout décocher',
    tickAll: 'Tout cocher',
    reason: 'Motif pour ceux qui ne sont pas cochés',
    reasonHint: 'Le public le voit.',
    reasonDefault: 'La ville n’a pas encore de chiffres pour cet indicateur.',
    people: 'Personnes',
    peopleLead: 'Invitez celles et ceux qui envoient des chiffres et rédigent des textes.',
    upload: 'Premier dépôt',
    uploadLead: 'Envoyez un fichier de chiffres, regardez ce qui a été lu et publiez-le.',
  },
};
