import type { LimitProblemCode } from '../../intake/limit-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Why a file could not be scanned. */
const WHY: Readonly<Record<string, string>> = {
  missing: 'Das Prüfprogramm ist nicht installiert.',
  forbidden: 'Das Prüfprogramm darf nicht gestartet werden.',
  timeout: 'Das Prüfprogramm hat nicht rechtzeitig geantwortet.',
  other: 'Das Prüfprogramm endete ohne Antwort.',
};

export const limitProblems: ProblemWords<LimitProblemCode> = {
  'too-large-unpacked': (fact) => ({
    message: `Die komprimierte Datei ist ausgepackt größer als ${fact('limit')} MB.`,
    hint: 'Senden Sie sie in Teilen.',
  }),
  'archive-ratio': (fact) => ({
    message: `Ausgepackt wäre die Datei mehr als ${fact('limit')}-mal so groß, wie es keine Tabelle ist; sie wurde nicht ausgepackt.`,
    hint: 'Speichern Sie die Tabelle im Programm, aus dem sie stammt, noch einmal ungepackt und senden Sie diese Datei.',
  }),
  'archive-entries': (fact) => ({
    message: `Das Archiv enthält mehr als ${fact('limit')} Dateien.`,
    hint: 'Packen Sie es aus und senden Sie die Tabelle, die gemeint ist.',
  }),
  'archive-encrypted': () => ({
    message: 'Das Archiv ist mit einem Kennwort geschützt.',
    hint: 'Packen Sie es mit dem Kennwort aus und senden Sie die Datei darin.',
  }),
  'archive-nested': () => ({
    message: 'Das Archiv enthält ein weiteres Archiv, das nicht ausgepackt wird.',
    hint: 'Packen Sie beide aus und senden Sie die Tabelle darin.',
  }),
  'archive-several': (fact) => ({
    message: `Das Archiv enthält ${fact('found')} Dateien; es ist nicht klar, welche Tabelle gemeint ist: ${fact('files')}.`,
    hint: 'Packen Sie es aus und senden Sie die Dateien einzeln.',
  }),
  'not-text': () => ({
    message: 'Das ist ein Archiv von Dateien, keine Tabelle.',
    hint: 'Packen Sie es aus und senden Sie die Dateien einzeln.',
  }),
  'too-many-rows': (fact) => ({
    message: `Die Tabelle hat mehr als ${fact('limit')} Zeilen; nichts davon wird übernommen.`,
    hint: 'Senden Sie sie in Teilen, zum Beispiel nach Jahren.',
  }),
  'too-many-columns': (fact) => ({
    message: `Die Datei hat ${fact('found')} Spalten; höchstens ${fact('limit')} werden gelesen.`,
    hint: 'Prüfen Sie das Trennzeichen oder senden Sie die Tabelle in Teilen.',
  }),
  'cell-too-long': (fact) => ({
    message: `Eine Zelle enthält ${fact('found')} Zeichen; höchstens ${fact('limit')} werden gelesen.`,
    hint: 'Prüfen Sie, ob ein Anführungszeichen davor nie geschlossen wurde, oder kürzen Sie den Text.',
  }),
  'took-too-long': (fact) => ({
    message: `Das Lesen dauerte länger als ${fact('limit')} Sekunden und wurde abgebrochen.`,
    hint: 'Senden Sie die Tabelle in Teilen. Ist sie klein, dann ist der Server ausgelastet: Senden Sie sie später noch einmal.',
  }),
  'reading-broken-off': () => ({
    message:
      'Das erneute Lesen der Datei wurde durch einen Fehler dieses Programms abgebrochen, oder weil es beendet wurde. Die Datei und Ihre Antworten sind erhalten.',
    hint: 'Lassen Sie sie noch einmal lesen.',
  }),
  'links-unread': () => ({
    message:
      'Die Arbeitsmappe verweist auf andere Dateien. Diese werden nie geholt: Gelesen wird, was davon in den Zellen gespeichert ist.',
    hint: 'Prüfen Sie, ob die Zahlen beim Speichern der Arbeitsmappe aktuell waren.',
  }),
  'scan-refused': (fact) => ({
    message: `Die Prüfung auf schädliche Inhalte hat die Datei abgelehnt: ${fact('says')}`,
    hint: 'Erstellen Sie die Tabelle neu aus ihrer Quelle. Wenn Sie meinen, dass die Prüfung irrt, zeigen Sie diesen Satz der Person, die den Server betreibt.',
  }),
  'scan-failed': (fact) => ({
    message: `Die Datei konnte nicht auf schädliche Inhalte geprüft werden und wurde deshalb nicht gelesen: ${WHY[fact('why')] ?? WHY['other']}`,
    hint: 'Senden Sie sie später noch einmal. Wer den Server betreibt, findet die Ursache im Protokoll und in der Einstellung SCAN_COMMAND.',
  }),
};
