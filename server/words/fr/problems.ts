import type { ProblemCode } from '../../intake/problems.ts';
import { cellProblems } from './cell-problems.ts';
import type { OtherLines, ProblemWords } from '../problem-words.ts';
import { formProblems } from './form-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { proposalProblems } from './proposal-problems.ts';
import { plausibility } from './plausibility.ts';

export const problems: ProblemWords<ProblemCode> = {
  ...cellProblems,
  ...formProblems,
  ...limitProblems,
  ...proposalProblems,
  ...plausibility,
  'empty-file': () => ({
    message: 'Le fichier ne contient aucune ligne.',
    hint: 'Envoyez le fichier avec sa ligne d’en-tête et ses données.',
  }),
  undecodable: (fact) => ({
    message: `Le fichier n’est pas un texte lisible en ${fact('encoding')}.`,
    hint: 'Enregistrez-le en CSV UTF-8 ou indiquez son codage dans les réglages de lecture du fichier.',
  }),
  'encoding-assumed': (fact) => ({
    message: `Le fichier n’est pas en UTF-8 ; il a été lu en ${fact('encoding')}.`,
    hint: 'Vérifiez que les lettres accentuées sont justes.',
  }),
  'header-missing': (fact) => ({
    message: `La ligne d’en-tête ne contient aucun de nos noms de colonnes ; trouvé : ${fact('found')}.`,
    hint: 'Utilisez le modèle de l’indicateur ou dites ce que contient chaque colonne.',
  }),
  'column-unknown': (fact) => ({
    message:
      fact('column') === ''
        ? 'Une colonne sans nom contient des valeurs.'
        : `La colonne « ${fact('column')} » est inconnue.`,
    hint: `Supprimez-la ou indiquez une correspondance. Noms connus : ${fact('known')}.`,
  }),
  'column-missing': (fact) => ({
    message: `La colonne « ${fact('column')} » manque.`,
    hint: `Le fichier contient : ${fact('columns')}.`,
  }),
  'column-duplicate': (fact) => ({
    message: `La colonne « ${fact('column')} » figure deux fois.`,
    hint: 'Renommez l’une des deux.',
  }),
  'mapping-unfit': (fact) => ({
    message: `La correspondance cite « ${fact('value')} », qui n’est ni un champ, ni une dimension, ni un motif utilisable.`,
    hint: 'Corrigez la correspondance.',
  }),
  'columns-ignored': (fact) => ({
    message: `Colonnes non utilisées : ${fact('columns')}.`,
    hint: 'Rien à faire si c’est voulu.',
  }),
  'cells-differ': (fact) => ({
    message: `La ligne a ${fact('found')} cellules, l’en-tête ${fact('expected')}.`,
    hint: 'Cherchez un séparateur manquant ou en trop, ou un guillemet non fermé.',
  }),
  'text-formula': (fact) => ({
    message: `Un texte ne peut pas commencer par « ${fact('value').slice(0, 1)} » : un tableur y verrait une formule.`,
    hint: 'Placez un mot devant.',
  }),
  'indicator-missing': () => ({
    message: 'L’indicateur auquel appartiennent les chiffres n’est pas indiqué.',
    hint: 'Ajoutez une colonne « indicator » ou indiquez-le avec le dépôt.',
  }),
  'indicator-unknown': (fact) => ({
    message: `Il n’existe pas d’indicateur « ${fact('value')} ».`,
    hint: 'Vérifiez l’identifiant dans la liste des indicateurs.',
  }),
  'area-unknown': (fact) => ({
    message: `Le lieu « ${fact('value')} » est inconnu.`,
    hint: 'Utilisez un code ou un nom de la liste des lieux, ou indiquez une correspondance.',
  }),
  'code-unknown': (fact) => ({
    message: `« ${fact('value')} » n’est pas un code de cette dimension.`,
    hint: 'Associez-le à un code ou vérifiez l’orthographe.',
  }),
  'dimension-foreign': (fact) => ({
    message: `L’indicateur ${fact('indicator')} n’est pas ventilé par « ${fact('column')} ».`,
    hint: `Ses dimensions : ${fact('dimensions')}.`,
  }),
  'period-unreadable': (fact) => ({
    message: `« ${fact('value')} » n’est pas une période.`,
    hint: 'Écrivez 2019, 2019-Q3, 2019-07 ou 2018-08-01/P1Y, ou indiquez la convention.',
  }),
  'period-total': (fact) => ({
    message: `« ${fact('value')} » parmi les périodes : la ligne résulte-t-elle des autres et faut-il l’écarter ?`,
    hint: 'Si c’est un chiffre à part entière, inscrivez sa période dans le fichier.',
  }),
  'period-ambiguous': (fact) => ({
    message: `« ${fact('value')} » peut se lire de plusieurs façons : ${fact('candidates')}.`,
    hint: 'Indiquez laquelle est voulue.',
  }),
  'period-future': (fact) => ({
    message: `« ${fact('value')} » se situe dans le futur.`,
    hint: 'Confirmez qu’il s’agit d’une prévision ou corrigez la période.',
  }),
  'number-ambiguous': (fact) => ({
    message: `« ${fact('value')} » peut être une fraction ou des milliers ; rien d’autre dans la colonne ne le dit.`,
    hint: 'Indiquez le séparateur décimal du fichier.',
  }),
  'value-missing': () => ({
    message: 'La valeur est vide et aucun motif n’est donné.',
    hint: 'Donnez un motif (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) ou supprimez la ligne.',
  }),
  'value-and-reason': (fact) => ({
    message: `Il y a une valeur (${fact('value')}) et un motif d’absence.`,
    hint: 'Gardez l’un des deux.',
  }),
  'reason-unknown': (fact) => ({
    message: `« ${fact('value')} » n’est pas un motif connu.`,
    hint: 'Utilisez not-collected, not-applicable, not-yet-available, suppressed, unreliable ou withdrawn.',
  }),
  'status-unknown': (fact) => ({
    message: `« ${fact('value')} » n’est pas un statut des listes SDMX.`,
    hint: 'Utilisez des lettres comme A, P, E, B ou U, séparées par des espaces.',
  }),
  'interval-wrong': (fact) => ({
    message: `La valeur ${fact('value')} est hors de son intervalle (${fact('lower')} à ${fact('upper')}).`,
    hint: 'Corrigez la valeur ou ses limites.',
  }),
  'base-disagrees': (fact) => ({
    message: `La valeur ${fact('value')} ne découle pas de ${fact('numerator')} et ${fact('denominator')} (qui donnent ${fact('computed') || '–'}).`,
    hint: 'Corrigez la valeur ou les effectifs.',
  }),
  'base-small': (fact) => ({
    message: `La base de ${fact('base')} est inférieure à ${fact('threshold')} : un taux sur si peu dit peu.`,
    hint: 'Confirmez, ou retirez la valeur avec un motif.',
  }),
  'duplicate-key': (fact) => ({
    message: `Le même chiffre figure deux fois, d’abord à la ligne ${fact('first')} : ${fact('series')}, ${fact('period')}.`,
    hint: 'Gardez une seule des lignes.',
  }),
  'quotes-broken': () => ({
    message: 'Un guillemet est ouvert sans être fermé correctement ; on ne sait pas où finit la cellule.',
    hint: 'Fermez le guillemet, ou doublez ceux qui font partie du texte ("").',
  }),
  'row-repaired': (fact) => ({
    message:
      {
        quotes: 'Un guillemet de la ligne est lu comme faisant partie du texte.',
        'text-unquoted':
          'Un texte de la ligne contient le séparateur sans guillemets ; il est lu comme une seule cellule.',
        'separator-missing': 'Il manque un séparateur dans la ligne ; elle est lue comme s’il y était.',
        'separator-extra': 'La ligne a un séparateur de trop ; la cellule vide est laissée de côté.',
        'separator-other': 'La ligne a un autre séparateur que le reste du tableau ; elle est lue avec celui-ci.',
        'cell-missing': 'Il manque une cellule dans la ligne ; elle est lue comme vide.',
      }[fact('flaw')] ?? 'La ligne ne correspondait pas au tableau ; elle a été corrigée.',
    hint: 'Vérifiez que chaque chiffre de la ligne se trouve dans sa colonne.',
  }),
  'row-too-long': () => ({
    message: 'Cette ligne est plus longue que ne peut l’être une ligne de tableau ; rien n’est lu au-delà.',
    hint: 'Vérifiez que chaque ligne du fichier s’arrête là où finit la ligne du tableau.',
  }),
  'tables-several': (fact) => ({
    message: `Le fichier contient plusieurs tableaux. Celui qui commence à la ligne ${fact('first')} est lu ; d’autres commencent à la ligne ${fact('others')}.`,
    hint: 'Envoyez chaque tableau dans un fichier à part, ou indiquez la ligne d’en-tête de celui qui compte.',
  }),
  'percent-unfit': (fact) => ({
    message: `« ${fact('value')} » porte un signe pour cent qui ne convient pas : d’autres valeurs de la colonne n’en ont pas, les chiffres sont mis à l’échelle, ou l’indicateur n’est pas en pour cent.`,
    hint: 'Écrivez toutes les valeurs de la colonne dans l’unité de l’indicateur, sans le signe.',
  }),
  'minus-typographic': (fact) => ({
    message: `Le moins typographique de « ${fact('value')} » a été lu comme un moins.`,
    hint: 'Rien à faire.',
  }),
  'value-and-status': (fact) => ({
    message: `Il y a une valeur (${fact('value')}), mais son statut ${fact('status')} dit qu’il n’y en a pas.`,
    hint: 'Retirez la valeur ou corrigez le statut.',
  }),
  'value-confidential': (fact) => ({
    message: `La valeur est marquée comme non publiable (${fact('conf')}).`,
    hint: 'Laissez la valeur vide avec le motif « suppressed », ou corrigez la marque.',
  }),
  'count-negative': (fact) => ({
    message: `Un effectif ne peut pas être négatif (${fact('value')}).`,
    hint: 'Corrigez l’effectif.',
  }),
  'schemes-mixed': (fact) => ({
    message: `Les groupes de ${fact('indicator')} relèvent de définitions différentes des personnes comptées : ${fact('codes')}.`,
    hint: 'Confirmez que chacun reste une série à part, ou employez les codes d’une seule définition.',
  }),
  'nothing-to-read': () => ({
    message: 'Aucune ligne n’a donné d’observation.',
    hint: 'Vérifiez le filtre et la ligne d’en-tête.',
  }),
};

/** Further lines with the same cause. */
export const otherLines: OtherLines = (lines, more) => {
  const count = lines.length;
  return `Aussi ${count === 1 ? 'à la ligne' : 'aux lignes'} ${lines.join(', ')}${more ? ' et d’autres' : ''}.`;
};
