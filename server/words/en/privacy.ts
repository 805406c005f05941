import type { TextPageWords } from '../text-page-words.ts';

export const privacy: TextPageWords = {
  title: 'Privacy',
  lead: 'You can read everything here without saying who you are. Nobody counts you, follows you or shows you anything of others.',
  sections: [
    {
      heading: 'When you read',
      points: [
        'No cookie is set and nothing is stored in your browser. Nothing is loaded from other addresses: fonts, pictures and scripts come from here.',
        'There is no visitor count and no analysis of who reads what. The program keeps no list of the pages that were opened.',
        'The program writes down which requests it refused and why, such as too many in a short time, with the network address they came from. It keeps addresses in memory for up to an hour, to count these. A server that stands in front of the program may keep a list of its own; whoever runs it can tell you.',
        'A chart that stands in another site’s page fetches its figures here, without any cookie.',
      ],
    },
    {
      heading: 'When you subscribe to what changes',
      points: [
        'Your e-mail address, what you want to hear of and your language are kept. They serve to write to you, and nothing else.',
        'You are written to only after you have confirmed the address. One that is not confirmed is deleted after 7 days.',
        'Each letter has a link that ends the subscription. Your address is then deleted from the list at once.',
      ],
    },
    {
      heading: 'When you ask about a figure',
      points: [
        'Your question and, if you give it, your name are shown with the answer.',
        'Your e-mail address is never shown. Those who answer see it; you are told of the answer at that address.',
      ],
    },
    {
      heading: 'For those who work here',
      points: [
        'Whoever has an account gets a cookie when signing in. It ends after 4 hours without use, and after 3 days at the latest.',
        'Every change of figures, texts and accounts is written down with who made it and when. This is kept, because it shows how a figure came about.',
      ],
    },
    {
      heading: 'How long it is kept',
      points: [
        'Letters lose their text once they are sent; to whom and when is deleted after 90 days.',
        'Copies of the database are made every night, so that nothing is lost. What was deleted is still in them until they are replaced.',
      ],
    },
    {
      heading: 'The figures',
      points: [
        'The barometer holds figures about groups, never about single persons. Where a group is so small that people could be recognised, the figure is withheld, and the page says so.',
      ],
    },
    {
      heading: 'Your rights',
      points: [
        'You can ask what is kept about you and have it corrected or deleted. Turn to the publisher named at the foot of this page.',
      ],
    },
  ],
};
