import type { ReadingWords } from '../reading-words.ts';
import { n } from './count.ts';

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const reading: ReadingWords = {
  sayings: {
    encoding: (fact) => fact('encoding'),
    delimiter: (fact) => `cells separated by ${fact('delimiter')}`,
    sheet: (fact) => `sheet “${fact('sheet')}”`,
    header: (fact) => `header in line ${fact('line')}`,
    headers: (fact) => `header in lines ${fact('line')} to ${fact('last')}`,
    'no-header': () => 'no header',
    'rows-are': (fact) => `one row for each ${fact('keys')}`,
    'periods-across': (fact) => `periods in columns (${fact('first')} to ${fact('last')})`,
    'series-across': (fact) => `${fact('count')} series in columns`,
    'indicator-is': (fact) => `figures of “${fact('indicator')}”`,
    'decimal-point': () => 'decimal point',
    'decimal-comma': () => 'decimal comma',
    'rows-left-out': (fact) => `rows left out where “${fact('column')}” is ${fact('texts')}`,
    'column-is': (fact) => `“${fact('column')}” read as ${fact('field')}`,
    'column-is-dimension': (fact) => `“${fact('column')}” read as ${fact('dimension')}`,
    'column-is-series': (fact) => `“${fact('column')}” holds ${fact('parts')}`,
    'column-constant': (fact) => `“${fact('column')}” is always “${fact('text')}” and is not needed`,
    'column-twin': (fact) => `“${fact('column')}” only repeats “${fact('other')}”`,
    'column-left': (fact) => `“${fact('column')}” is left out`,
    'text-is-code': (fact) => `“${fact('text')}” means ${fact('code')}`,
    'text-is-area': (fact) => `“${fact('text')}” is ${fact('area')}`,
    'text-is-indicator': (fact) => `“${fact('text')}” is the indicator ${fact('indicator')}`,
    field: (fact) => capital(fact('field')),
    dimension: (fact) => fact('dimension'),
    code: (fact) => fact('code'),
    area: (fact) => fact('area'),
    indicator: (fact) => fact('indicator'),
    period: (fact) => fact('period'),
    column: (fact) => `The column “${fact('column')}”`,
    'header-line': (fact) => `Line ${fact('line')}`,
    shape: (fact) => capital(fact('shape')),
    mark: (fact) => (fact('mark') === ',' ? 'Decimal comma' : 'Decimal point'),
    'leave-column': () => 'Leave the column out',
    'leave-rows': () => 'Leave these rows out',
    'only-rows': (fact) => `Read only the rows with “${fact('text')}”`,
    'as-meant': () => 'It is right as it is',
    'figures-of': (fact) => `Figures of ${fact('parts')}`,
  },
  fields: {
    indicator: 'indicator',
    area: 'area',
    period: 'period',
    value: 'value',
    lower: 'lower limit',
    upper: 'upper limit',
    numerator: 'numerator',
    denominator: 'denominator',
    n: 'sample size',
    status: 'status',
    conf: 'confidentiality',
    reason: 'reason for a missing value',
    note: 'note',
  },
  shapes: {
    long: 'one figure in each row',
    'wide-periods': 'periods in columns',
    'wide-series': 'series in columns',
  },
  tab: 'tabs',
  list,
  sentence: (parts, rows, observations) =>
    `${capital(parts.join(', '))}${parts.length > 0 ? '; ' : ''}${n(rows, 'row becomes', 'rows become')} ${n(observations, 'observation', 'observations')}.`,
};
