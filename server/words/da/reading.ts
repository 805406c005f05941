import type { ReadingWords } from '../reading-words.ts';
import { n } from './count.ts';

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const reading: ReadingWords = {
  sayings: {
    encoding: (fact) => fact('encoding'),
    delimiter: (fact) => `celler adskilt af ${fact('delimiter')}`,
    sheet: (fact) => `ark »${fact('sheet')}«`,
    header: (fact) => `overskrift i linje ${fact('line')}`,
    headers: (fact) => `overskrift i linje ${fact('line')} til ${fact('last')}`,
    'no-header': () => 'uden overskrift',
    'rows-are': (fact) => `én række for hver kombination af ${fact('keys')}`,
    'periods-across': (fact) => `perioder i kolonnerne (${fact('first')} til ${fact('last')})`,
    'series-across': (fact) => `${fact('count')} serier i kolonnerne`,
    'indicator-is': (fact) => `tal for »${fact('indicator')}«`,
    'decimal-point': () => 'decimalpunktum',
    'decimal-comma': () => 'decimalkomma',
    'rows-left-out': (fact) => `rækker udeladt, hvor »${fact('column')}« er ${fact('texts')}`,
    'column-is': (fact) => `»${fact('column')}« læst som ${fact('field')}`,
    'column-is-dimension': (fact) => `»${fact('column')}« læst som ${fact('dimension')}`,
    'column-is-series': (fact) => `»${fact('column')}« rummer ${fact('parts')}`,
    'column-constant': (fact) => `»${fact('column')}« er altid »${fact('text')}« og bruges ikke`,
    'column-twin': (fact) => `»${fact('column')}« gentager blot »${fact('other')}«`,
    'column-left': (fact) => `»${fact('column')}« udelades`,
    'text-is-code': (fact) => `»${fact('text')}« betyder ${fact('code')}`,
    'text-is-area': (fact) => `»${fact('text')}« er ${fact('area')}`,
    'text-is-indicator': (fact) => `»${fact('text')}« er indikatoren ${fact('indicator')}`,
    field: (fact) => capital(fact('field')),
    dimension: (fact) => fact('dimension'),
    code: (fact) => fact('code'),
    area: (fact) => fact('area'),
    indicator: (fact) => fact('indicator'),
    period: (fact) => fact('period'),
    column: (fact) => `Kolonnen »${fact('column')}«`,
    'header-line': (fact) => `Linje ${fact('line')}`,
    shape: (fact) => capital(fact('shape')),
    mark: (fact) => (fact('mark') === ',' ? 'Decimalkomma' : 'Decimalpunktum'),
    'leave-column': () => 'Udelad kolonnen',
    'leave-rows': () => 'Udelad disse rækker',
    'only-rows': (fact) => `Læs kun rækkerne med »${fact('text')}«`,
    'as-meant': () => 'Det er rigtigt, som det er',
    'figures-of': (fact) => `Tal for ${fact('parts')}`,
  },
  fields: {
    indicator: 'indikator',
    area: 'område',
    period: 'periode',
    value: 'værdi',
    lower: 'nedre grænse',
    upper: 'øvre grænse',
    numerator: 'tæller',
    denominator: 'nævner',
    n: 'antal adspurgte',
    status: 'status',
    conf: 'fortrolighed',
    reason: 'årsag til manglende værdi',
    note: 'bemærkning',
  },
  shapes: {
    long: 'ét tal i hver række',
    'wide-periods': 'perioder i kolonnerne',
    'wide-series': 'serier i kolonnerne',
  },
  tab: 'tabulatorer',
  list,
  sentence: (parts, rows, observations) =>
    `${capital(parts.join(', '))}${parts.length > 0 ? '; ' : ''}${n(rows, 'række', 'rækker')} bliver til ${n(observations, 'observation', 'observationer')}.`,
};
