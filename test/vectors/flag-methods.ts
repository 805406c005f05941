import { CELL_CONVENTIONS, parseCell } from '../../indicators/statistics/cell.ts';
import { fromEurostat, leadingStatus, statusOfDerived } from '../../indicators/statistics/flags.ts';
import { latestSegment, segments } from '../../indicators/statistics/segments.ts';
import { trendStatus } from '../../indicators/statistics/trend.ts';
import { asList, type Method } from './given.ts';

export const FLAG_METHODS: Readonly<Record<string, Method>> = {
  'flag.eurostat_to_sdmx': (given) => {
    const pair = fromEurostat(given.text('flag'));
    return pair ? { obs_status: pair.obsStatus, conf_status: pair.confStatus } : { error: 'unknown_flag' };
  },
  'flag.precedence': (given) => ({ single: leadingStatus(given.texts('flags')) }),
  'flag.parse_cell': (given) => {
    const result = parseCell(given.text('text'), given.choice('convention', CELL_CONVENTIONS));
    if (!result.ok) return { error: result.error };
    const { value, obsStatus, confStatus, note } = result.cell;
    return { value, obs_status: obsStatus, conf_status: confStatus, note };
  },
  'flag.segments': (given) => {
    const [series, breaks] = [given.series('series'), given.breaks('flags')];
    const usable = latestSegment(series, breaks);
    return {
      segments: segments(series, breaks).map((points) => points.map(({ time }) => time)),
      usable_for_trend: usable.map(({ time }) => time),
      trend_status: trendStatus(usable, 'none').status,
    };
  },
  'flag.status_of_derived': (given) => {
    const { status, hasValue } = statusOfDerived(
      given.list('inputs').map((flags) => asList(flags, 'inputs').map(String)),
    );
    // The case knows no figures, only whether there may be one.
    return { derived: status, ...(hasValue ? {} : { value: null }) };
  },
};
