import { conflictReason, type ConflictReason } from '../conflict-reason.ts';
import type { ErrorWords, SaidFacts } from '../error-words.ts';
import { n } from './count.ts';

const conflicts: Record<ConflictReason, (facts: SaidFacts) => string> = {
  'uploads-overlap': ({ first, second, count, figure }) =>
    `“${first}” og “${second}” siger noget forskelligt om ${count === '1' ? 'ét tal' : `${count} tal`} (${figure}). Lad den ene ude, eller offentliggør først den ældste og derefter den nyeste.`,
  'already-withdrawn': ({ release }) => `Udgivelsen ${release} er allerede trukket tilbage.`,
  'not-withdrawn': () => 'Intet af denne udgivelse er trukket tilbage.',
  'account-exists': ({ id }) => `Der er allerede en konto for ${id}.`,
  'last-admin': () => 'Det er den sidste administrator. Giv først en anden den rolle.',
  'heir-missing': ({ id, count }) =>
    `${id} efterlader kladder eller profiler (${count}). Angiv, hvem der overtager dem.`,
  'heir-unfit': () => 'Kladder kan kun overdrages til en anden, der er aktiv og må arbejde med dem.',
  'key-taken': ({ id }) => `Der findes allerede en med navnet “${id}”. Vælg en anden nøgle eller kode.`,
  'not-demo': () => 'Dette er ikke en demonstration: tallene er byens egne og fjernes ikke.',
  'still-reading': () => 'En fil er ved at blive læst. Vent, til den er færdig, eller kassér den, og gentag så.',
  'area-used': ({ id, count }) =>
    `Der er tal for området ${id} (${n(String(count), 'serie', 'serier')}). Afslut det i stedet, så de fortsat kan læses.`,
  'area-named': ({ id, count }) =>
    `Andre områder peger på ${id} som overordnet område eller efterfølger (${count}). Ret dem først.`,
  'own-area': ({ id }) => `${id} er byen selv og bliver stående.`,
  'source-used': ({ id, count }) => `Kilden ${id} er nævnt af filer, tal eller profiler (${count}) og bliver stående.`,
  'body-used': ({ id, count }) => `Konti eller indikatorer peger på enheden ${id} (${count}). Giv dem en anden først.`,
  'indicator-used': ({ id, count }) =>
    `Indikatoren ${id} har tal eller står i stedet for en anden (${count}). Angiv i stedet, at den ikke bruges.`,
  'code-used': ({ id, count }) =>
    `Tal bruger ${id} (${n(String(count), 'serie', 'serier')}), så den skal blive i kataloget.`,
  'report-published': ({ id }) => `Rapporten for ${id} er offentliggjort og ændrer sig ikke mere.`,
  'changed-meanwhile': () => 'En anden har ændret det i mellemtiden. Hent siden igen, og gentag dit skridt.',
};

/** Which file is meant, where it is known. */
const of = (name: string): string => (name === '' ? '' : `“${name}”: `);

