import type { TextPageWords } from '../text-page-words.ts';

export const privacy: TextPageWords = {
  title: 'Privatliv',
  lead: 'Du kan læse alt her uden at sige, hvem du er. Ingen tæller dig, følger dig eller viser dig noget fra andre.',
  sections: [
    {
      heading: 'Når du læser',
      points: [
        'Der sættes ingen cookie, og intet gemmes i din browser. Intet hentes fra andre adresser: skrifter, billeder og scripts kommer herfra.',
        'Besøg tælles ikke, og ingen analyserer, hvem der læser hvad. Programmet fører ingen liste over åbnede sider.',
        'Programmet noterer, hvilke forespørgsler det har afvist, og hvorfor, for eksempel fordi der var for mange på kort tid, med den netadresse de kom fra. For at tælle dem holder det adresser i hukommelsen i op til en time. En server foran programmet kan føre sin egen liste; den, der driver den, kan svare på det.',
        'Et diagram på et andet websteds side henter sine tal her, uden nogen cookie.',
      ],
    },
    {
      heading: 'Når du abonnerer på ændringer',
      points: [
        'Din e-mailadresse, hvad du vil høre om, og dit sprog gemmes. Det bruges til at skrive til dig og til intet andet.',
        'Du får først mail, når du har bekræftet adressen. En adresse, der ikke bekræftes, slettes efter 7 dage.',
        'I hver mail er der et link, som afslutter abonnementet. Din adresse slettes da straks fra listen.',
      ],
    },
    {
      heading: 'Når du spørger til et tal',
      points: [
        'Dit spørgsmål og, hvis du oplyser det, dit navn vises sammen med svaret.',
        'Din e-mailadresse vises aldrig. De, der svarer, kan se den; dér får du besked om svaret.',
      ],
    },
    {
      heading: 'For dem, der arbejder her',
      points: [
        'Den, der har en konto, får en cookie ved login. Den udløber efter 4 timer uden brug og senest efter 3 dage.',
        'Enhver ændring af tal, tekster og konti noteres med hvem og hvornår. Det bevares, fordi det viser, hvordan et tal er blevet til.',
      ],
    },
    {
      heading: 'Hvor længe det gemmes',
      points: [
        'Mails mister deres tekst, så snart de er sendt; til hvem og hvornår slettes efter 90 dage.',
        'Databasen kopieres hver nat, så intet går tabt. Det slettede findes stadig i disse kopier, indtil de erstattes.',
      ],
    },
    {
      heading: 'Tallene',
      points: [
        'Barometeret rummer tal om grupper, aldrig om enkeltpersoner. Hvor en gruppe er så lille, at nogen kunne genkendes, holdes tallet tilbage, og siden siger det.',
      ],
    },
    {
      heading: 'Dine rettigheder',
      points: [
        'Du kan spørge, hvad der er gemt om dig, og få det rettet eller slettet. Henvend dig til den myndighed, der er nævnt nederst på siden.',
      ],
    },
  ],
};
