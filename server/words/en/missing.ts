import type { MissingWords } from '../missing-words.ts';

const late = (count: number): string =>
  count === 0
    ? 'None is late.'
    : count === 1
      ? 'For one, a newer figure is due.'
      : `For ${count}, a newer figure is due.`;

export const missing: MissingWords = {
  title: 'What we do not know',
  lead: 'A gap that nobody names is soon taken for good news. Here are those of this barometer: what has no figures, what is late, what is withheld and for whom nothing is known.',
  summary: ({ used, empty, overdue }) =>
    `${
      empty === 0
        ? `All ${used} indicators in use have figures.`
        : `Of ${used} indicators in use, ${empty === 1 ? 'one has' : `${empty} have`} no figures.`
    } ${late(overdue)}`,
  headings: {
    empty: 'No figures at all',
    overdue: 'Late',
    absent: 'Figures that are not shown, and why',
    unbroken: 'For whom nothing is known',
    factors: 'Key factors without evidence',
    notUsed: 'Not measured here',
  },
  leads: {
    empty: 'These indicators are in use, and nobody has sent figures yet.',
    overdue: 'The source should have published a newer figure by now.',
    absent: 'There is a place for these figures, and a reason why it is empty.',
    unbroken: 'These indicators are meant to be broken down further than their figures go.',
    factors: 'No indicator in use says anything of these.',
    notUsed: 'The standard knows these indicators; the city does not use them.',
  },
  owedBy: (owner) => `Owed by: ${owner}.`,
  ownerless: 'Nobody has been named who owes them.',
  due: (since) => `Due since ${since}.`,
  figures: (count, years) => `${count === 1 ? '1 figure' : `${count} figures`}, ${years}`,
  by: (dimensions) => `Not broken down by: ${dimensions}.`,
  district: 'District',
};
