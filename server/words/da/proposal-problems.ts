import type { ProposalProblemCode } from '../../intake/propose/proposal-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Hvad der spørges om ved en fremmed tabel. Svarene står ved siden af. */
export const proposalProblems: ProblemWords<ProposalProblemCode> = {
  'indicator-unclear': () => ({
    message: 'Hvilken indikator hører tallene til?',
    hint: 'Vælg den; hvad kolonnerne betyder, følger af den.',
  }),
  'period-unclear': () => ({
    message: 'Hvilken periode er tallene fra? Ingen kolonne siger det.',
    hint: 'Vælg den kolonne, der angiver den, eller skriv perioden for hele filen.',
  }),
  'value-unclear': (fact) => ({
    message: `Hvilken kolonne rummer tallene? Mulige: ${fact('columns') || '–'}.`,
    hint: 'Vælg den; de øvrige bliver der spurgt om bagefter.',
  }),
  'role-unclear': (fact) => ({
    message: `Hvad siger kolonnen »${fact('column')}«? Den rummer: ${fact('texts') || '–'}.`,
    hint: 'Sig, hvad den er, læs kun nogle af dens rækker, eller udelad den. Den falder aldrig bort uset, for rækker kan være forskellige i den.',
  }),
  'group-unclear': (fact) => ({
    message: `Hvem menes med »${fact('value')}«? Ingen af vores grupper hedder sådan.`,
    hint: 'Vælg den gruppe, der er defineret på samme måde, eller udelad den. At navnene ligner hinanden, er kun et forslag.',
  }),
  'area-unclear': (fact) => ({
    message: fact('value') === '' ? 'Rækker uden område: hvor er de fra?' : `Hvilket område er »${fact('value')}«?`,
    hint: 'Vælg området, eller udelad rækkerne.',
  }),
  'name-unclear': (fact) => ({
    message: `Hvilken indikator er »${fact('value')}«?`,
    hint: 'Vælg indikatoren, eller udelad rækkerne.',
  }),
  'texts-unclear': (fact) => ({
    message: `Yderligere tekster i kolonnen »${fact('column')}« er ukendte, for eksempel ${fact('texts')}.`,
    hint: 'Udelad deres rækker, eller send en kortlægning af dem.',
  }),
  'empty-unclear': (fact) => ({
    message: `Hvad betyder en tom celle i kolonnen »${fact('column')}«?`,
    hint: 'Den kan være totalen, gentage cellen ovenover (flettede celler) eller ikke høre til noget.',
  }),
  'unit-unclear': (fact) => ({
    message: `Kolonnen »${fact('column')}« angiver enheden »${fact('value')}«; indikatoren er i ${fact('unit')}.`,
    hint: 'Sig, hvordan tallene skal læses.',
  }),
  'text-unexpected': (fact) => ({
    message: `Kolonnen »${fact('column')}« rummer »${fact('value')}«; ventet: ${fact('expected')}.`,
    hint: 'Her kan en anden enhed eller gruppe være ment. Sig, om rækkerne skal læses på samme måde.',
  }),
  'twin-differs': (fact) => ({
    message: `Kolonnen »${fact('column')}« siger mere end den, den så ud til at gentage: ved »${fact('text')}« står »${fact('before')}« og »${fact('value')}«.`,
    hint: 'Sig, om den kan udelades alligevel.',
  }),
  'column-gone': (fact) => ({
    message: `Kolonnen »${fact('column')}«, som profilen læser, mangler.`,
    hint: 'Vælg den kolonne, der er trådt i dens sted, eller læs filen uden den.',
  }),
  'column-new': (fact) => ({
    message: `Kolonnen »${fact('column')}« er ny; profilen kender den ikke. Den rummer: ${fact('texts') || '–'}.`,
    hint: 'Sig, hvad den er, eller udelad den.',
  }),
  'header-moved': (fact) => ({
    message: `Overskriften står i linje ${fact('found')}; efter profilen stod den i linje ${fact('before')}.`,
    hint: 'Der er intet at gøre: den blev fundet på sine navne.',
  }),
};
