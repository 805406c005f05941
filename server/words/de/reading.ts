import type { ReadingWords } from '../reading-words.ts';
import { n } from './count.ts';

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const reading: ReadingWords = {
  sayings: {
    encoding: (fact) => fact('encoding'),
    delimiter: (fact) => `Zellen getrennt durch ${fact('delimiter')}`,
    sheet: (fact) => `Blatt „${fact('sheet')}“`,
    header: (fact) => `Kopf in Zeile ${fact('line')}`,
    headers: (fact) => `Kopf in den Zeilen ${fact('line')} bis ${fact('last')}`,
    'no-header': () => 'ohne Kopfzeile',
    'rows-are': (fact) => `eine Zeile je ${fact('keys')}`,
    'periods-across': (fact) => `Zeiträume in den Spalten (${fact('first')} bis ${fact('last')})`,
    'series-across': (fact) => `${fact('count')} Reihen in den Spalten`,
    'indicator-is': (fact) => `Zahlen zu „${fact('indicator')}“`,
    'decimal-point': () => 'Dezimalpunkt',
    'decimal-comma': () => 'Dezimalkomma',
    'rows-left-out': (fact) => `Zeilen ausgelassen, in denen „${fact('column')}“ ${fact('texts')} ist`,
    'column-is': (fact) => `„${fact('column')}“ als ${fact('field')} gelesen`,
    'column-is-dimension': (fact) => `„${fact('column')}“ als ${fact('dimension')} gelesen`,
    'column-is-series': (fact) => `„${fact('column')}“ enthält ${fact('parts')}`,
    'column-constant': (fact) => `„${fact('column')}“ ist immer „${fact('text')}“ und wird nicht gebraucht`,
    'column-twin': (fact) => `„${fact('column')}“ wiederholt nur „${fact('other')}“`,
    'column-left': (fact) => `„${fact('column')}“ wird ausgelassen`,
    'text-is-code': (fact) => `„${fact('text')}“ bedeutet ${fact('code')}`,
    'text-is-area': (fact) => `„${fact('text')}“ ist ${fact('area')}`,
    'text-is-indicator': (fact) => `„${fact('text')}“ ist der Indikator ${fact('indicator')}`,
    field: (fact) => capital(fact('field')),
    dimension: (fact) => fact('dimension'),
    code: (fact) => fact('code'),
    area: (fact) => fact('area'),
    indicator: (fact) => fact('indicator'),
    period: (fact) => fact('period'),
    column: (fact) => `Die Spalte „${fact('column')}“`,
    'header-line': (fact) => `Zeile ${fact('line')}`,
    shape: (fact) => capital(fact('shape')),
    mark: (fact) => (fact('mark') === ',' ? 'Dezimalkomma' : 'Dezimalpunkt'),
    'leave-column': () => 'Die Spalte auslassen',
    'leave-rows': () => 'Diese Zeilen auslassen',
    'only-rows': (fact) => `Nur die Zeilen mit „${fact('text')}“ lesen`,
    'as-meant': () => 'Es stimmt so',
    'figures-of': (fact) => `Zahlen zu ${fact('parts')}`,
  },
  fields: {
    indicator: 'Indikator',
    area: 'Gebiet',
    period: 'Zeitraum',
    value: 'Wert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    numerator: 'Zähler',
    denominator: 'Nenner',
    n: 'Zahl der Befragten',
    status: 'Status',
    conf: 'Vertraulichkeit',
    reason: 'Grund für einen fehlenden Wert',
    note: 'Anmerkung',
  },
  shapes: {
    long: 'eine Zahl je Zeile',
    'wide-periods': 'Zeiträume in den Spalten',
    'wide-series': 'Reihen in den Spalten',
  },
  tab: 'Tabulatoren',
  list,
  sentence: (parts, rows, observations) =>
    `${capital(parts.join(', '))}${parts.length > 0 ? '; ' : ''}aus ${n(rows, 'Zeile', 'Zeilen')} ${observations === 1 ? 'wird' : 'werden'} ${n(observations, 'Beobachtung', 'Beobachtungen')}.`,
};
