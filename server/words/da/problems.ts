import type { ProblemCode } from '../../intake/problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

export const problems: ProblemWords<ProblemCode> = {
  'empty-file': () => ({ message: 'Filen indeholder ingen rækker.', hint: 'Send filen med overskriftsrække og data.' }),
  undecodable: (facts) => ({
    message: `Filen er ikke læsbar tekst i ${facts['encoding']}.`,
    hint: 'Gem den som CSV i UTF-8, eller angiv tegnsættet i kortlægningen.',
  }),
  'too-large-unpacked': (facts) => ({
    message: `Den komprimerede fil fylder mere end ${facts['limit']} MB udpakket.`,
    hint: 'Send den i dele.',
  }),
  'encoding-assumed': (facts) => ({
    message: `Filen er ikke UTF-8; den er læst som ${facts['encoding']}.`,
    hint: 'Tjek, at æ, ø, å og accenter er rigtige.',
  }),
  'header-missing': (facts) => ({
    message: `Overskriftsrækken har ingen af vores kolonnenavne; fundet: ${list(facts['found'])}.`,
    hint: 'Brug indikatorens skabelon, eller send en kortlægning af kolonnerne.',
  }),
  'column-unknown': (facts) => ({
    message: `Kolonnen »${facts.column}« er ukendt.`,
    hint: `Fjern den, eller kortlæg kolonnerne. Kendte navne: ${list(facts['known'])}.`,
  }),
  'column-missing': (facts) => ({
    message: `Kolonnen »${facts.column}« mangler.`,
    hint: `Filen har: ${list(facts['columns'])}.`,
  }),
  'column-duplicate': (facts) => ({ message: `Kolonnen »${facts.column}« findes to gange.`, hint: 'Omdøb den ene.' }),
  'mapping-unfit': (facts) => ({
    message: `Kortlægningen nævner »${facts['field']}«, som hverken er et felt, en dimension eller et brugbart mønster.`,
    hint: 'Ret kortlægningen.',
  }),
  'columns-ignored': (facts) => ({
    message: `Kolonner, der ikke er brugt: ${list(facts['columns'])}.`,
    hint: 'Der er intet at gøre, hvis det er meningen.',
  }),
  'cells-differ': (facts) => ({
    message: `Rækken har ${facts['found']} celler; overskriften har ${facts['expected']}.`,
    hint: 'Se efter et manglende eller overflødigt skilletegn eller et citationstegn, der ikke er lukket.',
  }),
  'text-formula': (facts) => ({
    message: `En tekst må ikke begynde med »${facts.value.slice(0, 1)}«: et regneark ville opfatte den som en formel.`,
    hint: 'Sæt et ord foran.',
  }),
  'indicator-missing': () => ({
    message: 'Det fremgår ikke, hvilken indikator tallene hører til.',
    hint: 'Tilføj en kolonne »indicator«, eller angiv den ved upload.',
  }),
  'indicator-unknown': (facts) => ({
    message: `Der findes ingen indikator »${facts.value}«.`,
    hint: 'Tjek id’et i listen over indikatorer.',
  }),
  'area-unknown': (facts) => ({
    message: `Området »${facts.value}« er ukendt.`,
    hint: 'Brug en kode eller et navn fra områdelisten, eller kortlæg det.',
  }),
  'code-unknown': (facts) => ({
    message: `»${facts.value}« er ikke en kode i denne dimension.`,
    hint: 'Knyt den til en kode, eller tjek stavemåden.',
  }),
  'dimension-foreign': (facts) => ({
    message: `Indikatoren ${facts['indicator']} opdeles ikke efter »${facts.column}«.`,
    hint: `Dens dimensioner: ${list(facts['dimensions'])}.`,
  }),
  'period-unreadable': (facts) => ({
    message: `»${facts.value}« er ikke en periode.`,
    hint: 'Skriv 2019, 2019-Q3, 2019-07 eller 2018-08-01/P1Y, eller angiv konventionen.',
  }),
  'period-ambiguous': (facts) => ({
    message: `»${facts.value}« kan læses på flere måder: ${list(facts['candidates'])}.`,
    hint: 'Angiv, hvilken der er ment (kortlægning: periods).',
  }),
  'period-future': (facts) => ({
    message: `»${facts.value}« ligger i fremtiden.`,
    hint: 'Bekræft, at det er en prognose, eller ret perioden.',
  }),
  'not-a-number': (facts) => ({
    message: `»${facts.value}« er ikke et tal.`,
    hint: 'Skriv cifre med kolonnens decimaltegn. Uden værdi: lad cellen stå tom, og angiv en grund.',
  }),
  'number-ambiguous': (facts) => ({
    message: `»${facts.value}« kan være en brøk eller tusinder; intet andet i kolonnen afgør det.`,
    hint: 'Angiv filens decimaltegn (kortlægning: decimal).',
  }),
  'number-marks-mixed': (facts) => ({
    message: `Kolonnen »${facts.column}« bruger både punktum og komma som decimaltegn.`,
    hint: 'Brug ét tegn, eller angiv det i kortlægningen.',
  }),
  'sign-unknown': (facts) => ({
    message: `Hvad »${facts.value}« betyder, afhænger af, hvem der har skrevet det.`,
    hint: 'Angiv kildens konvention, eller skriv i kortlægningen, hvad tegnet betyder (missing).',
  }),
  'value-missing': () => ({
    message: 'Værdien er tom, og der er ikke angivet nogen grund.',
    hint: 'Angiv en grund (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn), eller fjern rækken.',
  }),
  'value-and-reason': (facts) => ({
    message: `Der er både en værdi (${facts.value}) og en grund til, at der ingen er.`,
    hint: 'Behold den ene.',
  }),
  'reason-unknown': (facts) => ({
    message: `»${facts.value}« er ikke en kendt grund.`,
    hint: 'Brug not-collected, not-applicable, not-yet-available, suppressed, unreliable eller withdrawn.',
  }),
  'status-unknown': (facts) => ({
    message: `»${facts.value}« er ikke en status i SDMX-listerne.`,
    hint: 'Brug bogstaver som A, P, E, B eller U, adskilt af mellemrum.',
  }),
  'out-of-range': (facts) => ({
    message: `${facts.value} ligger uden for det mulige (${facts['low']} til ${facts['high']}).`,
    hint: 'Tjek enheden: en andel skrives her i procent.',
  }),
  'interval-wrong': (facts) => ({
    message: `Værdien ${facts.value} ligger ikke i sit interval (${facts['lower']} til ${facts['upper']}).`,
    hint: 'Ret værdien eller grænserne.',
  }),
  'base-disagrees': (facts) => ({
    message: `Værdien ${facts.value} følger ikke af ${facts['numerator']} og ${facts['denominator']} (som giver ${facts['computed'] ?? '–'}).`,
    hint: 'Ret værdien eller antallene.',
  }),
  'base-small': (facts) => ({
    message: `Grundlaget på ${facts['base']} er under ${facts['threshold']}: en andel af så få siger ikke meget.`,
    hint: 'Bekræft, eller udelad værdien med en grund.',
  }),
  'duplicate-key': (facts) => ({
    message: `Det samme tal findes to gange: ${facts['indicator']}, ${facts['area']}, ${facts['breakdown'] || '_T'}, ${facts['period']}.`,
    hint: 'Behold den ene række.',
  }),
  'nothing-to-read': () => ({
    message: 'Ingen række gav en observation.',
    hint: 'Tjek filteret og overskriftsrækken.',
  }),
};
