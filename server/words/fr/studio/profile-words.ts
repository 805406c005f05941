import type { StudioWords } from '../../studio-words.ts';
import { listOf } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Les profils, et plusieurs fichiers à la fois, en français. */
export const profileWords: Pick<StudioWords, 'profiles' | 'batches'> = {
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
  batches: {
    title: 'Plusieurs fichiers ensemble',
    of: (name) => `Fichiers de ${name}`,
    says: ({ files, ready, noSource, reading, asked, faulty, published, discarded, skipped }) =>
      [
        `${n(files, 'fichier', 'fichiers')} :`,
        listOf([
          ready > 0 && `${n(ready, 'prêt', 'prêts')} à publier`,
          noSource > 0 && `${n(noSource, 'lu', 'lus')}, seule la source manque`,
          reading > 0 && `${reading} en cours de lecture`,
          asked > 0 && `${asked} en attente de votre réponse`,
          faulty > 0 && `${faulty} avec des erreurs`,
          published > 0 && n(published, 'publié', 'publiés'),
          discarded > 0 && n(discarded, 'abandonné', 'abandonnés'),
          skipped > 0 && n(skipped, 'non décompressé', 'non décompressés'),
        ]),
      ].join(' '),
    head: ['Fichier', 'État', 'Profil', 'Indicateurs', 'Chiffres', 'Nouveaux', 'Modifiés', 'Supprimés'],
    skipped: 'non décompressé',
    look: (count) => `Voir ${n(count, 'fichier', 'fichiers')} en une publication`,
    lookSays: 'Tous sont publiés au même moment, ou aucun. Les fichiers qui ne sont pas prêts restent en place.',
    done: 'Tout ici est publié ou abandonné.',
    furtherProblems: (count) => `Et ${n(count, 'autre', 'autres')}.`,
    noSource: 'Il manque encore la source.',
    sourceTitle: (count) => `${n(count, 'fichier n’a', 'fichiers n’ont')} pas encore de source`,
    sourceHint: 'Qui a publié les chiffres. Les fichiers qui ont déjà une source la gardent.',
    sourceSubmit: (count) => (count === 1 ? 'Indiquer la source' : `Indiquer la source de ${count} fichiers`),
    sourceGiven: (count) => `La source est indiquée pour ${n(count, 'fichier', 'fichiers')}.`,
    noneReady: 'Rien ne peut encore être publié. Ouvrez un fichier du tableau pour voir ce qui lui manque.',
    same: 'Ces fichiers ont déjà été envoyés ; voici où ils en sont.',
  },
};
