import type { MethodsWords } from '../methods-words.ts';

export const methods: MethodsWords = {
  title: 'Sådan bliver vurderingerne til',
  lead: 'Hver regel med almindelige ord, med kilde og regnet igennem på et af byens tal. Den, der regner efter, får samme resultat.',
  example: 'Regneeksempel',
  source: 'Kilde',
  none: 'Ingen af byens indikatorer har endnu tal nok til et eksempel.',
  criteria: 'Hvad der regnes for godt',
  criteriaLead:
    'For hver indikator: hvilken retning der ønskes, fra hvilken ændring om året den regnes for at have flyttet sig, hvem der fastsatte det og hvornår, og hvad der er lovet.',
  head: ['Indikator', 'Ønsket', 'Tæller fra', 'Fastsat af', 'Mål'],
  standard: 'programmets standard',
  ofFirstFigure: (share) => `${share} af det første tal`,
  inR: 'Det samme regnet i R',
  objectiveRule:
    'En målsætning vurderes efter flertallet af dens vurderede indikatorer, når mindst halvdelen er vurderet.',
  toMethods: 'Sådan bliver vurderingerne til',
  toCriteria: 'Hvad der regnes for godt',
  sections: [
    {
      id: 'movement',
      title: 'Hvilken vej det går',
      text: 'Vi ser på tallene siden udgangspunktet, ellers på de seneste ti. Der skal være fem sammenlignelige. Først spørger vi, om de er klart ordnet (Mann og Kendalls test): Uden en tendens ville tallene kun i under 5\u00A0% af tilfældene være så ordnet ved et tilfælde. Så tager vi medianen af alle hældninger mellem to tal (Theil og Sen). Bedre eller dårligere siges kun, når ordenen er klar, hældningen stor nok til at betyde noget, og, hvor tallene har et interval, ændringen større end usikkerheden. Måneder og kvartaler sammenlignes med de samme i andre år.',
      source: 'Mann 1945; Kendall 1975; Sen 1968; Hirsch, Slack og Smith 1982',
    },
    {
      id: 'materiality',
      title: 'Hvad der er for lidt til at tælle',
      text: 'I et fuldt register er enhver småting »signifikant«. Derfor har hver indikator en ændring om året, under hvilken vi siger: ingen klar ændring. Byen kan fastsætte den; ellers er den 0,2 point om året for andele, indeks og tal pr. tusind, 0,005 for forhold og en halv procent af det første tal for beløb og antal.',
      source: 'Egen regel, som kan ændres; se kriterierne',
    },
    {
      id: 'none',
      title: 'Hvornår der ikke siges noget',
      text: 'Der sammenlignes ikke hen over en ændret opgørelsesmåde. Der siges ikke noget om tal, der er tilbageholdt eller for usikre, om perioder, der overlapper, eller om indikatorer, hvor ingen retning er bedre i sig selv. En vurdering, der bygger på et tal, som for længst skulle være afløst af et nyere, vises i gråt.',
      source: 'SDMX-kodelister for status; egen regel',
    },
    {
      id: 'course',
      title: 'På rette vej eller ej',
      text: 'Nået er nået. Ellers deler vi tempoet siden udgangspunktet med det tempo, der når målet i tide: Fra 95\u00A0% står der »på rette vej«. Ved siden af står, hvor en lige linje ville være nu, og hvad der herfra kræves om året.',
      source: 'Statistics Canada og Open SDG (grænser); lineær form for andele',
    },
    {
      id: 'gap',
      title: 'Forskellen mellem grupper',
      text: 'En forskel regnes i point mellem gruppen og dem, den sammenlignes med, med begge niveauer ved siden af. Den bliver mindre eller større efter samme regel som et tal. Bliver den mindre, uden at det går gruppen bedre, siger vi det: Så er det kun sammenligningsgruppen, det går dårligere.',
      source: 'De tyske delstaters integrationsmonitorering (dobbelt betingelse)',
    },
    {
      id: 'objective',
      title: 'Målsætninger og det overordnede mål',
      text: 'En målsætning får den vurdering, som mere end halvdelen af dens vurderede indikatorer har; kan færre end halvdelen vurderes, har den ingen vurdering. Det overordnede mål aflæses på Intercultural Cities Index, og vi tager aldrig selv et gennemsnit.',
      source: 'Danmarks nationale barometer (flertal)',
    },
    {
      id: 'flip',
      title: 'Hvad der ville ændre den',
      text: 'Til hver vurdering søger vi de nærmeste værdier af det nyeste tal, i den viste nøjagtighed, hvor der ville stå noget andet. Alt andet bliver, som det er; et interval følger med sit tal.',
      source: 'Egen regel, afprøvet på ti tusind serier',
    },
    {
      id: 'rounding',
      title: 'Afrunding',
      text: 'Der regnes med tallene, som de er offentliggjort. Kun det viste afrundes, halve væk fra nul. En forskel tages før afrunding; afrunding afgør aldrig, om et mål er nået.',
      source: 'Eurostat, Tutorial: Rounding of numbers',
    },
  ],
};
