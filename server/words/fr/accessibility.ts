import type { TextPageWords } from '../text-page-words.ts';

export const accessibility: TextPageWords = {
  title: 'Accessibilité',
  lead: 'Ces pages sont faites pour être lues par tout le monde\u00A0: au clavier, avec un lecteur d’écran, agrandies, sur papier, sans scripts. Elles visent les règles WCAG 2.2, niveau AA.',
  sections: [
    {
      heading: 'Ce sur quoi vous pouvez compter',
      points: [
        'Chaque graphique a une phrase, un tableau avec les mêmes chiffres et une place dans la page que le clavier atteint.',
        'Dans un graphique, les flèches vont de chiffre en chiffre et de ligne en ligne\u202F; chaque pas est lu. Début, Fin et les touches Page vont plus loin, S résume le graphique, T mène au tableau. Ces touches n’agissent que lorsque le graphique a le focus. Des boutons à côté du graphique font la même chose.',
        'Rien n’est dit par la couleur seule\u00A0: les jugements ont un mot et une forme, les lignes ont un tracé, des marques et un nom.',
        'Les pages fonctionnent sans scripts et sans polices du web, en clair et en sombre, dans les couleurs du système, et agrandies à 400\u202F% sans défilement latéral. Les tableaux larges défilent dans leur propre cadre.',
        'Rien ne bouge de soi-même, rien n’est limité dans le temps.',
      ],
    },
    {
      heading: 'Ce qui n’est pas encore comme il faut',
      points: [
        'Certains textes longs n’existent qu’en anglais. Ils sont marqués comme tels, pour qu’un lecteur d’écran les lise correctement.',
        'Un graphique aux très nombreuses lignes n’en nomme que quelques-unes dans l’image\u202F; toutes se parcourent et figurent dans le tableau.',
        'Les images PNG à emporter ne peuvent pas être lues à voix haute. Les mêmes chiffres existent en CSV, XLSX et JSON.',
      ],
    },
    {
      heading: 'Comment cela a été vérifié',
      points: [
        'À chaque changement du programme, chaque sorte de page est vérifiée selon les règles d’axe en quatre langues, en clair, en sombre et en couleurs forcées\u202F; un test parcourt les graphiques au clavier et compare ce qui est dit au tableau.',
        'Cela a été fait dans Chromium. D’autres navigateurs, et des lecteurs d’écran avec les personnes qui s’en servent, n’ont pas encore été essayés.',
        'Cette déclaration a été rédigée le 25 novembre 2026 par celles et ceux qui font le programme.',
      ],
    },
    {
      heading: 'Si quelque chose vous fait obstacle',
      points: [
        'Dites-le là où cela s’est produit\u00A0: chaque indicateur a le lien «\u202FPoser une question sur ce chiffre\u202F», qui atteint les responsables. Dites ce que vous vouliez faire et avec quoi.',
      ],
    },
  ],
};
