import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `You have been given an account at the integration barometer of ${city}`,
    body: `Good day\n\nYou have been given an account at the integration barometer of ${city}. Set your password here:\n\n${url}\n\nThe link works once, for ${days} days.\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Set your password for the integration barometer of ${city}`,
    body: `Good day\n\nSomebody, probably you, has asked for a new password for the integration barometer of ${city}. Set it here:\n\n${url}\n\nThe link works once, for ${days} days. If it was not you, there is nothing to do: your password stays.\n`,
  }),
};
