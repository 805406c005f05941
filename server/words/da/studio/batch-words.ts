import type { StudioWords } from '../../studio-words.ts';
import { listOf } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Flere filer på én gang, på dansk. */
export const batchWords: Pick<StudioWords, 'batches'> = {
  batches: {
    title: 'Flere filer sammen',
    of: (name) => `Filer fra ${name}`,
    says: ({ files, ready, noSource, reading, asked, faulty, published, discarded, skipped, leftOut, doubled }) =>
      [
        `${n(files, 'fil', 'filer')}:`,
        listOf([
          ready > 0 && `${ready} klar til offentliggørelse`,
          noSource > 0 && `${noSource} læst, kun kilden mangler`,
          reading > 0 && `${reading} læses stadig`,
          asked > 0 && `${asked} venter på dit svar`,
          faulty > 0 && `${faulty} med fejl`,
          published > 0 && `${published} offentliggjort`,
          discarded > 0 && `${discarded} kasseret`,
          skipped > 0 && `${skipped} ikke pakket ud`,
          leftOut > 0 && `${leftOut} udeladt`,
          doubled > 0 && `${doubled} sendt to gange`,
        ]),
      ].join(' '),
    head: ['Fil', 'Status', 'Profil', 'Indikatorer', 'Tal', 'Nye', 'Ændrede', 'Fjernede', 'Med i udgivelsen'],
    skipped: 'ikke pakket ud',
    look: (count) => `Se ${n(count, 'fil', 'filer')} som én udgivelse`,
    lookSays: 'Alle offentliggøres i samme øjeblik, eller ingen. Filer, der ikke er klar, bliver, hvor de er.',
    done: 'Alt her er offentliggjort eller opgivet.',
    furtherProblems: (count) => `Og ${count} mere.`,
    sourceTitle: (count) => `${n(count, 'fil', 'filer')} mangler en kilde`,
    sourceHint: 'Hvem der har udgivet tallene. Filer, der allerede har en kilde, beholder den.',
    sourceSubmit: (count) => (count === 1 ? 'Angiv kilden' : `Angiv kilden til ${count} filer`),
    sourceGiven: (count) => `Kilden til ${n(count, 'fil', 'filer')} er angivet.`,
    noneReady: 'Intet kan offentliggøres endnu. Åbn en fil i tabellen for at se, hvad den mangler.',
    same: 'Disse filer er sendt før; sådan står de nu.',
    sentTwice: 'sendt to gange',
    sameAs: (name) => `Samme fil som “${name}”: den tæller én gang.`,
    leftOut: 'udeladt',
    leftOutSays: 'Offentliggøres ikke sammen med de andre.',
    leaveOut: 'Udelad',
    putBack: 'Tag med igen',
    nowLeftOut: (name) => `“${name}” er udeladt. Filen bliver her og kan tages med igen.`,
    nowPutBack: (name) => `“${name}” er med igen.`,
    answer: (name) => `Besvar spørgsmålene til “${name}”`,
    again: (count) => `Læs ${n(count, 'fil med spørgsmål', 'filer med spørgsmål')} igen`,
    againSays: 'Måske er en fil af samme form blevet til en profil i mellemtiden: så svarer den for de andre.',
    readAgain: (left) =>
      left === 0
        ? 'Læst igen: der er ingen spørgsmål tilbage.'
        : `Læst igen: ${n(left, 'fil', 'filer')} har stadig spørgsmål.`,
    back: 'Tilbage til filerne, den kom sammen med',
    contradictTitle: 'Disse filer modsiger hinanden',
    contradict: ({ first, second, count, what, one, other }) =>
      `“${first}” og “${second}” siger noget forskelligt om ${n(count, 'tal', 'tal')}. ${what}: ${one} i den første, ${other} i den anden.`,
    contradictSays:
      'Udelad den ene af de to i tabellen. Eller offentliggør den ældste først, mens den nyeste er udeladt, og den nyeste bagefter: så gælder tallene som rettet.',
    sourceFor: 'Til hvilke filer',
    sourceNone: 'sæt kryds ved mindst én fil',
  },
};
