import type { RuleWords } from '../rule-words.ts';

export const rules: RuleWords = {
  notOurs: (rule) =>
    `Ce ne sont pas les verdicts de la ville\u00A0: sur cette page, tout est jugé selon la règle «\u00A0${rule}\u00A0».`,
  objectives:
    'Ce que disent ensemble les indicateurs d’un objectif est décidé par leur majorité, comme selon notre propre règle.',
  back: 'Revenir aux verdicts de la ville',
  methods: 'Comment juge chaque règle',
  under: (rule) => `selon la règle «\u00A0${rule}\u00A0»`,
  heading: 'Les mêmes chiffres selon d’autres règles',
  lead: 'Ailleurs, on juge selon d’autres règles, elles aussi publiées. Voyez ce que chacune dirait de ces chiffres.',
  own: 'La règle de la ville',
  movementAnswer: ({ figures, all, judged, better, worse }) =>
    judged === 0
      ? `${figures} indicateurs sur ${all} sont chiffrés. Cette règle ne permet d’en juger aucun dans son ensemble.`
      : `${figures} indicateurs sur ${all} sont chiffrés. Sur les ${judged} que cette règle permet de juger dans leur ensemble, elle en dit ${better} en mieux et ${worse} en moins bien.`,
  groupsAnswer: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'Un indicateur montre' : `${indicators} indicateurs montrent`} des groupes côte à côte\u00A0: sur ${groups} groupes, la règle en dit ${better} en mieux et ${worse} en moins bien.`,
  courseAnswer: ({ figures, all, judged, met, on, off }) =>
    judged === 0
      ? `${figures} indicateurs sur ${all} sont chiffrés. Cette règle ne permet d’en juger aucun\u00A0: il lui faut un objectif chiffré.`
      : `${figures} indicateurs sur ${all} sont chiffrés. Sur les ${judged} que cette règle permet de juger, ${met} ${met <= 1 ? 'a' : 'ont'} atteint l’objectif, ${on} ${on <= 1 ? 'est' : 'sont'} en bonne voie et ${off} en retard.`,
  unknown: (known) => `cette règle n’existe pas\u00A0; on peut choisir ${known}`,
};
