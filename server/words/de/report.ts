import type { ReportWords } from '../report-words.ts';
import { n } from './count.ts';

export const report: ReportWords = {
  reports: 'Jahresberichte',
  reportsLead:
    'Einmal im Jahr kommen die Zahlen vor den Rat: was sich bewegt hat, was versprochen war, was die Zuständigen und andere dazu sagen und was zu beschließen ist.',
  title: ({ year }) => `Bericht zum Jahr ${year}`,
  standsAt: ({ until, known }) => `Zahlen zur Zeit bis ${until}, Wissensstand ${known}.`,
  provisional:
    'Noch nicht veröffentlicht. Diese Fassung beruht auf den Zahlen und Texten von heute und ändert sich mit ihnen.',
  published: ({ date }) =>
    `Veröffentlicht am ${date}. Zahlen und Texte sind die von jenem Tag und ändern sich nicht mehr.`,
  hash: 'Prüfsumme des Inhalts (SHA-256)',
  revisedSince: ({ count }) =>
    count === 0
      ? 'Keine Zahl dieses Berichts wurde seither revidiert.'
      : `${n(count, 'Zahl dieses Berichts wurde', 'Zahlen dieses Berichts wurden')} seither revidiert; der heutige Wert steht jeweils daneben.`,
  nowReads: ({ now }) => `seither revidiert: heute ${now}`,
  gone: 'nicht mehr veröffentlicht',
  compareWith: 'Verglichen mit',
  since: {
    year: ({ year }) => `Seit dem Bericht zum Jahr ${year}`,
    term: ({ title, date }) => `Seit Beginn der Legislatur (${title}, ${date})`,
    policy: ({ title, date }) => `Seit Beginn der Strategie (${title}, ${date})`,
  },
  choice: { year: 'dem Vorjahr', term: 'dem Beginn der Legislatur', policy: 'dem Beginn der Strategie' },
  lead: ({ since, worse, better, other }) => {
    const parts = [
      ...(worse > 0 ? [`${n(worse, 'Urteil hat', 'Urteile haben')} sich verschlechtert`] : []),
      ...(better > 0 ? [`${n(better, 'Urteil hat', 'Urteile haben')} sich verbessert`] : []),
      ...(other > 0 ? [`${n(other, 'lautet', 'lauten')} anders`] : []),
    ];
    return parts.length === 0 ? `${since}: Kein Urteil lautet anders.` : `${since}: ${parts.join(', ')}.`;
  },
  fixedBefore: 'Der frühere Bericht ist veröffentlicht; verglichen wird mit dem, was er an jenem Tag sagte.',
  madeBefore:
    'Ein früherer Bericht ist nicht veröffentlicht: Verglichen wird mit dem, was heute über jene Zeit bekannt ist.',
  headings: {
    changed: 'Was sich geändert hat',
    worseNow: 'Was sich verschlechtert und wessen Aufgabe es ist',
    objective: 'Ziel',
    theySay: 'Was dazu gesagt wird',
    definitions: 'Anders gemessen',
    fresh: 'Neu',
    revised: 'Revidiert',
    late: 'Verspätet',
    missing: 'Fehlend',
    contents: 'Ausschüsse und Ziele',
    asks: 'Beantragte Beschlüsse',
    verdict: 'Urteil',
    figures: 'Zahlen',
    promised: 'Was versprochen wurde',
    events: 'Was geschehen ist',
    noCommittee: 'Ohne Ausschuss',
    group: 'Gruppe',
    question: 'Frage',
    before: 'Vorher',
    now: 'Jetzt',
    owner: 'Zuständig',
  },
  turns: {
    worse: 'Verschlechtert',
    better: 'Verbessert',
    sideways: 'Lautet anders, weder besser noch schlechter',
    first: 'Erstmals ein Urteil',
    lost: 'Kein Urteil mehr',
  },
  noFlips: 'Kein Urteil lautet anders.',
  nothing: 'Keine.',
  worseNone: 'Nichts verschlechtert sich eindeutig.',
  worseShort: 'Was sich verschlechtert',
  ways: 'In diesem Bericht',
  nothingOnFigure: ({ year }) => `Nichts zu dieser Zahl für ${year}.`,
  saidOn: ({ form, about }) => (about ? `${form}, zu „${about}“` : form),
  otherGroups: ({ count, moved }) =>
    moved === 0
      ? `${n(count, 'Gruppe', 'Gruppen')}, keine mit klarer Veränderung.`
      : `${n(count, 'weitere Gruppe', 'weitere Gruppen')} ohne klare Veränderung.`,
  lateSince: ({ date }) => `eine neuere Zahl ist seit ${date} fällig`,
  nobody: 'noch niemand',
  noFigures: 'Es gibt keine Zahl.',
  pdf: 'Als PDF',
  data: 'Als Daten',
  meeting: 'Für die Sitzung',
  toReport: 'Zurück zum Bericht',
  toIndicator: 'Alle Zahlen und der Beleg',
  state: { provisional: 'noch nicht veröffentlicht', published: 'veröffentlicht' },
  next: 'Weiter',
  previous: 'Zurück',
  keys: 'Blättern mit den Pfeiltasten; aus einem Diagramm zurück mit Esc.',
};
