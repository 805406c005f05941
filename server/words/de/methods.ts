import type { MethodsWords } from '../methods-words.ts';

export const methods: MethodsWords = {
  title: 'Wie die Urteile zustande kommen',
  lead: 'Jede Regel in einfachen Worten, mit Quelle und an einer Zahl dieser Stadt durchgerechnet. Wer nachrechnet, kommt auf dasselbe.',
  example: 'Durchgerechnet',
  source: 'Quelle',
  none: 'Noch hat kein Indikator dieser Stadt genug Werte für ein Beispiel.',
  criteria: 'Was als gut gilt',
  criteriaLead:
    'Für jeden Indikator: welche Richtung erwünscht ist, ab welcher Veränderung pro Jahr er als bewegt gilt, wer das wann festgelegt hat und was versprochen wurde.',
  head: ['Indikator', 'Erwünscht', 'Zählt ab', 'Festgelegt von', 'Ziel'],
  standard: 'Vorgabe des Programms',
  ofFirstFigure: (share) => `${share} des ersten Werts`,
  inR: 'Dieselbe Rechnung in R',
  objectiveRule:
    'Ein Ziel wird nach der Mehrheit seiner beurteilten Indikatoren beurteilt, wenn mindestens die Hälfte beurteilt ist.',
  toMethods: 'Wie die Urteile zustande kommen',
  toCriteria: 'Was als gut gilt',
  sections: [
    {
      id: 'movement',
      title: 'Wohin es sich bewegt',
      text: 'Wir betrachten die Werte seit dem Ausgangswert, sonst die letzten zehn. Fünf vergleichbare braucht es. Zuerst fragen wir, ob sie klar geordnet sind (Test von Mann und Kendall): Ohne Trend wären Werte nur in weniger als 5\u00A0% der Fälle zufällig so geordnet. Dann nehmen wir den Median aller Steigungen zwischen je zwei Werten (Theil und Sen). Besser oder schlechter heißt es nur, wenn die Ordnung klar ist, die Steigung groß genug und, wo Werte ein Intervall haben, die Veränderung größer als ihre Unsicherheit. Monate und Quartale werden mit denselben anderer Jahre verglichen.',
      source: 'Mann 1945; Kendall 1975; Sen 1968; Hirsch, Slack und Smith 1982',
    },
    {
      id: 'materiality',
      title: 'Was zu klein ist, um zu zählen',
      text: 'In einem vollständigen Register ist jede Kleinigkeit „signifikant“. Darum hat jeder Indikator eine Veränderung pro Jahr, unter der es heißt: keine klare Veränderung. Die Stadt kann sie festlegen; sonst sind es 0,2 Punkte pro Jahr bei Anteilen, Indizes und Ziffern je Tausend, 0,005 bei Verhältnissen und ein halbes Prozent des ersten Werts bei Beträgen und Anzahlen.',
      source: 'Eigene Regel, änderbar; siehe die Kriterien',
    },
    {
      id: 'none',
      title: 'Wann nichts gesagt wird',
      text: 'Über eine Änderung der Zählweise hinweg wird nichts verglichen. Nichts gesagt wird zu gesperrten oder zu unsicheren Werten, zu Zeiträumen, die sich überschneiden, und zu Indikatoren, bei denen keine Richtung an sich besser ist. Ein Urteil über einen Wert, dem längst ein neuerer hätte folgen sollen, erscheint grau.',
      source: 'SDMX-Codelisten zum Status; eigene Regel',
    },
    {
      id: 'course',
      title: 'Auf Kurs oder nicht',
      text: 'Erreicht ist erreicht. Sonst teilen wir das Tempo seit dem Ausgangswert durch das Tempo, das rechtzeitig zum Ziel führt: Ab 95\u00A0% heißt es „auf Kurs“. Daneben steht, wo eine gerade Linie heute wäre und was es ab jetzt pro Jahr braucht.',
      source: 'Statistics Canada und Open SDG (Grenzen); lineare Form für Anteile',
    },
    {
      id: 'gap',
      title: 'Der Abstand zwischen Gruppen',
      text: 'Ein Abstand wird in Punkten zwischen der Gruppe und ihrer Vergleichsgruppe gezählt, mit beiden Werten daneben. Er verringert oder vergrößert sich nach derselben Regel, nach der sich ein Wert bewegt. Verringert er sich, obwohl es der Gruppe nicht besser geht, sagen wir das: Dann fällt nur die Vergleichsgruppe zurück.',
      source: 'Integrationsmonitoring der Länder (doppelte Bedingung)',
    },
    {
      id: 'objective',
      title: 'Ziele und Gesamtziel',
      text: 'Ein Ziel liest sich so, wie mehr als die Hälfte seiner beurteilten Indikatoren; lassen sich weniger als die Hälfte beurteilen, hat es kein Urteil. Das Gesamtziel wird am Intercultural Cities Index abgelesen und von uns nie gemittelt.',
      source: 'Dänemarks nationales Barometer (Mehrheit)',
    },
    {
      id: 'flip',
      title: 'Was es ändern würde',
      text: 'Zu jedem Urteil suchen wir die nächsten Werte der neuesten Zahl, in der gezeigten Genauigkeit, ab denen es anders hieße. Alles andere bleibt, wie es ist; ein Intervall wandert mit seinem Wert.',
      source: 'Eigene Regel, an zehntausend Reihen geprüft',
    },
    {
      id: 'rounding',
      title: 'Rundung',
      text: 'Gerechnet wird mit den veröffentlichten Werten. Gerundet wird nur, was gezeigt wird, Hälften von null weg. Eine Differenz wird vor dem Runden gebildet; Rundung entscheidet nie, ob ein Ziel erreicht ist.',
      source: 'Eurostat, Tutorial: Rounding of numbers',
    },
  ],
};
