import { axisRule, contrast } from '../../indicators/statistics/chart-rules.ts';
import {
  eurostatLevels,
  pointDifference,
  roundHalfAway,
  roundHalfEven,
  showAgainstTarget,
  showParts,
} from '../../indicators/statistics/rounding.ts';
import type { Method } from './given.ts';

export const PRESENTATION_METHODS: Readonly<Record<string, Method>> = {
  'round.half_away': (given) => ({ rounded: roundHalfAway(given.written('value'), given.number('decimals')) }),
  'round.half_even': (given) => ({ rounded: roundHalfEven(given.written('value'), given.number('decimals')) }),
  'round.pp_difference': (given) => {
    const shown = pointDifference(given.written('a'), given.written('b'), given.number('decimals'));
    return {
      difference: shown.difference,
      difference_of_shown: shown.differenceOfShown,
      note_needed: shown.noteNeeded,
    };
  },
  'round.target_display': (given) => ({
    ...showAgainstTarget(
      given.written('value'),
      given.written('target'),
      given.number('decimals'),
      given.choice('direction', ['up', 'down']),
    ),
  }),
  'round.eurostat_levels': (given) => ({
    rounded: eurostatLevels(
      given.writtenList('values'),
      given.choice('level', ['table_percent', 'text_percent', 'table_absolute', 'text_absolute']),
    ),
  }),
  'round.sum_note': (given) => {
    const parts = showParts(given.writtenList('parts'), given.written('total'), given.number('decimals'));
    return { shown: parts.shown, sum_of_shown: parts.sumOfShown, note_needed: parts.noteNeeded };
  },
  'chart.axis_rule': (given) => {
    const rule = axisRule(given.choice('chart', ['bar', 'line']), given.number('data_min'));
    return {
      axis_min: rule.axisMin,
      axis_includes_zero: rule.axisIncludesZero,
      truncated_allowed: rule.truncatedAllowed,
      mark_required: rule.markRequired,
    };
  },
  'chart.contrast': (given) => {
    const found = contrast(given.text('foreground'), given.text('background'));
    return { ratio: found.ratio, text_aa: found.enoughForText, graphic_aa: found.enoughForGraphics };
  },
};
