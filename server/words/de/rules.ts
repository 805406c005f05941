import type { RuleWords } from '../rule-words.ts';

export const rules: RuleWords = {
  notOurs: (rule) =>
    `Das sind nicht die Urteile der Stadt: Auf dieser Seite ist alles nach der Regel „${rule}“ beurteilt.`,
  objectives:
    'Was die Indikatoren eines Ziels zusammen sagen, entscheidet ihre Mehrheit, wie nach unserer eigenen Regel auch.',
  back: 'Zurück zu den Urteilen der Stadt',
  methods: 'Wie jede Regel urteilt',
  under: (rule) => `nach der Regel „${rule}“`,
  heading: 'Dieselben Werte nach anderen Regeln',
  lead: 'Andernorts wird nach anderen, ebenfalls veröffentlichten Regeln geurteilt. Was jede von ihnen zu diesen Werten sagen würde:',
  own: 'Regel der Stadt',
  movementAnswer: ({ figures, all, judged, better, worse }) =>
    judged === 0
      ? `Für ${figures} von ${all} Indikatoren liegen Werte vor. Nach dieser Regel lässt sich keiner als Ganzes beurteilen.`
      : `Für ${figures} von ${all} Indikatoren liegen Werte vor. Von den ${judged}, die diese Regel als Ganzes beurteilen kann, ${better === 1 ? 'gilt ihr einer' : `gelten ihr ${better}`} als besser, ${worse} als schlechter.`,
  groupsAnswer: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'Ein Indikator zeigt' : `${indicators} Indikatoren zeigen`} Gruppen nebeneinander: Von deren ${groups} Gruppen ${better === 1 ? 'gilt der Regel eine' : `gelten der Regel ${better}`} als besser, ${worse} als schlechter.`,
  courseAnswer: ({ figures, all, judged, met, on, off }) =>
    judged === 0
      ? `Für ${figures} von ${all} Indikatoren liegen Werte vor. Nach dieser Regel lässt sich keiner beurteilen: Sie braucht einen Zielwert.`
      : `Für ${figures} von ${all} Indikatoren liegen Werte vor. Von den ${judged}, die diese Regel beurteilen kann, ${met === 1 ? 'hat einer' : `haben ${met}`} das Ziel erreicht, ${on} ${on === 1 ? 'ist' : 'sind'} auf Kurs und ${off} nicht.`,
  unknown: (known) => `diese Regel gibt es nicht; zur Wahl stehen ${known}`,
};
