import type { ProposalProblemCode } from '../../intake/propose/proposal-problems.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** What figures made of others are, and whether they agree with them. */
const derivedHint = (fact: ProblemFact): string =>
  [
    'Elles sont calculées à partir des chiffres ; ce ne sont pas des chiffres de l’indicateur.',
    fact('compared') === '0'
      ? 'Aucun chiffre auquel les comparer n’a été trouvé.'
      : `Vérification : ${fact('agreed')} sur ${fact('compared')} concordent avec les chiffres dont elles proviennent.`,
    fact('expected') === ''
      ? ''
      : `Première différence : ${fact('period')}, ${fact('found')} au lieu de ${fact('expected')}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** Ce qui est demandé au sujet d’un tableau étranger. Les réponses se trouvent à côté. */
export const proposalProblems: ProblemWords<ProposalProblemCode> = {
  'indicator-unclear': () => ({
    message: 'À quel indicateur ces chiffres appartiennent-ils ?',
    hint: 'Choisissez-le ; le sens des colonnes en découle.',
  }),
  'period-unclear': () => ({
    message: 'De quelle période datent les chiffres ? Aucune colonne ne le dit.',
    hint: 'Choisissez la colonne qui la contient, ou écrivez la période de tout le fichier.',
  }),
  'value-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `De qui sont les chiffres de la colonne « ${fact('columns')} » ?`
        : `Qu’est-ce qui distingue les ${fact('count')} colonnes de chiffres : ${fact('columns') || '–'} ?`,
    hint: 'Soit chacune est un groupe, soit l’une d’elles contient les chiffres et les autres sont laissées de côté.',
  }),
  'role-unclear': (fact) => ({
    message: `Que dit la colonne « ${fact('column')} » ? Elle contient : ${fact('texts') || '–'}.`,
    hint: 'Dites ce qu’elle est, ne lisez qu’une partie de ses lignes, ou laissez-la de côté. Elle n’est jamais supprimée sans être vue, car des lignes peuvent s’y distinguer.',
  }),
  'columns-needless': (fact) => ({
    message: `${fact('count')} colonnes ne changent rien aux chiffres : ${fact('columns')}. Peut-on les laisser de côté ?`,
    hint: 'Si l’une d’elles est nécessaire, dites ce qu’elle est dans la liste des colonnes.',
  }),
  'margins-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `La colonne « ${fact('columns')} » est-elle la moitié de l’intervalle à 95\u202F% autour de la valeur ?`
        : `Les colonnes ${fact('columns')} sont-elles la moitié de l’intervalle à 95\u202F% autour de la valeur qui les précède ?`,
    hint: 'Dans ce cas, la valeur moins et plus ce chiffre en sont les limites. Une erreur à un autre niveau (90\u202F%), une erreur en pour cent de la valeur ou une erreur type n’est pas cela : laissez-la de côté.',
  }),
  'columns-same': (fact) => ({
    message: `${fact('count')} colonnes contiennent la même chose à chaque ligne (${fact('texts')}). Est-ce bien l’objet de l’indicateur ?`,
    hint: 'Si l’une d’elles restreint les chiffres à un groupe, dites ce qu’elle est dans la liste des colonnes.',
  }),
  'columns-finer': (fact) => ({
    message: `${fact('count')} colonnes ventilent les chiffres plus finement que l’indicateur : ${fact('columns')}. Ne faut-il lire que les lignes de l’ensemble ?`,
    hint: 'Si l’une d’elles est une ventilation de l’indicateur, dites laquelle dans la liste des colonnes.',
  }),
  'no-statistic': (fact) => ({
    message: `Ceci ressemble à une liste d’enregistrements (${fact('columns')}), et non à un tableau de chiffres.`,
    hint: 'Il faut un chiffre par période et par groupe, par exemple le nombre ou la part de ces enregistrements. S’il s’agit tout de même d’un tableau de chiffres, dites ci-dessous ce que sont ses colonnes.',
  }),
  'areas-unclear': (fact) => ({
    message: `La plupart des lieux de la colonne « ${fact('column')} » ne font pas partie des territoires de cette ville, par exemple ${fact('texts')}.`,
    hint: 'Laissez leurs lignes de côté, ou dites lequel est la ville. Les territoires qui en font partie s’ajoutent d’abord sous « Territoires ».',
  }),
  'group-in-title': (fact) => ({
    message: `« ${fact('value')} » figure à côté du tableau ou dans le nom du fichier, mais dans aucune colonne. Les chiffres portent-ils sur ce seul groupe ?`,
    hint: 'Dites s’ils portent sur ce groupe ou sur tout le monde.',
  }),
  'area-in-title': (fact) => ({
    message: `« ${fact('value')} » figure au-dessus des chiffres ou dans le nom du fichier, et aucune colonne ne nomme de lieu. Portent-ils sur ce lieu ou sur la ville ?`,
    hint: 'Dites sur quel lieu ils portent. Les chiffres d’un pays ne sont jamais ceux de la ville.',
  }),
  'group-unclear': (fact) => ({
    message: `Qui est désigné par « ${fact('value')} » ? Aucun de nos groupes ne s’appelle ainsi.`,
    hint: 'Choisissez le groupe défini de la même façon, ou laissez-le de côté. Une ressemblance de noms n’est qu’une proposition.',
  }),
  'area-unclear': (fact) => ({
    message:
      fact('value') === ''
        ? 'Lignes sans territoire : d’où viennent-elles ?'
        : `Quel territoire est « ${fact('value')} » ?`,
    hint: 'Choisissez le territoire, ou laissez ces lignes de côté.',
  }),
  'name-unclear': (fact) => ({
    message: `Quel indicateur est « ${fact('value')} » ?`,
    hint: 'Choisissez l’indicateur, ou laissez ces lignes de côté.',
  }),
  'texts-unclear': (fact) => ({
    message: `D’autres textes de la colonne « ${fact('column')} » sont inconnus, par exemple ${fact('texts')}.`,
    hint: 'Laissez leurs lignes de côté, ou envoyez une correspondance pour eux.',
  }),
  'empty-unclear': (fact) => ({
    message: `Que signifie une cellule vide dans la colonne « ${fact('column')} » ?`,
    hint: 'Elle peut être le total, répéter la cellule du dessus (cellules fusionnées) ou n’appartenir à rien.',
  }),
  'header-none': (fact) => ({
    message: `Le fichier n’a pas d’en-tête : la ligne ${fact('line')} contient déjà des données (${fact('texts')}).`,
    hint: 'Dites ce que sont les colonnes. Elles sont nommées par leur rang : #1 est la première. L’interprétation des autres s’affiche ensuite.',
  }),
  'subheadings-unclear': (fact) => ({
    message: `${fact('count')} lignes sont seules dans le tableau, comme « ${fact('value')} ». Que désignent-elles pour les lignes qui suivent ?`,
    hint: 'Dites-le une fois pour tout le fichier : le territoire, l’année ou le groupe des lignes qui suivent chacune d’elles.',
  }),
  'unit-unclear': (fact) => ({
    message: `La colonne « ${fact('column')} » donne l’unité « ${fact('value')} » ; l’indicateur est en ${fact('unit')}.`,
    hint: 'Dites comment lire les chiffres.',
  }),
  'units-by-row': (fact) => ({
    message: `Chaque ligne a sa propre unité (colonne « ${fact('column')} » : ${fact('texts')}).`,
    hint: 'Lisez chaque ligne selon son unité, ou seulement les lignes de l’une d’elles.',
  }),
  'text-unexpected': (fact) => ({
    message: `La colonne « ${fact('column')} » contient « ${fact('value')} » ; attendu : ${fact('expected')}.`,
    hint: 'Une autre unité ou un autre groupe peut être désigné ici. Dites si ces lignes se lisent de la même façon.',
  }),
  'twin-differs': (fact) => ({
    message: `La colonne « ${fact('column')} » en dit plus que celle qu’elle semblait répéter : « ${fact('text')} » va avec « ${fact('before')} » et « ${fact('value')} ».`,
    hint: 'Dites si elle peut tout de même être laissée de côté.',
  }),
  'profile-unclear': (fact) => ({
    message: `Plusieurs profils correspondent à ce fichier : ${fact('texts')}.`,
    hint: 'Dites avec lequel il faut le lire. Des profils qui disent la même chose peuvent être réunis en un seul.',
  }),
  'column-gone': (fact) => ({
    message: `La colonne « ${fact('column')} », que lit le profil, manque.`,
    hint: 'Choisissez la colonne qui a pris sa place, ou lisez le fichier sans elle.',
  }),
  'column-new': (fact) => ({
    message: `La colonne « ${fact('column')} » est nouvelle ; le profil ne la connaît pas. Elle contient : ${fact('texts') || '–'}.`,
    hint: 'Dites ce qu’elle est, ou laissez-la de côté.',
  }),
  'derived-columns': (fact) => ({
    message: `${fact('count')} colonnes sont calculées à partir d’autres colonnes de ce fichier : ${fact('texts')}. Peut-on les laisser de côté ?`,
    hint: derivedHint(fact),
  }),
  'derived-rows': (fact) => ({
    message: `Des lignes de la colonne « ${fact('column')} » sont calculées à partir d’autres lignes de ce fichier : ${fact('texts')}. Peut-on les laisser de côté ?`,
    hint: derivedHint(fact),
  }),
  'indicator-differs': (fact) => ({
    message: `« ${fact('text')} », dans le fichier, est le nom d’un autre indicateur que « ${fact('indicator')} ».`,
    hint: 'Vérifiez que le fichier concerne bien cet indicateur ; si oui, confirmez-le.',
  }),
  'ages-differ': (fact) => ({
    message: `« ${fact('text')} » dans le fichier porte sur d’autres âges que l’indicateur « ${fact('indicator')} ».`,
    hint: 'Vérifiez que le fichier a été envoyé pour le bon indicateur ; si les âges sont malgré tout les mêmes, confirmez-le.',
  }),
  'figures-derived': (fact) => ({
    message: `« ${fact('text')} » ne semble pas désigner les valeurs de l’indicateur, mais une variation, un écart, un rang, une cible ou une prévision.`,
    hint: 'Vérifiez que c’est la bonne colonne. Si ce sont bien les valeurs de l’indicateur, confirmez-le.',
  }),
  'group-elsewhere': (fact) => ({
    message: `« ${fact('text')} » figure au-dessus ou à côté des chiffres, et l’indicateur ne distingue pas ce groupe.`,
    hint: 'Vérifiez que les chiffres portent sur tout le monde. S’ils ne portent que sur ce groupe, ils n’appartiennent pas à cet indicateur.',
  }),
  'period-differs': (fact) => ({
    message: `« ${fact('text')} » nomme une autre période que ${fact('period')}, retenue pour les chiffres.`,
    hint: 'La période vient-elle d’un fichier précédent ? Corrigez-la, ou confirmez qu’elle est juste.',
  }),
  'derived-disagrees': (fact) => ({
    message: `${fact('wrong')} chiffres calculés sur ${fact('compared')} (${fact('texts')}) ne concordent pas avec ceux dont ils proviennent ; le premier : ${fact('period')}, ${fact('found')} au lieu de ${fact('expected')}.`,
    hint: 'Ils ne sont pas publiés eux-mêmes, mais l’un des deux est faux. Vérifiez les chiffres de cette période.',
  }),
};
