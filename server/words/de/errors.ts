import { conflictReason, type ConflictReason } from '../conflict-reason.ts';
import type { ErrorWords, SaidFacts } from '../error-words.ts';
import { n } from './count.ts';

const conflicts: Record<ConflictReason, (facts: SaidFacts) => string> = {
  'uploads-overlap': ({ first, second, count, figure }) =>
    `„${first}“ und „${second}“ sagen zu ${count === '1' ? 'einem Wert' : `${count} Werten`} Verschiedenes (${figure}). Lassen Sie eine der beiden weg, oder veröffentlichen Sie erst die ältere und danach die neuere.`,
  'already-withdrawn': ({ release }) => `Die Veröffentlichung ${release} ist bereits zurückgezogen.`,
  'not-withdrawn': () => 'Von dieser Veröffentlichung ist nichts zurückgezogen.',
  'account-exists': ({ id }) => `Für ${id} gibt es bereits ein Konto.`,
  'last-admin': () =>
    'Das ist die letzte Person mit Administrationsrechten. Geben Sie diese Rolle zuerst jemand anderem.',
  'heir-missing': ({ id, count }) =>
    `${id} hinterlässt Entwürfe oder Profile (${count}). Geben Sie an, an wen sie übergehen.`,
  'heir-unfit': () => 'Entwürfe können nur an eine andere aktive Person übergehen, die daran arbeiten darf.',
  'key-taken': ({ id }) => `„${id}“ gibt es bereits. Wählen Sie einen anderen Schlüssel oder Code.`,
  'not-demo': () => 'Das ist keine Demonstration: Die Werte sind die der Stadt und werden nicht entfernt.',
  'still-reading': () =>
    'Eine Datei wird gerade gelesen. Warten Sie das Ende ab oder verwerfen Sie sie und wiederholen Sie den Schritt.',
  'area-used': ({ id, count }) =>
    `Zum Gebiet ${id} gibt es Werte (${n(String(count), 'Reihe', 'Reihen')}). Beenden Sie es stattdessen, damit sie lesbar bleiben.`,
  'area-named': ({ id, count }) =>
    `Andere Gebiete nennen ${id} als übergeordnetes Gebiet oder Nachfolger (${count}). Ändern Sie zuerst diese.`,
  'own-area': ({ id }) => `${id} ist die Stadt selbst und bleibt.`,
  'source-used': ({ id, count }) =>
    `Die Quelle ${id} wird von Lieferungen, Werten oder Profilen genannt (${count}) und bleibt.`,
  'body-used': ({ id, count }) =>
    `Konten oder Indikatoren nennen die Stelle ${id} (${count}). Geben Sie ihnen zuerst eine andere.`,
  'indicator-used': ({ id, count }) =>
    `Der Indikator ${id} hat Werte oder steht anstelle eines anderen (${count}). Geben Sie stattdessen an, dass er nicht verwendet wird.`,
  'code-used': ({ id, count }) =>
    `Werte verwenden ${id} (${n(String(count), 'Reihe', 'Reihen')}), darum muss es im Katalog bleiben.`,
  'report-published': ({ id }) => `Der Bericht zum Jahr ${id} ist veröffentlicht und ändert sich nicht mehr.`,
  'changed-meanwhile': () =>
    'Jemand anderes hat dies inzwischen geändert. Laden Sie es neu und wiederholen Sie den Schritt.',
};

/** Which file is meant, where it is known. */
const of = (name: string): string => (name === '' ? '' : `„${name}“: `);

