import type { NewsWords } from '../news-words.ts';
import { n } from './count.ts';

const named = ({ names, more }: { names: string; more: number }): string =>
  more === 0 ? names : more === 1 ? `${names} og én til` : `${names} og ${more} til`;

export const news: NewsWords = {
  title: 'Hvad der har ændret sig siden',
  lead: 'Vælg en dag: hvad der lyder anderledes siden da, og hvad der er offentliggjort.',
  since: 'Siden',
  committee: 'Udvalg',
  everything: 'alt',
  show: 'Vis',
  sinceDay: ({ date }) => `Siden ${date}`,
  byYear: 'Efter år',
  atom: 'Som feed (Atom)',
  news: 'Offentliggjort siden',
  nothing: 'Intet er offentliggjort siden.',
  figures: ({ release, ...rest }) => `Tal: ${named(rest)} (udgivelse ${release})`,
  figureCounts: ({ added, changed, removed }) =>
    `${n(added, 'nyt', 'nye')}, ${n(changed, 'revideret', 'reviderede')}, ${n(removed, 'fjernet', 'fjernede')}.`,
  withdrawn: ({ release, ...rest }) => `Trukket tilbage: ${named(rest)} (udgivelse ${release})`,
  said: {
    target: ({ about }) => `Måltal: ${about}`,
    action: ({ about }) => `Tiltag: ${about}`,
    event: ({ about }) => `Begivenhed: ${about}`,
    commentary: ({ about }) => `Tekst: ${about}`,
    decision: ({ about }) => `Beslutning: ${about}`,
    question: ({ about }) => `Svar på et spørgsmål: ${about}`,
  },
  report: ({ year }) => `Rapporten for ${year} er offentliggjort`,
  topics: { all: 'Alt', theme: 'Tema', committee: 'Udvalg', indicator: 'Indikator' },
  subscribe: 'Få besked på e-mail',
  subscribeLead:
    'En mail, når noget er offentliggjort, højst én om dagen. Du bekræfter din adresse én gang og afmelder dig med ét klik i hver mail. Adressen bruges kun til dette og slettes, når du afmelder dig.',
  email: 'Din e-mailadresse',
  emailHint: 'Først kommer en mail til bekræftelse; intet andet sendes før.',
  about: 'Om',
  send: 'Tilmeld',
  sent: 'Se i din indbakke.',
  sentLead: 'Hvis adressen er rigtig, er en mail med et link på vej. Intet sendes, før du har bekræftet.',
  confirmTitle: 'Bekræft tilmeldingen',
  confirmLead: ({ topic }) => `Du får besked, når noget ændrer sig: ${topic}.`,
  confirm: 'Bekræft',
  confirmed: 'Bekræftet. Du får besked, når noget offentliggøres.',
  leaveTitle: 'Afmeld',
  leaveLead: ({ topic }) => `Du får mails om: ${topic}.`,
  leave: 'Send mig ikke flere mails',
  left: 'Du er afmeldt.',
  leftLead: 'Din adresse er slettet. Der kommer ikke flere mails.',
  letters: {
    confirm: ({ city, topic, url, days }) => ({
      subject: `Bekræft venligst: mails fra integrationsbarometeret for ${city}`,
      body: `Goddag\n\nNogen, sandsynligvis du, har bedt om mails fra integrationsbarometeret for ${city} om: ${topic}.\n\nBekræft her:\n\n${url}\n\nLinket virker i ${days} dage. Var det ikke dig, skal du ikke gøre noget: der kommer ingen mails.\n`,
    }),
    news: ({ city, topic, items, leaveUrl }) => ({
      subject: `Integrationsbarometeret for ${city}: ${n(items.length, 'nyhed', 'nyheder')}`,
      body: `Goddag\n\nNyt fra integrationsbarometeret for ${city} (${topic}):\n\n${items.map((one) => `${one.title}\n${one.url}`).join('\n\n')}\n\nIngen flere mails:\n${leaveUrl}\n`,
    }),
  },
};
