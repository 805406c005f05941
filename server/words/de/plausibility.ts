import type { PlausibilityCode } from '../../intake/plausibility/codes.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** „Arbeitslosenquote, Basel-Stadt, Frauen, 2021“, und welche ihrer Anzahlen. */
const what = (fact: ProblemFact): string => {
  const counts: Record<string, string> = { numerator: ' (Zähler)', denominator: ' (Nenner)' };
  return `${fact('series')}, ${fact('period')}${counts[fact('field')] ?? ''}`;
};

export const plausibility: ProblemWords<PlausibilityCode> = {
  jump: (fact) => ({
    message: `${what(fact)}: ${fact('figure')} nach ${fact('before')} (${fact('from')}). Sonst ändert sich diese Reihe um etwa ${fact('usual')}.`,
    hint: 'Vergleichen Sie mit der Quelle. Stimmt der Wert, sagen Sie, was dahintersteht; hat sich die Definition geändert, kennzeichnen Sie den Bruch mit dem Status B.',
  }),
  'unit-changed': (fact) => ({
    message: `Die Werte von „${fact('indicator')}“ sind etwa ${fact('times')}-mal so ${fact('smaller') ? 'klein' : 'groß'} wie zuvor: ${fact('value')} statt ${fact('before')}.`,
    hint: 'Prüfen Sie die Einheit: Prozent oder Bruchteil, Personen oder Tausend Personen. Ein Faktor lässt sich in den Einstellungen zum Einlesen nennen.',
  }),
  'total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: Die bekannten Teile (${fact('parts')}) ergeben schon ${fact('sum')}, mehr als das Ganze (${fact('of')}) mit ${fact('whole')}.`
        : `${what(fact)}: Die Teile (${fact('parts')}) ergeben ${fact('sum')}, das Ganze (${fact('of')}) ist ${fact('whole')}.`,
    hint: 'Berichtigen Sie den falschen Wert, oder senden Sie die fehlende Gruppe. Bilden die Teile nicht das Ganze, sagen Sie es.',
  }),
  'total-outside-parts': (fact) => ({
    message: `${what(fact)}: Das Ganze (${fact('of')}) ist ${fact('whole')}, seine Teile (${fact('parts')}) liegen aber zwischen ${fact('least')} und ${fact('most')}. Der Wert aller liegt zwischen denen der Teile.`,
    hint: 'Suchen Sie nach vertauschten Zeilen oder Spalten oder nach einer anders gezählten Gruppe.',
  }),
  'parts-not-100': (fact) => ({
    message: `${what(fact)}: Die Anteile (${fact('parts')}) ergeben ${fact('sum')} und nicht 100.`,
    hint: 'Berichtigen Sie den falschen Anteil, oder senden Sie die fehlende Gruppe.',
  }),
  'area-total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)}: Die bekannten Teile des Gebiets ergeben schon ${fact('sum')}, mehr als das Ganze mit ${fact('whole')}.`
        : `${what(fact)}: Die Teile des Gebiets ergeben ${fact('sum')}, das Ganze ist ${fact('whole')}.`,
    hint: 'Berichtigen Sie den falschen Wert. Gehören gezählte Personen zu keinem Teil, sagen Sie es.',
  }),
  'area-outside-parts': (fact) => ({
    message: `${what(fact)}: Der Wert ist ${fact('whole')}, die Teile des Gebiets liegen aber zwischen ${fact('least')} und ${fact('most')}.`,
    hint: 'Suchen Sie nach vertauschten Zeilen oder nach einem anders gezählten Teil.',
  }),
  'period-copied': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: Alle ${fact('figures')} Werte sind genau die von ${fact('from')}.`,
    hint: 'Prüfen Sie, ob die Spalte des früheren Zeitraums noch einmal eingesetzt wurde.',
  }),
  'period-late': (fact) => ({
    message: `${what(fact)} kommt, nachdem ${fact('newest')} schon veröffentlicht ist.`,
    hint: 'Prüfen Sie den Zeitraum. Wird der Wert nachgetragen, sagen Sie, warum er jetzt kommt.',
  }),
  'period-gap': (fact) => ({
    message: `${fact('series')}: Zwischen ${fact('from')} und ${fact('period')} steht nichts; bisher fehlte kein Zeitraum.`,
    hint: 'Senden Sie das Fehlende oder eine Zeile mit dem Grund, warum es keinen Wert gibt.',
  }),
  'period-kind-changed': (fact) => ({
    message: `${fact('series')}: ${fact('period')} ist eine andere Art von Zeitraum als ${fact('current')}, das veröffentlicht ist.`,
    hint: 'Zwei Arten von Zeiträumen werden nie verglichen; hier beginnt eine eigene Linie. Prüfen Sie, ob das gemeint ist.',
  }),
  'coverage-areas': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: Gebiete der letzten Lieferung fehlen: ${fact('areas')}.`,
    hint: 'Senden Sie sie mit, oder eine Zeile mit dem Grund, warum es keinen Wert gibt.',
  }),
  'coverage-groups': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: Gruppen der letzten Lieferung fehlen: ${fact('groups')}.`,
    hint: 'Senden Sie sie mit, oder eine Zeile mit dem Grund, warum es keinen Wert gibt.',
  }),
  'coverage-periods': (fact) => ({
    message: `${fact('indicator')}: Die Datei endet mit ${fact('period')}; ${fact('periods')} wurde schon geliefert und fehlt darin.`,
    hint: 'Prüfen Sie, ob es die neueste Datei der Quelle ist.',
  }),
  'coverage-fewer': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')}: ${fact('missing')} von ${fact('all')} Reihen der letzten Lieferung haben keinen Wert.`,
    hint: 'Prüfen Sie, ob die Datei vollständig ist.',
  }),
};
