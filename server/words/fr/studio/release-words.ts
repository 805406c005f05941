import type { releaseWords as Shape } from '../../en/studio/release-words.ts';
import { n } from '../count.ts';

export const releaseWords: typeof Shape = {
  publish: {
    title: 'Publier',
    sourceMissing: 'Chaque chiffre indique sa source. Choisissez-la ou enregistrez-en une nouvelle.',
    warnings: (count) => `${n(count, 'avertissement', 'avertissements')} : pourquoi est-ce juste malgré tout ?`,
    reason: 'Motif',
    reasonForAll: (count: number) => `Un motif pour les ${count}`,
    reasonForEach: 'Un motif pour chacun',
    note: 'Remarque publique',
    noteHint: 'Ce qui a changé et pourquoi, pour les lectrices et lecteurs. Facultatif.',
    says: ({ all, added, changed, removed, indicators }) =>
      `Le public voit aussitôt ${n(all, 'chiffre modifié', 'chiffres modifiés')} pour ${n(indicators, 'indicateur', 'indicateurs')}. Nouveaux : ${added} · avec une autre valeur : ${changed} · retirés de l’affichage : ${removed}.`,
    submit: (all, count) => `Publier ${all} ${count < 2 ? 'chiffre' : 'chiffres'}`,
    undo: 'Une publication peut être retirée : l’état antérieur revient, et une trace des deux est conservée.',
    done: (release) => `La publication ${release} est en ligne. Le public la voit dès maintenant.`,
  },
  together: {
    title: 'Publier plusieurs dépôts ensemble',
    lead: 'Le public les voit tous au même moment, en une seule publication.',
    none: 'Aucun dépôt n’est prêt : lu sans erreur, source indiquée.',
    says: ({
      uploads,
      added,
      changed,
      removed,
    }: {
      uploads: number;
      added: string;
      changed: string;
      removed: string;
    }) =>
      `${n(uploads, 'dépôt', 'dépôts')} : ${added} nouveaux chiffres, ${changed} avec une autre valeur, ${removed} qui ne seront plus affichés.`,
  },
  releases: {
    acknowledged: 'Publié malgré ces avertissements',
    warning: 'Avertissement',
    andMore: (count) => `et ${n(count, 'autre', 'autres')}`,
    head: ['Publication', 'Date', 'Indicateurs', 'Remarque'],
    none: 'Rien n’a encore été publié.',
    title: (id) => `Publication ${id}`,
    published: 'Publiée',
    checksum: 'Somme de contrôle',
    changed: 'Ce qu’elle a modifié',
    withdrawn: '(retirée)',
    before: 'Avant',
    after: 'Après',
    withdrawnOn: (date, reason) => `retirée le ${date} : ${reason}`,
    stands: 'en vigueur',
    withdraw: 'Retirer cette publication',
    which: 'Quels indicateurs ?',
    says: ({ removed, changed, added }) =>
      `La retirer entièrement ôte ${n(removed, 'chiffre', 'chiffres')} des pages publiques, rend leur valeur antérieure à ${changed} et rétablit ceux qu’elle avait supprimés (${added}).`,
    saysEach: ({ removed, changed, added }) =>
      `retirés : ${removed}, valeur antérieure rendue : ${changed}, rétablis : ${added}`,
    reason: 'Motif public',
    reasonHint: 'Il s’affiche sur la page de l’indicateur.',
    withdrawSubmit: (id) => `Retirer la publication ${id}`,
    undo: 'Ses fichiers peuvent être relus depuis sa page, puis publiés de nouveau.',
    again: 'Relire ses fichiers',
    againSays: (uploads) =>
      `${n(uploads, 'fichier est relu', 'fichiers sont relus')} comme ${uploads === 1 ? 'nouveau dépôt' : 'nouveaux dépôts'}. Rien n’est publié sans votre accord.`,
    againDone: (uploads) => `${n(uploads, 'fichier relu', 'fichiers relus')} ; à traiter ici.`,
    done: (id, left) =>
      `La publication ${id} est retirée. ${
        {
          back: 'L’état antérieur est rétabli.',
          gone: 'Rien ne figurait là auparavant : ses chiffres ont disparu des pages publiques.',
          both: 'Les chiffres antérieurs sont rétablis là où il y en avait ; les autres ont disparu des pages publiques.',
          nothing: 'Les pages publiques restent inchangées : d’autres chiffres avaient déjà remplacé les siens.',
        }[left]
      }`,
  },
};
