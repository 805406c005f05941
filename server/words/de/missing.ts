import type { MissingWords } from '../missing-words.ts';

const late = (count: number): string =>
  count === 0
    ? 'Keiner ist in Verzug.'
    : count === 1
      ? 'Bei einem ist ein neuerer Wert fällig.'
      : `Bei ${count} ist ein neuerer Wert fällig.`;

export const missing: MissingWords = {
  title: 'Was wir nicht wissen',
  lead: 'Eine Lücke, die niemand nennt, gilt bald als gute Nachricht. Hier stehen die Lücken dieses Barometers: was keine Zahlen hat, was in Verzug ist, was zurückgehalten wird und über wen nichts bekannt ist.',
  summary: ({ used, empty, overdue }) =>
    `${
      empty === 0
        ? `Alle ${used} verwendeten Indikatoren haben Zahlen.`
        : `Von ${used} verwendeten Indikatoren ${empty === 1 ? 'hat einer' : `haben ${empty}`} keine Zahlen.`
    } ${late(overdue)}`,
  headings: {
    empty: 'Gar keine Zahlen',
    overdue: 'In Verzug',
    absent: 'Zahlen, die nicht gezeigt werden, und warum',
    unbroken: 'Über wen nichts bekannt ist',
    factors: 'Schlüsselfaktoren ohne Beleg',
    notUsed: 'Hier nicht gemessen',
  },
  leads: {
    empty: 'Diese Indikatoren sind in Gebrauch, und niemand hat bisher Zahlen geliefert.',
    overdue: 'Die Quelle hätte inzwischen einen neueren Wert veröffentlichen sollen.',
    absent: 'Für diese Zahlen gibt es einen Platz und einen Grund, warum er leer ist.',
    unbroken: 'Diese Indikatoren sollten weiter gegliedert sein, als ihre Zahlen reichen.',
    factors: 'Kein verwendeter Indikator sagt etwas darüber.',
    notUsed: 'Der Standard kennt diese Indikatoren; die Stadt verwendet sie nicht.',
  },
  owedBy: (owner) => `Zu liefern von: ${owner}.`,
  ownerless: 'Es ist niemand benannt, der sie liefern muss.',
  due: (since) => `Fällig seit dem ${since}.`,
  figures: (count, years) => `${count === 1 ? '1 Wert' : `${count} Werte`}, ${years}`,
  by: (dimensions) => `Nicht gegliedert nach: ${dimensions}.`,
  district: 'Stadtteil',
};
