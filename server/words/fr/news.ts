import type { NewsWords } from '../news-words.ts';
import { n } from './count.ts';

const named = ({ names, more }: { names: string; more: number }): string =>
  more === 0 ? names : more === 1 ? `${names} et un autre` : `${names} et ${more} autres`;

export const news: NewsWords = {
  title: 'Ce qui a changé depuis',
  lead: 'Choisissez un jour\u202F: ce qui se lit autrement depuis, et ce qui a été publié.',
  since: 'Depuis le',
  committee: 'Commission',
  everything: 'tout',
  show: 'Afficher',
  sinceDay: ({ date }) => `Depuis le ${date}`,
  byYear: 'Par année\u202F',
  atom: 'En flux (Atom)',
  news: 'Publié depuis',
  nothing: 'Rien n’a été publié depuis.',
  figures: ({ release, ...rest }) => `Chiffres\u202F: ${named(rest)} (publication ${release})`,
  figureCounts: ({ added, changed, removed }) =>
    `${n(added, 'nouveau', 'nouveaux')}, ${n(changed, 'révisé', 'révisés')}, ${n(removed, 'retiré', 'retirés')}.`,
  withdrawn: ({ release, ...rest }) => `Retirés\u202F: ${named(rest)} (publication ${release})`,
  said: {
    target: ({ about }) => `Objectif chiffré\u202F: ${about}`,
    action: ({ about }) => `Mesure\u202F: ${about}`,
    event: ({ about }) => `Événement\u202F: ${about}`,
    commentary: ({ about }) => `Texte\u202F: ${about}`,
    decision: ({ about }) => `Décision\u202F: ${about}`,
    question: ({ about }) => `Réponse à une question\u202F: ${about}`,
  },
  report: ({ year }) => `Le rapport de l’année ${year} est publié`,
  topics: { all: 'Tout', theme: 'Thème', committee: 'Commission', indicator: 'Indicateur' },
  subscribe: 'Être prévenu par e-mail',
  subscribeLead:
    'Un message quand quelque chose a été publié, au plus un par jour. Vous confirmez votre adresse une fois et vous vous désabonnez d’un clic dans chaque message. L’adresse ne sert qu’à cela et est effacée quand vous partez.',
  email: 'Votre adresse e-mail',
  emailHint: 'Un message de confirmation y est envoyé d’abord\u202F; rien d’autre ne part avant.',
  about: 'Sujet',
  send: 'S’abonner',
  sent: 'Regardez votre messagerie.',
  sentLead: 'Si l’adresse est juste, un message avec un lien est en route. Rien n’est envoyé avant votre confirmation.',
  confirmTitle: 'Confirmer l’abonnement',
  confirmLead: ({ topic }) => `Vous serez prévenu quand quelque chose change\u202F: ${topic}.`,
  confirm: 'Confirmer',
  confirmed: 'C’est confirmé. Vous serez prévenu à chaque publication.',
  leaveTitle: 'Se désabonner',
  leaveLead: ({ topic }) => `Vous recevez des messages sur\u202F: ${topic}.`,
  leave: 'Ne plus recevoir de messages',
  left: 'Vous êtes désabonné.',
  leftLead: 'Votre adresse est effacée. Vous ne recevrez plus de messages.',
  letters: {
    confirm: ({ city, topic, url, days }) => ({
      subject: `À confirmer\u202F: messages du baromètre de l’intégration de ${city}`,
      body: `Bonjour\n\nQuelqu’un, sans doute vous, souhaite recevoir les messages du baromètre de l’intégration de ${city}\u202F: ${topic}.\n\nConfirmez ici\u202F:\n\n${url}\n\nLe lien est valable ${days} jours. Si ce n’était pas vous, il n’y a rien à faire\u202F: aucun message ne viendra.\n`,
    }),
    news: ({ city, topic, items, leaveUrl }) => ({
      subject: `Baromètre de l’intégration de ${city}\u202F: ${n(items.length, 'nouveauté', 'nouveautés')}`,
      body: `Bonjour\n\nNouveau au baromètre de l’intégration de ${city} (${topic})\u202F:\n\n${items.map((one) => `${one.title}\n${one.url}`).join('\n\n')}\n\nNe plus recevoir de messages\u202F:\n${leaveUrl}\n`,
    }),
  },
};
