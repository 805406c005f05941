import type { RepairWords } from '../cell-problem-words.ts';

export const repairs: RepairWords = {
  'mixed-marks': (fact) => ({
    message: `In der Spalte „${fact('subject')}“ steht teils ein Dezimalpunkt, teils ein Dezimalkomma.`,
    hint: `Beide werden als Dezimalzeichen gelesen: „${fact('before')}“ als ${fact('after')}.`,
  }),
  'number-spaces': (fact) => ({
    message: `In Zahlen der Spalte „${fact('subject')}“ stehen überzählige Leerzeichen.`,
    hint: `Sie werden entfernt: aus „${fact('before')}“ wird ${fact('after')}.`,
  }),
  fraction: (fact) => ({
    message: 'Die Werte sehen wie Anteile von eins aus; der Indikator steht in Prozent.',
    hint: `Werte und Grenzen werden mit 100 multipliziert: aus ${fact('before')} wird ${fact('after')}.`,
  }),
  'duplicate-rows': (fact) => ({
    message: `Zeilen stehen mehrfach mit gleichem Inhalt (erste: ${fact('before')}).`,
    hint: 'Jede wird einmal gelesen. Keine Zahl ändert sich.',
  }),
  'inner-spaces': (fact) => ({
    message: `„${fact('before')}“ enthält überzählige Leerzeichen.`,
    hint: `Es wird als „${fact('after')}“ gelesen.`,
  }),
  mojibake: (fact) => ({
    message: `Buchstaben sind beschädigt: „${fact('before')}“.`,
    hint: `Texte werden gelesen, wie sie gemeint waren: „${fact('after')}“. Keine Zahl ändert sich.`,
  }),
  'trailing-cells': () => ({
    message: 'Zeilen enden mit mehr Trennzeichen als die Kopfzeile.',
    hint: 'Die leeren Zellen dahinter wurden übergangen. Keine Zahl hat sich geändert.',
  }),
  'header-spelling': (fact) => ({
    message: `Die Spalte „${fact('before')}“ heißt in dem, was von dieser Datei bekannt ist, „${fact('after')}“.`,
    hint: 'Sie wird als dieselbe Spalte gelesen. Keine Zahl ändert sich.',
  }),
  'repeated-header': (fact) => ({
    message: `Die Kopfzeile steht mitten in der Tabelle noch einmal („${fact('before')}“), wie auf jeder Seite einer gedruckten Liste.`,
    hint: 'Diese Zeilen und die Seitenzahlen davor werden ausgelassen. Keine Zahl ändert sich.',
  }),
  'locked-figures': (fact) => ({
    message: `Zeilen sagen, dass ihre Zahl geheim ist, und enthalten trotzdem eine (die erste: ${fact('before')}).`,
    hint: 'Die Zahl und ihre Anzahlen werden herausgenommen, der Grund bleibt stehen.',
  }),
};
