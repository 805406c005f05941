import type { NewsWords } from '../news-words.ts';
import { n } from './count.ts';

const named = ({ names, more }: { names: string; more: number }): string =>
  more > 0 ? `${names} and ${more} more` : names;

export const news: NewsWords = {
  title: 'What changed since',
  lead: 'Choose a day: what reads otherwise since then, and what was published.',
  since: 'Since',
  committee: 'Committee',
  everything: 'everything',
  show: 'Show',
  sinceDay: ({ date }) => `Since ${date}`,
  byYear: 'By year',
  atom: 'As a feed (Atom)',
  news: 'Published since',
  nothing: 'Nothing has been published since.',
  figures: ({ release, ...rest }) => `Figures: ${named(rest)} (release ${release})`,
  figureCounts: ({ added, changed, removed }) => `${added} new, ${changed} revised, ${removed} removed.`,
  withdrawn: ({ release, ...rest }) => `Withdrawn: ${named(rest)} (release ${release})`,
  said: {
    target: ({ about }) => `Target: ${about}`,
    action: ({ about }) => `Action: ${about}`,
    event: ({ about }) => `Event: ${about}`,
    commentary: ({ about }) => `Text: ${about}`,
    decision: ({ about }) => `Decision: ${about}`,
    question: ({ about }) => `Answer to a question: ${about}`,
  },
  report: ({ year }) => `The report of the year ${year} is published`,
  topics: { all: 'Everything', theme: 'Theme', committee: 'Committee', indicator: 'Indicator' },
  subscribe: 'Be told by e-mail',
  subscribeLead:
    'A letter when something was published, at most one a day. You confirm your address once, and leave with one click in every letter. The address is kept for this alone, and deleted when you leave.',
  email: 'Your e-mail address',
  emailHint: 'A letter goes there first; nothing else is sent before you confirm.',
  about: 'About',
  send: 'Subscribe',
  sent: 'Look into your mail.',
  sentLead: 'If the address is right, a letter with a link is on its way. Nothing is sent before you have confirmed.',
  confirmTitle: 'Confirm the subscription',
  confirmLead: ({ topic }) => `You will be told when something changes: ${topic}.`,
  confirm: 'Confirm',
  confirmed: 'Confirmed. You will be told when something is published.',
  leaveTitle: 'Leave',
  leaveLead: ({ topic }) => `You get letters about: ${topic}.`,
  leave: 'Send me no more letters',
  left: 'You have left.',
  leftLead: 'Your address is deleted. No more letters will come.',
  letters: {
    confirm: ({ city, topic, url, days }) => ({
      subject: `Please confirm: letters from the integration barometer of ${city}`,
      body: `Good day\n\nSomebody, probably you, asked for letters from the integration barometer of ${city} about: ${topic}.\n\nConfirm it here:\n\n${url}\n\nThe link works for ${days} days. If it was not you, there is nothing to do: no letters will come.\n`,
    }),
    news: ({ city, topic, items, leaveUrl }) => ({
      subject: `Integration barometer of ${city}: ${n(items.length, 'news item', 'news items')}`,
      body: `Good day\n\nNew at the integration barometer of ${city} (${topic}):\n\n${items.map((one) => `${one.title}\n${one.url}`).join('\n\n')}\n\nNo more letters:\n${leaveUrl}\n`,
    }),
  },
};
