import type { releaseWords as Shape } from '../../en/studio/release-words.ts';
import { n } from '../count.ts';

export const releaseWords: typeof Shape = {
  publish: {
    title: 'Offentliggør',
    sourceMissing: 'Hvert tal angiver sin kilde. Vælg den, eller opret en ny.',
    warnings: (count) => `${n(count, 'advarsel', 'advarsler')}: Hvorfor er det rigtigt alligevel?`,
    reason: 'Begrundelse',
    reasonForAll: (count: number) => `Én begrundelse for alle ${count}`,
    reasonForEach: 'En begrundelse for hver',
    note: 'Offentlig bemærkning',
    noteHint: 'Hvad der er ændret og hvorfor, til læserne. Må stå tomt.',
    says: ({ all, added, changed, removed, indicators }) =>
      `Læserne ser straks ${n(all, 'ændret', 'ændrede')} tal for ${n(indicators, 'indikator', 'indikatorer')}. Nye: ${added} · med en anden værdi: ${changed} · ikke længere vist: ${removed}.`,
    submit: (all) => `Offentliggør ${all} tal`,
    undo: 'En udgivelse kan trækkes tilbage: Det, der stod før, kommer igen, og begge dele bliver i historikken.',
    done: (release) => `Offentliggjort i udgivelsen ${release}. Læserne kan se den nu.`,
  },
  together: {
    title: 'Offentliggør flere filer sammen',
    lead: 'Læserne ser dem alle på samme tid, som én udgivelse.',
    none: 'Ingen fil er klar: læst uden fejl og med angivet kilde.',
    says: ({
      uploads,
      added,
      changed,
      removed,
    }: {
      uploads: number;
      added: string;
      changed: string;
      removed: string;
    }) =>
      `${n(uploads, 'fil', 'filer')}: ${added} nye tal, ${changed} med en anden værdi, ${removed} vises ikke længere.`,
  },
  releases: {
    acknowledged: 'Offentliggjort trods disse advarsler',
    warning: 'Advarsel',
    andMore: (count) => `og ${count} til`,
    head: ['Udgivelse', 'Dato', 'Indikatorer', 'Bemærkning'],
    none: 'Der er ikke udgivet noget endnu.',
    title: (id) => `Udgivelsen ${id}`,
    published: 'Udgivet',
    checksum: 'Kontrolsum',
    changed: 'Hvad den ændrede',
    withdrawn: '(trukket tilbage)',
    before: 'Før',
    after: 'Efter',
    withdrawnOn: (date, reason) => `trukket tilbage ${date}: ${reason}`,
    stands: 'gælder',
    withdraw: 'Træk denne udgivelse tilbage',
    which: 'Hvilke indikatorer?',
    says: ({ removed, changed, added }) =>
      `Hvis du trækker det hele tilbage, forsvinder ${removed} tal fra de offentlige sider, ${changed} får den tidligere værdi igen, og ${added}, som udgivelsen havde fjernet, kommer tilbage.`,
    saysEach: ({ removed, changed, added }) =>
      `fjernes: ${removed}, får tidligere værdi: ${changed}, kommer tilbage: ${added}`,
    reason: 'Offentlig begrundelse',
    reasonHint: 'Læserne ser den på indikatorens side.',
    withdrawSubmit: (id) => `Træk udgivelsen ${id} tilbage`,
    undo: 'Filerne kan læses igen fra udgivelsens side og offentliggøres på ny.',
    again: 'Læs filerne igen',
    againSays: (uploads) =>
      `${n(uploads, 'fil læses', 'filer læses')} igen som ${uploads === 1 ? 'en ny fil' : 'nye filer'}. Intet offentliggøres, før du siger til.`,
    againDone: (uploads) => `${n(uploads, 'fil er', 'filer er')} læst igen og venter her.`,
    done: (id, left) =>
      `Udgivelsen ${id} er trukket tilbage. ${
        {
          back: 'Det, der stod før, er kommet igen.',
          gone: 'Der stod ikke noget før: Dens tal er væk fra de offentlige sider.',
          both: 'Hvor der stod noget før, er det kommet igen; de øvrige tal er væk fra de offentlige sider.',
          nothing: 'De offentlige sider er uændrede: Andre tal havde allerede afløst dens.',
        }[left]
      }`,
  },
};
