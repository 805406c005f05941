import type { ViewWords } from '../view-words.ts';

export const views: ViewWords = {
  views: {
    label: 'Was gezeigt wird',
    trend: 'Zeitverlauf',
    gap: 'Abstand zwischen Gruppen',
    breakdown: 'Gruppen nebeneinander',
    areas: 'Orte',
  },
  levels: 'Die Werte selbst',
  distance: (reference) => `Der Abstand zu: ${reference}`,
  groups: (period) => `Gruppen nebeneinander, ${period}`,
  places: (period) => `Orte, ${period}`,
  distanceLead: (reference) =>
    `Die Nulllinie ist der Wert der Vergleichsgruppe (${reference}). Darüber liegt der Wert einer Gruppe höher, darunter tiefer. Ein Abstand schrumpft auch, wenn sich der Wert der Vergleichsgruppe bewegt: Er ist neben den Werten selbst zu lesen.`,
  distanceText: ({ name, reference }) => `${name}: Abstand zu ${reference}`,
  groupsDescription: ({ name, count, period }) =>
    `Diagramm „${name}“ für ${period}, ${count} Werte nebeneinander. Die Tabelle darunter enthält dieselben Werte.`,
  linesNamed: ({ drawn, names }) =>
    `${drawn} Linien sind gezeichnet. Nur diese sind am Ende benannt: ${names}. Die Tabelle nennt alle Linien, ebenso jeder Schritt durch das Diagramm.`,
  notRanked:
    'In der Reihenfolge der Liste, nicht nach Größe: Kleine Unterschiede zwischen kleinen Gruppen sind oft Zufall.',
  now: 'neuester Wert',
  before: 'Beginn der vergleichbaren Werte',
  group: 'Gruppe',
  place: 'Ort',
  change: 'Veränderung',
  target: 'Ziel',
  terms: 'Wörter, die hier vorkommen',
  glance: {
    heading: 'Die Ziele auf einen Blick',
    lead: 'Jedes Ziel mit einem seiner Indikatoren: dem mit einer Zielmarke, sonst dem beurteilten.',
    measured: 'Gemessen an',
    changed: 'Seit dem Wert davor',
    noChange: 'davor nichts Vergleichbares',
    responsible: 'Verantwortlich',
    nobody: 'niemand ist benannt',
    more: (count) => (count === 1 ? 'und 1 weiterer Indikator' : `und ${count} weitere Indikatoren`),
    printed: 'Alle Indikatoren mit ihren Werten:',
  },
  walk: {
    label: 'Durch das Diagramm gehen',
    summary: 'Zusammenfassung',
    help: 'Pfeiltasten führen an den Linien entlang und zwischen ihnen; Pos1 und Ende zum ersten und letzten Wert, die Bildtasten fünf weiter; S fasst zusammen; T führt zur Tabelle.',
    back: 'Voriger Wert',
    on: 'Nächster Wert',
    up: 'Vorige Linie',
    down: 'Nächste Linie',
    more: 'Mehr',
    close: 'Schließen',
  },
};
