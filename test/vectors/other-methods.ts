import comparability from '../../indicators/catalogue/comparability.json' with { type: 'json' };
import {
  geometricMean,
  MISSING_WEIGHT_LIMIT,
  rankOf,
  rankStability,
  scaleToHundred,
  weightedMean,
  type CompositeResult,
} from '../../indicators/statistics/composite.ts';
import {
  austrian,
  citizenship,
  countryOfBirth,
  danish,
  french,
  germanImmigrationHistory,
  germanMigrationBackground,
  type Parent,
} from '../../indicators/statistics/group-definitions.ts';
import { compareGroups, partsAgainstTotal, type GroupRelation } from '../../indicators/statistics/groups.ts';
import {
  announceRevision,
  asOf,
  revisionMetrics,
  revisionTriangle,
  type Vintages,
} from '../../indicators/statistics/revisions.ts';
import type { Answer, Given, Method } from './given.ts';

function composite(result: CompositeResult): Answer {
  if (result.ok) {
    const { index, missingWeightShare } = result;
    return { index, missing_weight_share: missingWeightShare, rescaled: missingWeightShare > 0 };
  }
  const reason =
    result.reason === 'too_much_missing' ? `missing_weight_share_${result.missingWeightShare}` : result.reason;
  return { index: null, reason };
}

/** `refuse_above_0.2_weight` */
function missingLimit(given: Given): number {
  const rule = given.has('missing') ? /^refuse_above_([\d.]+)_weight$/.exec(given.text('missing'))?.[1] : undefined;
  if (given.has('missing') && rule === undefined) throw new Error(`No such rule: ${given.text('missing')}`);
  return rule === undefined ? MISSING_WEIGHT_LIMIT : Number(rule);
}

const weights = (given: Given): number[] | null => (given.has('weights') ? given.numbers('weights') : null);

const vintages = (given: Given): Vintages => given.raw('vintages') as Vintages;

const parent = (given: Given): Parent => ({
  bornInCountry: given.flagOrNull('born_in_country'),
  citizenAtBirth: given.flagOrNull('citizen_at_birth'),
  citizenNow: given.flagOrNull('citizen_now'),
  immigratedYear: given.numberOrNull('immigrated_year'),
});

/** The cases' names of groups in the catalogue's codes. */
const CODES: Readonly<Record<string, string>> = {
  'dk:immigrant': 'IMM',
  'dk:descendant': 'DESC',
  'dk:danish_origin': 'NAT_ORIG',
  'fr:immigrant': 'FR_IMM',
  'fr:descendant': 'FR_DESC',
  'de_mh:with_migration_background': 'MIG_BG',
  'de_mh:without_migration_background': 'NO_MIG',
  'de_eg:immigrant': 'DE_EG1',
  'de_eg:descendant': 'DE_EG2',
  'de_eg:one_sided': 'DE_EG_ONE',
  'at:first_generation': 'AT_G1',
  'at:second_generation': 'AT_G2',
  'eu_birth:foreign_born': 'FB',
  'eu_birth:native_born': 'NB',
  'eu_citizenship:foreign_national': 'FOR_CIT',
  'eu_citizenship:national': 'NAT_CIT',
};

function codes(name: string): string[] {
  const [scheme, members = ''] = name.split(':');
  return members.split('+').map((member) => {
    const code = CODES[`${scheme}:${member}`];
    if (code === undefined) throw new Error(`No such group: ${scheme}:${member}`);
    return code;
  });
}

const RELATIONS: Readonly<Record<string, string>> = {
  same: 'same',
  close: 'close_not_equal',
  subset: 'subset',
  superset: 'superset',
  break: 'not_comparable',
  'not-comparable': 'not_comparable',
};

/** Totals the publishers printed beside the parts of a case. Destatis, press release of March 2023. */
const PUBLISHED_TOTALS: Readonly<Record<string, number>> = { 'DE 2021': 19.0 };

