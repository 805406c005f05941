import type { TextPageWords } from '../text-page-words.ts';

export const privacy: TextPageWords = {
  title: 'Datenschutz',
  lead: 'Sie können hier alles lesen, ohne zu sagen, wer Sie sind. Niemand zählt Sie, verfolgt Sie oder zeigt Ihnen etwas von Dritten.',
  sections: [
    {
      heading: 'Wenn Sie lesen',
      points: [
        'Es wird kein Cookie gesetzt und nichts in Ihrem Browser gespeichert. Nichts wird von anderen Adressen geladen: Schriften, Bilder und Skripte kommen von hier.',
        'Besuche werden nicht gezählt, und es wird nicht ausgewertet, wer was liest. Das Programm führt keine Liste der aufgerufenen Seiten.',
        'Das Programm hält fest, welche Anfragen es abgelehnt hat und warum, etwa weil es in kurzer Zeit zu viele waren, mit der Netzadresse, von der sie kamen. Um das zu zählen, behält es Adressen bis zu einer Stunde im Arbeitsspeicher. Ein Server, der davor steht, kann eine eigene Liste führen; darüber gibt Auskunft, wer ihn betreibt.',
        'Ein Diagramm, das in der Seite eines anderen Anbieters steht, holt seine Zahlen hier, ohne jedes Cookie.',
      ],
    },
    {
      heading: 'Wenn Sie Änderungen abonnieren',
      points: [
        'Gespeichert werden Ihre E-Mail-Adresse, wovon Sie hören möchten, und Ihre Sprache. Das dient dazu, Ihnen zu schreiben, und zu nichts sonst.',
        'Geschrieben wird Ihnen erst, wenn Sie die Adresse bestätigt haben. Eine Adresse, die nicht bestätigt wird, wird nach 7 Tagen gelöscht.',
        'In jedem Brief steht ein Link, der das Abonnement beendet. Ihre Adresse wird dann sofort aus der Liste gelöscht.',
      ],
    },
    {
      heading: 'Wenn Sie nach einer Zahl fragen',
      points: [
        'Ihre Frage und, falls Sie ihn angeben, Ihr Name werden mit der Antwort gezeigt.',
        'Ihre E-Mail-Adresse wird nie gezeigt. Wer antwortet, sieht sie; an diese Adresse geht die Nachricht, dass geantwortet wurde.',
      ],
    },
    {
      heading: 'Für alle, die hier arbeiten',
      points: [
        'Wer ein Konto hat, erhält beim Anmelden ein Cookie. Es endet nach 4 Stunden ohne Nutzung und spätestens nach 3 Tagen.',
        'Jede Änderung an Zahlen, Texten und Konten wird festgehalten, mit Person und Zeitpunkt. Das bleibt erhalten, denn es zeigt, wie eine Zahl zustande kam.',
      ],
    },
    {
      heading: 'Wie lange etwas bleibt',
      points: [
        'Briefe verlieren ihren Text, sobald sie verschickt sind; an wen und wann, wird nach 90 Tagen gelöscht.',
        'Jede Nacht wird die Datenbank kopiert, damit nichts verloren geht. Gelöschtes steht noch in diesen Kopien, bis sie ersetzt werden.',
      ],
    },
    {
      heading: 'Die Zahlen',
      points: [
        'Das Barometer enthält Zahlen über Gruppen, nie über einzelne Personen. Ist eine Gruppe so klein, dass Menschen zu erkennen wären, wird die Zahl zurückgehalten, und die Seite sagt es.',
      ],
    },
    {
      heading: 'Ihre Rechte',
      points: [
        'Sie können fragen, was über Sie gespeichert ist, und es berichtigen oder löschen lassen. Wenden Sie sich an die Stelle, die am Fuß dieser Seite genannt ist.',
      ],
    },
  ],
};
