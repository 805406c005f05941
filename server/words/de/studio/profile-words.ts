import type { StudioWords } from '../../studio-words.ts';
import { listOf } from '../../batch-counts.ts';
import { n } from '../count.ts';

/** Profile und mehrere Dateien auf einmal, auf Deutsch. */
export const profileWords: Pick<StudioWords, 'profiles' | 'batches'> = {
  profiles: {
    lead: 'Wie Dateien einer Art gelesen werden, unter einem Namen aufbewahrt. Die nächste Datei dieser Art wird wiedererkannt und ebenso gelesen; gefragt wird nur, was nicht mehr passt.',
    none: 'Noch kein Profil. Senden Sie eine Datei, beantworten Sie die Fragen und bewahren Sie die Antworten unter einem Namen auf.',
    head: ['Profil', 'Quelle', 'Von', 'Letzte Datei', 'Dateien'],
    owner: 'Von',
    made: 'Angelegt',
    changed: 'Geändert',
    last: 'Letzte Datei',
    uses: 'Damit gelesene Dateien',
    usesSay: (uploads, open) => `${n(uploads, 'Datei', 'Dateien')}, davon ${open} noch offen`,
    names: 'Namen der Dateien',
    columns: 'Spalten der Dateien',
    notYet: 'Wird wiedererkannt, sobald eine Datei damit gelesen wurde.',
    use: 'Datei dieser Art senden',
    edit: 'Ändern',
    sourceLeft: 'Keine',
    remove: 'Profil entfernen',
    removeSays:
      'Veröffentlichte Werte bleiben, und offene Lieferungen werden weiter so gelesen. Es lässt sich zurückholen.',
    removed: (name) => `Das Profil „${name}“ ist entfernt.`,
    undo: (name) => `„${name}“ zurückholen`,
    restored: (name) => `Das Profil „${name}“ ist wieder da.`,
    keep: 'Als Profil aufbewahren',
    keepSays: 'Die Datei des nächsten Jahres wird dann ohne diese Fragen gelesen.',
    keepName: 'Name des Profils',
    keepReplaces: 'Ein bestehendes Profil dieses Namens wird ersetzt.',
    kept: (name) => `Als Profil „${name}“ aufbewahrt.`,
    readBy: 'Gelesen mit dem Profil',
    foundByName: (name) => `Von selbst mit dem Profil „${name}“ gelesen: Name und Spalten sind die seiner Dateien.`,
    foundByKind: (name) => `Von selbst mit dem Profil „${name}“ gelesen: Die Spalten sind die dieser Art von Datei.`,
    optional: 'Spalten, die fehlen dürfen',
    fileIndicators: 'Indikator nach dem Namen der Datei',
    likely: 'Diese Datei sieht aus wie die eines Profils. Verwendet wurde davon noch nichts.',
    likelyOf: (name, percent) => `${name}: ${percent} % der Spalten heißen gleich`,
    readBySubmit: (name) => `Mit „${name}“ lesen`,
  },
  batches: {
    title: 'Mehrere Dateien zusammen',
    of: (name) => `Dateien aus ${name}`,
    says: ({ files, ready, noSource, reading, asked, faulty, published, discarded, skipped }) =>
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
        ]),
      ].join(' '),
    head: ['Datei', 'Stand', 'Profil', 'Indikatoren', 'Werte', 'Neu', 'Geändert', 'Entfernt'],
    skipped: 'nicht entpackt',
    look: (count) => `${n(count, 'Datei', 'Dateien')} als eine Veröffentlichung ansehen`,
    lookSays: 'Alle werden im selben Moment veröffentlicht oder keine. Dateien, die nicht bereit sind, bleiben stehen.',
    done: 'Hier ist alles veröffentlicht oder aufgegeben.',
    furtherProblems: (count) => `Und ${count} weitere.`,
    noSource: 'Die Quelle fehlt noch.',
    sourceTitle: (count) =>
      count === 1 ? 'Bei einer Datei fehlt die Quelle' : `Bei ${count} Dateien fehlt die Quelle`,
    sourceHint: 'Wer die Werte veröffentlicht hat. Dateien, die schon eine Quelle haben, behalten sie.',
    sourceSubmit: (count) => (count === 1 ? 'Quelle angeben' : `Quelle für ${count} Dateien angeben`),
    sourceGiven: (count) => `Die Quelle ist für ${n(count, 'Datei', 'Dateien')} angegeben.`,
    noneReady:
      'Noch lässt sich nichts veröffentlichen. Öffnen Sie eine Datei in der Tabelle, um zu sehen, was ihr fehlt.',
    same: 'Diese Dateien kamen schon einmal; so stehen sie jetzt.',
  },
};
