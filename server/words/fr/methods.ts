import type { MethodsWords } from '../methods-words.ts';

export const methods: MethodsWords = {
  title: 'D’où viennent les verdicts',
  lead: 'Chaque règle en mots simples, avec sa source, et appliquée à un chiffre de cette ville. Qui refait le calcul trouve le même résultat.',
  example: 'Exemple calculé',
  source: 'Source',
  none: 'Aucun indicateur de cette ville n’a encore assez de valeurs pour un exemple.',
  criteria: 'Ce qui compte comme bon',
  criteriaLead:
    'Pour chaque indicateur\u202F: le sens souhaité, l’évolution annuelle à partir de laquelle il a bougé, qui l’a fixée et quand, et ce qui a été promis.',
  head: ['Indicateur', 'Souhaité', 'Compte à partir de', 'Fixé par', 'Objectif'],
  standard: 'valeur par défaut du programme',
  ofFirstFigure: (share) => `${share} de la première valeur`,
  inR: 'Le même calcul en R',
  objectiveRule: 'Un but est jugé selon la majorité de ses indicateurs jugés, si la moitié au moins le sont.',
  toMethods: 'D’où viennent les verdicts',
  toCriteria: 'Ce qui compte comme bon',
  sections: [
    {
      id: 'movement',
      title: 'Dans quel sens cela évolue',
      text: 'Nous regardons les valeurs depuis le point de départ, sinon les dix dernières. Il en faut cinq comparables. Nous demandons d’abord si elles sont nettement ordonnées (test de Mann et Kendall)\u202F: sans tendance, des valeurs ne le seraient par hasard que dans moins de 5\u202F% des cas. Puis nous prenons la médiane de toutes les pentes entre deux valeurs (Theil et Sen). On ne dit mieux ou moins bien que si l’ordre est net, la pente assez forte pour compter et, lorsque les valeurs ont un intervalle, l’évolution plus grande que son incertitude. Mois et trimestres sont comparés à ceux des autres années.',
      source: 'Mann 1945\u202F; Kendall 1975\u202F; Sen 1968\u202F; Hirsch, Slack et Smith 1982',
    },
    {
      id: 'materiality',
      title: 'Ce qui est trop petit pour compter',
      text: 'Dans un registre complet, la moindre variation est «\u202Fsignificative\u202F». Chaque indicateur a donc une évolution annuelle au-dessous de laquelle nous disons\u202F: pas d’évolution nette. La ville peut la fixer\u202F; sinon elle est de 0,2\u202Fpoint par an pour les parts, les indices et les taux pour mille, de 0,005 pour les rapports, et d’un demi pour cent de la première valeur pour les montants et les effectifs.',
      source: 'Règle maison, modifiable\u202F; voir les critères',
    },
    {
      id: 'none',
      title: 'Quand rien n’est dit',
      text: 'Rien n’est comparé de part et d’autre d’un changement de calcul. Rien n’est dit de valeurs non publiées ou trop incertaines, de périodes qui se chevauchent, ni d’indicateurs dont aucun sens n’est meilleur en soi. Un verdict apparaît en gris lorsqu’une valeur plus récente aurait dû paraître depuis longtemps.',
      source: 'Listes de codes SDMX sur le statut\u202F; règle maison',
    },
    {
      id: 'course',
      title: 'En bonne voie ou non',
      text: 'Atteint, c’est atteint. Sinon nous divisons le rythme depuis le point de départ par celui qui mène à l’objectif à temps\u202F: à partir de 95\u202F%, on lit «\u202Fen bonne voie\u202F». À côté figurent la valeur qu’aurait aujourd’hui une ligne droite et ce qu’il faut désormais par an.',
      source: 'Statistique Canada et Open SDG (limites)\u202F; forme linéaire pour les parts',
    },
    {
      id: 'gap',
      title: 'La distance entre les groupes',
      text: 'Un écart se compte en points entre le groupe et celui auquel on le compare, les deux niveaux à côté. Il se resserre ou se creuse selon la même règle qu’une valeur. S’il se resserre sans que le groupe aille mieux, nous le disons\u202F: c’est alors seulement la référence qui recule.',
      source: 'Monitoring de l’intégration des Länder allemands (double condition)',
    },
    {
      id: 'objective',
      title: 'Buts et but général',
      text: 'Un but reçoit le verdict de plus de la moitié de ses indicateurs jugés\u202F; si moins de la moitié peuvent l’être, il n’a pas de verdict. Le but général est lu dans l’indice Intercultural Cities et nous n’en faisons jamais la moyenne.',
      source: 'Baromètre national du Danemark (majorité)',
    },
    {
      id: 'flip',
      title: 'Ce qui le changerait',
      text: 'Pour chaque verdict, nous cherchons les valeurs les plus proches du dernier chiffre, dans la précision affichée, à partir desquelles on lirait autre chose. Tout le reste demeure\u202F; un intervalle se déplace avec sa valeur.',
      source: 'Règle maison, vérifiée sur dix mille séries',
    },
    {
      id: 'rounding',
      title: 'Arrondi',
      text: 'Les calculs se font sur les valeurs publiées. Seul ce qui est affiché est arrondi, les demis en s’éloignant de zéro. Une différence est prise avant l’arrondi\u202F; l’arrondi ne décide jamais si un objectif est atteint.',
      source: 'Eurostat, Tutorial: Rounding of numbers',
    },
  ],
};
