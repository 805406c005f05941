import type { NewsWords } from '../news-words.ts';
import { n } from './count.ts';

const named = ({ names, more }: { names: string; more: number }): string =>
  more > 0 ? `${names} und ${more} weitere` : names;

export const news: NewsWords = {
  title: 'Was sich geändert hat seit …',
  lead: 'Wählen Sie einen Tag: was seither anders lautet und was veröffentlicht wurde.',
  since: 'Seit',
  committee: 'Ausschuss',
  everything: 'alles',
  show: 'Zeigen',
  sinceDay: ({ date }) => `Seit dem ${date}`,
  byYear: 'Nach Jahren',
  atom: 'Als Feed (Atom)',
  news: 'Seither veröffentlicht',
  nothing: 'Seither wurde nichts veröffentlicht.',
  figures: ({ release, ...rest }) => `Zahlen: ${named(rest)} (Veröffentlichung ${release})`,
  figureCounts: ({ added, changed, removed }) => `${added} neu, ${changed} revidiert, ${removed} entfernt.`,
  withdrawn: ({ release, ...rest }) => `Zurückgezogen: ${named(rest)} (Veröffentlichung ${release})`,
  said: {
    target: ({ about }) => `Zielwert: ${about}`,
    action: ({ about }) => `Maßnahme: ${about}`,
    event: ({ about }) => `Ereignis: ${about}`,
    commentary: ({ about }) => `Text: ${about}`,
    decision: ({ about }) => `Beschluss: ${about}`,
    question: ({ about }) => `Antwort auf eine Frage: ${about}`,
  },
  report: ({ year }) => `Der Bericht zum Jahr ${year} ist veröffentlicht`,
  topics: { all: 'Alles', theme: 'Thema', committee: 'Ausschuss', indicator: 'Indikator' },
  subscribe: 'Per E-Mail benachrichtigt werden',
  subscribeLead:
    'Sie erhalten eine Nachricht, wenn etwas veröffentlicht wurde, höchstens eine am Tag. Ihre Adresse bestätigen Sie einmal; abbestellen können Sie in jeder Nachricht mit einem Klick. Die Adresse dient nur diesem Zweck und wird dann gelöscht.',
  email: 'Ihre E-Mail-Adresse',
  emailHint: 'Zuerst kommt eine Nachricht zur Bestätigung; vorher wird nichts anderes gesendet.',
  about: 'Worüber',
  send: 'Bestellen',
  sent: 'Schauen Sie in Ihr Postfach.',
  sentLead:
    'Wenn die Adresse stimmt, ist eine Nachricht mit einem Link unterwegs. Vor Ihrer Bestätigung wird nichts gesendet.',
  confirmTitle: 'Bestellung bestätigen',
  confirmLead: ({ topic }) => `Sie werden benachrichtigt, wenn sich etwas ändert: ${topic}.`,
  confirm: 'Bestätigen',
  confirmed: 'Bestätigt. Sie hören von uns, wenn etwas veröffentlicht wird.',
  leaveTitle: 'Abbestellen',
  leaveLead: ({ topic }) => `Sie erhalten Nachrichten zu: ${topic}.`,
  leave: 'Keine Nachrichten mehr senden',
  left: 'Sie sind abgemeldet.',
  leftLead: 'Ihre Adresse ist gelöscht. Es kommen keine Nachrichten mehr.',
  letters: {
    confirm: ({ city, topic, url, days }) => ({
      subject: `Bitte bestätigen: Nachrichten vom Integrationsbarometer von ${city}`,
      body: `Guten Tag\n\nJemand, wahrscheinlich Sie, möchte Nachrichten vom Integrationsbarometer von ${city} erhalten: ${topic}.\n\nBestätigen Sie hier:\n\n${url}\n\nDer Link gilt ${days} Tage. Waren Sie es nicht, brauchen Sie nichts zu tun: Es kommen keine Nachrichten.\n`,
    }),
    news: ({ city, topic, items, leaveUrl }) => ({
      subject: `Integrationsbarometer von ${city}: ${n(items.length, 'Neuigkeit', 'Neuigkeiten')}`,
      body: `Guten Tag\n\nNeu im Integrationsbarometer von ${city} (${topic}):\n\n${items.map((one) => `${one.title}\n${one.url}`).join('\n\n')}\n\nKeine Nachrichten mehr:\n${leaveUrl}\n`,
    }),
  },
};
