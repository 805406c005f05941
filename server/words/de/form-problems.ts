import type { FormProblemCode } from '../../intake/form-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const SAVE =
  'Öffnen Sie sie in ihrem Programm, speichern Sie die Tabelle als Excel-Arbeitsmappe (.xlsx) oder CSV (UTF-8) und senden Sie diese Datei.';

/** What the file is, and what to do with it, by its kind. */
const DOCUMENTS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  xls: ['Das ist eine Arbeitsmappe im alten Excel-Format (.xls), das nicht gelesen wird.', SAVE],
  xlsb: ['Das ist eine binäre Excel-Arbeitsmappe (.xlsb), die nicht gelesen wird.', SAVE],
  xlsm: [
    'Diese Arbeitsmappe enthält Makros (Programme) und wird deshalb abgelehnt.',
    'Speichern Sie sie in Excel als Arbeitsmappe ohne Makros (.xlsx) und senden Sie diese Datei.',
  ],
  ods: ['Das ist eine OpenDocument-Tabelle (.ods), die nicht gelesen wird.', SAVE],
  numbers: ['Das ist eine Datei von Apple Numbers, die nicht gelesen wird.', SAVE],
  word: [
    'Das ist ein Textdokument, keine Tabelle.',
    'Kopieren Sie seine Tabelle in eine Tabellenkalkulation, speichern Sie sie als .xlsx oder CSV und senden Sie diese Datei.',
  ],
  presentation: [
    'Das ist eine Präsentation, keine Tabelle.',
    'Kopieren Sie ihre Tabelle in eine Tabellenkalkulation, speichern Sie sie als .xlsx oder CSV und senden Sie diese Datei.',
  ],
  pdf: [
    'Das ist ein PDF. Zahlen lassen sich daraus nicht sicher entnehmen.',
    'Bitten Sie den Herausgeber um die Tabelle als Excel oder CSV, oder kopieren Sie sie in eine Tabellenkalkulation und prüfen Sie sie dort.',
  ],
  json: [
    'Das ist JSON, aber kein Datensatz im Format JSON-stat.',
    'Fordern Sie beim Dienst CSV, JSON-stat oder Excel an und senden Sie diese Datei.',
  ],
  protected: [
    'Diese Arbeitsmappe ist mit einem Kennwort geschützt.',
    'Speichern Sie sie ohne Kennwort (in Excel: Datei, Informationen, Arbeitsmappe schützen) und senden Sie diese Datei.',
  ],
};

export const formProblems: ProblemWords<FormProblemCode> = {
  'document-refused': (fact) => {
    const [message, hint] = DOCUMENTS[fact('kind')] ?? [
      'Das ist ein Dokument eines Büroprogramms, das nicht gelesen wird.',
      SAVE,
    ];
    return { message, hint };
  },
  'file-damaged': (fact) => ({
    message: `Die Datei hält die Regeln ihres Formats (${fact('form')}) nicht ein: ${fact('what')}.`,
    hint: 'Laden oder speichern Sie sie noch einmal; hilft das nicht, senden Sie die Tabelle als CSV.',
  }),
  'sheet-missing': (fact) => ({
    message: `Die Datei hat kein Blatt und keine Tabelle „${fact('value')}“.`,
    hint: `Sie hat: ${fact('sheets')}.`,
  }),
  'sheet-unclear': (fact) => ({
    message: `Mehrere Blätter enthalten eine Tabelle; gelesen wurde „${fact('value')}“.`,
    hint: `Sagen Sie, welches gemeint ist: ${fact('sheets')}.`,
  }),
  'sheets-hidden': (fact) => ({
    message: `Die Arbeitsmappe hat ausgeblendete Blätter: ${fact('sheets')}.`,
    hint: 'Sie werden nicht gelesen. Prüfen Sie, ob andere sie sehen dürfen, bevor Sie die Datei weitergeben.',
  }),
  'cells-hidden': (fact) => ({
    message: `Das Blatt blendet Zeilen oder Spalten aus, die wie die anderen gelesen wurden (Zeilen: ${fact('rows')}; Spalten: ${fact('columns') || '–'}).`,
    hint: 'Prüfen Sie, ob sie zur Tabelle gehören; löschen Sie sie andernfalls.',
  }),
  'too-many-cells': (fact) => ({
    message: `Die Tabelle hat ${fact('found')} Zellen; gelesen werden höchstens ${fact('limit')}.`,
    hint: 'Suchen Sie nach einer einzelnen Zelle weit außerhalb, oder senden Sie die Tabelle in Teilen.',
  }),
  'formula-uncalculated': () => ({
    message: 'Die Zelle enthält eine Formel ohne gespeichertes Ergebnis.',
    hint: 'Öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie dort und senden Sie sie noch einmal.',
  }),
  'date-doubtful': (fact) => ({
    message: `Die Zelle ist als Datum formatiert, ihr Inhalt sieht aber nach einer Zahl aus; gelesen wurde ${fact('value')}.`,
    hint: 'Bestätigen Sie das, oder berichtigen Sie das Format der Zelle.',
  }),
  'figure-hidden': (fact) => ({
    message: `Das Format der Zelle verbirgt ihre Zahl (${fact('value')}), die trotzdem gelesen wurde.`,
    hint: 'Bestätigen Sie, dass die Zahl veröffentlicht werden darf, oder leeren Sie die Zelle.',
  }),
  'figure-merged': () => ({
    message: 'Eine Zahl steht in verbundenen Zellen; gelesen wurde sie nur für die erste.',
    hint: 'Bestätigen Sie das, oder schreiben Sie die Zahl in jede Zelle, für die sie gilt.',
  }),
  'cells-left-out': (fact) => ({
    message: `Die Datei lässt ${fact('cells')} Zahlen weg, deren Zeilen nach ihrem Format nur Nullen sind; sie werden nicht gelesen.`,
    hint: 'Kommt es auf diese Nullen an, bitten Sie um die Datei ohne KEYS.',
  }),
};
