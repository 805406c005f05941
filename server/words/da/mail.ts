import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `Du har fået en konto til integrationsbarometret for ${city}`,
    body: `Goddag\n\nDu har fået en konto til integrationsbarometret for ${city}. Vælg din adgangskode her:\n\n${url}\n\nLinket virker én gang, i ${days} dage.\n`,
  }),
  question: ({ city, indicator, text, url }) => ({
    subject: `Et spørgsmål om “${indicator}”`,
    body: `Goddag\n\nPå ${city}s integrationsbarometer spørges der om “${indicator}”:\n\n${text}\n\nSvar her:\n\n${url}\n`,
  }),
  answer: ({ city, indicator, url }) => ({
    subject: `Dit spørgsmål om “${indicator}” er besvaret`,
    body: `Goddag\n\nDit spørgsmål om “${indicator}” er besvaret på ${city}s integrationsbarometer:\n\n${url}\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Vælg din adgangskode til integrationsbarometret for ${city}`,
    body: `Goddag\n\nNogen, sikkert dig, har bedt om en ny adgangskode til integrationsbarometret for ${city}. Vælg den her:\n\n${url}\n\nLinket virker én gang, i ${days} dage. Var det ikke dig, skal du ikke gøre noget: Din adgangskode er den samme.\n`,
  }),
};
