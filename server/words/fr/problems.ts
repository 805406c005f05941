import type { ProblemCode } from '../../intake/problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

export const problems: ProblemWords<ProblemCode> = {
  'empty-file': () => ({
    message: 'Le fichier ne contient aucune ligne.',
    hint: 'Envoyez le fichier avec sa ligne d’en-tête et ses données.',
  }),
  undecodable: (facts) => ({
    message: `Le fichier n’est pas un texte lisible en ${facts['encoding']}.`,
    hint: 'Enregistrez-le en CSV UTF-8 ou indiquez son codage dans la correspondance.',
  }),
  'too-large-unpacked': (facts) => ({
    message: `Le fichier compressé dépasse ${facts['limit']} Mo une fois ouvert.`,
    hint: 'Envoyez-le en plusieurs parties.',
  }),
  'encoding-assumed': (facts) => ({
    message: `Le fichier n’est pas en UTF-8 ; il a été lu en ${facts['encoding']}.`,
    hint: 'Vérifiez que les lettres accentuées sont justes.',
  }),
  'header-missing': (facts) => ({
    message: `La ligne d’en-tête ne contient aucun de nos noms de colonnes ; trouvé : ${list(facts['found'])}.`,
    hint: 'Utilisez le modèle de l’indicateur ou joignez une correspondance des colonnes.',
  }),
  'column-unknown': (facts) => ({
    message: `La colonne « ${facts.column} » est inconnue.`,
    hint: `Supprimez-la ou indiquez une correspondance. Noms connus : ${list(facts['known'])}.`,
  }),
  'column-missing': (facts) => ({
    message: `La colonne « ${facts.column} » manque.`,
    hint: `Le fichier contient : ${list(facts['columns'])}.`,
  }),
  'column-duplicate': (facts) => ({
    message: `La colonne « ${facts.column} » figure deux fois.`,
    hint: 'Renommez l’une des deux.',
  }),
  'mapping-unfit': (facts) => ({
    message: `La correspondance cite « ${facts['field']} », qui n’est ni un champ, ni une dimension, ni un motif utilisable.`,
    hint: 'Corrigez la correspondance.',
  }),
  'columns-ignored': (facts) => ({
    message: `Colonnes non utilisées : ${list(facts['columns'])}.`,
    hint: 'Rien à faire si c’est voulu.',
  }),
  'cells-differ': (facts) => ({
    message: `La ligne a ${facts['found']} cellules, l’en-tête ${facts['expected']}.`,
    hint: 'Cherchez un séparateur manquant ou en trop, ou un guillemet non fermé.',
  }),
  'text-formula': (facts) => ({
    message: `Un texte ne peut pas commencer par « ${facts.value.slice(0, 1)} » : un tableur y verrait une formule.`,
    hint: 'Placez un mot devant.',
  }),
  'indicator-missing': () => ({
    message: 'L’indicateur auquel appartiennent les chiffres n’est pas indiqué.',
    hint: 'Ajoutez une colonne « indicator » ou indiquez-le avec le dépôt.',
  }),
  'indicator-unknown': (facts) => ({
    message: `Il n’existe pas d’indicateur « ${facts.value} ».`,
    hint: 'Vérifiez l’identifiant dans la liste des indicateurs.',
  }),
  'area-unknown': (facts) => ({
    message: `Le lieu « ${facts.value} » est inconnu.`,
    hint: 'Utilisez un code ou un nom de la liste des lieux, ou indiquez une correspondance.',
  }),
  'code-unknown': (facts) => ({
    message: `« ${facts.value} » n’est pas un code de cette dimension.`,
    hint: 'Associez-le à un code ou vérifiez l’orthographe.',
  }),
  'dimension-foreign': (facts) => ({
    message: `L’indicateur ${facts['indicator']} n’est pas ventilé par « ${facts.column} ».`,
    hint: `Ses dimensions : ${list(facts['dimensions'])}.`,
  }),
  'period-unreadable': (facts) => ({
    message: `« ${facts.value} » n’est pas une période.`,
    hint: 'Écrivez 2019, 2019-Q3, 2019-07 ou 2018-08-01/P1Y, ou indiquez la convention.',
  }),
  'period-ambiguous': (facts) => ({
    message: `« ${facts.value} » peut se lire de plusieurs façons : ${list(facts['candidates'])}.`,
    hint: 'Indiquez laquelle est voulue (correspondance : periods).',
  }),
  'period-future': (facts) => ({
    message: `« ${facts.value} » se situe dans le futur.`,
    hint: 'Confirmez qu’il s’agit d’une prévision ou corrigez la période.',
  }),
  'not-a-number': (facts) => ({
    message: `« ${facts.value} » n’est pas un nombre.`,
    hint: 'Écrivez des chiffres avec le séparateur décimal de la colonne. Sans valeur, laissez la cellule vide et donnez un motif.',
  }),
  'number-ambiguous': (facts) => ({
    message: `« ${facts.value} » peut être une fraction ou des milliers ; rien d’autre dans la colonne ne le dit.`,
    hint: 'Indiquez le séparateur décimal du fichier (correspondance : decimal).',
  }),
  'number-marks-mixed': (facts) => ({
    message: `La colonne « ${facts.column} » emploie le point et la virgule comme séparateurs décimaux.`,
    hint: 'Employez-en un seul, ou indiquez-le dans la correspondance.',
  }),
  'sign-unknown': (facts) => ({
    message: `Le sens de « ${facts.value} » dépend de qui l’a écrit.`,
    hint: 'Indiquez la convention de la source, ou le sens du signe dans la correspondance (missing).',
  }),
  'value-missing': () => ({
    message: 'La valeur est vide et aucun motif n’est donné.',
    hint: 'Donnez un motif (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) ou supprimez la ligne.',
  }),
  'value-and-reason': (facts) => ({
    message: `Il y a une valeur (${facts.value}) et un motif d’absence.`,
    hint: 'Gardez l’un des deux.',
  }),
  'reason-unknown': (facts) => ({
    message: `« ${facts.value} » n’est pas un motif connu.`,
    hint: 'Utilisez not-collected, not-applicable, not-yet-available, suppressed, unreliable ou withdrawn.',
  }),
  'status-unknown': (facts) => ({
    message: `« ${facts.value} » n’est pas un statut des listes SDMX.`,
    hint: 'Utilisez des lettres comme A, P, E, B ou U, séparées par des espaces.',
  }),
  'out-of-range': (facts) => ({
    message: `${facts.value} sort de l’intervalle possible (${facts['low']} à ${facts['high']}).`,
    hint: 'Vérifiez l’unité : une part s’écrit ici en pour cent.',
  }),
  'interval-wrong': (facts) => ({
    message: `La valeur ${facts.value} est hors de son intervalle (${facts['lower']} à ${facts['upper']}).`,
    hint: 'Corrigez la valeur ou ses limites.',
  }),
  'base-disagrees': (facts) => ({
    message: `La valeur ${facts.value} ne découle pas de ${facts['numerator']} et ${facts['denominator']} (qui donnent ${facts['computed'] ?? '–'}).`,
    hint: 'Corrigez la valeur ou les effectifs.',
  }),
  'base-small': (facts) => ({
    message: `La base de ${facts['base']} est inférieure à ${facts['threshold']} : un taux sur si peu dit peu.`,
    hint: 'Confirmez, ou retirez la valeur avec un motif.',
  }),
  'duplicate-key': (facts) => ({
    message: `Le même chiffre figure deux fois : ${facts['indicator']}, ${facts['area']}, ${facts['breakdown'] || '_T'}, ${facts['period']}.`,
    hint: 'Gardez une seule des lignes.',
  }),
  'nothing-to-read': () => ({
    message: 'Aucune ligne n’a donné d’observation.',
    hint: 'Vérifiez le filtre et la ligne d’en-tête.',
  }),
};
