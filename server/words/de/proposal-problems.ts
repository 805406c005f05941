import type { ProposalProblemCode } from '../../intake/propose/proposal-problems.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** What figures made of others are, and whether they agree with them. */
const derivedHint = (fact: ProblemFact): string =>
  [
    'Sie sind aus den Zahlen berechnet und keine Zahlen des Indikators.',
    fact('compared') === '0'
      ? 'Es wurden keine Zahlen gefunden, mit denen sie sich vergleichen lassen.'
      : `Geprüft: ${fact('agreed')} von ${fact('compared')} stimmen mit den Zahlen überein, aus denen sie berechnet sind.`,
    fact('expected') === ''
      ? ''
      : `Die erste Abweichung: ${fact('period')}, ${fact('found')} statt ${fact('expected')}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** Was zu einer fremden Tabelle gefragt wird. Die Antworten stehen daneben. */
export const proposalProblems: ProblemWords<ProposalProblemCode> = {
  'indicator-unclear': () => ({
    message: 'Zu welchem Indikator gehören diese Zahlen?',
    hint: 'Wählen Sie ihn; daraus folgt, was die Spalten bedeuten.',
  }),
  'period-unclear': () => ({
    message: 'Aus welchem Zeitraum sind die Zahlen? Keine Spalte sagt es.',
    hint: 'Wählen Sie die Spalte, die ihn enthält, oder schreiben Sie den Zeitraum der ganzen Datei.',
  }),
  'value-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `Für wen gelten die Zahlen der Spalte „${fact('columns')}“?`
        : `Worin unterscheiden sich die ${fact('count')} Spalten mit Zahlen: ${fact('columns') || '–'}?`,
    hint: 'Entweder ist jede eine eigene Gruppe, oder in einer stehen die Zahlen und die anderen werden weggelassen.',
  }),
  'role-unclear': (fact) => ({
    message: `Was sagt die Spalte „${fact('column')}“? Sie enthält: ${fact('texts') || '–'}.`,
    hint: 'Sagen Sie, was sie ist, lesen Sie nur einen Teil ihrer Zeilen, oder lassen Sie sie aus. Ungesehen fällt sie nie weg, denn Zeilen können sich in ihr unterscheiden.',
  }),
  'columns-needless': (fact) => ({
    message: `${fact('count')} Spalten machen für die Zahlen keinen Unterschied: ${fact('columns')}. Können sie wegbleiben?`,
    hint: 'Wird eine davon gebraucht, wählen Sie in der Liste der Spalten, was sie ist.',
  }),
  'margins-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `Ist die Spalte „${fact('columns')}“ die Hälfte des 95-%-Intervalls um den Wert?`
        : `Sind die Spalten ${fact('columns')} jeweils die Hälfte des 95-%-Intervalls um den Wert davor?`,
    hint: 'Dann gelten der Wert minus und plus diese Zahl als seine Grenzen. Ein Fehler auf einem anderen Niveau (90 %), einer in Prozent des Werts oder ein Standardfehler ist das nicht: lassen Sie ihn weg.',
  }),
  'columns-same': (fact) => ({
    message: `In ${fact('count')} Spalten steht in jeder Zeile dasselbe (${fact('texts')}). Ist das genau der Gegenstand des Indikators?`,
    hint: 'Schränkt eine davon die Zahlen auf eine Gruppe ein, wählen Sie in der Liste der Spalten, was sie ist.',
  }),
  'columns-finer': (fact) => ({
    message: `${fact('count')} Spalten gliedern die Zahlen feiner als der Indikator: ${fact('columns')}. Sollen nur die Zeilen für alle zusammen gelesen werden?`,
    hint: 'Ist eine davon eine Gliederung des Indikators, wählen Sie in der Liste der Spalten, welche.',
  }),
  'no-statistic': (fact) => ({
    message: `Das sieht nach einer Liste einzelner Einträge aus (${fact('columns')}), nicht nach einer Tabelle mit Zahlen.`,
    hint: 'Gebraucht wird eine Zahl je Zeitraum und Gruppe, etwa die Anzahl oder der Anteil dieser Einträge. Ist es doch eine solche Tabelle, sagen Sie unten, was die Spalten sind.',
  }),
  'areas-unclear': (fact) => ({
    message: `Die meisten Orte der Spalte „${fact('column')}“ sind keine Gebiete dieser Stadt, zum Beispiel ${fact('texts')}.`,
    hint: 'Lassen Sie ihre Zeilen weg, oder sagen Sie, welcher davon die Stadt ist. Gebiete, die zu ihr gehören, werden zuerst unter „Gebiete“ ergänzt.',
  }),
  'group-in-title': (fact) => ({
    message: `„${fact('value')}“ steht neben der Tabelle oder im Dateinamen, aber in keiner Spalte. Gelten die Zahlen nur für diese Gruppe?`,
    hint: 'Sagen Sie, ob sie für diese Gruppe oder für alle gelten.',
  }),
  'area-in-title': (fact) => ({
    message: `„${fact('value')}“ steht über den Zahlen oder im Dateinamen, und keine Spalte nennt einen Ort. Gelten sie für diesen Ort oder für die Stadt?`,
    hint: 'Sagen Sie, für welchen Ort sie gelten. Zahlen eines Landes sind nie die der Stadt.',
  }),
  'group-unclear': (fact) => ({
    message: `Wer ist mit „${fact('value')}“ gemeint? Keine unserer Gruppen heißt so.`,
    hint: 'Wählen Sie die Gruppe, die gleich definiert ist, oder lassen Sie sie aus. Ähnliche Namen sind nur ein Vorschlag.',
  }),
  'area-unclear': (fact) => ({
    message: fact('value') === '' ? 'Zeilen ohne Gebiet: Woher sind sie?' : `Welches Gebiet ist „${fact('value')}“?`,
    hint: 'Wählen Sie das Gebiet, oder lassen Sie diese Zeilen aus.',
  }),
  'name-unclear': (fact) => ({
    message: `Welcher Indikator ist „${fact('value')}“?`,
    hint: 'Wählen Sie den Indikator, oder lassen Sie diese Zeilen aus.',
  }),
  'texts-unclear': (fact) => ({
    message: `Weitere Texte der Spalte „${fact('column')}“ sind nicht bekannt, etwa ${fact('texts')}.`,
    hint: 'Lassen Sie ihre Zeilen aus, oder senden Sie eine Zuordnung für sie.',
  }),
  'empty-unclear': (fact) => ({
    message: `Was bedeutet eine leere Zelle in der Spalte „${fact('column')}“?`,
    hint: 'Sie kann das Total sein, die Zelle darüber wiederholen (verbundene Zellen) oder zu nichts gehören.',
  }),
  'header-none': (fact) => ({
    message: `Die Datei hat keine Kopfzeile: Zeile ${fact('line')} enthält schon Daten (${fact('texts')}).`,
    hint: 'Sagen Sie, was die Spalten sind. Sie heißen nach ihrem Platz: #1 ist die erste. Wofür die übrigen gehalten werden, steht danach da.',
  }),
  'subheadings-unclear': (fact) => ({
    message: `${fact('count')} Zeilen stehen allein in der Tabelle, etwa „${fact('value')}“. Was nennen sie für die Zeilen darunter?`,
    hint: 'Sagen Sie es einmal für die ganze Datei: das Gebiet, das Jahr oder die Gruppe der Zeilen unter jeder von ihnen.',
  }),
  'unit-unclear': (fact) => ({
    message: `Die Spalte „${fact('column')}“ nennt die Einheit „${fact('value')}“; der Indikator ist in ${fact('unit')}.`,
    hint: 'Sagen Sie, wie die Zahlen zu lesen sind.',
  }),
  'units-by-row': (fact) => ({
    message: `Die Zeilen haben eigene Einheiten (Spalte „${fact('column')}“: ${fact('texts')}).`,
    hint: 'Lesen Sie jede Zeile nach ihrer Einheit oder nur die Zeilen mit einer davon.',
  }),
  'text-unexpected': (fact) => ({
    message: `Die Spalte „${fact('column')}“ enthält „${fact('value')}“; erwartet: ${fact('expected')}.`,
    hint: 'Hier kann eine andere Einheit oder Gruppe gemeint sein. Sagen Sie, ob diese Zeilen gleich zu lesen sind.',
  }),
  'twin-differs': (fact) => ({
    message: `Die Spalte „${fact('column')}“ sagt mehr als die, die sie zu wiederholen schien: Bei „${fact('text')}“ steht „${fact('before')}“ und „${fact('value')}“.`,
    hint: 'Sagen Sie, ob sie trotzdem ausgelassen werden kann.',
  }),
  'profile-unclear': (fact) => ({
    message: `Mehrere Profile passen zu dieser Datei: ${fact('texts')}.`,
    hint: 'Sagen Sie, mit welchem sie zu lesen ist. Profile, die dasselbe sagen, lassen sich zu einem machen.',
  }),
  'column-gone': (fact) => ({
    message: `Die Spalte „${fact('column')}“, die das Profil liest, fehlt.`,
    hint: 'Wählen Sie die Spalte, die an ihre Stelle getreten ist, oder lesen Sie die Datei ohne sie.',
  }),
  'column-new': (fact) => ({
    message: `Die Spalte „${fact('column')}“ ist neu; das Profil kennt sie nicht. Sie enthält: ${fact('texts') || '–'}.`,
    hint: 'Sagen Sie, was sie ist, oder lassen Sie sie aus.',
  }),
  'derived-columns': (fact) => ({
    message: `${fact('count')} Spalten sind aus anderen dieser Datei berechnet: ${fact('texts')}. Können sie weggelassen werden?`,
    hint: derivedHint(fact),
  }),
  'derived-rows': (fact) => ({
    message: `Zeilen der Spalte „${fact('column')}“ sind aus anderen dieser Datei berechnet: ${fact('texts')}. Können sie weggelassen werden?`,
    hint: derivedHint(fact),
  }),
  'indicator-differs': (fact) => ({
    message: `„${fact('text')}“ in der Datei ist der Name eines anderen Indikators als „${fact('indicator')}“.`,
    hint: 'Prüfen Sie, ob die Datei für den richtigen Indikator gesendet wurde; wenn ja, bestätigen Sie es.',
  }),
  'ages-differ': (fact) => ({
    message: `„${fact('text')}“ in der Datei nennt ein anderes Alter als der Indikator „${fact('indicator')}“.`,
    hint: 'Prüfen Sie, ob die Datei für den richtigen Indikator gesendet wurde; ist trotzdem dasselbe Alter gemeint, bestätigen Sie es.',
  }),
  'figures-derived': (fact) => ({
    message: `„${fact('text')}“ klingt nicht nach den Werten des Indikators, sondern nach einer Veränderung, einem Abstand, einem Rang, einem Ziel oder einer Prognose.`,
    hint: 'Prüfen Sie, ob das die richtige Spalte ist. Sind es die Werte des Indikators selbst, bestätigen Sie es.',
  }),
  'group-elsewhere': (fact) => ({
    message: `„${fact('text')}“ steht über oder neben den Zahlen, und der Indikator unterscheidet diese Gruppe nicht.`,
    hint: 'Prüfen Sie, ob die Zahlen für alle gelten. Gelten sie nur für diese Gruppe, gehören sie nicht zu diesem Indikator.',
  }),
  'period-differs': (fact) => ({
    message: `„${fact('text')}“ nennt eine andere Zeit als ${fact('period')}, wofür die Zahlen genommen werden.`,
    hint: 'Stammt die Periode von einer früheren Datei? Berichtigen Sie sie, oder bestätigen Sie, dass sie stimmt.',
  }),
  'derived-disagrees': (fact) => ({
    message: `${fact('wrong')} von ${fact('compared')} Zahlen, die aus anderen berechnet sind (${fact('texts')}), stimmen nicht mit ihnen überein; die erste: ${fact('period')}, ${fact('found')} statt ${fact('expected')}.`,
    hint: 'Sie werden selbst nicht veröffentlicht, aber eine von beiden ist falsch. Prüfen Sie die Zahlen dieses Zeitraums.',
  }),
};
