import type { ProposalProblemCode } from '../../intake/propose/proposal-problems.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** What figures made of others are, and whether they agree with them. */
const derivedHint = (fact: ProblemFact): string =>
  [
    'De er beregnet ud fra tallene og er ikke tal for indikatoren.',
    fact('compared') === '0'
      ? 'Der blev ikke fundet tal, de kunne sammenlignes med.'
      : `Kontrolleret: ${fact('agreed')} af ${fact('compared')} passer med de tal, de er beregnet ud fra.`,
    fact('expected') === ''
      ? ''
      : `Det første, der ikke passer: ${fact('period')}, ${fact('found')} i stedet for ${fact('expected')}.`,
  ]
    .filter(Boolean)
    .join(' ');

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
    message:
      fact('count') === '1'
        ? `Hvem gælder tallene i kolonnen »${fact('columns')}« for?`
        : `Hvad er forskellen på de ${fact('count')} kolonner med tal: ${fact('columns') || '–'}?`,
    hint: 'Enten er hver af dem en gruppe, eller også står tallene i én af dem, og de andre udelades.',
  }),
  'role-unclear': (fact) => ({
    message: `Hvad siger kolonnen »${fact('column')}«? Den rummer: ${fact('texts') || '–'}.`,
    hint: 'Sig, hvad den er, læs kun nogle af dens rækker, eller udelad den. Den falder aldrig bort uset, for rækker kan være forskellige i den.',
  }),
  'columns-needless': (fact) => ({
    message: `${fact('count')} kolonner gør ingen forskel for tallene: ${fact('columns')}. Kan de udelades?`,
    hint: 'Hvis en af dem skal bruges, så vælg i listen over kolonner, hvad den er.',
  }),
  'margins-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `Er kolonnen »${fact('columns')}« halvdelen af 95 %-intervallet omkring tallet?`
        : `Er kolonnerne ${fact('columns')} hver halvdelen af 95 %-intervallet omkring tallet før dem?`,
    hint: 'I så fald er tallet minus og plus dette dets grænser. En fejl på et andet niveau (90 %), en fejl i procent af tallet eller en standardfejl er noget andet: udelad den.',
  }),
  'columns-same': (fact) => ({
    message: `${fact('count')} kolonner har det samme i hver række (${fact('texts')}). Er det netop det, indikatoren handler om?`,
    hint: 'Hvis en af dem afgrænser tallene til en gruppe, så vælg i listen over kolonner, hvad den er.',
  }),
  'columns-finer': (fact) => ({
    message: `${fact('count')} kolonner opdeler tallene finere end indikatoren: ${fact('columns')}. Skal kun rækkerne for alle under ét læses?`,
    hint: 'Hvis en af dem er en opdeling af indikatoren, så vælg i listen over kolonner, hvilken.',
  }),
  'no-statistic': (fact) => ({
    message: `Det ligner en liste over enkelte poster (${fact('columns')}) og ikke en tabel med tal.`,
    hint: 'Der skal bruges ét tal for hver periode og gruppe, for eksempel antallet eller andelen af posterne. Er det alligevel en tabel med tal, så angiv nedenfor, hvad kolonnerne er.',
  }),
  'areas-unclear': (fact) => ({
    message: `De fleste steder i kolonnen »${fact('column')}« hører ikke til byens områder, for eksempel ${fact('texts')}.`,
    hint: 'Udelad deres rækker, eller angiv, hvilket af dem der er byen. Områder, der hører til den, tilføjes først under »Områder«.',
  }),
  'group-in-title': (fact) => ({
    message: `»${fact('value')}« står ved tabellen eller i filens navn, men ikke i nogen kolonne. Gælder tallene kun denne gruppe?`,
    hint: 'Angiv, om de gælder denne gruppe eller alle.',
  }),
  'area-in-title': (fact) => ({
    message: `»${fact('value')}« står over tallene eller i filens navn, og ingen kolonne nævner et sted. Gælder de dette sted eller byen?`,
    hint: 'Angiv, hvilket sted de gælder. Et lands tal er aldrig byens.',
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
  'header-none': (fact) => ({
    message: `Filen har ingen overskrift: linje ${fact('line')} er allerede data (${fact('texts')}).`,
    hint: 'Sig, hvad kolonnerne er. De kaldes efter deres plads: #1 er den første. Hvad de andre er læst som, vises bagefter.',
  }),
  'subheadings-unclear': (fact) => ({
    message: `${fact('count')} linjer står alene i tabellen, f.eks. »${fact('value')}«. Hvad angiver de for rækkerne nedenunder?`,
    hint: 'Sig det én gang for hele filen: området, året eller gruppen for rækkerne under hver af dem.',
  }),
  'unit-unclear': (fact) => ({
    message: `Kolonnen »${fact('column')}« angiver enheden »${fact('value')}«; indikatoren er i ${fact('unit')}.`,
    hint: 'Sig, hvordan tallene skal læses.',
  }),
  'units-by-row': (fact) => ({
    message: `Hver række har sin egen enhed (kolonnen »${fact('column')}«: ${fact('texts')}).`,
    hint: 'Læs hver række efter dens enhed, eller kun rækkerne med en af dem.',
  }),
  'text-unexpected': (fact) => ({
    message: `Kolonnen »${fact('column')}« rummer »${fact('value')}«; ventet: ${fact('expected')}.`,
    hint: 'Her kan en anden enhed eller gruppe være ment. Sig, om rækkerne skal læses på samme måde.',
  }),
  'twin-differs': (fact) => ({
    message: `Kolonnen »${fact('column')}« siger mere end den, den så ud til at gentage: ved »${fact('text')}« står »${fact('before')}« og »${fact('value')}«.`,
    hint: 'Sig, om den kan udelades alligevel.',
  }),
  'profile-unclear': (fact) => ({
    message: `Flere profiler passer til denne fil: ${fact('texts')}.`,
    hint: 'Sig, hvilken af dem den skal læses med. Profiler, der siger det samme, kan samles i én.',
  }),
  'column-gone': (fact) => ({
    message: `Kolonnen »${fact('column')}«, som profilen læser, mangler.`,
    hint: 'Vælg den kolonne, der er trådt i dens sted, eller læs filen uden den.',
  }),
  'column-new': (fact) => ({
    message: `Kolonnen »${fact('column')}« er ny; profilen kender den ikke. Den rummer: ${fact('texts') || '–'}.`,
    hint: 'Sig, hvad den er, eller udelad den.',
  }),
  'derived-columns': (fact) => ({
    message: `${fact('count')} kolonner er beregnet ud fra andre i denne fil: ${fact('texts')}. Kan de udelades?`,
    hint: derivedHint(fact),
  }),
  'derived-rows': (fact) => ({
    message: `Rækker i kolonnen »${fact('column')}« er beregnet ud fra andre i denne fil: ${fact('texts')}. Kan de udelades?`,
    hint: derivedHint(fact),
  }),
  'indicator-differs': (fact) => ({
    message: `»${fact('text')}« i filen er navnet på en anden indikator end »${fact('indicator')}«.`,
    hint: 'Se efter, om filen er sendt til den rigtige indikator; bekræft det i så fald.',
  }),
  'ages-differ': (fact) => ({
    message: `»${fact('text')}« i filen handler om en anden alder end indikatoren »${fact('indicator')}«.`,
    hint: 'Undersøg, om filen er sendt til den rigtige indikator; er det alligevel den samme alder, så bekræft det.',
  }),
  'figures-derived': (fact) => ({
    message: `»${fact('text')}« lyder ikke som indikatorens egne tal, men som en ændring, en afstand, en placering, et mål eller en fremskrivning.`,
    hint: 'Undersøg, om det er den rigtige kolonne. Er det indikatorens egne tal, så bekræft det.',
  }),
  'group-elsewhere': (fact) => ({
    message: `»${fact('text')}« står over eller ved siden af tallene, og indikatoren skelner ikke mellem disse grupper.`,
    hint: 'Undersøg, om tallene gælder alle. Gælder de kun denne gruppe, hører de ikke til denne indikator.',
  }),
  'period-differs': (fact) => ({
    message: `»${fact('text')}« nævner en anden tid end ${fact('period')}, som tallene tages for at gælde.`,
    hint: 'Er perioden sagt om en tidligere fil? Ret den, eller bekræft, at den er rigtig.',
  }),
  'derived-disagrees': (fact) => ({
    message: `${fact('wrong')} af ${fact('compared')} tal, der er beregnet ud fra andre (${fact('texts')}), passer ikke med dem; det første: ${fact('period')}, ${fact('found')} i stedet for ${fact('expected')}.`,
    hint: 'De offentliggøres ikke selv, men et af de to tal er forkert. Kontrollér tallene for denne periode.',
  }),
};
