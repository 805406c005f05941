import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `You have been given an account at the integration barometer of ${city}`,
    body: `Good day\n\nYou have been given an account at the integration barometer of ${city}. Set your password here:\n\n${url}\n\nThe link works once, for ${days} days.\n`,
  }),
  question: ({ city, indicator, text, url }) => ({
    subject: `A reader asks about “${indicator}”`,
    body: `Good day\n\nA reader of the integration barometer of ${city} asks about “${indicator}”:\n\n${text}\n\nPlease answer here:\n\n${url}\n`,
  }),
  answer: ({ city, indicator, url }) => ({
    subject: `Your question about “${indicator}” has been answered`,
    body: `Good day\n\nYour question about “${indicator}” has been answered at the integration barometer of ${city}:\n\n${url}\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Set your password for the integration barometer of ${city}`,
    body: `Good day\n\nSomebody, probably you, has asked for a new password for the integration barometer of ${city}. Set it here:\n\n${url}\n\nThe link works once, for ${days} days. If it was not you, there is nothing to do: your password stays.\n`,
  }),
};
