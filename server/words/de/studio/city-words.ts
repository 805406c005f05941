import type { cityWords as Shape } from '../../en/studio/city-words.ts';
import { n } from '../count.ts';

export const cityWords: typeof Shape = {
  city: {
    name: 'Name der Stadt',
    publisher: 'Wer für das Barometer verantwortlich ist',
    publisherHint: 'Steht am Fuß jeder Seite.',
    languages: 'Sprachen der öffentlichen Seiten',
    defaultLanguage: 'Standardsprache',
    accent: 'Akzentfarbe',
    accentHint: 'Tritt an die Stelle des Messingtons. Sie muss dunkel genug sein, um auf Weiß lesbar zu sein.',
    arms: 'Wappen',
    armsHint: 'Der Pfad einer Zeichnung in einem Quadrat von 24 (SVG, Attribut d), einfarbig. Kann leer bleiben.',
    export: 'Alles als Dateien',
    exportLead:
      'Der Katalog, wie Sie ihn verwenden, mit Ihren Texten, Gebieten, Stellen, Quellen und Einstellungen, in der Form, in der auch das Programm ausgeliefert wird.',
    exportSubmit: 'Herunterladen',
  },
  steps: {
    title: 'Erste Schritte',
    lead: 'Von der Demonstration zu Ihrem eigenen Barometer. Sie können jederzeit aufhören und später weitermachen.',
    leadEmpty: 'Zu Ihrem eigenen Barometer. Sie können jederzeit aufhören und später weitermachen.',
    optional: 'kann warten',
    finished: 'Die ersten Werte sind öffentlich. Was hier noch offen ist, kann warten.',
    look: 'Öffentliche Seiten ansehen',
    done: 'erledigt',
    again: 'Noch einmal ändern',
    afterClearing: 'Möglich, sobald die Demonstration geleert ist.',
    clear: 'Demonstration leeren',
    clearSays: ({ observations, releases, uploads, sources, areas }) =>
      `Entfernt werden aus der Demonstration: ${n(observations, 'Wert', 'Werte')}, ${n(releases, 'Veröffentlichung', 'Veröffentlichungen')}, ${n(uploads, 'Lieferung', 'Lieferungen')}, ${n(sources, 'Quelle', 'Quellen')} und ${n(areas, 'Gebiet', 'Gebiete')}. Das lässt sich nicht rückgängig machen.`,
    clearOwn: (uploads) =>
      `${n(uploads, 'Lieferung davon stammt', 'Lieferungen davon stammen')} von Personen hier, nicht aus der Demonstration.`,
    copyFirst: 'Zuerst eine Kopie von allem machen',
    clearKeeps: 'Personen, ihre Passwörter und Tokens sowie das Protokoll bleiben.',
    clearWord: 'leeren',
    clearType: (word) => `Geben Sie zur Bestätigung „${word}“ ein`,
    clearSubmit: (observations) => `${n(observations, 'Wert', 'Werte')} entfernen`,
    clearedDone: (observations) =>
      `Die Demonstration ist geleert, ${n(observations, 'Wert wurde', 'Werte wurden')} entfernt. Ab jetzt ist es das Barometer Ihrer Stadt.`,
    name: 'Name und Sprachen',
    areas: 'Gebiete',
    areasLead: (count) =>
      count === 0
        ? 'Die Stadt selbst ist erfasst. Laden Sie ihre Stadtbezirke, wenn Sie Werte dafür haben.'
        : `Die Stadt und ${n(count, 'Stadtbezirk', 'Stadtbezirke')} sind erfasst.`,
    bodies: 'Stellen',
    bodiesLead: (count) =>
      count === 0
        ? 'Wer hat Werte zu liefern? Ein Amt oder ein Ausschuss; das lässt sich auch später ergänzen.'
        : `${n(count, 'Stelle ist', 'Stellen sind')} erfasst.`,
    indicators: 'Indikatoren',
    indicatorsLead: ({ all, ofObjectives }) =>
      `Alle ${all} Indikatoren des Standards werden verwendet, sofern Sie nichts anderes angeben${ofObjectives === all ? '' : `: ${ofObjectives} gehören zu einzelnen Zielen und werden auf der Startseite gezählt, ${all - ofObjectives} zum Gesamtziel`}. Solche ohne Häkchen erscheinen als nicht verwendet, mit Ihrer Begründung.`,
    choose: 'Indikatoren auswählen',
    tickNone: 'Alle Häkchen entfernen',
    tickAll: 'Alle Häkchen setzen',
    reason: 'Begründung für die ohne Häkchen',
    reasonHint: 'Sie ist öffentlich.',
    reasonDefault: 'Die Stadt hat dafür noch keine Werte.',
    people: 'Personen',
    peopleLead: 'Laden Sie ein, wer Werte sendet und Texte schreibt.',
    upload: 'Erste Lieferung',
    uploadLead: 'Senden Sie eine Datei mit Werten, sehen Sie an, was gelesen wurde, und veröffentlichen Sie sie.',
  },
};
