import type { FormProblemCode } from '../../intake/form-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const SAVE = 'Åbn den i dens program, gem tabellen som Excel-projektmappe (.xlsx) eller CSV (UTF-8), og send den fil.';

/** What the file is, and what to do with it, by its kind. */
const DOCUMENTS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  xls: ['Det er en projektmappe i det gamle Excel-format (.xls), som ikke læses.', SAVE],
  xlsb: ['Det er en binær Excel-projektmappe (.xlsb), som ikke læses.', SAVE],
  xlsm: [
    'Projektmappen indeholder makroer (programmer) og afvises derfor.',
    'Gem den i Excel som projektmappe uden makroer (.xlsx), og send den fil.',
  ],
  ods: ['Det er et OpenDocument-regneark (.ods), som ikke læses.', SAVE],
  numbers: ['Det er en Apple Numbers-fil, som ikke læses.', SAVE],
  word: [
    'Det er et tekstdokument, ikke en tabel.',
    'Kopiér tabellen over i et regneark, gem det som .xlsx eller CSV, og send den fil.',
  ],
  presentation: [
    'Det er en præsentation, ikke en tabel.',
    'Kopiér tabellen over i et regneark, gem det som .xlsx eller CSV, og send den fil.',
  ],
  pdf: [
    'Det er en PDF. Tal kan ikke tages sikkert ud af den.',
    'Bed udgiveren om tabellen som Excel eller CSV, eller kopiér den over i et regneark, og tjek den der.',
  ],
  json: [
    'Det er JSON, men ikke et datasæt i formatet JSON-stat.',
    'Bed tjenesten om CSV, JSON-stat eller Excel, og send den fil.',
  ],
  protected: [
    'Projektmappen er beskyttet med en adgangskode.',
    'Gem den uden adgangskoden (i Excel: Filer, Oplysninger, Beskyt projektmappe), og send den fil.',
  ],
};

export const formProblems: ProblemWords<FormProblemCode> = {
  'document-refused': (fact) => {
    const [message, hint] = DOCUMENTS[fact('kind')] ?? [
      'Det er et dokument fra et kontorprogram, som ikke læses.',
      SAVE,
    ];
    return { message, hint };
  },
  'file-damaged': (fact) => ({
    message: `Filen overholder ikke reglerne for sit format (${fact('form')}): ${fact('what')}.`,
    hint: 'Hent eller gem den igen; hjælper det ikke, så send tabellen som CSV.',
  }),
  'sheet-missing': (fact) => ({
    message: `Filen har intet ark og ingen tabel “${fact('value')}”.`,
    hint: `Den har: ${fact('sheets')}.`,
  }),
  'sheet-unclear': (fact) => ({
    message: `Flere ark indeholder en tabel; “${fact('value')}” er læst.`,
    hint: `Angiv, hvilket der menes: ${fact('sheets')}.`,
  }),
  'sheets-hidden': (fact) => ({
    message: `Projektmappen har skjulte ark: ${fact('sheets')}.`,
    hint: 'De læses ikke. Se efter, om andre må se dem, før du giver filen videre.',
  }),
  'cells-hidden': (fact) => ({
    message: `Arket skjuler rækker eller kolonner, som er læst ligesom de andre (rækker: ${fact('rows')}; kolonner: ${fact('columns') || '–'}).`,
    hint: 'Tjek, at de hører til tabellen; slet dem ellers.',
  }),
  'too-many-cells': (fact) => ({
    message: `Tabellen har ${fact('found')} celler; der læses højst ${fact('limit')}.`,
    hint: 'Se efter en enlig celle langt ude i arket, eller send tabellen i dele.',
  }),
  'formula-uncalculated': () => ({
    message: 'Cellen indeholder en formel uden et gemt resultat.',
    hint: 'Åbn filen i et regnearksprogram, gem den der, og send den igen.',
  }),
  'date-doubtful': (fact) => ({
    message: `Cellen er formateret som dato, men indholdet ligner et tal; det er læst som ${fact('value')}.`,
    hint: 'Bekræft det, eller ret cellens format.',
  }),
  'figure-hidden': (fact) => ({
    message: `Cellens format skjuler tallet (${fact('value')}), som alligevel er læst.`,
    hint: 'Bekræft, at tallet må offentliggøres, eller tøm cellen.',
  }),
  'figure-merged': () => ({
    message: 'Et tal står i flettede celler; det er kun læst for den første af dem.',
    hint: 'Bekræft det, eller skriv tallet i hver celle, det gælder for.',
  }),
  'cells-left-out': (fact) => ({
    message: `Filen udelader ${fact('cells')} tal, hvis rækker efter formatet kun er nuller; de læses ikke.`,
    hint: 'Er nullerne vigtige, så bed om filen uden KEYS.',
  }),
};
