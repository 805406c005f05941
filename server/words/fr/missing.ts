import type { MissingWords } from '../missing-words.ts';

const late = (count: number): string =>
  count === 0
    ? 'Aucun n’est en retard.'
    : count === 1
      ? 'Pour l’un d’eux, un chiffre plus récent est attendu.'
      : `Pour ${count} d’entre eux, un chiffre plus récent est attendu.`;

export const missing: MissingWords = {
  title: 'Ce que nous ne savons pas',
  lead: 'Une lacune que personne ne nomme passe vite pour une bonne nouvelle. Voici celles de ce baromètre : ce qui n’a pas de chiffres, ce qui est en retard, ce qui est retenu, et ceux dont on ne sait rien.',
  summary: ({ used, empty, overdue }) =>
    `${
      empty === 0
        ? `Les ${used} indicateurs utilisés ont tous des chiffres.`
        : `Sur ${used} indicateurs utilisés, ${empty === 1 ? 'un n’a' : `${empty} n’ont`} aucun chiffre.`
    } ${late(overdue)}`,
  headings: {
    empty: 'Aucun chiffre',
    overdue: 'En retard',
    absent: 'Chiffres qui ne sont pas montrés, et pourquoi',
    unbroken: 'Ceux dont on ne sait rien',
    factors: 'Facteurs clés sans élément de preuve',
    notUsed: 'Non mesuré ici',
  },
  leads: {
    empty: 'Ces indicateurs sont utilisés, et personne n’a encore livré de chiffres.',
    overdue: 'La source aurait déjà dû publier un chiffre plus récent.',
    absent: 'Ces chiffres ont leur place, et une raison pour laquelle elle est vide.',
    unbroken: 'Ces indicateurs devraient être ventilés plus finement que leurs chiffres ne le permettent.',
    factors: 'Aucun indicateur utilisé n’en dit quelque chose.',
    notUsed: 'Le jeu standard connaît ces indicateurs ; la ville ne les utilise pas.',
  },
  owedBy: (owner) => `À livrer par : ${owner}.`,
  ownerless: 'Personne n’est désigné pour les livrer.',
  due: (since) => `Attendu depuis le ${since}.`,
  figures: (count, years) => `${count === 1 ? '1 chiffre' : `${count} chiffres`}, ${years}`,
  by: (dimensions) => `Sans ventilation par : ${dimensions}.`,
  district: 'Quartier',
};
