import type { TextPageWords } from '../text-page-words.ts';

export const privacy: TextPageWords = {
  title: 'Protection des données',
  lead: 'Tout se lit ici sans dire qui l’on est. Personne ne vous compte, ne vous suit, ni ne vous montre quoi que ce soit venant de tiers.',
  sections: [
    {
      heading: 'Quand vous lisez',
      points: [
        'Aucun cookie n’est déposé, rien n’est enregistré dans votre navigateur. Rien n’est chargé depuis d’autres adresses : polices, images et scripts viennent d’ici.',
        'Les visites ne sont pas comptées et personne n’analyse qui lit quoi. Le programme ne tient aucune liste des pages ouvertes.',
        'Le programme note les requêtes qu’il a refusées et pourquoi, par exemple parce qu’elles étaient trop nombreuses en peu de temps, avec l’adresse réseau d’où elles venaient. Pour les compter, il garde des adresses en mémoire vive pendant une heure au plus. Un serveur placé devant le programme peut tenir sa propre liste ; celui qui l’exploite peut vous renseigner.',
        'Un graphique placé dans la page d’un autre site va chercher ses chiffres ici, sans aucun cookie.',
      ],
    },
    {
      heading: 'Quand vous vous abonnez aux changements',
      points: [
        'Sont conservés votre adresse électronique, ce dont vous voulez être informé et votre langue. Cela sert à vous écrire, et à rien d’autre.',
        'On ne vous écrit qu’une fois l’adresse confirmée. Une adresse qui n’est pas confirmée est effacée au bout de 7 jours.',
        'Chaque message contient un lien qui met fin à l’abonnement. Votre adresse est alors effacée aussitôt de la liste.',
      ],
    },
    {
      heading: 'Quand vous posez une question sur un chiffre',
      points: [
        'Votre question et, si vous l’indiquez, votre nom sont affichés avec la réponse.',
        'Votre adresse électronique n’est jamais affichée. Ceux qui répondent la voient ; c’est là que vous êtes averti de la réponse.',
      ],
    },
    {
      heading: 'Pour celles et ceux qui travaillent ici',
      points: [
        'Qui a un compte reçoit un cookie en se connectant. Il prend fin après 4 heures sans usage, et après 3 jours au plus tard.',
        'Tout changement de chiffres, de textes et de comptes est consigné, avec son auteur et sa date. Cela est conservé, car c’est ce qui montre comment un chiffre a été établi.',
      ],
    },
    {
      heading: 'Combien de temps',
      points: [
        'Les messages perdent leur texte dès qu’ils sont envoyés ; à qui et quand, cela est effacé au bout de 90 jours.',
        'La base de données est copiée chaque nuit, afin que rien ne se perde. Ce qui a été effacé figure encore dans ces copies jusqu’à ce qu’elles soient remplacées.',
      ],
    },
    {
      heading: 'Les chiffres',
      points: [
        'Le baromètre contient des chiffres sur des groupes, jamais sur des personnes. Là où un groupe est si petit que l’on pourrait reconnaître quelqu’un, le chiffre est retenu, et la page le dit.',
      ],
    },
    {
      heading: 'Vos droits',
      points: [
        'Vous pouvez demander ce qui est conservé à votre sujet et le faire corriger ou effacer. Adressez-vous au service nommé au bas de cette page.',
      ],
    },
  ],
};
