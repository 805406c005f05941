import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `Sie haben ein Konto beim Integrationsbarometer ${city}`,
    body: `Guten Tag\n\nSie haben ein Konto beim Integrationsbarometer ${city} erhalten. Legen Sie hier Ihr Passwort fest:\n\n${url}\n\nDer Link gilt einmal, ${days} Tage lang.\n`,
  }),
  question: ({ city, indicator, text, url }) => ({
    subject: `Eine Frage zu „${indicator}“`,
    body: `Guten Tag\n\nAuf dem Integrationsbarometer von ${city} wird zu „${indicator}“ gefragt:\n\n${text}\n\nBitte antworten Sie hier:\n\n${url}\n`,
  }),
  answer: ({ city, indicator, url }) => ({
    subject: `Ihre Frage zu „${indicator}“ ist beantwortet`,
    body: `Guten Tag\n\nIhre Frage zu „${indicator}“ ist auf dem Integrationsbarometer von ${city} beantwortet:\n\n${url}\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Passwort für das Integrationsbarometer ${city} festlegen`,
    body: `Guten Tag\n\nJemand, vermutlich Sie, hat ein neues Passwort für das Integrationsbarometer ${city} angefordert. Legen Sie es hier fest:\n\n${url}\n\nDer Link gilt einmal, ${days} Tage lang. Waren Sie es nicht, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.\n`,
  }),
};
