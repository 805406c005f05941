import type { TextPageWords } from '../text-page-words.ts';

export const accessibility: TextPageWords = {
  title: 'Barrierefreiheit',
  lead: 'Diese Seiten sollen alle lesen können: mit der Tastatur, mit einem Screenreader, vergrößert, auf Papier, ohne Skripte. Angestrebt werden die Web Content Accessibility Guidelines 2.2, Stufe AA.',
  sections: [
    {
      heading: 'Worauf Verlass ist',
      points: [
        'Jedes Diagramm hat einen Satz, eine Tabelle mit denselben Werten und eine Stelle auf der Seite, die mit der Tastatur erreichbar ist.',
        'Im Diagramm führen die Pfeiltasten von Wert zu Wert und von Linie zu Linie; jeder Schritt wird vorgelesen. Pos1, Ende und die Bildtasten gehen weiter, S fasst zusammen, T führt zur Tabelle. Diese Tasten gelten nur, solange das Diagramm den Fokus hat. Schaltflächen neben dem Diagramm tun dasselbe.',
        'Nichts wird allein durch Farbe gesagt: Urteile haben ein Wort und eine Form, Linien haben Strichart, Marken und Namen.',
        'Die Seiten funktionieren ohne Skripte und ohne Webschriften, hell und dunkel, in den eigenen Farben des Systems und auf 400 Prozent vergrößert, ohne dass man seitlich rollen muss. Breite Tabellen rollen in einem eigenen Rahmen.',
        'Nichts bewegt sich von selbst, nichts ist zeitlich begrenzt.',
      ],
    },
    {
      heading: 'Was noch nicht ist, wie es sein soll',
      points: [
        'Einige längere Texte gibt es nur auf Englisch. Sie sind als englisch ausgezeichnet, damit ein Screenreader sie richtig vorliest.',
        'Ein Diagramm mit sehr vielen Linien benennt im Bild nur einige; alle lassen sich abgehen und stehen in der Tabelle.',
        'Bilder zum Mitnehmen im Format PNG lassen sich nicht vorlesen. Dieselben Werte gibt es als CSV, XLSX und JSON.',
      ],
    },
    {
      heading: 'Wie das geprüft wurde',
      points: [
        'Jede Art von Seite wird bei jeder Änderung des Programms in vier Sprachen, hell, dunkel und in erzwungenen Farben, mit den Regeln von axe geprüft; ein Test geht die Diagramme mit der Tastatur ab und vergleicht das Gesprochene mit der Tabelle.',
        'Das geschah in Chromium. Andere Browser sowie Screenreader mit den Menschen, die sie benutzen, wurden noch nicht erprobt.',
        'Diese Erklärung wurde am 25. November 2026 von denen verfasst, die das Programm machen.',
      ],
    },
    {
      heading: 'Wenn Ihnen etwas im Weg steht',
      points: [
        'Sagen Sie es dort, wo es geschah: Jeder Indikator hat den Link „Zu dieser Zahl etwas fragen“, der die Verantwortlichen erreicht. Schreiben Sie, was Sie tun wollten und womit.',
      ],
    },
  ],
};
