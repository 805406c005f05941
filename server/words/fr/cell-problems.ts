import type { CellProblemWords, NoNumberWords } from '../cell-problem-words.ts';
import { repairs } from './repairs.ts';

const WHY: NoNumberWords = {
  hexadecimal: 'il est écrit en hexadécimal',
  underscore: 'un tiret bas sépare ses chiffres',
  'not-a-number': 'un programme écrit cela quand un calcul a échoué',
  infinite: 'cela signifie l’infini',
  'too-large': 'aucun chiffre n’est aussi grand',
  'foreign-digits': 'ses chiffres sont d’une autre écriture, ou de pleine largeur',
  date: 'c’est une date ; un tableur a pu la tirer d’un chiffre tel que 1.5',
  'sheet-error': 'une formule du tableur a échoué',
  grouping: 'ses signes ou espaces ne le séparent pas en milliers',
  'other-mark': 'il a l’autre séparateur décimal',
  spaces: 'il contient des espaces en trop',
};

export const cellProblems: CellProblemWords = {
  'not-a-number': (fact) => {
    const why = WHY[fact('why')];
    return {
      message: `« ${fact('value')} » n’est pas un nombre${why ? ` lisible : ${why}` : ''}.`,
      hint: 'Écrivez des chiffres avec le séparateur décimal de la colonne. Sans valeur, laissez la cellule vide et donnez un motif, ou dites, à la lecture du fichier, ce que le texte signifie.',
    };
  },
  'number-marks-mixed': (fact) => ({
    message: `La colonne « ${fact('column')} » emploie ${fact('marks') || 'le point et la virgule'} pour le même usage.`,
    hint: 'Employez partout un seul séparateur décimal et un seul séparateur de milliers, ou indiquez-les dans les réglages de lecture du fichier.',
  }),
  'sign-unknown': (fact) => ({
    message:
      fact('kind') === 'bound'
        ? `« ${fact('value')} » ne donne qu’un ordre de grandeur.`
        : `Le sens de « ${fact('value')} » dépend de qui l’a écrit.${fact('legend') === '' ? '' : ` Le fichier dit : « ${fact('legend')} ».`}`,
    hint: 'Indiquez ce que cela signifie, ou la convention que suit le fichier.',
  }),
  'flag-unknown': (fact) => ({
    message: `Rien ne dit ce que signifie « ${fact('value')} » à côté d’un chiffre (${fact('example')}).${fact('legend') === '' ? '' : ` Le fichier dit : « ${fact('legend')} ».`}`,
    hint: 'Indiquez le sens de la marque, ou la convention que suit le fichier. Il vaudra pour tous les chiffres qui la portent.',
  }),
  'blank-unknown': (fact) => ({
    message: `Des cellules de la colonne « ${fact('column')} » sont vides, et rien ne dit pourquoi.`,
    hint: 'Dites ce que signifie une cellule vide, ou donnez les motifs dans une colonne « reason ».',
  }),
  'filler-asked': (fact) => ({
    message: `${fact('value')} est loin de toutes les autres valeurs ; beaucoup de programmes l’écrivent en l’absence de chiffre.`,
    hint: 'Dites ce que cela signifie, ou que c’est un chiffre.',
  }),
  'exponent-asked': (fact) => ({
    message: `« ${fact('value')} » est une puissance de dix, comme un tableur montre les longs nombres ; des chiffres ont pu se perdre.`,
    hint: 'Envoyez les nombres écrits en entier, ou acceptez-les tels quels.',
  }),
  'exponent-read': (fact) => ({
    message: `« ${fact('value')} » a été lu comme puissance de dix, avec tous ses chiffres.`,
    hint: 'Rien à faire.',
  }),
  'scale-asked': (fact) => ({
    message: `« ${fact('unit')} » : faut-il multiplier par ${fact('scale')} les valeurs de « ${fact('column')} » ?`,
    hint: 'Dites si c’est le cas, ou si elles sont déjà écrites en entier.',
  }),
  'count-asked': (fact) => ({
    message: `Les valeurs de « ${fact('column')} » sont-elles dans l’unité de « ${fact('indicator')} » ? Toutes sont entières et certaines dépassent 100, comme des effectifs.`,
    hint: 'Confirmez-le, ou envoyez les valeurs dans l’unité de l’indicateur.',
  }),
  'unit-mixed': (fact) => ({
    message: `Seules certaines cellules de « ${fact('column')} » ont une unité, ou n’ont pas toutes la même : ${fact('units')}.`,
    hint: 'Dites que toutes sont dans la même unité, ou corrigez le fichier.',
  }),
  'unit-unfit': (fact) => ({
    message: `L’unité de « ${fact('value')} » n’est pas celle de l’indicateur.`,
    hint: 'Vérifiez que la colonne et l’indicateur vont ensemble.',
  }),
  'unit-read': (fact) => ({
    message: `« ${fact('unit')} » à côté des nombres a été lu comme leur unité.`,
    hint: 'Rien à faire.',
  }),
  'out-of-range': (fact) => ({
    message: `${fact('value')} sort de l’intervalle possible (${fact('low')} à ${fact('high')}).`,
    hint:
      fact('kind') === 'count'
        ? 'Une part en pour cent est attendue ; ceci ressemble à un effectif. Vérifiez quelle colonne contient la part.'
        : 'Vérifiez l’unité et le séparateur décimal : une part s’écrit ici en pour cent.',
  }),
  'repair-proposed': (fact) => {
    const repair = repairs[fact('kind') as keyof typeof repairs](fact);
    return { message: repair.message, hint: `Réparation possible : ${repair.hint} Acceptez-la ou refusez-la.` };
  },
  'rows-left-out': (fact) => ({
    message: `Laissés de côté comme indiqué : ${fact('rows')} chiffres.`,
    hint: 'Rien à faire si c’est voulu.',
  }),
};
