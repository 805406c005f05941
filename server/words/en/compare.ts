import type { CompareWords } from '../compare-words.ts';

export const compare: CompareWords = {
  heading: 'Compare',
  lead: 'Groups and districts beside each other, two indicators side by side, and what other places published.',
  first: 'Indicator',
  second: 'Beside it',
  show: 'Compare',
  none: 'none',
  sideBySide: 'Side by side',
  notCause: 'That two lines move together does not say that one moves the other.',
  together: 'Both by period',
  groups: 'Between groups',
  districts: 'Between districts',
  noDistricts: 'There are no figures of districts for this indicator.',
  noBenchmark: 'There is no group all others could be set against.',
  against: ({ label, value, period }) => `${period}, each set against: ${label}, ${value}.`,
  said: {
    above: (size) => `above, by ${size}`,
    below: (size) => `below, by ${size}`,
    unclear: () => 'no clear difference',
    higher: (size) => `${size} higher as published`,
    lower: (size) => `${size} lower as published`,
    equal: () => 'published the same',
  },
  counts: ({ above, below, unclear, unknown }) =>
    [
      above + below + unclear > 0 ? `${above} above, ${below} below, ${unclear} without a clear difference.` : '',
      unknown > 0
        ? `For ${unknown} the uncertainty of the figures is not known, so only the published difference is given; whether it is more than chance cannot be told.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  small: 'few people: single ones move this figure',
  notRanked: 'In the order of the list, never ranked: most places in a ranking would be decided by chance.',
  method:
    'Above and below are said only where the 95% interval of the difference leaves out zero (Newcombe, from the counts of both; else from the limits of both).',
  places: 'What other places published',
  placesLead: 'A difference is stated only where definition, unit, group and year fit.',
  placesCount: (count) => (count === 1 ? 'One published figure' : `${count} published figures`),
  allOf: (state) => `All of them: ${state}.`,
  states: { comparable: 'comparable', 'with-care': 'comparable with care', refused: 'not compared' },
  reasons: {
    definition: ({ text }) => `our figure is defined differently${text === '' ? '' : `: ${text}`}`,
    'other-definition': () => 'measured by another definition there',
    unit: () => 'another unit',
    aim: () => 'an aim, not a measured figure',
    breakdown: () => 'of a part of the group only',
    'other-group': () => 'another group',
    'no-figure': () => 'we have no figure of this group',
    'group-text': ({ text }) => text,
    'years-apart': ({ years }) => (years === 1 ? 'one year apart' : `${years} years apart`),
    unreliable: () => 'of low reliability',
  },
  columns: { what: 'What', value: 'Figure', said: 'Difference', comparable: 'How comparable' },
  absent: 'Without a figure',
  area: (name) => `The barometer of ${name}`,
  areaLead: (city) => `Every indicator with figures of this district, each beside ${city} as a whole.`,
  areaNone: 'There are no figures of this district yet.',
  areaWithout: 'Without figures of this district',
  otherAreas: 'Other districts',
  cityIs: (value) => `city as a whole: ${value}`,
};