export const errors: ErrorWords = {
  titles: {
    'not-found': 'Ikke fundet',
    unauthorized: 'Du skal logge ind',
    'sign-in-refused': 'Ikke logget ind',
    'link-void': 'Linket virker ikke længere',
    'password-weak': 'Denne adgangskode kan ikke bruges',
    'body-missing': 'Organet mangler',
    'file-missing': 'Der blev ikke sendt en fil',
    'not-sure': 'Intet blev bekræftet',
    'backup-failed': 'Ingen kopi',
    'foreign-request': 'Sendt fra et andet websted',
    forbidden: 'Ingen adgang',
    conflict: 'Ændringen støder sammen med en anden',
    'invalid-input': 'Forespørgslen kan ikke læses',
    'upload-rejected': 'Filen indeholder fejl',
    'upload-not-staged': 'Filen kan ikke offentliggøres',
    'source-missing': 'Kilden mangler',
    'warnings-not-acknowledged': 'Der er ubekræftede advarsler',
    'quota-used': 'Nok for i dag',
    'too-large': 'Filen er for stor',
    'too-many-files': 'For mange filer',
    'several-files': 'Flere filer',
    'unsupported-type': 'Filtypen modtages ikke',
    'not-acceptable': 'Formatet findes ikke her',
    'method-not-allowed': 'Det kan ikke gøres her',
    'too-many-requests': 'For mange forespørgsler',
    'storage-full': 'Der er ikke mere plads',
    'storage-read-only': 'Lageret kan kun læses',
    'no-printer': 'Ingen PDF her',
    'not-ready': 'Ikke klar endnu',
    internal: 'Noget gik galt hos os',
  },
  details: {
    'not-found': ({ id }) =>
      id
        ? `Der findes ikke noget her med navnet »${id}«. Tjek stavemåden, eller begynd på oversigten.`
        : 'Der er ikke noget på denne adresse. Tjek stavemåden, eller begynd på oversigten.',
    unauthorized: () => 'Log ind, eller send et gyldigt token i headeren Authorization.',
    forbidden: () => 'Din konto giver ikke ret til dette. Spørg den, der administrerer barometret.',
    'sign-in-refused': () => 'E-mailadressen eller adgangskoden er ikke rigtig.',
    'link-void': () =>
      'Et link virker én gang og i syv dage, og kun det nyeste gælder. Bed om et nyt, eller få administratoren til at lave et.',
    'password-weak': ({ reason, limit }) =>
      reason === 'too-short'
        ? `En adgangskode har mindst ${limit} tegn. En kort sætning er nem at huske.`
        : reason === 'too-long'
          ? 'En adgangskode har højst 200 tegn.'
          : reason === 'not-the-same'
            ? 'De to adgangskoder er ikke ens.'
            : reason === 'is-address'
              ? 'Din e-mailadresse er ikke en adgangskode.'
              : 'Det er en af de adgangskoder, der bliver prøvet først. Vælg en anden: En kort sætning er nem at huske.',
    'body-missing': () => 'En bidragyder skriver for ét organ: Angiv hvilket.',
    'file-missing': () => 'Vælg en fil, eller indsæt en tabel.',
    'not-sure': ({ id }) => `Skriv “${id}” for at bekræfte.`,
    'backup-failed': () => 'Kopien kunne ikke laves; loggen siger hvorfor. Intet er ændret.',
    'foreign-request': () =>
      'For din sikkerheds skyld kan kun barometrets egne sider ændre noget. Åbn siden igen, og gentag dit skridt.',
    conflict: (facts) => conflicts[conflictReason(facts.reason)](facts),
    'invalid-input': ({ where, field, problem }) =>
      `${where === 'query' ? 'Parameteren' : 'Feltet'} »${field}« er ikke rigtig${where === 'query' ? '' : 't'}: ${problem}.`,
    'upload-rejected': ({ count }) =>
      `${count === '1' ? 'Én fejl forhindrer' : `${count} fejl forhindrer`}, at filen kan offentliggøres; hver af dem er nævnt med linjenummer. Intet er ændret.`,
    'upload-not-staged': ({ state }) => `Kun en fil, der er klar, kan offentliggøres; denne har tilstanden »${state}«.`,
    'source-missing': ({ first }) =>
      `${of(first)}Det er endnu ikke angivet, hvor tallene kommer fra. Vælg en kilde under “Kilde”, eller opret en ny; så kan du offentliggøre.`,
    'warnings-not-acknowledged': ({ problems, later }) =>
      problems === ''
        ? `Giv hver advarsel nedenfor en begrundelse, før du offentliggør.${later === '' ? '' : ' Der er offentliggjort tal, siden filen blev læst; den er tjekket mod dem, og der er nye advarsler.'}`
        : `Bekræft hver advarsel med en begrundelse, før du offentliggør: ${problems}.${later === '' ? '' : ` Der er offentliggjort tal, siden filen blev læst; den er tjekket mod dem, og dette er nyt: ${later}.`}`,
    'quota-used': ({ limit }) =>
      `Du har sendt så meget, som én person må sende på et døgn (${limit} MB). Fortsæt i morgen, eller få store filer indlæst på serveren (npm run import).`,
    'too-many-files': ({ limit }) => `Der kan højst sendes ${limit} filer ad gangen. Send dem i flere omgange.`,
    'several-files': () =>
      'Der kom flere filer, hvor én tages imod. Send dem til /api/v1/batches, som læser dem sammen.',
    'too-large': ({ limit }) =>
      `Filen er større end ${limit} MB. Send den komprimeret (gzip) eller i dele, eller få grænsen hævet.`,
    'unsupported-type': ({ type }) =>
      `Filer af typen »${type}« modtages ikke her. Send en tabel: CSV, Excel (.xlsx), PX, JSON-stat eller SDMX-CSV, gerne komprimeret med gzip.`,
    'not-acceptable': ({ formats }) => `Formater, der findes: ${formats}.`,
    'method-not-allowed': ({ allowed }) => `Denne adresse svarer kun på ${allowed}.`,
    'too-many-requests': ({ seconds }) => `Vent ${seconds} sekunder, og prøv igen.`,
    'storage-full': () =>
      'Der kan ikke gemmes noget, fordi disken er fuld. Intet, der er bekræftet, er gået tabt; prøv igen, når der er skaffet plads.',
    'storage-read-only': () => 'Der kan ikke gemmes noget lige nu. Læsning virker som sædvanlig.',
    'no-printer': () =>
      'Denne server har ingen browser at udskrive med. Åbn siden, og udskriv den til en fil; den er lavet til papir. Den, der driver serveren, kan installere Chromium eller angive en i BROWSER_PATH.',
    'not-ready': () => 'Barometret er ved at starte. Prøv igen om et øjeblik.',
    internal: ({ id }) => `Fejlen er registreret under nummer ${id}. Intet, der er bekræftet, er gået tabt.`,
  },
};
