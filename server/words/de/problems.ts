import type { ProblemCode } from '../../intake/problems.ts';
import { cellProblems } from './cell-problems.ts';
import type { OtherLines, ProblemWords } from '../problem-words.ts';
import { formProblems } from './form-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { proposalProblems } from './proposal-problems.ts';
import { plausibility } from './plausibility.ts';

export const problems: ProblemWords<ProblemCode> = {
  ...cellProblems,
  ...formProblems,
  ...limitProblems,
  ...proposalProblems,
  ...plausibility,
  'empty-file': () => ({
    message: 'Die Datei enthält keine Zeilen.',
    hint: 'Senden Sie die Datei mit Kopfzeile und Daten.',
  }),
  undecodable: (fact) => ({
    message: `Die Datei ist kein lesbarer Text in ${fact('encoding')}.`,
    hint: 'Speichern Sie sie als CSV in UTF-8 oder nennen Sie die Kodierung in den Einstellungen zum Einlesen.',
  }),
  'encoding-assumed': (fact) => ({
    message: `Die Datei ist nicht in UTF-8; sie wurde als ${fact('encoding')} gelesen.`,
    hint: 'Prüfen Sie, ob Umlaute richtig erscheinen.',
  }),
  'header-missing': (fact) => ({
    message: `Die Kopfzeile enthält keinen unserer Spaltennamen; gefunden: ${fact('found')}.`,
    hint: 'Verwenden Sie die Vorlage des Indikators oder sagen Sie, was in welcher Spalte steht.',
  }),
  'column-unknown': (fact) => ({
    message:
      fact('column') === '' ? 'Eine Spalte ohne Namen enthält Werte.' : `Die Spalte „${fact('column')}“ ist unbekannt.`,
    hint: `Entfernen Sie sie oder ordnen Sie die Spalten zu. Bekannte Namen: ${fact('known')}.`,
  }),
  'column-missing': (fact) => ({
    message: `Die Spalte „${fact('column')}“ fehlt.`,
    hint: `Die Datei enthält: ${fact('columns')}.`,
  }),
  'column-duplicate': (fact) => ({
    message: `Die Spalte „${fact('column')}“ kommt zweimal vor.`,
    hint: 'Benennen Sie eine der beiden um.',
  }),
  'mapping-unfit': (fact) => ({
    message: `Die Zuordnung nennt „${fact('value')}“; das ist weder ein Feld noch eine Dimension noch ein brauchbares Muster.`,
    hint: 'Berichtigen Sie die Zuordnung.',
  }),
  'columns-ignored': (fact) => ({
    message: `Nicht verwendete Spalten: ${fact('columns')}.`,
    hint: 'Nichts zu tun, wenn das so gemeint ist.',
  }),
  'cells-differ': (fact) => ({
    message: `Die Zeile hat ${fact('found')} Zellen, die Kopfzeile ${fact('expected')}.`,
    hint: 'Suchen Sie nach einem fehlenden oder überzähligen Trennzeichen oder einem offenen Anführungszeichen.',
  }),
  'text-formula': (fact) => ({
    message: `Ein Text darf nicht mit „${fact('value').slice(0, 1)}“ beginnen: Eine Tabellenkalkulation hielte ihn für eine Formel.`,
    hint: 'Setzen Sie ein Wort davor.',
  }),
  'indicator-missing': () => ({
    message: 'Es ist nicht gesagt, zu welchem Indikator die Werte gehören.',
    hint: 'Ergänzen Sie eine Spalte „indicator“ oder nennen Sie ihn beim Hochladen.',
  }),
  'indicator-unknown': (fact) => ({
    message: `Es gibt keinen Indikator „${fact('value')}“.`,
    hint: 'Prüfen Sie die Kennung in der Liste der Indikatoren.',
  }),
  'area-unknown': (fact) => ({
    message: `Das Gebiet „${fact('value')}“ ist unbekannt.`,
    hint: 'Verwenden Sie einen Code oder Namen der Gebietsliste oder ordnen Sie es zu.',
  }),
  'code-unknown': (fact) => ({
    message: `„${fact('value')}“ ist kein Code dieser Dimension.`,
    hint: 'Ordnen Sie ihn einem Code zu oder prüfen Sie die Schreibweise.',
  }),
  'dimension-foreign': (fact) => ({
    message: `Der Indikator ${fact('indicator')} wird nicht nach „${fact('column')}“ gegliedert.`,
    hint: `Seine Dimensionen: ${fact('dimensions')}.`,
  }),
  'period-unreadable': (fact) => ({
    message: `„${fact('value')}“ ist kein Zeitraum.`,
    hint: 'Schreiben Sie 2019, 2019-Q3, 2019-07 oder 2018-08-01/P1Y oder nennen Sie die Konvention.',
  }),
  'period-total': (fact) => ({
    message: `„${fact('value')}“ unter den Zeiträumen: Ist die Zeile aus den anderen gebildet und auszulassen?`,
    hint: 'Ist es ein eigener Wert, schreiben Sie seinen Zeitraum in die Datei.',
  }),
  'period-ambiguous': (fact) => ({
    message: `„${fact('value')}“ lässt sich verschieden lesen: ${fact('candidates')}.`,
    hint: 'Sagen Sie, was gemeint ist.',
  }),
  'period-future': (fact) => ({
    message: `„${fact('value')}“ liegt in der Zukunft.`,
    hint: 'Bestätigen Sie, dass eine Prognose gemeint ist, oder berichtigen Sie den Zeitraum.',
  }),
  'number-ambiguous': (fact) => ({
    message: `„${fact('value')}“ kann ein Bruch oder Tausender sein; nichts sonst in der Spalte verrät es.`,
    hint: 'Nennen Sie das Dezimalzeichen der Datei.',
  }),
  'value-missing': () => ({
    message: 'Der Wert ist leer, und es ist kein Grund genannt.',
    hint: 'Nennen Sie einen Grund (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) oder entfernen Sie die Zeile.',
  }),
  'value-and-reason': (fact) => ({
    message: `Es gibt einen Wert (${fact('value')}) und einen Grund, warum keiner da ist.`,
    hint: 'Behalten Sie eines von beiden.',
  }),
  'reason-unknown': (fact) => ({
    message: `„${fact('value')}“ ist kein bekannter Grund.`,
    hint: 'Verwenden Sie not-collected, not-applicable, not-yet-available, suppressed, unreliable oder withdrawn.',
  }),
  'status-unknown': (fact) => ({
    message: `„${fact('value')}“ ist kein Status der SDMX-Listen.`,
    hint: 'Verwenden Sie Buchstaben wie A, P, E, B oder U, durch Leerzeichen getrennt.',
  }),
  'interval-wrong': (fact) => ({
    message: `Der Wert ${fact('value')} liegt nicht in seinem Intervall (${fact('lower')} bis ${fact('upper')}).`,
    hint: 'Berichtigen Sie den Wert oder die Grenzen.',
  }),
  'base-disagrees': (fact) => ({
    message: `Der Wert ${fact('value')} ergibt sich nicht aus ${fact('numerator')} und ${fact('denominator')} (das gäbe ${fact('computed') || '–'}).`,
    hint: 'Berichtigen Sie den Wert oder die Anzahlen.',
  }),
  'base-small': (fact) => ({
    message: `Die Basis von ${fact('base')} liegt unter ${fact('threshold')}: Ein Anteil an so wenigen sagt wenig.`,
    hint: 'Bestätigen Sie, oder lassen Sie den Wert mit einem Grund weg.',
  }),
  'duplicate-key': (fact) => ({
    message: `Derselbe Wert steht zweimal da, zuerst in Zeile ${fact('first')}: ${fact('series')}, ${fact('period')}.`,
    hint: 'Behalten Sie eine der Zeilen.',
  }),
  'quotes-broken': () => ({
    message:
      'Ein Anführungszeichen ist geöffnet und nicht richtig geschlossen; es steht nicht fest, wo die Zelle endet.',
    hint: 'Schließen Sie das Anführungszeichen, oder verdoppeln Sie jene, die zum Text gehören ("").',
  }),
  'row-repaired': (fact) => ({
    message:
      {
        quotes: 'Ein Anführungszeichen der Zeile wird als Teil ihres Textes gelesen.',
        'text-unquoted':
          'Ein Text der Zeile enthält das Trennzeichen ohne Anführungszeichen; er wird als eine Zelle gelesen.',
        'separator-missing': 'In der Zeile fehlt ein Trennzeichen; sie wird gelesen, als stünde es da.',
        'separator-extra': 'Die Zeile hat ein Trennzeichen zu viel; die leere Zelle wird ausgelassen.',
        'separator-other': 'Die Zeile hat ein anderes Trennzeichen als die übrigen und wird nach diesem gelesen.',
        'cell-missing': 'In der Zeile fehlt eine Zelle; sie wird als leer gelesen.',
      }[fact('flaw')] ?? 'Die Zeile passte nicht zur Tabelle und wurde berichtigt.',
    hint: 'Prüfen Sie, ob jede Zahl der Zeile in ihrer Spalte steht.',
  }),
  'row-too-long': () => ({
    message: 'Diese Zeile ist länger, als eine Tabellenzeile sein kann; ab hier wird nichts mehr gelesen.',
    hint: 'Prüfen Sie, ob die Zeilen der Datei dort enden, wo die Zeilen der Tabelle enden.',
  }),
  'tables-several': (fact) => ({
    message: `Die Datei enthält mehrere Tabellen. Gelesen wird die ab Zeile ${fact('first')}; weitere beginnen in Zeile ${fact('others')}.`,
    hint: 'Schicken Sie jede Tabelle als eigene Datei, oder nennen Sie die Kopfzeile der gemeinten.',
  }),
  'percent-unfit': (fact) => ({
    message: `„${fact('value')}“ trägt ein Prozentzeichen, das nicht passt: Andere Werte der Spalte haben keines, die Zahlen werden umgerechnet, oder der Indikator ist nicht in Prozent.`,
    hint: 'Schreiben Sie alle Werte der Spalte in der Einheit des Indikators, ohne das Zeichen.',
  }),
  'minus-typographic': (fact) => ({
    message: `Das typografische Minus in „${fact('value')}“ wurde als Minus gelesen.`,
    hint: 'Nichts zu tun.',
  }),
  'value-and-status': (fact) => ({
    message: `Es gibt einen Wert (${fact('value')}), doch sein Status ${fact('status')} sagt, dass es keinen gibt.`,
    hint: 'Lassen Sie den Wert weg, oder berichtigen Sie den Status.',
  }),
  'value-confidential': (fact) => ({
    message: `Der Wert ist als nicht zur Veröffentlichung bestimmt gekennzeichnet (${fact('conf')}).`,
    hint: 'Lassen Sie den Wert leer und geben Sie den Grund „suppressed“ an, oder berichtigen Sie das Kennzeichen.',
  }),
  'count-negative': (fact) => ({
    message: `Eine Anzahl kann nicht negativ sein (${fact('value')}).`,
    hint: 'Berichtigen Sie die Anzahl.',
  }),
  'schemes-mixed': (fact) => ({
    message: `Die Gruppen von ${fact('indicator')} gehören zu verschiedenen Definitionen, wer gezählt wird: ${fact('codes')}.`,
    hint: 'Bestätigen Sie, dass jede eine Reihe für sich bleibt, oder verwenden Sie die Codes einer Definition.',
  }),
  'nothing-to-read': () => ({
    message: 'Keine Zeile ergab eine Beobachtung.',
    hint: 'Prüfen Sie den Filter und die Kopfzeile.',
  }),
};

/** Further lines with the same cause. */
export const otherLines: OtherLines = (lines, more) => {
  const count = lines.length;
  return `Auch in ${count === 1 ? 'Zeile' : 'den Zeilen'} ${lines.join(', ')}${more ? ' und weiteren' : ''}.`;
};
