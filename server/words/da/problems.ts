import type { ProblemCode } from '../../intake/problems.ts';
import { cellProblems } from './cell-problems.ts';
import type { OtherLines, ProblemWords } from '../problem-words.ts';
import { formProblems } from './form-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { proposalProblems } from './proposal-problems.ts';
import { plausibility } from './plausibility.ts';

export const problems: ProblemWords<ProblemCode> = {
  ...cellProblems,
  ...formProblems,
  ...limitProblems,
  ...proposalProblems,
  ...plausibility,
  'empty-file': () => ({ message: 'Filen indeholder ingen rækker.', hint: 'Send filen med overskriftsrække og data.' }),
  undecodable: (fact) => ({
    message: `Filen er ikke læsbar tekst i ${fact('encoding')}.`,
    hint: 'Gem den som CSV i UTF-8, eller angiv tegnsættet i indstillingerne for indlæsning.',
  }),
  'encoding-assumed': (fact) => ({
    message: `Filen er ikke UTF-8; den er læst som ${fact('encoding')}.`,
    hint: 'Tjek, at æ, ø, å og accenter er rigtige.',
  }),
  'header-missing': (fact) => ({
    message: `Overskriftsrækken har ingen af vores kolonnenavne; fundet: ${fact('found')}.`,
    hint: 'Brug indikatorens skabelon, eller angiv, hvad hver kolonne er.',
  }),
  'column-unknown': (fact) => ({
    message:
      fact('column') === '' ? 'En kolonne uden navn indeholder værdier.' : `Kolonnen »${fact('column')}« er ukendt.`,
    hint: `Fjern den, eller kortlæg kolonnerne. Kendte navne: ${fact('known')}.`,
  }),
  'column-missing': (fact) => ({
    message: `Kolonnen »${fact('column')}« mangler.`,
    hint: `Filen har: ${fact('columns')}.`,
  }),
  'column-duplicate': (fact) => ({ message: `Kolonnen »${fact('column')}« findes to gange.`, hint: 'Omdøb den ene.' }),
  'mapping-unfit': (fact) => ({
    message: `Kortlægningen nævner »${fact('value')}«, som hverken er et felt, en dimension eller et brugbart mønster.`,
    hint: 'Ret kortlægningen.',
  }),
  'columns-ignored': (fact) => ({
    message: `Kolonner, der ikke er brugt: ${fact('columns')}.`,
    hint: 'Der er intet at gøre, hvis det er meningen.',
  }),
  'cells-differ': (fact) => ({
    message: `Rækken har ${fact('found')} celler; overskriften har ${fact('expected')}.`,
    hint: 'Se efter et manglende eller overflødigt skilletegn eller et citationstegn, der ikke er lukket.',
  }),
  'text-formula': (fact) => ({
    message: `En tekst må ikke begynde med »${fact('value').slice(0, 1)}«: et regneark ville opfatte den som en formel.`,
    hint: 'Sæt et ord foran.',
  }),
  'indicator-missing': () => ({
    message: 'Det fremgår ikke, hvilken indikator tallene hører til.',
    hint: 'Tilføj en kolonne »indicator«, eller angiv den ved upload.',
  }),
  'indicator-unknown': (fact) => ({
    message: `Der findes ingen indikator »${fact('value')}«.`,
    hint: 'Tjek id’et i listen over indikatorer.',
  }),
  'area-unknown': (fact) => ({
    message: `Området »${fact('value')}« er ukendt.`,
    hint: 'Brug en kode eller et navn fra områdelisten, eller kortlæg det.',
  }),
  'code-unknown': (fact) => ({
    message: `»${fact('value')}« er ikke en kode i denne dimension.`,
    hint: 'Knyt den til en kode, eller tjek stavemåden.',
  }),
  'dimension-foreign': (fact) => ({
    message: `Indikatoren ${fact('indicator')} opdeles ikke efter »${fact('column')}«.`,
    hint: `Dens dimensioner: ${fact('dimensions')}.`,
  }),
  'period-unreadable': (fact) => ({
    message: `»${fact('value')}« er ikke en periode.`,
    hint: 'Skriv 2019, 2019-Q3, 2019-07 eller 2018-08-01/P1Y, eller angiv konventionen.',
  }),
  'period-total': (fact) => ({
    message: `»${fact('value')}« blandt perioderne: Er rækken regnet ud af de andre, og skal den udelades?`,
    hint: 'Er det et selvstændigt tal, så skriv dets periode i filen.',
  }),
  'period-ambiguous': (fact) => ({
    message: `»${fact('value')}« kan læses på flere måder: ${fact('candidates')}.`,
    hint: 'Angiv, hvilken der er ment.',
  }),
  'period-future': (fact) => ({
    message: `»${fact('value')}« ligger i fremtiden.`,
    hint: 'Bekræft, at det er en prognose, eller ret perioden.',
  }),
  'number-ambiguous': (fact) => ({
    message: `»${fact('value')}« kan være en brøk eller tusinder; intet andet i kolonnen afgør det.`,
    hint: 'Angiv filens decimaltegn.',
  }),
  'value-missing': () => ({
    message: 'Værdien er tom, og der er ikke angivet nogen grund.',
    hint: 'Angiv en grund (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn), eller fjern rækken.',
  }),
  'value-and-reason': (fact) => ({
    message: `Der er både en værdi (${fact('value')}) og en grund til, at der ingen er.`,
    hint: 'Behold den ene.',
  }),
  'reason-unknown': (fact) => ({
    message: `»${fact('value')}« er ikke en kendt grund.`,
    hint: 'Brug not-collected, not-applicable, not-yet-available, suppressed, unreliable eller withdrawn.',
  }),
  'status-unknown': (fact) => ({
    message: `»${fact('value')}« er ikke en status i SDMX-listerne.`,
    hint: 'Brug bogstaver som A, P, E, B eller U, adskilt af mellemrum.',
  }),
  'interval-wrong': (fact) => ({
    message: `Værdien ${fact('value')} ligger ikke i sit interval (${fact('lower')} til ${fact('upper')}).`,
    hint: 'Ret værdien eller grænserne.',
  }),
  'base-disagrees': (fact) => ({
    message: `Værdien ${fact('value')} følger ikke af ${fact('numerator')} og ${fact('denominator')} (som giver ${fact('computed') || '–'}).`,
    hint: 'Ret værdien eller antallene.',
  }),
  'base-small': (fact) => ({
    message: `Grundlaget på ${fact('base')} er under ${fact('threshold')}: en andel af så få siger ikke meget.`,
    hint: 'Bekræft, eller udelad værdien med en grund.',
  }),
  'duplicate-key': (fact) => ({
    message: `Det samme tal findes to gange, først i linje ${fact('first')}: ${fact('series')}, ${fact('period')}.`,
    hint: 'Behold den ene række.',
  }),
  'quotes-broken': () => ({
    message: 'Et citationstegn er åbnet, men ikke lukket rigtigt, så det er usikkert, hvor cellen slutter.',
    hint: 'Luk citationstegnet, eller skriv dem dobbelt, der hører til teksten ("").',
  }),
  'row-repaired': (fact) => ({
    message:
      {
        quotes: 'Et citationstegn i rækken læses som en del af teksten.',
        'text-unquoted': 'En tekst i rækken indeholder skilletegnet uden citationstegn; den læses som én celle.',
        'separator-missing': 'Der mangler et skilletegn i rækken; den læses, som om det stod der.',
        'separator-extra': 'Rækken har et skilletegn for meget; den tomme celle udelades.',
        'separator-other': 'Rækken er delt af et andet skilletegn end resten og læses efter det.',
        'cell-missing': 'Der mangler en celle i rækken; den læses som tom.',
      }[fact('flaw')] ?? 'Rækken passede ikke til tabellen og blev rettet.',
    hint: 'Se efter, om hvert tal i rækken står i sin kolonne.',
  }),
  'row-too-long': () => ({
    message: 'Linjen er længere, end en række i en tabel kan være; herfra læses intet.',
    hint: 'Kontrollér, at filens linjer slutter, hvor tabellens rækker gør.',
  }),
  'tables-several': (fact) => ({
    message: `Filen indeholder flere tabeller. Den fra linje ${fact('first')} læses; andre begynder i linje ${fact('others')}.`,
    hint: 'Send hver tabel som sin egen fil, eller angiv overskriftsrækken for den, der menes.',
  }),
  'percent-unfit': (fact) => ({
    message: `»${fact('value')}« har et procenttegn, der ikke passer: andre værdier i kolonnen har intet, tallene skaleres, eller indikatoren er ikke i procent.`,
    hint: 'Skriv alle kolonnens værdier i indikatorens enhed uden tegnet.',
  }),
  'minus-typographic': (fact) => ({
    message: `Det typografiske minus i »${fact('value')}« er læst som minus.`,
    hint: 'Der er ikke noget at gøre.',
  }),
  'value-and-status': (fact) => ({
    message: `Der er en værdi (${fact('value')}), men dens status ${fact('status')} siger, at der ingen er.`,
    hint: 'Fjern værdien, eller ret status.',
  }),
  'value-confidential': (fact) => ({
    message: `Værdien er mærket som ikke til offentliggørelse (${fact('conf')}).`,
    hint: 'Lad værdien stå tom med begrundelsen »suppressed«, eller ret mærket.',
  }),
  'count-negative': (fact) => ({
    message: `Et antal kan ikke være negativt (${fact('value')}).`,
    hint: 'Ret antallet.',
  }),
  'schemes-mixed': (fact) => ({
    message: `Grupperne i ${fact('indicator')} hører til forskellige definitioner af, hvem der tælles: ${fact('codes')}.`,
    hint: 'Bekræft, at hver bliver en serie for sig, eller brug koderne fra én definition.',
  }),
  'nothing-to-read': () => ({
    message: 'Ingen række gav en observation.',
    hint: 'Tjek filteret og overskriftsrækken.',
  }),
};

/** Further lines with the same cause. */
export const otherLines: OtherLines = (lines, more) => {
  const count = lines.length;
  return `Også i ${count === 1 ? 'linje' : 'linjerne'} ${lines.join(', ')}${more ? ' og flere' : ''}.`;
};
