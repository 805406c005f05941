import type { FormProblemCode } from '../../intake/form-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const SAVE =
  'Ouvrez-le dans son programme, enregistrez le tableau comme classeur Excel (.xlsx) ou CSV (UTF-8) et envoyez ce fichier.';

/** What the file is, and what to do with it, by its kind. */
const DOCUMENTS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  xls: ['C’est un classeur à l’ancien format Excel (.xls), qui n’est pas lu.', SAVE],
  xlsb: ['C’est un classeur Excel binaire (.xlsb), qui n’est pas lu.', SAVE],
  xlsm: [
    'Ce classeur contient des macros (des programmes) ; il est donc refusé.',
    'Enregistrez-le dans Excel comme classeur sans macros (.xlsx) et envoyez ce fichier.',
  ],
  ods: ['C’est une feuille de calcul OpenDocument (.ods), qui n’est pas lue.', SAVE],
  numbers: ['C’est un fichier Numbers d’Apple, qui n’est pas lu.', SAVE],
  word: [
    'C’est un document de texte, pas un tableau.',
    'Copiez son tableau dans un tableur, enregistrez-le en .xlsx ou CSV et envoyez ce fichier.',
  ],
  presentation: [
    'C’est une présentation, pas un tableau.',
    'Copiez son tableau dans un tableur, enregistrez-le en .xlsx ou CSV et envoyez ce fichier.',
  ],
  pdf: [
    'C’est un PDF. On ne peut pas en tirer les chiffres de façon sûre.',
    'Demandez le tableau en Excel ou CSV à celui qui le publie, ou copiez-le dans un tableur et vérifiez-le.',
  ],
  json: [
    'C’est du JSON, mais pas un jeu de données au format JSON-stat.',
    'Demandez au service du CSV, du JSON-stat ou de l’Excel et envoyez ce fichier.',
  ],
  protected: [
    'Ce classeur est protégé par un mot de passe.',
    'Enregistrez-le sans mot de passe (dans Excel : Fichier, Informations, Protéger le classeur) et envoyez ce fichier.',
  ],
};

export const formProblems: ProblemWords<FormProblemCode> = {
  'document-refused': (fact) => {
    const [message, hint] = DOCUMENTS[fact('kind')] ?? ['C’est un document de bureautique, qui n’est pas lu.', SAVE];
    return { message, hint };
  },
  'file-damaged': (fact) => ({
    message: `Le fichier ne respecte pas les règles de son format (${fact('form')}) : ${fact('what')}.`,
    hint: 'Téléchargez-le ou enregistrez-le de nouveau ; si cela ne suffit pas, envoyez le tableau en CSV.',
  }),
  'sheet-missing': (fact) => ({
    message: `Le fichier n’a ni feuille ni tableau « ${fact('value')} ».`,
    hint: `Il contient : ${fact('sheets')}.`,
  }),
  'sheet-unclear': (fact) => ({
    message: `Plusieurs feuilles contiennent un tableau ; « ${fact('value')} » a été lue.`,
    hint: `Indiquez laquelle est la bonne : ${fact('sheets')}.`,
  }),
  'sheets-hidden': (fact) => ({
    message: `Le classeur a des feuilles masquées : ${fact('sheets')}.`,
    hint: 'Elles ne sont pas lues. Avant de transmettre le fichier, vérifiez qu’on peut les voir.',
  }),
  'cells-hidden': (fact) => ({
    message: `La feuille masque des lignes ou des colonnes, lues comme les autres (lignes : ${fact('rows')} ; colonnes : ${fact('columns') || '–'}).`,
    hint: 'Vérifiez qu’elles font partie du tableau ; sinon, supprimez-les.',
  }),
  'too-many-cells': (fact) => ({
    message: `Le tableau a ${fact('found')} cellules ; on en lit au plus ${fact('limit')}.`,
    hint: 'Cherchez une cellule égarée loin du tableau, ou envoyez-le en plusieurs parties.',
  }),
  'formula-uncalculated': () => ({
    message: 'La cellule contient une formule dont le résultat n’est pas enregistré.',
    hint: 'Ouvrez le fichier dans un tableur, enregistrez-le et envoyez-le de nouveau.',
  }),
  'date-doubtful': (fact) => ({
    message: `La cellule a un format de date, mais son contenu ressemble à un nombre ; il a été lu comme ${fact('value')}.`,
    hint: 'Confirmez-le ou corrigez le format de la cellule.',
  }),
  'figure-hidden': (fact) => ({
    message: `Le format de la cellule cache son chiffre (${fact('value')}), qui a été lu malgré tout.`,
    hint: 'Confirmez que ce chiffre peut être publié, ou videz la cellule.',
  }),
  'figure-merged': () => ({
    message: 'Un chiffre se trouve dans des cellules fusionnées ; il n’a été lu que pour la première.',
    hint: 'Confirmez-le, ou inscrivez le chiffre dans chaque cellule qu’il concerne.',
  }),
  'cells-left-out': (fact) => ({
    message: `Le fichier omet ${fact('cells')} chiffres, dont les lignes sont selon lui toutes nulles ; ils ne sont pas lus.`,
    hint: 'Si ces zéros importent, demandez le fichier sans KEYS.',
  }),
};
