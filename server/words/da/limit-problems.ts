import type { LimitProblemCode } from '../../intake/limit-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Why a file could not be scanned. */
const WHY: Readonly<Record<string, string>> = {
  missing: 'scanneren er ikke installeret.',
  forbidden: 'scanneren må ikke startes.',
  timeout: 'scanneren svarede ikke i tide.',
  other: 'scanneren sluttede uden at svare.',
};

export const limitProblems: ProblemWords<LimitProblemCode> = {
  'too-large-unpacked': (fact) => ({
    message: `Den komprimerede fil fylder mere end ${fact('limit')} MB udpakket.`,
    hint: 'Send den i dele.',
  }),
  'archive-ratio': (fact) => ({
    message: `Udpakket fylder filen mere end ${fact('limit')} gange sin størrelse, hvad ingen tabel gør; den blev ikke pakket ud.`,
    hint: 'Gem tabellen igen i det program, den kommer fra, uden at pakke den, og send den fil.',
  }),
  'archive-entries': (fact) => ({
    message: `Arkivet indeholder mere end ${fact('limit')} filer.`,
    hint: 'Pak det ud, og send den tabel, der er ment.',
  }),
  'archive-encrypted': () => ({
    message: 'Arkivet er beskyttet med en adgangskode.',
    hint: 'Pak det ud med adgangskoden, og send filen i det.',
  }),
  'archive-nested': () => ({
    message: 'Arkivet indeholder endnu et arkiv, som ikke pakkes ud.',
    hint: 'Pak begge ud, og send tabellen i dem.',
  }),
  'archive-several': (fact) => ({
    message: `Arkivet indeholder ${fact('found')} filer, så det er uklart, hvilken tabel der er ment: ${fact('files')}.`,
    hint: 'Pak det ud, og send filerne en ad gangen.',
  }),
  'not-text': () => ({
    message: 'Det er et arkiv af filer, ikke en tabel.',
    hint: 'Pak det ud, og send filerne en ad gangen.',
  }),
  'too-many-rows': (fact) => ({
    message: `Tabellen har mere end ${fact('limit')} rækker; intet af den tages med.`,
    hint: 'Send den i dele, for eksempel år for år.',
  }),
  'too-many-columns': (fact) => ({
    message: `Filen har ${fact('found')} kolonner; højst ${fact('limit')} læses.`,
    hint: 'Kontrollér skilletegnet, eller send tabellen i dele.',
  }),
  'cell-too-long': (fact) => ({
    message: `En celle indeholder ${fact('found')} tegn; højst ${fact('limit')} læses.`,
    hint: 'Kontrollér, om et anførselstegn før den aldrig blev lukket, eller gør teksten kortere.',
  }),
  'took-too-long': (fact) => ({
    message: `Læsningen varede længere end ${fact('limit')} sekunder og blev opgivet.`,
    hint: 'Send tabellen i dele. Er den lille, er serveren optaget: send den igen senere.',
  }),
  'reading-broken-off': () => ({
    message:
      'Den nye læsning af filen blev afbrudt af en fejl i programmet, eller fordi det blev standset. Filen og dine svar er gemt.',
    hint: 'Få den læst igen.',
  }),
  'links-unread': () => ({
    message: 'Projektmappen henviser til andre filer. De hentes aldrig: det, der er gemt af dem i cellerne, læses.',
    hint: 'Kontrollér, at tallene var opdaterede, da projektmappen blev gemt.',
  }),
  'scan-refused': (fact) => ({
    message: `Scanneren for skadelige filer afviste den: ${fact('says')}`,
    hint: 'Lav tabellen på ny fra dens kilde. Mener du, at scanneren tager fejl, så vis denne sætning til den, der driver serveren.',
  }),
  'scan-failed': (fact) => ({
    message: `Filen kunne ikke scannes for skadeligt indhold, så den blev ikke læst: ${WHY[fact('why')] ?? WHY['other']}`,
    hint: 'Send den igen senere. Den, der driver serveren, finder årsagen i loggen og i indstillingen SCAN_COMMAND.',
  }),
};
