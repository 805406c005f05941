import type { VerdictWords } from '../verdict-words.ts';
import * as when from './when.ts';

export const verdicts: VerdictWords = {
  movement: {
    better: 'mieux',
    worse: 'moins bien',
    'no-clear-change': 'pas d’évolution nette',
    'too-early': 'trop tôt pour le dire',
  },
  course: {
    met: 'objectif atteint',
    'on-course': 'en bonne voie',
    'off-course': 'en retard sur l’objectif',
    'no-target': 'pas d’objectif chiffré',
  },
  gap: {
    closing: 'l’écart se resserre',
    'closing-reference-fell': 'l’écart ne se resserre que parce que le groupe de référence recule',
    widening: 'l’écart se creuse',
    'no-clear-change': 'pas d’évolution nette de l’écart',
    'too-early': 'trop tôt pour juger de l’écart',
  },
  none: 'sans verdict',
  movementWhy: {
    trend: ({ n, from, to, slope, chance }) =>
      `Les ${n} valeurs comparables ${when.from(from)} ${when.to(to)} vont dans le même sens\u202F: ${slope} par an. En l’absence de tendance, un ordre aussi net ne se verrait que dans ${chance} des cas.`,
    'not-significant': ({ n, from, to, chance }) =>
      `Les ${n} valeurs comparables ${when.from(from)} ${when.to(to)} ne vont pas nettement dans un sens\u202F: même en l’absence de tendance, un tel ordre se verrait dans ${chance} des cas, et la limite est de 5\u202F%.`,
    immaterial: ({ from, to, slope, materiality }) =>
      `Les valeurs ${when.from(from)} ${when.to(to)} vont dans le même sens, mais de ${slope} par an seulement\u202F; au-dessous de ${materiality} par an, un changement n’est pas considéré ici comme notable.`,
    'within-uncertainty': ({ from, to, change, lower, upper }) =>
      `L’évolution ${when.from(from)} ${when.to(to)} (${change}) reste dans sa marge d’incertitude\u202F: elle peut se situer entre ${lower} et ${upper}.`,
    'too-few': ({ n, minimum }) =>
      `Il y a ${n} ${n < 2 ? 'valeur comparable' : 'valeurs comparables'}\u202F; il en faut ${minimum} pour parler de tendance.`,
    'no-figure': () => 'Il n’y a pas de valeur à juger.',
    suppressed: () =>
      'La dernière valeur n’est pas publiée, pour protéger les personnes\u202F: il n’y a pas de verdict.',
    weak: () => 'Les valeurs aux extrémités de la comparaison sont trop incertaines\u202F: il n’y a pas de verdict.',
    break: ({ cut }) =>
      `Le mode de calcul a changé ${cut === '' ? 'au cours des années comparées' : `à partir ${when.from(cut)}`}\u202F: rien n’est comparé de part et d’autre de cette rupture, et il n’y a pas de verdict.`,
    'no-direction': () => 'Aucun des deux sens n’est meilleur en soi\u202F: il n’y a pas de verdict.',
    'periods-overlap': () =>
      'Les périodes se chevauchent et comptent les mêmes personnes\u202F: aucune tendance n’est testée.',
    'periods-differ': () => 'Les périodes ne sont pas de même nature\u202F: aucune tendance n’est testée.',
    'baseline-missing': () => 'Il n’y a pas de valeur pour le point de départ.',
  },
  courseWhy: {
    onCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod }) =>
      `Partie de ${base} (${basePeriod}), la valeur avance à ${pace} du rythme nécessaire pour arriver à ${target} ${when.by(targetPeriod)}. Sur une ligne droite, elle serait de ${expected} ${when.within(latestPeriod)}.`,
    away: ({ base, basePeriod, target, targetPeriod, expected, latestPeriod, latest, required }) =>
      `Partie de ${base} (${basePeriod}), la valeur s’est éloignée de l’objectif de ${target} ${when.by(targetPeriod)}\u202F: ${latest} ${when.within(latestPeriod)}, au lieu de ${expected} sur une ligne droite\u202F; il faut désormais ${required} par an.`,
    offCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod, required }) =>
      `Partie de ${base} (${basePeriod}), la valeur avance à ${pace} du rythme nécessaire pour arriver à ${target} ${when.by(targetPeriod)}. Sur une ligne droite, elle serait de ${expected} ${when.within(latestPeriod)}\u202F; il faut désormais ${required} par an.`,
    met: ({ target, latest, latestPeriod }) =>
      `L’objectif de ${target} est atteint\u202F: ${latest} ${when.within(latestPeriod)}.`,
    missed: ({ target, targetPeriod, latest, latestPeriod }) =>
      `L’objectif de ${target} ${when.by(targetPeriod)} n’a pas été atteint\u202F: ${latest} ${when.within(latestPeriod)}.`,
    'not-kept': ({ target, base, basePeriod, latest, latestPeriod }) =>
      `L’objectif de ${target} était atteint ${when.within(basePeriod)} (${base}) et ne l’est plus\u202F: ${latest} ${when.within(latestPeriod)}.`,
    'no-target': () => 'Aucun objectif chiffré n’a été fixé.',
    'no-direction': () => 'Aucun des deux sens n’est meilleur en soi\u202F: il n’y a pas de trajectoire à juger.',
    'no-figure': () => 'Il n’y a pas de valeur à comparer à l’objectif.',
    suppressed: () =>
      'La dernière valeur n’est pas publiée, pour protéger les personnes\u202F: la trajectoire ne peut pas être jugée.',
    weak: () => 'Les valeurs sont trop incertaines pour juger de la trajectoire.',
    break: () =>
      'Le mode de calcul a changé depuis le point de départ\u202F: l’objectif a besoin d’un nouveau point de départ.',
    'baseline-missing': () => 'Il n’y a pas de valeur pour le point de départ de l’objectif.',
    fewer_than_two_points: () => 'Il n’y a encore que le point de départ\u202F: aucun rythme ne peut être calculé.',
    base_after_current: () => 'Le point de départ est postérieur à la dernière valeur.',
    break_in_series: () => 'Le mode de calcul a changé depuis le point de départ.',
    sign_change: () =>
      'Le point de départ et la dernière valeur sont de signes contraires\u202F: aucun rythme ne peut être calculé.',
    target_equals_base: () => 'L’objectif est égal au point de départ.',
    target_met_at_base: () => 'L’objectif était déjà atteint au départ.',
    target_year_not_after_base: () => 'L’échéance de l’objectif n’est pas postérieure au point de départ.',
  },
  movingAway: 'La dernière valeur s’en éloigne toutefois de nouveau.',
  gapLevels: (f) =>
    `${f.from}\u202F: ${f.group} ${f.fromGroup}, ${f.reference} ${f.fromReference}, écart de ${f.fromGap}. ${f.to}\u202F: ${f.toGroup} et ${f.toReference}, écart de ${f.toGap}.`,
  gapMoved: ({ group, reference, groupImproved, referenceImproved }) =>
    groupImproved
      ? `${group}\u202F: mieux qu’au départ. ${reference}\u202F: ${referenceImproved ? 'mieux aussi' : 'pas mieux'}.`
      : `${group}\u202F: pas mieux qu’au départ. ${reference}\u202F: ${referenceImproved ? 'mieux' : 'pas mieux non plus'}.`,
  flipAbove: ({ value, period, word }) => `Avec ${value} ou plus ${when.within(period)}, on lirait\u202F: ${word}.`,
  flipBelow: ({ value, period, word }) => `Avec ${value} ou moins ${when.within(period)}, on lirait\u202F: ${word}.`,
  flipNone: ({ period }) => `À elle seule, aucune valeur ${when.from(period)} n’y changerait rien.`,
  overdue: ({ since }) =>
    `Une valeur plus récente est attendue depuis le ${since}\u202F; le verdict repose sur l’ancienne.`,
  rules: {
    denmark: {
      name: 'Danemark',
      says: 'Signe de l’évolution depuis le départ, les deux valeurs arrondies à l’unité, sans test. Pour un but à trois indicateurs, la majorité décide.',
    },
    copenhagen: {
      name: 'Copenhague',
      says: 'L’évolution depuis l’année de base compte si elle dépasse ce que le hasard explique (95\u202F%).',
    },
    growth: {
      name: 'Croissance',
      says: 'Croissance annuelle obtenue, comparée à celle qui mène à l’objectif (Statistique Canada, Open SDG).',
    },
  },
  otherWhy: {
    'no-figure': 'Il n’y a pas deux valeurs à comparer.',
    'no-direction': 'Aucun des deux sens n’est meilleur en soi.',
    break: 'Le mode de calcul a changé entre-temps.',
    'no-interval': 'Il manque les effectifs ou un intervalle pour tester.',
    'no-target': 'Aucun objectif chiffré n’a été fixé.',
    'not-positive': 'Une croissance ne se calcule pas en passant par zéro.',
  },
  otherDecides: {
    denmark: ({ from, to, change }) => `${from} → ${to}\u202F: ${change} en unités entières.`,
    copenhagen: ({ from, to, change, lower, upper }) => `${from} → ${to}\u202F: ${change} (de ${lower} à ${upper}).`,
    growth: ({ from, to, pace }) => `${from} → ${to}\u202F: ${pace} de la croissance nécessaire.`,
  },
  objective: {
    majority: ({ count, judged, all }) => `${count} des ${judged} indicateurs jugés, sur ${all} au total.`,
    'none-judged': ({ all }) =>
      all === 0 ? 'Il n’y a pas d’indicateur.' : 'Aucun indicateur ne peut encore être jugé.',
    'half-not-judged': ({ judged, all }) =>
      `${judged} ${judged < 2 ? 'indicateur' : 'indicateurs'} sur ${all} seulement ${judged < 2 ? 'peut' : 'peuvent'} être ${judged < 2 ? 'jugé' : 'jugés'}\u202F: trop peu pour parler au nom du but.`,
    'no-majority': ({ judged }) => `Les ${judged} indicateurs jugés ne concordent pas\u202F: pas de majorité.`,
  },
  receipt: {
    verdict: 'Le verdict',
    title: 'D’où vient ce verdict',
    movement: 'Évolution',
    course: 'Trajectoire',
    gap: 'Écart',
    used: 'Valeurs sur lesquelles il repose',
    rule: 'Règle',
    materiality: 'Notable à partir de',
    setBy: 'Fixé par',
    standard: 'valeur par défaut du programme',
    baseline: 'Point de départ',
    noBaseline: 'aucun n’a été fixé\u202F: on regarde les dix dernières valeurs',
    target: 'Objectif',
    decision: 'Décision',
    test: 'Test',
    slope: 'Pente',
    change: 'Évolution',
    interval: 'Intervalle à 95\u202F%',
    flips: 'Ce qui le changerait',
    otherRules: 'Les mêmes valeurs selon d’autres règles',
    release: 'Publication',
    method: 'Méthode et version',
    perYear: 'par an',
    significance: 'probabilité d’un tel ordre sans tendance',
    byGroup: 'Le verdict pour chaque groupe',
    ofGroup: 'Le nom d’un groupe mène à ses seuls chiffres, avec tout le justificatif.',
    file: 'Le justificatif sous forme de tableau (CSV)',
  },
};
