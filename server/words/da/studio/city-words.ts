import type { cityWords as Shape } from '../../en/studio/city-words.ts';
import { n } from '../count.ts';

export const cityWords: typeof Shape = {
  city: {
    name: 'Byens navn',
    publisher: 'Hvem der står bag barometret',
    publisherHint: 'Står nederst på hver side.',
    languages: 'Sprog på de offentlige sider',
    defaultLanguage: 'Standardsprog',
    accent: 'Accentfarve',
    accentHint: 'Kommer i stedet for messing. Den skal være mørk nok til at kunne læses på hvidt.',
    arms: 'Våben',
    armsHint: 'Stien til en tegning i et kvadrat på 24 (SVG, attributten d), i én farve. Må stå tomt.',
    export: 'Det hele som filer',
    exportLead:
      'Kataloget, som I bruger det, med jeres tekster, områder, organer, kilder og valg, i den form, som programmet selv leveres i.',
    exportSubmit: 'Download',
  },
  steps: {
    title: 'De første trin',
    lead: 'Fra demonstrationen til jeres eget barometer. Du kan stoppe når som helst og fortsætte senere.',
    leadEmpty: 'Til jeres eget barometer. Du kan stoppe når som helst og fortsætte senere.',
    optional: 'kan vente',
    finished: 'De første tal er offentlige. Resten her kan vente.',
    look: 'Se de offentlige sider',
    done: 'færdig',
    again: 'Ret det igen',
    afterClearing: 'Kan først lade sig gøre, når demonstrationen er ryddet.',
    clear: 'Ryd demonstrationen',
    clearSays: ({ observations, releases, uploads, sources, areas }) =>
      `Dette fjerner ${observations} tal, ${n(releases, 'udgivelse', 'udgivelser')}, ${n(uploads, 'fil', 'filer')}, ${n(sources, 'kilde', 'kilder')} og ${n(areas, 'område', 'områder')} fra demonstrationen. Det kan ikke fortrydes.`,
    clearOwn: (uploads) =>
      `${n(uploads, 'fil blandt dem er', 'filer blandt dem er')} sendt af personer her, ikke af demonstrationen.`,
    copyFirst: 'Tag først en kopi af det hele',
    clearKeeps: 'Personer, deres adgangskoder og tokens samt loggen bliver.',
    clearWord: 'ryd',
    clearType: (word) => `Skriv »${word}« for at bekræfte`,
    clearSubmit: (observations) => `Fjern ${observations} tal`,
    clearedDone: (observations) => `Demonstrationen er ryddet: ${observations} tal er fjernet. Nu er byen jeres.`,
    name: 'Navn og sprog',
    areas: 'Områder',
    areasLead: (count) =>
      count === 0
        ? 'Byen selv er oprettet. Indlæs bydelene, hvis I har tal for dem.'
        : `Byen og ${n(count, 'bydel', 'bydele')} er oprettet.`,
    bodies: 'Organer',
    bodiesLead: (count) =>
      count === 0
        ? 'Hvem skal levere tal? Et kontor eller et udvalg; det kan tilføjes senere.'
        : `${n(count, 'organ', 'organer')} er oprettet.`,
    indicators: 'Indikatorer',
    indicatorsLead: ({ all, ofObjectives }) =>
      `Alle standardens ${all} indikatorer bruges, medmindre I siger andet${ofObjectives === all ? '' : `: ${ofObjectives} hører til de enkelte mål og tælles på forsiden, ${all - ofObjectives} hører til det overordnede mål`}. Dem uden flueben vises som ikke brugt, med jeres begrundelse.`,
    choose: 'Vælg indikatorerne',
    tickNone: 'Fjern alle flueben',
    tickAll: 'Sæt alle flueben',
    reason: 'Begrundelse for dem uden flueben',
    reasonHint: 'Læserne ser den.',
    reasonDefault: 'Byen har ikke tal for den endnu.',
    people: 'Personer',
    peopleLead: 'Invitér dem, der sender tal og skriver tekster.',
    upload: 'Første fil',
    uploadLead: 'Send en fil med tal, se på det, der er læst, og offentliggør den.',
  },
};
