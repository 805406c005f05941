import type { PlausibilityCode } from '../../intake/plausibility/codes.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** « Taux de chômage, Bâle-Ville, femmes, 2021 », et lequel de ses effectifs. */
const what = (fact: ProblemFact): string => {
  const counts: Record<string, string> = { numerator: ' (numérateur)', denominator: ' (dénominateur)' };
  return `${fact('series')}, ${fact('period')}${counts[fact('field')] ?? ''}`;
};

export const plausibility: ProblemWords<PlausibilityCode> = {
  jump: (fact) => ({
    message: `${what(fact)} : ${fact('figure')} après ${fact('before')} (${fact('from')}). D’habitude, cette série varie d’environ ${fact('usual')}.`,
    hint: 'Comparez avec la source. Si le chiffre est juste, dites ce qui l’explique ; si la définition a changé, signalez la rupture par le statut B.',
  }),
  'unit-changed': (fact) => ({
    message: `Les chiffres de ${fact('indicator')} sont environ ${fact('times')} fois plus ${fact('smaller') ? 'petits' : 'grands'} qu’avant : ${fact('value')} au lieu de ${fact('before')}.`,
    hint: 'Vérifiez l’unité : pour cent ou fraction, personnes ou milliers de personnes. Un facteur peut être indiqué dans les réglages de lecture du fichier.',
  }),
  'total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)} : les parties connues (${fact('parts')}) donnent déjà ${fact('sum')}, plus que l’ensemble (${fact('of')}), ${fact('whole')}.`
        : `${what(fact)} : les parties (${fact('parts')}) donnent ${fact('sum')}, l’ensemble (${fact('of')}) est de ${fact('whole')}.`,
    hint: 'Corrigez le chiffre erroné ou envoyez le groupe qui manque. Si les parties ne forment pas l’ensemble, dites-le.',
  }),
  'total-outside-parts': (fact) => ({
    message: `${what(fact)} : l’ensemble (${fact('of')}) est de ${fact('whole')}, mais ses parties (${fact('parts')}) vont de ${fact('least')} à ${fact('most')}. Le chiffre de l’ensemble se situe entre ceux de ses parties.`,
    hint: 'Cherchez des lignes ou des colonnes interverties, ou un groupe compté autrement.',
  }),
  'parts-not-100': (fact) => ({
    message: `${what(fact)} : les parts (${fact('parts')}) donnent ${fact('sum')} et non 100.`,
    hint: 'Corrigez la part erronée ou envoyez le groupe qui manque.',
  }),
  'area-total-disagrees': (fact) => ({
    message:
      fact('kind') === 'exceeded'
        ? `${what(fact)} : ses parties connues donnent déjà ${fact('sum')}, plus que l’ensemble, ${fact('whole')}.`
        : `${what(fact)} : ses parties donnent ${fact('sum')}, l’ensemble est de ${fact('whole')}.`,
    hint: 'Corrigez le chiffre erroné. Si des personnes comptées n’appartiennent à aucune partie, dites-le.',
  }),
  'area-outside-parts': (fact) => ({
    message: `${what(fact)} : le chiffre est de ${fact('whole')}, mais ceux de ses parties vont de ${fact('least')} à ${fact('most')}.`,
    hint: 'Cherchez des lignes interverties ou une partie comptée autrement.',
  }),
  'period-copied': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')} : les ${fact('figures')} chiffres sont tous exactement ceux de ${fact('from')}.`,
    hint: 'Vérifiez que la colonne de la période précédente n’a pas été reprise.',
  }),
  'period-late': (fact) => ({
    message: `${what(fact)} arrive alors que ${fact('newest')} est déjà publié.`,
    hint: 'Vérifiez la période. Si le chiffre est ajouté après coup, dites pourquoi il arrive maintenant.',
  }),
  'period-gap': (fact) => ({
    message: `${fact('series')} : rien entre ${fact('from')} et ${fact('period')} ; jusqu’ici aucune période ne manquait.`,
    hint: 'Envoyez ce qui manque, ou une ligne qui donne le motif de l’absence de valeur.',
  }),
  'period-kind-changed': (fact) => ({
    message: `${fact('series')} : ${fact('period')} n’est pas une période du même type que ${fact('current')}, déjà publié.`,
    hint: 'Deux types de périodes ne se comparent jamais : une ligne à part commence ici. Vérifiez que c’est voulu.',
  }),
  'coverage-areas': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')} : il manque des lieux de la dernière livraison : ${fact('areas')}.`,
    hint: 'Envoyez-les aussi, ou une ligne qui donne le motif de l’absence de valeur.',
  }),
  'coverage-groups': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')} : il manque des groupes de la dernière livraison : ${fact('groups')}.`,
    hint: 'Envoyez-les aussi, ou une ligne qui donne le motif de l’absence de valeur.',
  }),
  'coverage-periods': (fact) => ({
    message: `${fact('indicator')} : le fichier s’arrête à ${fact('period')} ; ${fact('periods')}, livré auparavant, n’y est pas.`,
    hint: 'Vérifiez que c’est bien le fichier le plus récent de la source.',
  }),
  'coverage-fewer': (fact) => ({
    message: `${fact('indicator')}, ${fact('period')} : ${fact('missing')} des ${fact('all')} séries de la dernière livraison n’ont pas de chiffre.`,
    hint: 'Vérifiez que le fichier est complet.',
  }),
};
