import type { PlausibilityCode } from '../../intake/plausibility/codes.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** “Unemployment rate, Basel-Stadt, women, 2021”, and which of its counts is meant. */
const what = (fact: ProblemFact): string => {
  const counts: Record<string, string> = { numerator: ' (numerator)', denominator: ' (denominator)' };
  return `${fact('series')}, ${fact('period')}${counts[fact('field')] ?? ''}`;
};

export const plausibility: ProblemWords<PlausibilityCode> = {
  jump: (fact) => ({
    message: `${what(fact)}: ${fact('figure')} after ${fact('before')} (${fact('from')}). This series usually moves by about ${fact('usual')}.`,
    hint: 'Compare it with the source. If it is right, say what lies behind it; if the definition changed, mark the break with status B.',
  }),
  'unit-changed': (fact) => ({
    message: `The figures of ${fact('indicator')} are about ${fact('times')} times as ${fact('smaller') ? 'small' : 'large'} as before: ${fact('value')} where there was ${fact('before')}.`,
    hint: 'Check the unit: per cent or fraction, people or thousands of people. The settings for reading the file take a factor.',
  }),
  'total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: the parts that are known (${fact('parts')}) already come to ${fact('sum')}, more than the whole (${fact('of')}), ${fact('whole')}.`
        : `${what(fact)}: the parts (${fact('parts')}) come to ${fact('sum')}, the whole (${fact('of')}) is ${fact('whole')}.`,
    hint: 'Correct the figure that is wrong, or send the group that is missing. If the parts do not make up the whole, say so.',
  }),
  'total-outside-parts': (fact) => ({
    message: `${what(fact)}: the whole (${fact('of')}) is ${fact('whole')}, but its parts (${fact('parts')}) lie between ${fact('least')} and ${fact('most')}. The figure of all lies between those of its parts.`,
    hint: 'Look for swapped rows or columns, or a group that is counted otherwise.',
  }),
  'parts-not-100': (fact) => ({
    message: `${what(fact)}: the shares (${fact('parts')}) come to ${fact('sum')}, not to 100.`,
    hint: 'Correct the share that is wrong, or send the group that is missing.',
  }),
  'area-total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: the parts of it that are known already come to ${fact('sum')}, more than the ${fact('whole')} of the whole.`
        : `${what(fact)}: its parts come to ${fact('sum')}, the whole is ${fact('whole')}.`,
    hint: 'Correct the figure that is wrong. If people are counted who belong to no part, say so.',
  }),
  'area-outside-parts': (fact) => ({
    message: `${what(fact)}: the figure is ${fact('whole')}, but those of its parts lie between ${fact('least')} and ${fact('most')}.`,
    hint: 'Look for swapped rows, or for a part that is counted otherwise.',
  }),
  'period-copied': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: all ${fact('figures')} figures are exactly those of ${fact('from')}.`,
    hint: 'Check that the column of the earlier period was not filled in again.',
  }),
  'period-late': (fact) => ({
    message: `${what(fact)} comes when ${fact('newest')} is published already.`,
    hint: 'Check the period. If the figure is added afterwards, say why it comes now.',
  }),
  'period-gap': (fact) => ({
    message: `${fact('series')}: nothing stands between ${fact('from')} and ${fact('period')}; until now no period was left out.`,
    hint: 'Send what is missing, or a row that gives the reason why there is no value.',
  }),
  'period-kind-changed': (fact) => ({
    message: `${fact('series')}: ${fact('period')} is another kind of period than ${fact('current')}, which is published.`,
    hint: 'Periods of two kinds are never compared, so this begins a line of its own. Check that it is meant.',
  }),
  'coverage-areas': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: areas of the last delivery are missing: ${fact('areas')}.`,
    hint: 'Send them as well, or a row that gives the reason why there is no value.',
  }),
  'coverage-groups': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: groups of the last delivery are missing: ${fact('groups')}.`,
    hint: 'Send them as well, or a row that gives the reason why there is no value.',
  }),
  'coverage-periods': (fact) => ({
    message: `${fact('indicator')}: the file ends with ${fact('period')}; ${fact('periods')} was delivered before and is not in it.`,
    hint: 'Check that this is the newest file of the source.',
  }),
  'coverage-fewer': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: ${fact('missing')} of ${fact('all')} series of the last delivery have no figure.`,
    hint: 'Check that the file is whole.',
  }),
};
