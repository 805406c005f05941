import type { StudioWords } from '../../studio-words.ts';
import { n } from '../count.ts';

/** Profile, auf Deutsch. */
export const profileWords: Pick<StudioWords, 'profiles'> = {
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
};
