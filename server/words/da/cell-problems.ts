import type { CellProblemWords, NoNumberWords } from '../cell-problem-words.ts';
import { repairs } from './repairs.ts';

const WHY: NoNumberWords = {
  hexadecimal: 'det er skrevet med hexadecimale cifre',
  underscore: 'der er en understregning mellem cifrene',
  'not-a-number': 'sådan skriver programmer en beregning, der gik galt',
  infinite: 'det står for uendelig',
  'too-large': 'så stort er intet tal i en statistik',
  'foreign-digits': 'cifrene hører til en anden skrift eller er brede tegn',
  date: 'det er en dato; et regneark kan have lavet den af et tal som 1.5',
  'sheet-error': 'en formel i regnearket gik galt',
  grouping: 'tegn eller mellemrum deler det ikke i tusinder',
  'other-mark': 'det har det andet decimaltegn',
  spaces: 'det har overflødige mellemrum',
};

export const cellProblems: CellProblemWords = {
  'not-a-number': (fact) => {
    const why = WHY[fact('why')];
    return {
      message: `»${fact('value')}« er ikke et tal${why ? `, der kan læses: ${why}` : ''}.`,
      hint: 'Skriv cifre med kolonnens decimaltegn. Uden værdi: lad cellen stå tom, og angiv en grund, eller angiv ved indlæsningen, hvad teksten betyder.',
    };
  },
  'number-marks-mixed': (fact) => ({
    message: `Kolonnen »${fact('column')}« bruger ${fact('marks') || 'både punktum og komma'} til det samme.`,
    hint: 'Brug ét decimaltegn og ét tusindtegn hele vejen, eller angiv dem i indstillingerne for indlæsning.',
  }),
  'sign-unknown': (fact) => ({
    message:
      fact('kind') === 'bound'
        ? `»${fact('value')}« siger kun omtrent, hvor meget det er.`
        : `Hvad »${fact('value')}« betyder, afhænger af, hvem der har skrevet det.${fact('legend') === '' ? '' : ` I filen står: »${fact('legend')}«.`}`,
    hint: 'Angiv, hvad det betyder, eller hvis konvention filen følger.',
  }),
  'flag-unknown': (fact) => ({
    message: `Det er ikke sagt, hvad »${fact('value')}« ved et tal betyder (${fact('example')}).${fact('legend') === '' ? '' : ` I filen står: »${fact('legend')}«.`}`,
    hint: 'Angiv, hvad mærket betyder, eller hvis konvention filen følger. Så gælder det for alle tal med det.',
  }),
  'blank-unknown': (fact) => ({
    message: `Celler i kolonnen »${fact('column')}« er tomme, og intet siger hvorfor.`,
    hint: 'Sig, hvad en tom celle betyder, eller skriv grundene i en kolonne »reason«.',
  }),
  'filler-asked': (fact) => ({
    message: `${fact('value')} ligger langt fra alle andre værdier; mange programmer skriver det, hvor der ikke er noget tal.`,
    hint: 'Sig, hvad det står for, eller at det er et tal.',
  }),
  'exponent-asked': (fact) => ({
    message: `»${fact('value')}« er en tierpotens, sådan som regneark viser lange tal; cifre kan være gået tabt.`,
    hint: 'Send tallene skrevet ud, eller godkend dem, som de står.',
  }),
  'exponent-read': (fact) => ({
    message: `»${fact('value')}« er læst som tierpotens med alle cifre.`,
    hint: 'Der er ikke noget at gøre.',
  }),
  'scale-asked': (fact) => ({
    message: `»${fact('unit')}«: Skal tallene i »${fact('column')}« ganges med ${fact('scale')}?`,
    hint: 'Sig, om de skal, eller om de allerede er skrevet helt ud.',
  }),
  'count-asked': (fact) => ({
    message: `Står tallene i »${fact('column')}« i samme enhed som »${fact('indicator')}«? Alle er hele tal, og nogle er over 100, som når man tæller personer.`,
    hint: 'Bekræft det, eller send tallene i indikatorens enhed.',
  }),
  'unit-mixed': (fact) => ({
    message: `Kun nogle celler i »${fact('column')}« har en enhed, eller ikke alle den samme: ${fact('units')}.`,
    hint: 'Sig, at alle er i samme enhed, eller ret filen.',
  }),
  'unit-unfit': (fact) => ({
    message: `Enheden i »${fact('value')}« er ikke indikatorens.`,
    hint: 'Tjek, om kolonne og indikator hører sammen.',
  }),
  'unit-read': (fact) => ({
    message: `»${fact('unit')}« ved tallene er læst som deres enhed.`,
    hint: 'Der er ikke noget at gøre.',
  }),
  'out-of-range': (fact) => ({
    message: `${fact('value')} ligger uden for det mulige (${fact('low')} til ${fact('high')}).`,
    hint:
      fact('kind') === 'count'
        ? 'Der skal stå en andel i procent; det her ligner et antal. Tjek, hvilken kolonne andelen står i.'
        : 'Tjek enheden og decimaltegnet: en andel skrives her i procent.',
  }),
  'repair-proposed': (fact) => {
    const repair = repairs[fact('kind') as keyof typeof repairs](fact);
    return { message: repair.message, hint: `Kan rettes: ${repair.hint} Godkend det, eller afvis det.` };
  },
  'rows-left-out': (fact) => ({
    message: `Udeladt som sagt: ${fact('rows')} tal.`,
    hint: 'Der er ikke noget at gøre, hvis det er meningen.',
  }),
};
