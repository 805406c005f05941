import type { StudioWords } from '../../studio-words.ts';
import { n } from '../count.ts';

/** Les profils, en français. */
export const profileWords: Pick<StudioWords, 'profiles'> = {
  profiles: {
    lead: 'La façon de lire les fichiers d’un même genre, conservée sous un nom. Le prochain fichier de ce genre est reconnu et lu de la même façon ; seul ce qui ne convient plus est demandé.',
    none: 'Pas encore de profil. Envoyez un fichier, répondez aux questions et conservez les réponses sous un nom.',
    head: ['Profil', 'Source', 'De', 'Dernier fichier', 'Fichiers'],
    owner: 'De',
    made: 'Créé',
    changed: 'Modifié',
    last: 'Dernier fichier',
    uses: 'Fichiers lus avec lui',
    usesSay: (uploads, open) => `${n(uploads, 'fichier', 'fichiers')}, dont ${open} en cours`,
    names: 'Noms de ses fichiers',
    columns: 'Colonnes de ses fichiers',
    notYet: 'Reconnu dès qu’un fichier aura été lu avec lui.',
    use: 'Envoyer un fichier de ce genre',
    edit: 'Modifier',
    sourceLeft: 'Aucune',
    remove: 'Supprimer le profil',
    removeSays:
      'Les chiffres publiés restent, et les dépôts en cours gardent leur façon d’être lus. On peut le rétablir.',
    removed: (name) => `Le profil « ${name} » est supprimé.`,
    undo: (name) => `Rétablir « ${name} »`,
    restored: (name) => `Le profil « ${name} » est de nouveau là.`,
    keep: 'Conserver comme profil',
    keepSays: 'Le fichier de l’an prochain sera alors lu sans ces questions.',
    keepName: 'Nom du profil',
    keepReplaces: 'Un profil existant de ce nom est remplacé.',
    kept: (name) => `Conservé comme profil « ${name} ».`,
    readBy: 'Lu avec le profil',
    foundByName: (name) =>
      `Lu de lui-même avec le profil « ${name} » : le nom et les colonnes sont ceux de ses fichiers.`,
    foundByKind: (name) =>
      `Lu de lui-même avec le profil « ${name} » : les colonnes sont celles de ce type de fichier.`,
    optional: 'Colonnes qui peuvent manquer',
    fileIndicators: 'Indicateur d’après le nom du fichier',
    likely: 'Ce fichier ressemble à ceux d’un profil. Rien n’en a encore été utilisé.',
    likelyOf: (name, percent) => `${name} : ${percent} % des colonnes portent le même nom`,
    readBySubmit: (name) => `Lire avec « ${name} »`,
  },
};
