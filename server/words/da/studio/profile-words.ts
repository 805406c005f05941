import type { StudioWords } from '../../studio-words.ts';
import { n } from '../count.ts';

/** Profiler og flere filer på én gang, på dansk. */
export const profileWords: Pick<StudioWords, 'profiles' | 'batches'> = {
  profiles: {
    lead: 'Sådan læses filer af én slags, gemt under et navn. Den næste fil af slagsen genkendes og læses på samme måde; der spørges kun om det, der ikke længere passer.',
    none: 'Ingen profil endnu. Send en fil, besvar spørgsmålene, og gem svarene under et navn.',
    head: ['Profil', 'Kilde', 'Af', 'Seneste fil', 'Filer'],
    owner: 'Af',
    made: 'Oprettet',
    changed: 'Ændret',
    last: 'Seneste fil',
    uses: 'Filer læst med den',
    usesSay: (uploads, open) => `${n(uploads, 'fil', 'filer')}, heraf ${open} stadig åbne`,
    names: 'Filernes navne',
    columns: 'Filernes kolonner',
    notYet: 'Genkendes, når en fil er læst med den.',
    use: 'Send en fil af denne slags',
    edit: 'Ret',
    sourceLeft: 'Ingen',
    remove: 'Fjern profilen',
    removeSays: 'Offentliggjorte tal bliver, og åbne filer læses fortsat sådan. Den kan hentes tilbage.',
    removed: (name) => `Profilen »${name}« er fjernet.`,
    undo: (name) => `Hent »${name}« tilbage`,
    restored: (name) => `Profilen »${name}« er der igen.`,
    keep: 'Gem som profil',
    keepSays: 'Næste års fil af samme slags læses så uden disse spørgsmål.',
    keepName: 'Profilens navn',
    keepReplaces: 'En profil med samme navn erstattes.',
    kept: (name) => `Gemt som profilen »${name}«.`,
    readBy: 'Læst med profilen',
    likely: 'Denne fil ligner filerne til en profil. Intet af den er brugt endnu.',
    likelyOf: (name, percent) => `${name}: ${percent} % af kolonnerne har samme navn`,
    readBySubmit: (name) => `Læs den med »${name}«`,
  },
  batches: {
    title: 'Flere filer sammen',
    of: (name) => `Filer fra ${name}`,
    says: ({ files, ready, open, skipped }) =>
      [
        `${n(files, 'fil', 'filer')}: ${ready} klar til offentliggørelse.`,
        open > 0 ? `${n(open, 'mangler', 'mangler')} et svar eller en rettelse.` : '',
        skipped > 0 ? `${n(skipped, 'blev', 'blev')} ikke pakket ud.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    head: ['Fil', 'Status', 'Profil', 'Indikatorer', 'Tal', 'Nye', 'Ændrede', 'Fjernede'],
    skipped: 'ikke pakket ud',
    noProfile: 'Ingen',
    look: (count) => `Se ${n(count, 'fil', 'filer')} som én udgivelse`,
    lookSays: 'Alle offentliggøres i samme øjeblik, eller ingen. Filer, der ikke er klar, bliver, hvor de er.',
    done: 'Alt her er offentliggjort eller opgivet.',
    noSource: 'endnu ingen kilde',
    noneReady: 'Intet er klar til offentliggørelse endnu. Åbn en fil ovenfor for at besvare spørgsmålene.',
    same: 'Disse filer er sendt før; sådan står de nu.',
  },
};
