import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `Du har fået en konto til integrationsbarometret for ${city}`,
    body: `Goddag\n\nDu har fået en konto til integrationsbarometret for ${city}. Vælg din adgangskode her:\n\n${url}\n\nLinket virker én gang, i ${days} dage.\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Vælg din adgangskode til integrationsbarometret for ${city}`,
    body: `Goddag\n\nNogen, sikkert dig, har bedt om en ny adgangskode til integrationsbarometret for ${city}. Vælg den her:\n\n${url}\n\nLinket virker én gang, i ${days} dage. Var det ikke dig, skal du ikke gøre noget: Din adgangskode er den samme.\n`,
  }),
};