export const errors: ErrorWords = {
  titles: {
    'not-found': 'Nicht gefunden',
    unauthorized: 'Anmeldung erforderlich',
    'sign-in-refused': 'Nicht angemeldet',
    'link-void': 'Dieser Link gilt nicht mehr',
    'password-weak': 'Dieses Passwort geht nicht',
    'body-missing': 'Die Stelle fehlt',
    'file-missing': 'Keine Datei gesendet',
    'not-sure': 'Nichts bestätigt',
    'backup-failed': 'Keine Kopie',
    'foreign-request': 'Von einer anderen Website gesendet',
    forbidden: 'Keine Berechtigung',
    conflict: 'Widerspruch zu einer anderen Änderung',
    'invalid-input': 'Die Anfrage ist nicht lesbar',
    'upload-rejected': 'Die Datei enthält Fehler',
    'upload-not-staged': 'Diese Lieferung kann nicht veröffentlicht werden',
    'source-missing': 'Die Quelle fehlt',
    'warnings-not-acknowledged': 'Es sind noch Warnungen offen',
    'quota-used': 'Genug für heute',
    'too-large': 'Die Datei ist zu groß',
    'too-many-files': 'Zu viele Dateien',
    'several-files': 'Mehrere Dateien',
    'unsupported-type': 'Diese Art Datei wird nicht angenommen',
    'not-acceptable': 'Dieses Format gibt es hier nicht',
    'method-not-allowed': 'Das ist hier nicht möglich',
    'too-many-requests': 'Zu viele Anfragen',
    'storage-full': 'Der Speicher ist voll',
    'storage-read-only': 'Der Speicher ist schreibgeschützt',
    'no-printer': 'Kein PDF hier',
    'not-ready': 'Noch nicht bereit',
    internal: 'Bei uns ist etwas schiefgegangen',
  },
  details: {
    'not-found': ({ id }) =>
      id
        ? `Hier gibt es nichts mit dem Namen „${id}“. Prüfen Sie die Schreibweise oder beginnen Sie bei der Übersicht.`
        : 'Unter dieser Adresse gibt es nichts. Prüfen Sie die Schreibweise oder beginnen Sie bei der Übersicht.',
    unauthorized: () => 'Melden Sie sich an oder senden Sie ein gültiges Token im Header Authorization.',
    forbidden: () => 'Ihr Konto ist dazu nicht berechtigt. Wenden Sie sich an die Person, die das Barometer verwaltet.',
    'sign-in-refused': () => 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
    'link-void': () =>
      'Ein Link gilt einmal und sieben Tage lang, und nur der neueste zählt. Fordern Sie einen neuen an oder wenden Sie sich an die Administration.',
    'password-weak': ({ reason, limit }) =>
      reason === 'too-short'
        ? `Ein Passwort hat mindestens ${limit} Zeichen. Ein kurzer Satz lässt sich gut merken.`
        : reason === 'too-long'
          ? 'Ein Passwort hat höchstens 200 Zeichen.'
          : reason === 'not-the-same'
            ? 'Die beiden Passwörter sind nicht gleich.'
            : reason === 'is-address'
              ? 'Ihre E-Mail-Adresse ist kein Passwort.'
              : 'Dieses Passwort gehört zu denen, die zuerst ausprobiert werden. Nehmen Sie ein anderes: Ein kurzer Satz lässt sich gut merken.',
    'body-missing': () => 'Wer Beiträge schreibt, tut das für eine Stelle: Geben Sie an, für welche.',
    'file-missing': () => 'Wählen Sie eine Datei, oder fügen Sie eine Tabelle ein.',
    'not-sure': ({ id }) => `Geben Sie „${id}“ ein, um zu bestätigen.`,
    'backup-failed': () =>
      'Die Kopie konnte nicht gemacht werden; das Protokoll nennt den Grund. Nichts wurde geändert.',
    'foreign-request': () =>
      'Zu Ihrer Sicherheit können nur Seiten des Barometers selbst etwas ändern. Öffnen Sie die Seite neu und wiederholen Sie den Schritt.',
    conflict: (facts) => conflicts[conflictReason(facts.reason)](facts),
    'invalid-input': ({ where, field, problem }) =>
      `${where === 'query' ? 'Der Parameter' : 'Das Feld'} „${field}“ stimmt nicht: ${problem}.`,
    'upload-rejected': ({ count }) =>
      `${count === '1' ? 'Ein Fehler verhindert' : `${count} Fehler verhindern`} die Veröffentlichung dieser Datei; jeder ist mit seiner Zeile aufgeführt. Geändert wurde nichts.`,
    'upload-not-staged': ({ state }) =>
      `Nur eine geprüfte Lieferung kann veröffentlicht werden; diese hat den Stand „${state}“.`,
    'source-missing': ({ first }) =>
      `${of(first)}Noch ist nicht angegeben, woher diese Werte stammen. Wählen Sie unter „Quelle“ eine aus oder erfassen Sie eine neue; dann lässt sich veröffentlichen.`,
    'warnings-not-acknowledged': ({ problems, later }) =>
      problems === ''
        ? `Begründen Sie vor der Veröffentlichung jede der Warnungen unten.${later === '' ? '' : ' Seit die Datei gelesen wurde, sind Werte veröffentlicht worden; an ihnen gemessen gibt es neue Warnungen.'}`
        : `Bestätigen Sie vor der Veröffentlichung jede Warnung mit einer Begründung: ${problems}.${later === '' ? '' : ` Seit die Datei gelesen wurde, sind Werte veröffentlicht worden; an ihnen gemessen ist neu: ${later}.`}`,
    'quota-used': ({ limit }) =>
      `Sie haben so viel gesendet, wie eine Person an einem Tag senden darf (${limit} MB). Fahren Sie morgen fort, oder lassen Sie große Dateien auf dem Server laden (npm run import).`,
    'too-many-files': ({ limit }) =>
      `Auf einmal werden höchstens ${limit} Dateien angenommen. Senden Sie sie in Teilen.`,
    'several-files': () =>
      'Es kamen mehrere Dateien, wo eine angenommen wird. Senden Sie sie an /api/v1/batches; dort werden sie zusammen gelesen.',
    'too-large': ({ limit }) =>
      `Die Datei ist größer als ${limit} MB. Senden Sie sie komprimiert (gzip) oder in Teilen, oder lassen Sie die Grenze anheben.`,
    'unsupported-type': ({ type }) =>
      `Dateien vom Typ „${type}“ werden hier nicht angenommen. Senden Sie eine Tabelle: CSV, Excel (.xlsx), PX, JSON-stat oder SDMX-CSV, gern mit gzip komprimiert.`,
    'not-acceptable': ({ formats }) => `Verfügbare Formate: ${formats}.`,
    'method-not-allowed': ({ allowed }) => `Diese Adresse antwortet nur auf ${allowed}.`,
    'too-many-requests': ({ seconds }) => `Warten Sie ${seconds} Sekunden und versuchen Sie es erneut.`,
    'storage-full': () =>
      'Es kann nichts gespeichert werden, weil der Datenträger voll ist. Nichts Bestätigtes ist verloren; versuchen Sie es erneut, sobald Platz geschaffen ist.',
    'storage-read-only': () => 'Im Moment kann nichts gespeichert werden. Lesen geht wie gewohnt.',
    'no-printer': () =>
      'Dieser Server hat keinen Browser zum Drucken. Öffnen Sie die Seite und drucken Sie sie in eine Datei; sie ist für Papier gemacht. Wer den Server betreibt, kann Chromium installieren oder in BROWSER_PATH einen nennen.',
    'not-ready': () => 'Das Barometer startet gerade. Versuchen Sie es gleich noch einmal.',
    internal: ({ id }) => `Der Fehler ist unter der Nummer ${id} festgehalten. Nichts Bestätigtes ist verloren.`,
  },
};