export const OTHER_METHODS: Readonly<Record<string, Method>> = {
  'revision.metrics': (given) => {
    const found = revisionMetrics(given.numbers('first'), given.numbers('latest'));
    return {
      mean_revision: found?.meanRevision ?? null,
      mean_absolute_revision: found?.meanAbsoluteRevision ?? null,
      relative_mean_absolute_revision: found?.relativeMeanAbsoluteRevision ?? null,
      sd: found?.standardDeviation ?? null,
      rms: found?.rootMeanSquare ?? null,
      t: found?.t ?? null,
      p: found?.p ?? null,
      share_upward: found?.shareUpward ?? null,
      largest: found?.largest ?? null,
    };
  },
  'revision.as_of': (given) => ({ series: asOf(vintages(given), given.text('as_of')) }),
  'revision.triangle': (given) => {
    const found = revisionTriangle(vintages(given));
    return {
      first_release: found.firstRelease,
      latest: found.latest,
      revision_first_to_latest: found.firstToLatest,
      revision_first_to_second: found.firstToSecond,
    };
  },
  'revision.label_change': (given) => {
    const period = given.text('period');
    const [before, after] = given.texts('last_two').map((date) => vintages(given)[date]?.[period]);
    if (before === undefined || after === undefined) return { change: null, announce: false };
    return { ...announceRevision(before, after, given.number('threshold_points')) };
  },
  'composite.weighted_mean': (given) =>
    composite(weightedMean(given.numbersOrNull('scores'), weights(given), missingLimit(given))),
  'composite.geometric_mean': (given) =>
    composite(geometricMean(given.numbersOrNull('scores'), weights(given), missingLimit(given))),
  'composite.minmax': (given) => {
    const found = scaleToHundred(
      given.number('value'),
      given.number('minimum'),
      given.number('maximum'),
      given.choice('direction', ['up', 'down']),
    );
    return { score: found?.score ?? null, clipped: found?.clipped ?? null };
  },
  'composite.rank': (given) => {
    const found = rankOf(given.raw('scores') as Readonly<Record<string, number | null>>, given.text('subject'));
    return { rank: found?.rank ?? null, tied: found?.tied ?? null, of: found?.of ?? null };
  },
  'composite.rank_stability': (given) => {
    const editions = given
      .objects('published')
      .map((edition) => ({ score: edition.number('score', given.number('score')), rank: edition.number('rank') }));
    const { scoreChanged, rankChanged } = rankStability(editions);
    return { score_changed: scoreChanged, rank_changed: rankChanged, advice: 'report score, not rank' };
  },
  'demo.classify': (given) => {
    const facts = given.object('person');
    const person = { ...parent(facts), parents: facts.objects('parents').map(parent) };
    return {
      dk: danish(person),
      de_mh: germanMigrationBackground(person),
      de_eg: germanImmigrationHistory(person),
      fr: french(person),
      eu_birth: countryOfBirth(person),
      eu_citizenship: citizenship(person),
      at: austrian(person),
    };
  },
  'demo.check_totals': (given) => {
    const parts = given.object('million');
    const published = PUBLISHED_TOTALS[`${given.text('country')} ${given.number('year')}`];
    if (published === undefined) throw new Error('No published total is known for this case');
    const found = partsAgainstTotal(
      [parts.number('immigrants'), parts.number('descendants_both_parents')],
      published,
      1,
    );
    return {
      immigration_history: found.sum,
      published_immigration_history: published,
      note: found.difference === 0 ? 'parts add up' : `rounded parts differ by ${Math.abs(found.difference)}`,
    };
  },
  'demo.compare_definitions': (given) => {
    const people = given.object('million');
    const [abroad, immigrants] = [people.number('born_abroad'), people.number('immigrants_insee')];
    return { difference: abroad - immigrants, relative_to_insee: (abroad - immigrants) / immigrants };
  },
  'demo.comparability': (given) => {
    const matrix: readonly GroupRelation[] = comparability as GroupRelation[];
    const { relation, warningRequired } = compareGroups(codes(given.text('a')), codes(given.text('b')), matrix);
    return { relation: RELATIONS[relation], warning_required: warningRequired };
  },
};
