import type { DataWords } from '../data-words.ts';

export const data: DataWords = {
  title: 'Données ouvertes',
  lead: 'Chaque chiffre montré ici peut être emporté, pour un tableau, un article ou un programme. Aucune clé n’est nécessaire ; citez la source.',
  all: 'Tout en un fichier',
  allLead:
    'Tous les chiffres de tous les indicateurs, avec la raison là où il n’y en a pas, tels qu’ils sont publiés à présent.',
  allAs: (kind) => `Tous les chiffres en ${kind}`,
  byIndicator: 'Indicateur par indicateur',
  head: {
    figures: 'Chiffres',
    years: 'De – à',
    release: 'Dernière publication',
    terms: 'Source et conditions',
    files: 'Fichiers',
  },
  nothing: 'Aucun chiffre n’est encore publié.',
  columns: 'Ce que veulent dire les colonnes',
  columnsLead:
    'Les fichiers CSV ont ces colonnes. Un fichier de cette forme peut être renvoyé tel quel à un baromètre.',
  meanings: {
    indicator: 'Identifiant de l’indicateur',
    area: 'Code du lieu',
    period:
      'Le temps dont il s’agit : 2019, 2019-Q3, 2019-07 ; 2018-08-01/P1Y est l’année qui commence le 1er août 2018',
    breakdown: 'Une colonne par ventilation, avec les codes de sa liste ; _T est le total',
    value: 'Le chiffre, dans l’unité de l’indicateur, aussi précis que sa source l’a donné ; vide s’il n’y en a pas',
    lower: 'Borne inférieure de l’intervalle à 95 %, si la source en donne un',
    upper: 'Borne supérieure de l’intervalle à 95 %',
    numerator: 'Effectif dont le chiffre est tiré',
    denominator: 'Effectif par lequel il est divisé',
    n: 'Personnes interrogées dans une enquête, sans pondération',
    status: 'Codes SDMX : A normal, P provisoire, E estimé, B rupture avant cette période, U peu fiable',
    conf: 'Code SDMX de confidentialité : F libre',
    reason: 'Pourquoi il n’y a pas de chiffre',
    note: 'Note relative au chiffre',
  },
  codes: 'Codes et listes',
  codesLead: 'En JSON ; avec ?lang=all dans les quatre langues.',
  lists: {
    indicators: 'Indicateurs avec définition, unité et méthode',
    keyFactors: 'Facteurs clés',
    areas: 'Lieux',
    sources: 'Sources et leurs conditions',
    releases: 'Publications, et ce que chacune a changé',
  },
  programs: 'Pour les programmes',
  programsLead: 'Les mêmes adresses répondent aux programmes. Ces lignes vont chercher un indicateur :',
  toDescription: 'Description de toutes les adresses (OpenAPI)',
  asOf: 'Avec asOf= et un jour, la réponse est ce que l’on savait à la fin de ce jour. Elle reste toujours la même, de sorte qu’un calcul peut être refait.',
  feed: 'Nouvelles publications en flux',
};
