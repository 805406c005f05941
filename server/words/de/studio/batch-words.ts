import type { StudioWords } from '../../studio-words.ts';
import { listOf } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Mehrere Dateien auf einmal, auf Deutsch. */
export const batchWords: Pick<StudioWords, 'batches'> = {
  batches: {
    title: 'Mehrere Dateien zusammen',
    of: (name) => `Dateien aus ${name}`,
    says: ({ files, ready, noSource, reading, asked, faulty, published, discarded, skipped, leftOut, doubled }) =>
      [
        `${n(files, 'Datei', 'Dateien')}:`,
        listOf([
          ready > 0 && `${ready} bereit zum Veröffentlichen`,
          noSource > 0 && `${noSource} gelesen, nur die Quelle fehlt noch`,
          reading > 0 && `${n(reading, 'wird', 'werden')} noch gelesen`,
          asked > 0 && `${n(asked, 'wartet', 'warten')} auf Ihre Antwort`,
          faulty > 0 && `${faulty} mit Fehlern`,
          published > 0 && `${published} veröffentlicht`,
          discarded > 0 && `${discarded} verworfen`,
          skipped > 0 && `${skipped} nicht entpackt`,
          leftOut > 0 && `${leftOut} weggelassen`,
          doubled > 0 && `${doubled} doppelt geschickt`,
        ]),
      ].join(' '),
    head: [
      'Datei',
      'Stand',
      'Profil',
      'Indikatoren',
      'Werte',
      'Neu',
      'Geändert',
      'Entfernt',
      'In der Veröffentlichung',
    ],
    skipped: 'nicht entpackt',
    look: (count) => `${n(count, 'Datei', 'Dateien')} als eine Veröffentlichung ansehen`,
    lookSays: 'Alle werden im selben Moment veröffentlicht oder keine. Dateien, die nicht bereit sind, bleiben stehen.',
    done: 'Hier ist alles veröffentlicht oder aufgegeben.',
    furtherProblems: (count) => `Und ${count} weitere.`,
    sourceTitle: (count) =>
      count === 1 ? 'Bei einer Datei fehlt die Quelle' : `Bei ${count} Dateien fehlt die Quelle`,
    sourceHint: 'Wer die Werte veröffentlicht hat. Dateien, die schon eine Quelle haben, behalten sie.',
    sourceSubmit: (count) => (count === 1 ? 'Quelle angeben' : `Quelle für ${count} Dateien angeben`),
    sourceGiven: (count) => `Die Quelle ist für ${n(count, 'Datei', 'Dateien')} angegeben.`,
    noneReady:
      'Noch lässt sich nichts veröffentlichen. Öffnen Sie eine Datei in der Tabelle, um zu sehen, was ihr fehlt.',
    same: 'Diese Dateien kamen schon einmal; so stehen sie jetzt.',
    sentTwice: 'doppelt geschickt',
    sameAs: (name) => `Dieselbe Datei wie „${name}“: Sie zählt einmal.`,
    leftOut: 'weggelassen',
    leftOutSays: 'Wird nicht mit den anderen veröffentlicht.',
    leaveOut: 'Weglassen',
    putBack: 'Wieder aufnehmen',
    nowLeftOut: (name) => `„${name}“ ist weggelassen. Die Datei bleibt hier und lässt sich wieder aufnehmen.`,
    nowPutBack: (name) => `„${name}“ gehört wieder dazu.`,
    answer: (name) => `Fragen zu „${name}“ beantworten`,
    again: (count) => `${n(count, 'Datei mit Fragen', 'Dateien mit Fragen')} noch einmal lesen`,
    againSays:
      'Vielleicht ist aus einer Datei gleicher Form inzwischen ein Profil geworden: Dann antwortet es für die anderen.',
    readAgain: (left) =>
      left === 0
        ? 'Noch einmal gelesen: Es ist nichts mehr offen.'
        : `Noch einmal gelesen: ${n(left, 'Datei hat', 'Dateien haben')} noch Fragen.`,
    back: 'Zurück zu den Dateien, mit denen sie kam',
    contradictTitle: 'Diese Dateien widersprechen einander',
    contradict: ({ first, second, count, what, one, other }) =>
      `„${first}“ und „${second}“ sagen zu ${n(count, 'Wert', 'Werten')} Verschiedenes. ${what}: ${one} in der ersten, ${other} in der zweiten.`,
    contradictSays:
      'Lassen Sie eine der beiden in der Tabelle weg. Oder veröffentlichen Sie zuerst die ältere, während die neuere weggelassen ist, und danach die neuere: Dann gelten die Werte als revidiert.',
    sourceFor: 'Für welche Dateien',
    sourceNone: 'mindestens eine Datei ist anzukreuzen',
  },
};
