import type { VerdictWords } from '../verdict-words.ts';

export const verdicts: VerdictWords = {
  movement: {
    better: 'besser',
    worse: 'schlechter',
    'no-clear-change': 'keine klare Veränderung',
    'too-early': 'noch nicht zu beurteilen',
  },
  course: {
    met: 'Ziel erreicht',
    'on-course': 'auf Kurs',
    'off-course': 'nicht auf Kurs',
    'no-target': 'kein Zielwert',
  },
  gap: {
    closing: 'der Abstand verringert sich',
    'closing-reference-fell': 'der Abstand verringert sich nur, weil die Vergleichsgruppe zurückfällt',
    widening: 'der Abstand vergrößert sich',
    'no-clear-change': 'keine klare Veränderung des Abstands',
    'too-early': 'der Abstand ist noch nicht zu beurteilen',
  },
  none: 'kein Urteil',
  movementWhy: {
    trend: ({ n, from, to, slope, chance }) =>
      `Die ${n} vergleichbaren Werte von ${from} bis ${to} weisen in eine Richtung: ${slope} pro Jahr. Ohne jeden Trend wären Werte nur in ${chance} der Fälle so klar geordnet.`,
    'not-significant': ({ n, from, to, chance }) =>
      `Die ${n} vergleichbaren Werte von ${from} bis ${to} weisen in keine klare Richtung: Auch ohne jeden Trend wären Werte in ${chance} der Fälle so geordnet; die Grenze liegt bei 5\u00A0%.`,
    immaterial: ({ from, to, slope, materiality }) =>
      `Von ${from} bis ${to} weisen die Werte in eine Richtung, aber nur mit ${slope} pro Jahr; weniger als ${materiality} pro Jahr gilt hier nicht als bedeutsam.`,
    'within-uncertainty': ({ from, to, change, lower, upper }) =>
      `Die Veränderung von ${from} bis ${to} (${change}) liegt innerhalb ihrer Unsicherheit: Sie kann zwischen ${lower} und ${upper} liegen.`,
    'too-few': ({ n, minimum }) =>
      `Es ${n === 1 ? 'gibt einen vergleichbaren Wert' : `gibt ${n} vergleichbare Werte`}; ein Trend braucht ${minimum}.`,
    'no-figure': () => 'Es gibt keinen Wert, der sich beurteilen ließe.',
    suppressed: () => 'Der neueste Wert ist zum Schutz einzelner Personen nicht veröffentlicht, daher kein Urteil.',
    weak: () => 'Die Werte an den Enden des Vergleichs sind zu unsicher, daher kein Urteil.',
    break: ({ cut }) =>
      `${cut === '' ? 'In den verglichenen Jahren wurde die Zählweise geändert' : `Ab ${cut} wird anders gezählt`}. Über diesen Schnitt hinweg wird nichts verglichen, daher kein Urteil.`,
    'no-direction': () => 'Keine der beiden Richtungen ist an sich besser, daher kein Urteil.',
    'periods-overlap': () =>
      'Die Zeiträume überschneiden sich und zählen dieselben Menschen, daher wird kein Trend geprüft.',
    'periods-differ': () => 'Die Zeiträume sind verschiedener Art, daher wird kein Trend geprüft.',
    'baseline-missing': () => 'Für den Ausgangswert gibt es keine Zahl.',
  },
  courseWhy: {
    onCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod }) =>
      `Von ${base} (${basePeriod}) aus beträgt das Tempo ${pace} dessen, was bis ${targetPeriod} zu ${target} führt. Auf gerader Linie läge der Wert für ${latestPeriod} bei ${expected}.`,
    away: ({ base, basePeriod, target, targetPeriod, expected, latestPeriod, latest, required }) =>
      `Von ${base} (${basePeriod}) aus hat sich der Wert vom Ziel (${target} bis ${targetPeriod}) entfernt: ${latest} (${latestPeriod}); auf gerader Linie wären es ${expected}. Ab jetzt braucht es ${required} pro Jahr.`,
    offCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod, required }) =>
      `Von ${base} (${basePeriod}) aus beträgt das Tempo ${pace} dessen, was bis ${targetPeriod} zu ${target} führt. Auf gerader Linie läge der Wert für ${latestPeriod} bei ${expected}; ab jetzt braucht es ${required} pro Jahr.`,
    met: ({ target, latest, latestPeriod }) => `Das Ziel von ${target} ist erreicht: ${latest} (${latestPeriod}).`,
    missed: ({ target, targetPeriod, latest, latestPeriod }) =>
      `Das Ziel von ${target} bis ${targetPeriod} wurde verfehlt: ${latest} (${latestPeriod}).`,
    'not-kept': ({ target, base, basePeriod, latest, latestPeriod }) =>
      `Das Ziel von ${target} war ${basePeriod} erreicht (${base}) und ist es nicht mehr: ${latest} (${latestPeriod}).`,
    'no-target': () => 'Es ist kein Zielwert festgelegt.',
    'no-direction': () => 'Keine der beiden Richtungen ist an sich besser, daher gibt es keinen Kurs.',
    'no-figure': () => 'Es gibt keinen Wert, der sich am Ziel messen ließe.',
    suppressed: () =>
      'Der neueste Wert ist zum Schutz einzelner Personen nicht veröffentlicht; der Kurs lässt sich nicht bestimmen.',
    weak: () => 'Die Werte sind zu unsicher, um den Kurs zu bestimmen.',
    break: () =>
      'Zwischen Ausgangswert und neuestem Wert hat sich die Zählweise geändert: Das Ziel braucht einen neuen Ausgangswert.',
    'baseline-missing': () => 'Für den Ausgangswert des Ziels gibt es keine Zahl.',
    fewer_than_two_points: () => 'Bisher gibt es nur den Ausgangswert: Ein Tempo lässt sich nicht bestimmen.',
    base_after_current: () => 'Der Ausgangswert liegt nach dem neuesten Wert.',
    break_in_series: () => 'Zwischen Ausgangswert und neuestem Wert hat sich die Zählweise geändert.',
    sign_change: () =>
      'Ausgangswert und neuester Wert haben verschiedene Vorzeichen; ein Tempo lässt sich nicht bestimmen.',
    target_equals_base: () => 'Das Ziel entspricht dem Ausgangswert.',
    target_met_at_base: () => 'Das Ziel war schon beim Ausgangswert erreicht.',
    target_year_not_after_base: () => 'Das Zieljahr liegt nicht nach dem Ausgangswert.',
  },
  movingAway: 'Der neueste Wert hat sich allerdings wieder davon entfernt.',
  gapLevels: (f) =>
    `${f.from}: ${f.group} ${f.fromGroup}, ${f.reference} ${f.fromReference}, Abstand ${f.fromGap}. ${f.to}: ${f.toGroup} und ${f.toReference}, Abstand ${f.toGap}.`,
  gapMoved: ({ group, reference, groupImproved, referenceImproved }) =>
    groupImproved
      ? `${group}: besser als zu Beginn. ${reference}: ${referenceImproved ? 'ebenfalls besser' : 'nicht besser'}.`
      : `${group}: nicht besser als zu Beginn. ${reference}: ${referenceImproved ? 'besser' : 'auch nicht besser'}.`,
  flipAbove: ({ value, period, word }) => `Läge der Wert für ${period} bei ${value} oder darüber, hieße es: ${word}.`,
  flipBelow: ({ value, period, word }) => `Läge der Wert für ${period} bei ${value} oder darunter, hieße es: ${word}.`,
  flipNone: ({ period }) => `Kein einzelner Wert für ${period} würde daran etwas ändern.`,
  overdue: ({ since }) => `Ein neuerer Wert ist seit dem ${since} fällig; das Urteil beruht auf dem alten.`,
  rules: {
    denmark: {
      name: 'Dänemark',
      says: 'Vorzeichen der Veränderung seit Beginn, beide Werte auf ganze Einheiten gerundet, ohne Test. Bei drei Indikatoren eines Ziels entscheidet die Mehrheit.',
    },
    copenhagen: {
      name: 'Kopenhagen',
      says: 'Die Veränderung gegenüber dem Basisjahr zählt, wenn sie größer ist, als der Zufall erklärt (95\u00A0%).',
    },
    growth: {
      name: 'Wachstum',
      says: 'Erreichtes Wachstum pro Jahr gegenüber dem Wachstum, das zum Ziel führt (Statistics Canada, Open SDG).',
    },
  },
  otherWhy: {
    'no-figure': 'Es gibt keine zwei Werte zum Vergleichen.',
    'no-direction': 'Keine der beiden Richtungen ist an sich besser.',
    break: 'Dazwischen hat sich die Zählweise geändert.',
    'no-interval': 'Für einen Test fehlen Fallzahlen und Intervalle.',
    'no-target': 'Es ist kein Zielwert festgelegt.',
    'not-positive': 'Über null hinweg lässt sich kein Wachstum angeben.',
  },
  otherDecides: {
    denmark: ({ from, to, change }) => `${from} bis ${to}: ${change} in ganzen Einheiten.`,
    copenhagen: ({ from, to, change, lower, upper }) => `${from} bis ${to}: ${change} (${lower} bis ${upper}).`,
    growth: ({ from, to, pace }) => `${from} bis ${to}: ${pace} des nötigen Wachstums.`,
  },
  objective: {
    majority: ({ count, judged, all }) => `${count} von ${judged} beurteilten Indikatoren, ${all} insgesamt.`,
    'none-judged': ({ all }) =>
      all === 0 ? 'Es gibt keinen Indikator.' : 'Noch lässt sich kein Indikator beurteilen.',
    'half-not-judged': ({ judged, all }) =>
      `Nur ${judged} von ${all} Indikatoren lassen sich beurteilen: zu wenige, um für das Ziel zu sprechen.`,
    'no-majority': ({ judged }) => `Die ${judged} beurteilten Indikatoren sind sich nicht einig: keine Mehrheit.`,
  },
  receipt: {
    verdict: 'Das Urteil',
    title: 'Wie dieses Urteil zustande kommt',
    movement: 'Entwicklung',
    course: 'Kurs',
    gap: 'Abstand',
    used: 'Werte, auf denen es beruht',
    rule: 'Regel',
    materiality: 'Bedeutsam ab',
    setBy: 'Festgelegt von',
    standard: 'Vorgabe des Programms',
    baseline: 'Ausgangswert',
    noBaseline: 'nicht festgelegt: betrachtet werden die letzten zehn Werte',
    target: 'Ziel',
    decision: 'Beschluss',
    test: 'Test',
    slope: 'Steigung',
    change: 'Veränderung',
    interval: '95-%-Intervall',
    flips: 'Was es ändern würde',
    otherRules: 'Dieselben Werte nach anderen Regeln',
    release: 'Veröffentlichung',
    method: 'Methode und Version',
    perYear: 'pro Jahr',
    significance: 'Wahrscheinlichkeit einer solchen Ordnung ohne Trend',
    byGroup: 'Das Urteil zu jeder Gruppe',
    ofGroup: 'Der Name einer Gruppe führt zu ihren Zahlen allein, mit dem ganzen Beleg.',
    file: 'Der Beleg als Tabelle (CSV)',
  },
};
