import type { ReportWords } from '../report-words.ts';
import { n } from './count.ts';

export const report: ReportWords = {
  reports: 'Årsrapporter',
  reportsLead:
    'En gang om året kommer tallene for rådet: hvad der har flyttet sig, hvad der var lovet, hvad de ansvarlige og andre siger, og hvad der skal besluttes.',
  title: ({ year }) => `Rapport for ${year}`,
  standsAt: ({ until, known }) => `Tal om tiden til og med ${until}, som de var kendt ${known}.`,
  provisional:
    'Endnu ikke offentliggjort. Denne udgave er sat sammen af tal og tekster, som de er i dag, og ændrer sig med dem.',
  published: ({ date }) => `Offentliggjort ${date}. Tal og tekster er som den dag og ændrer sig ikke mere.`,
  hash: 'Indholdets kontrolsum (SHA-256)',
  revisedSince: ({ count }) =>
    count === 0
      ? 'Ingen af rapportens tal er siden revideret.'
      : `${n(count, 'af rapportens tal er', 'af rapportens tal er')} siden revideret; værdien i dag står ved siden af.`,
  nowReads: ({ now }) => `siden revideret: nu ${now}`,
  gone: 'ikke længere offentliggjort',
  compareWith: 'Sammenlignet med',
  since: {
    year: ({ year }) => `Siden rapporten for ${year}`,
    term: ({ title, date }) => `Siden valgperiodens start (${title}, ${date})`,
    policy: ({ title, date }) => `Siden politikkens start (${title}, ${date})`,
  },
  choice: { year: 'året før', term: 'valgperiodens start', policy: 'politikkens start' },
  lead: ({ since, worse, better, other }) => {
    const parts = [
      ...(worse > 0 ? [n(worse, 'vurdering er blevet dårligere', 'vurderinger er blevet dårligere')] : []),
      ...(better > 0 ? [n(better, 'vurdering er blevet bedre', 'vurderinger er blevet bedre')] : []),
      ...(other > 0 ? [n(other, 'lyder anderledes', 'lyder anderledes')] : []),
    ];
    return parts.length === 0 ? `${since} lyder ingen vurdering anderledes.` : `${since}: ${parts.join(', ')}.`;
  },
  fixedBefore: 'Den tidligere rapport er offentliggjort; der sammenlignes med, hvad den sagde den dag.',
  madeBefore: 'Ingen tidligere rapport er offentliggjort: der sammenlignes med, hvad man i dag ved om den tid.',
  headings: {
    changed: 'Hvad der har ændret sig',
    worseNow: 'Hvad der bliver dårligere, og hvis opgave det er',
    objective: 'Målsætning',
    theySay: 'Hvad der siges om det',
    definitions: 'Målt på en anden måde',
    fresh: 'Nyt',
    revised: 'Revideret',
    late: 'Forsinket',
    missing: 'Mangler',
    contents: 'Udvalg og målsætninger',
    asks: 'Beslutninger, der bedes om',
    verdict: 'Vurdering',
    figures: 'Tal',
    promised: 'Hvad der er lovet',
    events: 'Hvad der skete',
    noCommittee: 'Uden udvalg',
    group: 'Gruppe',
    question: 'Spørgsmål',
    before: 'Før',
    now: 'Nu',
    owner: 'Ansvarlig',
  },
  turns: {
    worse: 'Blevet dårligere',
    better: 'Blevet bedre',
    sideways: 'Lyder anderledes, hverken bedre eller dårligere',
    first: 'En vurdering for første gang',
    lost: 'Ingen vurdering mere',
  },
  noFlips: 'Ingen vurdering lyder anderledes.',
  nothing: 'Ingen.',
  worseNone: 'Intet bliver klart dårligere.',
  worseShort: 'Hvad der bliver dårligere',
  ways: 'I denne rapport',
  nothingOnFigure: ({ year }) => `Intet om dette tal for ${year}.`,
  saidOn: ({ form, about }) => (about ? `${form}, om »${about}«` : form),
  otherGroups: ({ count, moved }) =>
    moved === 0
      ? `${n(count, 'gruppe', 'grupper')}, ingen med en klar ændring.`
      : `${n(count, 'anden gruppe', 'andre grupper')} uden klar ændring.`,
  lateSince: ({ date }) => `et nyere tal skulle være kommet ${date}`,
  nobody: 'endnu ingen',
  noFigures: 'Der er intet tal.',
  pdf: 'Som PDF',
  data: 'Som data',
  meeting: 'Til mødet',
  toReport: 'Tilbage til rapporten',
  toIndicator: 'Alle tal og beviset',
  state: { provisional: 'endnu ikke offentliggjort', published: 'offentliggjort' },
  next: 'Næste',
  previous: 'Forrige',
  keys: 'Piletasterne skifter side; Esc fører tilbage fra et diagram.',
};
