import type { ProblemCode } from '../../intake/problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

export const problems: ProblemWords<ProblemCode> = {
  'empty-file': () => ({
    message: 'Die Datei enthält keine Zeilen.',
    hint: 'Senden Sie die Datei mit Kopfzeile und Daten.',
  }),
  undecodable: (facts) => ({
    message: `Die Datei ist kein lesbarer Text in ${facts['encoding']}.`,
    hint: 'Speichern Sie sie als CSV in UTF-8 oder nennen Sie die Kodierung in der Zuordnung.',
  }),
  'too-large-unpacked': (facts) => ({
    message: `Die komprimierte Datei ist ausgepackt größer als ${facts['limit']} MB.`,
    hint: 'Senden Sie sie in Teilen.',
  }),
  'encoding-assumed': (facts) => ({
    message: `Die Datei ist nicht in UTF-8; sie wurde als ${facts['encoding']} gelesen.`,
    hint: 'Prüfen Sie, ob Umlaute richtig erscheinen.',
  }),
  'header-missing': (facts) => ({
    message: `Die Kopfzeile enthält keinen unserer Spaltennamen; gefunden: ${list(facts['found'])}.`,
    hint: 'Verwenden Sie die Vorlage des Indikators oder senden Sie eine Zuordnung der Spalten.',
  }),
  'column-unknown': (facts) => ({
    message: `Die Spalte „${facts.column}“ ist unbekannt.`,
    hint: `Entfernen Sie sie oder ordnen Sie die Spalten zu. Bekannte Namen: ${list(facts['known'])}.`,
  }),
  'column-missing': (facts) => ({
    message: `Die Spalte „${facts.column}“ fehlt.`,
    hint: `Die Datei enthält: ${list(facts['columns'])}.`,
  }),
  'column-duplicate': (facts) => ({
    message: `Die Spalte „${facts.column}“ kommt zweimal vor.`,
    hint: 'Benennen Sie eine der beiden um.',
  }),
  'mapping-unfit': (facts) => ({
    message: `Die Zuordnung nennt „${facts['field']}“; das ist weder ein Feld noch eine Dimension noch ein brauchbares Muster.`,
    hint: 'Berichtigen Sie die Zuordnung.',
  }),
  'columns-ignored': (facts) => ({
    message: `Nicht verwendete Spalten: ${list(facts['columns'])}.`,
    hint: 'Nichts zu tun, wenn das so gemeint ist.',
  }),
  'cells-differ': (facts) => ({
    message: `Die Zeile hat ${facts['found']} Zellen, die Kopfzeile ${facts['expected']}.`,
    hint: 'Suchen Sie nach einem fehlenden oder überzähligen Trennzeichen oder einem offenen Anführungszeichen.',
  }),
  'text-formula': (facts) => ({
    message: `Ein Text darf nicht mit „${facts.value.slice(0, 1)}“ beginnen: Eine Tabellenkalkulation hielte ihn für eine Formel.`,
    hint: 'Setzen Sie ein Wort davor.',
  }),
  'indicator-missing': () => ({
    message: 'Es ist nicht gesagt, zu welchem Indikator die Werte gehören.',
    hint: 'Ergänzen Sie eine Spalte „indicator“ oder nennen Sie ihn beim Hochladen.',
  }),
  'indicator-unknown': (facts) => ({
    message: `Es gibt keinen Indikator „${facts.value}“.`,
    hint: 'Prüfen Sie die Kennung in der Liste der Indikatoren.',
  }),
  'area-unknown': (facts) => ({
    message: `Das Gebiet „${facts.value}“ ist unbekannt.`,
    hint: 'Verwenden Sie einen Code oder Namen der Gebietsliste oder ordnen Sie es zu.',
  }),
  'code-unknown': (facts) => ({
    message: `„${facts.value}“ ist kein Code dieser Dimension.`,
    hint: 'Ordnen Sie ihn einem Code zu oder prüfen Sie die Schreibweise.',
  }),
  'dimension-foreign': (facts) => ({
    message: `Der Indikator ${facts['indicator']} wird nicht nach „${facts.column}“ gegliedert.`,
    hint: `Seine Dimensionen: ${list(facts['dimensions'])}.`,
  }),
  'period-unreadable': (facts) => ({
    message: `„${facts.value}“ ist kein Zeitraum.`,
    hint: 'Schreiben Sie 2019, 2019-Q3, 2019-07 oder 2018-08-01/P1Y oder nennen Sie die Konvention.',
  }),
  'period-ambiguous': (facts) => ({
    message: `„${facts.value}“ lässt sich verschieden lesen: ${list(facts['candidates'])}.`,
    hint: 'Sagen Sie, was gemeint ist (Zuordnung: periods).',
  }),
  'period-future': (facts) => ({
    message: `„${facts.value}“ liegt in der Zukunft.`,
    hint: 'Bestätigen Sie, dass eine Prognose gemeint ist, oder berichtigen Sie den Zeitraum.',
  }),
  'not-a-number': (facts) => ({
    message: `„${facts.value}“ ist keine Zahl.`,
    hint: 'Schreiben Sie Ziffern mit dem Dezimalzeichen der Spalte. Ohne Wert bleibt die Zelle leer, mit einem Grund daneben.',
  }),
  'number-ambiguous': (facts) => ({
    message: `„${facts.value}“ kann ein Bruch oder Tausender sein; nichts sonst in der Spalte verrät es.`,
    hint: 'Nennen Sie das Dezimalzeichen der Datei (Zuordnung: decimal).',
  }),
  'number-marks-mixed': (facts) => ({
    message: `Die Spalte „${facts.column}“ verwendet Punkt und Komma als Dezimalzeichen.`,
    hint: 'Verwenden Sie eines durchgehend oder nennen Sie es in der Zuordnung.',
  }),
  'sign-unknown': (facts) => ({
    message: `Was „${facts.value}“ bedeutet, hängt davon ab, wer es geschrieben hat.`,
    hint: 'Nennen Sie die Konvention der Quelle oder in der Zuordnung, was das Zeichen bedeutet (missing).',
  }),
  'value-missing': () => ({
    message: 'Der Wert ist leer, und es ist kein Grund genannt.',
    hint: 'Nennen Sie einen Grund (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) oder entfernen Sie die Zeile.',
  }),
  'value-and-reason': (facts) => ({
    message: `Es gibt einen Wert (${facts.value}) und einen Grund, warum keiner da ist.`,
    hint: 'Behalten Sie eines von beiden.',
  }),
  'reason-unknown': (facts) => ({
    message: `„${facts.value}“ ist kein bekannter Grund.`,
    hint: 'Verwenden Sie not-collected, not-applicable, not-yet-available, suppressed, unreliable oder withdrawn.',
  }),
  'status-unknown': (facts) => ({
    message: `„${facts.value}“ ist kein Status der SDMX-Listen.`,
    hint: 'Verwenden Sie Buchstaben wie A, P, E, B oder U, durch Leerzeichen getrennt.',
  }),
  'out-of-range': (facts) => ({
    message: `${facts.value} liegt außerhalb des Möglichen (${facts['low']} bis ${facts['high']}).`,
    hint: 'Prüfen Sie die Einheit: Anteile stehen hier in Prozent.',
  }),
  'interval-wrong': (facts) => ({
    message: `Der Wert ${facts.value} liegt nicht in seinem Intervall (${facts['lower']} bis ${facts['upper']}).`,
    hint: 'Berichtigen Sie den Wert oder die Grenzen.',
  }),
  'base-disagrees': (facts) => ({
    message: `Der Wert ${facts.value} ergibt sich nicht aus ${facts['numerator']} und ${facts['denominator']} (das gäbe ${facts['computed'] ?? '–'}).`,
    hint: 'Berichtigen Sie den Wert oder die Anzahlen.',
  }),
  'base-small': (facts) => ({
    message: `Die Basis von ${facts['base']} liegt unter ${facts['threshold']}: Ein Anteil an so wenigen sagt wenig.`,
    hint: 'Bestätigen Sie, oder lassen Sie den Wert mit einem Grund weg.',
  }),
  'duplicate-key': (facts) => ({
    message: `Derselbe Wert steht zweimal da: ${facts['indicator']}, ${facts['area']}, ${facts['breakdown'] || '_T'}, ${facts['period']}.`,
    hint: 'Behalten Sie eine der Zeilen.',
  }),
  'nothing-to-read': () => ({
    message: 'Keine Zeile ergab eine Beobachtung.',
    hint: 'Prüfen Sie den Filter und die Kopfzeile.',
  }),
};
