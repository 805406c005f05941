import type { MailWords } from '../mail-words.ts';

export const mail: MailWords = {
  invitation: ({ city, url, days }) => ({
    subject: `Un compte a été ouvert pour vous au baromètre de l’intégration de ${city}`,
    body: `Bonjour\n\nUn compte a été ouvert pour vous au baromètre de l’intégration de ${city}. Choisissez votre mot de passe ici :\n\n${url}\n\nLe lien sert une seule fois, pendant ${days} jours.\n`,
  }),
  question: ({ city, indicator, text, url }) => ({
    subject: `Une question sur «\u202F${indicator}\u202F»`,
    body: `Bonjour,\n\nUne personne pose, sur le baromètre de l’intégration de ${city}, une question à propos de «\u202F${indicator}\u202F»\u202F:\n\n${text}\n\nMerci d’y répondre ici\u202F:\n\n${url}\n`,
  }),
  answer: ({ city, indicator, url }) => ({
    subject: `Une réponse à votre question sur «\u202F${indicator}\u202F»`,
    body: `Bonjour,\n\nVotre question à propos de «\u202F${indicator}\u202F» a reçu une réponse sur le baromètre de l’intégration de ${city}\u202F:\n\n${url}\n`,
  }),
  reset: ({ city, url, days }) => ({
    subject: `Choisissez votre mot de passe pour le baromètre de l’intégration de ${city}`,
    body: `Bonjour\n\nQuelqu’un, sans doute vous, a demandé un nouveau mot de passe pour le baromètre de l’intégration de ${city}. Choisissez-le ici :\n\n${url}\n\nLe lien sert une seule fois, pendant ${days} jours. Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.\n`,
  }),
};
