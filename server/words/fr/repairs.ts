import type { RepairWords } from '../cell-problem-words.ts';

export const repairs: RepairWords = {
  'mixed-marks': (fact) => ({
    message: `La colonne « ${fact('subject')} » emploie tantôt le point décimal, tantôt la virgule.`,
    hint: `Les deux sont lus comme séparateur décimal : « ${fact('before')} » comme ${fact('after')}.`,
  }),
  'number-spaces': (fact) => ({
    message: `Des nombres de la colonne « ${fact('subject')} » contiennent des espaces en trop.`,
    hint: `Ils sont retirés : « ${fact('before')} » devient ${fact('after')}.`,
  }),
  fraction: (fact) => ({
    message: 'Les valeurs ressemblent à des fractions de l’unité ; l’indicateur est en pour cent.',
    hint: `Valeurs et limites sont multipliées par 100 : ${fact('before')} devient ${fact('after')}.`,
  }),
  'duplicate-rows': (fact) => ({
    message: `Des lignes figurent plusieurs fois avec le même contenu (la première : ${fact('before')}).`,
    hint: 'Chacune est lue une fois. Aucun chiffre ne change.',
  }),
  'inner-spaces': (fact) => ({
    message: `« ${fact('before')} » contient des espaces en trop.`,
    hint: `Le texte est lu comme « ${fact('after')} ».`,
  }),
  mojibake: (fact) => ({
    message: `Des lettres sont abîmées : « ${fact('before')} ».`,
    hint: `Les textes sont lus comme ils étaient voulus : « ${fact('after')} ». Aucun chiffre ne change.`,
  }),
  'trailing-cells': () => ({
    message: 'Des lignes se terminent par plus de séparateurs que l’en-tête.',
    hint: 'Les cellules vides à la fin ont été ignorées. Aucun chiffre n’a changé.',
  }),
  'header-spelling': (fact) => ({
    message: `La colonne « ${fact('before')} » s’écrit « ${fact('after')} » dans ce que l’on sait de ce fichier.`,
    hint: 'Elle est lue comme la même colonne. Aucun chiffre ne change.',
  }),
  'repeated-header': (fact) => ({
    message: `L’en-tête est répété au milieu du tableau (« ${fact('before')} »), comme sur chaque page d’une liste imprimée.`,
    hint: 'Ces lignes, et les numéros de page qui les précèdent, sont laissées de côté. Aucun chiffre ne change.',
  }),
  'locked-figures': (fact) => ({
    message: `Des lignes disent que leur chiffre est confidentiel, et en contiennent un tout de même (le premier : ${fact('before')}).`,
    hint: 'Le chiffre et ses effectifs sont retirés ; le motif reste.',
  }),
};
