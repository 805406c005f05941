import type { SiteWords } from '../site-words.ts';

const named = (series: string): string => (series === '' ? '' : `${series}: `);

const moved = (count: number, one: string, none: string): string =>
  count > 1 ? `haben sich ${count}` : `hat sich ${count === 1 ? one : none}`;

function movedAsWhole(judged: number, better: number, worse: number): string {
  if (judged === 0) return 'Als Ganzes lässt sich noch keiner beurteilen.';
  if (judged === 1)
    return `Der eine, der sich als Ganzes beurteilen lässt, hat sich ${
      better + worse === 0 ? 'nicht klar bewegt.' : `klar in die ${better ? 'erwünschte' : 'andere'} Richtung bewegt.`
    }`;
  const of = `Von den ${judged}, die sich als Ganzes beurteilen lassen, `;
  if (better + worse === 0) return `${of}hat sich keiner klar bewegt.`;
  return `${of}${moved(better, 'einer', 'keiner')} klar in die erwünschte Richtung bewegt, ${worse || 'keiner'} in die andere.`;
}

export const site: SiteWords = {
  languageName: 'Deutsch',
  site: 'Integrationsbarometer',
  tagline: 'Wie es Zugewanderten und ihren Kindern geht – und was die Stadt dafür tut.',
  skip: 'Zum Inhalt',
  nav: {
    overview: 'Barometer',
    indicators: 'Indikatoren',
    keyFactors: 'Schlüsselfaktoren',
    about: 'Über das Barometer',
    label: 'Hauptnavigation',
    languages: 'Sprachen',
  },
  provenance: { verified: 'belegt', 'partly-verified': 'teilweise belegt', reconstructed: 'rekonstruiert' },
  reasons: {
    'not-collected': 'nicht erhoben',
    'not-applicable': 'trifft nicht zu',
    'not-yet-available': 'nicht verfügbar',
    suppressed: 'zum Schutz einzelner Personen nicht veröffentlicht',
    unreliable: 'zu unsicher für eine Veröffentlichung',
    withdrawn: 'zurückgezogen',
  },
  provisional: 'vorläufig',
  lowReliability: 'eingeschränkt aussagekräftig',
  breakBefore: 'Zeitreihenbruch: nicht mit früheren Werten vergleichbar',
  englishOnly: 'Längere Texte auf dieser Seite gibt es vorerst nur auf Englisch.',
  overall: 'Gesamtziel',
  overallEmpty: 'Noch nicht gemessen: Für diese Stadt liegt kein Wert des Intercultural Cities Index vor.',
  overallNote:
    'Abgelesen am Intercultural Cities Index des Europarats: ein Wert von 0 bis 100 mit Ausgabe und Zahl der Städte. Nie ein Rang und nie ein eigener Durchschnitt.',
  figuresOf: (shown, all) => `Für ${shown} von ${all} Indikatoren liegen Werte vor.`,
  newest: (release, date) => `Neueste Veröffentlichung: ${release}, ${date}.`,
  emptyOwned: (owner) => `Es liegen keine Werte vor. Zuständig für die Lieferung: ${owner}.`,
  emptyUnowned: 'Es liegen keine Werte vor, und es ist niemand benannt, der sie liefert.',
  emptyChoice: 'Für diese Auswahl gibt es keine Zahlen: Wählen Sie mehr Jahre oder Gruppen.',
  emptyThen: (date) => `Am ${date} waren noch keine Zahlen veröffentlicht.`,
  emptyLoud: 'Keine Werte',
  noneInObjective: 'Für keinen Indikator dieses Ziels liegen Werte vor.',
  changed: ({ series, to, value, from, before, size, direction }) =>
    direction === 'same'
      ? `${named(series)}${value} (${to}), unverändert gegenüber ${from}.`
      : `${named(series)}${value} (${to}), ${size} ${direction === 'up' ? 'mehr' : 'weniger'} als ${from} (${before}).`,
  level: ({ series, to, value }) => `${named(series)}${value} (${to}).`,
  spread: ({ to, low, lowName, high, highName }) => `${to}: von ${low} (${lowName}) bis ${high} (${highName}).`,
  gap: ({ target, targetValue, reference, referenceValue, size, period }) =>
    `${period}: ${target} ${targetValue}, ${reference} ${referenceValue}. Der Abstand beträgt ${size}.`,
  since: (difference, from) => `${difference} seit ${from}`,
  spokenChange: (difference, from) => `${difference} gegenüber ${from}`,
  chartDescription: ({ name, series, from, to }) =>
    `Liniendiagramm „${name}“, ${series === 1 ? 'eine Reihe' : `${series} Reihen`}, ${from} bis ${to}. Die Tabelle darunter enthält dieselben Werte.`,
  way: { up: 'gestiegen', down: 'gesunken', same: 'unverändert' },
  headings: {
    figures: 'Im Zeitverlauf',
    table: 'Dieselben Werte als Tabelle',
    downloads: 'Zum Mitnehmen',
    definition: 'Was gemessen wird',
    gap: 'Zwischen den Gruppen',
    keyFactors: 'Zugehörige Schlüsselfaktoren',
    pitfalls: 'Was der Indikator nicht sagt',
    sources: 'Quellen',
    releases: 'Veröffentlichungen',
    elsewhere: 'Was andere Orte veröffentlicht haben',
    numerator: 'Zähler',
    denominator: 'Nenner',
    population: 'Grundgesamtheit',
    unit: 'Einheit',
    frequency: 'Periodizität',
    basedOn: 'Beruht auf',
    difference: 'Abweichung vom Standard',
    questions: 'Leitfragen',
    examples: 'Beispiele aus Städten',
    evidence: 'Indikatoren dazu',
    why: 'Warum es darauf ankommt',
    notUsed: 'Hier nicht verwendet',
    search: 'Suche',
    domain: 'Bereich',
    theme: 'Themenfeld',
    all: 'alle',
    apply: 'Anzeigen',
    noHits: 'Kein Treffer. Versuchen Sie ein kürzeres Wort oder einen anderen Bereich.',
    period: 'Zeitraum',
    value: 'Wert',
    area: 'Gebiet',
    note: 'Anmerkung',
    source: 'Quelle',
    group: 'Gruppe',
    show: 'Gezeigte Gruppen',
    licence: 'Nutzungsbedingungen',
    direction: 'Erwünschte Richtung',
    notes: 'Anmerkungen',
    related: 'Siehe auch',
    provenance: 'Wie gesichert das ist',
    noFigures: 'Noch ausstehende Werte',
    objectives: 'Ziele',
    factor: 'Schlüsselfaktor',
    filter: 'Auswahl',
    context: 'Rahmenbedingungen',
    status: 'Status',
    place: 'Ort',
  },
  directions: {
    higher: 'höher ist besser',
    lower: 'niedriger ist besser',
    parity: 'näher an der Parität ist besser',
    none: 'keine Richtung ist an sich besser',
  },
  frequencies: {
    M: 'monatlich',
    Q: 'vierteljährlich',
    S: 'halbjährlich',
    A: 'jährlich',
    A2: 'alle zwei Jahre',
    A4: 'alle vier Jahre',
    I: 'in Abständen',
  },
  elsewhereNote:
    'Werte anderer Orte beruhen auf deren eigenen Definitionen. Sie zeigen, was sich veröffentlichen lässt; ein Vergleich sind sie nicht.',
  published: {
    target: 'Zielwert, kein Messwert',
    derived: 'aus veröffentlichten Zahlen berechnet',
    estimated: 'geschätzt',
    otherDefinition: 'nach anderer Definition',
  },
  notUsedHere: 'Dieser Indikator wird hier nicht verwendet.',
  replacedBy: 'An seiner Stelle steht:',
  releaseCounts: ({ added, changed, removed }) => `${added} neu, ${changed} geändert, ${removed} entfernt`,
  withdrawn: 'zurückgezogen',
  about: [
    {
      heading: 'Was das ist',
      text: 'Ein Barometer zeigt, wie die Luft jetzt ist und wohin sie sich bewegt. Dieses tut es für die Integration: bei der Arbeit, in der Schule, beim Personal der Stadt, an der Urne und bei öffentlichen Aufträgen.',
    },
    {
      heading: 'Wie man es liest',
      text: 'Jede Skala hat zwei Zeiger. Der kräftige zeigt den neuesten Wert, der messingfarbene, wo die vergleichbaren Werte begannen. Der Abstand der beiden ist die Nachricht. Eine Skala ohne Zeiger hat keine Werte und sagt, wer sie zu liefern hat.',
    },
    {
      heading: 'Was die Zahlen tragen',
      text: 'Ein Wert steht da, wie seine Quelle ihn veröffentlicht hat; gerundet wird nur für die Anzeige. Fehlende Jahre sind Lücken. Wo sich eine Definition geändert hat, ist die Linie unterbrochen, und über den Bruch hinweg wird nichts verglichen.',
    },
    {
      heading: 'Der Rahmen',
      text: 'Die Indikatoren sind den 13 Schlüsselfaktoren des EUROCITIES-Benchmarks zur Förderung kultureller Vielfalt zugeordnet: alle dem Faktor 13, Monitoring und Evaluation, weitere mit Begründung. Alle Formulierungen hier sind unsere eigenen.',
    },
    {
      heading: 'Woher die Zahlen stammen',
      text: 'Die Demonstration zeigt Zahlen des Statistischen Amts Basel-Stadt nach den Open-Data-Bedingungen des Kantons sowie einzelne veröffentlichte Werte anderer Orte mit ihrer Quelle.',
    },
  ],
  chart: {
    loading: 'Das bewegliche Diagramm wird geladen.',
    failed: 'Das bewegliche Diagramm ließ sich nicht laden; Bild und Tabelle enthalten dieselben Werte.',
    series: 'Gezeigte Linien',
  },
  backToOverview: 'Zum Barometer',
  overviewAnswer: ({ figures, all, judged, better, worse }) =>
    `Für ${figures} von ${all} Indikatoren liegen Werte vor. ${movedAsWhole(judged, better, worse)}`,
  overviewGroups: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'Einer zeigt' : `${indicators} zeigen`} Gruppen nebeneinander: Von ${groups} Gruppen ${
      better + worse === 0
        ? 'hat sich keine klar bewegt.'
        : `${moved(better, 'eine', 'keine')} klar in die erwünschte Richtung bewegt, ${worse || 'keine'} in die andere.`
    }`,
  tally: {
    better: (count) => `${count} besser`,
    worse: (count) => `${count} schlechter`,
    'no-clear-change': (count) => `${count} ohne klare Veränderung`,
    'too-early': (count) => `${count} noch nicht zu beurteilen`,
    met: (count) => `${count} am Ziel`,
    'on-course': (count) => `${count} auf Kurs`,
    'off-course': (count) => `${count} nicht auf Kurs`,
    groups: (count) => `${count} nach Gruppen`,
    undirected: (count) => `${count} ohne Urteil`,
    empty: (count) => `${count} ohne Werte`,
  },
  dialEmpty: 'noch kein Wert',
  dialCaption:
    'Jeder Indikator hat seinen Platz am Rand, unter seinem Themenfeld. Nach außen ist die erwünschte Richtung, nach innen die andere.',
  groupTally: ({ better, worse, noClear, tooEarly }) =>
    [
      `${better} besser`,
      `${worse} schlechter`,
      ...(noClear > 0 ? [`${noClear} ohne klare Veränderung`] : []),
      ...(tooEarly > 0 ? [`${tooEarly} noch nicht zu beurteilen`] : []),
    ].join(', '),
  groupSpan: ({ count, low, lowName, high, highName }) =>
    `${count} Gruppen, von ${low} (${lowName}) bis ${high} (${highName})`,
  noEvidence: 'Noch belegt kein hier verwendeter Indikator diesen Faktor.',
  hits: (count) => (count === 1 ? '1 Indikator' : `${count} Indikatoren`),
  scale: { now: 'heute', began: 'Beginn der vergleichbaren Werte', reference: 'Vergleichsgruppe' },
  toStudio: 'Im Studio anmelden',
  colophon: 'Die Zahlen stehen da, wie ihre Quellen sie veröffentlicht haben; Quelle und Bedingungen nennt jede Seite.',
};
