import type { MissingWords } from '../missing-words.ts';

const late = (count: number): string =>
  count === 0
    ? 'Ingen er forsinket.'
    : count === 1
      ? 'For én mangler et nyere tal.'
      : `For ${count} mangler et nyere tal.`;

export const missing: MissingWords = {
  title: 'Det, vi ikke ved',
  lead: 'Et hul, som ingen nævner, bliver hurtigt taget for en god nyhed. Her er barometerets huller: hvad der ingen tal har, hvad der er forsinket, hvad der holdes tilbage, og hvem man intet ved om.',
  summary: ({ used, empty, overdue }) =>
    `${
      empty === 0
        ? `Alle ${used} indikatorer i brug har tal.`
        : `Af ${used} indikatorer i brug har ${empty === 1 ? 'én' : `${empty}`} ingen tal.`
    } ${late(overdue)}`,
  headings: {
    empty: 'Slet ingen tal',
    overdue: 'Forsinket',
    absent: 'Tal, der ikke vises, og hvorfor',
    unbroken: 'Hvem man intet ved om',
    factors: 'Nøglefaktorer uden belæg',
    notUsed: 'Måles ikke her',
  },
  leads: {
    empty: 'Disse indikatorer er i brug, og ingen har leveret tal endnu.',
    overdue: 'Kilden burde have offentliggjort et nyere tal nu.',
    absent: 'Der er en plads til disse tal og en grund til, at den er tom.',
    unbroken: 'Disse indikatorer skulle kunne opdeles mere, end deres tal rækker.',
    factors: 'Ingen indikator i brug siger noget om dem.',
    notUsed: 'Standarden kender disse indikatorer; byen bruger dem ikke.',
  },
  owedBy: (owner) => `Skal leveres af: ${owner}.`,
  ownerless: 'Ingen er udpeget til at levere dem.',
  due: (since) => `Skulle have foreligget ${since}.`,
  figures: (count, years) => `${count === 1 ? '1 tal' : `${count} tal`}, ${years}`,
  by: (dimensions) => `Ikke opdelt efter: ${dimensions}.`,
  district: 'Bydel',
};
