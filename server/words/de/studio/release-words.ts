import type { releaseWords as Shape } from '../../en/studio/release-words.ts';
import { n } from '../count.ts';

export const releaseWords: typeof Shape = {
  publish: {
    title: 'Veröffentlichen',
    sourceMissing: 'Jeder Wert nennt seine Quelle. Wählen Sie sie aus oder erfassen Sie eine neue.',
    warnings: (count) => `${n(count, 'Warnung', 'Warnungen')}: Warum stimmt es trotzdem?`,
    reason: 'Begründung',
    reasonForAll: (count: number) => `Ein Grund für alle ${count}`,
    reasonForEach: 'Für jede ein eigener Grund',
    note: 'Öffentliche Anmerkung',
    noteHint: 'Was sich geändert hat und warum, für die Öffentlichkeit. Kann leer bleiben.',
    says: ({ all, added, changed, removed, indicators }) =>
      `Öffentlich sichtbar werden sofort ${n(all, 'geänderter Wert', 'geänderte Werte')} bei ${n(indicators, 'Indikator', 'Indikatoren')}: ${added} neu, ${changed} mit anderem Wert, ${removed} nicht mehr angezeigt.`,
    submit: (all, count) => `${all} ${count === 1 ? 'Wert' : 'Werte'} veröffentlichen`,
    undo: 'Eine Veröffentlichung lässt sich zurückziehen: Dann gilt wieder, was vorher stand, und beides bleibt nachvollziehbar.',
    done: (release) => `Veröffentlicht als ${release}. Die Werte sind jetzt öffentlich.`,
  },
  together: {
    title: 'Mehrere Lieferungen zusammen veröffentlichen',
    lead: 'Alle sind im selben Augenblick zu sehen, als eine Veröffentlichung.',
    none: 'Keine Lieferung ist bereit: ohne Fehler gelesen und mit Quelle.',
    says: ({
      uploads,
      added,
      changed,
      removed,
    }: {
      uploads: number;
      added: string;
      changed: string;
      removed: string;
    }) =>
      `${n(uploads, 'Lieferung', 'Lieferungen')}: ${added} neue Werte, ${changed} mit einem anderen Wert, ${removed} werden nicht mehr gezeigt.`,
  },
  releases: {
    acknowledged: 'Trotz dieser Warnungen veröffentlicht',
    warning: 'Warnung',
    andMore: (count) => `und ${count} weitere`,
    head: ['Veröffentlichung', 'Datum', 'Indikatoren', 'Anmerkung'],
    none: 'Noch ist nichts veröffentlicht.',
    title: (id) => `Veröffentlichung ${id}`,
    published: 'Veröffentlicht',
    checksum: 'Prüfsumme',
    changed: 'Was sie geändert hat',
    withdrawn: '(zurückgezogen)',
    before: 'Vorher',
    after: 'Nachher',
    withdrawnOn: (date, reason) => `zurückgezogen am ${date}: ${reason}`,
    stands: 'gültig',
    withdraw: 'Veröffentlichung zurückziehen',
    which: 'Welche Indikatoren?',
    says: ({ removed, changed, added }) =>
      `Wird sie ganz zurückgezogen, ${removed === '1' ? 'verschwindet 1 Wert' : `verschwinden ${removed} Werte`} von den öffentlichen Seiten, ${changed === '1' ? '1 erhält seinen früheren Wert' : `${changed} erhalten ihren früheren Wert`} zurück, und ${added === '1' ? '1 von ihr entfernter kehrt' : `${added} von ihr entfernte kehren`} wieder.`,
    saysEach: ({ removed, changed, added }) =>
      `entfallen: ${removed}, früherer Wert gilt wieder: ${changed}, kommen zurück: ${added}`,
    reason: 'Öffentliche Begründung',
    reasonHint: 'Sie erscheint auf der Seite des Indikators.',
    withdrawSubmit: (id) => `Veröffentlichung ${id} zurückziehen`,
    undo: 'Ihre Dateien lassen sich von ihrer Seite aus erneut einlesen und wieder veröffentlichen.',
    again: 'Dateien erneut einlesen',
    againSays: (uploads) =>
      `${n(uploads, 'Datei wird', 'Dateien werden')} als neue ${uploads === 1 ? 'Lieferung' : 'Lieferungen'} eingelesen. Nichts wird ohne Ihre Zustimmung veröffentlicht.`,
    againDone: (uploads) =>
      `${n(uploads, 'Datei ist', 'Dateien sind')} erneut eingelesen und ${uploads === 1 ? 'wartet' : 'warten'} hier.`,
    done: (id, left) =>
      `Die Veröffentlichung ${id} ist zurückgezogen. ${
        {
          back: 'Es gilt wieder, was vorher stand.',
          gone: 'Vorher stand dort nichts: Ihre Werte sind von den öffentlichen Seiten verschwunden.',
          both: 'Wo vorher etwas stand, gilt es wieder; die übrigen Werte sind von den öffentlichen Seiten verschwunden.',
          nothing:
            'Die öffentlichen Seiten bleiben, wie sie sind: An die Stelle ihrer Werte waren schon andere getreten.',
        }[left]
      }`,
  },
};
