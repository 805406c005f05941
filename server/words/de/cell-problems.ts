import type { CellProblemWords, NoNumberWords } from '../cell-problem-words.ts';
import { repairs } from './repairs.ts';

const WHY: NoNumberWords = {
  hexadecimal: 'sie ist hexadezimal geschrieben',
  underscore: 'zwischen den Ziffern steht ein Unterstrich',
  'not-a-number': 'so schreiben Programme eine gescheiterte Rechnung',
  infinite: 'das steht für unendlich',
  'too-large': 'so groß ist keine Zahl einer Statistik',
  'foreign-digits': 'die Ziffern gehören zu einer anderen Schrift oder sind breite Zeichen',
  date: 'das ist ein Datum; eine Tabellenkalkulation kann es aus einer Zahl wie 1.5 gemacht haben',
  'sheet-error': 'eine Formel der Tabelle ist gescheitert',
  grouping: 'Zeichen oder Leerzeichen teilen sie nicht in Tausender',
  'other-mark': 'sie hat das andere Dezimalzeichen',
  spaces: 'sie enthält überzählige Leerzeichen',
};

export const cellProblems: CellProblemWords = {
  'not-a-number': (fact) => {
    const why = WHY[fact('why')];
    return {
      message: `„${fact('value')}“ ist keine Zahl${why ? `, die gelesen werden kann: ${why}` : ''}.`,
      hint: 'Schreiben Sie Ziffern mit dem Dezimalzeichen der Spalte. Ohne Wert bleibt die Zelle leer, mit einem Grund daneben; oder sagen Sie beim Einlesen, was der Text bedeutet.',
    };
  },
  'number-marks-mixed': (fact) => ({
    message: `Die Spalte „${fact('column')}“ verwendet ${fact('marks') || 'Punkt und Komma'} für denselben Zweck.`,
    hint: 'Verwenden Sie durchgehend ein Dezimalzeichen und ein Tausenderzeichen oder nennen Sie beide in den Einstellungen zum Einlesen.',
  }),
  'sign-unknown': (fact) => ({
    message:
      fact('kind') === 'bound'
        ? `„${fact('value')}“ sagt nur ungefähr, wie viel es ist.`
        : `Was „${fact('value')}“ bedeutet, hängt davon ab, wer es geschrieben hat.${fact('legend') === '' ? '' : ` In der Datei steht: „${fact('legend')}“.`}`,
    hint: 'Sagen Sie, was es bedeutet oder wessen Konvention die Datei folgt.',
  }),
  'flag-unknown': (fact) => ({
    message: `Was „${fact('value')}“ neben einer Zahl bedeutet, ist nicht gesagt (${fact('example')}).${fact('legend') === '' ? '' : ` In der Datei steht: „${fact('legend')}“.`}`,
    hint: 'Sagen Sie, was das Zeichen bedeutet oder wessen Konvention die Datei folgt. Es gilt dann für alle Zahlen damit.',
  }),
  'blank-unknown': (fact) => ({
    message: `Zellen der Spalte „${fact('column')}“ sind leer, und nichts sagt, warum.`,
    hint: 'Sagen Sie, was eine leere Zelle bedeutet, oder tragen Sie die Gründe in einer Spalte „reason“ ein.',
  }),
  'filler-asked': (fact) => ({
    message: `${fact('value')} liegt weit von allen anderen Werten; viele Programme schreiben das, wo es keine Zahl gibt.`,
    hint: 'Sagen Sie, wofür es steht, oder dass es eine Zahl ist.',
  }),
  'exponent-asked': (fact) => ({
    message: `„${fact('value')}“ ist eine Zehnerpotenz, wie Tabellenkalkulationen lange Zahlen zeigen; Stellen können fehlen.`,
    hint: 'Senden Sie die Zahlen ausgeschrieben oder nehmen Sie sie an, wie sie dastehen.',
  }),
  'exponent-read': (fact) => ({
    message: `„${fact('value')}“ wurde als Zehnerpotenz mit allen Stellen gelesen.`,
    hint: 'Nichts zu tun.',
  }),
  'scale-asked': (fact) => ({
    message: `„${fact('unit')}“: Sind die Werte von „${fact('column')}“ mit ${fact('scale')} zu multiplizieren?`,
    hint: 'Sagen Sie, ob das so ist oder ob sie schon voll ausgeschrieben sind.',
  }),
  'count-asked': (fact) => ({
    message: `Stehen die Werte von „${fact('column')}“ in der Einheit von „${fact('indicator')}“? Alle sind ganze Zahlen, und einige liegen über 100, wie es bei Personenzahlen ist.`,
    hint: 'Bestätigen Sie das, oder senden Sie die Werte in der Einheit des Indikators.',
  }),
  'unit-mixed': (fact) => ({
    message: `Nur manche Zellen von „${fact('column')}“ haben eine Einheit, oder nicht alle dieselbe: ${fact('units')}.`,
    hint: 'Sagen Sie, dass alle in derselben Einheit stehen, oder berichtigen Sie die Datei.',
  }),
  'unit-unfit': (fact) => ({
    message: `Die Einheit in „${fact('value')}“ ist nicht die des Indikators.`,
    hint: 'Prüfen Sie, ob Spalte und Indikator zusammengehören.',
  }),
  'unit-read': (fact) => ({
    message: `„${fact('unit')}“ neben den Zahlen wurde als ihre Einheit gelesen.`,
    hint: 'Nichts zu tun.',
  }),
  'out-of-range': (fact) => ({
    message: `${fact('value')} liegt außerhalb des Möglichen (${fact('low')} bis ${fact('high')}).`,
    hint:
      fact('kind') === 'count'
        ? 'Gefragt ist ein Anteil in Prozent; das sieht wie eine Anzahl aus. Prüfen Sie, welche Spalte den Anteil enthält.'
        : 'Prüfen Sie Einheit und Dezimalzeichen: Anteile stehen hier in Prozent.',
  }),
  'repair-proposed': (fact) => {
    const repair = repairs[fact('kind') as keyof typeof repairs](fact);
    return {
      message: repair.message,
      hint: `Das lässt sich beheben: ${repair.hint} Nehmen Sie es an oder lehnen Sie es ab.`,
    };
  },
  'rows-left-out': (fact) => ({
    message: `Wie gesagt weggelassen: ${fact('rows')} Zahlen.`,
    hint: 'Nichts zu tun, wenn das so gemeint ist.',
  }),
};
