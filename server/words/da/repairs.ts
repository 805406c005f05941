import type { RepairWords } from '../cell-problem-words.ts';

export const repairs: RepairWords = {
  'mixed-marks': (fact) => ({
    message: `Kolonnen »${fact('subject')}« har decimalpunktum i nogle celler og decimalkomma i andre.`,
    hint: `Begge læses som decimaltegn: »${fact('before')}« som ${fact('after')}.`,
  }),
  'number-spaces': (fact) => ({
    message: `Der står overflødige mellemrum inde i tal i kolonnen »${fact('subject')}«.`,
    hint: `De fjernes: »${fact('before')}« bliver til ${fact('after')}.`,
  }),
  fraction: (fact) => ({
    message: 'Tallene ligner brøkdele af én; indikatoren er i procent.',
    hint: `Værdier og grænser ganges med 100: ${fact('before')} bliver til ${fact('after')}.`,
  }),
  'duplicate-rows': (fact) => ({
    message: `Rækker står flere gange med samme indhold (den første: ${fact('before')}).`,
    hint: 'Hver læses én gang. Ingen tal ændres.',
  }),
  'inner-spaces': (fact) => ({
    message: `»${fact('before')}« har overflødige mellemrum.`,
    hint: `Det læses som »${fact('after')}«.`,
  }),
  mojibake: (fact) => ({
    message: `Bogstaver er gået i stykker: »${fact('before')}«.`,
    hint: `Tekster læses, som de var ment: »${fact('after')}«. Ingen tal ændres.`,
  }),
  'trailing-cells': () => ({
    message: 'Rækker slutter med flere skilletegn end overskriften.',
    hint: 'De tomme celler bagest er sprunget over. Ingen tal er ændret.',
  }),
  'header-spelling': (fact) => ({
    message: `Kolonnen »${fact('before')}« staves »${fact('after')}« i det, der vides om denne fil.`,
    hint: 'Den læses som den samme kolonne. Intet tal ændres.',
  }),
  'repeated-header': (fact) => ({
    message: `Overskriften står igen midt i tabellen (»${fact('before')}«), som på hver side af en udskrevet liste.`,
    hint: 'Disse linjer og sidetallene før dem er udeladt. Intet tal ændres.',
  }),
  'locked-figures': (fact) => ({
    message: `Rækker siger, at deres tal er fortroligt, og har alligevel et (det første: ${fact('before')}).`,
    hint: 'Tallet og dets antal tages ud; årsagen bliver stående.',
  }),
};
