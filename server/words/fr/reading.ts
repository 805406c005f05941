import type { ReadingWords } from '../reading-words.ts';
import { n } from './count.ts';

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const reading: ReadingWords = {
  sayings: {
    encoding: (fact) => fact('encoding'),
    delimiter: (fact) => `cellules séparées par ${fact('delimiter')}`,
    sheet: (fact) => `feuille « ${fact('sheet')} »`,
    header: (fact) => `en-tête à la ligne ${fact('line')}`,
    headers: (fact) => `en-tête aux lignes ${fact('line')} à ${fact('last')}`,
    'no-header': () => 'sans en-tête',
    'rows-are': (fact) => `une ligne par ${fact('keys')}`,
    'periods-across': (fact) => `périodes en colonnes (${fact('first')} à ${fact('last')})`,
    'series-across': (fact) => `${fact('count')} séries en colonnes`,
    'indicator-is': (fact) => `chiffres de « ${fact('indicator')} »`,
    'decimal-point': () => 'point décimal',
    'decimal-comma': () => 'virgule décimale',
    'rows-left-out': (fact) => `lignes laissées de côté où « ${fact('column')} » vaut ${fact('texts')}`,
    'column-is': (fact) => `« ${fact('column')} » lue comme ${fact('field')}`,
    'column-is-dimension': (fact) => `« ${fact('column')} » lue comme ${fact('dimension')}`,
    'column-is-series': (fact) => `« ${fact('column')} » contient ${fact('parts')}`,
    'column-constant': (fact) => `« ${fact('column')} » vaut toujours « ${fact('text')} » et n’est pas utile`,
    'column-twin': (fact) => `« ${fact('column')} » ne fait que répéter « ${fact('other')} »`,
    'column-left': (fact) => `« ${fact('column')} » est laissée de côté`,
    'text-is-code': (fact) => `« ${fact('text')} » signifie ${fact('code')}`,
    'text-is-area': (fact) => `« ${fact('text')} » est ${fact('area')}`,
    'text-is-indicator': (fact) => `« ${fact('text')} » est l’indicateur ${fact('indicator')}`,
    field: (fact) => capital(fact('field')),
    dimension: (fact) => fact('dimension'),
    code: (fact) => fact('code'),
    area: (fact) => fact('area'),
    indicator: (fact) => fact('indicator'),
    period: (fact) => fact('period'),
    column: (fact) => `La colonne « ${fact('column')} »`,
    'header-line': (fact) => `Ligne ${fact('line')}`,
    shape: (fact) => capital(fact('shape')),
    mark: (fact) => (fact('mark') === ',' ? 'Virgule décimale' : 'Point décimal'),
    'leave-column': () => 'Laisser la colonne de côté',
    'leave-rows': () => 'Laisser ces lignes de côté',
    'only-rows': (fact) => `Ne lire que les lignes avec « ${fact('text')} »`,
    'as-meant': () => 'C’est juste ainsi',
    'figures-of': (fact) => `Chiffres de ${fact('parts')}`,
  },
  fields: {
    indicator: 'indicateur',
    area: 'territoire',
    period: 'période',
    value: 'valeur',
    lower: 'limite inférieure',
    upper: 'limite supérieure',
    numerator: 'numérateur',
    denominator: 'dénominateur',
    n: 'nombre de personnes interrogées',
    status: 'statut',
    conf: 'confidentialité',
    reason: 'motif d’une valeur manquante',
    note: 'remarque',
  },
  shapes: {
    long: 'un chiffre par ligne',
    'wide-periods': 'périodes en colonnes',
    'wide-series': 'séries en colonnes',
  },
  tab: 'tabulations',
  list,
  sentence: (parts, rows, observations) =>
    `${capital(parts.join(', '))}${parts.length > 0 ? ' ; ' : ''}${n(rows, 'ligne devient', 'lignes deviennent')} ${n(observations, 'observation', 'observations')}.`,
};
