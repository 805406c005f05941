import type { StudioWords } from '../../studio-words.ts';
import { listOf } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Plusieurs fichiers à la fois, en français. */
export const batchWords: Pick<StudioWords, 'batches'> = {
  batches: {
    title: 'Plusieurs fichiers ensemble',
    of: (name) => `Fichiers de ${name}`,
    says: ({ files, ready, noSource, reading, asked, faulty, published, discarded, skipped, leftOut, doubled }) =>
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
          leftOut > 0 && `${leftOut} de côté`,
          doubled > 0 && `${n(doubled, 'envoyé', 'envoyés')} deux fois`,
        ]),
      ].join(' '),
    head: [
      'Fichier',
      'État',
      'Profil',
      'Indicateurs',
      'Chiffres',
      'Nouveaux',
      'Modifiés',
      'Supprimés',
      'Dans la publication',
    ],
    skipped: 'non décompressé',
    look: (count) => `Voir ${n(count, 'fichier', 'fichiers')} en une publication`,
    lookSays: 'Tous sont publiés au même moment, ou aucun. Les fichiers qui ne sont pas prêts restent en place.',
    done: 'Tout ici est publié ou abandonné.',
    furtherProblems: (count) => `Et ${n(count, 'autre', 'autres')}.`,
    sourceTitle: (count) => `${n(count, 'fichier n’a', 'fichiers n’ont')} pas encore de source`,
    sourceHint: 'Qui a publié les chiffres. Les fichiers qui ont déjà une source la gardent.',
    sourceSubmit: (count) => (count === 1 ? 'Indiquer la source' : `Indiquer la source de ${count} fichiers`),
    sourceGiven: (count) => `La source est indiquée pour ${n(count, 'fichier', 'fichiers')}.`,
    noneReady: 'Rien ne peut encore être publié. Ouvrez un fichier du tableau pour voir ce qui lui manque.',
    same: 'Ces fichiers ont déjà été envoyés ; voici où ils en sont.',
    sentTwice: 'envoyé deux fois',
    sameAs: (name) => `Le même fichier que « ${name} » : il ne compte qu’une fois.`,
    leftOut: 'mis de côté',
    leftOutSays: 'N’est pas publié avec les autres.',
    leaveOut: 'Mettre de côté',
    putBack: 'Reprendre',
    nowLeftOut: (name) => `« ${name} » est mis de côté. Le fichier reste ici et peut être repris.`,
    nowPutBack: (name) => `« ${name} » est de nouveau parmi les fichiers.`,
    answer: (name) => `Répondre aux questions de « ${name} »`,
    again: (count) => `Relire ${n(count, 'fichier qui pose', 'fichiers qui posent')} des questions`,
    againSays: 'Un fichier de même forme est peut-être devenu un profil entre-temps : il répond alors pour les autres.',
    readAgain: (left) =>
      left === 0
        ? 'Relu : plus rien n’est demandé.'
        : `Relu : ${n(left, 'fichier pose', 'fichiers posent')} encore des questions.`,
    back: 'Retour aux fichiers envoyés avec lui',
    contradictTitle: 'Ces fichiers se contredisent',
    contradict: ({ first, second, count, what, one, other }) =>
      `« ${first} » et « ${second} » se contredisent sur ${n(count, 'chiffre', 'chiffres')}. ${what} : ${one} dans le premier, ${other} dans le second.`,
    contradictSays:
      'Mettez l’un des deux de côté dans le tableau. Ou publiez d’abord le plus ancien, le plus récent étant mis de côté, puis le plus récent : les chiffres sont alors révisés.',
    sourceFor: 'Pour quels fichiers',
    sourceNone: 'il faut cocher au moins un fichier',
  },
};
